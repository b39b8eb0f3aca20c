//! Lists: `[kind]`, several values of one kind.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind, Parts};
use crate::text::yaml::{Data, Node};
use crate::types::reading::Reading;
use crate::types::references::Scope;
use crate::types::value::Value;

#[derive(Debug)]
pub(super) struct List(pub(super) Arc<dyn Kind>);

impl Kind for List {
    fn name(&self) -> &'static str {
        "list"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        let Data::List(items) = &node.data else { return reading.wrong("list", node) };
        let read: Vec<Option<Value>> = items.iter().map(|item| self.0.read(item, reading)).collect();
        Some(Value::List(read.into_iter().collect::<Option<_>>()?))
    }

    fn schema(&self, docs: &Docs<'_>) -> Json {
        json!({ "type": "array", "items": self.0.schema(docs) })
    }

    /// What leads nowhere is left out.
    fn show(&self, value: &Value, scope: &dyn Scope) -> tera::Value {
        let items = value.items().iter().map(|item| self.0.show(item, scope)).filter(|item| !item.is_none());
        items.collect::<Vec<_>>().into()
    }

    fn absent(&self) -> tera::Value {
        Vec::<tera::Value>::new().into()
    }

    fn has_words(&self) -> bool {
        self.0.has_words()
    }

    fn each_words(&self, value: &mut Value, visit: &mut dyn FnMut(&mut String)) {
        if let Value::List(items) = value {
            items.iter_mut().for_each(|item| self.0.each_words(item, visit));
        }
    }

    fn parts(&self) -> Parts<'_> {
        Parts::Each(&self.0)
    }
}
