//! What a collaboration is found under in lists: kept when it is described and when a party's place changes, in the same
//! transaction. Only the difference is written.

use crate::collaboration::PartyState;
use actors::OrganisationKind;
use kernel::db::{FromRow, Row};
use kernel::record::Word;
use kernel::{DbError, Tx, sort, statements, values};
use std::collections::BTreeSet;

/// The facet every collaboration has.
pub const ALL: &str = "all";

statements! {
    HEAD = "select state, openness, sort_key, folded from collaborations_collaboration where id = $1";
    AREAS = "select code, level from collaborations_area where collaboration = $1";
    PARTIES = "select organisation, kind, state from collaborations_party where collaboration = $1
        and state in ('party', 'left')";
    FACETS = "select facet, sort_key, openness from collaborations_facet where collaboration = $1";
    PUT = "insert into collaborations_facet (collaboration, facet, sort_key, openness) values ($1, $2, $3, $4)
        on conflict (collaboration, facet) do update set sort_key = excluded.sort_key, openness = excluded.openness";
    DROP = "delete from collaborations_facet where collaboration = $1 and facet = $2";
    WORDS = "select word as value from collaborations_word where collaboration = $1";
    ADD_WORD = "insert into collaborations_word (word, collaboration) values ($1, $2) on conflict do nothing";
    DROP_WORD = "delete from collaborations_word where word = $1 and collaboration = $2";
    UNLISTED = "select c.id as value from collaborations_collaboration c where not exists
        (select 1 from collaborations_facet f where f.collaboration = c.id and f.facet = 'all') order by c.id limit $1";
}

struct Head {
    state: String,
    openness: String,
    sort_key: String,
    folded: String,
}

impl FromRow for Head {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            state: row.get("state")?,
            openness: row.get("openness")?,
            sort_key: row.get("sort_key")?,
            folded: row.get("folded")?,
        })
    }
}

struct AreaRow {
    code: Option<String>,
    level: Option<i64>,
}

impl FromRow for AreaRow {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { code: row.get("code")?, level: row.get("level")? })
    }
}

struct PartyRow {
    organisation: String,
    kind: OrganisationKind,
    state: PartyState,
}

impl FromRow for PartyRow {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { organisation: row.get("organisation")?, kind: row.get("kind")?, state: row.get("state")? })
    }
}

/// A facet as it stands in the table.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Facet {
    facet: String,
    sort_key: String,
    openness: String,
}

impl FromRow for Facet {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { facet: row.get("facet")?, sort_key: row.get("sort_key")?, openness: row.get("openness")? })
    }
}

/// Brings what a collaboration is found under in line with what it is. Its title's words too, where that may have changed.
pub(super) fn keep(tx: &mut Tx<'_>, id: &str, retitled: bool) -> Result<(), DbError> {
    let Some(head) = tx.optional::<Head>(&HEAD, values![id])? else { return Ok(()) };
    let areas: Vec<AreaRow> = tx.all(&AREAS, values![id])?;
    let parties: Vec<PartyRow> = tx.all(&PARTIES, values![id])?;
    let wanted: BTreeSet<Facet> = facets(&head.state, &areas, &parties)
        .into_iter()
        .map(|facet| Facet { facet, sort_key: head.sort_key.clone(), openness: head.openness.clone() })
        .collect();
    let there: BTreeSet<Facet> = tx.all::<Facet>(&FACETS, values![id])?.into_iter().collect();
    for gone in there.iter().filter(|old| !wanted.iter().any(|new| new.facet == old.facet)) {
        tx.run(&DROP, values![id, &gone.facet])?;
    }
    for new in wanted.difference(&there) {
        tx.run(&PUT, values![id, &new.facet, &new.sort_key, &new.openness])?;
    }
    if retitled {
        keep_words(tx, id, &head.folded)?;
    }
    Ok(())
}

fn facets(state: &str, areas: &[AreaRow], parties: &[PartyRow]) -> BTreeSet<String> {
    let mut facets = BTreeSet::from([ALL.to_owned(), format!("state:{state}")]);
    for area in areas {
        facets.extend(area.level.map(|level| format!("level:{level}")));
        for code in area.code.iter().flat_map(|code| above(code)) {
            facets.insert(format!("area:{code}"));
        }
    }
    for party in parties {
        facets.insert(format!("organisation:{}", party.organisation));
        if party.state == PartyState::Party {
            facets.insert(format!("kind:{}", party.kind.as_str()));
        }
    }
    facets
}

/// A code and those it lies within: `1880-glanshammar` lies in `1880`, which lies in `18`.
fn above(code: &str) -> Vec<&str> {
    let mut codes = vec![code];
    if code.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        codes.extend([4, 2].iter().filter(|length| code.len() > **length).filter_map(|length| code.get(..*length)));
    }
    codes
}

fn keep_words(tx: &mut Tx<'_>, id: &str, folded: &str) -> Result<(), DbError> {
    let wanted = sort::endings(folded);
    let there: Vec<String> = tx.all(&WORDS, values![id])?;
    for gone in there.iter().filter(|word| !wanted.contains(word)) {
        tx.run(&DROP_WORD, values![gone, id])?;
    }
    for new in wanted.iter().filter(|word| !there.contains(word)) {
        tx.run(&ADD_WORD, values![new, id])?;
    }
    Ok(())
}

/// Lists, at most `limit` of them, the collaborations an older program wrote without. How many it found.
pub fn fill(tx: &mut Tx<'_>, limit: i64) -> Result<usize, DbError> {
    let unlisted: Vec<String> = tx.all(&UNLISTED, values![limit])?;
    for id in &unlisted {
        keep(tx, id, true)?;
    }
    Ok(unlisted.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_also_found_under_what_it_lies_within() {
        assert_eq!(above("1880-glanshammar-abc"), ["1880-glanshammar-abc", "1880", "18"]);
        assert_eq!(above("1880"), ["1880", "18"]);
        assert_eq!(above("18"), ["18"]);
        assert_eq!(above("SE"), ["SE"]);
    }

    #[test]
    fn a_party_that_has_left_is_found_by_its_name_but_not_by_its_kind() {
        let party = |state| PartyRow { organisation: "o".into(), kind: OrganisationKind::Region, state };
        let found = facets("ongoing", &[], &[party(PartyState::Left)]);
        assert!(found.contains("organisation:o") && !found.contains("kind:region"));
        assert!(facets("ongoing", &[], &[party(PartyState::Party)]).contains("kind:region"));
    }
}
