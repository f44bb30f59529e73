//! How samverka looks: the page around every page, and components as functions. Knows only the kernel.
//!
//! Components carry their examples as data in [`examples`], shown at `/stil` and rendered by the tests.

pub mod assets;
pub mod chart;
pub mod component;
pub mod examples;
pub mod field;
pub mod land;
pub mod party;
mod picture;
pub mod process;
mod reach;
pub mod shell;
pub mod table;

pub use component::*;
pub use party::*;
pub use reach::{acting_in, limit};
pub use table::*;

pub static CATALOGUE: kernel::language::Catalogue =
    kernel::language::Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };
