//! What the comments of messages allow: a warning or a note whose place is in a message isn't told when the message's
//! comment has its code, `# allow: message-same a brand's motto`. Errors can't be allowed.
//!
//! Several codes are separated by commas; what follows the last of them says why. A code that doesn't exist is told, and
//! one that silences nothing, but only where every rule has run: by [`crate::lint::site`].

use std::ops::Range;

use fluent_syntax::ast::{Comment, Entry};

use crate::diagnostics::{Diagnostic, rules};
use crate::text::Source;
use crate::text::edits::span_of;
use crate::text::too_deep;

/// A code in the comment of a message.
struct Allow<'a> {
    source: &'a Source,
    /// A part of the file's text.
    code: &'a str,
    /// The bytes of the message, from its comment to what follows.
    message: Range<usize>,
}

impl Allow<'_> {
    fn covers(&self, problem: &Diagnostic) -> bool {
        let is_here = problem
            .place
            .as_ref()
            .is_some_and(|place| place.file == self.source.path && self.message.contains(&place.span.start));
        is_here && problem.code == self.code && !problem.is_error()
    }
}

/// Takes what is allowed out of diagnostics, and gives it.
pub(crate) fn take_allowed<'a>(
    files: impl Iterator<Item = &'a Source>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    if diagnostics.iter().all(Diagnostic::is_error) {
        return Vec::new();
    }
    let allows: Vec<Allow<'_>> = files.flat_map(allows).collect();
    diagnostics.extract_if(.., |problem| allows.iter().any(|allow| allow.covers(problem))).collect()
}

/// Reports codes that don't exist and, if `is_complete`, those that silence none of what was allowed.
pub(crate) fn check<'a>(
    files: impl Iterator<Item = &'a Source>,
    allowed: &[Diagnostic],
    is_complete: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for allow in files.flat_map(allows) {
        let place = || allow.source.place(span_of(&allow.source.text, allow.code));
        if rules::named(allow.code).is_none() {
            let problem = Diagnostic::of(rules::ALLOW_UNKNOWN).arg("code", allow.code);
            diagnostics.push(problem.suggest(allow.code, rules::ALL.iter().map(|rule| rule.code)).at(place()));
        } else if is_complete && !allowed.iter().any(|problem| allow.covers(problem)) {
            diagnostics.push(Diagnostic::of(rules::ALLOW_UNUSED).arg("code", allow.code).at(place()));
        }
    }
}

fn allows(source: &Source) -> Vec<Allow<'_>> {
    let text = source.text.as_str();
    if !text.contains("allow:") || too_deep(text).is_some() {
        return Vec::new();
    }
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let entries: Vec<_> = resource.body.iter().map(|entry| (start(text, entry), comment(entry))).collect();
    let mut allows = Vec::new();
    for (index, (start, comment)) in entries.iter().enumerate() {
        let end = entries.get(index + 1).map_or(text.len(), |(next, _)| *next);
        let lines = comment.iter().flat_map(|comment| &comment.content);
        let codes = lines.filter_map(|line| line.trim().strip_prefix("allow:")).flat_map(codes);
        allows.extend(codes.map(|code| Allow { source, code, message: *start..end }));
    }
    allows
}

/// The comment of a message or term, or one that stands alone, which can't allow anything.
fn comment<'e, 'a>(entry: &'e Entry<&'a str>) -> Option<&'e Comment<&'a str>> {
    match entry {
        Entry::Message(message) => message.comment.as_ref(),
        Entry::Term(term) => term.comment.as_ref(),
        Entry::Comment(comment) => Some(comment),
        Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => None,
    }
}

/// The byte that an entry begins at, after the signs of a comment.
fn start(text: &str, entry: &Entry<&str>) -> usize {
    let first = |comment: &Comment<&str>| comment.content.first().map(|line| span_of(text, line).start);
    let of_name = match entry {
        Entry::Message(message) => span_of(text, message.id.name).start,
        Entry::Term(term) => span_of(text, term.id.name).start.saturating_sub(1),
        Entry::Junk { content } => span_of(text, content).start,
        Entry::GroupComment(comment) | Entry::ResourceComment(comment) => return first(comment).unwrap_or_default(),
        Entry::Comment(_) => 0,
    };
    comment(entry).and_then(first).unwrap_or(of_name)
}

/// The codes of what follows `allow:`. The reason begins at the first word after which no comma has asked for another
/// code, and that is none.
fn codes(text: &str) -> Vec<&str> {
    let separators = [',', ' ', '\t'];
    let mut codes = Vec::new();
    let mut is_code = true;
    for word in text.split_inclusive(separators) {
        let code = word.trim_end_matches(separators);
        if !code.is_empty() {
            if !is_code && rules::named(code).is_none() {
                break;
            }
            codes.push(code);
            is_code = false;
        }
        is_code |= word.ends_with(',');
    }
    codes
}
