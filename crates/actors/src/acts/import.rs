//! Reading a file into the register, or into one organisation: sent, its columns chosen, looked through, and confirmed. Nothing
//! of the register changes before that. The same file once more changes nothing.

use super::halt::resume;
use super::judge::{Seen, Verdict, judge};
use super::{found, own_file};
use crate::access;
use crate::entry::Reader;
use crate::import::{
    Act, Chosen, Column, Import, OF_OWN, OF_REGISTER, PERSONAL, Remark, Stage, guess, without_personal_numbers,
};
use crate::organisation::OrganisationKind;
use crate::personal_number;
use crate::sheet::{self, Unreadable};
use crate::store::imports::{self, PART, Remarked, Tally};
use crate::store::{areas, bulk, sessions, units, words};
use kernel::form::{Form, Taken};
use kernel::jobs::{self, Job, Outside, When, Work};
use kernel::journal::{self, Stream, Verb};
use kernel::record::Word;
use kernel::subject::SubjectRef;
use kernel::web::SentFile;
use kernel::{Ctx, Db, Stop, Tx};
use serde_json::json;
use std::collections::HashMap;

/// Looks a file through, or reads it, part by part.
pub const JOB: Job = Job { kind: "register-import", when: When::Asked, work: Work::Outside(work) };

/// How many parts of a file are dealt with in one transaction. More take fewer writes altogether; fewer keep those who write
/// something else meanwhile waiting for a shorter time.
const PARTS_AT_ONCE: usize = 1;
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
    if let Some(id) = organisation {
        super::must_be_active(&found(tx, id)?)?;
    }
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
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let columns = guess(&ctx.texts, &rows[0], columns(organisation));
    without_personal_numbers(&mut rows, &columns);
    let name: String = personal_number::without(&file.name).chars().filter(|c| !c.is_control()).take(150).collect();
    let chosen = Chosen { columns, ..Chosen::default() };
    Ok(Taken::Done(imports::add(tx, ctx, organisation, &name, &rows, &chosen)?))
}

/// An import, for the one who sent the file and may still read it.
pub fn sent(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Import, Stop> {
    let import = imports::find(tx, id)?.filter(|i| Some(i.person.as_str()) == ctx.person()).ok_or(Stop::NotFound)?;
    allowed(ctx, tx, import.organisation.as_deref())?;
    Ok(import)
}

/// So many cells are shown for somebody to see what a column holds.
const SHOWN: usize = 5;

/// What stands first in a column of some rows.
pub fn examples(ctx: &Ctx, rows: &[Vec<String>], at: usize) -> Vec<String> {
    let cells = rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty()).take(SHOWN);
    cells.map(|cell| if cell == PERSONAL { ctx.t("actors-import-removed") } else { cell.clone() }).collect()
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
    // Said once, rather than of each row.
    if let Some(at) = columns.iter().position(|column| *column == Column::Called)
        && !columns.contains(&Column::Person)
    {
        form.error(ctx, &format!("column-{at}"), "actors-import-called-alone", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let chosen =
        Chosen { columns, kind: OrganisationKind::from_word(form.value("kind")), alike: false, language: None };
    go_on(ctx, tx, import, Stage::Checking, &chosen)
}

/// Has the rows read that the preview found nothing wrong with.
pub fn confirm(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, form: &mut Form) -> Result<Taken<()>, Stop> {
    if import.stage != Stage::Checked {
        return Err(Stop::Refused("actors-import-goes-on"));
    }
    let language = import.invites().then(|| super::invite::language(ctx, form));
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let chosen = Chosen { alike: form.value("alike") == "yes", language, ..import.chosen.clone() };
    go_on(ctx, tx, import, Stage::Reading, &chosen)
}

fn go_on(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, to: Stage, chosen: &Chosen) -> Result<Taken<()>, Stop> {
    if !imports::go_on(tx, import, to, chosen)? {
        return Err(Stop::Refused("actors-import-goes-on"));
    }
    ask(ctx, tx, import, to)?;
    Ok(Taken::Done(()))
}

pub(super) fn ask(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, to: Stage) -> Result<(), Stop> {
    // Each look through is a job of its own.
    let key = format!("{} {} {}", import.id, to.as_str(), ctx.now.0);
    jobs::enqueue(tx, ctx, JOB.kind, &key, &payload(import), ctx.now)?;
    Ok(())
}

pub(super) fn payload(import: &Import) -> serde_json::Value {
    json!({ "import": import.id })
}

/// What one does with a file that has been sent.
pub fn act(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, act: Act, form: &mut Form) -> Result<Taken<()>, Stop> {
    if let Some(id) = &import.organisation {
        super::must_be_active(&found(tx, id)?)?;
    }
    match act {
        Act::Check => check(ctx, tx, import, form),
        Act::Confirm => confirm(ctx, tx, import, form),
        Act::Resume => resume(ctx, tx, import),
    }
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
        let mut before = Before::default();
        for turn in 1_u64.. {
            let (ctx, id, areas) = (ctx.clone(), id.clone(), areas.clone());
            let some = move |tx: &mut Tx<'_>| -> Result<_, Stop> {
                let Some(import) = imports::find(tx, &id)? else { return Ok((before, false)) };
                let goes_on = some_parts(&ctx, tx, &import, &areas, &mut before)?;
                Ok((before, goes_on))
            };
            let (kept, goes_on) = db.write(some).await?;
            if !goes_on {
                return Ok(());
            }
            before = kept;
            // Each time there are twice as many.
            if turn.is_power_of_two() && !db.is_embedded() {
                db.write(bulk::measure).await?;
            }
        }
        Ok(())
    })
}

