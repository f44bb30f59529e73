//! The API's description, made from the functions that answer it. A test compares it with the routes.

use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Required, Response, ResponseBuilder};
use utoipa::{Modify, OpenApi, ToSchema};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "samverka",
        description = include_str!("documented.md"),
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(
        actors::api::areas::areas,
        actors::api::areas::area,
        actors::api::areas::area_target_groups,
        actors::api::areas::add_community,
        actors::api::organisations,
        actors::api::register::add,
        actors::api::organisation,
        actors::api::history::organisation_history,
        actors::api::register::profile,
        actors::api::register::set_profile,
        actors::api::register::set_ended,
        actors::api::register::units,
        actors::api::register::add_unit,
        actors::api::register::change_unit,
        actors::api::trust::verifications,
        actors::api::trust::verify,
        actors::api::trust::verification,
        actors::api::trust::end_verification,
        actors::api::trust::voices,
        actors::api::trust::offer,
        actors::api::trust::tend_voice,
        actors::api::trust::claims,
        actors::api::trust::claim,
        actors::api::trust::one_claim,
        actors::api::trust::answer_claim,
        actors::api::trust::all_claims,
        actors::api::merge::merging,
        actors::api::merge::merge,
        actors::api::merge::mergers,
        actors::api::merge::merger,
        actors::api::merge::tend_merger,
        actors::api::merge::brought,
        actors::api::merge::answer_brought,
        actors::api::mandates::mandates,
        actors::api::mandates::mandate,
        actors::api::mandates::set_end,
        actors::api::mandates::set_unit,
        actors::api::mandates::deputies,
        actors::api::mandates::name_deputy,
        actors::api::handing_over::on_person,
        actors::api::handing_over::hand_over,
        actors::api::handing_over::handovers,
        actors::api::handing_over::handover,
        actors::api::invitations::invitations,
        actors::api::invitations::invite_person,
        actors::api::invitations::invitation,
        actors::api::invitations::take_back_invitation,
        actors::api::requests::requests,
        actors::api::requests::ask,
        actors::api::requests::request,
        actors::api::requests::answer_request,
        actors::api::account::me,
        actors::api::me::data,
        actors::api::me::mail,
        actors::api::me::set_mail,
        actors::api::account::my_requests,
        actors::api::account::take_back_request,
        actors::api::trust::my_claims,
        actors::api::account::my_handovers,
        actors::api::account::my_sessions,
        actors::api::account::end_sessions,
        actors::api::account::end_session,
        actors::api::account::my_tokens,
        actors::api::account::end_token,
        actors::api::account::leaving,
        actors::api::account::leave,
        administration::api::settings,
        administration::api::setting,
        administration::api::set_setting,
        administration::api::logo::logo,
        administration::api::logo::set_logo,
        administration::api::texts::texts,
        administration::api::texts::text,
        administration::api::texts::set_text,
        administration::api::people::administrators,
        administration::api::people::add_administrator,
        administration::api::people::nominations,
        administration::api::people::answer_nomination,
        administration::api::people::end_administrator,
        administration::api::health::health,
        administration::api::health::tend_job,
        administration::api::health::tend_mail,
        administration::api::journal::journal,
        administration::api::journal::chains,
        actors::api::me::waiting,
        actors::api::unnamed::unnamed,
        actors::api::unnamed::name,
        actors::api::imports::register_imports,
        actors::api::imports::send_register,
        actors::api::imports::own_imports,
        actors::api::imports::send_own,
        actors::api::imports::template,
        actors::api::imports::import,
        actors::api::imports::step_import,
        actors::api::imports::import_remarks,
        collaborations::api::collaborations,
        collaborations::api::collaboration,
        collaborations::api::process_models,
        collaborations::api::process_model,
        collaborations::api::reading::question,
        collaborations::api::reading::texts,
        collaborations::api::reading::guide,
        collaborations::api::actor_map::actor_map,
        collaborations::api::describe::start,
        collaborations::api::describe::description,
        collaborations::api::describe::describe,
        collaborations::api::parties::parties,
        collaborations::api::parties::invite,
        collaborations::api::parties::candidates,
        collaborations::api::parties::place,
        collaborations::api::parties::change_place,
        collaborations::api::named::named,
        collaborations::api::named::set_named,
        collaborations::api::parties::own_part,
        collaborations::api::parties::set_own_part,
        collaborations::api::work::steps,
        collaborations::api::work::step,
        collaborations::api::work::move_step,
        collaborations::api::work::answer,
        collaborations::api::work::write_answer,
        collaborations::api::voices::unit_voices,
        collaborations::api::voices::unit_voice,
        collaborations::api::voices::speak_in_unit,
        collaborations::api::work::mark,
        collaborations::api::work::joint,
        collaborations::api::work::settle,
        collaborations::api::target_groups::target_groups,
        collaborations::api::target_groups::add_target_group,
        collaborations::api::target_groups::target_group,
        collaborations::api::target_groups::change_target_group,
        collaborations::api::target_groups::check_ins,
        collaborations::api::target_groups::hold_check_in,
        collaborations::api::target_groups::check_in,
        collaborations::api::target_groups::answer_check_in,
        collaborations::api::history::history,
        collaborations::api::models::runs_on,
        collaborations::api::models::move_model,
        collaborations::api::models::earlier,
        collaborations::api::models::own_models,
        collaborations::api::models::copy,
        collaborations::api::models::own_model,
        collaborations::api::models::draft,
        collaborations::api::models::replace,
        collaborations::api::models::versions,
        collaborations::api::models::publish,
        collaborations::api::models::version,
        collaborations::api::changes::changes,
        collaborations::api::models::sharing,
        collaborations::api::models::set_sharing,
        collaborations::api::insights::insights,
        collaborations::api::insights::ask_insight,
        collaborations::api::insights::insight,
        collaborations::api::insights::tend_insight,
        agreements::api::agreements,
        agreements::api::agreement,
        agreements::api::draft,
        agreements::api::edit,
        agreements::api::set_stage,
        agreements::api::decide,
        agreements::api::sign,
        agreements::api::name_keeper,
        agreements::api::note_task,
        goals::api::goals,
        goals::api::goal,
        goals::api::set_goal,
        goals::api::add_indicator,
        goals::api::record_value,
        goals::api::set_own_goal,
        goals::api::actions,
        goals::api::action,
        goals::api::add_action,
        goals::api::move_action,
        goals::api::charges::name_person,
        goals::api::charges::name_follower,
        learning::api::articles,
        learning::api::article,
    ),
    components(schemas(ProblemView)),
    modifiers(&Bearer, &Common),
    security((), ("bearer" = []))
)]
pub struct Documented;

