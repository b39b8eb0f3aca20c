//! Headings: what each says, the id that it's linked by, and what an author may give it.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

use super::compile::{Compiler, EventStream, plain_text};
use super::links::LinkTarget;
use super::{Heading, Hole, autolinks, slug};
use crate::diagnostics::{Diagnostic, rules};

/// What a heading says.
enum OwnWords {
    Text(String),
    /// The title of what a link points at.
    Link(LinkTarget),
}

impl<'a> Compiler<'a, '_> {
    pub(super) fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr<'a>>,
        (classes, attrs): (Vec<CowStr<'a>>, Vec<(CowStr<'a>, Option<CowStr<'a>>)>),
        span: &Range<usize>,
        parser: &mut EventStream<'a>,
        out: &mut Vec<Event<'a>>,
    ) {
        let (first_hole, mut inner) = (self.holes.len(), Vec::new());
        self.run(parser, &mut inner, Some(TagEnd::Heading(level)));
        // Only an id and classes are attributes: anything else in braces is what the author says.
        let (id, classes) = if attrs.is_empty() {
            (id, classes)
        } else {
            let raw = self.attribute_text(
                span,
                attrs.iter().any(|(_, value)| value.is_some()) || id.is_some() || !classes.is_empty(),
            );
            inner.push(Event::Text(raw.into()));
            (None, Vec::new())
        };
        let own = self.own_words(&inner, first_hole);
        autolinks::link(&mut inner, 0, &self.holes);
        self.typeset(&mut inner);
        let (target, text) = match own {
            OwnWords::Text(_) => (None, self.words_of(&inner)),
            OwnWords::Link(ref target) => (Some(target.clone()), String::new()),
        };
        let given = id.is_some().then(|| self.map.to_file(span.clone()));
        let id = match id {
            Some(id) => {
                let id = format!("{}{id}", self.prefix);
                if self.ids.contains(&id) {
                    self.report(Diagnostic::of(rules::DUPLICATE_HEADING).arg("heading", &id), span);
                } else if self.is_of_theme(&id) || id.strip_prefix(self.prefix).is_some_and(is_note) {
                    self.report(Diagnostic::of(rules::RESERVED_HEADING).arg("heading", &id), span);
                }
                id
            }
            None => self.free_id(&match own {
                OwnWords::Text(words) => words,
                OwnWords::Link(target) => target.name(),
            }),
        };
        self.ids.insert(id.clone());
        let number = self.document.headings.len();
        self.document.headings.push(Heading { level: level as u8, id: id.clone(), text, target, given });
        out.push(Event::Start(Tag::Heading { level, id: Some(id.into()), classes, attrs: Vec::new() }));
        out.extend(inner);
        out.push(Event::Text(" ".into()));
        self.hole(Hole::Anchor(number), out);
        out.push(Event::End(TagEnd::Heading(level)));
    }

    /// An id made from a heading's text that no heading before it has.
    fn free_id(&self, text: &str) -> String {
        let slug = slug(text, self.options.language.as_ref().map_or("und", |language| language.as_str()));
        let slug = match slug.as_str() {
            "" => "section".to_owned(),
            note if is_note(note) => format!("section-{note}"),
            _ => slug,
        };
        let base = format!("{}{slug}", self.prefix);
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let mut candidates = std::iter::once(base.clone()).chain(numbered);
        candidates.find(|id| !self.ids.contains(id) && !self.is_of_theme(id)).unwrap_or(base)
    }

    /// Whether an id is one of the theme's elements.
    fn is_of_theme(&self, id: &str) -> bool {
        self.options.surroundings.is_some_and(|theme| theme.ids.contains(id))
    }

    /// What the author has written in braces at the end of a heading. It's told where it looks like an attribute that
    /// isn't possible.
    fn attribute_text(&mut self, span: &Range<usize>, is_told: bool) -> String {
        let raw = self.text.get(span.clone()).unwrap_or_default();
        let Some((start, length)) = raw.rfind('{').and_then(|start| Some((start, raw.get(start..)?.find('}')? + 1)))
        else {
            return String::new();
        };
        let at = span.start + start;
        if is_told {
            self.report(Diagnostic::of(rules::HEADING_ATTRIBUTES), &(at..at + length));
        }
        let gap = if raw.get(..start).is_some_and(|before| before.ends_with([' ', '\t'])) { " " } else { "" };
        format!("{gap}{}", raw.get(start..start + length).unwrap_or_default())
    }

    /// What a heading says: its words with those that stand for its pictures, or the link that it is.
    fn own_words(&self, inner: &[Event<'a>], first_hole: usize) -> OwnWords {
        let words = self.words_of(inner);
        let link = self.holes.get(first_hole..).into_iter().flatten().find_map(|hole| match hole {
            Hole::LinkOpen(link) if link.takes_title => Some(link.target.clone()),
            _ => None,
        });
        match link.filter(|_| words.trim().is_empty()) {
            Some(target) => OwnWords::Link(target),
            None => OwnWords::Text(words),
        }
    }

    /// The words of some events, and of the pictures among them.
    fn words_of(&self, events: &[Event<'a>]) -> String {
        let alt = |mark: &str| {
            let number = mark.strip_prefix('\0')?.strip_suffix('\0')?.parse::<usize>().ok()?;
            match self.holes.get(number) {
                Some(Hole::Image(image)) => Some(image.alt.clone()),
                _ => None,
            }
        };
        let piece = |event: &Event<'a>| match event {
            Event::InlineHtml(mark) => alt(mark).unwrap_or_default(),
            event => plain_text(std::slice::from_ref(event)),
        };
        events.iter().map(piece).collect()
    }
}

/// Whether an id is one of those of the notes below a text.
fn is_note(id: &str) -> bool {
    let number = id.strip_prefix("fn-").or_else(|| id.strip_prefix("fnref-"));
    id == "footnotes" || number.is_some_and(|rest| rest.starts_with(|char: char| char.is_ascii_digit()))
}
