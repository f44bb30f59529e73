//! Goals, actions and follow-up on a collaboration's page.

use crate::access;
use crate::charge::Charge;
use crate::file::Measured;
use crate::goal::{Action, Goal, Indicator};
use crate::pages::{ACTIONS, NEW, SHOW};
use crate::store::{charge, living};
use collaborations::Collaboration;
use collaborations::acts::colleagues;
use collaborations::file::OwnGoal as FileOwnGoal;
use collaborations::pages::described::rhythm;
use design::chart::{self, Chart, Point, Series};
use kernel::subject::{Found, Panel, Section, SubjectRef};
use kernel::{Ctx, Stop, Text, Tx};
use maud::{Markup, html};
use std::collections::HashMap;

pub static PANELS: &[Panel] = &[Panel { on: "collaboration", load }];

/// Goals and actions, and after the parties' own parts the follow-up. Who is named for what is asked for once.
fn load(ctx: &Ctx, tx: &mut Tx<'_>, _: &SubjectRef, found: Found<'_>) -> Result<Vec<(u8, Section)>, Stop> {
    let c: &Collaboration = found.get()?;
    let charges = Charges::of(ctx, tx, c)?;
    let sections =
        [(40, goals(ctx, tx, c, &charges)?), (44, actions(ctx, tx, c, &charges)?), (56, follow_up(ctx, tx, c)?)];
    Ok(sections.into_iter().filter_map(|(order, section)| Some((order, section?))).collect())
}

/// Who is named for what in a collaboration, for those who read as its parties do. Others see the organisations alone.
pub struct Charges {
    charges: Vec<Charge>,
    names: HashMap<String, String>,
}

