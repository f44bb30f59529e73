//! The knowledge base: principles, knowledge, forms of collaboration and methods, as articles one reads and prints; which
//! form and which method fit; and links between an article and the steps it supports.

pub mod api;
pub mod article;
pub mod fitting;
pub mod guide;
pub mod library;
pub mod pages;
pub mod panels;

pub use article::{Article, ArticleKind};
use kernel::language::Catalogue;
pub use library::library;
pub use pages::ROUTES;
pub use panels::PANELS;

pub static CATALOGUE: Catalogue =
    Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };
