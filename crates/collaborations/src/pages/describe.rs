//! Changing what is described of a collaboration, and saying where it stands.

use super::{DESCRIBE, SHOW, below, bound};
use crate::access::{self, Act};
use crate::collaboration::Collaboration;
use crate::file::{CollaborationFile, State, TargetGroup};
use crate::store::{one, section};
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Text, Tx};
use maud::html;

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Collaboration, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    if access::may(ctx, &c, Act::Describe) { Ok(c) } else { Err(Stop::NotFound) }
}

/// Tells whether the description is still the one that was opened.
fn mark(c: &Collaboration) -> Result<String, Stop> {
    Ok(kernel::digest::sha256(&serde_json::to_string(&c.described)?))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = found(ctx, tx, request)?;
    let f = &c.described;
    let words = |text: Option<&Text>| text.map_or("", |text| text.for_reader(ctx.language, c.language).0).to_owned();
    let target_group = words(f.target_groups.first().and_then(|group| group.name.as_ref()));
    let form = Form::new(&[
        ("title", &words(Some(&c.title))),
        ("summary", &words(f.summary.as_ref())),
        ("challenge", &words(f.challenge.as_ref())),
        ("background", &words(f.background.as_ref())),
        ("target-group", &target_group),
        ("state", c.state.as_str()),
        ("planned-end", f.planned_end.as_ref().map_or("", PartialDate::as_str)),
    ]);
    view(ctx, &c, &form, false)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let title = form.required(ctx, "title", 150);
    let challenge = form.optional(ctx, "challenge", 10_000);
    let summary = form.optional(ctx, "summary", 500);
    let background = form.optional(ctx, "background", 20_000);
    let target_group = form.optional(ctx, "target-group", 300);
    let state = State::from_word(form.value("state")).ok_or(Stop::Bad("state"))?;
    let planned_end = match form.text("planned-end") {
        end if end.is_empty() => None,
        end => {
            let date = PartialDate::parse(&end);
            if date.is_none() {
                form.error(ctx, "planned-end", "collaborations-wrong-date", &[]);
            }
            date
        }
    };
    if !form.is_sound() {
        return view(ctx, &c, &form, false);
    }
    if request.field("seen") != mark(&c)? {
        return view(ctx, &c, &form, true);
    }
    let f = &c.described;
    let reworded = |old: Option<&Text>, words: String| Text::reworded(old, ctx.language, words);
    let mut target_groups = f.target_groups.clone();
    match reworded(target_groups.first().and_then(|group| group.name.as_ref()), target_group) {
        Some(name) if target_groups.is_empty() => {
            target_groups.push(TargetGroup { name: Some(name), primary: Some(true) });
        }
        Some(name) => target_groups[0].name = Some(name),
        None if target_groups.is_empty() => {}
        None => drop(target_groups.remove(0)),
    }
    let ended = match (state, c.state) {
        (State::Ended, State::Ended) => f.ended.clone(),
        (State::Ended, _) => PartialDate::parse(&ctx.now.date()),
        _ => None,
    };
    let described = CollaborationFile {
        title: reworded(Some(&c.title), title).unwrap_or_else(|| c.title.clone()),
        challenge: reworded(f.challenge.as_ref(), challenge),
        summary: reworded(f.summary.as_ref(), summary),
        background: reworded(f.background.as_ref(), background),
        target_groups,
        state: Some(state),
        planned_end,
        ended,
        ..f.clone()
    };
    section::redescribe(tx, ctx, &described)?;
    Ok(Reply::to(ctx.href(&SHOW, &[&c.id])))
}

fn view(ctx: &Ctx, c: &Collaboration, form: &Form, crossed: bool) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let states: Vec<_> =
        State::ALL.iter().map(|s| (s.as_str().to_owned(), ctx.word("collaborations-state", *s))).collect();
    let seen = mark(c)?;
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-describe")) }
        (design::error_summary(ctx, form))
        @if crossed {
            (design::notice(design::Tone::Waiting, html! {
                p { (t("collaborations-described-crossed")) }
                p { strong { (design::text(ctx, &c.title, c.language)) } }
                @for text in [&c.described.summary, &c.described.challenge, &c.described.background].into_iter().flatten() {
                    (design::prose(ctx, text, c.language, 3))
                }
            }))
        }
        (design::binding_form(ctx, &ctx.href(&DESCRIBE, &[&c.id]), html! {
            input type="hidden" name="seen" value=(seen);
            (input(ctx, form, Field::new("title", &t("collaborations-name")), Kind::Text))
            (textarea(ctx, form, Field::new("summary", &t("collaborations-summary")).hint(&t("collaborations-summary-hint")).optional(), 2))
            (textarea(ctx, form, Field::new("challenge", &t("collaborations-challenge")).hint(&t("collaborations-challenge-hint")).optional(), 6))
            (textarea(ctx, form, Field::new("background", &t("collaborations-background")).optional(), 6))
            (input(ctx, form, Field::new("target-group", &t("collaborations-target-group")).hint(&t("collaborations-target-group-hint")).optional(), Kind::Text))
            (select(ctx, form, Field::new("state", &t("collaborations-state")).hint(&t("collaborations-state-hint")), &states, None))
            (input(ctx, form, Field::new("planned-end", &t("collaborations-planned-end")).hint(&t("collaborations-date-hint")).optional(), Kind::Date))
            (design::button(&t("collaborations-describe-act")))
        }))
    };
    let mut page = below(ctx, c, t("collaborations-describe"), body).unlisted();
    if crossed {
        page.status = 409;
    } else if !form.is_sound() {
        page = page.with_errors();
    }
    Ok(page.into())
}
