//! The binary's inside: composes routes, migrations, panels and catalogues. Contains no rule of the domain.

pub mod api;
pub mod cli;
pub mod commands;
pub mod demo;
pub mod documented;
pub mod house;
pub mod jobs;
pub mod limits;
pub mod listen;
pub mod made_up;
pub mod pages;
pub mod plain;
mod sent;
pub mod serve;
pub mod settings;
pub mod watch;

pub use exchange;
pub use house::{HOUSE, catalogues, checks, filled, migrations, routes, statements};
