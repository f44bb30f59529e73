//! The picture beside the installation's name, for programs.

use crate::acts::settings as acts;
use actors::access::as_administrator;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kernel::api::{Sent, form};
use kernel::installation::Logo;
use kernel::web::SentFile;
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// The picture beside the name.
#[derive(Serialize, ToSchema)]
pub struct LogoView {
    /// The address of the picture; absent: the program's own.
    pub address: Option<String>,
}

/// The picture beside the name. For administrators of the installation.
#[utoipa::path(get, path = "/api/v1/administration/logo", tag = "administration",
    responses((status = 200, description = "Where it is", body = LogoView)))]
pub fn logo(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    Reply::json(&LogoView { address: ctx.installation.logo.as_ref().map(Logo::address) })
}

record! {
    /// Another picture.
    #[derive(ToSchema)]
    pub struct NewLogo {
        /// An SVG or PNG file, at most 100 kB, in Base64 (RFC 4648). Left out: the program's own.
        file: Option<String>,
    }
}
impl Sent for NewLogo {}

/// Puts a picture beside the name, or takes it away. An SVG is cleaned of everything but shapes.
#[utoipa::path(put, path = "/api/v1/administration/logo", tag = "administration", request_body = NewLogo,
    responses((status = 200, description = "Where it is", body = LogoView)))]
pub fn set_logo(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let mut form = form::<NewLogo>(ctx, request)?;
    if !form.is_sound() {
        return Err(form.faults());
    }
    if form.value("file").is_empty() {
        acts::remove_logo(ctx, tx)?;
    } else {
        // What is not Base64 is no picture either, and is told so.
        let bytes = STANDARD.decode(form.value("file").trim()).unwrap_or_default();
        let file = SentFile { name: String::new(), bytes };
        acts::set_logo(ctx, tx, Some(&file), &mut form)?.done(&form)?;
    }
    let now = crate::store::settings::installation(tx)?;
    Reply::json(&LogoView { address: now.logo.as_ref().map(Logo::address) })
}
