//! The parties' steady marks: the colour and the letters each has on every page of its collaboration.

use crate::collaboration::Collaboration;
use design::PartyMark;
use maud::Markup;

pub struct Marks<'a> {
    collaboration: &'a Collaboration,
    short: Vec<String>,
}

impl<'a> Marks<'a> {
    pub fn of(collaboration: &'a Collaboration) -> Self {
        let short = design::short_names(collaboration.parties.iter().map(|party| party.name.as_str()));
        Self { collaboration, short }
    }

    /// An organisation's mark. One that is no party has the letters of its name.
    pub fn party<'n>(&self, organisation: &str, name: &'n str) -> PartyMark<'n> {
        let place = self.collaboration.colour_of(organisation);
        let short = self.short.get(place).cloned().unwrap_or_else(|| design::short_name(name));
        PartyMark { place, name, short }
    }

    pub fn mark(&self, organisation: &str, name: &str) -> Markup {
        design::party_mark(&self.party(organisation, name))
    }
}
