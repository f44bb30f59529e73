//! The pages of goals and actions.

pub mod actions;
pub mod new;
pub mod show;

use crate::api;
use kernel::web::Who::{Anyone, SignedIn};
use kernel::{Address, Route};

pub const NEW: Address = Address { sv: "/samverkan/{id}/nytt-mal", en: "/en/collaborations/{id}/new-goal" };
pub const SHOW: Address = Address { sv: "/samverkan/{id}/mal/{goal}", en: "/en/collaborations/{id}/goals/{goal}" };
pub const VALUE: Address =
    Address { sv: "/samverkan/{id}/mal/{goal}/varden", en: "/en/collaborations/{id}/goals/{goal}/values" };
pub const OWN: Address =
    Address { sv: "/samverkan/{id}/mal/{goal}/eget", en: "/en/collaborations/{id}/goals/{goal}/own" };
pub const INDICATOR: Address =
    Address { sv: "/samverkan/{id}/mal/{goal}/indikatorer", en: "/en/collaborations/{id}/goals/{goal}/indicators" };
pub const ACTIONS: Address = Address { sv: "/samverkan/{id}/atgarder", en: "/en/collaborations/{id}/actions" };
pub const ACTION_STATE: Address =
    Address { sv: "/samverkan/{id}/atgarder/lage", en: "/en/collaborations/{id}/actions/state" };
pub const ACTION_PERSON: Address =
    Address { sv: "/samverkan/{id}/atgarder/person", en: "/en/collaborations/{id}/actions/person" };
pub const FOLLOWER: Address =
    Address { sv: "/samverkan/{id}/mal/{goal}/uppfoljning", en: "/en/collaborations/{id}/goals/{goal}/follow-up" };

pub static ROUTES: &[Route] = &[
    Route::form(NEW, SignedIn, new::get, new::post),
    Route::page(SHOW, Anyone, show::get),
    Route::act(VALUE, SignedIn, show::value),
    Route::act(OWN, SignedIn, show::own),
    Route::act(INDICATOR, SignedIn, show::indicator),
    Route::form(ACTIONS, SignedIn, actions::get, actions::post),
    Route::act(ACTION_STATE, SignedIn, actions::state),
    Route::act(ACTION_PERSON, SignedIn, actions::person),
    Route::act(FOLLOWER, SignedIn, show::follower),
    Route::api("/api/v1/collaborations/{id}/goals", api::goals).making(api::set_goal),
    Route::api("/api/v1/collaborations/{id}/goals/{goal}", api::goal),
    Route::api_write("/api/v1/collaborations/{id}/goals/{goal}/indicators").making(api::add_indicator),
    Route::api_write("/api/v1/collaborations/{id}/goals/{goal}/values").making(api::record_value),
    Route::api_write("/api/v1/collaborations/{id}/goals/{goal}/own-goals").making(api::set_own_goal),
    Route::api_write("/api/v1/collaborations/{id}/goals/{goal}/follower").putting(api::charges::name_follower),
    Route::api("/api/v1/collaborations/{id}/actions", api::actions).making(api::add_action),
    Route::api("/api/v1/collaborations/{id}/actions/{action}", api::action).putting(api::move_action),
    Route::api_write("/api/v1/collaborations/{id}/actions/{action}/person").putting(api::charges::name_person),
];
