//! Who says that an organisation is what it says it is, who speaks for whom, and who asks to administer one.

use super::organisations::note;
use crate::profile::{Claim, ClaimAnswer, Verification, Voice, Way};
use kernel::journal::Verb;
use kernel::record::Word;
use kernel::{Ctx, DbError, Mandate, Tx, statements, values};

macro_rules! claim {
    ($rest:literal) => {
        concat!(
            "select c.id, c.organisation, o.name as organisation_name, c.person, p.name as person_name, p.mail, c.message,
        c.made_at, c.answer, c.first_yes_by, c.first_yes_at, f.name as first_yes_name from actors_claim c
        join actors_organisation o on o.id = c.organisation join actors_person p on p.id = c.person
        left join actors_person f on f.id = c.first_yes_by ",
            $rest
        )
    };
}

statements! {
    VERIFICATIONS = "select v.id, v.way, v.evidence, v.by_organisation, o.name as by_organisation_name, v.at
        from actors_verification v left join actors_organisation o on o.id = v.by_organisation
        where v.organisation = $1 and v.ended_at is null order by v.at, v.id";
    VERIFY = "insert into actors_verification (id, organisation, way, evidence, by_organisation, by_person, at)
        values ($1, $2, $3, $4, $5, $6, $7)";
    END_VERIFICATION = "update actors_verification set ended_at = $3
        where id = $1 and organisation = $2 and ended_at is null";
    END_VOUCHED = "update actors_verification set ended_at = $3
        where organisation = $1 and by_organisation = $2 and way = 'umbrella' and ended_at is null";
    SPEAKS_FOR = "select o.id, o.name, v.matter, v.since from actors_voice v join actors_organisation o on o.id = v.spoken_for
        where v.speaker = $1 and v.ended_at is null and v.accepted_at is not null and o.merged_into is null order by o.sort_key, o.id limit $2";
    SPOKEN_FOR_BY = "select o.id, o.name, v.matter, v.since from actors_voice v join actors_organisation o on o.id = v.speaker
        where v.spoken_for = $1 and v.ended_at is null and v.accepted_at is not null and o.merged_into is null order by o.sort_key, o.id limit $2";
    OFFERED_TO = "select o.id, o.name, v.matter, v.since from actors_voice v join actors_organisation o on o.id = v.speaker
        where v.spoken_for = $1 and v.ended_at is null and v.accepted_at is null and o.merged_into is null order by o.sort_key, o.id limit $2";
    OFFERS = "select count(*) as value from actors_voice where speaker = $1 and spoken_for = $2 and ended_at is null";
    SPEAK = "insert into actors_voice (speaker, spoken_for, matter, since) values ($1, $2, $3, $4)
        on conflict (speaker, spoken_for) do update set matter = excluded.matter, since = excluded.since, ended_at = null,
        accepted_at = null, accepted_by = null";
    ACCEPT = "update actors_voice set accepted_at = $3, accepted_by = $4
        where speaker = $1 and spoken_for = $2 and ended_at is null and accepted_at is null";
    FALL_SILENT = "update actors_voice set ended_at = $3 where speaker = $1 and spoken_for = $2 and ended_at is null";
    // Up along those who vouch, once each, to somebody whom an administrator or a domain verified. Without the one that $2
    // names: nobody is verified by what it says of itself.
    IS_VERIFIED = "with recursive up (id) as (select cast($1 as text) union
            select v.by_organisation from up join actors_organisation o on o.id = up.id
            join actors_verification v on v.organisation = up.id
            where o.ended_on is null and o.merged_into is null and v.way = 'umbrella' and v.ended_at is null and v.by_organisation <> $2)
        select count(*) as value from up join actors_organisation o on o.id = up.id
        join actors_verification v on v.organisation = up.id
        where o.ended_on is null and o.merged_into is null and v.way <> 'umbrella' and v.ended_at is null";
    RESTS_ON = "select organisation as value from actors_verification
        where by_organisation = $1 and way = 'umbrella' and ended_at is null
        union select spoken_for from actors_voice where speaker = $1 and ended_at is null and accepted_at is not null";
    END_ALL = "update actors_verification set ended_at = $2 where organisation = $1 and ended_at is null";
    CLAIM = "insert into actors_claim (id, organisation, person, message, made_at) values ($1, $2, $3, $4, $5)";
    CLAIMED = "select count(*) as value from actors_claim where organisation = $1 and person = $2 and answered_at is null";
    WAITING_OF = "select count(*) as value from actors_claim where person = $1 and answered_at is null";
    FIND_CLAIM = claim!("where c.organisation = $1 and c.id = $2");
    CLAIMS_OF_PERSON = claim!("where c.person = $1 order by c.made_at desc, c.id");
    CLAIMS = claim!("where c.organisation = $1 and c.answered_at is null order by c.made_at, c.id limit $2");
    CLAIMS_WITHOUT_ADMINISTRATOR = claim!("where c.answered_at is null and not exists (select 1 from actors_mandate m where m.organisation = c.organisation
            and m.withdrawn_at is null and m.starts <= $1 and (m.ends is null or m.ends >= $1)
            and ' ' || m.acts || ' ' like '% administer %') order by c.made_at, c.id limit $2");
    END_CLAIMS = "update actors_claim set answer = 'gone', answered_at = $2, answered_by = $1
        where person = $1 and answered_at is null";
    DOMAIN_TAKEN = "select count(*) as value from actors_verification v join actors_organisation o on o.id = v.organisation
        where v.way = 'domain' and v.evidence = $1 and v.ended_at is null and v.organisation <> $2 and o.merged_into is null";
    FIRST_YES = "update actors_claim set first_yes_by = $2, first_yes_at = $3 where id = $1 and answered_at is null";
    ANSWER_CLAIM = "update actors_claim set answer = $2, answered_at = $3, answered_by = $4 where id = $1 and answered_at is null";
    ADMINISTRATORS = "select count(*) as value from actors_mandate m join actors_person p on p.id = m.person
        where m.organisation = $1 and p.closed_at is null and m.withdrawn_at is null
        and m.starts <= $2 and (m.ends is null or m.ends >= $2) and ' ' || m.acts || ' ' like '% administer %'";
}

