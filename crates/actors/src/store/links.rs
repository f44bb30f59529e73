//! Links in mails: signing in, inviting somebody to act for an organisation, asking to. Only digests of their secrets are
//! kept.

use super::mandates::{Grant, New, give, word};
use super::people::{self, by_mail, prove, register};
use super::sessions;
use crate::mandate::{Terms, write_acts};
use crate::person::Person;
use kernel::db::{FromRow, Row};
use kernel::digest::sha256;
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Acting, Actor, Ctx, DbError, Language, Moment, Tx, statements, values, words};

/// How long a link in a mail can be used.
pub const LINK_LENGTH: i64 = Moment::HOUR;
/// An invitation must survive a holiday.
pub const INVITATION_LENGTH: i64 = 30 * Moment::DAY;
/// How long a link that asks to act for an organisation can be used.
pub const ASKING_LENGTH: i64 = Moment::DAY;
/// How long a link is kept that can no longer be used.
const SPENT_LINK_KEPT: i64 = 7 * Moment::DAY;

words! {
    /// What came of an invitation.
    pub enum Outcome {
        Accepted = "accepted",
        Declined = "declined",
        Lapsed = "lapsed",
        Withdrawn = "withdrawn",
    }
}

macro_rules! link {
    ($rest:literal) => {
        concat!(
            "select l.digest, l.purpose, l.mail, l.person, l.organisation, o.name as organisation_name, l.acts, l.task,
        l.starts, l.ends, l.form, l.holding, l.decision, l.collaboration, l.amount, l.message, l.name, l.made_at,
        l.expires_at, l.made_by, p.name as by_name, l.unit, u.name as unit_name from actors_link l
        left join actors_organisation o on o.id = l.organisation left join actors_person p on p.id = l.made_by
        left join actors_unit u on u.organisation = l.organisation and u.place = l.unit ",
            $rest
        )
    };
}

statements! {
    MAKE_LINK = "insert into actors_link (digest, purpose, mail, person, organisation, acts, task, starts, ends, made_by,
        made_at, expires_at, used_at, form, holding, decision, collaboration, amount, message, name, unit)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, null, $13, $14, $15, $16, $17, $18, $19, $20)";
    LINK = link!("where l.digest = $1 and l.expires_at > $2 and l.purpose <> 'first-start' and (l.used_at is null or l.purpose = 'demo')");
    OVERDUE = link!("where l.digest = $1 and l.expires_at <= $2 and l.used_at is null and l.purpose = 'invitation'");
    USE_LINK = "update actors_link set used_at = $2, outcome = $3
        where digest = $1 and (used_at is null or purpose = 'demo')";
    RECENT_LINKS = "select count(*) as value from actors_link
        where mail = $1 and made_at > $2 and purpose in ('sign-in', 'asking')";
    INVITATIONS = link!("where l.organisation = $1 and l.purpose = 'invitation' and l.used_at is null
        and l.expires_at > $2 order by l.made_at, l.digest");
    TO_ADDRESS = link!("where l.mail = $1 and l.purpose <> 'demo' order by l.made_at, l.digest");
    LAPSED = link!("where l.purpose = 'invitation' and l.used_at is null and l.outcome is null and l.expires_at <= $1
        order by l.expires_at, l.digest limit $2");
    SET_OUTCOME = "update actors_link set outcome = $2 where digest = $1 and outcome is null";
    REMOVE_SPENT_LINKS = "delete from actors_link where digest in (select digest from actors_link
        where (expires_at <= $1 or used_at <= $1) and purpose <> 'demo' limit $2)";
    FORGET_ADDRESS = "delete from actors_link where mail = $1 and purpose <> 'demo'";
    FORGET_DEMO_LINKS = "delete from actors_link where purpose = 'demo'";
    REVOKE_DEMO_TOKENS = "delete from actors_token where name = 'demo'";
}

