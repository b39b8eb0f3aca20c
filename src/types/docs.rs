//! Fields as JSON Schema, with what they're called and for. Touches nothing.

use std::fmt;

use serde_json::{Map, Value, json};

use super::fields::{Field, Fields};
use super::labels;

/// What schemas say of fields beside their kinds: what they're called and for.
pub struct Docs<'a> {
    /// What the ids of the labels of fields begin with: the name of a type, and of the fields around them.
    pub scope: String,
    /// A label by its id, if there is one.
    pub say: &'a dyn Fn(&str) -> Option<String>,
}

impl fmt::Debug for Docs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Docs").field("scope", &self.scope).finish_non_exhaustive()
    }
}

/// The same, or nothing: what is left empty is as good as not there.
pub fn nullable(mut schema: Value) -> Value {
    match (schema.get("type").cloned(), schema.get("enum").cloned()) {
        (Some(Value::String(kind)), _) => schema["type"] = json!([kind, "null"]),
        (Some(Value::Array(mut kinds)), _) => {
            kinds.push("null".into());
            schema["type"] = kinds.into();
        }
        (_, Some(Value::Array(mut choices))) => {
            choices.push(Value::Null);
            schema["enum"] = choices.into();
        }
        _ => {}
    }
    schema
}

impl Docs<'_> {
    /// The schema of some fields, each with its label and its help.
    pub fn fields(&self, fields: &Fields) -> Value {
        let property = |field: &Field| {
            let id = labels::of_field(&self.scope, field);
            let scope = if field.is_common { "common" } else { &self.scope };
            let inner = Docs { scope: format!("{scope}-{}", field.name.replace('_', "-")), say: self.say };
            let mut schema = nullable(field.kind.schema(&inner));
            let said: Vec<String> = [id.clone(), format!("{id}.help")].iter().filter_map(|id| (self.say)(id)).collect();
            if let (false, Some(object)) = (said.is_empty(), schema.as_object_mut()) {
                if let [label, ..] = said.as_slice() {
                    object.insert("title".to_owned(), label.as_str().into());
                }
                if let [_, help] = said.as_slice() {
                    object.insert("description".to_owned(), help.as_str().into());
                }
            }
            (field.name.to_string(), schema)
        };
        let required: Vec<&str> = fields.iter().filter(|field| field.is_required).map(|field| &*field.name).collect();
        json!({
            "type": "object",
            "properties": fields.iter().map(property).collect::<Map<_, _>>(),
            "required": required,
            "additionalProperties": false,
        })
    }
}
