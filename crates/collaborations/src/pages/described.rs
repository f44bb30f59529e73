//! What is described of a collaboration, part by part: challenge, parties, groups, results, sources.

use super::MODEL;
use super::marks::Marks;
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::file::{AreaRef, Contribution, Group, Member, Per, Rhythm, Size};
use kernel::record::Word;
use kernel::subject::Section;
use kernel::{Ctx, Text};
use maud::{Markup, html};

/// The facts at the top: state, time, where, for whom, by which model.
pub fn facts(ctx: &Ctx, c: &Collaboration) -> Markup {
    let f = &c.described;
    let t = |key: &str| ctx.t(key);
    let text = |text: &Text| design::text(ctx, text, c.language);
    let dates = [
        ("collaborations-started", &f.started),
        ("collaborations-planned-end", &f.planned_end),
        ("collaborations-ended", &f.ended),
    ];
    let mut pairs = vec![(
        t("collaborations-state"),
        html! { (ctx.word("collaborations-state", c.state))
        @if let Some(at) = &f.as_of { span.s-quiet { " " (ctx.ta("collaborations-as-of", &[("date", (&at.in_words(ctx.language)).into())])) } } },
    )];
    for (key, date) in dates {
        pairs.push((t(key), html! { @if let Some(date) = date { (date.in_words(ctx.language)) } }));
    }
    pairs.push((t("actors-area"), areas(ctx, c)));
    pairs.push((t("collaborations-target-groups"), {
        let named: Vec<_> = f.target_groups.iter().filter_map(|g| g.name.as_ref().map(|name| (g, name))).collect();
        html! { @if !named.is_empty() { ul { @for (g, name) in named { li {
        (text(name)) @if g.primary == Some(false) { " (" (ctx.t("collaborations-secondary")) ")" } } } } } }
    }));
    pairs.push((
        t("collaborations-part-of"),
        html! { @if let Some(part) = &f.part_of {
        @let name = part.title.as_ref().map(text);
        @match (&part.id, name) {
            (Some(id), Some(name)) => a.ds-link href=(ctx.href(&super::SHOW, &[&id.0])) { (name) },
            (_, Some(name)) => (name),
            (Some(id), None) => (id.0),
            (None, None) => "",
        } } },
    ));
    pairs.push((t("collaborations-model"), model(ctx, c)));
    pairs.push((
        t("collaborations-drivers"),
        html! {
        (f.drivers.iter().map(|d| ctx.word("collaborations-driver", *d)).collect::<Vec<_>>().join(", ")) },
    ));
    pairs.push((
        t("collaborations-principles"),
        html! {
        (f.principles.iter().map(|p| ctx.word("collaborations-principle", *p)).collect::<Vec<_>>().join(", ")) },
    ));
    pairs.push((
        t("collaborations-global-goals"),
        html! { @if !f.global_goals.is_empty() { ul { @for goal in &f.global_goals { li { (goal.0) " " (goal.name(ctx)) } } } } },
    ));
    design::facts(&pairs)
}

fn areas(ctx: &Ctx, c: &Collaboration) -> Markup {
    let names: Vec<Markup> = c
        .described
        .areas
        .iter()
        .map(|area| match area {
            AreaRef::Code(code) => {
                html! { a.ds-link href=(ctx.href(&actors::pages::AREA, &[code])) { (area_name(code)) } }
            }
            AreaRef::Place(place) => design::text(ctx, &place.name, c.language),
        })
        .collect();
    design::joined(&names, ", ")
}

/// An official area's name, from the list that comes with the program.
fn area_name(code: &str) -> String {
    use std::collections::HashMap;
    use std::sync::OnceLock;
    static NAMES: OnceLock<HashMap<String, String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        actors::area::official().unwrap_or_default().into_iter().map(|area| (area.code, area.name)).collect()
    });
    names.get(code).cloned().unwrap_or_else(|| code.to_owned())
}

/// The model by its title, or by its id where it is not known here.
fn model(ctx: &Ctx, c: &Collaboration) -> Markup {
    match c.process_model.as_deref() {
        None => design::nothing(),
        Some(id) => match &c.model {
            Some(model) => {
                html! { a.ds-link href=(ctx.href(&MODEL, &[id])) { (model.title.for_reader(ctx.language, c.language).0) } }
            }
            None => html! { (id) " " span.s-quiet { (ctx.t("collaborations-model-unknown")) } },
        },
    }
}

