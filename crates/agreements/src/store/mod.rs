//! The tables of agreements.

pub mod living;
pub mod section;
