//! Reading a file into the register, or into one organisation: sent, its columns chosen, looked through, and confirmed. Nothing
//! of the register changes before that. The same file once more changes nothing.

use super::judge::{Seen, Verdict, judge};
use super::{found, own_file};
use crate::access;
use crate::import::{
    Chosen, Column, Import, OF_OWN, OF_REGISTER, Reader, Remark, Stage, guess, without_personal_numbers,
};
use crate::organisation::OrganisationKind;
use crate::sheet::{self, Unreadable};
use crate::store::imports::{self, PART, Remarked, Tally};
use crate::store::{areas, bulk, units};
use kernel::form::{Form, Taken};
use kernel::jobs::{self, Job, Outside, When, Work};
use kernel::journal::{self, Stream, Verb};
use kernel::record::Word;
use kernel::subject::SubjectRef;
use kernel::web::SentFile;
use kernel::{Acting, Actor, Ctx, Db, Mandate, Stop, Tx};
use serde_json::json;
use std::collections::HashMap;

/// Looks a file through, or reads it, part by part.
pub const JOB: Job = Job { kind: "register-import", when: When::Asked, work: Work::Outside(work) };

/// The most areas there can be to name.
const ALL_AREAS: i64 = 10_000;

/// Whose files somebody may read: the register's, or an organisation's own. Others learn nothing.
pub fn allowed(ctx: &Ctx, tx: &mut Tx<'_>, organisation: Option<&str>) -> Result<(), Stop> {
    match organisation {
        None => access::as_administrator(ctx).map(drop),
        Some(id) if access::may_administer(ctx, id) => found(tx, id).map(drop),
        Some(_) => Err(Stop::NotFound),
    }
}

/// The columns a file may have.
pub fn columns(organisation: Option<&str>) -> &'static [Column] {
    if organisation.is_some() { OF_OWN } else { OF_REGISTER }
}

/// Keeps a file's rows until its columns have been chosen; its id.
pub fn send(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: Option<&str>,
    file: Option<&SentFile>,
    form: &mut Form,
) -> Result<Taken<String>, Stop> {
    allowed(ctx, tx, organisation)?;
    let Some(file) = file else {
        form.error(ctx, "file", "actors-import-no-file", &[]);
        return Ok(Taken::Wrong);
    };
    let mut rows = match sheet::read(&file.bytes) {
        Ok(rows) => rows,
        Err(unreadable) => {
            let key = match unreadable {
                Unreadable::Kind => "actors-import-unreadable",
                Unreadable::TooLarge => "actors-import-too-large",
                Unreadable::Empty => "actors-import-empty",
            };
            form.error(ctx, "file", key, &[("rows", sheet::MOST_ROWS.into())]);
            return Ok(Taken::Wrong);
        }
    };
    let columns = guess(&ctx.texts, &rows[0], columns(organisation));
    without_personal_numbers(&mut rows, &columns);
    let name: String = file.name.chars().filter(|c| !c.is_control()).take(150).collect();
    let chosen = Chosen { columns, ..Chosen::default() };
    Ok(Taken::Done(imports::add(tx, ctx, organisation, &name, &rows, &chosen)?))
}

