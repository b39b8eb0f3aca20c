//! Kind `slug`: one part of a path, of lower-case ASCII letters, digits and hyphens.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Slug;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Slug))
}

impl Kind for Slug {
    fn name(&self) -> &'static str {
        "slug"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, "invalid-slug", fits)
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::schema("^[a-z0-9-]+$")
    }
}

/// Whether a text can be one part of a path.
pub fn fits(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(fits)
}
