//! The tables of agreements.

pub mod checks;
pub mod keeping;
pub mod living;
pub mod merge;
pub mod persons;
pub mod section;
pub mod totals;
