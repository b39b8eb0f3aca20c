//! What the kinds have in common whose values are texts: of a form, such as dates, or names of something.

use serde_json::{Value as Json, json};

use crate::diagnostics::{Diagnostic, Rule};
use crate::text::yaml::Node;
use crate::types::reading::Reading;
use crate::types::value::Value;

/// Reads a text that has to have a form; the rule is told of one that hasn't.
pub(super) fn read(
    node: &Node,
    reading: &mut Reading<'_>,
    rule: &'static Rule,
    fits: impl Fn(&str) -> bool,
) -> Option<Value> {
    let text = reading.text(node)?;
    if fits(&text) {
        return Some(text.into());
    }
    reading.problem(Diagnostic::of(rule).arg("value", text), node.at);
    None
}

/// A text that a pattern describes (ECMA 262, as JSON Schema has it).
pub(super) fn schema(pattern: &str) -> Json {
    json!({ "type": "string", "pattern": pattern })
}

/// A text of any form.
pub(super) fn text_schema() -> Json {
    json!({ "type": "string", "minLength": 1 })
}

/// A kind whose values are texts of a form: its type, its name, the rule for a text that hasn't the form, whether a
/// text has it, and its schema.
macro_rules! form {
    ($name:ident, $kind:literal, $rule:expr, $fits:expr, $schema:expr) => {
        #[derive(Debug)]
        struct $name;

        pub(super) fn declare(
            _: &mut crate::types::reading::Keys<'_>,
            _: &mut crate::types::reading::Reading<'_>,
        ) -> Option<std::sync::Arc<dyn super::Kind>> {
            Some(std::sync::Arc::new($name))
        }

        impl super::Kind for $name {
            fn name(&self) -> &'static str {
                $kind
            }

            fn read(
                &self,
                node: &crate::text::yaml::Node,
                reading: &mut crate::types::reading::Reading<'_>,
            ) -> Option<crate::types::Value> {
                super::form::read(node, reading, $rule, $fits)
            }

            fn schema(&self, _: &crate::types::fields::Docs<'_>) -> serde_json::Value {
                $schema
            }
        }
    };
}

/// A kind whose values name something: its type, its name, and, with `of`, what the declaration has to say it's of.
macro_rules! reference {
    ($name:ident $(of $of:ident)?, $kind:literal) => {
        #[derive(Debug)]
        struct $name {
            /// What the declaration says it's of, alone; nothing where there's nothing to say.
            of: Vec<String>,
            target: crate::types::Target,
        }

        pub(super) fn declare(
            _keys: &mut crate::types::reading::Keys<'_>,
            _reading: &mut crate::types::reading::Reading<'_>,
        ) -> Option<std::sync::Arc<dyn super::Kind>> {
            let of = Vec::new();
            let target = crate::types::Target::$name;
            $(
                let $of = _keys.required_text("of", _reading)?;
                let target = target($of.as_str().into());
                let of = [of, vec![$of]].concat();
            )?
            Some(std::sync::Arc::new($name { of, target }))
        }

        impl super::Kind for $name {
            fn name(&self) -> &'static str {
                $kind
            }

            fn read(
                &self,
                node: &crate::text::yaml::Node,
                reading: &mut crate::types::reading::Reading<'_>,
            ) -> Option<crate::types::Value> {
                reading.reference(node, self.target.clone())
            }

            fn schema(&self, _: &crate::types::fields::Docs<'_>) -> serde_json::Value {
                super::form::text_schema()
            }

            fn of(&self) -> &[String] {
                &self.of
            }
        }
    };
}

pub(super) use {form, reference};
