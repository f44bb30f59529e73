//! What others ask of this capability without knowing it: what rests on a person, what waits, what is kept about one, and
//! which collaborations a mandate can be limited to.

use crate::acts::insight::id_in;
use crate::pages::{PARTIES, SHOW};
use crate::store::one::stream;
use crate::store::persons::{self, Titled, Wrote};
use crate::store::{lists, named};
use kernel::duty::{Duty, Kept, KeptTable, NOBODY, OnHand, Scope, Scopes, Waiting, Waits, Whom, Whose};
use kernel::jobs::{Job, Outside, When, Work};
use kernel::journal::Stream;
use kernel::{Ctx, Db, Mandate, Stop, Tx};

pub static DUTIES: &[Duty] = &[Duty { list: named_in, hand_over: name_successor, named: persons_named, let_go }];

/// Takes away the names of those whose last day has passed, and gives those whom an older program beside this one has named
/// the organisations they act for.
pub const NAMES: Job = Job { kind: "names", when: When::Daily, work: Work::Outside(names) };

const BATCH: i64 = 100;

pub fn names(ctx: Ctx, db: Db, _payload: String) -> Outside {
    Box::pin(async move {
        for step in [named::after_last_day, named::give_organisations] {
            loop {
                let ctx = ctx.clone();
                if db.write(move |tx| step(tx, &ctx, BATCH)).await? < BATCH.unsigned_abs() {
                    break;
                }
            }
        }
        Ok(())
    })
}

pub static WAITING: Waiting = Waiting { list: invitations };

pub static KEPT: &[Kept] = &[Kept { load: kept }];

pub const SCOPES: Scopes = Scopes { list: scopes, find: scope, sees, under_way: persons::under_way };

fn named_in(ctx: &Ctx, tx: &mut Tx<'_>, whose: Whose<'_>) -> Result<Vec<OnHand>, Stop> {
    let on_hand = |titled: &Titled| OnHand {
        what: "collaborations-duty-named".into(),
        title: titled.title(ctx.language).to_owned(),
        address: ctx.href(&SHOW, &[&titled.id]),
    };
    let titled = match whose.person {
        NOBODY => persons::unnamed_in(tx, whose.organisation)?,
        person => persons::named_in(tx, person, whose.organisation)?,
    };
    Ok(titled.iter().map(on_hand).collect())
}

fn name_successor(_: &Ctx, tx: &mut Tx<'_>, whose: Whose<'_>, to: &str) -> Result<Vec<Stream>, Stop> {
    if whose.person == NOBODY {
        return Ok(persons::name_in_unnamed(tx, whose.organisation, to)?.iter().map(|id| stream(id)).collect());
    }
    let mut streams = Vec::new();
    for titled in persons::named_in(tx, whose.person, whose.organisation)? {
        match to {
            NOBODY => persons::unname(tx, &titled.id, whose.person, whose.organisation)?,
            to => persons::succeed(tx, &titled.id, whose.organisation, (whose.person, to), whose.last_day)?,
        }
        streams.push(stream(&titled.id));
    }
    Ok(streams)
}

