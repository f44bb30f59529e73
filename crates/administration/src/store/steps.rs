//! How far the first start has come.

use crate::step::Step;
use kernel::journal::{self, Stream, Verb};
use kernel::record::Word;
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Tx, statements, values};

statements! {
    DONE = "select step as value from administration_step";
    SET = "insert into administration_step (step, done_by, done_at) values ($1, $2, $3) on conflict (step) do nothing";
}

pub fn done(tx: &mut Tx<'_>) -> Result<Vec<Step>, DbError> {
    Ok(tx.all::<String>(&DONE, values![])?.iter().filter_map(|step| Step::from_word(step)).collect())
}

/// Notes that a step is done.
pub fn set(tx: &mut Tx<'_>, ctx: &Ctx, step: Step) -> Result<(), DbError> {
    if tx.run(&SET, values![step.as_str(), ctx.person(), ctx.now])? > 0 {
        let subject = SubjectRef::new("step", step.as_str());
        journal::record(tx, ctx, &Stream::Installation, Verb("journal-first-step"), &subject, None)?;
    }
    Ok(())
}
