//! Diagnostics as JSON, for editors and for tests.

use serde_json::{Map, Value, json};

use super::Words;
use crate::diagnostics::{Diagnostic, Place, Severity};

/// An array of objects: `code`, `severity` (`error`, `warning` or `note`), `args`, `message`, `help`, `place` and
/// `related` (`file`, `line`, `column`, `span` in bytes, `text`).
pub fn to_json(diagnostics: &[Diagnostic], words: &Words) -> Value {
    diagnostics
        .iter()
        .map(|diagnostic| {
            json!({
                "code": diagnostic.code,
                "severity": match diagnostic.severity {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                    Severity::Note => "note",
                },
                "args": diagnostic.args.iter().map(|(name, value)| ((*name).to_owned(), value.as_str().into())).collect::<Map<_, _>>(),
                "message": words.message(diagnostic),
                "help": words.help(diagnostic),
                "place": diagnostic.place.as_deref().map(place),
                "related": diagnostic.related.as_deref().map(place),
            })
        })
        .collect()
}

fn place(place: &Place) -> Value {
    json!({
        "file": &*place.file,
        "line": place.line,
        "column": place.column,
        "span": [place.span.start, place.span.end],
        "text": place.line_text,
    })
}
