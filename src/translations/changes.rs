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
pub struct ChangedPart {
    /// What has become of it.
    pub change: Change,
    /// Its words, with the spaces between them.
    pub text: String,
}

/// What has to be done to `old` to make it `new`: all parts that aren't removed are `new`, all that aren't added `old`.
pub fn changes(old: &str, new: &str) -> Vec<ChangedPart> {
    let diff = TextDiff::from_unicode_words(old, new);
    let mut parts: Vec<ChangedPart> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Delete => Change::Removed,
            ChangeTag::Insert => Change::Added,
        };
        match parts.last_mut() {
            Some(last) if last.change == kind => last.text.push_str(change.value()),
            _ => parts.push(ChangedPart { change: kind, text: change.value().to_owned() }),
        }
    }
    parts
}

/// The lines that something has changed in, each part as `mark` has it; what stands between them is left out.
pub fn changed_lines(parts: &[ChangedPart], mark: &dyn Fn(Change, &str) -> String) -> String {
    let mut lines: Vec<(String, bool)> = vec![(String::new(), false)];
    for part in parts {
        for (index, piece) in part.text.split('\n').enumerate() {
            if index > 0 {
                lines.push((String::new(), false));
            }
            // An empty line that has come or gone has nothing to be marked.
            if let Some((line, is_changed)) = lines.last_mut().filter(|_| !piece.is_empty()) {
                line.push_str(&mark(part.change, piece));
                *is_changed |= part.change != Change::Same;
            }
        }
    }
    let mut shown: Vec<&str> = Vec::new();
    for (line, is_changed) in &lines {
        if *is_changed {
            shown.push(line);
        } else if shown.last().is_some_and(|last| *last != "…") {
            shown.push("…");
        }
    }
    if shown.last() == Some(&"…") {
        shown.pop();
    }
    shown.join("\n")
}

/// A part of a text without colour: `[-old-]{+new+}`.
pub fn marked(change: Change, text: &str) -> String {
    match change {
        Change::Same => text.to_owned(),
        Change::Removed => format!("[-{text}-]"),
        Change::Added => format!("{{+{text}+}}"),
    }
}
