//! The main job told over HTTP by the roles that do it, and how one comes in.

mod answers;
mod places;
mod signing_in;
mod steps;
mod whole;
