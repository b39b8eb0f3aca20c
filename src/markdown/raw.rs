//! What an author meant to be a link, a picture or a note, and what stays in the text as it's written.

use std::ops::Range;

use super::compile::Compiler;
use crate::diagnostics::{Diagnostic, rules};

impl Compiler<'_, '_> {
    /// Reports what was meant to be a link, a picture or a note, and stays in the text as it's written: a text that
    /// goes on behind a bracket.
    pub(super) fn check_raw(&mut self, text: &str, span: &Range<usize>) {
        if self.options.plain {
            return;
        }
        let (before, after) =
            (self.text.get(..span.start).unwrap_or_default(), self.text.get(span.start..).unwrap_or_default());
        let is_escaped = |bracket: &str| before.strip_suffix(bracket).is_none_or(|before| before.ends_with('\\'));
        let line = after.lines().next().unwrap_or_default();
        if text.starts_with('(') && !is_escaped("]") {
            let Some(end) = closing(line) else { return };
            let address = line.get(1..end).unwrap_or_default();
            let start = before.rfind('[').unwrap_or(span.start);
            // In brackets that follow brackets there may be prose.
            if address.contains(['.', ':', '/'])
                && address.contains(char::is_whitespace)
                && !before.get(start..).is_some_and(|label| label.contains('\n'))
            {
                let start =
                    if before.get(..start).is_some_and(|before| before.ends_with('!')) { start - 1 } else { start };
                self.report(
                    Diagnostic::of(rules::LINK_RAW)
                        .arg("link", address)
                        .arg("kind", if address.starts_with("tel:") { "tel" } else { "file" })
                        .arg("whole", address.split_whitespace().collect::<String>()),
                    &(start..span.start + end + 1),
                );
            }
        } else if let Some(label) = text.strip_prefix('^').filter(|_| !is_escaped("[")) {
            let is_whole =
                line.get(1..).and_then(|rest| rest.strip_prefix(label)).is_some_and(|rest| rest.starts_with(']'));
            if is_whole && !label.is_empty() {
                self.report(
                    Diagnostic::of(rules::FOOTNOTE_MISSING).arg("label", label),
                    &(span.start - 1..span.end + 1),
                );
            }
        }
    }
}

/// Where the bracket that a line begins with is closed.
fn closing(line: &str) -> Option<usize> {
    let mut depth = 0_usize;
    line.char_indices().find_map(|(at, char)| {
        match char {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}
