//! The shared picture of the work: who is heard on a question, what is marked and settled, and how much of it a reader gets.

use crate::access;
use crate::answer::{Answer, Joint, Marked, Sight, StepState};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::model::Page as ModelPage;
use crate::store::voices;
use crate::store::work::{self, Given};
use crate::voice::UnitVoice;
use kernel::{Ctx, DbError, Tx};
use std::collections::HashMap;

/// All that is known of the work in one step of a collaboration.
pub struct Picture {
    pub steps: Vec<(String, StepState)>,
    pub answers: Vec<Answer>,
    pub marks: Vec<Marked>,
    pub joints: Vec<Joint>,
    /// What parties show of their units' voices.
    pub units: Vec<UnitVoice>,
}

/// A party on a question, as the reader hears it.
pub struct Heard<'a> {
    pub party: &'a Party,
    /// The answer, where the reader sees it.
    pub answer: Option<&'a Answer>,
    /// Its words: what is shown, or the own draft.
    pub text: Option<&'a str>,
    pub mark: Option<&'a Marked>,
    /// Voices of its units that it shows under its answer: never to somebody who does not see that.
    pub units: Vec<&'a UnitVoice>,
}

impl Picture {
    pub fn load(ctx: &Ctx, tx: &mut Tx<'_>, collaboration: &str, page: ModelPage<'_>) -> Result<Self, DbError> {
        let questions: Vec<&str> = page.questions().iter().map(|question| question.id.0.as_str()).collect();
        Ok(Self {
            steps: work::steps(tx, collaboration)?,
            answers: work::answers_to(tx, ctx.organisation_in(collaboration), collaboration, &questions)?,
            marks: work::marks(tx, collaboration)?,
            joints: work::joints(tx, collaboration)?,
            units: voices::shown(tx, collaboration)?,
        })
    }

    /// Where the parties stand in a step.
    pub fn state(&self, step: &str) -> StepState {
        state(&self.steps, step)
    }

    /// What the parties settled on is theirs; a visitor reads it once an answer to the question is public.
    pub fn joint(&self, ctx: &Ctx, c: &Collaboration, question: &str) -> Option<&Joint> {
        let has_public = self.answers.iter().any(|a| a.question == question && a.sight == Sight::Public);
        self.joints.iter().find(|joint| joint.question == question && (is_party(ctx, c) || has_public))
    }

    /// One voice a party. A visitor meets only those who have answered for all to read: whether the others have is theirs.
    pub fn voices<'a>(&'a self, ctx: &Ctx, c: &'a Collaboration, question: &str) -> Vec<Heard<'a>> {
        let is_party = is_party(ctx, c);
        let answers: HashMap<&str, &Answer> = (self.answers.iter())
            .filter(|a| a.question == question && visible(ctx, c, &a.organisation, a.sight))
            .map(|answer| (answer.organisation.as_str(), answer))
            .collect();
        let marks: HashMap<&str, &Marked> = (self.marks.iter())
            .filter(|mark| is_party && mark.question == question)
            .map(|mark| (mark.organisation.as_str(), mark))
            .collect();
        (c.parties.iter())
            .filter(|party| party.state == PartyState::Party)
            .map(|party| {
                let answer = answers.get(party.organisation.as_str()).copied();
                let text = answer.and_then(|answer| {
                    let is_own = answer.organisation == ctx.organisation_in(&c.id);
                    answer.shown.as_deref().or(is_own.then_some(answer.text.as_str()))
                });
                let units = (self.units.iter())
                    .filter(|voice| answer.is_some() && voice.question == question)
                    .filter(|voice| voice.organisation == party.organisation)
                    .collect();
                Heard { party, answer, text, mark: marks.get(party.organisation.as_str()).copied(), units }
            })
            .filter(|heard| heard.text.is_some() || is_party)
            .collect()
    }
}

fn is_party(ctx: &Ctx, c: &Collaboration) -> bool {
    c.reads_as_party(ctx)
}

/// Where the parties stand in a step that may not have been begun.
pub fn state(steps: &[(String, StepState)], step: &str) -> StepState {
    steps.iter().find(|(id, _)| id == step).map_or(StepState::Waiting, |(_, state)| *state)
}

/// How many of the parties have answered something in a step. That is the parties' business: a visitor sees what is public
/// on the step's own page.
pub fn answered(ctx: &Ctx, c: &Collaboration, given: &[Given], page: ModelPage<'_>) -> Option<usize> {
    let asked: Vec<&str> = page.questions().iter().map(|q| q.id.0.as_str()).collect();
    if asked.is_empty() || !is_party(ctx, c) {
        return None;
    }
    let has_answered = |party: &&Party| {
        given.iter().any(|g| {
            g.organisation == party.organisation
                && asked.contains(&g.question.as_str())
                && visible(ctx, c, &g.organisation, g.sight)
        })
    };
    Some(c.parties_now().filter(has_answered).count())
}

/// Whether the reader sees an answer.
pub fn visible(ctx: &Ctx, c: &Collaboration, organisation: &str, sight: Sight) -> bool {
    let is_own = organisation == ctx.organisation_in(&c.id);
    let is_program = ctx.actor == kernel::Actor::Program;
    let reader = c.reads_as_party(ctx).then_some(PartyState::Party).or(c.standing_of(ctx));
    access::may_see_answer(sight, is_own, reader, is_program)
}
