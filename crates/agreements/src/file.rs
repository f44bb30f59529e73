//! What the exchange file says of agreements, cost sharing and budget.

use collaborations::file::{Currency, Known, Per, refers, unique};
use kernel::record::{Amount, FileId, Reading};
use kernel::{PartialDate, Text, record, words};
use rust_decimal::Decimal;
use std::collections::HashSet;

words! {
    /// What kind of agreement it is (AGR-4).
    pub enum AgreementKind {
        CollaborationAgreement = "collaboration-agreement",
        LetterOfIntent = "letter-of-intent",
        Partnership = "partnership",
        CooperationContract = "cooperation-contract",
        AssignmentContract = "assignment-contract",
        GrantDecision = "grant-decision",
        LocalCompact = "local-compact",
        Guidelines = "guidelines",
        Strategy = "strategy",
        Statutes = "statutes",
    }
}

words! {
    pub enum Renewal {
        None = "none",
        Automatic = "automatic",
        Yearly = "yearly",
        ByDecision = "by-decision",
        Unlimited = "unlimited",
    }
}

words! {
    /// How costs are shared (AGR-7).
    pub enum CostRule {
        Other = "other",
        Equal = "equal",
        Fixed = "fixed",
        Percent = "percent",
        ByPopulation = "by-population",
        PerInhabitant = "per-inhabitant",
        HalfRegionRestByPopulation = "half-region-rest-by-population",
        CoFinanced = "co-financed",
        None = "none",
    }
}

record! {
    pub struct AgreementsFile {
        agreements: Vec<AgreementEntry>,
        cost_sharing: Option<CostSharing>,
        budget: Vec<BudgetLine>,
    }
}
record! {
    pub struct AgreementEntry {
        id: Option<FileId>,
        kind: Option<AgreementKind>,
        title: Option<Text>,
        between: Vec<FileId>,
        separately: Option<bool>,
        accession: Option<Accession>,
        signed: Option<PartialDate>,
        signed_by: Vec<SignedBy>,
        from: Option<PartialDate>,
        until: Option<PartialDate>,
        review: Option<PartialDate>,
        renewal: Option<Renewal>,
        term_years: Option<Amount>,
        version: Option<Text>,
        replaces: Option<FileId>,
        rests_on: Vec<FileId>,
        legal_basis: Option<Text>,
        cost_sharing: Option<CostSharing>,
        held_to_be: Option<HeldToBe>,
        ended_because: Option<Text>,
    }
}
record! {
    pub struct Accession { open: Option<bool>, how: Option<Text>, joined: Vec<Joined> }
}
record! {
    pub struct Joined { organisation: Option<FileId>, at: Option<PartialDate> }
}
record! {
    pub struct SignedBy { organisation: Option<FileId>, r#as: Option<Text> }
}
record! {
    pub struct HeldToBe { what: Option<Text>, by: Option<Text>, at: Option<PartialDate>, reference: Option<Text> }
}
record! {
    pub struct CostSharing { rule: Option<CostRule>, text: Option<Text>, rate: Option<Rate>, shares: Vec<Share> }
}
record! {
    pub struct Rate { amount: Option<Amount>, currency: Option<Currency>, per: Option<Per>, year: Option<i64> }
}
record! {
    pub struct Share {
        organisation: Option<FileId>,
        organisations: Vec<FileId>,
        percent: Option<Amount>,
        amount: Option<Amount>,
        currency: Option<Currency>,
        per: Option<Per>,
    }
}
record! {
    pub struct BudgetLine {
        text: Option<Text>,
        amount: Option<Amount>,
        currency: Option<Currency>,
        per: Option<Per>,
        from: Option<PartialDate>,
        until: Option<PartialDate>,
        about: Option<bool>,
    }
}

impl AgreementsFile {
    /// The ids other parts may refer to.
    pub fn ids(&self) -> HashSet<FileId> {
        self.agreements.iter().filter_map(|a| a.id.clone()).collect()
    }

    /// References that lead somewhere, and shares that do not exceed the whole.
    pub fn check(&self, known: &Known, at: &mut Reading) {
        at.within("agreements", |at| unique(at, self.agreements.iter().map(|a| a.id.as_ref())));
        for (i, agreement) in self.agreements.iter().enumerate() {
            at.within(format!("agreements[{i}]"), |at| agreement.check(known, at));
        }
        if let Some(sharing) = &self.cost_sharing {
            at.within("cost_sharing", |at| sharing.check(known, at));
        }
    }
}

impl AgreementEntry {
    fn check(&self, known: &Known, at: &mut Reading) {
        let joined = self.accession.iter().flat_map(|a| &a.joined).filter_map(|j| j.organisation.as_ref());
        let signed = self.signed_by.iter().filter_map(|s| s.organisation.as_ref());
        for (field, ids) in [
            ("between", self.between.iter().collect::<Vec<_>>()),
            ("signed_by", signed.collect()),
            ("accession.joined", joined.collect()),
        ] {
            for (i, id) in ids.into_iter().enumerate() {
                at.within(format!("{field}[{i}]"), |at| refers(at, id, &known.organisations, "organisations"));
            }
        }
        for (i, id) in self.rests_on.iter().enumerate() {
            at.within(format!("rests_on[{i}]"), |at| refers(at, id, &known.agreements, "agreements"));
        }
        if let Some(id) = &self.replaces {
            at.within("replaces", |at| refers(at, id, &known.agreements, "agreements"));
        }
        if let Some(sharing) = &self.cost_sharing {
            at.within("cost_sharing", |at| sharing.check(known, at));
        }
    }
}

impl CostSharing {
    fn check(&self, known: &Known, at: &mut Reading) {
        for (i, share) in self.shares.iter().enumerate() {
            at.within(format!("shares[{i}]"), |at| {
                for id in share.organisation.iter().chain(&share.organisations) {
                    refers(at, id, &known.organisations, "organisations");
                }
            });
        }
        let total: Decimal = self.shares.iter().filter_map(|share| share.percent).map(|percent| percent.0.0).sum();
        if total > Decimal::ONE_HUNDRED {
            at.within("shares", |at| at.problem("agreements-over-hundred", total.normalize().to_string(), "100"));
        }
    }
}
