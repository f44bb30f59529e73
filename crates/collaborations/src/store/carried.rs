//! Target groups and the units that speak for themselves, read from a file and written to one. What somebody here has changed
//! stays as it is, and nothing that is there is taken away.

use super::{target_groups, voices};
use crate::access;
use crate::collaboration::Collaboration;
use crate::file::{CarriedCheckIn, CollaborationFile, TargetGroup};
use kernel::db::{FromRow, Row};
use kernel::record::FileId;
use kernel::{Actor, Ctx, DbError, PartialDate, Text, Tx, sort, statements, values};

statements! {
    GROUPS = "select number, name, read_version is not null and read_version = version as is_untouched
        from collaborations_target_group where collaboration = $1 order by number";
    ADD = "insert into collaborations_target_group (collaboration, number, name, description, is_primary, represented_by, next_on,
        version, changed_at, read_version) values ($1, $2, $3, $4, $5, $6, $7, 1, $8, 1)";
    REPLACE = "update collaborations_target_group set name = $3, description = $4, is_primary = $5, represented_by = $6,
        next_on = $7, changed_at = $8, version = version + 1, read_version = version + 1
        where collaboration = $1 and number = $2";
    CHECK_INS = "select target_group, number, held_on, asked, said, result, organisation,
        read_at is not null and (result_at is null or result_at = read_at) as is_untouched
        from collaborations_check_in where collaboration = $1 order by target_group, number";
    ADD_CHECK_IN = "insert into collaborations_check_in (collaboration, target_group, number, held_on, asked, said, result,
        result_at, organisation, at, read_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)";
    REPLACE_CHECK_IN = "update collaborations_check_in set said = $4, result = $5, result_at = $6, organisation = $7, read_at = $8
        where collaboration = $1 and target_group = $2 and number = $3";
}

/// A target group that is there.
struct There {
    number: i64,
    name: String,
    /// As a file said it, and nobody here has changed it since.
    is_untouched: bool,
}

impl FromRow for There {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { number: row.get("number")?, name: row.get("name")?, is_untouched: row.get("is_untouched")? })
    }
}

/// A check-in that is there.
struct Held {
    group: i64,
    number: i64,
    held_on: String,
    asked: String,
    said: String,
    result: String,
    organisation: String,
    is_untouched: bool,
}

impl FromRow for Held {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            group: row.get("target_group")?,
            number: row.get("number")?,
            held_on: row.get("held_on")?,
            asked: row.get("asked")?,
            said: row.get("said")?,
            result: row.get("result")?,
            organisation: row.get("organisation")?,
            is_untouched: row.get("is_untouched")?,
        })
    }
}

/// Puts a file's target groups in place, those that say more than a name. The file itself is kept in the journal.
pub fn import(tx: &mut Tx<'_>, ctx: &Ctx, c: &Collaboration, groups: &[TargetGroup]) -> Result<(), DbError> {
    let there: Vec<There> = tx.all(&GROUPS, values![&c.id])?;
    let held: Vec<Held> = tx.all(&CHECK_INS, values![&c.id])?;
    let mut last = there.last().map_or(0, |group| group.number);
    for group in groups.iter().filter(|group| group.says_more()) {
        let name = group.name.as_ref().map_or("", |name| name.for_reader(c.language, c.language).0);
        let registered = |id: &FileId| c.named(&id.0).map(|named| named.organisation.as_str());
        let description = group.description.as_deref().unwrap_or_default();
        let is_primary = group.primary.unwrap_or_default();
        let represented_by = group.represented_by.as_ref().and_then(registered);
        let next_on = group.next_on.as_ref().map(PartialDate::as_str);
        let known = there.iter().find(|known| group.is_called(&known.name));
        let number = known.map_or(last + 1, |known| known.number);
        last = last.max(number);
        let said = values![&c.id, number, name, description, is_primary, represented_by, next_on, ctx.now];
        if known.is_none() {
            tx.run(&ADD, said)?;
        } else if known.is_some_and(|known| known.is_untouched) {
            tx.run(&REPLACE, said)?;
        }
        let here: Vec<&Held> = held.iter().filter(|held| held.group == number).collect();
        check_ins(tx, ctx, (&c.id, number), &here, group, registered)?;
    }
    Ok(())
}

