//! The articles for programs.

use crate::article::{Article, ArticleKind, Described};
use crate::library::library;
use crate::pages::front::wanted;
use actors::api::{ListOf, window};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use serde::Serialize;
use utoipa::ToSchema;

/// An article in a list.
#[derive(Serialize, ToSchema)]
pub struct ArticleRow {
    #[schema(example = "partnership-iop")]
    pub id: String,
    pub kind: ArticleKind,
    pub title: kernel::Text,
    pub lead: kernel::Text,
}

impl From<&Article> for ArticleRow {
    fn from(article: &Article) -> Self {
        let d = &article.described;
        Self { id: d.id.0.clone(), kind: article.kind, title: d.title.clone(), lead: d.lead.clone() }
    }
}

/// An article, whole, in the fields of its file.
#[derive(Serialize)]
struct ArticleView<'a> {
    kind: ArticleKind,
    #[serde(flatten)]
    described: &'a Described,
}

/// The articles of the knowledge base; those that best match the words first.
#[utoipa::path(get, path = "/api/v1/articles", tag = "articles",
    params(("q" = Option<String>, Query, description = "words, in the language of `Accept-Language`"),
        ("kind" = Option<ArticleKind>, Query, description = "principle, knowledge, form or method"),
        ("step" = Option<String>, Query, description = "what supports a page of a process model: `mucf-samverkansmodell/metod`"),
        ("model" = Option<String>, Query, description = "what supports any page of this process model"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<ArticleRow>)))]
pub fn articles(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (limit, offset) = window(request);
    let all = library().list(&wanted(request), ctx.language);
    let items =
        all.iter().skip(offset as usize).take(limit as usize).map(|article| ArticleRow::from(*article)).collect();
    Reply::json(&ListOf::counted(all.len() as i64, limit, request, items))
}

/// One article, whole: texts in both languages, questions, and the steps it supports.
#[utoipa::path(get, path = "/api/v1/articles/{article}", tag = "articles", params(("article" = String, Path)),
    responses((status = 200, description = "The article", body = Object)))]
pub fn article(_: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let article = library().find(request.part("article")).ok_or(Stop::NotFound)?;
    Reply::json(&ArticleView { kind: article.kind, described: &article.described })
}
