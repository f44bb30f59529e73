//! The tables of goals.

pub mod charge;
pub mod checks;
pub mod living;
pub mod merge;
pub mod section;
pub mod totals;
