//! Kind `language`: a language tag, as `fr` or `es-MX` (BCP 47).

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Language;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Language))
}

impl Kind for Language {
    fn name(&self) -> &'static str {
        "language"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, "invalid-language", |text| text.parse::<unic_langid::LanguageIdentifier>().is_ok())
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::schema("^[A-Za-z]{2,8}([-_][A-Za-z0-9]+)*$")
    }
}
