//! People and what they may do for whom, told over HTTP.

mod acting;
mod api;
mod ended;
mod granted;
mod kept;
mod keys;
mod languages;
mod letting_in;
mod mandates;
mod merging;
mod named;
mod outlived;
mod personal_data;
mod personal_numbers;
mod profiles;
mod reminders;
mod resting;
mod steps;
mod target_groups;
mod trust;
mod units;
