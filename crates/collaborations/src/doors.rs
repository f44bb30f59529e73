//! What others ask of this capability without knowing it: what rests on a person, what is kept about one, and which
//! collaborations a mandate can be limited to.

use crate::pages::SHOW;
use crate::store::one::stream;
use crate::store::persons::{self, Titled, Wrote};
use kernel::duty::{Duty, Kept, KeptTable, OnHand, Scope, Scopes, Whose};
use kernel::journal::Stream;
use kernel::{Ctx, Stop, Tx};

pub static DUTIES: &[Duty] = &[Duty { list: named_in, hand_over: name_successor }];

pub static KEPT: &[Kept] = &[Kept { load: kept }];

pub const SCOPES: Scopes = Scopes { list: scopes, find: scope };

fn named_in(ctx: &Ctx, tx: &mut Tx<'_>, whose: Whose<'_>) -> Result<Vec<OnHand>, Stop> {
    let on_hand = |titled: &Titled| OnHand {
        what: "collaborations-duty-named".into(),
        title: titled.title(ctx.language).to_owned(),
        address: ctx.href(&SHOW, &[&titled.id]),
    };
    Ok(persons::named_in(tx, whose.person, whose.organisation)?.iter().map(on_hand).collect())
}

fn name_successor(_: &Ctx, tx: &mut Tx<'_>, whose: Whose<'_>, to: &str) -> Result<Vec<Stream>, Stop> {
    let mut streams = Vec::new();
    for titled in persons::named_in(tx, whose.person, whose.organisation)? {
        persons::replace(tx, &titled.id, whose.person, to)?;
        streams.push(stream(&titled.id));
    }
    Ok(streams)
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
    Ok(vec![named, wrote, spoke, asked])
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
    }
}

fn scopes(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Scope>, Stop> {
    Ok(persons::party_of(tx, ctx, organisation)?.iter().map(|titled| as_scope(ctx, titled)).collect())
}

fn scope(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Option<Scope>, Stop> {
    Ok(persons::titled(tx, id)?.map(|titled| as_scope(ctx, &titled)))
}
