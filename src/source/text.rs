//! A source file's text, and places in it: how it's read, and what is taken out of it because it must not reach an
//! output.

use std::ops::Range;
use std::sync::Arc;

use super::controls::{self, Format};
use super::kind::{Kind, kind};
use super::{conflicts, slips, yaml};
use crate::diagnostics::{Diagnostic, Place};

/// A text file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Relative to the site's root, with `/` between its parts.
    pub path: Arc<str>,
    /// UTF-8, as it is on the disk, without a byte order mark.
    pub text: String,
}

impl Source {
    /// The place of some bytes of this file. Bytes outside it, or inside a character, are moved to where they can be.
    pub fn place(&self, span: Range<usize>) -> Place {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.ceil_char_boundary(span.end.max(start));
        let line_start = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = self.text[start..].find('\n').map_or(self.text.len(), |at| start + at);
        let line_text = self.text[line_start..line_end].trim_end_matches('\r').to_owned();
        let first = (start - line_start).min(line_text.len());
        let last = (end.min(line_end) - line_start).clamp(first, line_text.len());
        Place {
            file: self.path.clone(),
            line: self.text[..start].matches('\n').count() + 1,
            column: self.text[line_start..start].chars().count() + 1,
            span: start..end,
            line_span: first..last,
            line_text,
        }
    }
}

/// A file that should be text and isn't: what there is of it, and what is wrong.
pub(super) struct Unread {
    pub(super) source: Source,
    pub(super) problem: Diagnostic,
}

/// A text file: UTF-8. Many NULs are another encoding, such as UTF-16; one or the other is a control character like
/// others.
pub(super) fn text(path: Arc<str>, mut bytes: Vec<u8>) -> Result<Source, Box<Unread>> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    let wrong = |source: Source, at| {
        let problem = Diagnostic::error("not-text").at(source.place(at..at));
        Err(Box::new(Unread { source, problem }))
    };
    match String::from_utf8(bytes) {
        Ok(text) => {
            let source = Source { path, text };
            match source.text.find('\0') {
                Some(at) if source.text.bytes().filter(|byte| *byte == 0).count() > source.text.len() / 8 => {
                    wrong(source, at)
                }
                _ => Ok(source),
            }
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            wrong(Source { path, text }, at)
        }
    }
}

/// The first conflict that git has left in a file, by its text.
pub(crate) fn conflict(path: &str, text: String) -> Option<Diagnostic> {
    let is_markdown = matches!(kind(path), Kind::Content);
    conflicts::resolve(&mut Source { path: path.into(), text }, is_markdown).into_iter().next()
}

/// Takes out of a text file what must not reach an output: conflicts that git has left in it, and characters that are
/// in no text.
pub(super) fn readable(source: &mut Source, format: Format) -> Vec<Diagnostic> {
    controls::end_lines(source);
    let mut problems = conflicts::resolve(source, false);
    problems.extend(controls::take_out(source));
    let whole = 0..source.text.len();
    problems.extend(controls::take_out_escapes(source, format, whole.clone()));
    if format == Format::Yaml && source.text.contains(" #") {
        let value: serde_json::Value = yaml::parse(source, whole).unwrap_or_default();
        let problem = |cut: Range<usize>| {
            let field = slips::named(&source.text, cut.start);
            Diagnostic::warning("text-cut").arg("field", field).at(source.place(cut.clone()))
        };
        problems.extend(slips::cuts(&source.text, &value, true).into_iter().map(problem));
    }
    problems
}

/// The same of a file that is passed on as it is, if it's text: conflicts, and in SVG the characters that no XML has.
pub(super) fn readable_bytes(path: &Arc<str>, bytes: Vec<u8>) -> (Vec<u8>, Vec<Diagnostic>) {
    let is_text = |text: &String| !text.contains('\0');
    let text = match String::from_utf8(bytes) {
        Ok(text) if is_text(&text) => text,
        Ok(text) => return (text.into_bytes(), Vec::new()),
        Err(error) => return (error.into_bytes(), Vec::new()),
    };
    let mut source = Source { path: path.clone(), text };
    let mut problems = conflicts::resolve(&mut source, false);
    let is_copied = matches!(kind(path), Kind::Static(_));
    if !is_copied && path.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("svg")) {
        problems.extend(controls::take_out(&mut source));
    }
    (source.text.into_bytes(), problems)
}
