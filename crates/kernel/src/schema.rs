//! How the kernel's own types look in the API's description.

use crate::number::Number;
use crate::record::{FileId, Word};
use crate::{PartialDate, Text};
use utoipa::openapi::schema::{ObjectBuilder, OneOfBuilder, Schema, Type};
use utoipa::openapi::{KnownFormat, RefOr, SchemaFormat};
use utoipa::{PartialSchema, ToSchema};

/// A closed list, each word named.
pub fn words<W: Word>() -> RefOr<Schema> {
    let words = W::ALL.iter().map(|word| word.as_str());
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words)).into()
}

impl PartialSchema for Text {
    fn schema() -> RefOr<Schema> {
        let plain = || ObjectBuilder::new().schema_type(Type::String);
        let by_language = ObjectBuilder::new().property("sv", plain()).property("en", plain());
        let text = OneOfBuilder::new().item(plain()).item(by_language);
        text.description(Some("In the language of what it belongs to, or by language.")).into()
    }
}
impl ToSchema for Text {}

impl PartialSchema for PartialDate {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .pattern(Some(r"^\d{4}(-\d{2}(-\d{2})?)?$"))
            .description(Some("A year, a month or a day."))
            .examples(["2026", "2026-11", "2026-11-23"])
            .into()
    }
}
impl ToSchema for PartialDate {}

impl PartialSchema for Number {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Number)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Double)))
            .description(Some("An exact decimal of at most 15 digits."))
            .into()
    }
}
impl ToSchema for Number {}

impl PartialSchema for FileId {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[a-z0-9-]{1,100}$")).into()
    }
}
impl ToSchema for FileId {}
