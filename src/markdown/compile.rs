//! The event pipeline: pulldown-cmark's events in, a [`Document`] out.

use std::collections::HashSet;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CowStr, Event, LinkType, OffsetIter, Parser, Tag, TagEnd};
use pulldown_cmark_escape::{escape_href, escape_html};

use super::footnotes::{Footnotes, definition_label};
use super::links::{self, Address, LinkTarget};
use super::typeset::{Questions, typeset};
use super::{Document, Hole, Image, Link, Options, SpanMap, autolinks, controls};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::Source;

/// Characters of an excerpt.
const EXCERPT: usize = 240;

/// Reads the Markdown in some bytes of a file.
pub fn compile(source: &Source, body: Range<usize>, options: Options<'_>) -> Document {
    compile_text(&source.text[body.clone()], &SpanMap::from(body.start), source, options, "")
}

/// Reads Markdown whose place in the file is told by `map`. `prefix` keeps its ids apart from those around it.
pub(super) fn compile_text(text: &str, map: &SpanMap, source: &Source, options: Options<'_>, prefix: &str) -> Document {
    let extensions = if options.plain { pulldown_cmark::Options::empty() } else { extensions() };
    let mut compiler = Compiler {
        text,
        map,
        source,
        options,
        prefix,
        holes: Vec::new(),
        document: Document::default(),
        ids: HashSet::new(),
        fragments: Vec::new(),
        footnotes: Footnotes::default(),
        alignments: Vec::new(),
        cell: 0,
        in_head: false,
        alerts: Vec::new(),
        site_links: Vec::new(),
        has_references: text.contains("&#"),
        components: 0,
        questions: Questions::default(),
        here: None,
    };
    let mut parser = Parser::new_ext(text, extensions).into_offset_iter().peekable();
    let mut events = Vec::with_capacity(text.len() / 16);
    compiler.run(&mut parser, &mut events, None);
    compiler.finish(events)
}

/// What there is beyond CommonMark: GitHub's extensions, footnotes, definition lists and attributes of headings.
pub(crate) fn extensions() -> pulldown_cmark::Options {
    use pulldown_cmark::Options as Extension;
    Extension::ENABLE_TABLES
        | Extension::ENABLE_FOOTNOTES
        | Extension::ENABLE_STRIKETHROUGH
        | Extension::ENABLE_TASKLISTS
        | Extension::ENABLE_GFM
        | Extension::ENABLE_DEFINITION_LIST
        | Extension::ENABLE_HEADING_ATTRIBUTES
}

pub(super) type EventStream<'a> = Peekable<OffsetIter<'a>>;

pub(super) struct Compiler<'a, 's> {
    pub(super) text: &'a str,
    pub(super) map: &'s SpanMap,
    pub(super) source: &'s Source,
    pub(super) options: Options<'s>,
    pub(super) prefix: &'s str,
    pub(super) holes: Vec<Hole>,
    pub(super) document: Document,
    /// Heading ids that are taken.
    pub(super) ids: HashSet<String>,
    /// Links to headings of this document, checked at the end.
    pub(super) fragments: Vec<(String, Range<usize>)>,
    pub(super) footnotes: Footnotes<'a>,
    /// Of the table that is being read.
    pub(super) alignments: Vec<Alignment>,
    pub(super) cell: usize,
    pub(super) in_head: bool,
    /// Whether each open block quote is an alert.
    pub(super) alerts: Vec<bool>,
    /// Whether each open link is resolved by the site.
    pub(super) site_links: Vec<bool>,
    /// Whether it spells characters by their numbers.
    pub(super) has_references: bool,
    pub(super) components: usize,
    pub(super) questions: Questions<'a>,
    /// The mark of what stands before fragments of this document, once there's one.
    pub(super) here: Option<String>,
}

