//! Agreements' part of the exchange file, read into the tables and written out of them.

use crate::file::{AgreementEntry, AgreementsFile, BudgetLine, CostSharing};
use crate::store::living;
use kernel::db::{FromRow, Row};
use kernel::record::{FileId, Problem};
use kernel::{DbError, Stop, Text, Tx, statements, values};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

statements! {
    CLEAR = "delete from agreements_described where collaboration = $1";
    ADD = "insert into agreements_described (collaboration, place, local_id, body) values ($1, $2, $3, $4)";
    DESCRIBED = "select place, body from agreements_described where collaboration = $1 order by place";
}

/// The place that holds no agreement but the money beside them.
const MONEY: i64 = 0;

struct Described(i64, String);

impl FromRow for Described {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("place")?, row.get("body")?))
    }
}

#[derive(Default, Serialize, Deserialize)]
struct Money {
    cost_sharing: Option<CostSharing>,
    budget: Vec<BudgetLine>,
}

/// Replaces what was described. Agreements made here stand untouched.
pub fn import(tx: &mut Tx<'_>, collaboration: &str, file: &AgreementsFile) -> Result<(), Stop> {
    tx.run(&CLEAR, values![collaboration])?;
    for (place, entry) in file.agreements.iter().enumerate() {
        let local_id = entry.id.as_ref().map_or("", |id| id.0.as_str());
        tx.run(&ADD, values![collaboration, place as i64 + 1, local_id, &serde_json::to_string(entry)?])?;
    }
    if file.cost_sharing.is_some() || !file.budget.is_empty() {
        let money = Money { cost_sharing: file.cost_sharing.clone(), budget: file.budget.clone() };
        tx.run(&ADD, values![collaboration, MONEY, "", &serde_json::to_string(&money)?])?;
    }
    Ok(())
}

/// The section as it was described.
pub fn described(tx: &mut Tx<'_>, collaboration: &str) -> Result<AgreementsFile, Stop> {
    let mut file = AgreementsFile::default();
    for Described(place, json) in tx.all(&DESCRIBED, values![collaboration])? {
        if place == MONEY {
            let money: Money = serde_json::from_str(&json)?;
            (file.cost_sharing, file.budget) = (money.cost_sharing, money.budget);
        } else {
            file.agreements.push(serde_json::from_str(&json)?);
        }
    }
    Ok(file)
}

/// The section with what has come into force here added: the fact of each agreement, not its signatures.
pub fn export(
    tx: &mut Tx<'_>,
    collaboration: &str,
    local_id: impl Fn(&str) -> Option<String>,
) -> Result<AgreementsFile, Stop> {
    let mut file = described(tx, collaboration)?;
    for agreement in living::in_force(tx, collaboration)? {
        if file.agreements.iter().any(|entry| entry.id.as_ref().is_some_and(|id| id.0 == agreement.id)) {
            continue;
        }
        let day = |text: &Option<String>| text.as_deref().and_then(kernel::PartialDate::parse);
        file.agreements.push(AgreementEntry {
            id: Some(FileId(agreement.id.clone())),
            kind: Some(agreement.kind),
            title: Some(Text::Plain(agreement.title.clone())),
            between: agreement.parties.iter().filter_map(|p| local_id(&p.organisation)).map(FileId).collect(),
            signed: agreement
                .signatures
                .iter()
                .map(|s| s.at)
                .max()
                .and_then(|at| kernel::PartialDate::parse(&at.date())),
            from: day(&agreement.starts),
            until: day(&agreement.ends),
            review: day(&agreement.review),
            ..AgreementEntry::default()
        });
    }
    Ok(file)
}

/// What in a file goes against an agreement signed here: another kind or title under its id, or a signatory that is
/// no longer named as a party. `parties` are the register's ids of the file's parties.
pub fn conflicts(
    tx: &mut Tx<'_>,
    collaboration: &str,
    file: &AgreementsFile,
    parties: &HashSet<String>,
) -> Result<Vec<Problem>, DbError> {
    let mut found = Vec::new();
    for agreement in living::signed(tx, collaboration)? {
        let problem = |path: String| Problem {
            path,
            key: "agreements-signed-conflict",
            found: agreement.title.clone(),
            allowed: String::new(),
        };
        if let Some((i, entry)) =
            file.agreements.iter().enumerate().find(|(_, e)| e.id.as_ref().is_some_and(|id| id.0 == agreement.id))
        {
            let same_title = entry.title.as_ref().is_none_or(|title| *title == Text::Plain(agreement.title.clone()));
            if entry.kind.is_some_and(|kind| kind != agreement.kind) || !same_title {
                found.push(problem(format!("agreements[{i}]")));
            }
        }
        if agreement.signatures.iter().any(|signature| !parties.contains(&signature.organisation)) {
            found.push(problem("parties".into()));
        }
    }
    Ok(found)
}
