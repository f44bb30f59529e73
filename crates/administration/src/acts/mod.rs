//! What administrators can do, one function a verb, for pages and API alike. Each begins by seeing that it is one who asks;
//! for others there is nothing there.

pub mod administrators;
pub mod first;
pub mod health;
pub mod journal;
pub mod settings;
pub mod texts;
