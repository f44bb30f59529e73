//! How much there is in all: goals and the figures recorded. For whoever measures the program; no page shows it, since it asks for nobody's sight.

use kernel::{DbError, Tx, statements, values};

statements! {
    GOALS = "select count(*) as value from goals_goal";
    MEASUREMENTS = "select count(*) as value from goals_value";
}

pub fn goals(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one(&GOALS, values![])
}

pub fn measurements(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one(&MEASUREMENTS, values![])
}
