//! A place at one of the five levels (ACT-1).

use kernel::db::{Cell, FromRow, Row};
use kernel::{Ctx, DbError};

/// The five levels of society.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(i64);

impl Level {
    pub const COMMUNITY: Self = Self(1);
    pub const MUNICIPALITY: Self = Self(2);
    pub const REGION: Self = Self(3);
    pub const NATION: Self = Self(4);
    pub const EU: Self = Self(5);
    pub const ALL: [Self; 5] = [Self::COMMUNITY, Self::MUNICIPALITY, Self::REGION, Self::NATION, Self::EU];

    pub fn new(number: i64) -> Option<Self> {
        (1..=5).contains(&number).then_some(Self(number))
    }

    /// 1 community … 5 EU and international, as in files and in the API.
    pub fn number(self) -> i64 {
        self.0
    }

    pub fn words(self, ctx: &Ctx) -> String {
        match self.0 {
            1 => ctx.t("actors-level-1"),
            2 => ctx.t("actors-level-2"),
            3 => ctx.t("actors-level-3"),
            4 => ctx.t("actors-level-4"),
            _ => ctx.t("actors-level-5"),
        }
    }
}

impl Cell for Level {
    fn cell(row: &Row<'_>, column: &str) -> Result<Self, DbError> {
        row.get(column).map(Self)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// The official code: `18` a region, `1880` a municipality, `SE`, `EU`; a community's is made here.
    pub code: String,
    pub level: Level,
    pub name: String,
    /// The county's name, which differs from its region's.
    pub county: Option<String>,
    pub within: Option<String>,
}

impl FromRow for Area {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            code: row.get("code")?,
            level: row.get("level")?,
            name: row.get("name")?,
            county: row.get("county")?,
            within: row.get("within")?,
        })
    }
}

/// Sweden's regions and municipalities with their official codes, the nation and the EU, from `content/areas.json`.
pub fn official() -> Result<Vec<Area>, serde_json::Error> {
    #[derive(serde::Deserialize)]
    struct File {
        areas: Vec<Entry>,
    }
    #[derive(serde::Deserialize)]
    struct Entry {
        code: String,
        level: i64,
        name: String,
        county: Option<String>,
    }
    let file: File = serde_json::from_str(include_str!("../../../content/areas.json"))?;
    let above = [
        Area { code: "EU".into(), level: Level::EU, name: "EU".into(), county: None, within: None },
        Area {
            code: "SE".into(),
            level: Level::NATION,
            name: "Sverige".into(),
            county: None,
            within: Some("EU".into()),
        },
    ];
    let mut areas: Vec<Area> = above.into();
    areas.extend(file.areas.into_iter().map(|entry| Area {
        // A municipality's code begins with its region's.
        within: Some(if entry.level == 3 { "SE".into() } else { entry.code[..2].to_owned() }),
        level: Level(entry.level),
        code: entry.code,
        name: entry.name,
        county: entry.county,
    }));
    areas.sort_by_key(|area| -area.level.number());
    Ok(areas)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_sweden() {
        let areas = official().unwrap();
        let count = |level| areas.iter().filter(|a| a.level == level).count();
        assert_eq!((count(Level::REGION), count(Level::MUNICIPALITY)), (21, 290));
        assert_eq!(areas.iter().find(|a| a.code == "1880").unwrap().within.as_deref(), Some("18"));
    }
}
