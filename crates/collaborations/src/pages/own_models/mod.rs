//! The pages of an organisation's own models: copied, changed, compared, published and shared.

pub mod changes;
pub mod file;
pub mod index;
pub mod item;
pub mod name;
pub mod part;
pub mod publish;
pub mod sharing;
pub mod show;
pub mod version;

use super::MODELS;
use crate::model::ProcessModel;
use crate::model::edit::Direction;
use crate::model::own::OwnModel;
use crate::store::own_models;
use design::field::Field;
use kernel::record::Word;
use kernel::{Address, Ctx, Language, Page, Request, Stop, Text, Tx};
use maud::{Markup, html};

pub const OWN_MODELS: Address = Address { sv: "/modeller/egna", en: "/en/models/own" };
pub const OWN_MODEL: Address = Address { sv: "/modeller/egna/{own}", en: "/en/models/own/{own}" };
pub const OWN_NAME: Address = Address { sv: "/modeller/egna/{own}/namn", en: "/en/models/own/{own}/name" };
pub const OWN_PART: Address =
    Address { sv: "/modeller/egna/{own}/delar/{part}", en: "/en/models/own/{own}/parts/{part}" };
pub const OWN_ITEM: Address =
    Address { sv: "/modeller/egna/{own}/delar/{part}/{item}", en: "/en/models/own/{own}/parts/{part}/{item}" };
pub const OWN_CHANGES: Address = Address { sv: "/modeller/egna/{own}/skillnader", en: "/en/models/own/{own}/changes" };
pub const OWN_FILE: Address = Address { sv: "/modeller/egna/{own}/fil", en: "/en/models/own/{own}/file" };
pub const OWN_VERSIONS: Address = Address { sv: "/modeller/egna/{own}/versioner", en: "/en/models/own/{own}/versions" };
pub const OWN_VERSION: Address =
    Address { sv: "/modeller/egna/{own}/versioner/{number}", en: "/en/models/own/{own}/versions/{number}" };
pub const OWN_SHARING: Address = Address { sv: "/modeller/egna/{own}/delning", en: "/en/models/own/{own}/sharing" };

/// A text of a model. Plain ones are Swedish.
pub fn text(ctx: &Ctx, text: &Text) -> Markup {
    design::text(ctx, text, Language::Swedish)
}

/// The words of a text, where no markup can stand.
pub fn words<'t>(ctx: &Ctx, text: &'t Text) -> &'t str {
    text.for_reader(ctx.language, Language::Swedish).0
}

/// A page below the organisation's models.
fn among(ctx: &Ctx, title: impl Into<String>, body: Markup) -> Page {
    Page::new(title, body)
        .below(ctx.t("collaborations-models"), ctx.href(&MODELS, &[]))
        .below(ctx.t("collaborations-own-models"), ctx.href(&OWN_MODELS, &[]))
        .unlisted()
}

/// A page below one of them.
fn below_own(ctx: &Ctx, own: &OwnModel, title: impl Into<String>, body: Markup) -> Page {
    among(ctx, title, body).below(words(ctx, &own.draft.title), ctx.href(&OWN_MODEL, &[&own.id]))
}

/// The language being written: the one of the address, or the reader's.
fn language(ctx: &Ctx, request: &Request) -> Language {
    Language::from_code(request.query("language")).unwrap_or(ctx.language)
}

/// An address where texts are written in a language.
fn in_language(address: &str, language: Language) -> String {
    format!("{address}?language={}", language.code())
}

fn language_word(ctx: &Ctx, language: Language) -> String {
    match language {
        Language::Swedish => ctx.t("collaborations-language-sv"),
        Language::English => ctx.t("collaborations-language-en"),
    }
}

/// Which language is being written, and the way to the other.
fn languages(ctx: &Ctx, address: &str, here: Language) -> Markup {
    let tabs: Vec<_> = Language::ALL
        .into_iter()
        .map(|language| (language_word(ctx, language), in_language(address, language), language == here))
        .collect();
    design::tabs(&ctx.t("collaborations-language-written"), &tabs)
}

/// What it says in the other language, to write from.
fn in_other(ctx: &Ctx, text: &Text, written: Language) -> Markup {
    let other = written.other();
    let words = crate::model::edit::said(text, other);
    html! {
        @if !words.is_empty() {
            div.s-quiet {
                p { (ctx.ta("collaborations-in-other", &[("language", (&language_word(ctx, other)).into())])) }
                p lang=(other.code()) { (words) }
            }
        }
    }
}

/// A text that is not written in this language yet may wait, where it says something in the other.
fn unless_other<'f>(field: Field<'f>, text: &Text, written: Language) -> Field<'f> {
    let says = |language| !crate::model::edit::said(text, language).is_empty();
    if says(written) || !says(written.other()) { field } else { field.optional() }
}

/// Somebody changed the same thing in between: nothing was overwritten.
fn crossed_notice(ctx: &Ctx, now: &[&str]) -> Markup {
    design::notice(
        design::Tone::Waiting,
        html! {
            p { (ctx.t("collaborations-model-crossed")) }
            @for words in now.iter().filter(|words| !words.is_empty()) { blockquote { (words) } }
        },
    )
}

fn with_status(mut page: Page, is_sound: bool, crossed: bool) -> Page {
    if crossed {
        page.status = 409;
    } else if !is_sound {
        page = page.with_errors();
    }
    page
}

/// Buttons that move one thing among `count` of its kind, named for those who hear the page. What is outermost goes no further.
fn movers(ctx: &Ctx, id: &str, at: usize, count: usize, name: &str) -> Markup {
    let button = |direction: Direction, key: &str| {
        html! {
            button.ds-button data-variant="tertiary" type="submit" name="move" value={ (direction.as_str()) "/" (id) } {
                (ctx.t(key)) span.s-unseen { " " (name) }
            }
        }
    };
    html! {
        @if at > 0 { (button(Direction::Up, "collaborations-move-up")) }
        @if at + 1 < count { (button(Direction::Down, "collaborations-move-down")) }
    }
}

/// Whose a model is and what it differs in from its origin, where it is an organisation's own; the way to a copy for those who
/// may make one.
pub fn made_by(ctx: &Ctx, tx: &mut Tx<'_>, model: &ProcessModel) -> Result<Markup, Stop> {
    let is_delivered = crate::model::find(&model.id.0).is_some();
    let own = if is_delivered { None } else { own_models::find(tx, ctx, &model.id.0)? };
    let copy = format!("{}?model={}#copy", ctx.href(&OWN_MODELS, &[]), kernel::web::encode(&model.id.0));
    Ok(html! {
        @if let Some(own) = own {
            p.s-meta {
                (ctx.ta("collaborations-model-made-by", &[("organisation", (&own.organisation_name).into()), ("title", words(ctx, &own.origin.title).into())]))
                " · " (index::version_words(ctx, own.published))
                " · " a.ds-link href=(ctx.href(&OWN_CHANGES, &[&own.id])) { (ctx.t("collaborations-differs-from-origin")) }
            }
        }
        @if crate::access::may_edit_model(ctx, ctx.whole_organisation()) {
            p { (design::quiet_way_on(&ctx.t("collaborations-copy-this-model"), &copy)) }
        }
    })
}