/// A link somebody got by mail, or a role's link in a demonstration.
#[derive(Clone, Debug)]
pub struct Link {
    digest: String,
    pub purpose: String,
    pub mail: String,
    pub person: Option<String>,
    pub organisation: Option<String>,
    pub organisation_name: Option<String>,
    pub terms: Terms,
    pub starts: Option<String>,
    pub ends: Option<String>,
    /// What the one who invites or asks wants to say.
    pub message: String,
    /// The name of one who asks, or what one who is invited was called by those who invite.
    pub name: String,
    pub made_at: Moment,
    pub expires_at: Moment,
    pub made_by: Option<String>,
    pub by_name: Option<String>,
}

impl FromRow for Link {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let text = |column| Ok::<_, DbError>(row.get::<Option<String>>(column)?.unwrap_or_default());
        Ok(Self {
            digest: row.get("digest")?,
            purpose: row.get("purpose")?,
            mail: row.get("mail")?,
            person: row.get("person")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            terms: Terms::from_row(row)?,
            starts: row.get("starts")?,
            ends: row.get("ends")?,
            message: text("message")?,
            name: text("name")?,
            made_at: row.get("made_at")?,
            expires_at: row.get("expires_at")?,
            made_by: row.get("made_by")?,
            by_name: row.get("by_name")?,
        })
    }
}

impl Link {
    /// Whether it lets somebody in who has been invited by an organisation.
    pub fn is_invitation(&self) -> bool {
        self.purpose == "invitation"
    }

    /// Whether it is the second half of asking to act for an organisation, by somebody who has no account.
    pub fn is_asking(&self) -> bool {
        self.purpose == "asking"
    }

    /// Whether it has been nowhere but in a mail to its address. An administrator's may have been printed where the program runs.
    fn proves_address(&self) -> bool {
        matches!(self.purpose.as_str(), "sign-in" | "invitation" | "asking")
    }

    /// A role's link: signs in at once, any number of times.
    pub fn is_demo(&self) -> bool {
        self.purpose == "demo"
    }

    /// What it is called in a form and in the API: too little of the digest to be anything else.
    pub fn handle(&self) -> &str {
        self.digest.get(..16).unwrap_or_default()
    }
}

/// What goes into a link.
struct Made<'a> {
    purpose: &'static str,
    mail: &'a str,
    person: Option<&'a str>,
    organisation: Option<&'a str>,
    terms: &'a Terms,
    days: (Option<&'a str>, Option<&'a str>),
    message: &'a str,
    name: &'a str,
    length: i64,
}

fn make(tx: &mut Tx<'_>, ctx: &Ctx, made: &Made<'_>) -> Result<String, DbError> {
    let secret = ctx.chance.secret();
    let terms = made.terms;
    tx.run(
        &MAKE_LINK,
        values![
            &sha256(&secret),
            made.purpose,
            &made.mail.to_lowercase(),
            made.person,
            made.organisation,
            &write_acts(&terms.acts),
            &terms.task,
            made.days.0,
            made.days.1,
            ctx.person(),
            ctx.now,
            ctx.now.plus(made.length),
            word(terms.form),
            word(terms.holding),
            &terms.decision,
            &terms.collaboration,
            terms.amount,
            made.message,
            made.name,
            terms.unit.as_ref().map(|unit| unit.place)
        ],
    )?;
    Ok(secret)
}

/// A link that signs a person in; returns its secret.
pub fn sign_in_link(tx: &mut Tx<'_>, ctx: &Ctx, person: &Person, purpose: &'static str) -> Result<String, DbError> {
    let made = Made {
        purpose,
        mail: person.mail.as_deref().unwrap_or_default(),
        person: Some(&person.id),
        organisation: None,
        terms: &Terms::default(),
        days: (None, None),
        message: "",
        name: "",
        length: if purpose == "demo" { 3650 * Moment::DAY } else { LINK_LENGTH },
    };
    make(tx, ctx, &made)
}

/// Whether so many links have gone to an address lately that no more should.
pub fn too_many_links(tx: &mut Tx<'_>, mail: &str, now: Moment) -> Result<bool, DbError> {
    let recent: i64 = tx.one(&RECENT_LINKS, values![&mail.to_lowercase(), now.plus(-LINK_LENGTH)])?;
    Ok(recent >= 5)
}

