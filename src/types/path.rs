//! The way to a value: the name of a field, and of fields in it: `hours.time_zone`, `sites.city`. Touches nothing.

use super::fields::{Fields, Kind, Parts};
use super::reading::Reading;
use super::value::Value;
use super::values::Values;
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::Spanned;

/// The names on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path(Vec<String>);

/// What a way leads to.
#[derive(Debug)]
pub struct Reached<'a> {
    /// The way.
    pub path: Path,
    /// The kind of what is there.
    pub kind: &'a dyn Kind,
    /// What follows behind a reference: the name of one of the target's facts.
    pub fact: Option<String>,
    /// Whether there can be several.
    pub is_list: bool,
}

impl Path {
    /// The way that a declaration names, and what it leads to. A way through a list leads to each of its values. What
    /// isn't there is told.
    pub fn declare<'a>(text: &Spanned<String>, fields: &'a Fields, reading: &mut Reading<'_>) -> Option<Reached<'a>> {
        let mut names = Vec::new();
        let mut is_list = false;
        let mut rest = text.value.split('.');
        let mut fields = fields;
        loop {
            let name = rest.next().unwrap_or_default();
            let Some(field) = fields.get(name) else {
                let problem = Diagnostic::of(rules::TYPE_FIELD_UNKNOWN).arg("field", &text.value);
                reading.problem(problem.suggest(name, fields.names()), text.at);
                return None;
            };
            names.push(name.to_owned());
            is_list |= field.kind.name() == "list";
            match innermost(&*field.kind).parts() {
                Parts::Fields(inner) if rest.clone().next().is_some() => fields = inner,
                _ => {
                    let fact = rest.next().map(str::to_owned);
                    return Some(Reached { path: Self(names), kind: &*field.kind, fact, is_list });
                }
            }
        }
    }

    /// The first value there.
    pub fn get<'a>(&self, values: &'a Values) -> Option<&'a Value> {
        self.each(values).into_iter().next()
    }

    /// The text there.
    pub fn text<'a>(&self, values: &'a Values) -> Option<&'a str> {
        self.get(values)?.as_text()
    }

    /// Every value there; of a list, each.
    pub fn each<'a>(&self, values: &'a Values) -> Vec<&'a Value> {
        let Some((first, rest)) = self.0.split_first() else { return Vec::new() };
        let mut found: Vec<&Value> = values.get(first).into_iter().flat_map(spread).collect();
        for name in rest {
            found = found.into_iter().filter_map(|value| value.get(name)).flat_map(spread).collect();
        }
        found
    }

    /// Every value there, from a value that has been reached already: what the first names lead to.
    pub fn each_in<'a>(&self, value: &'a Value, skipped: usize) -> Vec<&'a Value> {
        let mut found = vec![value];
        for name in self.0.iter().skip(skipped) {
            found = found.into_iter().filter_map(|value| value.get(name)).flat_map(spread).collect();
        }
        found
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none, which leads nowhere.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the way begins as another.
    pub fn is_under(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The name of the field that it begins with.
    pub fn field(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }
}

/// The kind of the values in a list of them, or in a list of lists.
pub fn innermost(kind: &dyn Kind) -> &dyn Kind {
    match kind.parts() {
        Parts::Each(inner) => innermost(&**inner),
        _ => kind,
    }
}

/// The values of a list, or the one that is none.
fn spread(value: &Value) -> Vec<&Value> {
    match value {
        Value::List(items) => items.iter().collect(),
        other => vec![other],
    }
}
