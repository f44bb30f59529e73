//! What others ask of this capability without knowing it: what a person keeps, what waits, what is kept about one, and what
//! agreements are called.

use crate::agreement::{Decision, TaskKind};
use crate::pages::SHOW;
use crate::store::keeping::{self, Titled};
use crate::store::persons;
use collaborations::store::named::there_for;
use collaborations::store::one::stream;
use kernel::duty::{Duty, Kept, KeptTable, NOBODY, OnHand, Waiting, Waits, Whom, Whose};
use kernel::journal::Stream;
use kernel::subject::{TitleOf, Titles};
use kernel::{Ctx, Mandate, Stop, Tx};

pub static KEPT: &[Kept] = &[Kept { load: kept }];

pub static DUTY: Duty = Duty { list: keeps, hand_over, named, let_go };
pub static WAITING: Waiting = Waiting { list: waiting };
pub static TITLES: Titles = Titles { kind: "agreement", load: titles };

fn address(ctx: &Ctx, agreement: &Titled) -> String {
    ctx.href(&SHOW, &[&agreement.collaboration, &agreement.id])
}

fn keeps(ctx: &Ctx, tx: &mut Tx<'_>, whose: Whose<'_>) -> Result<Vec<OnHand>, Stop> {
    let on_hand = |titled: Titled| OnHand {
        what: "agreements-duty-keep".into(),
        address: address(ctx, &titled),
        title: titled.title,
    };
    Ok(keeping::kept_by(tx, whose.organisation, whose.person)?.into_iter().map(on_hand).collect())
}

fn hand_over(_: &Ctx, tx: &mut Tx<'_>, whose: Whose<'_>, to: &str) -> Result<Vec<Stream>, Stop> {
    let mut concerned: Vec<String> = Vec::new();
    for titled in keeping::kept_by(tx, whose.organisation, whose.person)? {
        if !concerned.contains(&titled.collaboration) {
            concerned.push(titled.collaboration);
        }
    }
    if whose.person == NOBODY {
        concerned = there_for(tx, concerned, (to, whose.organisation))?;
    }
    for id in &concerned {
        keeping::hand_over(tx, id, whose.organisation, (whose.person, to))?;
    }
    Ok(concerned.iter().map(|id| stream(id)).collect())
}

fn let_go(_: &Ctx, tx: &mut Tx<'_>, collaboration: &str, whose: Whose<'_>) -> Result<u64, Stop> {
    Ok(keeping::hand_over(tx, collaboration, whose.organisation, (whose.person, NOBODY))?)
}

fn named(_: &Ctx, tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<String>, Stop> {
    Ok(keeping::keepers(tx, collaboration)?)
}

/// Agreements to decide on and to sign, for those who may, and what comes near, for whoever keeps the agreement or, where
/// nobody does, for those who may represent the party.
fn waiting(ctx: &Ctx, tx: &mut Tx<'_>, whom: &Whom<'_>) -> Result<Vec<Waits>, Stop> {
    let to_bind = keeping::to_bind(tx, ctx, whom.at_most)?;
    let near = keeping::waiting(tx, ctx, whom)?;
    let waits = |what, agreement: &Titled, due: Option<&str>, person: Option<&str>| Waits {
        what,
        title: agreement.title.clone(),
        place: String::new(),
        collaboration: Some(agreement.collaboration.clone()),
        address: address(ctx, agreement),
        due: due.map(str::to_owned),
        person: person.map(str::to_owned),
    };
    let mut all = Vec::new();
    for to_bind in &to_bind {
        let (act, what) = match to_bind.decision {
            Decision::Open => (Mandate::Decide, "agreements-wait-decide"),
            Decision::Yes => (Mandate::Sign, "agreements-wait-sign"),
            Decision::No => continue,
        };
        if ctx.up_to(act, &to_bind.agreement.collaboration).covers(to_bind.amount) {
            all.push(waits(what, &to_bind.agreement, None, None));
        }
    }
    for near in &near {
        if near.keeper == NOBODY && !ctx.may_in(Mandate::Represent, &near.agreement.collaboration) {
            continue;
        }
        let what = match near.task.kind {
            TaskKind::Review => "agreements-wait-review",
            TaskKind::Ends => "agreements-wait-ends",
        };
        all.push(waits(what, &near.agreement, Some(&near.task.due), Some(&near.keeper)));
    }
    Ok(all)
}

/// A history is for the parties, who see every agreement.
fn titles(ctx: &Ctx, tx: &mut Tx<'_>, collaboration: &str, ids: &[&str]) -> Result<Vec<TitleOf>, Stop> {
    let wanted = keeping::titles(tx, collaboration)?.into_iter().filter(|titled| ids.contains(&titled.id.as_str()));
    Ok(wanted.map(|titled| TitleOf { address: address(ctx, &titled), id: titled.id, title: titled.title }).collect())
}

fn kept(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let columns = || {
        vec![
            ("at", ctx.t("actors-kept-at")),
            ("agreement", ctx.t("agreements-name")),
            ("organisation", ctx.t("actors-kept-for")),
            ("as", ctx.t("agreements-kept-as")),
        ]
    };
    let row = |done: persons::Done| vec![done.at.iso(), done.title, done.organisation, done.words];
    let mut signed = KeptTable::new("signatures", ctx.t("agreements-kept-signatures"), columns());
    signed.rows = persons::signed(tx, person)?.into_iter().map(row).collect();
    let mut decided = KeptTable::new("decisions", ctx.t("agreements-kept-decisions"), columns());
    decided.rows = persons::decided(tx, person)?.into_iter().map(row).collect();
    let columns = vec![
        ("agreement", ctx.t("agreements-name")),
        ("id", ctx.t("actors-kept-id")),
        ("collaboration", ctx.t("collaborations-title")),
    ];
    let mut keeps = KeptTable::new("keeps", ctx.t("agreements-kept-keeps"), columns);
    for titled in keeping::all_kept_by(tx, person)? {
        keeps.rows.push(vec![titled.title, titled.id, titled.collaboration]);
    }
    Ok(vec![signed, decided, keeps])
}
