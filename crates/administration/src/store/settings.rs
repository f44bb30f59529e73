//! Settings and the logo, and the number that tells every program that something has been decided.

use crate::setting::Setting;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kernel::db::{FromRow, Row};
use kernel::installation::{Logo, LogoKind};
use kernel::journal::{self, Stream, Verb};
use kernel::language::Reworded;
use kernel::record::Word;
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Installation, Tx, statements, values};
use serde_json::json;

statements! {
    ALL = "select name, value from administration_setting";
    SET = "insert into administration_setting (name, value, changed_by, changed_at) values ($1, $2, $3, $4)
        on conflict (name) do update set value = excluded.value, changed_by = excluded.changed_by,
        changed_at = excluded.changed_at";
    UNSET = "delete from administration_setting where name = $1";
    LOGO = "select kind, digest, body from administration_logo where place = 'head'";
    SET_LOGO = "insert into administration_logo (place, kind, digest, body, changed_by, changed_at)
        values ('head', $1, $2, $3, $4, $5) on conflict (place) do update set kind = excluded.kind,
        digest = excluded.digest, body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at";
    REMOVE_LOGO = "delete from administration_logo where place = 'head'";
    NUMBER = "select number as value from administration_number where name = 'decided'";
    COUNT_UP = "insert into administration_number (name, number) values ('decided', 1)
        on conflict (name) do update set number = administration_number.number + 1";
}

/// Everything a program keeps at hand of what has been decided.
pub struct Decided {
    /// Higher, the later.
    pub number: i64,
    pub installation: Installation,
    pub reworded: Vec<Reworded>,
}

struct Pair(String, String);

impl FromRow for Pair {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("name")?, row.get("value")?))
    }
}

struct Kept(Logo);

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let body: String = row.get("body")?;
        let wrong = |error: base64::DecodeError| DbError::Column { column: "body".into(), message: error.to_string() };
        let bytes = STANDARD.decode(body).map_err(wrong)?;
        Ok(Self(Logo { kind: row.get("kind")?, digest: row.get("digest")?, bytes: bytes.into() }))
    }
}

/// What has been decided, if it is newer than what a program knows: one statement where it is not.
pub fn since(tx: &mut Tx<'_>, known: i64) -> Result<Option<Decided>, DbError> {
    let number: i64 = tx.optional(&NUMBER, values![])?.unwrap_or_default();
    if number == known {
        return Ok(None);
    }
    Ok(Some(Decided { number, installation: installation(tx)?, reworded: super::texts::all(tx)? }))
}

/// As the database has it now.
pub fn installation(tx: &mut Tx<'_>) -> Result<Installation, DbError> {
    let mut installation = Installation::default();
    for Pair(name, value) in tx.all::<Pair>(&ALL, values![])? {
        if let Some(setting) = Setting::from_word(&name) {
            setting.put(&mut installation, &value);
        }
    }
    installation.logo = tx.optional::<Kept>(&LOGO, values![])?.map(|Kept(logo)| logo);
    Ok(installation)
}

/// Makes every program read again. It also lets those who decide something take turns.
pub(super) fn count_up(tx: &mut Tx<'_>) -> Result<(), DbError> {
    tx.run(&COUNT_UP, values![]).map(drop)
}

/// Lets those who decide something at the same time take turns, before they look at what stands.
pub fn take_turn(tx: &mut Tx<'_>) -> Result<(), DbError> {
    count_up(tx)
}

/// Changes a setting. The default has no row, so that a later program's other default would hold.
pub fn set(tx: &mut Tx<'_>, ctx: &Ctx, setting: Setting, before: &str, after: &str) -> Result<(), DbError> {
    let name = setting.as_str();
    match after == setting.of(&Installation::default()) {
        true => tx.run(&UNSET, values![name])?,
        false => tx.run(&SET, values![name, after, ctx.person(), ctx.now])?,
    };
    count_up(tx)?;
    let told = json!({ "before": before, "after": after }).to_string();
    let subject = SubjectRef::new("setting", name);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-setting-changed"), &subject, Some(&told))
}

pub fn set_logo(tx: &mut Tx<'_>, ctx: &Ctx, kind: LogoKind, bytes: &[u8]) -> Result<(), DbError> {
    let body = STANDARD.encode(bytes);
    let digest = kernel::digest::sha256(&body);
    tx.run(&SET_LOGO, values![kind, &digest, &body, ctx.person(), ctx.now])?;
    count_up(tx)?;
    let subject = SubjectRef::new("logo", &digest);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-logo-changed"), &subject, None)
}

/// Takes the logo away; whether there was one.
pub fn remove_logo(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<bool, DbError> {
    let was_there = tx.run(&REMOVE_LOGO, values![])? > 0;
    if was_there {
        count_up(tx)?;
        let subject = SubjectRef::new("logo", "");
        journal::record(tx, ctx, &Stream::Installation, Verb("journal-logo-removed"), &subject, None)?;
    }
    Ok(was_there)
}