/// Every part of the page that this capability owns, with its order among the panels.
pub fn sections(ctx: &Ctx, c: &Collaboration) -> Vec<(u8, Section)> {
    let f = &c.described;
    let t = |key: &str| ctx.t(key);
    let text = |text: &Text| design::text(ctx, text, c.language);
    let mut sections = Vec::new();
    let mut add = |order, anchor, key: &str, body: Option<Markup>| {
        if let Some(body) = body {
            sections.push((order, Section { anchor, heading: t(key), body }));
        }
    };
    let long = |text: &Option<Text>| text.as_ref().map(|text| design::prose(ctx, text, c.language, 3));
    add(10, "challenge", "collaborations-challenge", long(&f.challenge));
    add(11, "background", "collaborations-background", long(&f.background));
    add(20, "parties", "collaborations-parties", (!c.parties.is_empty()).then(|| parties(ctx, c)));
    add(22, "groups", "collaborations-groups", (!c.described.groups.is_empty()).then(|| groups(ctx, c)));
    add(50, "methods", "collaborations-methods", list(&f.methods, text));
    add(60, "events", "collaborations-events", (!f.events.is_empty()).then(|| events(ctx, c)));
    add(62, "evaluations", "collaborations-evaluations", (!f.evaluations.is_empty()).then(|| html! {
        @for e in &f.evaluations {
            div.s-item {
                p { strong { @if let Some(by) = &e.by { (text(by)) } } @if let Some(at) = &e.at { " · " (at.in_words(ctx.language)) } }
                @if let Some(finding) = &e.finding { p { (text(finding)) } }
                @if let Some(attribution) = &e.attribution { p.s-quiet { (text(attribution)) } }
            }
        }
    }));
    add(64, "results", "collaborations-results", (!f.results.is_empty()).then(|| html! {
        ul.s-results {
            @for r in &f.results {
                li data-victory=[(r.victory == Some(true)).then_some("true")] {
                    @if r.victory == Some(true) { (design::tag(&t("collaborations-victory"))) " " }
                    @if let Some(words) = &r.text { (text(words)) }
                    @if let Some(evidence) = &r.evidence { p.s-quiet { (t("collaborations-evidence")) ": " (text(evidence)) } }
                }
            }
        }
    }));
    add(66, "learned", "collaborations-learned", list(&f.learned, text));
    let named_only = named_only(c);
    add(
        68,
        "others",
        "collaborations-others",
        (!named_only.is_empty()).then(|| {
            html! {
                p { (named_only.join(", ")) }
            }
        }),
    );
    add(
        70,
        "sources",
        "collaborations-sources",
        (!f.sources.is_empty()).then(|| {
            html! {
                ul.s-links {
                    @for s in &f.sources {
                        li {
                            @let title = s.title.as_ref().map(text);
                            @match (&s.url, title) {
                                (Some(url), Some(title)) => a.ds-link href=(url.0) rel="noopener" { (title) },
                                (Some(url), None) => a.ds-link.s-hash href=(url.0) rel="noopener" { (url.0) },
                                (None, Some(title)) => cite { (title) },
                                (None, None) => "",
                            }
                            @if let Some(at) = &s.published { " (" (at.in_words(ctx.language)) ")" }
                            @if let Some(reference) = &s.reference { span.s-quiet { " – " (text(reference)) } }
                        }
                    }
                }
            }
        }),
    );
    sections
}

/// Organisations the file names without making them a party or giving them a seat.
fn named_only(c: &Collaboration) -> Vec<&str> {
    let seated = |id: &str| {
        c.described
            .groups
            .iter()
            .flat_map(|g| &g.members)
            .any(|m| m.organisation.iter().chain(&m.organisations).any(|o| o.0 == id))
    };
    c.organisations
        .iter()
        .filter(|o| !c.parties.iter().any(|p| p.local_id == o.local_id) && !seated(&o.local_id))
        .map(|o| o.name.as_str())
        .collect()
}

fn list(texts: &[Text], text: impl Fn(&Text) -> Markup) -> Option<Markup> {
    (!texts.is_empty()).then(|| html! { ul { @for t in texts { li { (text(t)) } } } })
}

fn parties(ctx: &Ctx, c: &Collaboration) -> Markup {
    let marks = Marks::of(c);
    html! {
        p { (ctx.ta("collaborations-parties-count", &[("count", c.parties_now().count().into())])) }
        ul.s-parties {
            @for party in c.parties.iter().filter(|p| matches!(p.state, PartyState::Party | PartyState::Left)) {
                li { (one_party(ctx, c, &marks, party, c.parties.len() > SEEN_WHOLE)) }
            }
        }
    }
}

