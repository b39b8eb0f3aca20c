//! A text file, and places in it.

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
