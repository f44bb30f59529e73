//! The pages of collaborations: reading, starting, the parties' places, and the work by the model.

pub mod actor_map;
pub mod answer;
pub mod describe;
pub mod described;
pub mod earlier;
pub mod history;
pub mod index;
pub mod insights;
mod invite;
pub mod joint;
pub mod mark;
pub mod marks;
pub mod models;
pub mod move_model;
pub mod named;
pub mod new;
pub mod own_models;
pub mod own_part;
pub mod parties;
pub mod show;
pub mod step;
pub mod target_group;
pub mod target_groups;
pub mod voice;
pub mod work;

use crate::access::{self, Act};
use crate::api;
use crate::collaboration::{Collaboration, PartyState};
use kernel::web::Who::{Anyone, SignedIn};
use kernel::{Address, Ctx, Page, Route};
use maud::Markup;

pub use kernel::form::bound;

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
pub const UNIT_VOICE: Address = Address {
    sv: "/samverkan/{id}/svar/{question}/enhet/{unit}",
    en: "/en/collaborations/{id}/answers/{question}/unit/{unit}",
};
pub const MARK: Address =
    Address { sv: "/samverkan/{id}/svar/{question}/markering", en: "/en/collaborations/{id}/answers/{question}/mark" };
pub const JOINT: Address =
    Address { sv: "/samverkan/{id}/svar/{question}/gemensamt", en: "/en/collaborations/{id}/answers/{question}/joint" };
pub const TARGET_GROUPS: Address =
    Address { sv: "/samverkan/{id}/malgrupper", en: "/en/collaborations/{id}/target-groups" };
pub const TARGET_GROUP: Address =
    Address { sv: "/samverkan/{id}/malgrupper/{group}", en: "/en/collaborations/{id}/target-groups/{group}" };
pub const CHECK_INS: Address = Address {
    sv: "/samverkan/{id}/malgrupper/{group}/avstamningar",
    en: "/en/collaborations/{id}/target-groups/{group}/check-ins",
};
pub const CHECK_IN: Address = Address {
    sv: "/samverkan/{id}/malgrupper/{group}/avstamningar/{check}",
    en: "/en/collaborations/{id}/target-groups/{group}/check-ins/{check}",
};
pub const HISTORY: Address = Address { sv: "/samverkan/{id}/historik", en: "/en/collaborations/{id}/history" };
pub const RUNS_ON: Address = Address { sv: "/samverkan/{id}/modell", en: "/en/collaborations/{id}/model" };
pub const EARLIER: Address =
    Address { sv: "/samverkan/{id}/arbetet/tidigare", en: "/en/collaborations/{id}/work/earlier" };