/// What somebody is invited to.
#[derive(Clone, Debug)]
pub struct Offer<'a> {
    pub organisation: &'a str,
    pub terms: &'a Terms,
    pub starts: &'a str,
    pub ends: Option<&'a str>,
    pub message: &'a str,
    /// What the person is called, where that is known.
    pub name: &'a str,
}

/// Invites an address to act for an organisation; returns the link's secret.
pub fn invitation(tx: &mut Tx<'_>, ctx: &Ctx, mail: &str, offer: &Offer<'_>) -> Result<String, DbError> {
    let made = Made {
        purpose: "invitation",
        mail,
        person: None,
        organisation: Some(offer.organisation),
        terms: offer.terms,
        days: (Some(offer.starts), offer.ends),
        message: offer.message,
        name: offer.name,
        length: INVITATION_LENGTH,
    };
    let secret = make(tx, ctx, &made)?;
    let subject = SubjectRef::new("organisation", offer.organisation);
    let stream = Stream::Organisation(offer.organisation.into());
    journal::record(tx, ctx, &stream, Verb("journal-person-invited"), &subject, Some(&write_acts(&offer.terms.acts)))?;
    Ok(secret)
}

/// The terms of a mandate that is not limited.
pub fn terms_of(grant: &Grant<'_>) -> Terms {
    Terms { acts: grant.acts.to_vec(), task: grant.task.to_owned(), ..Terms::default() }
}

/// Lets somebody without an account say that an address is hers before an organisation hears of her.
pub fn asking(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    (name, mail): (&str, &str),
    (task, message): (&str, &str),
) -> Result<String, DbError> {
    let terms = Terms { task: task.to_owned(), ..Terms::default() };
    let made = Made {
        purpose: "asking",
        mail,
        person: None,
        organisation: Some(organisation),
        terms: &terms,
        days: (None, None),
        message,
        name,
        length: ASKING_LENGTH,
    };
    make(tx, ctx, &made)
}

/// The link of a secret, if it can still be used.
pub fn link(tx: &mut Tx<'_>, secret: &str, now: Moment) -> Result<Option<Link>, DbError> {
    tx.optional(&LINK, values![&sha256(secret), now])
}

/// The invitation of a secret, where nobody answered it in time.
pub fn overdue(tx: &mut Tx<'_>, secret: &str, now: Moment) -> Result<Option<Link>, DbError> {
    tx.optional(&OVERDUE, values![&sha256(secret), now])
}

/// Invitations nobody has answered yet.
pub fn invitations(tx: &mut Tx<'_>, organisation: &str, now: Moment) -> Result<Vec<Link>, DbError> {
    tx.all(&INVITATIONS, values![organisation, now])
}

/// Links that went to an address and are still remembered.
pub fn to_address(tx: &mut Tx<'_>, mail: &str) -> Result<Vec<Link>, DbError> {
    tx.all(&TO_ADDRESS, values![&mail.to_lowercase()])
}

/// Uses a link: the person it was for is signed in, an invited one registered first. Returns the session's secret, and the
/// request it made of one who asks.
pub fn follow(tx: &mut Tx<'_>, ctx: &Ctx, link: &Link, name: &str) -> Result<Option<String>, DbError> {
    if tx.run(&USE_LINK, values![&link.digest, ctx.now, Outcome::Accepted])? == 0 {
        return Ok(None);
    }
    let person = match (&link.person, by_mail(tx, &link.mail)?) {
        (Some(person), _) => person.clone(),
        (None, Some(known)) => known.id,
        (None, None) => register(tx, ctx, name, Some(&link.mail))?.id,
    };
    if link.proves_address() {
        prove(tx, ctx, &person, &link.mail)?;
    }
    let Some(organisation) = &link.organisation else { return sessions::begin(tx, ctx, &person, None).map(Some) };
    if link.is_asking() {
        return sessions::begin(tx, ctx, &person, None).map(Some);
    }
    let today = ctx.now.date();
    let starts = link.starts.as_deref().filter(|starts| *starts > today.as_str()).unwrap_or(&today);
    let new =
        New { person: &person, organisation, terms: &link.terms, starts, ends: link.ends.as_deref(), deputy_for: None };
    // The one who invited is the one who grants, for the organisation; without one it was a command of the program.
    let granter = match &link.made_by {
        Some(granter) => {
            let name = link.organisation_name.clone().unwrap_or_default();
            by(tx, ctx, granter, Some((organisation, name)))?
        }
        None => Ctx { actor: Actor::Program, ..ctx.clone() },
    };
    give(tx, &granter, &new)?;
    sessions::begin(tx, ctx, &person, Some(organisation)).map(Some)
}

