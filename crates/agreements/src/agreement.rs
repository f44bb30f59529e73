//! An agreement made here: drafted together, decided by each party, signed by several, in force (AGR-5).

use crate::file::AgreementKind;
use kernel::digest::sha256;
use kernel::record::Word;
use kernel::{Ctx, Language, Moment, words};

words! {
    /// Its life. A text that is being decided on does not change; it can be reopened until somebody has signed.
    pub enum Stage {
        Draft = "draft",
        Deciding = "deciding",
        InForce = "in-force",
    }
}

words! {
    /// What a party has decided for itself.
    pub enum Decision {
        Open = "open",
        Yes = "yes",
        No = "no",
    }
}

words! {
    /// What an agreement says (AGR-3). Each has a heading of its own in the text.
    pub enum Part {
        Purpose = "purpose",
        Parties = "parties",
        Coordination = "coordination",
        Decisions = "decisions",
        Finance = "finance",
        Resources = "resources",
        Conflict = "conflict",
        Exit = "exit",
        Duration = "duration",
        Review = "review",
        Openness = "openness",
        NotCovered = "not-covered",
    }
}

impl Part {
    /// The steps of the model whose joint answers belong under its heading when it is drafted.
    pub fn drafted_from(self) -> &'static [&'static str] {
        match self {
            Self::Purpose => &["problem-och-behov", "malgrupp", "gemensam-bild"],
            Self::Parties => &["samverkanspartner", "roller"],
            Self::Coordination => &["genomfora"],
            Self::Resources => &["metod"],
            Self::Review => &["utveckla", "utvardera"],
            _ => &[],
        }
    }

    /// Its heading in the agreement's language.
    pub fn heading(self, ctx: &Ctx, language: Language) -> String {
        ctx.texts.get(language, &format!("agreements-part-{}", self.as_str()), &[])
    }
}

words! {
    /// What each party is to do about an agreement in force by a day it names (AGR-8).
    pub enum TaskKind {
        Review = "review",
        /// Seeing to it that the agreement ends, or is followed by another.
        Ends = "ends",
    }
}

/// One party's task, until the party has noted what came of it.
#[derive(Clone, Debug)]
pub struct Task {
    pub organisation: String,
    pub kind: TaskKind,
    pub due: String,
}

#[derive(Clone, Debug)]
pub struct AgreementParty {
    pub organisation: String,
    pub name: String,
    pub role: String,
    pub decision: Decision,
    /// Where the decision can be found: a diary number, a minute.
    pub reference: String,
    pub decided_at: Option<Moment>,
    /// The person who keeps the agreement for the party; empty where nobody is named.
    pub keeper: String,
}

#[derive(Clone, Debug)]
pub struct Signature {
    pub organisation: String,
    pub person_name: String,
    /// The position the mandate was given for, as recorded by the organisation.
    pub mandate: String,
    pub hash: String,
    pub at: Moment,
}

#[derive(Clone, Debug)]
pub struct Agreement {
    pub id: String,
    pub collaboration: String,
    pub kind: AgreementKind,
    pub title: String,
    pub language: Language,
    pub body: String,
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub review: Option<String>,
    /// The last day money has been decided for.
    pub financed_until: Option<String>,
    /// What it binds its parties for together, in whole kronor; none: it is not about money.
    pub amount: Option<i64>,
    pub stage: Stage,
    pub version: i64,
    /// The exact text decisions and signatures are about, and its digest.
    pub locked: Option<(String, String)>,
    pub parties: Vec<AgreementParty>,
    pub signatures: Vec<Signature>,
}

impl Agreement {
    pub fn party(&self, organisation: &str) -> Option<&AgreementParty> {
        self.parties.iter().find(|party| party.organisation == organisation)
    }

    pub fn signature_of(&self, organisation: &str) -> Option<&Signature> {
        self.signatures.iter().find(|signature| signature.organisation == organisation)
    }

    /// Everything a signature binds, as one text: kind, title, language, period, parties with their roles, body.
    pub fn canonical(&self) -> String {
        let mut out = format!(
            "samverka/agreement@1\nid: {}\nkind: {}\ntitle: {}\nlanguage: {}\nfrom: {}\nuntil: {}\nreview: {}\n",
            self.id,
            self.kind.as_str(),
            self.title,
            self.language.code(),
            self.starts.as_deref().unwrap_or_default(),
            self.ends.as_deref().unwrap_or_default(),
            self.review.as_deref().unwrap_or_default(),
        );
        if let Some(amount) = self.amount {
            out.push_str(&format!("amount: {amount}\n"));
        }
        for party in &self.parties {
            out.push_str(&format!("party: {} | {} | {}\n", party.organisation, party.name, party.role));
        }
        out.push('\n');
        out.push_str(&kernel::markdown::normal(&self.body));
        out.push('\n');
        out
    }

