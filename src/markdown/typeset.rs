//! Typography: the texts of each block, set as one run, whatever markup stands between them.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::Hole;
use crate::typography::{Opaque, Segment, Style, Unbalanced, set, unbalanced};

/// Elements whose text is no prose, where HTML of the author's goes through.
const VERBATIM: [&str; 7] = ["code", "kbd", "pre", "samp", "script", "style", "var"];

/// Sets the texts of some events.
pub(super) fn typeset(events: &mut [Event<'_>], holes: &[Hole], style: Style) {
    let mut changes = Vec::new();
    let mut run = TypesetRun::default();
    for (index, event) in events.iter().enumerate() {
        run.add(index, event, holes, style, &mut changes);
    }
    run.end(style, &mut changes);
    for (index, text) in changes {
        events[index] = Event::Text(text.into());
    }
}

/// The run that is being gathered, with the number of each segment's event.
#[derive(Default)]
struct TypesetRun<'e> {
    segments: Vec<Segment<'e>>,
    events: Vec<usize>,
    /// How many open elements of the author's HTML say that their text is no prose.
    verbatim: usize,
    /// Whether an address or a picture is open: the one is no prose either, the other's words are a run of their own.
    is_kept: bool,
}

impl<'e> TypesetRun<'e> {
    fn add(
        &mut self,
        index: usize,
        event: &'e Event<'_>,
        holes: &[Hole],
        style: Style,
        changes: &mut Vec<(usize, String)>,
    ) {
        let segment = match event {
            Event::Text(_) if self.is_kept || self.verbatim > 0 => Segment::Opaque(Opaque::Word),
            Event::Text(text) => Segment::Text(text),
            Event::SoftBreak if self.verbatim == 0 => Segment::Text("\n"),
            Event::SoftBreak | Event::HardBreak => Segment::Opaque(Opaque::Space),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => Segment::Opaque(Opaque::Word),
            Event::FootnoteReference(_) => Segment::Opaque(Opaque::Mark),
            Event::InlineHtml(html) => match self.html(html, holes) {
                Some(opaque) => Segment::Opaque(opaque),
                None => return,
            },
            Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                self.is_kept = true;
                return;
            }
            Event::Start(Tag::Image { .. }) => {
                self.is_kept = true;
                Segment::Opaque(Opaque::Word)
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                self.is_kept = false;
                return;
            }
            event if is_inline(event) => return,
            _ => return self.end(style, changes),
        };
        self.segments.push(segment);
        self.events.push(index);
    }

    /// What HTML between words is to them: of ours a hole or the reference to a footnote, of the author's nothing but
    /// an element that is no prose.
    fn html(&mut self, html: &str, holes: &[Hole]) -> Option<Opaque> {
        if let Some(mark) = html.strip_prefix('\0') {
            return match mark.trim_end_matches('\0').parse().ok().and_then(|number: usize| holes.get(number)) {
                Some(Hole::LinkOpen(link)) if !link.takes_title => None,
                Some(Hole::LinkClose | Hole::Anchor(_) | Hole::Here) | None => None,
                Some(_) => Some(Opaque::Word),
            };
        }
        if html.starts_with("<sup class=\"footnote-reference\"") {
            return Some(Opaque::Mark);
        }
        let is_end = html.starts_with("</");
        let name = html
            .trim_start_matches(['<', '/'])
            .split(|char: char| !char.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        if VERBATIM.iter().any(|verbatim| verbatim.eq_ignore_ascii_case(name)) {
            self.verbatim = if is_end { self.verbatim.saturating_sub(1) } else { self.verbatim + 1 };
        }
        name.eq_ignore_ascii_case("br").then_some(Opaque::Space)
    }

    /// Sets what has been gathered: a block begins or ends.
    fn end(&mut self, style: Style, changes: &mut Vec<(usize, String)>) {
        if !self.segments.is_empty() {
            changes.extend(set(style, &self.segments).into_iter().map(|(segment, text)| (self.events[segment], text)));
        }
        self.segments.clear();
        self.events.clear();
        (self.verbatim, self.is_kept) = (0, false);
    }
}

