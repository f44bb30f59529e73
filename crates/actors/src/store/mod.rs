//! The tables of areas, organisations, people and sessions.

pub mod administrators;
pub mod areas;
pub mod checks;
pub mod handovers;
pub mod links;
pub mod lists;
pub mod mandates;
pub mod organisations;
pub mod people;
pub mod requests;
pub mod sessions;
