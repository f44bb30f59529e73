//! People and what they may do for whom, told over HTTP.

mod acting;
mod api;
mod letting_in;
mod mandates;
mod personal_data;
mod profiles;
mod steps;
mod target_groups;
mod trust;
mod units;
