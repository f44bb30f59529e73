//! What a party says of its own part: its task, what it contributes, what it stands to gain (COL-5, COL-6).

use super::{OWN_PART, SHOW, below, bound};
use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::file::{Contribution, ContributionKind, Influence};
use crate::store::one;
use design::field::{Field, Kind, checkboxes, input, select, textarea};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Text, Tx};
use maud::html;

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Collaboration, Party), Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    if !access::may(ctx, &c, Act::Describe) {
        return Err(Stop::NotFound);
    }
    let own = |party: &&Party| party.organisation == ctx.organisation() && party.state == PartyState::Party;
    let party = c.parties.iter().rev().find(own).cloned().ok_or(Stop::NotFound)?;
    Ok((c, party))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, party) = found(ctx, tx, request)?;
    let words =
        |text: &Option<Text>| text.as_ref().map_or("", |text| text.for_reader(ctx.language, c.language).0).to_owned();
    let (task, gain) = (words(&party.entry.task), words(&party.entry.own_benefit));
    let influence = party.entry.influence.map_or("", Influence::as_str);
    let form = Form::new(&[("task", &task), ("own-benefit", &gain), ("influence", influence)]);
    Ok(view(ctx, &c, &party, &form))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, mut party) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let task = form.optional(ctx, "task", 2_000);
    let gain = form.optional(ctx, "own-benefit", 2_000);
    let what = form.optional(ctx, "what", 500);
    let kind = ContributionKind::from_word(form.value("kind"));
    if !what.is_empty() && kind.is_none() {
        form.error(ctx, "kind", "form-required", &[]);
    }
    if !form.is_sound() {
        return Ok(view(ctx, &c, &party, &form));
    }
    let removed: Vec<&str> = form.all("remove");
    let entry = &mut party.entry;
    entry.task = Text::reworded(entry.task.as_ref(), ctx.language, task);
    entry.own_benefit = Text::reworded(entry.own_benefit.as_ref(), ctx.language, gain);
    entry.influence = Influence::from_word(form.value("influence"));
    let mut place = 0;
    entry.contributes.retain(|_| {
        place += 1;
        !removed.contains(&place.to_string().as_str())
    });
    if !what.is_empty() {
        entry.contributes.push(Contribution { kind, text: Some(Text::Plain(what)), ..Contribution::default() });
    }
    one::set_own_part(tx, ctx, &c.id, &party)?;
    let stays = form.value("more") == "yes";
    Ok(Reply::to(ctx.href(if stays { &OWN_PART } else { &SHOW }, &[&c.id])))
}

fn view(ctx: &Ctx, c: &Collaboration, party: &Party, form: &Form) -> Reply {
    let t = |key: &str| ctx.t(key);
    let kinds: Vec<_> = ContributionKind::ALL
        .iter()
        .map(|kind| {
            (kind.as_str().to_owned(), ctx.word("collaborations-contribution", *kind).trim_end_matches(':').to_owned())
        })
        .collect();
    let levels: Vec<_> = Influence::ALL
        .iter()
        .map(|level| (level.as_str().to_owned(), ctx.word("collaborations-influence", *level)))
        .collect();
    let given: Vec<(String, String, Option<String>)> = party
        .entry
        .contributes
        .iter()
        .enumerate()
        .map(|(i, given)| {
            let kind = given.kind.map(|kind| ctx.word("collaborations-contribution", kind)).unwrap_or_default();
            let words = given.text.as_ref().map_or("", |text| text.for_reader(ctx.language, c.language).0);
            ((i + 1).to_string(), format!("{kind} {words}"), None)
        })
        .collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-own-part")) }
        p.s-lead { (t("collaborations-own-part-lead")) }
        (design::error_summary(ctx, form))
        (design::binding_form(ctx, &ctx.href(&OWN_PART, &[&c.id]), html! {
            (textarea(ctx, form, Field::new("task", &t("collaborations-task")).hint(&t("collaborations-task-hint")).optional(), 3))
            (textarea(ctx, form, Field::new("own-benefit", &t("collaborations-gains")).hint(&t("collaborations-gains-hint")).optional(), 3))
            (select(ctx, form, Field::new("influence", &t("collaborations-influence")).optional(), &levels, Some("–")))
            @if !given.is_empty() {
                (checkboxes(ctx, form, Field::new("remove", &t("collaborations-contributes-remove")).optional(), &given))
            }
            h2.ds-heading data-size="sm" { (t("collaborations-contributes-add")) }
            (select(ctx, form, Field::new("kind", &t("actors-kind")).optional(), &kinds, Some("–")))
            (input(ctx, form, Field::new("what", &t("collaborations-contributes-what")).hint(&t("collaborations-contributes-hint")).optional(), Kind::Text))
            div.s-row {
                (design::button(&t("collaborations-own-part-act")))
                button.ds-button data-variant="secondary" type="submit" name="more" value="yes" { (t("collaborations-own-part-more")) }
            }
        }))
    };
    let page = below(ctx, c, t("collaborations-own-part"), body).unlisted();
    if form.is_sound() { page } else { page.with_errors() }.into()
}
