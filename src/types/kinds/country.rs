//! Kind `country`: a country, as `MA` (ISO 3166-1 alpha-2).

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Country;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Country))
}

impl Kind for Country {
    fn name(&self) -> &'static str {
        "country"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, "invalid-country", |text| {
            text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
        })
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::schema("^[A-Z]{2}$")
    }
}
