//! Agreements made here, for programs: the text with its hash, decisions and signatures.

use crate::acts;
use crate::agreement::{Agreement, Decision, Part, Stage, TaskKind};
use crate::file::AgreementKind;
use crate::store::{keeping, living};
use actors::api::ListOf;
use collaborations::Collaboration;
use collaborations::acts::colleagues;
use collaborations::api::address;
use collaborations::store::one;
use kernel::api::{Sent, form};
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// A party of an agreement: what it has decided, and its signature where it has signed.
#[derive(Serialize, ToSchema)]
pub struct AgreementPartyView {
    /// Id in the register.
    pub organisation: String,
    pub name: String,
    pub role: String,
    pub decision: Decision,
    pub reference: String,
    #[schema(format = DateTime)]
    pub decided_at: Option<String>,
    pub signature: Option<SignatureView>,
    /// The name of the person who keeps the agreement for the party; null where nobody is named. Only parties are told.
    pub keeper: Option<String>,
    /// What the party is to do by a day. Only parties are told.
    pub tasks: Vec<TaskView>,
}

/// Something to do about an agreement in force.
#[derive(Serialize, ToSchema)]
pub struct TaskView {
    pub task: TaskKind,
    #[schema(format = Date)]
    pub due: String,
}

#[derive(Serialize, ToSchema)]
pub struct SignatureView {
    pub person: String,
    /// The position the mandate was given for.
    pub mandate: String,
    /// Of exactly the text that was signed.
    pub hash: String,
    #[schema(format = DateTime)]
    pub at: String,
}

/// An agreement made here.
#[derive(Serialize, ToSchema)]
pub struct AgreementView {
    pub id: String,
    pub kind: AgreementKind,
    pub title: String,
    pub language: String,
    pub stage: Stage,
    /// To be sent back as `seen`.
    pub version: i64,
    /// Restricted Markdown.
    pub body: String,
    #[schema(format = Date)]
    pub starts: Option<String>,
    #[schema(format = Date)]
    pub ends: Option<String>,
    #[schema(format = Date)]
    pub review: Option<String>,
    /// The last day money has been decided for.
    #[schema(format = Date)]
    pub financed_until: Option<String>,
    /// What it binds the parties for together, in whole kronor.
    pub amount: Option<i64>,
    /// The exact text decisions and signatures are about; absent in a draft.
    pub text: Option<String>,
    /// SHA-256 of that text, as hexadecimal. A signature names it.
    pub hash: Option<String>,
    pub parties: Vec<AgreementPartyView>,
    /// What the text says nothing of yet.
    pub missing: Vec<Part>,
    /// Whether it runs longer than money has been decided for.
    pub outlasts_its_finance: bool,
}

impl AgreementView {
    fn of(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, a: &Agreement) -> Result<Self, Stop> {
        let names = colleagues::names(ctx, tx, c, a.parties.iter().map(|party| party.keeper.as_str()))?;
        let tasks = if c.reads_as_party(ctx) { keeping::tasks(tx, &a.id)? } else { Vec::new() };
        let left = |organisation: &str| {
            let own = tasks.iter().filter(|task| task.organisation == organisation);
            own.map(|task| TaskView { task: task.kind, due: task.due.clone() }).collect()
        };
        let parties = a
            .parties
            .iter()
            .map(|party| AgreementPartyView {
                organisation: party.organisation.clone(),
                name: party.name.clone(),
                role: party.role.clone(),
                decision: party.decision,
                reference: party.reference.clone(),
                decided_at: party.decided_at.map(|at| at.iso()),
                keeper: names.get(&party.keeper).cloned(),
                tasks: left(&party.organisation),
                signature: a.signature_of(&party.organisation).map(|signature| SignatureView {
                    person: signature.person_name.clone(),
                    mandate: signature.mandate.clone(),
                    hash: signature.hash.clone(),
                    at: signature.at.iso(),
                }),
            })
            .collect();
        Ok(Self {
            id: a.id.clone(),
            kind: a.kind,
            title: a.title.clone(),
            language: a.language.code().to_owned(),
            stage: a.stage,
            version: a.version,
            body: a.body.clone(),
            starts: a.starts.clone(),
            ends: a.ends.clone(),
            review: a.review.clone(),
            financed_until: a.financed_until.clone(),
            amount: a.amount,
            text: a.locked.as_ref().map(|(text, _)| text.clone()),
            hash: a.locked.as_ref().map(|(_, hash)| hash.clone()),
            parties,
            missing: a.missing_parts(ctx),
            outlasts_its_finance: a.outlasts_its_finance(),
        })
    }
}

