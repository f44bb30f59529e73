//! People and what they may do for whom, told over HTTP.

mod acting;
mod api;
mod ended;
mod letting_in;
mod mandates;
mod merging;
mod personal_data;
mod resting;
mod steps;
mod trust;
