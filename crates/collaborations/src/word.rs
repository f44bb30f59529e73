//! The closed lists of words a collaboration is described with, the same in files, tables and catalogues.

use kernel::{Language, words};

words! {
    /// Why the parties came together (MAT-8).
    pub enum Driver {
        Efficiency = "efficiency",
        SuddenEvent = "sudden-event",
        GoodExperience = "good-experience",
        NobodyAlone = "nobody-alone",
        SharedGain = "shared-gain",
        GlobalCommitment = "global-commitment",
    }
}

words! {
    /// The six principles.
    pub enum Principle {
        Dialogue = "dialogue",
        Independence = "independence",
        Quality = "quality",
        LongTerm = "long-term",
        Openness = "openness",
        Diversity = "diversity",
    }
}

words! {
    pub enum State {
        Unknown = "unknown",
        Preparing = "preparing",
        Ongoing = "ongoing",
        Paused = "paused",
        Ended = "ended",
    }
}

words! {
    /// How far a party takes part (COL-10).
    pub enum Influence {
        Information = "information",
        Consultation = "consultation",
        Dialogue = "dialogue",
        Partnership = "partnership",
    }
}

words! {
    pub enum Role {
        Party = "party",
        Principal = "principal",
        Coordinator = "coordinator",
        ProcessOwner = "process-owner",
        Financier = "financier",
        Performer = "performer",
        Operator = "operator",
        Voice = "voice",
        FollowUpLead = "follow-up-lead",
        EnvironmentWatcher = "environment-watcher",
        BoundarySpanner = "boundary-spanner",
        Convener = "convener",
        Expert = "expert",
        Evaluator = "evaluator",
    }
}

words! {
    pub enum ContributionKind {
        Other = "other",
        Money = "money",
        Staff = "staff",
        Premises = "premises",
        Competence = "competence",
        Voluntary = "voluntary",
    }
}

words! {
    /// What an amount is counted by.
    pub enum Per {
        Once = "once",
        Year = "year",
        Month = "month",
        Period = "period",
        InhabitantYear = "inhabitant-year",
    }
}

words! {
    pub enum GroupKind {
        Working = "working",
        Steering = "steering",
        Project = "project",
        Reference = "reference",
        Coordination = "coordination",
        Preparation = "preparation",
        Network = "network",
        Board = "board",
    }
}

words! {
    pub enum Rhythm {
        Demand = "demand",
        Week = "week",
        Month = "month",
        Quarter = "quarter",
        HalfYear = "half-year",
        Year = "year",
    }
}

words! {
    pub enum DecisionRule {
        Other = "other",
        Consensus = "consensus",
        Consent = "consent",
        Majority = "majority",
        OneVotePerOrganisation = "one-vote-per-organisation",
        Chair = "chair",
        Delegation = "delegation",
    }
}

words! {
    pub enum Sector {
        Public = "public",
        Private = "private",
        Civil = "civil",
    }
}

words! {
    pub enum EventKind {
        Event = "event",
        Ruling = "ruling",
        Law = "law",
        Review = "review",
        Decision = "decision",
    }
}

words! {
    /// The languages a file can be in.
    pub enum FileLanguage {
        Swedish = "sv",
        English = "en",
    }
}

impl From<FileLanguage> for Language {
    fn from(language: FileLanguage) -> Self {
        match language {
            FileLanguage::Swedish => Self::Swedish,
            FileLanguage::English => Self::English,
        }
    }
}
