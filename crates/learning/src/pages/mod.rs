//! The pages of the knowledge base. All are open to everybody and have permanent addresses.

pub mod article;
pub mod form_guide;
pub mod forms;
pub mod front;
pub mod methods;
pub mod principles;

use crate::api;
use crate::article::{Article, ArticleKind, PageRef};
use crate::library::library;
use collaborations::model;
use kernel::form::Form;
use kernel::record::FileId;
use kernel::web::Who::Anyone;
use kernel::{Address, Ctx, Language, Page, Route};
use maud::{Markup, html};

pub const FRONT: Address = Address { sv: "/kunskap", en: "/en/knowledge" };
pub const ARTICLE: Address = Address { sv: "/kunskap/{article}", en: "/en/knowledge/{article}" };
pub const PRINCIPLES: Address = Address { sv: "/kunskap/principer", en: "/en/knowledge/principles" };
pub const PRINCIPLE: Address =
    Address { sv: "/kunskap/principer/{principle}", en: "/en/knowledge/principles/{principle}" };
pub const FORMS: Address = Address { sv: "/kunskap/samverkansformer", en: "/en/knowledge/forms" };
pub const FORM_GUIDE: Address = Address { sv: "/kunskap/samverkansformer/vilken", en: "/en/knowledge/forms/which" };
pub const FORM: Address = Address { sv: "/kunskap/samverkansformer/{form}", en: "/en/knowledge/forms/{form}" };
pub const METHODS: Address = Address { sv: "/kunskap/metoder", en: "/en/knowledge/methods" };
pub const METHOD: Address = Address { sv: "/kunskap/metoder/{method}", en: "/en/knowledge/methods/{method}" };

pub static ROUTES: &[Route] = &[
    Route::page(FRONT, Anyone, front::get),
    Route::page(PRINCIPLES, Anyone, principles::get),
    Route::page(PRINCIPLE, Anyone, article::get),
    Route::page(FORMS, Anyone, forms::get),
    Route::page(FORM_GUIDE, Anyone, form_guide::get),
    Route::page(FORM, Anyone, article::get),
    Route::page(METHODS, Anyone, methods::get),
    Route::page(METHOD, Anyone, article::get),
    Route::page(ARTICLE, Anyone, article::get),
    Route::api("/api/v1/articles", api::articles),
    Route::api("/api/v1/articles/{article}", api::article),
];

/// The address articles of a kind have.
fn address(kind: ArticleKind) -> Address {
    match kind {
        ArticleKind::Principle => PRINCIPLE,
        ArticleKind::Knowledge => ARTICLE,
        ArticleKind::Form => FORM,
        ArticleKind::Method => METHOD,
    }
}

/// Where an article is.
pub fn href(ctx: &Ctx, article: &Article) -> String {
    ctx.href(&address(article.kind), &[article.id()])
}

pub fn link(ctx: &Ctx, article: &Article) -> Markup {
    html! { a.ds-link href=(href(ctx, article)) { (words(ctx, &article.described.title)) } }
}

/// A page of its kind's own list, below the knowledge base.
fn below(ctx: &Ctx, kind: Option<ArticleKind>, title: &str, body: Markup) -> Page {
    let page = Page::new(title, body).below(ctx.t("learning-title"), ctx.href(&FRONT, &[]));
    let list = match kind {
        Some(ArticleKind::Principle) => PRINCIPLES,
        Some(ArticleKind::Form) => FORMS,
        Some(ArticleKind::Method) => METHODS,
        Some(ArticleKind::Knowledge) | None => return page,
    };
    page.below(kind.map(|kind| ctx.word("learning-kinds", kind)).unwrap_or_default(), ctx.href(&list, &[]))
}

/// A text of an article; they are written in Swedish and translated.
fn words(ctx: &Ctx, text: &kernel::Text) -> Markup {
    design::text(ctx, text, Language::Swedish)
}

fn plain<'a>(ctx: &Ctx, text: &'a kernel::Text) -> &'a str {
    text.for_reader(ctx.language, Language::Swedish).0
}

/// Where a model's page is read.
fn step_href(ctx: &Ctx, at: &PageRef) -> String {
    ctx.href(&collaborations::pages::models::MODEL_STEP, &[&at.model.0, &at.page.0])
}

/// A model's page by its title, leading to where it is read.
fn step_link(ctx: &Ctx, at: &PageRef) -> Markup {
    let page = model::find(&at.model.0).and_then(|model| model.page(&at.page.0));
    html! { @if let Some(page) = page { a.ds-link href=(step_href(ctx, at)) { (words(ctx, page.title())) } } }
}

/// A step as an address has it: model and page with a slash between. One that is not there is a step nothing supports.
fn step(value: &str) -> Option<PageRef> {
    let (model, page) = value.split_once('/').unwrap_or((value, ""));
    (!value.is_empty()).then(|| PageRef { model: FileId(model.to_owned()), page: FileId(page.to_owned()) })
}

/// Every step that something supports, or something of one kind, model by model.
fn choose_step(ctx: &Ctx, form: &Form, kind: Option<ArticleKind>) -> Markup {
    let is_named = |page: &str| library().naming(page).any(|article| kind.is_none_or(|kind| article.kind == kind));
    html! {
        div.ds-field.s-field {
            label.ds-label for="step" { (ctx.t("learning-step")) }
            select.ds-input id="step" name="step" {
                option value="" { (ctx.t("learning-any-step")) }
                @for model in model::all() {
                    optgroup label=(plain(ctx, &model.title)) {
                        @for page in model.pages() {
                            @let value = format!("{}/{}", model.id, page.id());
                            @if is_named(&value) {
                                option value=(value) selected[form.value("step") == value] { (plain(ctx, page.title())) }
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_article_is_hidden_behind_a_page_of_the_same_name() {
        for route in ROUTES.iter().filter(|route| !route.api) {
            for language in Language::ALL {
                let last = route.address.pattern(language).rsplit('/').next().unwrap();
                assert!(library().find(last).is_none(), "{last} is a page and an article");
            }
        }
    }
}
