//! What Markdown becomes: HTML with holes.

use std::ops::Range;

use serde_json::Value;

use super::links::{Image, Link, LinkTarget};
use crate::diagnostics::Diagnostic;

/// A text, read.
#[derive(Debug, Default)]
pub struct Document {
    /// HTML, with `\0number\0` where a hole is.
    pub(super) marked: Box<str>,
    /// What is to be put in, by number.
    pub(super) holes: Box<[Hole]>,
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
    /// What stands before a fragment that means this very document: nothing on its page, the page's address elsewhere.
    Here,
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
