//! Two texts, word by word.

use similar::{ChangeTag, TextDiff};

/// What has become of a part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// It's in both.
    Same,
    /// It has gone.
    Removed,
    /// It's new.
    Added,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What has become of it.
    pub change: Change,
    /// Its words, with the spaces between them.
    pub text: String,
}

/// What has to be done to `old` to make it `new`: all parts that aren't removed are `new`, all that aren't added `old`.
pub fn changes(old: &str, new: &str) -> Vec<Part> {
    let diff = TextDiff::from_unicode_words(old, new);
    let mut parts: Vec<Part> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Delete => Change::Removed,
            ChangeTag::Insert => Change::Added,
        };
        match parts.last_mut() {
            Some(last) if last.change == kind => last.text.push_str(change.value()),
            _ => parts.push(Part { change: kind, text: change.value().to_owned() }),
        }
    }
    parts
}
