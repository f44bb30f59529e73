//! What differs between a model and its origin, or between two of its versions, for programs.

use crate::acts::models as acts;
use crate::model::diff::{Changed, Difference, Field, How, Reworded, Thing};
use kernel::{Ctx, Reply, Request, Stop, Text, Tx};
use serde::Serialize;
use utoipa::ToSchema;

/// A text that says something else than before.
#[derive(Serialize, ToSchema)]
pub struct RewordedView {
    #[schema(value_type = String, example = "title")]
    pub field: Field,
    /// `sv` or `en`.
    pub language: &'static str,
    pub before: String,
    pub after: String,
}

impl From<&Reworded> for RewordedView {
    fn from(r: &Reworded) -> Self {
        Self { field: r.field, language: r.language.code(), before: r.before.clone(), after: r.after.clone() }
    }
}

/// One thing that differs.
#[derive(Serialize, ToSchema)]
pub struct DifferenceView {
    #[schema(value_type = String, example = "question")]
    pub thing: Thing,
    /// Its id in the model.
    pub id: String,
    /// What it says now, or said before it was removed, in the language of `Accept-Language`.
    pub text: String,
    /// `added`, `removed`, `moved`, `reordered` and `changed`: those that hold.
    #[schema(value_type = Vec<String>)]
    pub how: Vec<How>,
    /// The title of the page it was moved from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    pub words: Vec<RewordedView>,
}

impl DifferenceView {
    fn of(ctx: &Ctx, difference: &Difference) -> Self {
        Self {
            thing: difference.thing,
            id: difference.id.clone(),
            text: plain(ctx, &difference.text),
            how: difference.how.clone(),
            from: difference.from.as_ref().map(|title| plain(ctx, title)),
            words: difference.words.iter().map(RewordedView::from).collect(),
        }
    }
}

/// What differs on one page.
#[derive(Serialize, ToSchema)]
pub struct ChangedView {
    /// Its id; empty for the model as a whole.
    pub page: String,
    pub title: String,
    pub differences: Vec<DifferenceView>,
}

impl ChangedView {
    fn of(ctx: &Ctx, changed: &Changed) -> Self {
        Self {
            page: changed.page.clone(),
            title: plain(ctx, &changed.title),
            differences: changed.differences.iter().map(|difference| DifferenceView::of(ctx, difference)).collect(),
        }
    }
}

fn plain(ctx: &Ctx, text: &Text) -> String {
    text.for_reader(ctx.language, ctx.language).0.to_owned()
}

/// Two texts of a model, compared.
#[derive(Serialize, ToSchema)]
pub struct ComparedView {
    pub from: String,
    pub to: String,
    /// Page by page, in the order of the newer.
    pub pages: Vec<ChangedView>,
}

/// What differs between a model and its origin, or between two of its versions. Everybody who sees the model; its draft only its
/// own people.
#[utoipa::path(get, path = "/api/v1/own-models/{own}/changes", operation_id = "model_changes", tag = "own models",
    params(("own" = String, Path),
        ("from" = Option<String>, Query, description = "origin, origin-now, draft or the number of a version; left out: origin"),
        ("to" = Option<String>, Query, description = "the same; left out: the draft for its own people, the newest version for others")),
    responses((status = 200, description = "What differs", body = ComparedView)))]
pub fn changes(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::seen(ctx, tx, request.part("own"))?;
    let (from, to) = acts::compared(ctx, &own, request.query("from"), request.query("to"));
    let changed = acts::differences(ctx, tx, &own, &from, &to)?;
    Reply::json(&ComparedView { pages: changed.iter().map(|page| ChangedView::of(ctx, page)).collect(), from, to })
}
