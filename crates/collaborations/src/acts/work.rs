//! The work by the model: a party's own answer, its mark, the joint answer, and where the parties stand in a step.

use crate::access::{self, Act};
use crate::answer::{Answer, AnswerAct, Joint, Mark, StepState};
use crate::collaboration::Collaboration;
use crate::model::{Page as ModelPage, ProcessModel, Question, Spot};
use crate::store::one;
use crate::store::work::{self, Writing, Written};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Stop, Tx};
use std::sync::Arc;

/// As long as a text in a file may be.
pub(super) const LIMIT: usize = 20_000;

/// A question the parties of a collaboration are asked.
pub struct Asked {
    pub collaboration: Collaboration,
    pub question: Question,
    model: Arc<ProcessModel>,
    spot: Spot,
}

impl Asked {
    /// The page the question stands on.
    pub fn page(&self) -> ModelPage<'_> {
        self.model.at(self.spot)
    }
}

/// A step or a phase's own page in the work of a collaboration.
pub struct Worked {
    pub collaboration: Collaboration,
    model: Arc<ProcessModel>,
    spot: Spot,
}

impl Worked {
    pub fn page(&self) -> ModelPage<'_> {
        self.model.at(self.spot)
    }
}

/// The question, for whoever sees the collaboration.
pub fn asked(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, question: &str) -> Result<Asked, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, id)?;
    let model = collaboration.model.clone().ok_or(Stop::NotFound)?;
    let (page, question) = model.question(question).ok_or(Stop::NotFound)?;
    let spot = model.spot(page.id()).ok_or(Stop::NotFound)?;
    let question = question.clone();
    Ok(Asked { collaboration, question, model, spot })
}

/// The question, for the parties.
pub fn asked_of_parties(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, question: &str) -> Result<Asked, Stop> {
    let asked = asked(ctx, tx, id, question)?;
    if access::may(ctx, &asked.collaboration, Act::SeeWork) { Ok(asked) } else { Err(Stop::NotFound) }
}

/// The step, for whoever sees the collaboration.
pub fn step(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, step: &str) -> Result<Worked, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, id)?;
    let model = collaboration.model.clone().ok_or(Stop::NotFound)?;
    let spot = model.spot(step).ok_or(Stop::NotFound)?;
    Ok(Worked { collaboration, model, spot })
}

/// Writes the own party's answer: a draft, shared, open to all, or taken back. Crossed: what a colleague wrote.
pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, asked: &Asked, form: &mut Form) -> Result<Taken<(), Answer>, Stop> {
    if !access::may(ctx, &asked.collaboration, Act::Answer) {
        return Err(Stop::Refused("collaborations-may-not-answer"));
    }
    let act: AnswerAct = form.word("act")?;
    let seen = form.seen()?;
    let text = match act {
        AnswerAct::Save | AnswerAct::TakeBack => form.optional(ctx, "text", LIMIT),
        AnswerAct::Share | AnswerAct::Publish => form.required(ctx, "text", LIMIT),
    };
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let writing = Writing {
        collaboration: &asked.collaboration.id,
        question: &asked.question.id.0,
        organisation: ctx.organisation_in(&asked.collaboration.id),
        text: &text,
        act,
        seen,
    };
    Ok(match work::write(tx, ctx, &writing)? {
        Written::Kept => Taken::Done(()),
        Written::Crossed(theirs) => Taken::Crossed(theirs),
    })
}

/// Says what the own party thinks of the answers side by side.
pub fn mark(ctx: &Ctx, tx: &mut Tx<'_>, asked: &Asked, form: &mut Form) -> Result<Taken<()>, Stop> {
    if !access::may(ctx, &asked.collaboration, Act::Mark) {
        return Err(Stop::Refused("collaborations-may-not-answer"));
    }
    let mark: Mark = form.word("mark")?;
    let note = form.optional(ctx, "note", 500);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    work::set_mark(tx, ctx, &asked.collaboration.id, &asked.question.id.0, mark, &note)?;
    Ok(Taken::Done(()))
}

/// The question, for those who may settle what the parties answer together.
pub fn asked_jointly(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, question: &str) -> Result<Asked, Stop> {
    let asked = asked_of_parties(ctx, tx, id, question)?;
    if !access::may(ctx, &asked.collaboration, Act::SettleJointly) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    Ok(asked)
}

/// The joint answer as it stands.
pub fn joint(tx: &mut Tx<'_>, asked: &Asked) -> Result<Option<Joint>, Stop> {
    let joints = work::joints(tx, &asked.collaboration.id)?;
    Ok(joints.into_iter().find(|joint| joint.question == asked.question.id.0))
}

/// Settles the joint answer. Crossed: the one that stands.
pub fn settle(ctx: &Ctx, tx: &mut Tx<'_>, asked: &Asked, form: &mut Form) -> Result<Taken<(), Option<Joint>>, Stop> {
    let seen = form.seen()?;
    let text = form.required(ctx, "text", LIMIT);
    let disagreement = form.optional(ctx, "disagreement", LIMIT);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let (collaboration, question) = (&asked.collaboration.id, &asked.question.id.0);
    if work::settle(tx, ctx, collaboration, question, &text, &disagreement, seen)? {
        return Ok(Taken::Done(()));
    }
    Ok(Taken::Crossed(joint(tx, asked)?))
}

/// Says where the parties stand in a step.
pub fn move_step(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, page: ModelPage<'_>, form: &Form) -> Result<(), Stop> {
    if !access::may(ctx, c, Act::MoveStep) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    let state: StepState = form.word("state")?;
    Ok(work::set_step(tx, ctx, &c.id, page.id(), state)?)
}
