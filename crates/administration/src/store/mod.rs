//! The tables of what is decided for the whole installation.

pub mod checks;
pub mod settings;
pub mod steps;
pub mod texts;
