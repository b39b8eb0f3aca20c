//! Kind `url`: an address on the web, with `https://` or `http://`.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Url;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Url))
}

impl Kind for Url {
    fn name(&self) -> &'static str {
        "url"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, "invalid-url", is_web)
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::schema(r#"^https?://[^\s<>"]+$"#)
    }
}

/// Whether a text is an address on the web.
pub fn is_web(text: &str) -> bool {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    let is_written = is_web && !text.contains(|char: char| char.is_whitespace() || matches!(char, '<' | '>' | '"'));
    is_written && ::url::Url::parse(text).is_ok_and(|url| url.has_host())
}
