//! Markdown: from an author's text to a [`Document`], once per file, whatever the number of pages that show it.
//!
//! A document is HTML with holes. What depends on the reader's language or on the rest of the site (links by id,
//! images, components, words) is a hole, filled when a page is rendered; all else is HTML already. So a file is parsed
//! once, is checked once when the site is linked, and costs little to render. Holes stand in pulldown-cmark's output as
//! `\0number\0`: a NUL can't come from an author, because CommonMark (section 2.3) has it replaced. Touches nothing.

mod autolinks;
mod code;
mod compile;
mod component;
mod controls;
mod footnotes;
mod headings;
mod links;
mod raw;
mod slug;
mod state;
mod typeset;

pub use code::stylesheet;
pub use compile::compile;
pub(crate) use compile::extensions;
pub use component::{Argument, ComponentCall};
pub(crate) use component::{name as component_name, split as split_component, template_name};
pub use links::{Image, Link, LinkTarget, target_of};
pub use slug::slug;
pub(crate) use state::each_saying;

use std::collections::BTreeSet;
use std::ops::Range;

use icu::locale::subtags::Language;
use serde::Deserialize;

use crate::diagnostics::Diagnostic;
use crate::typography::Style;

/// What happens to HTML in Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RawHtml {
    /// It's an error that names the component to use instead.
    #[default]
    Refuse,
    /// It's passed on as it is.
    Allow,
}

/// How Markdown is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// What happens to HTML in it.
    pub raw_html: RawHtml,
    /// CommonMark and nothing else: no heading ids, links and images as they are written. For the specification's own
    /// examples.
    pub plain: bool,
    /// The language that it's written in: that of its heading ids.
    pub language: Option<Language>,
    /// The typography of its language, if its texts are to be set.
    pub typography: Option<Style>,
    /// The ids that no heading may have: those of the theme's own elements.
    pub reserved: Option<&'a BTreeSet<String>>,
}

/// A text, read.
#[derive(Debug, Default)]
pub struct Document {
    /// HTML, with `\0number\0` where a hole is.
    marked: Box<str>,
    /// What is to be put in, by number.
    holes: Box<[Hole]>,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The first paragraph, without markup, shortened.
    pub excerpt: String,
    /// How many words it has.
    pub words: usize,
    /// Whether it has code that is highlighted, also in the text of a component.
    pub has_code: bool,
    /// What is wrong with it, as far as it can be known without the rest of the site.
    pub diagnostics: Vec<Diagnostic>,
}

/// A heading of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Unique in the document.
    pub id: String,
    /// Without markup. Empty where it's a link that takes the title of what it points at.
    pub text: String,
    /// What that link points at.
    pub target: Option<LinkTarget>,
    /// The bytes of the file that it stands in, where its id is the author's: `## Tarifs {#tarifs}`.
    pub given: Option<Range<usize>>,
}

/// What a page puts into a document.
#[derive(Debug)]
pub enum Hole {
    /// The start of a link that is resolved by the site.
    LinkOpen(Box<Link>),
    /// Its end.
    LinkClose,
    /// A picture that stands beside the entry.
    Image(Box<Image>),
    /// A component.
    Component(Box<ComponentCall>),
    /// A message of the theme.
    Message(&'static str),
    /// The link of a heading to itself, by the heading's number.
    Anchor(usize),
}

/// A piece of a document.
#[derive(Debug)]
pub enum Piece<'a> {
    /// HTML, ready.
    Html(&'a str),
    /// To be filled.
    Hole(&'a Hole),
}

impl Document {
    /// Its HTML and its holes, in order.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        self.marked.split('\0').enumerate().filter_map(|(index, piece)| {
            if index % 2 == 0 {
                return Some(Piece::Html(piece));
            }
            piece.parse().ok().and_then(|number: usize| self.holes.get(number)).map(Piece::Hole)
        })
    }

    /// Its holes, those of components' bodies too.
    pub fn each_hole<'a>(&'a self, visit: &mut dyn FnMut(&'a Hole)) {
        for hole in &self.holes {
            visit(hole);
            if let Hole::Component(call) = hole
                && let Some(body) = &call.body
            {
                body.each_hole(visit);
            }
        }
    }

    /// Whether there's anything to read in it.
    pub fn is_empty(&self) -> bool {
        self.marked.trim().is_empty()
    }

    /// The length of its HTML in bytes, without what holes bring: enough to reserve room.
    pub fn len(&self) -> usize {
        self.marked.len()
    }
}

/// Where the bytes of a text stand in its file, when the text isn't one piece of it: pairs of offsets, in order.
#[derive(Debug, Clone)]
pub(crate) struct SpanMap(Vec<(usize, usize)>);

impl SpanMap {
    /// A text that is one piece of its file, from this offset.
    pub(crate) fn from(offset: usize) -> Self {
        Self(vec![(0, offset)])
    }

    /// Bytes of the file for bytes of the text.
    pub(crate) fn to_file(&self, span: Range<usize>) -> Range<usize> {
        let start = self.offset(span.start);
        start..self.offset(span.end).max(start)
    }

    fn offset(&self, local: usize) -> usize {
        let piece = self.0.partition_point(|(from, _)| *from <= local).saturating_sub(1);
        self.0.get(piece).map_or(local, |(from, to)| to + (local - from.min(&local)))
    }
}
