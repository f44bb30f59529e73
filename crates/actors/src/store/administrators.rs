//! Who looks after the installation. It is no mandate: an administrator acts for no organisation, and sees no more of what
//! organisations do than others.

use kernel::db::{FromRow, Row};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Moment, Tx, statements, values};

statements! {
    ADD = "insert into actors_administrator (person, added_by, added_at) values ($1, $2, $3)
        on conflict (person) do nothing";
    REMOVE = "delete from actors_administrator where person = $1
        and (select count(*) from actors_administrator) > 1";
    ALL = "select a.person, p.name, p.mail, a.added_at, b.name as added_by from actors_administrator a
        join actors_person p on p.id = a.person left join actors_person b on b.id = a.added_by
        order by p.name, a.person";
    ANY = "select count(*) as value from (select 1 as one from actors_administrator limit 1) as found";
    LOCK = "update actors_administrator set added_at = added_at";
}

/// One who looks after the installation.
#[derive(Clone, Debug)]
pub struct Administrator {
    pub person: String,
    pub name: String,
    pub mail: Option<String>,
    pub added_at: Moment,
    /// None: made so by the program, on the command line.
    pub added_by: Option<String>,
}

impl FromRow for Administrator {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            person: row.get("person")?,
            name: row.get("name")?,
            mail: row.get("mail")?,
            added_at: row.get("added_at")?,
            added_by: row.get("added_by")?,
        })
    }
}

pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Administrator>, DbError> {
    tx.all(&ALL, values![])
}

/// Whether there is anybody at all who looks after the installation.
pub fn is_any(tx: &mut Tx<'_>) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&ANY, values![])? > 0)
}

/// Makes somebody an administrator; whether that is new.
pub fn add(tx: &mut Tx<'_>, ctx: &Ctx, person: &str) -> Result<bool, DbError> {
    let is_new = tx.run(&ADD, values![person, ctx.person(), ctx.now])? > 0;
    if is_new {
        let subject = SubjectRef::new("person", person);
        journal::record(tx, ctx, &Stream::Installation, Verb("journal-administrator-made"), &subject, None)?;
    }
    Ok(is_new)
}

/// Ends it. The last one stays: somebody must be able to let the next one in. Whether it ended.
pub fn remove(tx: &mut Tx<'_>, ctx: &Ctx, person: &str) -> Result<bool, DbError> {
    // Two who remove each other at the same moment take turns.
    tx.run(&LOCK, values![])?;
    let ended = tx.run(&REMOVE, values![person])? > 0;
    if ended {
        let subject = SubjectRef::new("person", person);
        journal::record(tx, ctx, &Stream::Installation, Verb("journal-administrator-ended"), &subject, None)?;
    }
    Ok(ended)
}
