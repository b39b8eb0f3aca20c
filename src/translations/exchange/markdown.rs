//! Markdown, cut into units: what stands in a paragraph, a heading, a cell, an item; the words that are said to
//! components, and their texts.
//!
//! A unit is the bytes from its first word or mark to its last, so that a text is its units and what is between them,
//! byte by byte. Links, emphasis, images and code are codes. Code blocks stay as they are.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag, TagEnd};

use super::scalars;
use super::unit::{Code, Form, Note, Side, Token, Unit, has_words, push_text, written};
use crate::markdown::{component_name, extensions, split_component};

/// Whether an argument of a component is words.
pub(super) type IsWords<'a> = &'a dyn Fn(&str, &str) -> bool;

type SpannedPiece<'a> = (Event<'a>, Range<usize>);

/// Adds the units of the Markdown that is some bytes of a text.
pub(super) fn units(text: &str, span: Range<usize>, is_words: IsWords<'_>, out: &mut Vec<Unit>) {
    let part = &text[span.clone()];
    let events: Vec<SpannedPiece<'_>> = Parser::new_ext(part, extensions()).into_offset_iter().collect();
    let mut at = 0;
    while let Some((event, range)) = events.get(at) {
        let end = |until: TagEnd| {
            let found = events[at..].iter().position(|(event, _)| matches!(event, Event::End(end) if *end == until));
            found.map_or(events.len(), |found| at + found + 1)
        };
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let next = end(TagEnd::CodeBlock);
                if let CodeBlockKind::Fenced(info) = kind
                    && let Some(name) = component_name(info)
                {
                    component(text, span.start, name, &events[at + 1..next], is_words, out);
                }
                at = next;
            }
            Event::Start(Tag::HtmlBlock) => {
                let range = range.start..range.start + part[range.clone()].trim_end().len();
                plain(text, shifted(&range, span.start), out);
                at = end(TagEnd::HtmlBlock);
            }
            event if is_inline(event) => {
                let next = at + run(&events[at..]);
                inline(text, span.start, &events[at..next], out);
                at = next;
            }
            _ => at += 1,
        }
    }
}

fn shifted(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_inline_tag(tag),
        Event::End(_) | Event::Rule | Event::Html(_) | Event::TaskListMarker(_) => false,
        _ => true,
    }
}

fn is_inline_tag(tag: &Tag<'_>) -> bool {
    use Tag::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(tag, Emphasis | Strong | Strikethrough | Superscript | Subscript | Link { .. } | Image { .. })
}

/// How many events stand in one block.
fn run(events: &[SpannedPiece<'_>]) -> usize {
    let mut depth = 0_usize;
    for (index, (event, _)) in events.iter().enumerate() {
        match event {
            Event::End(_) if depth > 0 => depth -= 1,
            event if !is_inline(event) => return index,
            Event::Start(_) => depth += 1,
            _ => {}
        }
    }
    events.len()
}

/// Adds a unit of which nothing is known but that it's a text.
fn plain(text: &str, span: Range<usize>, out: &mut Vec<Unit>) {
    let tokens = vec![Token::Text(text[span.clone()].to_owned())];
    if has_words(&tokens) {
        out.push(Unit { id: String::new(), name: String::new(), span, form: Form::AsIs, tokens, note: Note::None });
    }
}

/// Adds what stands in one block.
fn inline(text: &str, offset: usize, events: &[SpannedPiece<'_>], out: &mut Vec<Unit>) {
    let (Some((first, range)), Some((_, last))) = (events.first(), events.last()) else { return };
    let part = &text[offset..];
    let start = if matches!(first, Event::Text(_)) { escaped(part, 0, range.start) } else { range.start };
    let end = events.iter().map(|(_, range)| range.end).max().unwrap_or(last.end);
    let span = shifted(&(start..end), offset);
    match Cutter::cut(part, start..end, events) {
        Some(tokens) if written(&tokens) == text[span.clone()] => {
            if has_words(&tokens) {
                out.push(Unit {
                    id: String::new(),
                    name: String::new(),
                    span,
                    form: Form::AsIs,
                    tokens,
                    note: Note::None,
                });
            }
        }
        _ => plain(text, span, out),
    }
}

/// Where a text begins whose first character is escaped: with its backslash, which the parser leaves out.
fn escaped(part: &str, from: usize, at: usize) -> usize {
    let is_escaped =
        at > from && part[from..at].ends_with('\\') && part[at..].starts_with(|c: char| c.is_ascii_punctuation());
    if is_escaped { at - 1 } else { at }
}

struct Cutter<'a> {
    part: &'a str,
    at: usize,
    tokens: Vec<Token>,
    numbers: usize,
}

impl<'a> Cutter<'a> {
    fn cut(part: &'a str, span: Range<usize>, events: &[SpannedPiece<'_>]) -> Option<Vec<Token>> {
        let mut cutter = Self { part, at: span.start, tokens: Vec::new(), numbers: 0 };
        let mut open: Vec<(usize, usize, &Tag<'_>)> = Vec::new();
        let mut index = 0;
        while let Some((event, range)) = events.get(index) {
            index += 1;
            match event {
                Event::Start(tag) => {
                    cutter.gap(range.start)?;
                    let (inner, inner_range) = events.get(index)?;
                    if matches!(inner, Event::End(_)) || is_whole(tag) {
                        cutter.titled(tag, range.end, Side::Alone, None)?;
                        index += skip(&events[index..]);
                    } else {
                        let from = if matches!(inner, Event::Text(_)) {
                            escaped(part, range.start + 1, inner_range.start)
                        } else {
                            inner_range.start
                        };
                        cutter.numbers += 1;
                        open.push((cutter.numbers, range.end, tag));
                        cutter.code(cutter.numbers, Side::Open, from, false)?;
                    }
                }
                Event::End(_) => {
                    let (number, end, tag) = open.pop()?;
                    cutter.titled(tag, end, Side::Close, Some(number))?;
                }
                // The line break is told with what follows it.
                Event::SoftBreak => {}
                Event::Text(_) => {
                    cutter.gap(range.start)?;
                    cutter.text(range.end)?;
                }
                _ => {
                    cutter.gap(range.start)?;
                    cutter.alone(range.end, false)?;
                }
            }
        }
        cutter.gap(span.end)?;
        open.is_empty().then_some(cutter.tokens)
    }

    fn take(&mut self, to: usize) -> Option<&'a str> {
        let taken = self.part.get(self.at..to)?;
        self.at = to;
        Some(taken)
    }

    fn text(&mut self, to: usize) -> Option<()> {
        let text = self.take(to)?;
        push_text(&mut self.tokens, text);
        Some(())
    }

    fn code(&mut self, number: usize, side: Side, to: usize, is_optional: bool) -> Option<()> {
        let data = self.take(to)?.to_owned();
        self.tokens.push(Token::Code(Code { number, side, data, is_optional }));
        Some(())
    }

    fn alone(&mut self, to: usize, is_optional: bool) -> Option<()> {
        self.numbers += 1;
        self.code(self.numbers, Side::Alone, to, is_optional)
    }

    /// The end of a link or a picture, or all of it: its title, if it has one, is words between two codes.
    fn titled(&mut self, tag: &Tag<'_>, to: usize, side: Side, number: Option<usize>) -> Option<()> {
        let number = number.unwrap_or_else(|| {
            self.numbers += 1;
            self.numbers
        });
        match title(tag, self.part.get(self.at..to)?) {
            Some(title) => {
                let (start, end) = (self.at + title.start, self.at + title.end);
                self.code(number, side, start, false)?;
                self.text(end)?;
                self.alone(to, false)
            }
            None => self.code(number, side, to, false),
        }
    }

    /// What stands between two events: a backslash, the end of a line with the marks of the block that goes on in the
    /// next.
    fn gap(&mut self, to: usize) -> Option<()> {
        let gap = self.part.get(self.at..to)?;
        let (gap, has_backslash) = gap.strip_suffix('\\').map_or((gap, false), |gap| (gap, true));
        if gap == "\n" {
            self.text(self.at + 1)?;
        } else if !gap.is_empty() {
            self.alone(self.at + gap.len(), true)?;
        }
        if has_backslash { self.text(to) } else { Some(()) }
    }
}

