//! The first start: what a new installation needs to be told before others are let in. Each step can be left and taken up
//! again.

use crate::setting::Setting;

kernel::words! {
    pub enum Step {
        Name = "name",
        Contact = "contact",
        Languages = "languages",
        Openness = "openness",
        Organisation = "organisation",
    }
}

impl Step {
    /// The setting it asks about; none: the first organisation.
    pub fn setting(self) -> Option<Setting> {
        match self {
            Self::Name => Some(Setting::Name),
            Self::Contact => Some(Setting::Contact),
            Self::Languages => Some(Setting::Languages),
            Self::Openness => Some(Setting::Openness),
            Self::Organisation => None,
        }
    }
}

/// The step to take next.
pub fn next(done: &[Step]) -> Option<Step> {
    <Step as kernel::record::Word>::ALL.iter().copied().find(|step| !done.contains(step))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::record::Word;

    #[test]
    fn what_was_skipped_comes_back() {
        assert_eq!(next(&[]), Some(Step::Name));
        assert_eq!(next(&[Step::Name, Step::Languages]), Some(Step::Contact));
        assert_eq!(next(Step::ALL), None);
    }
}
