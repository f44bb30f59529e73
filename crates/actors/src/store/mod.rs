//! The tables of areas, organisations, people and sessions.

pub mod administrators;
pub mod areas;
pub mod bulk;
pub mod checks;
pub mod counts;
pub mod handovers;
pub mod imports;
pub mod links;
pub mod lists;
pub mod mandates;
pub mod mergers;
pub mod organisations;
pub mod people;
pub mod profile;
pub mod requests;
pub mod sessions;
pub mod standing;
pub mod trust;
pub mod units;