impl<'a> Compiler<'a, '_> {
    /// Reads events up to the end of `until`, or all of them.
    pub(super) fn run(&mut self, parser: &mut EventStream<'a>, out: &mut Vec<Event<'a>>, until: Option<TagEnd>) {
        while let Some((event, span)) = parser.next() {
            let (event, unwanted) = if self.has_references { controls::taken_out(event) } else { (event, None) };
            if let Some(char) = unwanted {
                let place = self.source.place(self.map.to_file(span.clone()));
                self.document.diagnostics.push(crate::text::controls::problem(char, place));
            }
            self.check_questions(&event, &span);
            if let (Event::End(end), Some(until)) = (&event, until)
                && *end == until
            {
                return;
            }
            self.event(event, span, parser, out);
        }
    }

    fn event(&mut self, event: Event<'a>, span: Range<usize>, parser: &mut EventStream<'a>, out: &mut Vec<Event<'a>>) {
        if let Some(label) = definition_label(&event).map(str::to_owned) {
            let mut inner = Vec::new();
            // A note isn't what a text begins with, wherever it stands.
            let excerpt = std::mem::take(&mut self.document.excerpt);
            self.run(parser, &mut inner, Some(TagEnd::FootnoteDefinition));
            self.document.excerpt = excerpt;
            let mark = span.start..span.start + label.len() + "[^]".len();
            if self.footnotes.define(&label, inner, mark.clone()).is_err() {
                self.report(Diagnostic::of(rules::FOOTNOTE_TWICE).arg("label", label), &mark);
            }
            return;
        }
        match event {
            Event::Text(text) => {
                self.document.words += words(&text);
                self.check_raw(&text, &span);
                out.push(Event::Text(text));
            }
            Event::Code(text) => {
                self.document.words += words(&text);
                out.push(Event::Code(text));
            }
            Event::Html(html) | Event::InlineHtml(html) if !self.passes_html(&html, &span) => {}
            Event::FootnoteReference(label) => {
                let here = self.here();
                out.push(Event::InlineHtml(self.footnotes.refer(&label, &here, self.prefix).into()));
            }
            Event::Start(Tag::CodeBlock(kind)) => self.code_block(&kind, span, parser, out),
            Event::Start(Tag::Heading { level, id, classes, attrs }) if !self.options.plain => {
                self.heading(level, id, (classes, attrs), &span, parser, out);
            }
            Event::Start(Tag::Paragraph) if self.document.excerpt.is_empty() && !self.options.plain => {
                let first = out.len();
                out.push(Event::Start(Tag::Paragraph));
                self.run(parser, out, Some(TagEnd::Paragraph));
                autolinks::link(out, first, &self.holes);
                self.typeset(&mut out[first..]);
                out.push(Event::End(TagEnd::Paragraph));
                self.document.excerpt = shorten(&plain_text(&out[first..]));
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) if !self.options.plain => {
                self.link(link_type, dest_url, title, id, span, parser, out);
            }
            Event::End(TagEnd::Link) if !self.options.plain => match self.site_links.pop() {
                Some(true) => self.hole(Hole::LinkClose, out),
                _ => out.push(Event::End(TagEnd::Link)),
            },
            Event::Start(Tag::Image { link_type, dest_url, title, id }) if !self.options.plain => {
                let mut inner = Vec::new();
                self.run(parser, &mut inner, Some(TagEnd::Image));
                self.typeset(&mut inner);
                self.image(link_type, dest_url, title, id, &span, &inner, out);
            }
            Event::Start(Tag::BlockQuote(kind)) => {
                self.alerts.push(kind.is_some());
                match kind {
                    Some(kind) => self.alert(kind, out),
                    None => out.push(Event::Start(Tag::BlockQuote(None))),
                }
            }
            Event::End(TagEnd::BlockQuote(_)) => match self.alerts.pop() {
                Some(true) => out.push(Event::Html("</div>\n".into())),
                _ => out.push(Event::End(TagEnd::BlockQuote(None))),
            },
            event => match self.table(&event) {
                Some(html) => out.push(Event::Html(html)),
                None => out.push(event),
            },
        }
    }

    /// The rest of the document, once every event is read.
    fn finish(mut self, mut events: Vec<Event<'a>>) -> Document {
        let footnotes = std::mem::take(&mut self.footnotes);
        for (label, span) in footnotes.unused() {
            self.report(Diagnostic::of(rules::FOOTNOTE_UNUSED).arg("label", label), &span);
        }
        let title = self.mark(Hole::Message("footnotes-title"));
        let here = self.here.clone().unwrap_or_default();
        let notes = footnotes.into_events(self.prefix, &here, &title, || self.mark(Hole::Message("footnote-back")));
        events.extend(notes);
        if !self.options.plain {
            autolinks::link(&mut events, 0, &self.holes);
        }
        self.typeset(&mut events);
        for (id, span) in std::mem::take(&mut self.fragments) {
            if !self.ids.contains(&id) {
                let ids: Vec<&str> = self.document.headings.iter().map(|heading| heading.id.as_str()).collect();
                let problem = Diagnostic::of(rules::UNKNOWN_HEADING).arg("heading", &id).suggest(&id, ids);
                self.report(problem, &span);
            }
        }
        let mut marked = String::with_capacity(self.text.len() * 3 / 2);
        pulldown_cmark::html::push_html(&mut marked, events.into_iter());
        // A copy of just its size: in place, the allocator would keep most of the reserve.
        self.document.marked = marked.as_str().into();
        self.document.holes = self.holes.into();
        for hole in &mut self.document.holes {
            if let Hole::Component(call) = hole
                && let Some(body) = &mut call.body
            {
                self.document.words += body.words;
                self.document.has_code |= body.has_code;
                self.document.diagnostics.append(&mut body.diagnostics);
            }
        }
        self.document
    }

    /// Sets the texts of some events. What is taken from them before the document is whole is set then: a title, an
    /// excerpt.
    pub(super) fn typeset(&self, events: &mut [Event<'a>]) {
        if let Some(style) = self.options.typography {
            typeset(events, &self.holes, style);
        }
    }

    /// Reports questions and exclamations of the block before that lack one of their marks.
    fn check_questions(&mut self, event: &Event<'a>, span: &Range<usize>) {
        let Some(style) = self.options.typography.filter(|style| style.opens_questions()) else { return };
        for (mark, span) in self.questions.add(event, span, style) {
            self.report(crate::typography::lacks_partner(mark), &span);
        }
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic, span: &Range<usize>) {
        let place = self.source.place(self.map.to_file(span.clone()));
        self.document.diagnostics.push(diagnostic.at(place));
    }

    /// Keeps a hole and gives the mark that stands for it.
    pub(super) fn mark(&mut self, hole: Hole) -> String {
        self.holes.push(hole);
        format!("\0{}\0", self.holes.len() - 1)
    }

    /// The mark of what stands before fragments of this document.
    fn here(&mut self) -> String {
        let known = self.here.take();
        let mark = known.unwrap_or_else(|| self.mark(Hole::Here));
        self.here.insert(mark).clone()
    }

    pub(super) fn hole(&mut self, hole: Hole, out: &mut Vec<Event<'a>>) {
        let mark = self.mark(hole);
        out.push(Event::InlineHtml(mark.into()));
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one event, and where it goes")]
    fn link(
        &mut self,
        link_type: LinkType,
        dest_url: CowStr<'a>,
        title: CowStr<'a>,
        id: CowStr<'a>,
        span: Range<usize>,
        parser: &mut EventStream<'a>,
        out: &mut Vec<Event<'a>>,
    ) {
        let address = if link_type == LinkType::Email { Address::AsWritten } else { links::address(&dest_url) };
        let where_address = links::address_span(self.text, &span, &dest_url);
        let target = match address {
            Address::Site(target) => target,
            Address::AsWritten => {
                self.site_links.push(false);
                if let Some(heading) = dest_url.strip_prefix('#') {
                    self.fragments.push((heading.to_owned(), where_address));
                    let mut html = format!("<a href=\"{}", self.here());
                    // Writing to a string can't fail.
                    let _ = escape_href(&mut html, &dest_url);
                    if !title.is_empty() {
                        html.push_str("\" title=\"");
                        let _ = escape_html(&mut html, &title);
                    }
                    html.push_str("\">");
                    out.push(Event::InlineHtml(html.into()));
                    return;
                }
                out.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
                return;
            }
            Address::Absolute | Address::Scheme => {
                let rule = if matches!(address, Address::Absolute) { rules::LINK_ABSOLUTE } else { rules::LINK_SCHEME };
                self.report(Diagnostic::of(rule).arg("link", &dest_url), &where_address);
                self.site_links.push(false);
                out.push(Event::Start(Tag::Link { link_type, dest_url: "#".into(), title, id }));
                return;
            }
        };
        let takes_title = matches!(parser.peek(), Some((Event::End(TagEnd::Link), _)));
        let span = self.map.to_file(where_address);
        self.site_links.push(true);
        self.hole(Hole::LinkOpen(Box::new(Link { target, title: title.into_string(), takes_title, span })), out);
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one event, and where it goes")]
    fn image(
        &mut self,
        link_type: LinkType,
        dest_url: CowStr<'a>,
        title: CowStr<'a>,
        id: CowStr<'a>,
        span: &Range<usize>,
        inner: &[Event<'a>],
        out: &mut Vec<Event<'a>>,
    ) {
        let alt = plain_text(inner);
        if alt.trim().is_empty() {
            self.report(Diagnostic::of(rules::IMAGE_ALT).arg("image", &dest_url), span);
        }
        let where_address = links::address_span(self.text, span, &dest_url);
        match links::address(&dest_url) {
            Address::Site(LinkTarget::File(path)) => {
                let span = self.map.to_file(where_address);
                self.hole(Hole::Image(Box::new(Image { path, alt, title: title.into_string(), span })), out);
            }
            Address::AsWritten => {
                out.push(Event::Start(Tag::Image { link_type, dest_url, title, id }));
                out.push(Event::Text(alt.into()));
                out.push(Event::End(TagEnd::Image));
            }
            _ => self.report(Diagnostic::of(rules::LINK_ABSOLUTE).arg("link", &dest_url), &where_address),
        }
    }

    fn alert(&mut self, kind: BlockQuoteKind, out: &mut Vec<Event<'a>>) {
        let (name, message) = match kind {
            BlockQuoteKind::Note => ("note", "alert-note"),
            BlockQuoteKind::Tip => ("tip", "alert-tip"),
            BlockQuoteKind::Important => ("important", "alert-important"),
            BlockQuoteKind::Warning => ("warning", "alert-warning"),
            BlockQuoteKind::Caution => ("caution", "alert-caution"),
        };
        let title = self.mark(Hole::Message(message));
        let html = format!("<div class=\"alert alert-{name}\" role=\"note\">\n<p class=\"alert-title\">{title}</p>\n");
        out.push(Event::Html(html.into()));
    }
}

/// The words of some events, without markup.
pub(super) fn plain_text(events: &[Event<'_>]) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::Text(piece) | Event::Code(piece) => text.push_str(piece),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// The beginning of a text, cut between words.
fn shorten(text: &str) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else {
        return text.to_owned();
    };
    let end = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", text[..end].trim_end_matches([',', ';', ':', '.', ' ']))
}

/// How many words a text has. What joins numbers and signs in French, a no-break space, parts none.
pub(super) fn words(text: &str) -> usize {
    let is_space = |byte: u8| matches!(byte, b' ' | b'\t'..=b'\r');
    let starts = text.as_bytes().array_windows().filter(|[before, byte]| is_space(*before) && !is_space(*byte));
    starts.count() + usize::from(text.bytes().next().is_some_and(|first| !is_space(first)))
}
