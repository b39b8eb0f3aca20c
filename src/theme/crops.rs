//! The shapes that a theme cuts pictures in: the `crops` in the metadata of its components.

use tera::{Tera, Value};

use crate::diagnostics::{Diagnostic, rules};
use crate::pictures::Ratio;

/// All of them, each once. One that can't be read is reported.
pub(super) fn of(tera: &Tera, diagnostics: &mut Vec<Diagnostic>) -> Vec<Ratio> {
    let mut crops = Vec::new();
    let definitions = tera.get_component_names().filter_map(|name| tera.get_component_definition(name));
    for crop in definitions.filter_map(|info| info.metadata().get("crops").cloned()).flat_map(list) {
        match crop.as_str().and_then(Ratio::parse) {
            Some(ratio) => crops.push(ratio),
            None => diagnostics.push(Diagnostic::of(rules::TEMPLATE).arg("detail", format!("crops: {crop}?"))),
        }
    }
    crops.sort();
    crops.dedup();
    crops
}

fn list(value: Value) -> Vec<Value> {
    value.as_array().map(<[Value]>::to_vec).unwrap_or_else(|| vec![value])
}
