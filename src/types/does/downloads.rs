//! `downloads: [json, csv]`, or `downloads: { formats: [json, csv], columns: { signed: charter.signed } }`: entries can
//! be downloaded as data, a collection in one file. Without columns, each field of the type is one.

use super::slots::Slots;
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{Data, Spanned};
use crate::types::path::{Path, Reached};
use crate::types::reading::{Reading, texts};

/// The formats that there are.
const FORMATS: [&str; 2] = ["json", "csv"];

/// What is downloaded.
#[derive(Debug)]
pub struct Downloads {
    /// The formats, as the endings of their files.
    pub formats: Vec<String>,
    /// What a file says of an entry beside what all have.
    pub columns: Vec<Column>,
}

/// A column of a file of data.
#[derive(Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Where its values are.
    pub path: Path,
    /// Whether there can be several.
    pub is_list: bool,
}

impl Downloads {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        let is_short = !matches!(slots.node.data, Data::Map(_));
        let formats = if is_short { Some(slots.node) } else { slots.keys.node("formats") };
        let at = formats.map_or(slots.at, |node| node.at);
        let formats = match formats {
            Some(node) => texts(node, reading)?,
            None => FORMATS.map(str::to_owned).to_vec(),
        };
        for format in formats.iter().filter(|format| !FORMATS.contains(&format.as_str())) {
            let problem = Diagnostic::of(rules::UNKNOWN_VALUE).arg("value", format).arg("expected", FORMATS.join(", "));
            reading.problem(problem.suggest(format, FORMATS), at);
        }
        let declared = if is_short { None } else { slots.keys.node("columns") };
        let named: Vec<(String, Spanned<String>)> = match declared {
            Some(node) => {
                let pairs = node.pairs().iter();
                let named = pairs.filter_map(|(name, node)| {
                    Some((name.value.clone(), Spanned { value: reading.text(node)?, at: node.at }))
                });
                named.collect()
            }
            None => {
                let own = slots.fields.own().map(|field| field.name.to_string());
                own.map(|name| (name.clone(), Spanned { value: name, at })).collect()
            }
        };
        let columns = named.into_iter().filter_map(|(name, text)| {
            let Reached { path, is_list, .. } = Path::declare(&text, slots.fields, reading)?;
            Some(Column { name, path, is_list })
        });
        let columns = columns.collect();
        Some(Self { formats, columns })
    }
}