/// The same circumstances with a person as the one who acts, for an organisation or for none. It gives her no mandate: it is
/// only whose name something is written in.
pub(crate) fn by(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    person: &str,
    organisation: Option<(&str, String)>,
) -> Result<Ctx, DbError> {
    let acting = organisation.map(|(id, name)| Acting { organisation: id.to_owned(), name, ..Acting::default() });
    let actor = Actor::Person {
        person: person.to_owned(),
        name: people::name(tx, person)?.unwrap_or_default(),
        acting,
        others: Vec::new(),
        is_administrator: false,
    };
    Ok(Ctx { actor, ..ctx.clone() })
}

/// Says no to an invitation, or takes it back; whether it still waited.
pub fn close(tx: &mut Tx<'_>, ctx: &Ctx, link: &Link, outcome: Outcome) -> Result<bool, DbError> {
    if tx.run(&USE_LINK, values![&link.digest, ctx.now, outcome])? == 0 {
        return Ok(false);
    }
    if let Some(organisation) = &link.organisation {
        let verb = match outcome {
            Outcome::Withdrawn => Verb("journal-invitation-taken-back"),
            _ => Verb("journal-invitation-declined"),
        };
        let subject = SubjectRef::new("organisation", organisation);
        journal::record(tx, ctx, &Stream::Organisation(organisation.clone()), verb, &subject, None)?;
    }
    Ok(true)
}

/// Some of the invitations that nobody answered in time, each noted so once, in the organisation's chain.
pub fn lapse(tx: &mut Tx<'_>, ctx: &Ctx, at_most: i64) -> Result<Vec<Link>, DbError> {
    let lapsed: Vec<Link> = tx.all(&LAPSED, values![ctx.now, at_most])?;
    for link in &lapsed {
        tx.run(&SET_OUTCOME, values![&link.digest, Outcome::Lapsed])?;
        if let Some(organisation) = &link.organisation {
            let subject = SubjectRef::new("organisation", organisation);
            let stream = Stream::Organisation(organisation.clone());
            journal::record(tx, ctx, &stream, Verb("journal-invitation-lapsed"), &subject, None)?;
        }
    }
    Ok(lapsed)
}

/// Removes some of the links that were used, or could not be used any longer, a while ago; how many.
pub fn remove_spent_links(tx: &mut Tx<'_>, now: Moment, at_most: i64) -> Result<u64, DbError> {
    tx.run(&REMOVE_SPENT_LINKS, values![now.plus(-SPENT_LINK_KEPT), at_most])
}

/// Removes every link to an address nobody has here any longer.
pub fn forget_address(tx: &mut Tx<'_>, mail: &str) -> Result<(), DbError> {
    tx.run(&FORGET_ADDRESS, values![&mail.to_lowercase()]).map(drop)
}

/// Makes room for a demonstration's links and tokens, new at each start.
pub fn forget_demo(tx: &mut Tx<'_>) -> Result<(), DbError> {
    tx.run(&FORGET_DEMO_LINKS, values![])?;
    tx.run(&REVOKE_DEMO_TOKENS, values![])?;
    Ok(())
}

/// The address of a link in a mail.
pub fn link_address(ctx: &Ctx, language: Language, secret: &str) -> String {
    format!("{}{}", ctx.public_url, crate::pages::LINK.to(language, &[secret]))
}
