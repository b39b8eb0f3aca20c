//! Text and places in it: files as they are once they've been read, YAML with places ([`yaml`]), messages with places
//! ([`ftl`]), what people get wrong in text without noticing ([`slips`]), characters that are in no text ([`controls`]),
//! and what comments allow ([`allow`]). Touches nothing.

pub(crate) mod allow;
pub(crate) mod controls;
mod depth;
pub mod edits;
pub mod ftl;
pub(crate) mod slips;
pub mod yaml;

pub use depth::too_deep;
pub use ftl::Ftl;

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostics::Place;

/// A text file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Relative to the site's root, with `/` between its parts.
    pub path: Arc<str>,
    /// UTF-8, as it is on the disk, without a byte order mark.
    pub text: String,
}

impl Source {
    /// The place of some bytes of this file. Bytes outside it, or inside a character, are moved to where they can be.
    pub fn place(&self, span: Range<usize>) -> Place {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.ceil_char_boundary(span.end.max(start));
        let line_start = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = self.text[start..].find('\n').map_or(self.text.len(), |at| start + at);
        let line_text = self.text[line_start..line_end].trim_end_matches('\r').to_owned();
        let first = (start - line_start).min(line_text.len());
        let last = (end.min(line_end) - line_start).clamp(first, line_text.len());
        Place {
            file: self.path.clone(),
            line: self.text[..start].matches('\n').count() + 1,
            column: self.text[line_start..start].chars().count() + 1,
            span: start..end,
            line_span: first..last,
            line_text,
        }
    }
}

/// A file that isn't read as text.
#[derive(Debug, Clone)]
pub struct File {
    /// Relative to the folder that it belongs in, with `/` between its parts, in the form that names are compared in
    /// ([`crate::names::composed`]).
    pub path: Arc<str>,
    /// The file, relative to the site's root.
    pub source: Arc<str>,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

/// A file of messages of one language.
#[derive(Debug, Clone)]
pub struct MessageFile {
    /// The language's code: the name of the folder.
    pub lang: String,
    /// The file, parsed.
    pub ftl: Arc<Ftl>,
}

impl MessageFile {
    /// The file, with its text.
    pub fn source(&self) -> &Arc<Source> {
        self.ftl.source()
    }
}

/// The bytes of the front matter and of the text below it.
pub fn split_front_matter(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let first = text.split_inclusive('\n').next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let start = first.len();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((start..at, at + line.len()..text.len()));
        }
        at += line.len();
    }
    None
}
