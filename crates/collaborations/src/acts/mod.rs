//! What can be done in a collaboration, one function a verb: whether it may be done, reading what was sent, and the store.
//! Pages and API call the same, so that neither can allow what the other refuses.

pub mod candidates;
pub mod colleagues;
pub mod describe;
pub mod edit_model;
pub mod insight;
pub mod models;
pub mod move_model;
pub mod named;
pub mod own_part;
pub mod places;
pub mod readers;
pub mod start;
pub mod target_groups;
pub mod voices;
pub mod work;
