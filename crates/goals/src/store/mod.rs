//! The tables of goals.

pub mod living;
pub mod section;
