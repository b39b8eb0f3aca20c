//! How a text file is read, and what is taken out of it because it must not reach an output.

use std::ops::Range;
use std::sync::Arc;

use super::conflicts;
use super::kind::{FileKind, kind};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::controls::{self, Format};
use crate::text::{Source, slips, yaml};

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
        let problem = Diagnostic::of(rules::NOT_TEXT).at(source.place(at..at));
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
    let is_markdown = matches!(kind(path), FileKind::Content);
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
            Diagnostic::of(rules::TEXT_CUT).arg("field", field).at(source.place(cut.clone()))
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
    let is_copied = matches!(kind(path), FileKind::Static(_));
    if !is_copied && path.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("svg")) {
        problems.extend(controls::take_out(&mut source));
    }
    (source.text.into_bytes(), problems)
}