/// A check-in is known by its day and what was asked.
fn check_ins<'a>(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    (collaboration, number): (&str, i64),
    here: &[&Held],
    group: &'a TargetGroup,
    registered: impl Fn(&'a FileId) -> Option<&'a str>,
) -> Result<(), DbError> {
    let mut last = here.last().map_or(0, |held| held.number);
    for asked in &group.check_ins {
        let by = registered(&asked.by).unwrap_or_default();
        let result = asked.result.as_deref().unwrap_or_default();
        let result_at = asked.result.as_ref().map(|_| ctx.now);
        match here.iter().find(|held| held.held_on == asked.at.as_str() && held.asked == asked.asked) {
            None => {
                last += 1;
                let day = asked.at.as_str();
                let said = values![
                    collaboration,
                    number,
                    last,
                    day,
                    &asked.asked,
                    &asked.said,
                    result,
                    result_at,
                    by,
                    ctx.now
                ];
                tx.run(&ADD_CHECK_IN, said)?;
            }
            Some(held) if held.is_untouched => {
                let said = values![collaboration, number, held.number, &asked.said, result, result_at, by, ctx.now];
                tx.run(&REPLACE_CHECK_IN, said)?;
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// Writes into a file what the one who asks may read of target groups, and which units speak for themselves.
pub fn export(tx: &mut Tx<'_>, ctx: &Ctx, c: &Collaboration, file: &mut CollaborationFile) -> Result<(), DbError> {
    let is_program = ctx.actor == Actor::Program;
    // An organisation that is only asked is in no file: that is the parties' own business.
    let written: Vec<String> = file.organisations.iter().map(|named| named.id.0.clone()).collect();
    let local = |organisation: &str| {
        let mut named = c.organisations.iter().filter(|named| named.organisation == organisation);
        named.find(|named| written.contains(&named.local_id)).map(|named| FileId(named.local_id.clone()))
    };
    let held: Vec<Held> = tx.all(&CHECK_INS, values![&c.id])?;
    for group in target_groups::all(tx, &c.id)? {
        let own = ctx.organisation_in(&c.id);
        let represents = !own.is_empty() && group.represented_by.as_deref() == Some(own);
        let reads = access::may_see_check_ins(c.reads_as_party(ctx), represents, is_program);
        let check_ins = held.iter().filter(|held| reads && held.group == group.number).filter_map(|held| {
            Some(CarriedCheckIn {
                at: PartialDate::parse(&held.held_on)?,
                by: local(&held.organisation)?,
                asked: held.asked.clone(),
                said: held.said.clone(),
                result: Some(held.result.clone()).filter(|result| !result.is_empty()),
            })
        });
        let mut entry = TargetGroup {
            name: Some(Text::Plain(group.name.clone())),
            primary: group.is_primary.then_some(true),
            description: Some(group.description.clone()).filter(|text| !text.is_empty()),
            represented_by: group.represented_by.as_deref().and_then(local),
            next_on: group.next_on.as_deref().and_then(PartialDate::parse),
            check_ins: check_ins.collect(),
        };
        match file.target_groups.iter_mut().find(|described| described.is_called(&group.name)) {
            None => file.target_groups.push(entry),
            Some(described) => {
                entry.name = described.name.take();
                if described.primary.unwrap_or_default() == group.is_primary {
                    entry.primary = described.primary;
                }
                *described = entry;
            }
        }
    }
    if c.reads_as_party(ctx) || is_program {
        for voice in voices::shown(tx, &c.id)? {
            let Some(id) = local(&voice.organisation) else { continue };
            let Some(party) = file.parties.iter_mut().rfind(|party| party.organisation == id) else { continue };
            let is_same = |unit: &Text| sort::fold(&unit.all()) == sort::fold(&voice.name);
            if !party.speaking_units.iter().any(is_same) {
                party.speaking_units.push(Text::Plain(voice.name));
            }
        }
    }
    Ok(())
}