/// An import, for the one who sent the file and may still read it.
pub fn sent(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Import, Stop> {
    let import = imports::find(tx, id)?.filter(|i| Some(i.person.as_str()) == ctx.person()).ok_or(Stop::NotFound)?;
    allowed(ctx, tx, import.organisation.as_deref())?;
    Ok(import)
}

/// Chooses what each column holds and has the rows looked through.
pub fn check(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, form: &mut Form) -> Result<Taken<()>, Stop> {
    if !matches!(import.stage, Stage::Sent | Stage::Checked) {
        return Err(Stop::Refused("actors-import-goes-on"));
    }
    let mut columns = Vec::new();
    for at in 0..import.heads.len() {
        let field = format!("column-{at}");
        let column = Column::from_word(form.value(&field)).unwrap_or_default();
        if column != Column::Skip && columns.contains(&column) {
            form.error(ctx, &field, "actors-import-twice", &[]);
        }
        columns.push(column);
    }
    let needed: &[Column] =
        if import.organisation.is_some() { &[Column::Unit, Column::Person] } else { &[Column::Name] };
    if !needed.iter().any(|column| columns.contains(column)) {
        let key = if import.organisation.is_some() { "actors-import-needs-own" } else { "actors-import-needs-name" };
        form.error(ctx, "column-0", key, &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let chosen = Chosen { columns, kind: OrganisationKind::from_word(form.value("kind")), alike: false };
    go_on(ctx, tx, import, Stage::Checking, &chosen)
}

/// Has the rows read that the preview found nothing wrong with.
pub fn confirm(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, form: &Form) -> Result<Taken<()>, Stop> {
    if import.stage != Stage::Checked {
        return Err(Stop::Refused("actors-import-goes-on"));
    }
    let chosen = Chosen { alike: form.value("alike") == "yes", ..import.chosen.clone() };
    go_on(ctx, tx, import, Stage::Reading, &chosen)
}

fn go_on(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, to: Stage, chosen: &Chosen) -> Result<Taken<()>, Stop> {
    if !imports::go_on(tx, import, to, chosen)? {
        return Err(Stop::Refused("actors-import-goes-on"));
    }
    // Each look through is a job of its own.
    let key = format!("{} {} {}", import.id, to.as_str(), ctx.now.0);
    jobs::enqueue(tx, ctx, JOB.kind, &key, &json!({ "import": import.id }), ctx.now)?;
    Ok(Taken::Done(()))
}

fn work(ctx: Ctx, db: Db, payload: String) -> Outside {
    Box::pin(async move {
        let payload: serde_json::Value = serde_json::from_str(&payload)?;
        let id = payload["import"].as_str().unwrap_or_default().to_owned();
        let begun = id.clone();
        let begin = move |tx: &mut Tx<'_>| -> Result<_, Stop> {
            let Some(import) = imports::find(tx, &begun)? else { return Ok(None) };
            if import.stage == Stage::Checking {
                imports::restart_check(tx, &begun)?;
            }
            Ok(Some(areas::list(tx, 0, "", ALL_AREAS, 0)?))
        };
        let Some(areas) = db.write(begin).await? else { return Ok(()) };
        let areas = std::sync::Arc::new(areas);
        let mut seen = Seen::default();
        loop {
            let (ctx, id, areas) = (ctx.clone(), id.clone(), areas.clone());
            let part = move |tx: &mut Tx<'_>| -> Result<_, Stop> {
                let Some(import) = imports::find(tx, &id)? else { return Ok((seen, false)) };
                let goes_on = one_part(&ctx, tx, &import, &areas, &mut seen)?;
                Ok((seen, goes_on))
            };
            let (kept, goes_on) = db.write(part).await?;
            if !goes_on {
                return Ok(());
            }
            seen = kept;
        }
    })
}

/// Deals with the next part of a file; whether there may be more.
fn one_part(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, areas: &[crate::Area], seen: &mut Seen) -> Result<bool, Stop> {
    let to = match import.stage {
        Stage::Checking => Stage::Checked,
        Stage::Reading => Stage::Done,
        Stage::Sent | Stage::Checked | Stage::Done => return Ok(false),
    };
    let place = import.done / PART as i64;
    let Some(rows) = imports::part(tx, &import.id, place)?.filter(|_| import.done < import.total) else {
        imports::finish(tx, ctx, &import.id, import.stage, to)?;
        return Ok(false);
    };
    let ctx = as_sender(ctx, tx, import)?;
    // The heads are the file's first line.
    let first = import.done + 2;
    let reader = Reader::new(&ctx.texts, &import.chosen, areas);
    let entries: Vec<_> = rows.iter().map(|row| reader.read(row)).collect();
    let mut part = Part { ctx: &ctx, import, tally: Tally { rows: rows.len() as i64, ..Tally::default() } };
    match &import.organisation {
        Some(organisation) => own_file::read(&mut part, tx, organisation, entries, first)?,
        None => {
            let names: Vec<String> = entries.iter().map(|entry| entry.name.clone()).collect();
            // Units are put into organisations that the same rows may have brought.
            let (units, others): (Vec<_>, Vec<_>) =
                entries.into_iter().zip(first..).partition(|(entry, _)| !entry.parent.is_empty());
            for rows in [others, units] {
                let (entries, lines): (Vec<_>, Vec<i64>) = rows.into_iter().unzip();
                let verdicts = judge(&ctx, tx, entries, &lines, seen)?;
                part.register(tx, verdicts, &lines, &names, first)?;
            }
        }
    }
    imports::progress(tx, &import.id, import.done, import.stage, part.tally)?;
    Ok(true)
}

/// The one who sent the file and confirmed it: what is written is written in her name.
fn as_sender(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import) -> Result<Ctx, Stop> {
    let acting = match &import.organisation {
        Some(id) => Some(Acting {
            organisation: id.clone(),
            name: found(tx, id)?.name,
            mandates: vec![Mandate::Administer],
            limited: Vec::new(),
            units: Vec::new(),
        }),
        None => None,
    };
    let actor = Actor::Person {
        person: import.person.clone(),
        name: String::new(),
        acting,
        others: Vec::new(),
        is_administrator: false,
    };
    Ok(Ctx { actor, language: import.language, ..ctx.clone() })
}

/// A part being dealt with.
pub struct Part<'a> {
    pub ctx: &'a Ctx,
    pub import: &'a Import,
    pub tally: Tally,
}

