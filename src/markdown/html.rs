//! HTML in an author's text.

use std::ops::Range;

use super::RawHtml;
use super::compile::Compiler;
use crate::diagnostics::{Diagnostic, rules};

impl Compiler<'_, '_> {
    /// Whether HTML of the author's goes through. Comments are for authors: they go, and nobody minds.
    pub(super) fn passes_html(&mut self, html: &str, span: &Range<usize>) -> bool {
        if self.options.raw_html == RawHtml::Allow {
            return true;
        }
        let comment = html.trim_start().starts_with("<!--");
        let blank = html.trim().is_empty();
        let tag = html.trim_start_matches(['<', '/']).split(|char: char| !char.is_ascii_alphanumeric()).next();
        // An element's end is reported with its start.
        if !comment && !blank && !html.trim_start().starts_with("</") {
            let tag = tag.unwrap_or_default().to_ascii_lowercase();
            let end = span.start + html.trim_end().len().min(span.len());
            let problem = match self.options.surroundings.and_then(|theme| theme.components.get(&tag)) {
                Some(component) => Diagnostic::of(rules::RAW_HTML_COMPONENT).arg("component", component),
                None => Diagnostic::of(rules::RAW_HTML),
            };
            self.report(problem.arg("tag", tag), &(span.start..end));
        }
        false
    }
}
