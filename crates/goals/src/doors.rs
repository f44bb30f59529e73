//! What others ask of this capability without knowing it: what rests on a person, what waits for one, what is kept about
//! one, and what actions and goals are called.

use crate::charge::ChargeKind;
use crate::pages::{ACTIONS, SHOW};
use crate::store::charge::{self, Told};
use crate::store::living;
use collaborations::store::named::there_for;
use collaborations::store::one::stream;
use kernel::duty::{Duty, Kept, KeptTable, NOBODY, OnHand, Waiting, Waits, Whom, Whose};
use kernel::jobs::{Job, Outside, When, Work};
use kernel::journal::Stream;
use kernel::subject::{TitleOf, Titles};
use kernel::{Ctx, Db, Language, Mandate, Stop, Text, Tx};

pub static DUTY: Duty = Duty { list: resting_on, hand_over, named, let_go };
pub static WAITING: Waiting = Waiting { list: waiting };
pub static KEPT: &[Kept] = &[Kept { load: kept }];
pub static TITLES: Titles = Titles { kind: "goal", load: titles };

/// Notes who answers for what came by an older program beside this one, or was there before this one.
pub const NOTE: Job = Job { kind: "goals", when: When::Daily, work: Work::Outside(note) };

const BATCH: i64 = 100;

fn note(_: Ctx, db: Db, _: String) -> Outside {
    Box::pin(async move {
        while db.write(|tx| charge::note_some(tx, BATCH)).await? >= BATCH.unsigned_abs() {}
        Ok(())
    })
}

pub(crate) fn address(ctx: &Ctx, told: &Told) -> String {
    match told.charge.kind {
        ChargeKind::Action => ctx.href(&ACTIONS, &[&told.collaboration]),
        ChargeKind::Goal | ChargeKind::Own => ctx.href(&SHOW, &[&told.collaboration, &told.goal]),
    }
}

fn what(kind: ChargeKind) -> &'static str {
    match kind {
        ChargeKind::Action => "goals-duty-action",
        ChargeKind::Goal => "goals-duty-goal",
        ChargeKind::Own => "goals-duty-own",
    }
}

/// The key of what is to be done.
pub(crate) fn waits(kind: ChargeKind) -> &'static str {
    match kind {
        ChargeKind::Action => "goals-wait-action",
        ChargeKind::Goal => "goals-wait-goal",
        ChargeKind::Own => "goals-wait-own",
    }
}

fn resting_on(ctx: &Ctx, tx: &mut Tx<'_>, whose: Whose<'_>) -> Result<Vec<OnHand>, Stop> {
    let on_hand = |told: &Told| OnHand {
        what: what(told.charge.kind).into(),
        title: told.title(ctx),
        address: address(ctx, told),
    };
    Ok(charge::on_person(tx, whose.organisation, whose.person)?.iter().map(on_hand).collect())
}

fn hand_over(_: &Ctx, tx: &mut Tx<'_>, whose: Whose<'_>, to: &str) -> Result<Vec<Stream>, Stop> {
    let mut concerned = charge::concerned(tx, whose.organisation, whose.person)?;
    if whose.person == NOBODY {
        concerned = there_for(tx, concerned, (to, whose.organisation))?;
    }
    for id in &concerned {
        charge::hand_over(tx, id, whose.organisation, (whose.person, to))?;
    }
    Ok(concerned.iter().map(|id| stream(id)).collect())
}

fn let_go(_: &Ctx, tx: &mut Tx<'_>, collaboration: &str, whose: Whose<'_>) -> Result<u64, Stop> {
    Ok(charge::hand_over(tx, collaboration, whose.organisation, (whose.person, NOBODY))?)
}

fn named(_: &Ctx, tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<String>, Stop> {
    Ok(charge::named(tx, collaboration)?)
}

/// What is to be done by a day: her own, and nobody's for those who may do something about it.
fn waiting(ctx: &Ctx, tx: &mut Tx<'_>, whom: &Whom<'_>) -> Result<Vec<Waits>, Stop> {
    let told = charge::waiting(tx, ctx, whom)?;
    let mut all = Vec::new();
    for told in &told {
        if told.charge.person == NOBODY && !ctx.may_in(Mandate::Represent, &told.collaboration) {
            continue;
        }
        all.push(Waits {
            what: waits(told.charge.kind),
            title: told.title(ctx),
            place: String::new(),
            collaboration: Some(told.collaboration.clone()),
            address: address(ctx, told),
            due: Some(told.charge.due.clone()),
            person: Some(told.charge.person.clone()),
        });
    }
    Ok(all)
}

fn kept(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let columns = vec![
        ("what", ctx.t("actors-kept-what")),
        ("title", ctx.t("goals-kept-title")),
        ("organisation", ctx.t("actors-kept-for")),
        ("due", ctx.t("goals-due")),
        ("collaboration", ctx.t("collaborations-title")),
    ];
    let mut table = KeptTable::new("charges", ctx.t("goals-kept-charges"), columns);
    for told in charge::all_of(tx, person)? {
        let title = told.title(ctx);
        let kind = ctx.t(what(told.charge.kind));
        table.rows.push(vec![kind, title, told.charge.organisation, told.charge.due, told.collaboration]);
    }
    Ok(vec![table])
}

fn words(ctx: &Ctx, text: Option<&Text>) -> String {
    text.map_or_else(|| ctx.t("goals-goal"), |text| text.for_reader(ctx.language, Language::Swedish).0.to_owned())
}

/// Goals by their pages, and actions by the collaboration's own page, for whoever reads its history. The journal calls both
/// goals.
fn titles(ctx: &Ctx, tx: &mut Tx<'_>, collaboration: &str, ids: &[&str]) -> Result<Vec<TitleOf>, Stop> {
    let described = living::goals_described(tx, collaboration)?;
    let mut all: Vec<TitleOf> = described
        .into_iter()
        .filter(|(id, _)| ids.contains(&id.as_str()))
        .map(|(id, entry)| TitleOf {
            title: words(ctx, entry.text.as_ref()),
            address: ctx.href(&SHOW, &[collaboration, &id]),
            id,
        })
        .collect();
    let page = format!("{}#actions", ctx.href(&collaborations::pages::SHOW, &[collaboration]));
    let actions = living::actions(tx, collaboration)?.into_iter().filter(|action| ids.contains(&action.id.as_str()));
    all.extend(actions.map(|action| TitleOf {
        id: action.id,
        title: words(ctx, action.described.text.as_ref()),
        address: page.clone(),
    }));
    Ok(all)
}
