//! The tables of areas, organisations, people and sessions.

pub mod areas;
pub mod lists;
pub mod organisations;
pub mod people;
pub mod sessions;
