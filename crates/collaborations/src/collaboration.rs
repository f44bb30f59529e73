//! A collaboration: parties working on one challenge. The noun, as pages and rules see it.

use crate::file::{CollaborationFile, PartyEntry, State};
use crate::model::ProcessModel;
use actors::OrganisationKind;
use kernel::openness::Openness;
use kernel::{Ctx, Language, Moment, Text};
use std::sync::Arc;

kernel::words! {
    /// Where an organisation stands towards a collaboration.
    pub enum PartyState {
        Party = "party",
        Invited = "invited",
        Declined = "declined",
        Withdrawn = "withdrawn",
        Left = "left",
    }
}

impl PartyState {
    /// The state after an act, or `None` where the act cannot be done in this state.
    pub fn after(self, act: PartyAct) -> Option<Self> {
        match (self, act) {
            (Self::Invited, PartyAct::Accept) => Some(Self::Party),
            (Self::Invited, PartyAct::Decline) => Some(Self::Declined),
            (Self::Invited, PartyAct::Withdraw) => Some(Self::Withdrawn),
            (Self::Party, PartyAct::Leave) => Some(Self::Left),
            _ => None,
        }
    }
}

kernel::words! {
    /// What can be done about a party's place.
    pub enum PartyAct {
        Accept = "accept",
        Decline = "decline",
        Withdraw = "withdraw",
        Leave = "leave",
    }
}

/// A party or one invited to be.
#[derive(Clone, Debug)]
pub struct Party {
    pub place: i64,
    pub local_id: String,
    pub organisation: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub state: PartyState,
    /// Invited on the platform rather than named by a file.
    pub asked_here: bool,
    pub entry: PartyEntry,
}

/// An organisation as this collaboration names it.
#[derive(Clone, Debug)]
pub struct Named {
    pub local_id: String,
    pub organisation: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub entry: crate::file::NamedOrganisation,
}

/// One collaboration with all that its own page needs.
#[derive(Clone, Debug)]
pub struct Collaboration {
    pub id: String,
    pub language: Language,
    pub title: Text,
    pub state: State,
    pub openness: Openness,
    pub process_model: Option<String>,
    /// The version of its model it runs on, where that is known here, and the digest of its text.
    pub model: Option<Arc<ProcessModel>>,
    pub model_digest: Option<String>,
    /// How many versions it has run on.
    pub runs: i64,
    /// What was described: without organisations and parties, which stand beside.
    pub described: CollaborationFile,
    pub organisations: Vec<Named>,
    pub parties: Vec<Party>,
    /// Set where the reader sees it only as an administrator who has been let in for a time: she reads, and does nothing.
    pub insight: Option<Moment>,
}

impl Collaboration {
    /// The parties there are now.
    pub fn parties_now(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.state == PartyState::Party)
    }

    /// The place an organisation has among the parties, for its steady colour.
    pub fn colour_of(&self, organisation: &str) -> usize {
        self.parties.iter().position(|party| party.organisation == organisation).unwrap_or(self.parties.len())
    }

    /// Where an organisation stands, if it has anything to do with this.
    pub fn standing(&self, organisation: &str) -> Option<PartyState> {
        self.parties.iter().rev().find(|party| party.organisation == organisation).map(|party| party.state)
    }

    /// Where the reader's organisation stands, as far as she acts for it here. By insight nobody acts for anybody.
    pub fn standing_of(&self, ctx: &Ctx) -> Option<PartyState> {
        if self.insight.is_some() { None } else { self.standing(ctx.organisation_in(&self.id)) }
    }

    /// Whether the reader sees what the parties see: as a party, or by insight.
    pub fn reads_as_party(&self, ctx: &Ctx) -> bool {
        self.insight.is_some() || self.standing_of(ctx) == Some(PartyState::Party)
    }

    /// The organisation called so in this collaboration.
    pub fn named(&self, local_id: &str) -> Option<&Named> {
        self.organisations.iter().find(|named| named.local_id == local_id)
    }

    /// The name of a registered organisation as this collaboration calls it.
    pub fn name_of(&self, organisation: &str) -> &str {
        self.organisations.iter().find(|named| named.organisation == organisation).map_or("", |named| &named.name)
    }

    pub fn title_for(&self, reader: Language) -> &str {
        self.title.for_reader(reader, self.language).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_changes_only_by_its_own_acts() {
        assert_eq!(PartyState::Invited.after(PartyAct::Accept), Some(PartyState::Party));
        assert_eq!(PartyState::Party.after(PartyAct::Leave), Some(PartyState::Left));
        assert_eq!(PartyState::Party.after(PartyAct::Withdraw), None);
        assert_eq!(PartyState::Left.after(PartyAct::Accept), None);
    }
}