fn persons_named(ctx: &Ctx, tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<String>, Stop> {
    Ok(named::standing(tx, ctx, collaboration)?)
}

/// Nothing rests on a person here but her name.
fn let_go(_: &Ctx, _: &mut Tx<'_>, _: &str, _: Whose<'_>) -> Result<u64, Stop> {
    Ok(0)
}

/// Invitations to answer, for those who may.
fn invitations(ctx: &Ctx, tx: &mut Tx<'_>, _: &Whom<'_>) -> Result<Vec<Waits>, Stop> {
    if !ctx.acting().is_some_and(|acting| acting.may_somewhere(Mandate::Represent)) {
        return Ok(Vec::new());
    }
    let invited = lists::invited(tx, ctx)?.into_iter().filter(|c| ctx.may_in(Mandate::Represent, &c.id));
    let waits = invited.map(|c| Waits {
        what: "collaborations-wait-invitation",
        title: c.title.for_reader(ctx.language, c.language).0.to_owned(),
        place: String::new(),
        // What is not joined yet is no party's: the list itself holds what the reader sees.
        collaboration: None,
        address: ctx.href(&PARTIES, &[&c.id]),
        due: None,
        person: None,
    });
    Ok(waits.collect())
}

fn kept(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let columns = vec![("collaboration", ctx.t("collaborations-title")), ("id", ctx.t("actors-kept-id"))];
    let mut named = KeptTable::new("named", ctx.t("collaborations-kept-named"), columns);
    for titled in persons::all_named(tx, person)? {
        named.rows.push(vec![titled.title(ctx.language).to_owned(), titled.id]);
    }
    let columns = || {
        vec![
            ("at", ctx.t("actors-kept-at")),
            ("collaboration", ctx.t("collaborations-title")),
            ("question", ctx.t("collaborations-kept-question")),
            ("organisation", ctx.t("actors-kept-for")),
            ("unit", ctx.t("actors-unit")),
            ("version", ctx.t("actors-kept-number")),
        ]
    };
    let mut wrote = KeptTable::new("answers", ctx.t("collaborations-kept-answers"), columns());
    wrote.rows.extend(persons::wrote(tx, person)?.into_iter().map(one_written));
    let mut spoke = KeptTable::new("unit-voices", ctx.t("collaborations-kept-voices"), columns());
    spoke.rows.extend(persons::spoke(tx, person)?.into_iter().map(one_written));
    let columns = vec![
        ("at", ctx.t("actors-kept-at")),
        ("collaboration", ctx.t("collaborations-title")),
        ("target-group", ctx.t("collaborations-target-group")),
        ("organisation", ctx.t("actors-kept-for")),
        ("number", ctx.t("actors-kept-number")),
    ];
    let mut asked = KeptTable::new("check-ins", ctx.t("collaborations-kept-check-ins"), columns);
    for row in persons::asked(tx, person)? {
        let (group, number) = (row.target_group.to_string(), row.number.to_string());
        asked.rows.push(vec![row.at.iso(), row.collaboration, group, row.organisation, number]);
    }
    let columns = vec![
        ("at", ctx.t("actors-kept-at")),
        ("collaboration", ctx.t("collaborations-title")),
        ("reason", ctx.t("collaborations-insight-reason")),
        ("hours", ctx.t("collaborations-kept-hours")),
        ("answer", ctx.t("collaborations-kept-answer")),
        ("ended", ctx.t("actors-kept-ended")),
    ];
    let mut insights = KeptTable::new("insights", ctx.t("collaborations-kept-insights"), columns);
    for asked in persons::insights(tx, person)? {
        insights.rows.push(vec![
            asked.at.iso(),
            asked.collaboration,
            asked.reason,
            asked.hours.to_string(),
            asked.answer.unwrap_or_default(),
            asked.ended_at.map(kernel::Moment::iso).unwrap_or_default(),
        ]);
    }
    let columns = vec![
        ("at", ctx.t("actors-kept-at")),
        ("model", ctx.t("collaborations-kept-model")),
        ("version", ctx.t("actors-kept-number")),
        ("note", ctx.t("collaborations-kept-note")),
    ];
    let mut models = KeptTable::new("models", ctx.t("collaborations-kept-models"), columns);
    for version in persons::published(tx, person)? {
        models.rows.push(vec![version.at.iso(), version.title, version.number.to_string(), version.note]);
    }
    Ok(vec![named, wrote, spoke, asked, insights, models])
}

fn one_written(row: Wrote) -> Vec<String> {
    let (unit, number) = (row.unit.unwrap_or_default(), row.version.to_string());
    vec![row.at.iso(), row.collaboration, row.question, row.organisation, unit, number]
}

fn as_scope(ctx: &Ctx, titled: &Titled) -> Scope {
    Scope {
        id: titled.id.clone(),
        title: titled.title(ctx.language).to_owned(),
        address: ctx.href(&SHOW, &[&titled.id]),
        is_hidden: false,
    }
}

fn scopes(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Scope>, Stop> {
    Ok(persons::party_of(tx, ctx, organisation)?.iter().map(|titled| as_scope(ctx, titled)).collect())
}

fn scope(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Option<Scope>, Stop> {
    let Some(titled) = persons::titled(tx, id)? else { return Ok(None) };
    let scope = as_scope(ctx, &titled);
    Ok(Some(match persons::is_hidden(tx, ctx, id)? {
        true => Scope { title: ctx.t("collaborations-out-of-sight"), address: String::new(), is_hidden: true, ..scope },
        false => scope,
    }))
}

fn sees(ctx: &Ctx, tx: &mut Tx<'_>, addresses: &[&str]) -> Result<Vec<bool>, Stop> {
    let ids: Vec<String> = addresses.iter().map(|address| id_in(address).to_owned()).collect();
    let seen = persons::in_sight(tx, ctx, &ids)?;
    Ok(ids.iter().map(|id| seen.contains(id)).collect())
}
