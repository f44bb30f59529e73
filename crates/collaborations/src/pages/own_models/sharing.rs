//! Who an organisation's model is for: itself, organisations it names, or everybody.

use super::{OWN_SHARING, below_own};
use crate::acts::models as acts;
use crate::model::own::{OwnModel, Sharing};
use crate::pages::bound;
use crate::store::own_models;
use actors::store::former;
use actors::store::lists::{self, Wanted};
use design::field::{Field, Kind, input, radios};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// Enough to recognise the right one among namesakes.
const SHOWN: i64 = 10;

kernel::words! {
    pub enum SharingAct {
        Set = "set",
        Share = "share",
        Unshare = "unshare",
    }
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    view(ctx, tx, &own, &Form::new(&[("sharing", own.sharing.as_str())]), request.query("organisation"))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let taken = match form.word("act")? {
        SharingAct::Set => {
            acts::set_sharing(ctx, tx, &own, &form)?;
            Taken::Done(())
        }
        SharingAct::Share => acts::share(ctx, tx, &own, &mut form, true)?,
        SharingAct::Unshare => acts::share(ctx, tx, &own, &mut form, false)?,
    };
    match taken {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&OWN_SHARING, &[&own.id]))),
        Taken::Wrong => view(ctx, tx, &own, &form, ""),
    }
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, form: &Form, searched: &str) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let here = ctx.href(&OWN_SHARING, &[&own.id]);
    let shared = own_models::shared_with(tx, own)?;
    let options: Vec<_> = Sharing::ALL
        .iter()
        .map(|s| {
            let more = ctx.word("collaborations-sharing-more", *s);
            (s.as_str().to_owned(), ctx.word("collaborations-sharing", *s), Some(more))
        })
        .collect();
    let chosen = Form::new(&[("sharing", own.sharing.as_str())]);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-share-model")) }
        (design::error_summary(ctx, form))
        @if own.published == 0 { (design::notice(design::Tone::Info, html! { p { (t("collaborations-share-unpublished")) } })) }
        (design::binding_form(ctx, &here, html! {
            input type="hidden" name="act" value=(SharingAct::Set.as_str());
            (radios(ctx, &chosen, Field::new("sharing", &t("collaborations-sharing")), &options))
            (design::button(&t("collaborations-sharing-act")))
        }))
        (design::section("named", &t("collaborations-shared-with"), html! {
            @if shared.is_empty() { p.s-quiet { (t("collaborations-shared-with-none")) } }
            @else { ul.s-list { @for (id, name) in &shared { li { (one(ctx, &here, (id, name), &design::nothing(), SharingAct::Unshare)) } } } }
            (search(ctx, tx, own, &here, searched, &shared)?)
        }))
    };
    Ok(super::with_status(below_own(ctx, own, t("collaborations-share-model"), body), form.is_sound(), false).into())
}

/// Finding an organisation to share with in the register.
fn search(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    own: &OwnModel,
    here: &str,
    searched: &str,
    shared: &[(String, String)],
) -> Result<Markup, Stop> {
    let found = match searched.trim() {
        "" => Vec::new(),
        words => lists::list(tx, &Wanted { words: words.to_owned(), ..Wanted::default() }, SHOWN, 0)?,
    };
    let before = former::found_by(tx, searched, &found)?;
    let others: Vec<_> =
        found.iter().filter(|o| o.id != own.organisation && !shared.iter().any(|(id, _)| *id == o.id)).collect();
    let label = ctx.t("collaborations-find-sharer");
    let form = Form::new(&[("organisation", searched)]);
    Ok(html! {
        form.s-filters method="get" action={ (here) "#named" } role="search" {
            (input(ctx, &form, Field::new("organisation", &label), Kind::Search))
            div.s-filters__act { (design::quiet_button(&ctx.t("collaborations-find-party-act"))) }
        }
        @if found.is_empty() && !searched.trim().is_empty() {
            p role="status" { (ctx.ta("collaborations-party-not-found", &[("words", searched.trim().into())])) }
        }
        @if !others.is_empty() {
            ul.s-list {
                @for organisation in others {
                    @let said = html! {
                        p.s-meta { (ctx.word("actors-kind", organisation.kind)) (actors::pages::called_before(ctx, before.get(&organisation.id))) }
                    };
                    li { (one(ctx, here, (&organisation.id, &organisation.name), &said, SharingAct::Share)) }
                }
            }
        }
    })
}

fn one(ctx: &Ctx, here: &str, (id, name): (&str, &str), said: &Markup, act: SharingAct) -> Markup {
    html! {
        p { strong { (name) } }
        (said)
        (design::binding_form(ctx, here, html! {
            input type="hidden" name="act" value=(act.as_str());
            input type="hidden" name="organisation" value=(id);
            button.ds-button data-variant="secondary" type="submit" {
                (ctx.word("collaborations-sharing-act", act)) span.s-unseen { " " (name) }
            }
        }))
    }
}
