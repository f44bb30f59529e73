//! Agreements made here. Look-ups go through the collaboration, which has been looked up through the actor.

use super::keeping;
use crate::access;
use crate::agreement::{Agreement, AgreementParty, Decision, Signature, Stage};
use crate::file::AgreementKind;
use collaborations::{Collaboration, PartyState};
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Verb};
use kernel::subject::SubjectRef;
use kernel::{Actor, Ctx, DbError, Language, Stop, Tx, statements, values};

statements! {
    OF_COLLABORATION = "select id, collaboration, kind, title, language, body, starts, ends, review, financed_until, amount, state,
        version, canonical, hash from agreements_agreement where collaboration = $1 order by made_at, id";
    LISTED = "select a.id, a.kind, a.title, a.state,
        (select count(*) from agreements_party p where p.agreement = a.id) as parties,
        (select count(*) from agreements_signature s where s.agreement = a.id) as signed
        from agreements_agreement a where a.collaboration = $1 order by a.made_at, a.id";
    PARTIES = "select p.agreement, p.organisation, p.name, p.role, p.decision, p.reference, p.decided_at, p.keeper,
        s.person_name, s.mandate, s.hash, s.at from agreements_party p
        join agreements_agreement a on a.id = p.agreement
        left join agreements_signature s on s.agreement = p.agreement and s.organisation = p.organisation
        where a.collaboration = $1 order by p.agreement, p.place";
    INSERT = "insert into agreements_agreement (id, collaboration, kind, title, language, body, starts, ends, review,
        financed_until, state, version, canonical, hash, made_at, changed_at, amount)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', 1, null, null, $11, $11, $12)";
    ADD_PARTY = "insert into agreements_party
        (agreement, place, organisation, name, role, decision, reference, decided_at, decided_by)
        values ($1, $2, $3, $4, $5, 'open', '', null, null)";
    EDIT = "update agreements_agreement set title = $2, body = $3, starts = $4, ends = $5, review = $6,
        financed_until = $7, version = version + 1, changed_at = $8, amount = $10
        where id = $1 and version = $9 and state = 'draft'";
    LOCK = "update agreements_agreement set state = 'deciding', canonical = $2, hash = $3, changed_at = $4
        where id = $1 and state = 'draft' and version = $5";
    REOPEN = "update agreements_agreement set state = 'draft', canonical = null, hash = null, changed_at = $2
        where id = $1 and state = 'deciding' and version = $3
        and not exists (select 1 from agreements_signature s where s.agreement = $1)";
    CLAIM = "update agreements_agreement set version = version + 1
        where id = $1 and state = 'deciding' and hash = $2";
    CLEAR_DECISIONS = "update agreements_party set decision = 'open', reference = '', decided_at = null, decided_by = null
        where agreement = $1";
    DECIDE = "update agreements_party set decision = $3, reference = $4, decided_at = $5, decided_by = $6
        where agreement = $1 and organisation = $2";
    SIGN = "insert into agreements_signature (agreement, organisation, person, person_name, mandate, hash, at)
        values ($1, $2, $3, $4, $5, $6, $7)";
    IN_FORCE = "update agreements_agreement set state = 'in-force', changed_at = $2 where id = $1
        and not exists (select 1 from agreements_party p where p.agreement = $1 and not exists
            (select 1 from agreements_signature s where s.agreement = $1 and s.organisation = p.organisation))";
}

/// A party of an agreement, with its signature where it has signed.
struct PartyRow {
    agreement: String,
    party: AgreementParty,
    signature: Option<Signature>,
}

impl FromRow for Agreement {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let canonical: Option<String> = row.get("canonical")?;
        let hash: Option<String> = row.get("hash")?;
        Ok(Self {
            id: row.get("id")?,
            collaboration: row.get("collaboration")?,
            kind: row.get("kind")?,
            title: row.get("title")?,
            language: Language::from_code(&row.get::<String>("language")?).unwrap_or_default(),
            body: row.get("body")?,
            starts: row.get("starts")?,
            ends: row.get("ends")?,
            review: row.get("review")?,
            financed_until: row.get("financed_until")?,
            amount: row.get("amount")?,
            stage: row.get("state")?,
            version: row.get("version")?,
            locked: canonical.zip(hash),
            parties: Vec::new(),
            signatures: Vec::new(),
        })
    }
}