impl Part<'_> {
    pub fn is_reading(&self) -> bool {
        self.import.stage == Stage::Reading
    }

    pub fn wrong(&mut self, tx: &mut Tx<'_>, line: i64, name: &str, remarks: Vec<Remark>) -> Result<(), Stop> {
        self.tally.wrong += 1;
        self.remark(tx, line, "wrong", name, remarks)
    }

    fn remark(&self, tx: &mut Tx<'_>, line: i64, kind: &str, name: &str, remarks: Vec<Remark>) -> Result<(), Stop> {
        // Said once, when the file is looked through.
        if self.is_reading() {
            return Ok(());
        }
        imports::remark(tx, &self.import.id, &Remarked { line, kind: kind.into(), name: name.into(), remarks })
    }

    fn register(
        &mut self,
        tx: &mut Tx<'_>,
        verdicts: Vec<Verdict>,
        lines: &[i64],
        names: &[String],
        first: i64,
    ) -> Result<(), Stop> {
        let mut new = Vec::new();
        let mut written = Vec::new();
        let mut inside: HashMap<String, Vec<String>> = HashMap::new();
        for (verdict, line) in verdicts.into_iter().zip(lines) {
            let name = names.get((line - first) as usize).map_or("", String::as_str);
            match verdict {
                Verdict::Same => self.tally.known += 1,
                Verdict::Add(one) => new.push(one),
                Verdict::Doubtful(one, _) if self.is_reading() && self.import.chosen.alike => new.push(one),
                Verdict::Doubtful(_, remarks) => {
                    self.tally.doubtful += 1;
                    self.remark(tx, *line, "doubtful", name, remarks)?;
                }
                Verdict::Wrong(remarks) => self.wrong(tx, *line, name, remarks)?,
                Verdict::Fill(known) => {
                    self.tally.filled += 1;
                    if self.is_reading() {
                        bulk::fill(tx, &known)?;
                        written.push(json!({ "id": known.organisation.id, "filled": true }));
                    }
                }
                Verdict::Unit(parent, unit) => {
                    let there = match inside.get_mut(&parent) {
                        Some(there) => there,
                        None => inside.entry(parent.clone()).or_insert(units::names(tx, &parent)?),
                    };
                    if there.contains(&unit) {
                        self.tally.known += 1;
                        continue;
                    }
                    self.tally.added += 1;
                    if self.is_reading() && !parent.is_empty() {
                        units::add(tx, self.ctx, &parent, &unit, None)?;
                    }
                    there.push(unit);
                }
            }
        }
        self.tally.added += new.len() as i64;
        if !self.is_reading() {
            return Ok(());
        }
        bulk::add(tx, self.ctx, &new)?;
        written.extend(new.iter().map(|one| json!({ "id": one.id, "name": one.name })));
        if !written.is_empty() {
            // One entry for all the rows of a part, and not a chain for each organisation.
            let subject = SubjectRef::new("import", &self.import.id);
            let text = serde_json::to_string(&written)?;
            journal::record(tx, self.ctx, &Stream::Installation, Verb("journal-register-read"), &subject, Some(&text))?;
        }
        Ok(())
    }
}
