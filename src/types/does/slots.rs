//! What a type's file says of a capability.

use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{At, Data, Node, Spanned};
use crate::types::fields::{Fields, Kind};
use crate::types::path::{Path, Reached, innermost};
use crate::types::reading::{Keys, Reading};

/// What a type says of a capability: the fields that it works on, by what they are to it.
#[derive(Debug)]
pub(super) struct Slots<'a> {
    pub(super) node: &'a Node,
    pub(super) keys: Keys<'a>,
    pub(super) at: At,
    pub(super) fields: &'a Fields,
}

impl<'a> Slots<'a> {
    pub(super) fn new(node: &'a Node, at: At, fields: &'a Fields) -> Self {
        Self { node, keys: Keys::new(node), at, fields }
    }

    /// The one field that a capability works on: `dated: date`.
    pub(super) fn alone(&mut self, kinds: &[&str], reading: &mut Reading<'_>) -> Option<Path> {
        let text = Spanned { value: reading.text(self.node)?, at: self.node.at };
        path(&text, self.fields, kinds, reading).map(|(path, _)| path)
    }

    /// The field that is something to a capability, if there is one.
    pub(super) fn path(&mut self, name: &'static str, kinds: &[&str], reading: &mut Reading<'_>) -> Option<Path> {
        let text = self.keys.spanned_text(name, reading)?;
        path(&text, self.fields, kinds, reading).map(|(path, _)| path)
    }

    /// The field that has to be something to a capability, with its kind.
    pub(super) fn required(
        &mut self,
        name: &'static str,
        kinds: &[&str],
        reading: &mut Reading<'_>,
    ) -> Option<(Path, &'a dyn Kind)> {
        match self.keys.spanned_text(name, reading) {
            Some(text) => path(&text, self.fields, kinds, reading),
            None => {
                reading.missing_field(name, self.at);
                None
            }
        }
    }

    /// Several fields that are the same to a capability: a list of them, or one.
    pub(super) fn paths(&mut self, name: &'static str, kinds: &[&str], reading: &mut Reading<'_>) -> Vec<Path> {
        let Some(node) = self.keys.node(name) else { return Vec::new() };
        let nodes = if let Data::List(items) = &node.data { items.as_slice() } else { std::slice::from_ref(node) };
        let found = nodes.iter().filter_map(|node| {
            let text = Spanned { value: reading.text(node)?, at: node.at };
            path(&text, self.fields, kinds, reading).map(|(path, _)| path)
        });
        found.collect()
    }

    pub(super) fn finish(self, reading: &mut Reading<'_>) {
        self.keys.finish(reading);
    }
}

/// The way to a field whose values are of one of some kinds; of any without one.
pub(super) fn path<'a>(
    text: &Spanned<String>,
    fields: &'a Fields,
    kinds: &[&str],
    reading: &mut Reading<'_>,
) -> Option<(Path, &'a dyn Kind)> {
    let Reached { path, kind, fact, .. } = Path::declare(text, fields, reading)?;
    let is_of = |kind: &dyn Kind| kinds.is_empty() || kinds.contains(&kind.name());
    if fact.is_some() || !(is_of(kind) || is_of(innermost(kind))) {
        let problem = Diagnostic::of(rules::TYPE_FIELD_KIND).arg("field", &text.value);
        reading.problem(problem.arg("kind", kind.name()).arg("expected", kinds.join(", ")), text.at);
        return None;
    }
    Some((path, kind))
}