/// Why something was not done (RFC 9457), in the language of `Accept-Language`.
#[derive(ToSchema)]
#[schema(as = Problem)]
#[expect(dead_code, reason = "stands for what `pages::problem` writes")]
struct ProblemView {
    #[schema(example = "about:blank")]
    r#type: String,
    title: String,
    status: u16,
    detail: String,
    /// The address that was asked.
    instance: Option<String>,
    /// With 422: what is wrong at which field.
    errors: Option<Vec<ProblemField>>,
    /// With 409: what stands now, as a reading of it would have given.
    #[schema(value_type = Option<Object>)]
    current: Option<()>,
}

/// One field of what was sent.
#[derive(ToSchema)]
#[expect(dead_code, reason = "stands for what `pages::problem` writes")]
struct ProblemField {
    /// JSON pointer (RFC 6901).
    #[schema(example = "/title")]
    pointer: String,
    message: String,
}

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("A token from your own page. It acts for one organisation, by your mandates for it."))
            .build();
        openapi
            .components
            .get_or_insert_with(Default::default)
            .add_security_scheme("bearer", SecurityScheme::Http(scheme));
    }
}

/// What holds for every call, or for every one that changes something.
struct Common;

/// What a reading can end in otherwise, and what a change can.
const READING: &[(&str, &str)] =
    &[("401", "The token is not valid"), ("404", "Not there, or not for the caller"), ("405", "Not by this method")];
const CHANGING: &[(&str, &str)] = &[
    ("400", "Not readable as JSON, or the Idempotency-Key is not one"),
    ("401", "No token, or not a valid one"),
    ("403", "The caller sees it but may not do this, and is told why"),
    ("404", "Not there, or not for the caller"),
    ("405", "Not by this method"),
    ("409", "Somebody was first; `current` says what stands now"),
    ("413", "Larger than 1 MB, or than 12 MB where a file is sent"),
    ("415", "Not sent as application/json, or as multipart/form-data where a file is sent"),
    ("422", "Wrong at the fields that `errors` names, or the Idempotency-Key was used for something else"),
    ("429", "More than an account may do at once; `Retry-After` says for how many seconds to wait"),
];

impl Modify for Common {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        for item in openapi.paths.paths.values_mut() {
            for operation in [&mut item.get].into_iter().flatten() {
                with_problems(operation, READING);
            }
            for operation in [&mut item.post, &mut item.put].into_iter().flatten() {
                with_problems(operation, CHANGING);
                operation.security = Some(vec![SecurityRequirement::new::<_, [&str; 0], &str>("bearer", [])]);
                operation.parameters.get_or_insert_default().push(RefOr::T(key()));
                replayed(operation);
            }
        }
        // What is sent is called New…, and fields that are not known are refused in it.
        let schemas = openapi.components.iter_mut().flat_map(|components| components.schemas.iter_mut());
        for (_, schema) in schemas.filter(|(name, _)| name.starts_with("New")) {
            if let RefOr::T(Schema::Object(object)) = schema {
                object.additional_properties = Some(Box::new(AdditionalProperties::FreeForm(false)));
            }
        }
    }
}

fn with_problems(operation: &mut Operation, problems: &[(&str, &str)]) {
    for (status, description) in problems {
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let response =
            ResponseBuilder::new().description(*description).content("application/problem+json", content).build();
        operation.responses.responses.insert((*status).to_owned(), RefOr::T(response));
    }
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn key() -> Parameter {
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "A name of your own choice for this change, 1–100 visible ASCII characters. Sent again within 24 hours with the \
             same body it gives the same answer and changes nothing. Without it a change that is sent twice is done twice.",
        ))
        .schema(Some(text().pattern(Some("^[!-~]{1,100}$"))))
        .build()
}

fn replayed(operation: &mut Operation) {
    for (status, response) in &mut operation.responses.responses {
        if let (true, RefOr::T(Response { headers, .. })) = (status.starts_with('2'), response) {
            let header = HeaderBuilder::new()
                .schema(Some(text()))
                .description(Some("`true` where the Idempotency-Key had been used: nothing was done this time"))
                .build();
            headers.insert("Idempotency-Replayed".to_owned(), header.into());
        }
    }
}

pub fn json() -> String {
    Documented::openapi().to_json().unwrap_or_default()
}
