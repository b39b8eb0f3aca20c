//! Kind `email`: an e-mail address.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Email;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Email))
}

impl Kind for Email {
    fn name(&self) -> &'static str {
        "email"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, "invalid-email", fits)
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::schema(r"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$")
    }
}

/// Whether a text has the form that addresses of mail have in practice: a name and a host with a point.
fn fits(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let is_free =
        |part: &str| !part.is_empty() && !part.contains(|char: char| char.is_whitespace() || "@<>,;".contains(char));
    is_free(name) && is_free(host) && host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty())
}
