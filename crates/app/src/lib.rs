//! The binary's inside: composes routes, migrations, panels and catalogues. Contains no rule of the domain.

pub mod allowance;
pub mod api;
pub mod bodies;
pub mod cli;
pub mod commands;
pub mod demo;
pub mod documented;
pub mod failure;
pub mod head;
pub mod house;
pub mod in_step;
pub mod jobs;
pub mod known;
pub mod limits;
pub mod listen;
pub mod made_up;
pub mod pages;
pub mod plain;
pub mod question;
pub mod sent;
pub mod serve;
pub mod settings;
pub mod watch;
pub mod who_may;

pub use exchange;
pub use house::{HOUSE, catalogues, checks, filled, migrations, routes, statements};
