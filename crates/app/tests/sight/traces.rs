//! What a stranger may not see leaves no trace: two installations that differ only in what is hidden give the same answers,
//! byte for byte, on every address a stranger can open. And what is hidden is refused exactly as what was never there.

use crate::described;
use actors::OrganisationKind;
use actors::store::organisations::{Named, register};
use collaborations::file::State;
use collaborations::store::one;
use harness::TestApp;
use kernel::openness::Openness;
use kernel::{Ctx, Language, Stop, Tx};

const HIDDEN: &str = "fardtjanst-i-morker";

fn begin(tx: &mut Tx<'_>, ctx: &Ctx, id: &str, openness: Openness, first: &actors::Organisation) -> Result<(), Stop> {
    one::start(tx, ctx, &described(id, format!("Torget {id}"), (State::Ongoing, openness), "1880", first))
}

fn world(tx: &mut Tx<'_>, ctx: &Ctx, hidden: &[Openness]) -> Result<String, Stop> {
    let named = Named { name: "Byalaget", kind: OrganisationKind::Association, area: Some("1880"), number: None };
    let organisation = register(tx, ctx, &named)?;
    begin(tx, ctx, "oppet", Openness::Public, &organisation)?;
    for (number, openness) in hidden.iter().enumerate() {
        begin(tx, ctx, &format!("{HIDDEN}-{number}"), *openness, &organisation)?;
    }
    Ok(organisation.id)
}

/// Everything a stranger is answered, by address. An organisation's id is by chance, so it is read as a word.
async fn told(hidden: &'static [Openness]) -> Vec<(String, u16, String)> {
    let test = TestApp::empty().await;
    let ctx = test.app.own_ctx(Language::Swedish);
    let organisation = test.app.db.write(move |tx| world(tx, &ctx, hidden)).await.expect("a world");
    let mut stranger = test.stranger();
    let mut told = Vec::new();
    let search = format!("/samverkan?q={HIDDEN}");
    let own = [format!("/organisationer/{organisation}"), format!("/api/v1/organisations/{organisation}")];
    let addresses = app::routes()
        .into_iter()
        .filter(|route| route.get.is_some() && !route.address.sv.contains('{'))
        .map(|route| route.address.sv.to_owned())
        .chain(own)
        .chain([search, "/api/v1/collaborations?limit=100&q=torget".into(), "/samverkan?q=torget".into()])
        .chain(["/omraden/1880", "/omraden/18", "/api/v1/areas/1880", "/aktorskarta?area=1880"].map(str::to_owned))
        .chain([format!("/samverkan/{HIDDEN}-0"), format!("/api/v1/collaborations/{HIDDEN}-0")]);
    for address in addresses {
        let answer = stranger.get(&address).await;
        let body = answer.body.replace(&organisation, "organisation");
        told.push((address.replace(&organisation, "organisation"), answer.status, body));
    }
    told
}

#[tokio::test]
async fn a_stranger_is_told_the_same_with_and_without_what_is_hidden() {
    let without = told(&[]).await;
    let with = told(&[Openness::Confidential, Openness::Group, Openness::Parties]).await;
    assert_eq!(without.len(), with.len());
    for (without, with) in without.iter().zip(&with) {
        assert_eq!(without, with, "{} tells of what is hidden", with.0);
    }
    let shown = with.iter().filter(|(_, status, body)| *status == 200 && body.contains("Torget oppet")).count();
    assert!(shown >= 4, "what is open is there: {shown}");
    let public = told(&[Openness::Public]).await;
    assert!(public.iter().zip(&without).any(|(public, without)| public != without), "a difference would be seen");
}