pub const INSIGHTS: Address = Address { sv: "/administration/insyn", en: "/en/administration/insights" };
pub const INSIGHT: Address =
    Address { sv: "/administration/insyn/{insight}", en: "/en/administration/insights/{insight}" };
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
    Route::form(STEP, Anyone, step::get, step::post).sent_signed_in(),
    Route::form(ANSWER, SignedIn, answer::get, answer::post),
    Route::form(UNIT_VOICE, SignedIn, voice::get, voice::post),
    Route::act(MARK, SignedIn, mark::post),
    Route::form(JOINT, SignedIn, joint::get, joint::post),
    Route::form(TARGET_GROUPS, Anyone, target_groups::get, target_groups::post).sent_signed_in(),
    Route::form(TARGET_GROUP, Anyone, target_group::get, target_group::post).sent_signed_in(),
    Route::act(CHECK_INS, SignedIn, target_group::hold),
    Route::act(CHECK_IN, SignedIn, target_group::answer),
    Route::page(HISTORY, SignedIn, history::get),
    Route::form(RUNS_ON, SignedIn, move_model::get, move_model::post),
    Route::page(EARLIER, Anyone, earlier::get),
    Route::page(MODELS, Anyone, models::index::get),
    Route::page(models::WHICH, Anyone, models::which::get),
    Route::page(models::COMPARE, Anyone, models::compare::get),
    Route::page(models::SEARCH, Anyone, models::search::get),
    Route::form(own_models::OWN_MODELS, SignedIn, own_models::index::get, own_models::index::post),
    Route::form(own_models::OWN_MODEL, SignedIn, own_models::show::get, own_models::show::post),
    Route::form(own_models::OWN_NAME, SignedIn, own_models::name::get, own_models::name::post),
    Route::form(own_models::OWN_PART, SignedIn, own_models::part::get, own_models::part::post),
    Route::form(own_models::OWN_ITEM, SignedIn, own_models::item::get, own_models::item::post),
    Route::page(own_models::OWN_CHANGES, Anyone, own_models::changes::get),
    Route::form(own_models::OWN_FILE, SignedIn, own_models::file::get, own_models::file::post).with_file(),
    Route::form(own_models::OWN_VERSIONS, SignedIn, own_models::publish::get, own_models::publish::post),
    Route::page(own_models::OWN_VERSION, SignedIn, own_models::version::get),
    Route::form(own_models::OWN_SHARING, SignedIn, own_models::sharing::get, own_models::sharing::post),
    Route::page(MODEL, Anyone, models::show::get),
    Route::page(models::MODEL_STEP, Anyone, models::step::get),
    Route::page(models::QUESTION, Anyone, models::question::get),
    Route::form(INSIGHTS, SignedIn, insights::get, insights::post),
    Route::act(INSIGHT, SignedIn, insights::tend),
    Route::page(ACTOR_MAP, Anyone, actor_map::get),
    Route::api("/api/v1/collaborations", api::collaborations).making(api::describe::start),
    Route::api("/api/v1/collaborations/{id}", api::collaboration),
    Route::api("/api/v1/collaborations/{id}/description", api::describe::description).putting(api::describe::describe),
    Route::api("/api/v1/collaborations/{id}/parties", api::parties::parties).making(api::parties::invite),
    Route::api("/api/v1/collaborations/{id}/candidates", api::parties::candidates),
    Route::api("/api/v1/collaborations/{id}/parties/{organisation}/place", api::parties::place)
        .putting(api::parties::change_place),
    Route::api("/api/v1/collaborations/{id}/named", api::named::named).putting(api::named::set_named),
    Route::api("/api/v1/collaborations/{id}/own-part", api::parties::own_part).putting(api::parties::set_own_part),
    Route::api("/api/v1/collaborations/{id}/steps", api::work::steps),
    Route::api("/api/v1/collaborations/{id}/steps/{step}", api::work::step).putting(api::work::move_step),
    Route::api("/api/v1/collaborations/{id}/answers/{question}", api::work::answer).putting(api::work::write_answer),
    Route::api("/api/v1/collaborations/{id}/answers/{question}/voices", api::voices::unit_voices),
    Route::api("/api/v1/collaborations/{id}/answers/{question}/voices/{unit}", api::voices::unit_voice)
        .putting(api::voices::speak_in_unit),
    Route::api_write("/api/v1/collaborations/{id}/answers/{question}/mark").putting(api::work::mark),
    Route::api("/api/v1/collaborations/{id}/answers/{question}/joint", api::work::joint).putting(api::work::settle),
    Route::api("/api/v1/collaborations/{id}/target-groups", api::target_groups::target_groups)
        .making(api::target_groups::add_target_group),
    Route::api("/api/v1/collaborations/{id}/target-groups/{group}", api::target_groups::target_group)
        .putting(api::target_groups::change_target_group),
    Route::api("/api/v1/collaborations/{id}/target-groups/{group}/check-ins", api::target_groups::check_ins)
        .making(api::target_groups::hold_check_in),
    Route::api("/api/v1/collaborations/{id}/target-groups/{group}/check-ins/{check}", api::target_groups::check_in)
        .putting(api::target_groups::answer_check_in),
    Route::api("/api/v1/collaborations/{id}/history", api::history::history),
    Route::api("/api/v1/collaborations/{id}/model", api::models::runs_on).putting(api::models::move_model),
    Route::api("/api/v1/collaborations/{id}/earlier-answers", api::models::earlier),
    Route::api("/api/v1/own-models", api::models::own_models).making(api::models::copy),
    Route::api("/api/v1/own-models/{own}", api::models::own_model),
    Route::api("/api/v1/own-models/{own}/draft", api::models::draft).putting(api::models::replace),
    Route::api("/api/v1/own-models/{own}/versions", api::models::versions).making(api::models::publish),
    Route::api("/api/v1/own-models/{own}/versions/{number}", api::models::version),
    Route::api("/api/v1/own-models/{own}/changes", api::changes::changes),
    Route::api("/api/v1/own-models/{own}/sharing", api::models::sharing).putting(api::models::set_sharing),
    Route::api("/api/v1/administration/insights", api::insights::insights).making(api::insights::ask_insight),
    Route::api("/api/v1/administration/insights/{insight}", api::insights::insight)
        .putting(api::insights::tend_insight),
    Route::api("/api/v1/actor-map", api::actor_map::actor_map),
    Route::api("/api/v1/process-models", api::process_models),
    Route::api("/api/v1/process-models/{id}", api::process_model),
    Route::api("/api/v1/process-models/{id}/questions/{question}", api::reading::question),
    Route::api("/api/v1/process-model-texts", api::reading::texts),
    Route::api("/api/v1/process-model-guide", api::reading::guide),
];

/// A page below a collaboration: its way here, its openness, and the tabs beside it.
pub fn below(ctx: &Ctx, collaboration: &Collaboration, title: String, body: Markup) -> Page {
    Page::new(title, body)
        .below(ctx.t("collaborations-title"), ctx.href(&INDEX, &[]))
        .below(collaboration.title_for(ctx.language), ctx.href(&SHOW, &[&collaboration.id]))
        .open_to(collaboration.openness)
        .warning(by_insight(ctx, collaboration))
}

/// Said on every page of a collaboration that the reader sees only because another administrator has let her in.
fn by_insight(ctx: &Ctx, collaboration: &Collaboration) -> Option<Markup> {
    let until = collaboration.insight?.with_time(ctx.language);
    Some(maud::html! { p { (ctx.ta("collaborations-insight-reading", &[("until", (&until).into())])) } })
}

/// The parts of a collaboration the reader can go to.
pub fn tabs(ctx: &Ctx, collaboration: &Collaboration, here: &Address) -> Markup {
    let id = collaboration.id.as_str();
    let standing = collaboration.standing_of(ctx);
    let is_inside = matches!(standing, Some(PartyState::Party | PartyState::Invited));
    let mut tabs = vec![(SHOW, "collaborations-tab-overview")];
    if collaboration.model.is_some() {
        tabs.push((WORK, "collaborations-tab-work"));
    }
    tabs.push((TARGET_GROUPS, "collaborations-target-groups"));
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
