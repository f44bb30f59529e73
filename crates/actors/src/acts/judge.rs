//! What is to be done with the rows of a file: each is compared with the register and with the rows before it.

use crate::entry::Entry;
use crate::import::Remark;
use crate::likeness;
use crate::organisation::{OrganisationKind, OrganisationNumber};
use crate::profile::Profile;
use crate::store::bulk::{self, By, Known, New};
use crate::store::former::{self, KnownBefore};
use kernel::{Ctx, DbError, Tx, sort};
use std::collections::{HashMap, HashSet};

/// What a row of a register comes to.
#[derive(Debug)]
pub enum Verdict {
    Add(New),
    /// It is there, and the row knows more.
    Fill(Known),
    /// It is there, with all that the row says.
    Same,
    /// A unit of an organisation, by the organisation's id and the unit's name.
    Unit(String, String),
    /// It may be one of those whose names are like it.
    Doubtful(New, Vec<Remark>),
    Wrong(Vec<Remark>),
}

/// What has come before in the same file.
#[derive(Default)]
pub struct Seen {
    numbers: HashMap<String, i64>,
    names: HashMap<String, i64>,
    called: HashSet<String>,
    units: HashSet<String>,
}

impl Seen {
    fn has(&self, name: &str, number: Option<&OrganisationNumber>) -> bool {
        match number {
            Some(number) => self.numbers.contains_key(number.digits()),
            None => self.called.contains(&sort::fold(name)),
        }
    }
}

/// The register's organisations that have to do with some rows.
#[derive(Default)]
struct Register {
    by_number: HashMap<String, Known>,
    by_name: HashMap<String, Vec<Known>>,
    by_likeness: HashMap<String, Vec<Known>>,
    /// By what an earlier name is like.
    by_former: HashMap<String, Vec<KnownBefore>>,
}

impl Register {
    fn of(tx: &mut Tx<'_>, entries: &[Entry]) -> Result<Self, DbError> {
        let parents = entries.iter().map(|entry| entry.parent.as_str()).filter(|parent| !parent.is_empty());
        let parent_numbers: Vec<OrganisationNumber> =
            parents.clone().filter_map(|parent| OrganisationNumber::parse(parent).ok()).collect();
        let numbers: HashSet<&str> =
            entries.iter().filter_map(|e| e.number.as_ref()).chain(&parent_numbers).map(|n| n.digits()).collect();
        let names: HashSet<String> =
            entries.iter().map(|e| e.name.as_str()).chain(parents).map(sort::fold).filter(|n| !n.is_empty()).collect();
        let keys: HashSet<String> =
            entries.iter().filter(|e| e.parent.is_empty()).map(|e| likeness::key(&e.name)).collect();
        let look = |tx: &mut Tx<'_>, by, wanted: Vec<&str>| bulk::known(tx, by, &wanted);
        let numbered = look(tx, By::Number, numbers.into_iter().collect())?;
        let named = look(tx, By::Name, names.iter().map(String::as_str).collect())?;
        let keys: Vec<&str> = keys.iter().map(String::as_str).filter(|key| !key.is_empty()).collect();
        let before = former::alike(tx, &keys)?;
        let alike = look(tx, By::Likeness, keys)?;
        let mut register = Self::default();
        for known in numbered {
            if let Some(number) = &known.organisation.number {
                register.by_number.insert(number.digits().to_owned(), known);
            }
        }
        for known in named {
            register.by_name.entry(known.folded.clone()).or_default().push(known);
        }
        for known in alike {
            register.by_likeness.entry(known.likeness.clone()).or_default().push(known);
        }
        for known in before {
            register.by_former.entry(known.known.likeness.clone()).or_default().push(known);
        }
        Ok(register)
    }

    fn named(&self, name: &str) -> &[Known] {
        self.by_name.get(&sort::fold(name)).map_or(&[], Vec::as_slice)
    }
}

/// Judges rows, each with its line in the file. `entries` have been read one by one.
pub fn judge(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    entries: Vec<Entry>,
    lines: &[i64],
    seen: &mut Seen,
) -> Result<Vec<Verdict>, DbError> {
    let register = Register::of(tx, &entries)?;
    Ok(entries.into_iter().zip(lines).map(|(entry, line)| one(ctx, &register, entry, *line, seen)).collect())
}

