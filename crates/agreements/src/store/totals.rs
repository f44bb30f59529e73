//! How much there is in all: agreements made here. For whoever measures the program; no page shows it, since it asks for nobody's sight.

use kernel::{DbError, Tx, statements, values};

statements! {
    AGREEMENTS = "select count(*) as value from agreements_agreement";
}

pub fn agreements(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one(&AGREEMENTS, values![])
}
