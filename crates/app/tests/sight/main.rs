//! Who sees what: lists and look-ups against the one decision, and what is hidden leaves no trace.

mod lists;
mod traces;

use collaborations::file::{AreaRef, CollaborationFile, FORMAT, NamedOrganisation, PartyEntry, State};
use kernel::Text;
use kernel::openness::Openness;
use kernel::record::FileId;

/// A collaboration with one party, as a file says it.
fn described(
    id: &str,
    title: String,
    (state, openness): (State, Openness),
    area: &str,
    first: &actors::Organisation,
) -> CollaborationFile {
    CollaborationFile {
        format: FORMAT.to_owned(),
        id: FileId(id.to_owned()),
        title: Text::Plain(title),
        state: Some(state),
        openness: Some(openness),
        areas: vec![AreaRef::Code(area.to_owned())],
        organisations: vec![NamedOrganisation {
            id: FileId("forst".into()),
            name: first.name.clone(),
            kind: first.kind,
            area: first.area.clone(),
            number: None,
            counts: Vec::new(),
        }],
        parties: vec![PartyEntry { organisation: FileId("forst".into()), ..PartyEntry::default() }],
        ..CollaborationFile::default()
    }
}
