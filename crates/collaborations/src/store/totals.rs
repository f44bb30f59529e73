//! How much there is in all: collaborations and answers. For whoever measures the program; no page shows it, since it asks for nobody's sight.

use kernel::{DbError, Tx, statements, values};

statements! {
    COLLABORATIONS = "select count(*) as value from collaborations_collaboration";
    ANSWERS = "select count(*) as value from collaborations_answer";
}

pub fn collaborations(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one(&COLLABORATIONS, values![])
}

pub fn answers(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one(&ANSWERS, values![])
}
