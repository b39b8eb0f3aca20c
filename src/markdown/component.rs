//! Components: a fenced block whose info string is a name in braces, YAML arguments, and Markdown below `---`.

use std::marker::PhantomData;
use std::ops::Range;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Document, Options, SpanMap, compile::compile_text};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::Source;
use crate::text::controls::{self, Format};
use crate::text::slips;
use crate::text::yaml::{self, Spanned};

/// A component as an author calls it.
#[derive(Debug)]
pub struct ComponentCall {
    /// As it was written.
    pub name: String,
    /// The arguments, in the order they were written.
    pub arguments: Vec<Argument>,
    /// Whether they could be read: if not, none is missing.
    pub is_read: bool,
    /// What stands below `---`.
    pub body: Option<Document>,
    /// Bytes of the file: the line with the name.
    pub span: Range<usize>,
}

/// An argument of a component.
#[derive(Debug)]
pub struct Argument {
    /// Its name.
    pub name: String,
    /// Its value, as YAML reads it without knowing the type.
    pub value: Value,
    /// Bytes of the file: the value.
    pub span: Range<usize>,
}

/// The name in an info string such as `{chart}`.
pub(crate) fn name(info: &str) -> Option<&str> {
    info.trim().strip_prefix('{')?.strip_suffix('}').map(str::trim)
}

/// What an info string begins with, up to the brace that closes it: `{figure}` of `{figure} logo.svg`.
pub(super) fn head(info: &str) -> &str {
    let info = info.trim();
    info.find('}').and_then(|at| info.get(..=at)).unwrap_or_default()
}

/// Whether a name can be a component's.
pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|char: char| char.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The name of the component of the theme that this one means: template names have no hyphens.
pub(crate) fn template_name(name: &str) -> String {
    name.replace('-', "_")
}

/// Reads a call. `text` is what stands between the fences, `map` where it stands in the file, `fence` the whole block.
pub(super) fn parse(
    name: &str,
    text: &str,
    map: &SpanMap,
    fence: Range<usize>,
    (source, options, prefix): (&Source, Options<'_>, &str),
    diagnostics: &mut Vec<Diagnostic>,
) -> ComponentCall {
    let first_line = source.text[fence.clone()].find('\n').map_or(fence.end, |at| fence.start + at);
    let (head, body) = split(text);
    let span_of = |at| map.to_file(yaml::span(at, &(0..head.len())));
    let (head, found) = controls::without_escapes(head, Format::Yaml);
    diagnostics.extend(found.into_iter().map(|(span, char)| controls::problem(char, source.place(map.to_file(span)))));
    let head = &*head;
    let parsed: Result<Option<IndexMap<String, Spanned<Value>>>, _> =
        yaml::parse_text(PhantomData, head, &|at| source.place(span_of(at)));
    if let Ok(Some(arguments)) = &parsed {
        let value = arguments.values().map(|argument| argument.value.clone()).collect();
        let cuts = slips::cuts(head, &value, true).into_iter();
        let problem = |cut: Range<usize>| {
            Diagnostic::of(rules::TEXT_CUT)
                .arg("field", slips::named(head, cut.start))
                .at(source.place(map.to_file(cut)))
        };
        diagnostics.extend(cuts.map(problem));
    }
    let is_read = parsed.is_ok();
    let arguments = parsed.unwrap_or_else(|diagnostic| {
        diagnostics.push(diagnostic);
        None
    });
    let arguments = arguments.unwrap_or_default().into_iter().map(|(name, value)| Argument {
        name,
        span: span_of(value.at),
        value: value.value,
    });
    let arguments = arguments.collect();
    let body = body.map(|from| {
        let inner = SpanMap(rebase(map, from));
        compile_text(&text[from..], &inner, source, options, prefix)
    });
    ComponentCall { name: name.to_owned(), arguments, is_read, body, span: fence.start..first_line }
}

/// The arguments, and where the body begins.
pub(crate) fn split(text: &str) -> (&str, Option<usize>) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return (&text[..at], Some(at + line.len()));
        }
        at += line.len();
    }
    (text, None)
}

/// The map of what stands from an offset on.
fn rebase(map: &SpanMap, from: usize) -> Vec<(usize, usize)> {
    let mut pieces = vec![(0, map.to_file(from..from).start)];
    pieces.extend(map.0.iter().filter(|(local, _)| *local > from).map(|(local, file)| (local - from, *file)));
    pieces
}
