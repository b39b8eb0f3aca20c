//! Notes: what goes to a translator beside a unit, and what a translator has written there, which comes back as
//! comments.

use super::read::FileElement;

/// The categories of the notes that an export writes: what has changed in a text, what a segment said and how that was
/// translated, what the source says of a message, and which form of it a unit is. Any other note is somebody else's.
pub(super) const CHANGES: &str = "changes";
pub(super) const PREVIOUS: &str = "previous";
pub(super) const COMMENT: &str = "comment";
pub(super) const FORM: &str = "form";
const EXPORTED: [&str; 4] = [CHANGES, PREVIOUS, COMMENT, FORM];

/// The notes of translators in a file, as lines of comments, in order; those of the units that `is_asked` for, by their
/// ids, each with what it's about. A document of an export that didn't write categories has none that could be told
/// from our own.
pub(super) fn comments(element: &FileElement, is_asked: impl Fn(&str) -> bool) -> Vec<String> {
    if !element.has_categories {
        return Vec::new();
    }
    let of_units = element.units.iter().filter(|unit| is_asked(&unit.id));
    let of_units = of_units
        .flat_map(|unit| unit.notes.iter().map(move |note| (Some(unit.name.as_deref().unwrap_or(&unit.id)), note)));
    let all = element.notes.iter().map(|note| (None, note)).chain(of_units);
    let theirs = all.filter(|(_, note)| !note.category.as_deref().is_some_and(|category| EXPORTED.contains(&category)));
    let mut comments: Vec<String> = Vec::new();
    for (about, note) in theirs {
        let words: Vec<&str> = note.text.split_whitespace().collect();
        // What a comment can't hold is none of anybody's words.
        let words = words.join(" ").replace(char::is_control, "");
        let comment = about.map_or_else(|| format!("# note: {words}"), |about| format!("# {about}: {words}"));
        if !words.is_empty() && !comments.contains(&comment) {
            comments.push(comment);
        }
    }
    comments
}

/// The comments that a text doesn't have yet, one below the other, each with the text's line break after it.
pub(super) fn new_lines(comments: &[String], text: &str, line_break: &str) -> String {
    let is_new = |comment: &&String| !text.lines().any(|line| line.trim() == comment.as_str());
    comments.iter().filter(is_new).map(|comment| format!("{comment}{line_break}")).collect()
}
