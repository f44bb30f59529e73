//! The API's description, made from the functions that answer it. A test compares it with the routes.

use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "samverka",
        description = "Reading collaborations, organisations, areas and process models, within the caller's sight. Errors are problem+json (RFC 9457).",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(
        actors::api::areas,
        actors::api::area,
        actors::api::organisations,
        actors::api::organisation,
        collaborations::api::collaborations,
        collaborations::api::collaboration,
        collaborations::api::process_models,
        collaborations::api::process_model,
    ),
    modifiers(&Bearer),
    security((), ("bearer" = []))
)]
pub struct Documented;

struct Bearer;

impl utoipa::Modify for Bearer {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        openapi
            .components
            .get_or_insert_with(Default::default)
            .add_security_scheme("bearer", SecurityScheme::Http(scheme));
    }
}

pub fn json() -> String {
    Documented::openapi().to_json().unwrap_or_default()
}