impl Charges {
    pub fn of(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Self, Stop> {
        if !c.reads_as_party(ctx) {
            return Ok(Self { charges: Vec::new(), names: HashMap::new() });
        }
        let charges = charge::of_collaboration(tx, &c.id)?;
        let names = colleagues::names(ctx, tx, c, charges.iter().map(|charge| charge.person.as_str()))?;
        Ok(Self { charges, names })
    }

    /// Those who answer for something.
    pub fn about<'a>(&'a self, subject: &'a str) -> impl Iterator<Item = &'a Charge> {
        self.charges.iter().filter(move |charge| charge.subject == subject)
    }

    /// The name of the one an organisation has named, if it has.
    pub fn name(&self, charge: &Charge) -> Option<&str> {
        self.names.get(&charge.person).map(String::as_str)
    }

    /// In words, of one organisation.
    fn person(&self, ctx: &Ctx, subject: &str, organisation: &str) -> Option<String> {
        let charge = self.about(subject).find(|charge| charge.organisation == organisation)?;
        Some(self.name(charge).map_or_else(|| ctx.t("goals-nobody-named"), str::to_owned))
    }

    /// In words, an organisation at a time.
    fn told(&self, ctx: &Ctx, c: &Collaboration, subject: &str) -> Vec<String> {
        let told = |charge: &Charge| {
            let person = self.name(charge).map_or_else(|| ctx.t("goals-nobody-named"), str::to_owned);
            ctx.ta(
                "goals-person-of",
                &[("person", (&person).into()), ("organisation", c.name_of(&charge.organisation).into())],
            )
        };
        self.about(subject).map(told).collect()
    }
}

fn goals(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, charges: &Charges) -> Result<Option<Section>, Stop> {
    let goals = living::goals(tx, &c.id)?;
    let can_set = access::may(ctx, c, access::Act::Set);
    if goals.is_empty() && !can_set {
        return Ok(None);
    }
    let body = html! {
        @for goal in &goals { div.s-item { (one_goal(ctx, c, goal, charges, true)) } }
        @if can_set {
            @if goals.is_empty() { p { (ctx.t("goals-none")) } }
            p { (design::quiet_way_on(&ctx.t("goals-new"), &ctx.href(&NEW, &[&c.id]))) }
        }
    };
    Ok(Some(Section { anchor: "goals", heading: ctx.t("goals-title"), body }))
}

/// A goal with its figures and what each party does for it. `link`: its heading leads to its own page.
pub fn one_goal(ctx: &Ctx, c: &Collaboration, goal: &Goal, charges: &Charges, link: bool) -> Markup {
    let d = &goal.described;
    let words = html! {
        @match &d.text { Some(text) => (design::text(ctx, text, c.language)), None => (ctx.t("goals-goal")) }
    };
    html! {
        @if link {
            h3.ds-heading data-size="xs" { a.ds-link href=(ctx.href(&SHOW, &[&c.id, &goal.id])) { (words) } }
        }
        p.s-meta {
            @if let Some(term) = d.term { (ctx.word("goals-term", term)) }
            @if let Some(by) = &d.by { " · " (ctx.ta("goals-by", &[("date", (&by.in_words(ctx.language)).into())])) }
        }
        @let followed = charges.told(ctx, c, &goal.id);
        @if !followed.is_empty() { p.s-meta { (ctx.t("goals-followed-by")) " " (followed.join(" · ")) } }
        @for indicator in &goal.indicators { (one_indicator(ctx, c, indicator)) }
        (own_goals(ctx, c, goal, charges))
    }
}

/// The parties' own goals that serve this one: from the file and set here.
fn own_goals(ctx: &Ctx, c: &Collaboration, goal: &Goal, charges: &Charges) -> Markup {
    let local = goal.described.id.as_ref();
    let described: Vec<(&str, &str, &FileOwnGoal)> = c
        .parties
        .iter()
        .flat_map(|p| p.entry.own_goals.iter().map(move |own| (p.organisation.as_str(), p.name.as_str(), own)))
        .filter(|(_, _, own)| local.is_some() && own.serves.as_ref() == local)
        .collect();
    if described.is_empty() && goal.own.is_empty() {
        return design::nothing();
    }
    let marks = collaborations::Marks::of(c);
    let mark = |organisation: &str, name: &str| marks.mark(organisation, name);
    html! {
        p { strong { (ctx.t("goals-own")) } }
        ul.s-own-goals {
            @for (organisation, name, own) in &described {
                li { (mark(organisation, name)) " " @if let Some(text) = &own.text { (design::text(ctx, text, c.language)) } }
            }
            @for own in &goal.own {
                li {
                    (mark(&own.organisation, c.name_of(&own.organisation))) " " (own.text)
                    @if let Some(person) = charges.person(ctx, &own.id, &own.organisation) {
                        span.s-quiet { " · " (ctx.t("goals-followed-by")) " " (person) }
                    }
                }
            }
        }
    }
}

/// An indicator: its facts, and its values as a line chart with table.
pub fn one_indicator(ctx: &Ctx, c: &Collaboration, indicator: &Indicator) -> Markup {
    let d = &indicator.described;
    let text = |text: &Text| design::text(ctx, text, c.language);
    let unit = d.unit.as_ref().map(|unit| unit.for_reader(ctx.language, c.language).0).unwrap_or_default();
    let number = |n: kernel::number::Number| html! { span.s-number { (n.in_words(ctx.language)) } " " (unit) };
    html! {
        div.s-indicator {
            @if indicator.values.is_empty() && let Some(name) = &d.name { p { strong { (text(name)) } @if !unit.is_empty() { " (" (unit) ")" } } }
            (design::facts(&[
                (ctx.t("goals-baseline"), html! { @if let Some(b) = &d.baseline {
                    @if let Some(value) = b.value { (number(value)) } @if let Some(at) = &b.at { " (" (at.in_words(ctx.language)) ")" } } }),
                (ctx.t("goals-target"), html! { @if let Some(target) = &d.target {
                    @if let Some(value) = target.value { (number(value)) } @if let Some(by) = &target.by { " " (ctx.ta("goals-by", &[("date", (&by.in_words(ctx.language)).into())])) } } }),
                (ctx.t("goals-source"), html! { (d.source.as_deref().unwrap_or_default()) }),
            ]))
            @if !indicator.values.is_empty() { (chart::line(ctx, &drawn(ctx, c, indicator))) }
            (periods(ctx, indicator))
        }
    }
}

/// The latest value at each time, a line for each gender where they are told apart.
fn drawn(ctx: &Ctx, c: &Collaboration, indicator: &Indicator) -> Chart {
    let d = &indicator.described;
    let words = |text: &Option<Text>| {
        text.as_ref().map(|t| t.for_reader(ctx.language, c.language).0.to_owned()).unwrap_or_default()
    };
    let mut series: Vec<Series> = Vec::new();
    for value in &indicator.values {
        let Measured { at: Some(at), value: Some(number), gender, .. } = &value.measured else { continue };
        let name = match gender {
            Some(gender) => ctx.word("goals-gender", *gender),
            None => ctx.t("goals-value"),
        };
        let point = Point { at: at.clone(), value: *number };
        match series.iter_mut().find(|s| s.name == name) {
            None => series.push(Series { name, points: vec![point] }),
            Some(line) => match line.points.iter_mut().find(|p| p.at == point.at) {
                Some(earlier) => *earlier = point,
                None => line.points.push(point),
            },
        }
    }
    for line in &mut series {
        line.points.sort_by(|a, b| a.at.cmp(&b.at));
    }
    let target = d.target.as_ref().and_then(|target| {
        let last = series.iter().flat_map(|s| &s.points).map(|p| &p.at).max().cloned();
        Some(Point { at: target.by.clone().or(last)?, value: target.value? })
    });
    Chart { title: words(&d.name), unit: words(&d.unit), series, target }
}

/// Values of a whole period, which have no place on the line.
fn periods(ctx: &Ctx, indicator: &Indicator) -> Markup {
    let of_period: Vec<&Measured> =
        indicator.values.iter().map(|value| &value.measured).filter(|m| m.at.is_none()).collect();
    if of_period.is_empty() {
        return design::nothing();
    }
    let day = |date: &Option<kernel::PartialDate>| date.as_ref().map(|d| d.in_words(ctx.language)).unwrap_or_default();
    html! {
        ul {
            @for m in of_period {
                li {
                    (day(&m.from)) "–" (day(&m.to)) ": "
                    @if m.about == Some(true) { (ctx.t("collaborations-about")) " " }
                    @if let Some(value) = m.value { span.s-number { (value.in_words(ctx.language)) } }
                    @if let Some(gender) = m.gender { " (" (ctx.word("goals-gender", gender)) ")" }
                }
            }
        }
    }
}

fn actions(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, charges: &Charges) -> Result<Option<Section>, Stop> {
    let actions = living::actions(tx, &c.id)?;
    let can_set = access::may(ctx, c, access::Act::Set);
    if actions.is_empty() && !can_set {
        return Ok(None);
    }
    let body = html! {
        ul.s-actions { @for action in &actions { li { (one_action(ctx, c, action, charges)) } } }
        @if can_set { p { (design::quiet_way_on(&ctx.t("goals-actions-manage"), &ctx.href(&ACTIONS, &[&c.id]))) } }
    };
    Ok(Some(Section { anchor: "actions", heading: ctx.t("goals-actions"), body }))
}

pub fn one_action(ctx: &Ctx, c: &Collaboration, action: &Action, charges: &Charges) -> Markup {
    let d = &action.described;
    let who: Vec<&str> =
        d.by.iter().map(|id| c.named(&id.0).map_or(id.0.as_str(), |named| named.name.as_str())).collect();
    let told: Vec<String> = [
        (!who.is_empty()).then(|| who.join(", ")),
        design::span(ctx, d.from.as_ref(), d.until.as_ref()),
        d.every.map(|every| rhythm(ctx, every, None)),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        @if let Some(text) = &d.text { (design::text(ctx, text, c.language)) }
        p.s-meta {
            @if let Some(state) = d.state { (design::tag(&ctx.word("goals-action", state))) " " }
            @if d.pilot == Some(true) { (design::tag(&ctx.t("goals-pilot"))) " " }
            (told.join(" · "))
        }
        @let persons = charges.told(ctx, c, &action.id);
        @if !persons.is_empty() { p.s-meta { (ctx.t("goals-action-person")) " " (persons.join(" · ")) } }
        @if !d.reached.is_empty() {
            ul { @for reached in &d.reached { li {
                @if let Some(quantity) = reached.quantity { span.s-number { (quantity.0.in_words(ctx.language)) } " " }
                @if let Some(text) = &reached.text { (design::text(ctx, text, c.language)) } } } }
        }
    }
}

fn follow_up(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Option<Section>, Stop> {
    let Some(f) = living::follow_up(tx, &c.id)? else { return Ok(None) };
    let text = |text: &Option<Text>| html! { @if let Some(text) = text { (design::text(ctx, text, c.language)) } };
    let body = html! {
        (design::facts(&[
            (ctx.t("goals-lead"), html! { @if let Some(lead) = &f.lead { (c.named(&lead.0).map_or(lead.0.as_str(), |named| named.name.as_str())) } }),
            (ctx.t("goals-every"), html! { @if let Some(every) = f.every { (rhythm(ctx, every, None)) } }),
            (ctx.t("goals-how"), text(&f.how)),
            (ctx.t("goals-attribution"), text(&f.attribution)),
        ]))
    };
    Ok(Some(Section { anchor: "follow-up", heading: ctx.t("goals-follow-up"), body }))
}