/// More parties than this are first of all a list of who they are.
const SEEN_WHOLE: usize = 8;

fn one_party(ctx: &Ctx, c: &Collaboration, marks: &Marks<'_>, party: &Party, is_folded: bool) -> Markup {
    let e = &party.entry;
    let text = |text: &Text| design::text(ctx, text, c.language);
    let texts = |list: &[Text]| design::joined(&list.iter().map(text).collect::<Vec<_>>(), ", ");
    let t = |key: &str| ctx.t(key);
    let named = c.named(&party.local_id);
    let folded = |facts: Markup| match is_folded && !facts.0.is_empty() {
        true => html! { details.s-more { summary { (t("collaborations-party-more")) } (facts) } },
        false => facts,
    };
    let period = design::span(ctx, e.from.as_ref(), e.to.as_ref()).unwrap_or_default();
    html! {
        h3.ds-heading data-size="xs" {
            a.ds-link href=(ctx.href(&actors::pages::ORGANISATION, &[&party.organisation])) {
                (marks.mark(&party.organisation, &party.name))
            }
        }
        p.s-meta {
            (ctx.word("actors-kind", party.kind))
            @for role in &e.roles { " · " (ctx.word("collaborations-role", *role)) }
            @if let Some(influence) = e.influence { " · " (ctx.word("collaborations-influence", influence)) }
            @if party.state == PartyState::Left { " · " (ctx.word("collaborations-party", party.state)) }
        }
        (folded(design::facts(&[
            (t("collaborations-task"), html! { @if let Some(task) = &e.task { (text(task)) } }),
            (t("collaborations-contributes"), html! { @if !e.contributes.is_empty() { ul { @for given in &e.contributes { li { (contribution(ctx, c, given)) } } } } }),
            (t("collaborations-gains"), html! { @if let Some(gain) = &e.own_benefit { (text(gain)) } }),
            (t("collaborations-own-goals"), html! { @if !e.own_goals.is_empty() { ul { @for goal in &e.own_goals { li { @if let Some(words) = &goal.text { (text(words)) } } } } } }),
            (t("actors-units"), texts(&e.units)),
            (t("collaborations-speaking-units"), texts(&e.speaking_units)),
            (t("collaborations-period"), html! { (period) }),
            (t("collaborations-counts"), html! { @if let Some(named) = named {
                @for (i, count) in named.entry.counts.iter().enumerate() {
                    @if i > 0 { ", " }
                    @if count.about == Some(true) { (ctx.t("collaborations-about")) " " }
                    @if let Some(value) = count.value { (value.0.in_words(ctx.language)) }
                    @if let Some(at) = &count.at { " (" (at.in_words(ctx.language)) ")" }
                } } }),
        ])))
    }
}

fn contribution(ctx: &Ctx, c: &Collaboration, given: &Contribution) -> Markup {
    let size = Size {
        amount: given.amount.map(|a| a.0),
        currency: given.currency.as_ref(),
        per: given.per,
        about: given.about == Some(true),
    };
    html! {
        @if let Some(kind) = given.kind { strong { (ctx.word("collaborations-contribution", kind)) } " " }
        @if let Some(words) = &given.text {
            (design::text(ctx, words, c.language)) @if given.quantity.is_some() || given.amount.is_some() { ":" } " "
        }
        @if let Some(quantity) = given.quantity {
            @if given.about == Some(true) && given.amount.is_none() { (ctx.t("collaborations-about")) " " }
            (quantity.0.in_words(ctx.language)) " "
        }
        @if let Some(unit) = &given.unit { (design::text(ctx, unit, c.language)) " " }
        @if given.amount.is_none() && let Some(per) = given.per.filter(|per| *per != Per::Once) { (ctx.word("collaborations-per", per)) " " }
        (amount(ctx, size))
        @if let Some(year) = given.year { " (" (year) ")" }
    }
}

/// An amount of money in words: `about SEK 1,000,000 per year`.
pub fn amount(ctx: &Ctx, size: Size<'_>) -> Markup {
    let Some(amount) = size.amount else { return design::nothing() };
    html! {
        @if size.about { (ctx.t("collaborations-about")) " " }
        span.s-number { (amount.in_words(ctx.language)) "\u{a0}" (size.currency.map_or("", |c| c.0.as_str())) }
        @if let Some(per) = size.per.filter(|per| *per != Per::Once) { " " (ctx.word("collaborations-per", per)) }
    }
}

