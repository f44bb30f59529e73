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
        c.made_at, c.answer from actors_claim c join actors_organisation o on o.id = c.organisation
        join actors_person p on p.id = c.person ",
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
        where v.speaker = $1 and v.ended_at is null and o.merged_into is null order by o.sort_key, o.id limit $2";
    SPOKEN_FOR_BY = "select o.id, o.name, v.matter, v.since from actors_voice v join actors_organisation o on o.id = v.speaker
        where v.spoken_for = $1 and v.ended_at is null and o.merged_into is null order by o.sort_key, o.id limit $2";
    SPEAK = "insert into actors_voice (speaker, spoken_for, matter, since) values ($1, $2, $3, $4)
        on conflict (speaker, spoken_for) do update set matter = excluded.matter, since = excluded.since, ended_at = null";
    FALL_SILENT = "update actors_voice set ended_at = $3 where speaker = $1 and spoken_for = $2 and ended_at is null";
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
    ANSWER_CLAIM = "update actors_claim set answer = $2, answered_at = $3, answered_by = $4 where id = $1 and answered_at is null";
    ADMINISTRATORS = "select count(*) as value from actors_mandate m where m.organisation = $1 and m.withdrawn_at is null
        and m.starts <= $2 and (m.ends is null or m.ends >= $2) and ' ' || m.acts || ' ' like '% administer %'";
}

/// The most that a page shows of members or representatives.
pub const SHOWN: i64 = 100;

pub fn verifications(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Verification>, DbError> {
    tx.all(&VERIFICATIONS, values![organisation])
}

/// Notes that an organisation is what it says it is.
pub fn verify(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, way: Way, evidence: &str) -> Result<(), DbError> {
    let by_organisation = (way == Way::Umbrella).then(|| ctx.organisation());
    tx.run(
        &VERIFY,
        values![&ctx.chance.id(ctx.now), organisation, way, evidence, by_organisation, ctx.person(), ctx.now],
    )?;
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

/// The organisation acted for speaks for another, and vouches for it.
pub fn vouch(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, matter: &str) -> Result<(), DbError> {
    tx.run(&SPEAK, values![ctx.organisation(), organisation, matter, ctx.now])?;
    tx.run(&END_VOUCHED, values![organisation, ctx.organisation(), ctx.now])?;
    verify(tx, ctx, organisation, Way::Umbrella, matter)
}

/// The organisation acted for no longer speaks for another; whether it did.
pub fn fall_silent(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str) -> Result<bool, DbError> {
    if tx.run(&FALL_SILENT, values![ctx.organisation(), organisation, ctx.now])? == 0 {
        return Ok(false);
    }
    tx.run(&END_VOUCHED, values![organisation, ctx.organisation(), ctx.now])?;
    note(tx, ctx, organisation, Verb("journal-verification-ended"), None)?;
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
