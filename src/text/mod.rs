//! Text and places in it: files as they are once they've been read, YAML with places ([`yaml`]), messages with places
//! ([`ftl`]), what people get wrong in text without noticing ([`slips`]), characters that are in no text
//! ([`controls`]), and what comments allow ([`allow`]). Touches nothing.

pub(crate) mod allow;
pub(crate) mod controls;
mod depth;
pub mod edits;
pub mod ftl;
pub(crate) mod slips;
mod source;
pub mod yaml;

pub use depth::too_deep;
pub use ftl::Ftl;
pub use source::Source;

use std::ops::Range;
use std::sync::Arc;

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
