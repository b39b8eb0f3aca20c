//! Fenced blocks: code, and calls of components with the Markdown in them.

use std::marker::PhantomData;
use std::ops::Range;

use indexmap::IndexMap;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use serde_json::Value;

use super::compile::{Compiler, EventStream, compile_text, words};
use super::component::{self, split};
use super::document::{Argument, ComponentCall, Hole};
use super::{Options, SpanMap, code};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::Source;
use crate::text::controls::{self, Format};
use crate::text::slips;
use crate::text::yaml::{self, Spanned};

impl<'a> Compiler<'a, '_> {
    pub(super) fn code_block(
        &mut self,
        kind: &CodeBlockKind<'a>,
        span: Range<usize>,
        parser: &mut EventStream<'a>,
        out: &mut Vec<Event<'a>>,
    ) {
        let mut text = String::new();
        let mut pieces = Vec::new();
        for (event, span) in parser.by_ref() {
            match event {
                Event::Text(piece) => {
                    pieces.push((text.len(), self.map.to_file(span.clone()).start));
                    text.push_str(&piece);
                }
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        if self.options.plain {
            out.push(Event::Start(Tag::CodeBlock(kind.clone())));
            out.push(Event::Text(text.into()));
            out.push(Event::End(TagEnd::CodeBlock));
        } else if let Some(name) = component::name(info) {
            self.components += 1;
            let prefix = format!("{}c{}-", self.prefix, self.components);
            if pieces.is_empty() {
                pieces.push((0, self.map.to_file(span.clone()).end));
            }
            let fence = self.map.to_file(span);
            let context = (self.source, self.options, prefix.as_str());
            let call = parse(name, &text, &SpanMap(pieces), fence, context, &mut self.document.diagnostics);
            let mark = self.mark(Hole::Component(Box::new(call)));
            out.push(Event::Html(format!("{mark}\n").into()));
        } else {
            if info.trim_start().starts_with('{')
                && component::name(component::head(info)).is_some_and(component::is_name)
            {
                let start =
                    span.start + self.text.get(span.clone()).and_then(|block| block.find('{')).unwrap_or_default();
                let problem = Diagnostic::of(rules::COMPONENT_INFO)
                    .arg("component", component::head(info).trim_matches(['{', '}']));
                self.report(problem, &(start..start + info.trim().len()));
            }
            self.document.words += words(&text);
            self.document.has_code |= !info.is_empty();
            out.push(Event::Html(code::block(info, &text).into()));
        }
    }
}

/// Reads a call. `text` is what stands between the fences, `map` where it stands in the file, `fence` the whole block.
fn parse(
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

/// The map of what stands from an offset on.
fn rebase(map: &SpanMap, from: usize) -> Vec<(usize, usize)> {
    let mut pieces = vec![(0, map.to_file(from..from).start)];
    pieces.extend(map.0.iter().filter(|(local, _)| *local > from).map(|(local, file)| (local - from, *file)));
    pieces
}
