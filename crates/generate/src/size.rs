//! How much is made.

/// The whole country, a twentieth of it, or a thousandth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    National,
    Regional,
    Small,
}

impl Size {
    pub fn name(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Regional => "regional",
            Self::Small => "small",
        }
    }

    /// How many of each are planned. There are more people than that where each organisation must have its own. Regions and municipalities are the official ones.
    pub(crate) fn counts(self) -> Counts {
        match self {
            Self::National => Counts::national(),
            Self::Regional => Counts { regions: 1, municipalities: 12, ..Counts::national().part(20) },
            Self::Small => Counts { regions: 1, municipalities: 3, ..Counts::national().part(1000) },
        }
    }
}

/// What is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    pub regions: usize,
    pub municipalities: usize,
    pub agencies: usize,
    pub others: usize,
    pub people: usize,
    pub collaborations: usize,
    pub answers: usize,
    pub agreements: usize,
    pub goals: usize,
    pub measurements: usize,
}

impl Counts {
    fn national() -> Self {
        Self {
            regions: 21,
            municipalities: 290,
            agencies: 350,
            others: 60_000,
            people: 200_000,
            collaborations: 10_000,
            answers: 1_000_000,
            agreements: 20_000,
            goals: 40_000,
            measurements: 1_000_000,
        }
    }

    fn part(self, of: usize) -> Self {
        Self {
            regions: self.regions / of,
            municipalities: self.municipalities / of,
            agencies: (self.agencies / of).max(4),
            others: self.others / of,
            people: self.people / of,
            collaborations: self.collaborations / of,
            answers: self.answers / of,
            agreements: self.agreements / of,
            goals: self.goals / of,
            measurements: self.measurements / of,
        }
    }

    pub fn organisations(&self) -> usize {
        self.regions + self.municipalities + self.agencies + self.others
    }
}
