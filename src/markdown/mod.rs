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
mod document;
mod fences;
mod footnotes;
mod headings;
mod html;
mod links;
mod raw;
mod slug;
mod state;
mod tables;
mod typeset;

pub use code::stylesheet;
pub use compile::compile;
pub(crate) use compile::extensions;
pub(crate) use component::{name as component_name, split as split_component, template_name};
pub use document::{Argument, ComponentCall, Document, Heading, Hole, Piece};
pub use links::{Image, Link, LinkTarget, target_of};
pub use slug::slug;
pub(crate) use state::each_saying;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use icu::locale::subtags::Language;
use serde::Deserialize;

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
    /// What the theme has around it.
    pub surroundings: Option<&'a Surroundings>,
}

/// What a theme has around texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The ids of its own elements: no heading may have one of them.
    pub ids: BTreeSet<String>,
    /// The components that take the place of elements of HTML, by the element's name.
    pub components: BTreeMap<String, String>,
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
