//! The tables of areas, organisations, people and sessions.

pub mod administrators;
pub mod areas;
pub mod checks;
pub mod lists;
pub mod organisations;
pub mod people;
pub mod sessions;
