//! What comments allow: a warning or a note isn't told where a comment above what it's about has its code. In a file of
//! messages that is the message below the comment, `# allow: message-same a brand's motto`; in YAML and in front matter
//! the field below it, with all that is in it, and below the last field the text. Errors can't be allowed.
//!
//! Several codes are separated by commas; what follows the last of them says why. A code that doesn't exist is told,
//! and one that silences nothing, but only where every rule has run: by [`crate::lint::site`].

use std::ops::Range;

use super::edits::span_of;
use super::{Ftl, Source, split_front_matter};
use crate::diagnostics::{Diagnostic, rules};

/// A file in which comments can allow something.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Commented<'a> {
    /// Messages.
    Messages(&'a Ftl),
    /// YAML.
    Yaml(&'a Source),
    /// Markdown with front matter.
    Text(&'a Source),
}

/// A code in a comment.
struct Allow<'a> {
    source: &'a Source,
    /// A part of the file's text.
    code: &'a str,
    /// The bytes of what the comment is about, from the comment on.
    about: Range<usize>,
}

impl Allow<'_> {
    fn covers(&self, problem: &Diagnostic) -> bool {
        let is_here = problem
            .place
            .as_ref()
            .is_some_and(|place| place.file == self.source.path && self.about.contains(&place.span.start));
        is_here && problem.code == self.code && !problem.is_error()
    }
}

/// Takes what is allowed out of diagnostics, and gives it.
pub(crate) fn take<'a>(
    files: impl Iterator<Item = Commented<'a>>,
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
    files: impl Iterator<Item = Commented<'a>>,
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

fn allows(file: Commented<'_>) -> Vec<Allow<'_>> {
    let source: &Source = match file {
        Commented::Messages(file) => file.source(),
        Commented::Yaml(source) | Commented::Text(source) => source,
    };
    if !source.text.contains("allow:") {
        return Vec::new();
    }
    let comments = match file {
        Commented::Messages(file) => in_messages(file),
        Commented::Yaml(source) => in_yaml(&source.text, 0..source.text.len()),
        Commented::Text(source) => {
            split_front_matter(&source.text).map_or_else(Vec::new, |(head, _)| in_yaml(&source.text, head))
        }
    };
    let mut allows = Vec::new();
    for (line, about) in comments {
        let codes = line.trim().strip_prefix("allow:").map(codes).unwrap_or_default();
        allows.extend(codes.into_iter().map(|code| Allow { source, code, about: about.clone() }));
    }
    allows
}

/// The lines of comments, each with the bytes of what it's about.
fn in_messages(file: &Ftl) -> Vec<(&str, Range<usize>)> {
    file.comments()
        .flat_map(|(comment, about)| comment.content.iter().map(move |line| (*line, about.clone())))
        .collect()
}

/// The same of a part of a text that is YAML. Only comments on lines of their own count.
fn in_yaml(text: &str, span: Range<usize>) -> Vec<(&str, Range<usize>)> {
    fn comment(line: &str) -> Option<&str> {
        line.trim_start().strip_prefix('#')
    }
    let indent = |line: &str| line.len() - line.trim_start().len();
    let lines = text[span.clone()].split('\n').map(|line| (span_of(text, line).start, line.trim_end()));
    let lines: Vec<(usize, &str)> = lines.filter(|(_, line)| !line.is_empty()).collect();
    let mut found = Vec::new();
    for (index, (start, line)) in lines.iter().enumerate() {
        let Some(said) = comment(line) else { continue };
        let mut rest = lines[index + 1..].iter().filter(|(_, line)| comment(line).is_none());
        let Some((_, first)) = rest.next() else {
            found.push((said, *start..text.len()));
            continue;
        };
        // The items of a list may stand below their field's name, as far to the left as that.
        let is_item = |line: &str| line.trim_start().starts_with("- ") && !first.trim_start().starts_with("- ");
        let is_inside = |line: &str| indent(line) > indent(first) || (indent(line) == indent(first) && is_item(line));
        let end = rest.find(|(_, line)| !is_inside(line)).map_or(span.end, |(next, _)| *next);
        found.push((said, *start..end));
    }
    found
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
