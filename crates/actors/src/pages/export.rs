//! The register, or what is asked for of it, as a file that can be read in again.

use crate::import::{Column, OF_REGISTER};
use crate::organisation::{Organisation, OrganisationNumber};
use crate::sheet::Sheet;
use crate::store::bulk::{self, Shown};
use crate::store::lists::{self, Wanted};
use kernel::{Ctx, Reply, Request, Stop, Tx};

/// So many organisations are in memory at a time: the file grows, and what it is made of does not.
const AT_ONCE: i64 = 1000;

/// A file being written, as CSV unless a workbook is asked for.
pub struct Writing(Sheet);

impl Writing {
    pub fn of(request: &Request) -> Self {
        Self(if request.query("form") == "xlsx" { Sheet::workbook() } else { Sheet::csv() })
    }

    pub fn row(&mut self, cells: &[String]) {
        self.0.row(cells);
    }

    /// Whether a spreadsheet program takes no more rows.
    fn is_full(&self) -> bool {
        self.0.is_full()
    }

    /// The file, under a name.
    pub fn reply(self, name: &str) -> Result<Reply, Stop> {
        let (ending, kind) = self.0.kind();
        let bytes = self.0.finish().map_err(|error| Stop::Broken(error.to_string()))?;
        Ok(Reply::file(&format!("{name}.{ending}"), kind, bytes))
    }
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let wanted = Wanted {
        kind: request.query("kind").to_owned(),
        area: request.query("area").to_owned(),
        words: request.query("q").to_owned(),
    };
    let mut file = Writing::of(request);
    let heads: Vec<String> = OF_REGISTER.iter().map(|column| ctx.word("actors-column", *column)).collect();
    file.row(&heads);
    let mut last: Option<Organisation> = None;
    loop {
        let listed = lists::after(tx, &wanted, AT_ONCE, last.as_ref())?;
        for (organisation, shown) in listed.iter().zip(bulk::shown(tx, &listed)?) {
            rows_of(ctx, &mut file, organisation, &shown);
        }
        let is_whole = (listed.len() as i64) < AT_ONCE || file.is_full();
        last = listed.into_iter().next_back();
        if is_whole {
            return file.reply(&ctx.t("actors-export-name"));
        }
    }
}

/// A row for the organisation, and one for each of its units.
fn rows_of(ctx: &Ctx, file: &mut Writing, o: &Organisation, shown: &Shown) {
    let p = &shown.profile;
    let number = o.number.as_ref().map(OrganisationNumber::to_string);
    let cell = |column: &Column| match column {
        Column::Name => o.name.clone(),
        Column::Number => number.clone().unwrap_or_default(),
        Column::Kind => ctx.word("actors-kind", o.kind),
        Column::Area => o.area.clone().unwrap_or_default(),
        Column::Purpose => o.purpose.clone(),
        Column::Website => p.website.clone().unwrap_or_default(),
        Column::Mail => p.mail.clone().unwrap_or_default(),
        Column::Phone => p.phone.clone().unwrap_or_default(),
        Column::Address => p.address.clone().unwrap_or_default(),
        Column::Hours => p.hours.clone().unwrap_or_default(),
        _ => String::new(),
    };
    file.row(&OF_REGISTER.iter().map(cell).collect::<Vec<_>>());
    for unit in &shown.units {
        let cell = |column: &Column| match column {
            Column::Name => unit.clone(),
            Column::Parent => number.clone().unwrap_or_else(|| o.name.clone()),
            _ => String::new(),
        };
        file.row(&OF_REGISTER.iter().map(cell).collect::<Vec<_>>());
    }
}
