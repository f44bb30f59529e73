//! The pages of collaborations: reading, starting, the parties' places, and the work by the model.

pub mod actor_map;
pub mod answer;
pub mod describe;
pub mod described;
pub mod history;
pub mod index;
mod invite;
pub mod joint;
pub mod mark;
pub mod model;
pub mod models;
pub mod named;
pub mod new;
pub mod own_part;
pub mod parties;
pub mod show;
pub mod step;
pub mod work;

use crate::access::{self, Act};
use crate::api;
use crate::collaboration::{Collaboration, PartyState};
use kernel::web::Who::{Anyone, SignedIn};
use kernel::{Address, Ctx, Page, Request, Route, Stop};
use maud::Markup;

pub const INDEX: Address = Address { sv: "/samverkan", en: "/en/collaborations" };
pub const NEW: Address = Address { sv: "/starta", en: "/en/start" };
pub const SHOW: Address = Address { sv: "/samverkan/{id}", en: "/en/collaborations/{id}" };
pub const PARTIES: Address = Address { sv: "/samverkan/{id}/parter", en: "/en/collaborations/{id}/parties" };
pub const PLACE: Address = Address { sv: "/samverkan/{id}/parter/plats", en: "/en/collaborations/{id}/parties/place" };
pub const DESCRIBE: Address = Address { sv: "/samverkan/{id}/beskrivning", en: "/en/collaborations/{id}/description" };
pub const OWN_PART: Address = Address { sv: "/samverkan/{id}/er-del", en: "/en/collaborations/{id}/own-part" };
pub const NAMED: Address =
    Address { sv: "/samverkan/{id}/parter/personer", en: "/en/collaborations/{id}/parties/persons" };
pub const WORK: Address = Address { sv: "/samverkan/{id}/arbetet", en: "/en/collaborations/{id}/work" };
pub const STEP: Address = Address { sv: "/samverkan/{id}/steg/{step}", en: "/en/collaborations/{id}/steps/{step}" };
pub const ANSWER: Address =
    Address { sv: "/samverkan/{id}/svar/{question}", en: "/en/collaborations/{id}/answers/{question}" };
pub const MARK: Address =
    Address { sv: "/samverkan/{id}/svar/{question}/markering", en: "/en/collaborations/{id}/answers/{question}/mark" };
pub const JOINT: Address =
    Address { sv: "/samverkan/{id}/svar/{question}/gemensamt", en: "/en/collaborations/{id}/answers/{question}/joint" };
pub const HISTORY: Address = Address { sv: "/samverkan/{id}/historik", en: "/en/collaborations/{id}/history" };
pub const ACTOR_MAP: Address = Address { sv: "/aktorskarta", en: "/en/actor-map" };
pub const MODELS: Address = Address { sv: "/modeller", en: "/en/models" };
pub const MODEL: Address = Address { sv: "/modeller/{model}", en: "/en/models/{model}" };

pub static ROUTES: &[Route] = &[
    Route::page(INDEX, Anyone, index::get),
    Route::form(NEW, SignedIn, new::get, new::post),
    Route::page(SHOW, Anyone, show::get),
    Route::form(DESCRIBE, SignedIn, describe::get, describe::post),
    Route::form(OWN_PART, SignedIn, own_part::get, own_part::post),
    Route::form(PARTIES, SignedIn, parties::get, parties::post),
    Route::act(PLACE, SignedIn, parties::place),
    Route::act(NAMED, SignedIn, named::post),
    Route::page(WORK, Anyone, work::get),
    Route::form(STEP, Anyone, step::get, step::post),
    Route::form(ANSWER, SignedIn, answer::get, answer::post),
    Route::act(MARK, SignedIn, mark::post),
    Route::form(JOINT, SignedIn, joint::get, joint::post),
    Route::page(HISTORY, SignedIn, history::get),
    Route::page(ACTOR_MAP, Anyone, actor_map::get),
    Route::page(MODELS, Anyone, models::get),
    Route::page(MODEL, Anyone, model::get),
    Route::api("/api/v1/collaborations", api::collaborations).making(api::describe::start),
    Route::api("/api/v1/collaborations/{id}", api::collaboration),
    Route::api("/api/v1/collaborations/{id}/description", api::describe::description).putting(api::describe::describe),
    Route::api("/api/v1/collaborations/{id}/parties", api::parties::parties).making(api::parties::invite),
    Route::api("/api/v1/collaborations/{id}/parties/{organisation}/place", api::parties::place)
        .putting(api::parties::change_place),
    Route::api("/api/v1/collaborations/{id}/own-part", api::parties::own_part).putting(api::parties::set_own_part),
    Route::api("/api/v1/collaborations/{id}/steps", api::work::steps),
    Route::api("/api/v1/collaborations/{id}/steps/{step}", api::work::step).putting(api::work::move_step),
    Route::api("/api/v1/collaborations/{id}/answers/{question}", api::work::answer).putting(api::work::write_answer),
    Route::api_write("/api/v1/collaborations/{id}/answers/{question}/mark").putting(api::work::mark),
    Route::api("/api/v1/collaborations/{id}/answers/{question}/joint", api::work::joint).putting(api::work::settle),
    Route::api("/api/v1/collaborations/{id}/history", api::history::history),
    Route::api("/api/v1/actor-map", api::actor_map::actor_map),
    Route::api("/api/v1/process-models", api::process_models),
    Route::api("/api/v1/process-models/{id}", api::process_model),
];

/// A page below a collaboration: its way here, its openness, and the tabs beside it.
pub fn below(ctx: &Ctx, collaboration: &Collaboration, title: String, body: Markup) -> Page {
    Page::new(title, body)
        .below(ctx.t("collaborations-title"), ctx.href(&INDEX, &[]))
        .below(collaboration.title_for(ctx.language), ctx.href(&SHOW, &[&collaboration.id]))
        .open_to(collaboration.openness)
}

/// The parts of a collaboration the reader can go to.
pub fn tabs(ctx: &Ctx, collaboration: &Collaboration, here: &Address) -> Markup {
    let id = collaboration.id.as_str();
    let standing = collaboration.standing(ctx.organisation());
    let is_inside = matches!(standing, Some(PartyState::Party | PartyState::Invited));
    let mut tabs = vec![(SHOW, "collaborations-tab-overview")];
    if collaboration.process_model.as_deref().and_then(crate::model::find).is_some() {
        tabs.push((WORK, "collaborations-tab-work"));
    }
    if is_inside {
        tabs.push((PARTIES, "collaborations-tab-parties"));
    }
    if access::may(ctx, collaboration, Act::SeeHistory) {
        tabs.push((HISTORY, "collaborations-tab-history"));
    }
    let tabs: Vec<_> =
        tabs.into_iter().map(|(address, key)| (ctx.t(key), ctx.href(&address, &[id]), address == *here)).collect();
    if tabs.len() < 2 {
        return design::nothing();
    }
    design::tabs(&ctx.t("collaborations-parts"), &tabs)
}

/// A form that binds an organisation says which; it must be the one acted for now, or the form is out of date.
pub fn bound(ctx: &Ctx, request: &Request) -> Result<(), Stop> {
    if request.field("acting_for") == ctx.organisation() && !ctx.organisation().is_empty() {
        Ok(())
    } else {
        Err(Stop::Refused("collaborations-other-organisation"))
    }
}
