//! Sentences of the interface, for programs.

use crate::acts::texts::{self as acts};
use crate::words::{Said, Sentence, found};
use actors::api::{ListOf, window};
use kernel::api::{Sent, form};
use kernel::form::Form;
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// A sentence in one language.
#[derive(Serialize, ToSchema)]
pub struct SaidView {
    /// As the program has it.
    pub own: String,
    /// As the installation says it instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
}

/// A sentence of the interface, in the format of Fluent.
#[derive(Serialize, ToSchema)]
pub struct SentenceView {
    #[schema(example = "app-welcome")]
    pub key: String,
    pub sv: SaidView,
    pub en: SaidView,
    /// To be sent back as `seen`.
    pub version: String,
}

fn view(sentence: &Sentence) -> SentenceView {
    let [sv, en] = &sentence.said;
    let said = |said: &Said| SaidView { own: said.own.clone(), instead: said.instead.clone() };
    SentenceView { key: sentence.key.clone(), sv: said(sv), en: said(en), version: sentence.version() }
}

record! {
    /// What is said instead, in each language. What is left out is said in the program's own words.
    #[derive(ToSchema)]
    pub struct NewWords {
        /// The `version` it was written from.
        #[schema(required = true)]
        [required] seen: String,
        sv: Option<String>,
        en: Option<String>,
    }
}
impl Sent for NewWords {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("sv", "words-sv"), ("en", "words-en")];
}

/// Sentences with some words in their key or in what they say. For administrators of the installation.
#[utoipa::path(get, path = "/api/v1/administration/texts", tag = "administration",
    params(("q" = Option<String>, Query), ("changed" = Option<String>, Query, description = "`yes`: only those said in other words"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of them", body = ListOf<SentenceView>)))]
pub fn texts(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = found(acts::all(ctx, tx)?, request.query("q"), request.query("changed") == "yes");
    let (limit, offset) = window(request);
    let items = found.iter().skip(offset as usize).take(limit as usize).map(view).collect();
    Reply::json(&ListOf::counted(found.len() as i64, limit, request, items))
}

/// One sentence. For administrators of the installation.
#[utoipa::path(get, path = "/api/v1/administration/texts/{sentence}", tag = "administration",
    params(("sentence" = String, Path)), responses((status = 200, description = "The sentence", body = SentenceView)))]
pub fn text(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    Reply::json(&view(&acts::find(ctx, tx, request.part("sentence"))?))
}

/// Says a sentence in other words. They must ask for exactly what the program fills in.
#[utoipa::path(put, path = "/api/v1/administration/texts/{sentence}", tag = "administration",
    params(("sentence" = String, Path)), request_body = NewWords,
    responses((status = 200, description = "As it is said now", body = SentenceView)))]
pub fn set_text(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let key = request.part("sentence");
    acts::find(ctx, tx, key)?;
    let mut form: Form = form::<NewWords>(ctx, request)?;
    let sentence = acts::change(ctx, tx, key, &mut form)?.done_or(&form, |now| Ok(view(&now)))?;
    Reply::json(&view(&sentence))
}
