//! The tables of agreements.

pub mod checks;
pub mod living;
pub mod merge;
pub mod persons;
pub mod section;
pub mod totals;
