//! How much mail one person may cause: plenty for work, too little to trouble anybody with. Counted in the transaction that
//! would write another, by the index on who and when.

use crate::api::Fault;
use crate::db::{FromRow, Row};
use crate::time::Moment;
use crate::{DbError, Stop, Tx, statements, values};

/// Mails that a person may cause in an hour; an association's forty new members are written to at once.
pub const IN_AN_HOUR: i64 = 200;
/// In a day and a night.
pub const IN_A_DAY: i64 = 1_000;
/// Mails of one kind that a person may cause to one address in a day and a night.
pub const ALIKE_IN_A_DAY: i64 = 5;

statements! {
    CAUSED = "select
        (select count(*) from kernel_mail where person = $1 and created_at > $2) as hour,
        (select min(created_at) from kernel_mail where person = $1 and created_at > $2) as hour_since,
        (select count(*) from kernel_mail where person = $1 and created_at > $3) as day,
        (select min(created_at) from kernel_mail where person = $1 and created_at > $3) as day_since,
        (select count(*) from kernel_mail where person = $1 and created_at > $3 and recipient = $4 and kind = $5) as alike,
        (select min(created_at) from kernel_mail
            where person = $1 and created_at > $3 and recipient = $4 and kind = $5) as alike_since";
}

/// So many, the oldest of them at this moment.
type Since = (i64, Option<Moment>);

struct Caused {
    hour: Since,
    day: Since,
    alike: Since,
}

impl FromRow for Caused {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            hour: (row.get("hour")?, row.get("hour_since")?),
            day: (row.get("day")?, row.get("day_since")?),
            alike: (row.get("alike")?, row.get("alike_since")?),
        })
    }
}

/// Refuses one mail more than a person may cause, with the moment from which she may.
pub fn keep(tx: &mut Tx<'_>, now: Moment, person: &str, recipient: &str, kind: &str) -> Result<(), Stop> {
    let since = (now.plus(-Moment::HOUR), now.plus(-Moment::DAY));
    let caused: Caused = tx.one(&CAUSED, values![person, since.0, since.1, recipient, kind])?;
    for ((count, oldest), most, length, key) in [
        (caused.alike, ALIKE_IN_A_DAY, Moment::DAY, "form-too-many-alike"),
        (caused.day, IN_A_DAY, Moment::DAY, "form-too-many-mails"),
        (caused.hour, IN_AN_HOUR, Moment::HOUR, "form-too-many-mails"),
    ] {
        if count >= most {
            return Err(Fault::TooOften { key, until: oldest.unwrap_or(now).plus(length) }.into());
        }
    }
    Ok(())
}