/// Where the title of a link or a picture stands in the end of it, `](@/contact "Title")`; none where it has none, or
/// isn't written as it's read.
fn title(tag: &Tag<'_>, written: &str) -> Option<Range<usize>> {
    let (Tag::Link { link_type: LinkType::Inline, title, .. } | Tag::Image { link_type: LinkType::Inline, title, .. }) =
        tag
    else {
        return None;
    };
    let inner = written.strip_suffix(')')?.trim_end();
    let close = inner.chars().next_back().filter(|close| "\"')".contains(*close))?;
    let end = inner.len() - close.len_utf8();
    let open = if close == ')' { '(' } else { close };
    let from = inner.get(..end)?.rfind(&**title).filter(|_| !title.is_empty())?;
    let is_whole =
        from + title.len() == end && inner.get(..from)?.ends_with(open) && has_words(&[Token::Text(title.to_string())]);
    is_whole.then_some(from..end)
}

/// Whether a link is one code with all that is in it: an address that is its own text, or a text that is the name of an
/// address elsewhere.
fn is_whole(tag: &Tag<'_>) -> bool {
    let (Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) = tag else { return false };
    !matches!(link_type, LinkType::Inline | LinkType::Reference | LinkType::ReferenceUnknown)
}

/// How many events stand before the end of what has just begun, with that.
fn skip(events: &[SpannedPiece<'_>]) -> usize {
    let mut depth = 0_usize;
    for (index, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return index + 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    events.len()
}

/// Adds what is said to a component in words, and its text. Where its lines aren't one piece of the file, inside a list
/// or a quotation, all of it is one unit.
fn component(
    text: &str,
    offset: usize,
    name: &str,
    events: &[SpannedPiece<'_>],
    is_words: IsWords<'_>,
    out: &mut Vec<Unit>,
) {
    let lines = || events.iter().filter(|(event, _)| matches!(event, Event::Text(_)));
    let (Some((_, first)), Some((_, last))) = (lines().next(), lines().next_back()) else { return };
    let span = shifted(&(first.start..last.end), offset);
    let inner: String = lines().map(|(event, _)| if let Event::Text(line) = event { &**line } else { "" }).collect();
    let written = &text[span.clone()];
    if written.replace("\r\n", "\n") != *inner {
        return plain(text, span.start..span.start + written.trim_end().len(), out);
    }
    let (head, body) = split_component(written);
    let head = span.start..span.start + head.len();
    for (argument, value) in scalars::fields(&text[head.clone()]).unwrap_or_default() {
        if is_words(name, &argument) {
            scalars::units(text, &head, &format!("{name}.{argument}"), &value, None, out);
        }
    }
    if let Some(body) = body {
        units(text, span.start + body..span.end, is_words, out);
    }
}
