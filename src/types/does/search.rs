//! `search: [includes]`: fields whose words the search finds, beside titles, descriptions, texts and terms.

use super::slots::{Slots, path};
use crate::text::yaml::{Data, Spanned};
use crate::types::path::Path;
use crate::types::reading::Reading;
use crate::types::value::Value;
use crate::types::values::Values;

/// The fields that the search finds.
#[derive(Debug)]
pub struct Search(Vec<Path>);

impl Search {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        let nodes = match &slots.node.data {
            Data::List(items) => items.as_slice(),
            _ => std::slice::from_ref(slots.node),
        };
        let path = |node: &crate::text::yaml::Node| {
            let text = Spanned { value: reading.text(node)?, at: node.at };
            path(&text, slots.fields, &["text", "markdown"], reading).map(|(path, _)| path)
        };
        Some(Self(nodes.iter().filter_map(path).collect()))
    }

    /// The words of an entry.
    pub fn words<'a>(&self, values: &'a Values) -> Vec<&'a str> {
        self.0.iter().flat_map(|path| path.each(values)).filter_map(Value::as_text).collect()
    }
}