    /// The canonical text and its digest.
    pub fn lock(&self) -> (String, String) {
        let canonical = self.canonical();
        let hash = sha256(&canonical);
        (canonical, hash)
    }

    /// What should be said before anybody signs, and is not: parts without a heading or without words below it.
    pub fn missing_parts(&self, ctx: &Ctx) -> Vec<Part> {
        Part::ALL
            .iter()
            .copied()
            .filter(|part| !says_something_under(&self.body, &part.heading(ctx, self.language)))
            .collect()
    }

    /// The agreement runs longer than the money has been decided for.
    pub fn outlasts_its_finance(&self) -> bool {
        matches!((&self.ends, &self.financed_until), (Some(ends), Some(financed)) if ends > financed)
    }

    pub fn may_be_edited(&self) -> bool {
        self.stage == Stage::Draft
    }

    /// Decisions can be taken back into a draft as long as nobody has signed.
    pub fn may_be_reopened(&self) -> bool {
        self.stage == Stage::Deciding && self.signatures.is_empty()
    }

    /// Whether this party can sign now: it has decided yes, and has not signed.
    pub fn may_be_signed_by(&self, organisation: &str) -> bool {
        self.stage == Stage::Deciding
            && self.party(organisation).is_some_and(|party| party.decision == Decision::Yes)
            && self.signature_of(organisation).is_none()
    }

    /// Whether this party can record its decision: until it has signed.
    pub fn may_be_decided_by(&self, organisation: &str) -> bool {
        self.stage == Stage::Deciding && self.party(organisation).is_some() && self.signature_of(organisation).is_none()
    }

    pub fn is_signed_by_all(&self) -> bool {
        !self.parties.is_empty() && self.parties.iter().all(|party| self.signature_of(&party.organisation).is_some())
    }
}

/// Whether a heading of that name is followed by words before the next heading.
fn says_something_under(body: &str, heading: &str) -> bool {
    let wanted = kernel::sort::fold(heading);
    let mut inside = false;
    for line in body.lines() {
        if let Some(title) = line.strip_prefix('#') {
            let title = kernel::sort::fold(title.trim_start_matches('#').trim());
            inside = title == wanted || inside && line.starts_with("###");
        } else if inside && !line.trim().is_empty() {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(organisation: &str) -> AgreementParty {
        AgreementParty {
            organisation: organisation.into(),
            name: organisation.to_uppercase(),
            role: String::new(),
            decision: Decision::Yes,
            reference: String::new(),
            decided_at: None,
            keeper: String::new(),
        }
    }

    fn agreement() -> Agreement {
        Agreement {
            id: "a".into(),
            collaboration: "c".into(),
            kind: AgreementKind::Partnership,
            title: "T".into(),
            language: Language::Swedish,
            body: "## Syfte\r\n\r\ntext  ".into(),
            starts: None,
            ends: Some("2029-12-31".into()),
            review: None,
            financed_until: Some("2028-12-31".into()),
            amount: None,
            stage: Stage::Deciding,
            version: 1,
            locked: None,
            parties: vec![party("x"), party("y")],
            signatures: Vec::new(),
        }
    }

    #[test]
    fn every_part_of_what_is_signed_changes_the_hash() {
        let hash = agreement().lock().1;
        assert_eq!(agreement().lock().1, hash);
        let changes: [fn(&mut Agreement); 7] = [
            |a| a.title.push('!'),
            |a| a.kind = AgreementKind::Guidelines,
            |a| a.language = Language::English,
            |a| a.parties[0].role = "huvudman".into(),
            |a| a.body.push('x'),
            |a| a.ends = None,
            |a| a.amount = Some(50_000),
        ];
        for change in changes {
            let mut other = agreement();
            change(&mut other);
            assert_ne!(other.lock().1, hash);
        }
    }

    #[test]
    fn signing_takes_a_decision_and_ends_reopening() {
        let mut a = agreement();
        assert!(a.may_be_signed_by("x") && a.may_be_reopened() && !a.may_be_signed_by("z"));
        a.parties[1].decision = Decision::No;
        assert!(!a.may_be_signed_by("y"));
        a.signatures.push(Signature {
            organisation: "x".into(),
            person_name: String::new(),
            mandate: String::new(),
            hash: String::new(),
            at: Moment(0),
        });
        assert!(!a.may_be_signed_by("x") && !a.may_be_reopened() && !a.is_signed_by_all());
    }

    #[test]
    fn a_heading_alone_says_nothing() {
        assert!(says_something_under("## Syfte\n\n### Mål\n\nja\n", "syfte"));
        assert!(!says_something_under("## Syfte\n\n## Annat\n\nja\n", "Syfte"));
        assert!(agreement().outlasts_its_finance());
    }
}