fn groups(ctx: &Ctx, c: &Collaboration) -> Markup {
    html! { @for group in &c.described.groups { div.s-item { (one_group(ctx, c, group)) } } }
}

fn one_group(ctx: &Ctx, c: &Collaboration, group: &Group) -> Markup {
    let t = |key: &str| ctx.t(key);
    html! {
        h3.ds-heading data-size="xs" {
            @match (&group.name, group.kind) {
                (Some(name), _) => (design::text(ctx, name, c.language)),
                (None, Some(kind)) => (ctx.word("collaborations-group", kind)),
                (None, None) => (t("collaborations-group-unnamed")),
            }
        }
        @if let Some(kind) = group.kind { p.s-meta { (ctx.word("collaborations-group", kind)) } }
        @if let Some(remit) = &group.remit { p { (design::text(ctx, remit, c.language)) } }
        (design::facts(&[
            (t("collaborations-members"), html! { @if !group.members.is_empty() { ul { @for m in &group.members { li { (member(ctx, c, m)) } } } } }),
            (t("collaborations-decides"), html! { @if let Some(rule) = group.decides { (ctx.word("collaborations-decides", rule)) } }),
            (t("collaborations-meets"), html! { @if let Some(meets) = &group.meets {
                @if let Some(every) = meets.every { (rhythm(ctx, every, meets.times.map(|times| times.0.in_words(ctx.language)))) }
                @if meets.confidential == Some(true) { " · " (t("collaborations-meets-confidential")) }
                @match meets.minutes { Some(false) => { " · " (t("collaborations-meets-no-minutes")) } Some(true) => { " · " (t("collaborations-meets-minutes")) } None => {} } } }),
        ]))
    }
}

/// How often something recurs: `4 times a year`.
pub fn rhythm(ctx: &Ctx, every: Rhythm, times: Option<String>) -> String {
    let rhythm = ctx.word("collaborations-every", every);
    match times.filter(|_| every != Rhythm::Demand) {
        Some(times) if times != "1" => {
            let per = ctx.word("collaborations-times-per", every);
            ctx.ta("collaborations-times", &[("times", (&times).into()), ("per", (&per).into())])
        }
        _ => rhythm,
    }
}

fn member(ctx: &Ctx, c: &Collaboration, m: &Member) -> Markup {
    let name = |id: &str| c.named(id).map_or_else(|| id.to_owned(), |named| named.name.clone());
    let who: Vec<String> = m.organisation.iter().chain(&m.organisations).map(|id| name(&id.0)).collect();
    html! {
        (who.join(", "))
        @if let Some(sector) = m.sector { (ctx.word("collaborations-sector", sector)) }
        @if let Some(role) = &m.r#as {
            @if !who.is_empty() || m.sector.is_some() { " – " }
            (design::text(ctx, role, c.language))
        }
        @if let Some(seats) = m.seats { " (" (ctx.ta("collaborations-seats", &[("count", seats.into())])) ")" }
        @if let Some(substitutes) = &m.substitutes {
            ", " (ctx.ta("collaborations-substitutes", &[("count", substitutes.seats.unwrap_or(1).into())]))
            @if !substitutes.may.is_empty() { " (" (substitutes.may.join(", ")) ")" }
        }
    }
}

fn events(ctx: &Ctx, c: &Collaboration) -> Markup {
    let mut events: Vec<_> = c.described.events.iter().collect();
    events.sort_by_key(|event| event.at.clone());
    let shown: Vec<design::Event> = events
        .into_iter()
        .map(|event| design::Event {
            at: event.at.as_ref().map(|at| at.in_words(ctx.language)).unwrap_or_default(),
            body: html! {
                p {
                    @if let Some(kind) = event.kind.filter(|k| k.as_str() != "event") { (design::tag(&ctx.word("collaborations-event", kind))) " " }
                    @if let Some(words) = &event.text { (design::text(ctx, words, c.language)) }
                }
                @if event.by.is_some() || event.reference.is_some() {
                    p.s-quiet {
                        @if let Some(by) = &event.by { (design::text(ctx, by, c.language)) }
                        @if let Some(reference) = &event.reference { " " (design::text(ctx, reference, c.language)) }
                    }
                }
            },
        })
        .collect();
    design::timeline(&shown)
}