/// Whether an event stands between the words of one block.
fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_inline_end(&tag.to_end()),
        Event::End(end) => is_inline_end(end),
        Event::TaskListMarker(_) => true,
        _ => false,
    }
}

fn is_inline_end(end: &TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(end, Emphasis | Strong | Strikethrough | Superscript | Subscript | Link | Image)
}

/// A part of a block.
struct Gathered<'a> {
    text: Option<pulldown_cmark::CowStr<'a>>,
    /// What it is to the rest where it has no text that is looked at.
    opaque: Opaque,
    /// Whether it stands in emphasis.
    is_aside: bool,
    span: Range<usize>,
}

/// The texts of the block that is being read, where its language opens questions: what stands in emphasis may be in
/// another one.
#[derive(Default)]
pub(super) struct Questions<'a> {
    segments: Vec<Gathered<'a>>,
    /// How many open elements say that their text isn't looked at.
    aside: usize,
    /// Whether a link has just begun: one without a text takes a title.
    link: bool,
}

impl<'a> Questions<'a> {
    /// Takes the next event, and gives the marks that lack their partners, each with its bytes of the text, once the
    /// block has ended.
    pub(super) fn add(&mut self, event: &Event<'a>, span: &Range<usize>, style: Style) -> Vec<(char, Range<usize>)> {
        let link = std::mem::take(&mut self.link);
        let is_aside = self.aside > 0;
        let mut push = |text: Option<&pulldown_cmark::CowStr<'a>>, opaque| {
            self.segments.push(Gathered { text: text.cloned(), opaque, is_aside, span: span.clone() });
        };
        match event {
            Event::Text(text) => push(Some(text), Opaque::Word),
            Event::Code(_) | Event::InlineHtml(_) => push(None, Opaque::Word),
            Event::SoftBreak | Event::HardBreak => push(None, Opaque::Space),
            Event::FootnoteReference(_) => push(None, Opaque::Mark),
            Event::Start(Tag::Emphasis | Tag::Image { .. }) => self.aside += 1,
            Event::End(TagEnd::Emphasis | TagEnd::Image) => self.aside = self.aside.saturating_sub(1),
            Event::Start(Tag::Link { .. }) => self.link = true,
            Event::End(TagEnd::Link) if link => push(None, Opaque::Word),
            event if is_inline(event) => {}
            _ => return self.end(style),
        }
        Vec::new()
    }

    /// The same, of the last block.
    pub(super) fn end(&mut self, style: Style) -> Vec<(char, Range<usize>)> {
        let gathered = std::mem::take(&mut self.segments);
        self.aside = 0;
        // Words in emphasis may be another language's, with marks of its own, or have one of a pair of ours: only what
        // lacks its partner either way is told.
        let read = |with_asides: bool| {
            let segment = |part: &'_ Gathered<'a>| part.text.clone().filter(|_| with_asides || !part.is_aside);
            let texts: Vec<_> = gathered.iter().map(segment).collect();
            let run = texts
                .iter()
                .zip(&gathered)
                .map(|(text, part)| text.as_deref().map_or(Segment::Opaque(part.opaque), Segment::Text));
            unbalanced(style, &run.collect::<Vec<_>>())
        };
        let mut found = read(false);
        if !found.is_empty() && gathered.iter().any(|part| part.is_aside) {
            let all = read(true);
            found.retain(|mark| all.contains(mark));
        }
        let place = |Unbalanced { segment, at, mark }: Unbalanced| {
            let Gathered { text, span, .. } = &gathered[segment];
            // Where the text was written with character references, the whole of it is the place.
            let is_literal = text.as_ref().is_some_and(|text| text.len() == span.len());
            let span = if is_literal { span.start + at..span.start + at + mark.len_utf8() } else { span.clone() };
            (mark, span)
        };
        found.into_iter().map(place).collect()
    }
}
