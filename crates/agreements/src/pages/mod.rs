//! The pages of agreements made here.

pub mod edit;
mod keeping;
pub mod new;
pub mod show;

use crate::api;
use kernel::web::Who::{Anyone, SignedIn};
use kernel::{Address, Route};

pub const NEW: Address =
    Address { sv: "/samverkan/{id}/ny-overenskommelse", en: "/en/collaborations/{id}/new-agreement" };
pub const SHOW: Address = Address {
    sv: "/samverkan/{id}/overenskommelser/{agreement}",
    en: "/en/collaborations/{id}/agreements/{agreement}",
};
pub const EDIT: Address = Address {
    sv: "/samverkan/{id}/overenskommelser/{agreement}/text",
    en: "/en/collaborations/{id}/agreements/{agreement}/text",
};
pub const STAGE: Address = Address {
    sv: "/samverkan/{id}/overenskommelser/{agreement}/lage",
    en: "/en/collaborations/{id}/agreements/{agreement}/stage",
};
pub const DECISION: Address = Address {
    sv: "/samverkan/{id}/overenskommelser/{agreement}/beslut",
    en: "/en/collaborations/{id}/agreements/{agreement}/decision",
};
pub const SIGNATURE: Address = Address {
    sv: "/samverkan/{id}/overenskommelser/{agreement}/underskrift",
    en: "/en/collaborations/{id}/agreements/{agreement}/signature",
};
pub const KEEPER: Address = Address {
    sv: "/samverkan/{id}/overenskommelser/{agreement}/bevakning",
    en: "/en/collaborations/{id}/agreements/{agreement}/keeper",
};
pub const TASK: Address = Address {
    sv: "/samverkan/{id}/overenskommelser/{agreement}/uppfoljning",
    en: "/en/collaborations/{id}/agreements/{agreement}/follow-up",
};

pub static ROUTES: &[Route] = &[
    Route::form(NEW, SignedIn, new::get, new::post),
    Route::page(SHOW, Anyone, show::get),
    Route::form(EDIT, SignedIn, edit::get, edit::post),
    Route::act(STAGE, SignedIn, show::stage),
    Route::act(DECISION, SignedIn, show::decision),
    Route::act(SIGNATURE, SignedIn, show::signature),
    Route::act(KEEPER, SignedIn, show::keeper),
    Route::act(TASK, SignedIn, show::task),
    Route::api("/api/v1/collaborations/{id}/agreements", api::agreements).making(api::draft),
    Route::api("/api/v1/collaborations/{id}/agreements/{agreement}", api::agreement),
    Route::api_write("/api/v1/collaborations/{id}/agreements/{agreement}/text").putting(api::edit),
    Route::api_write("/api/v1/collaborations/{id}/agreements/{agreement}/stage").putting(api::set_stage),
    Route::api_write("/api/v1/collaborations/{id}/agreements/{agreement}/decision").putting(api::decide),
    Route::api_write("/api/v1/collaborations/{id}/agreements/{agreement}/signature").making(api::sign),
    Route::api_write("/api/v1/collaborations/{id}/agreements/{agreement}/keeper").putting(api::name_keeper),
    Route::api_write("/api/v1/collaborations/{id}/agreements/{agreement}/task").putting(api::note_task),
];