/// The agreement as it now stands.
fn now(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, id: &str) -> Result<AgreementView, Stop> {
    let a = living::find_or_stop(tx, ctx, c, id)?;
    AgreementView::of(ctx, tx, c, &a)
}

fn asked(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Collaboration, Agreement), Stop> {
    acts::found(ctx, tx, request.part("id"), request.part("agreement"))
}

/// The agreements made here that the caller sees. Those made elsewhere are in the exchange file.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/agreements", tag = "agreements", params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<AgreementView>)))]
pub fn agreements(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let found = living::of_collaboration(tx, ctx, &c)?;
    let views: Result<Vec<AgreementView>, Stop> = found.iter().map(|a| AgreementView::of(ctx, tx, &c, a)).collect();
    Reply::json(&ListOf::whole(views?))
}

/// One agreement.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/agreements/{agreement}", tag = "agreements",
    params(("id" = String, Path), ("agreement" = String, Path)),
    responses((status = 200, description = "The agreement", body = AgreementView)))]
pub fn agreement(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = asked(ctx, tx, request)?;
    Reply::json(&AgreementView::of(ctx, tx, &c, &a)?)
}

record! {
    /// An agreement to draft. Its text begins with the parties' joint answers.
    #[derive(ToSchema)]
    pub struct NewAgreement {
        #[schema(required = true, example = "Avtal om kvällsbuss")]
        title: String,
        #[schema(required = true)]
        kind: Option<AgreementKind>,
        /// Ids in the register of two or more of the collaboration's parties.
        #[schema(required = true)]
        parties: Vec<String>,
    }
}
impl Sent for NewAgreement {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("parties", "party")];
}

/// Drafts an agreement. Takes the mandate to represent a party.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/agreements", tag = "agreements", params(("id" = String, Path)),
    request_body = NewAgreement, responses((status = 201, description = "Drafted", body = AgreementView,
        headers(("Location" = String, description = "The new agreement")))))]
pub fn draft(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::drafting(ctx, tx, request.part("id"))?;
    let mut form = form::<NewAgreement>(ctx, request)?;
    let id = acts::draft(ctx, tx, &c, &mut form)?.done(&form)?;
    Reply::created(address(&c.id, &format!("/agreements/{id}")), &now(ctx, tx, &c, &id)?)
}

record! {
    /// A draft's whole text and days as they shall be: days left out are removed.
    #[derive(ToSchema)]
    pub struct NewText {
        /// The `version` it was written from.
        #[schema(required = true)]
        [required] seen: i64,
        #[schema(required = true)]
        title: String,
        /// Restricted Markdown, at most 50 000 characters.
        #[schema(required = true, example = "## Syfte och mål\n\nEn buss klockan 21.")]
        body: String,
        #[schema(format = Date)]
        starts: Option<String>,
        #[schema(format = Date)]
        ends: Option<String>,
        #[schema(format = Date)]
        review: Option<String>,
        #[schema(format = Date)]
        financed_until: Option<String>,
        /// What it binds the parties for together, in whole kronor; 0 where it is not about money. Who has a mandate up to an
        /// amount signs no more, and nothing for which no amount has been said.
        amount: Option<i64>,
    }
}
impl Sent for NewText {}

/// Writes a draft's text. Takes the mandate to represent a party. 409 with what stands now where somebody was first.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/agreements/{agreement}/text", tag = "agreements",
    params(("id" = String, Path), ("agreement" = String, Path)), request_body = NewText,
    responses((status = 200, description = "Written", body = AgreementView)))]
pub fn edit(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = acts::editing(ctx, tx, request.part("id"), request.part("agreement"))?;
    let mut form = form::<NewText>(ctx, request)?;
    acts::edit(ctx, tx, &c, &a, &mut form)?.done_or(&form, |theirs| AgreementView::of(ctx, tx, &c, &theirs))?;
    Reply::json(&now(ctx, tx, &c, &a.id)?)
}

record! {
    /// `deciding` locks the text and sends it for decision; `draft` opens it again, until somebody has signed.
    #[derive(ToSchema)]
    pub struct NewStage {
        #[schema(required = true)]
        [required] stage: Stage,
        /// The `version` that is sent for decision.
        seen: Option<i64>,
    }
}
impl Sent for NewStage {}

