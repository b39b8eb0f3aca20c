//! Edits of a file of messages before it's given to a bundle: fluent-rs parses a file and formats it as it stands, so
//! what a language needs beyond that is written into the file's text first. Places in diagnostics are those of the file
//! as it was.

use std::ops::Range;

/// A part of a text, and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Bytes of the text as it was.
    pub span: Range<usize>,
    /// Its replacement.
    pub text: String,
}

/// The text with all edits made. Their spans don't overlap; their order doesn't matter.
pub fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut edited = String::with_capacity(text.len() + edits.iter().map(|edit| edit.text.len()).sum::<usize>());
    let mut at = 0;
    for edit in edits {
        debug_assert!(at <= edit.span.start, "edits don't overlap");
        edited.push_str(&text[at..edit.span.start]);
        edited.push_str(&edit.text);
        at = edit.span.end;
    }
    edited.push_str(&text[at..]);
    edited
}

/// The bytes of `text` that `part`, a slice of it, stands at: the syntax tree of a file consists of such slices.
pub fn span_of(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    start..start + part.len()
}