impl FromRow for PartyRow {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let organisation: String = row.get("organisation")?;
        let signed_at: Option<kernel::Moment> = row.get("at")?;
        let text = |column| Ok::<_, DbError>(row.get::<Option<String>>(column)?.unwrap_or_default());
        let signature = match signed_at {
            None => None,
            Some(at) => Some(Signature {
                organisation: organisation.clone(),
                person_name: text("person_name")?,
                mandate: text("mandate")?,
                hash: text("hash")?,
                at,
            }),
        };
        let party = AgreementParty {
            organisation,
            name: row.get("name")?,
            role: row.get("role")?,
            decision: row.get("decision")?,
            reference: row.get("reference")?,
            decided_at: row.get("decided_at")?,
            keeper: row.get("keeper")?,
        };
        Ok(Self { agreement: row.get("agreement")?, party, signature })
    }
}

/// An agreement in a list: how far it has come, without its text.
pub struct Listed {
    pub id: String,
    pub kind: AgreementKind,
    pub title: String,
    pub stage: Stage,
    pub parties: i64,
    pub signed: i64,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            title: row.get("title")?,
            stage: row.get("state")?,
            parties: row.get("parties")?,
            signed: row.get("signed")?,
        })
    }
}

/// Those the reader sees, for a list.
pub fn listed(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &Collaboration) -> Result<Vec<Listed>, DbError> {
    let by_party = collaboration.reads_as_party(ctx).then_some(PartyState::Party);
    let standing = by_party.or(collaboration.standing_of(ctx));
    let program = ctx.actor == Actor::Program;
    let mut listed: Vec<Listed> = tx.all(&LISTED, values![&collaboration.id])?;
    listed.retain(|agreement| access::may_see(agreement.stage, standing, program));
    Ok(listed)
}