/// The most that a page shows of members or representatives.
pub const SHOWN: i64 = 100;

pub fn verifications(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Verification>, DbError> {
    tx.all(&VERIFICATIONS, values![organisation])
}

/// Notes that an organisation is what it says it is.
pub fn verify(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, way: Way, evidence: &str) -> Result<(), DbError> {
    verify_by(tx, ctx, organisation, (way, None), evidence)
}

fn verify_by(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    (way, by): (Way, Option<&str>),
    evidence: &str,
) -> Result<(), DbError> {
    let id = ctx.chance.id(ctx.now);
    tx.run(&VERIFY, values![&id, organisation, way, evidence, by, ctx.person(), ctx.now])?;
    note(tx, ctx, organisation, Verb("journal-organisation-verified"), Some(evidence))
}

/// Takes a verification back; whether it was there.
pub fn end_verification(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, id: &str) -> Result<bool, DbError> {
    if tx.run(&END_VERIFICATION, values![id, organisation, ctx.now])? == 0 {
        return Ok(false);
    }
    note(tx, ctx, organisation, Verb("journal-verification-ended"), None)?;
    Ok(true)
}

/// Whether another organisation is verified by a domain already.
pub fn domain_taken(tx: &mut Tx<'_>, domain: &str, organisation: &str) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&DOMAIN_TAKEN, values![domain, organisation])? > 0)
}

/// Whom an organisation speaks for.
pub fn speaks_for(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Voice>, DbError> {
    tx.all(&SPEAKS_FOR, values![organisation, SHOWN])
}

/// Who speaks for an organisation.
pub fn spoken_for_by(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Voice>, DbError> {
    tx.all(&SPOKEN_FOR_BY, values![organisation, SHOWN])
}

/// Whether somebody has verified an organisation in a way that counts: an administrator, a domain, or an umbrella that is
/// verified so itself. What `but` says does not count.
pub fn is_verified(tx: &mut Tx<'_>, organisation: &str, but: Option<&str>) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&IS_VERIFIED, values![organisation, but.unwrap_or_default()])? > 0)
}

/// Ends all that verifies an organisation; whether there was anything.
pub fn end_verifications(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str) -> Result<bool, DbError> {
    if tx.run(&END_ALL, values![organisation, ctx.now])? == 0 {
        return Ok(false);
    }
    note(tx, ctx, organisation, Verb("journal-verification-ended"), None)?;
    Ok(true)
}

/// The organisations that another vouches or speaks for.
pub fn resting_on(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<String>, DbError> {
    tx.all(&RESTS_ON, values![organisation])
}

/// Who wants to speak for an organisation, and waits for its yes.
pub fn offered_to(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Voice>, DbError> {
    tx.all(&OFFERED_TO, values![organisation, SHOWN])
}

/// Whether one speaks for another, or wants to.
pub fn speaks_or_wants_to(tx: &mut Tx<'_>, speaker: &str, organisation: &str) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&OFFERS, values![speaker, organisation])? > 0)
}

/// The organisation acted for wants to speak for another and vouch for it. What it has said before falls.
pub fn offer(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, matter: &str) -> Result<(), DbError> {
    tx.run(&SPEAK, values![ctx.organisation(), organisation, matter, ctx.now])?;
    tx.run(&END_VOUCHED, values![organisation, ctx.organisation(), ctx.now])?;
    note(tx, ctx, organisation, Verb("journal-voice-offered"), Some(matter))
}

/// The one spoken for says yes: the other speaks for it, and vouches for it. False: nobody waits for that.
pub fn accept(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, voice: &Voice) -> Result<bool, DbError> {
    if tx.run(&ACCEPT, values![&voice.id, organisation, ctx.now, ctx.person()])? == 0 {
        return Ok(false);
    }
    verify_by(tx, ctx, organisation, (Way::Umbrella, Some(&voice.id)), &voice.matter)?;
    Ok(true)
}

/// One no longer speaks for another, nor wants to, nor vouches for it; whether it did.
pub fn end_voice(tx: &mut Tx<'_>, ctx: &Ctx, speaker: &str, organisation: &str) -> Result<bool, DbError> {
    let spoke = tx.run(&FALL_SILENT, values![speaker, organisation, ctx.now])?;
    let vouched = tx.run(&END_VOUCHED, values![organisation, speaker, ctx.now])?;
    if spoke + vouched == 0 {
        return Ok(false);
    }
    note(tx, ctx, organisation, Verb("journal-voice-ended"), None)?;
    Ok(true)
}

/// Whether anybody administers an organisation today.
pub fn is_administered(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&ADMINISTRATORS, values![organisation, &ctx.now.date()])? > 0)
}

/// Whether the person who asks waits for an answer already.
pub fn has_claimed(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&CLAIMED, values![organisation, ctx.person().unwrap_or_default()])? > 0)
}

/// How many answers a person waits for.
pub fn waiting_of(tx: &mut Tx<'_>, person: &str) -> Result<i64, DbError> {
    tx.one(&WAITING_OF, values![person])
}

/// One request to administer an organisation, answered or not.
pub fn find_claim(tx: &mut Tx<'_>, organisation: &str, id: &str) -> Result<Option<Claim>, DbError> {
    tx.optional(&FIND_CLAIM, values![organisation, id])
}

/// What a person has asked to administer, the latest first.
pub fn claims_of_person(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Claim>, DbError> {
    tx.all(&CLAIMS_OF_PERSON, values![person])
}

/// Nobody waits any longer for the answers that a person waited for. The chain of each organisation says so.
pub fn end_claims(tx: &mut Tx<'_>, ctx: &Ctx, person: &str) -> Result<(), DbError> {
    let waiting = claims_of_person(tx, person)?.into_iter().filter(|claim| claim.answer.is_none());
    for claim in waiting {
        note(tx, ctx, &claim.organisation, Verb("journal-claim-taken-back"), None)?;
    }
    tx.run(&END_CLAIMS, values![person, ctx.now]).map(drop)
}

/// Asks to administer an organisation; the request's id.
pub fn claim(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, message: &str) -> Result<String, DbError> {
    let id = ctx.chance.id(ctx.now);
    tx.run(&CLAIM, values![&id, organisation, ctx.person(), message, ctx.now])?;
    note(tx, ctx, organisation, Verb("journal-claim-made"), None)?;
    Ok(id)
}

/// What waits for an organisation's administrators.
pub fn claims_on(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Claim>, DbError> {
    tx.all(&CLAIMS, values![organisation, SHOWN])
}

/// What waits for the installation's administrators: nobody else could answer.
pub fn claims_without_administrator(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Vec<Claim>, DbError> {
    tx.all(&CLAIMS_WITHOUT_ADMINISTRATOR, values![&ctx.now.date(), SHOWN])
}

/// Notes the first yes of two. False: it was answered already.
pub fn first_yes(tx: &mut Tx<'_>, ctx: &Ctx, claim: &Claim) -> Result<bool, DbError> {
    let is_noted = tx.run(&FIRST_YES, values![&claim.id, ctx.person(), ctx.now])? > 0;
    if is_noted {
        note(tx, ctx, &claim.organisation, Verb("journal-claim-first-yes"), None)?;
    }
    Ok(is_noted)
}

/// Answers one; a yes gives every mandate, since somebody has to be able to let others in. False: it was answered already.
pub fn answer_claim(tx: &mut Tx<'_>, ctx: &Ctx, claim: &Claim, yes: bool) -> Result<bool, DbError> {
    let answer = if yes { ClaimAnswer::Yes } else { ClaimAnswer::No };
    if tx.run(&ANSWER_CLAIM, values![&claim.id, answer, ctx.now, ctx.person()])? == 0 {
        return Ok(false);
    }
    let verb = if yes { Verb("journal-claim-accepted") } else { Verb("journal-claim-refused") };
    note(tx, ctx, &claim.organisation, verb, None)?;
    if yes {
        let grant = super::people::Grant {
            person: &claim.person,
            organisation: &claim.organisation,
            acts: Mandate::ALL,
            task: "",
            starts: &ctx.now.date(),
            ends: None,
        };
        super::people::grant(tx, ctx, &grant)?;
    }
    Ok(true)
}