fn one(ctx: &Ctx, register: &Register, mut entry: Entry, line: i64, seen: &mut Seen) -> Verdict {
    if entry.name.is_empty() {
        entry.say("actors-import-no-name", "");
    }
    if !entry.parent.is_empty() {
        return unit(register, entry, seen);
    }
    repeated(&mut entry, line, seen);
    if !entry.remarks.is_empty() {
        return Verdict::Wrong(entry.remarks);
    }
    if let Some(known) = entry.number.as_ref().and_then(|number| register.by_number.get(number.digits())) {
        return known_one(known, &entry);
    }
    let same_place = |known: &&Known| match (&known.organisation.area, &entry.area) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    // Two that have numbers, and not the same, are two.
    let may_be = |known: &&Known| known.organisation.number.is_none() || entry.number.is_none();
    let of_kind = |known: &&Known| entry.kind.is_none_or(|kind| known.organisation.kind == kind);
    let named: Vec<&Known> = register.named(&entry.name).iter().filter(same_place).filter(may_be).collect();
    let certain: Vec<&&Known> = named.iter().filter(|known| of_kind(known)).collect();
    if let [known] = certain[..] {
        return known_one(known, &entry);
    }
    let key = likeness::key(&entry.name);
    let alike = register.by_likeness.get(&key).map_or(&[][..], Vec::as_slice);
    let now: Vec<&Known> = alike.iter().filter(same_place).filter(may_be).collect();
    let is_new = |id: &str| now.iter().all(|known| known.organisation.id != id);
    let before = register.by_former.get(&key).map_or(&[][..], Vec::as_slice).iter().filter(|before| {
        let known = &&before.known;
        same_place(known) && may_be(known) && is_new(&known.organisation.id)
    });
    let called = |before: &KnownBefore| {
        Remark::new("actors-import-alike-before", &before.former).of(&before.known.organisation.name)
    };
    let alike = now.iter().map(|known| Remark::new("actors-import-alike", &known.organisation.name));
    let doubts: Vec<Remark> = alike.chain(before.map(called)).take(3).collect();
    let Some(kind) = entry.kind else {
        return Verdict::Wrong(vec![Remark::new("actors-import-no-kind", "")]);
    };
    let new = new(ctx, entry, kind);
    if doubts.is_empty() { Verdict::Add(new) } else { Verdict::Doubtful(new, doubts) }
}

fn new(ctx: &Ctx, entry: Entry, kind: OrganisationKind) -> New {
    New {
        id: ctx.chance.id(ctx.now),
        name: entry.name,
        kind,
        area: entry.area,
        number: entry.number,
        purpose: entry.purpose,
        profile: entry.profile,
    }
}

/// A row that an earlier one of the file has said already.
fn repeated(entry: &mut Entry, line: i64, seen: &mut Seen) {
    let number = entry.number.as_ref().map(|number| number.digits().to_owned());
    let name = format!("{} {}", sort::fold(&entry.name), entry.area.as_deref().unwrap_or_default());
    let earlier = match &number {
        Some(number) => seen.numbers.get(number),
        None => seen.names.get(&name),
    };
    if let Some(earlier) = earlier.filter(|earlier| **earlier != line) {
        let earlier = earlier.to_string();
        entry.say("actors-import-repeated", &earlier);
        return;
    }
    seen.called.insert(sort::fold(&entry.name));
    match number {
        Some(number) => seen.numbers.insert(number, line),
        None => seen.names.insert(name, line),
    };
}

/// What a row adds to an organisation that is there: only what the register did not know.
fn known_one(known: &Known, entry: &Entry) -> Verdict {
    let mut more = known.clone();
    let o = &mut more.organisation;
    if o.number.is_none() {
        o.number.clone_from(&entry.number);
    }
    if o.area.is_none() {
        o.area.clone_from(&entry.area);
    }
    if o.purpose.is_empty() {
        o.purpose.clone_from(&entry.purpose);
    }
    let Profile { website, mail, phone, address, hours, .. } = &mut more.profile;
    for (has, says) in [
        (website, &entry.profile.website),
        (mail, &entry.profile.mail),
        (phone, &entry.profile.phone),
        (address, &entry.profile.address),
        (hours, &entry.profile.hours),
    ] {
        if has.is_none() {
            has.clone_from(says);
        }
    }
    match more.organisation == known.organisation && more.profile == known.profile {
        true => Verdict::Same,
        false => Verdict::Fill(more),
    }
}

fn unit(register: &Register, mut entry: Entry, seen: &mut Seen) -> Verdict {
    let number = OrganisationNumber::parse(&entry.parent).ok();
    let parents: Vec<&Known> = match &number {
        Some(number) => register.by_number.get(number.digits()).into_iter().collect(),
        None => register.named(&entry.parent).iter().collect(),
    };
    let parent = entry.parent.clone();
    match parents[..] {
        [known] if !known.organisation.is_active() => {
            entry.say("actors-import-has-ended", &known.organisation.name);
            Verdict::Wrong(entry.remarks)
        }
        [known] if entry.remarks.is_empty() => {
            let id = known.organisation.id.clone();
            match seen.units.insert(format!("{id} {}", sort::fold(&entry.name))) {
                true => Verdict::Unit(id, entry.name),
                false => Verdict::Same,
            }
        }
        [_] => Verdict::Wrong(entry.remarks),
        // It stands earlier in the file, and is not in the register until that is read.
        [] if seen.has(&parent, number.as_ref()) && entry.remarks.is_empty() => {
            Verdict::Unit(String::new(), entry.name)
        }
        [] => {
            entry.say("actors-import-no-parent", &parent);
            Verdict::Wrong(entry.remarks)
        }
        _ => {
            entry.say("actors-import-many-parents", &parent);
            Verdict::Wrong(entry.remarks)
        }
    }
}