/// All agreements made in a collaboration: two statements, however many there are.
fn all(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Agreement>, DbError> {
    let mut agreements: Vec<Agreement> = tx.all(&OF_COLLABORATION, values![collaboration])?;
    for row in tx.all::<PartyRow>(&PARTIES, values![collaboration])? {
        if let Some(agreement) = agreements.iter_mut().find(|agreement| agreement.id == row.agreement) {
            agreement.parties.push(row.party);
            agreement.signatures.extend(row.signature);
        }
    }
    Ok(agreements)
}

/// Those the reader sees.
pub fn of_collaboration(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &Collaboration) -> Result<Vec<Agreement>, DbError> {
    let by_party = collaboration.reads_as_party(ctx).then_some(PartyState::Party);
    let standing = by_party.or(collaboration.standing_of(ctx));
    let program = ctx.actor == Actor::Program;
    let mut agreements = all(tx, &collaboration.id)?;
    agreements.retain(|agreement| access::may_see(agreement.stage, standing, program));
    Ok(agreements)
}

pub fn find_or_stop(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &Collaboration, id: &str) -> Result<Agreement, Stop> {
    of_collaboration(tx, ctx, collaboration)?.into_iter().find(|agreement| agreement.id == id).ok_or(Stop::NotFound)
}

/// Agreements in force, for the exchange file.
pub fn in_force(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Agreement>, DbError> {
    Ok(all(tx, collaboration)?.into_iter().filter(|agreement| agreement.stage == Stage::InForce).collect())
}

/// Agreements that somebody has signed.
pub fn signed(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Agreement>, DbError> {
    Ok(all(tx, collaboration)?.into_iter().filter(|agreement| !agreement.signatures.is_empty()).collect())
}

/// How much of the parties' decisions and signatures an export leaves behind.
pub fn left_behind(tx: &mut Tx<'_>, collaboration: &str) -> Result<usize, DbError> {
    Ok(all(tx, collaboration)?.iter().map(|agreement| agreement.signatures.len()).sum())
}

pub(super) fn note(tx: &mut Tx<'_>, ctx: &Ctx, a: &Agreement, verb: Verb, text: Option<&str>) -> Result<(), DbError> {
    let stream = collaborations::store::one::stream(&a.collaboration);
    journal::record(tx, ctx, &stream, verb, &SubjectRef::new("agreement", &a.id), text)
}

/// A new draft, whose parties are fixed from the start: another set of parties is another agreement.
pub fn draft(tx: &mut Tx<'_>, ctx: &Ctx, agreement: &Agreement) -> Result<(), DbError> {
    let a = agreement;
    tx.run(
        &INSERT,
        values![
            &a.id,
            &a.collaboration,
            a.kind,
            &a.title,
            a.language.code(),
            &a.body,
            &a.starts,
            &a.ends,
            &a.review,
            &a.financed_until,
            ctx.now,
            a.amount
        ],
    )?;
    for (place, party) in a.parties.iter().enumerate() {
        tx.run(&ADD_PARTY, values![&a.id, place as i64 + 1, &party.organisation, &party.name, &party.role])?;
    }
    note(tx, ctx, a, Verb("journal-agreement-drafted"), Some(&a.body))
}

/// Saves an edited draft; `false` where somebody saved in between.
pub fn edit(tx: &mut Tx<'_>, ctx: &Ctx, a: &Agreement, seen: i64) -> Result<bool, DbError> {
    let changed = tx.run(
        &EDIT,
        values![&a.id, &a.title, &a.body, &a.starts, &a.ends, &a.review, &a.financed_until, ctx.now, seen, a.amount],
    )?;
    if changed > 0 {
        note(tx, ctx, a, Verb("journal-agreement-edited"), Some(&a.body))?;
    }
    Ok(changed > 0)
}

/// Locks the text, so that every party decides on the same words.
pub fn lock(tx: &mut Tx<'_>, ctx: &Ctx, a: &Agreement) -> Result<bool, DbError> {
    let (canonical, hash) = a.lock();
    let changed = tx.run(&LOCK, values![&a.id, &canonical, &hash, ctx.now, a.version])?;
    if changed > 0 {
        keeping::ask(tx, &a.id, true)?;
        note(tx, ctx, a, Verb("journal-agreement-locked"), Some(&canonical))?;
    }
    Ok(changed > 0)
}

/// Makes it a draft again; decisions were on a text that will change, so they are taken anew.
pub fn reopen(tx: &mut Tx<'_>, ctx: &Ctx, a: &Agreement) -> Result<bool, DbError> {
    let changed = tx.run(&REOPEN, values![&a.id, ctx.now, a.version])?;
    if changed > 0 {
        tx.run(&CLEAR_DECISIONS, values![&a.id])?;
        keeping::ask(tx, &a.id, false)?;
        note(tx, ctx, a, Verb("journal-agreement-reopened"), None)?;
    }
    Ok(changed > 0)
}

/// Takes the agreement for oneself until the transaction ends: two who decide, sign or reopen at once take turns, and the
/// later one learns that it has changed. `false`: it is no longer the text that was decided on.
fn claim(tx: &mut Tx<'_>, a: &Agreement) -> Result<bool, DbError> {
    let Some((_, hash)) = &a.locked else { return Ok(false) };
    Ok(tx.run(&CLAIM, values![&a.id, hash])? > 0)
}

/// Records the organisation's decision; `false` where the text is no longer out for decision.
pub fn decide(tx: &mut Tx<'_>, ctx: &Ctx, a: &Agreement, decision: Decision, reference: &str) -> Result<bool, DbError> {
    if !claim(tx, a)? {
        return Ok(false);
    }
    tx.run(&DECIDE, values![&a.id, ctx.organisation_in(&a.collaboration), decision, reference, ctx.now, ctx.person()])?;
    let verb = match decision {
        Decision::Yes => Verb("journal-agreement-decided-yes"),
        Decision::No => Verb("journal-agreement-decided-no"),
        Decision::Open => Verb("journal-agreement-decision-withdrawn"),
    };
    note(tx, ctx, a, verb, Some(reference))?;
    Ok(true)
}

/// Signs for the organisation acted for. When the last has signed, the agreement is in force. `false` where the text is no
/// longer the one that was shown.
pub fn sign(tx: &mut Tx<'_>, ctx: &Ctx, a: &Agreement, hash: &str, mandate: &str) -> Result<bool, DbError> {
    let Actor::Person { person, name, .. } = &ctx.actor else {
        return Err(DbError::Conflict("a signature takes a person".into()));
    };
    if !claim(tx, a)? {
        return Ok(false);
    }
    tx.run(&SIGN, values![&a.id, ctx.organisation_in(&a.collaboration), person, name, mandate, hash, ctx.now])?;
    keeping::has_signed(tx, &a.id, ctx.organisation_in(&a.collaboration))?;
    note(tx, ctx, a, Verb("journal-agreement-signed"), Some(hash))?;
    if tx.run(&IN_FORCE, values![&a.id, ctx.now])? > 0 {
        keeping::begin(tx, a)?;
        note(tx, ctx, a, Verb("journal-agreement-in-force"), Some(hash))?;
    }
    Ok(true)
}

/// An empty agreement of a kind, to be filled in.
pub fn blank(id: String, collaboration: &str, kind: AgreementKind, title: String, language: Language) -> Agreement {
    Agreement {
        id,
        collaboration: collaboration.to_owned(),
        kind,
        title,
        language,
        body: String::new(),
        starts: None,
        ends: None,
        review: None,
        financed_until: None,
        amount: None,
        stage: Stage::Draft,
        version: 1,
        locked: None,
        parties: Vec::new(),
        signatures: Vec::new(),
    }
}