/// What the job has had before of the same file. Lost with the attempt, it costs no more than being found out anew.
#[derive(Default)]
struct Before {
    seen: Seen,
    words: words::Kept,
}

/// Deals with the next parts of a file; whether there may be more.
fn some_parts(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    import: &Import,
    areas: &[crate::Area],
    before: &mut Before,
) -> Result<bool, Stop> {
    let to = match import.stage {
        Stage::Checking => Stage::Checked,
        Stage::Reading => Stage::Done,
        Stage::Sent | Stage::Checked | Stage::Done | Stage::Stopped => return Ok(false),
    };
    let rows = match import.done < import.total {
        true => imports::parts(tx, &import.id, import.done / PART as i64, PARTS_AT_ONCE)?,
        false => Vec::new(),
    };
    if rows.is_empty() {
        imports::finish(tx, ctx, &import.id, import.stage, to)?;
        return Ok(false);
    }
    let Some(ctx) = as_sender(ctx, tx, import)? else {
        imports::finish(tx, ctx, &import.id, import.stage, Stage::Stopped)?;
        return Ok(false);
    };
    // The heads are the file's first line.
    let first = import.done + 2;
    let reader = Reader::new(&ctx.texts, &import.chosen, areas);
    let entries: Vec<_> = rows.iter().map(|row| reader.read(row)).collect();
    let tally = Tally { rows: rows.len() as i64, ..Tally::default() };
    let mut part = Part { ctx: &ctx, import, tally, words: &mut before.words };
    match &import.organisation {
        Some(organisation) => own_file::read(&mut part, tx, organisation, entries, first)?,
        None => {
            let names: Vec<String> = entries.iter().map(|entry| entry.name.clone()).collect();
            // Units are put into organisations that the same rows may have brought.
            let (units, others): (Vec<_>, Vec<_>) =
                entries.into_iter().zip(first..).partition(|(entry, _)| !entry.parent.is_empty());
            for rows in [others, units] {
                let (entries, lines): (Vec<_>, Vec<i64>) = rows.into_iter().unzip();
                let verdicts = judge(&ctx, tx, entries, &lines, &mut before.seen)?;
                part.register(tx, verdicts, &lines, &names, first)?;
            }
        }
    }
    imports::progress(tx, &import.id, import.done, import.stage, part.tally)?;
    Ok(true)
}

/// The one who sent the file and confirmed it: what is written is written in her name, by what she may do at that moment. None
/// where she may no longer read it, or the organisation has ended.
fn as_sender(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import) -> Result<Option<Ctx>, Stop> {
    let organisation = import.organisation.as_deref();
    let Some(actor) = sessions::actor_of_person(tx, &import.person, organisation, ctx.now)? else { return Ok(None) };
    let own = Ctx { actor, language: import.language, ..ctx.clone() };
    match allowed(&own, tx, organisation) {
        Ok(()) if ends_meanwhile(tx, organisation)? => return Ok(None),
        Ok(()) => {}
        Err(Stop::NotFound) => return Ok(None),
        Err(stop) => return Err(stop),
    }
    Ok(Some(match organisation {
        Some(_) => own,
        None => access::as_administrator(&own)?,
    }))
}

/// Whether an organisation has ended since its file was confirmed.
fn ends_meanwhile(tx: &mut Tx<'_>, organisation: Option<&str>) -> Result<bool, Stop> {
    Ok(match organisation {
        Some(id) => !found(tx, id)?.is_active(),
        None => false,
    })
}

/// A part being dealt with.
pub struct Part<'a> {
    pub ctx: &'a Ctx,
    pub import: &'a Import,
    pub tally: Tally,
    words: &'a mut words::Kept,
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
        bulk::add(tx, self.ctx, &new, self.words)?;
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