/// Sends the text for decision or opens it again. Takes the mandate to represent a party. 403 where it has changed.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/agreements/{agreement}/stage", tag = "agreements",
    params(("id" = String, Path), ("agreement" = String, Path)), request_body = NewStage,
    responses((status = 200, description = "Done", body = AgreementView)))]
pub fn set_stage(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = asked(ctx, tx, request)?;
    acts::set_stage(ctx, tx, &c, &a, &form::<NewStage>(ctx, request)?)?;
    Reply::json(&now(ctx, tx, &c, &a.id)?)
}

record! {
    /// What the organisation has decided in its own order.
    #[derive(ToSchema)]
    pub struct NewDecision {
        #[schema(required = true)]
        [required] decision: Decision,
        /// Where the decision can be found.
        #[schema(example = "§ 7")]
        reference: Option<String>,
    }
}
impl Sent for NewDecision {}

/// Records the own party's decision. Takes the mandate to decide.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/agreements/{agreement}/decision", tag = "agreements",
    params(("id" = String, Path), ("agreement" = String, Path)), request_body = NewDecision,
    responses((status = 200, description = "Recorded", body = AgreementView)))]
pub fn decide(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = asked(ctx, tx, request)?;
    let mut form = form::<NewDecision>(ctx, request)?;
    acts::decide(ctx, tx, &c, &a, &mut form)?.done(&form)?;
    Reply::json(&now(ctx, tx, &c, &a.id)?)
}

record! {
    /// A signature on exactly the text with this hash.
    #[derive(ToSchema)]
    pub struct NewSignature {
        /// The agreement's `hash`.
        #[schema(required = true)]
        [required] hash: String,
        /// That the one who signs has read the text: `true`.
        #[schema(required = true)]
        [required] read: Option<bool>,
    }
}
impl Sent for NewSignature {}

/// Signs for the own party, which has decided yes. Takes the mandate to sign. When the last party has signed, the agreement
/// is in force. 403 where the text is not the one with that hash.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/agreements/{agreement}/signature", tag = "agreements",
    params(("id" = String, Path), ("agreement" = String, Path)), request_body = NewSignature,
    responses((status = 201, description = "Signed", body = AgreementView,
        headers(("Location" = String, description = "The agreement, where the signature stands")))))]
pub fn sign(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = asked(ctx, tx, request)?;
    let mut form = form::<NewSignature>(ctx, request)?;
    acts::sign(ctx, tx, &c, &a, &mut form)?.done(&form)?;
    Reply::created(address(&c.id, &format!("/agreements/{}", a.id)), &now(ctx, tx, &c, &a.id)?)
}

record! {
    /// Who keeps the agreement for one's own party.
    #[derive(ToSchema)]
    pub struct NewKeeper {
        /// Id of one of the organisation's people; left out: nobody.
        person: Option<String>,
    }
}
impl Sent for NewKeeper {}

/// Names who keeps the agreement for the own party: who is written to before a review and before the last day. Takes the
/// mandate to represent or to answer for a party.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/agreements/{agreement}/keeper", tag = "agreements",
    params(("id" = String, Path), ("agreement" = String, Path)), request_body = NewKeeper,
    responses((status = 200, description = "Named", body = AgreementView)))]
pub fn name_keeper(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = asked(ctx, tx, request)?;
    let mut form = form::<NewKeeper>(ctx, request)?;
    acts::name_keeper(ctx, tx, &c, &a, &mut form)?.done(&form)?;
    Reply::json(&now(ctx, tx, &c, &a.id)?)
}

record! {
    /// What came of a review, or of the agreement's last day.
    #[derive(ToSchema)]
    pub struct NewTaskNote {
        #[schema(required = true)]
        [required] task: TaskKind,
        #[schema(required = true, example = "Vi fortsätter som förut.")]
        note: String,
        /// When the task is to be done again; left out: not again.
        #[schema(format = Date)]
        next: Option<String>,
    }
}
impl Sent for NewTaskNote {}

/// Notes that the own party has reviewed the agreement, or seen to its last day. Takes the mandate to represent or to answer
/// for a party. 403 where there is no such task left.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/agreements/{agreement}/task", tag = "agreements",
    params(("id" = String, Path), ("agreement" = String, Path)), request_body = NewTaskNote,
    responses((status = 200, description = "Noted", body = AgreementView)))]
pub fn note_task(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = asked(ctx, tx, request)?;
    let mut form = form::<NewTaskNote>(ctx, request)?;
    acts::task_done(ctx, tx, &c, &a, &mut form)?.done(&form)?;
    Reply::json(&now(ctx, tx, &c, &a.id)?)
}
