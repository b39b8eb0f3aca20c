//! A run as one text, so that rules see across the borders of its segments, and edits of it as the segments' new texts.

use std::ops::Range;

use super::style::{Opaque, Segment};

/// What stands for each [`Opaque`]: control characters, which no text has. If one has, it's context and nothing more.
pub(super) const WORD: char = '\u{1}';
pub(super) const VALUE: char = '\u{2}';
pub(super) const MARK: char = '\u{3}';
/// White space, but none that a rule replaces.
pub(super) const SPACE: char = '\u{c}';

/// A part of a run, and what stands there instead.
#[derive(Debug)]
pub(super) struct RunEdit {
    pub span: Range<usize>,
    pub text: &'static str,
}

/// A run, joined.
pub(super) struct Run {
    pub text: String,
    /// The bytes of each segment; nothing for what isn't a text.
    spans: Vec<Option<Range<usize>>>,
}

impl Run {
    pub(super) fn new(segments: &[Segment<'_>]) -> Self {
        let mut text = String::new();
        let mut spans = Vec::with_capacity(segments.len());
        for segment in segments {
            let start = text.len();
            match segment {
                Segment::Text(part) => text.push_str(part),
                Segment::Opaque(Opaque::Word) => text.push(WORD),
                Segment::Opaque(Opaque::Value) => text.push(VALUE),
                Segment::Opaque(Opaque::Mark) => text.push(MARK),
                Segment::Opaque(Opaque::Space) => text.push(SPACE),
            }
            spans.push(matches!(segment, Segment::Text(_)).then(|| start..text.len()));
        }
        Self { text, spans }
    }

    /// The segments that edits change. What replaces a part that crosses a border goes where the part began.
    pub(super) fn apply(&self, edits: &[RunEdit]) -> Vec<(usize, String)> {
        let mut changed = Vec::new();
        let mut rest = edits;
        for (index, span) in self.spans.iter().enumerate() {
            let Some(span) = span else { continue };
            rest = &rest[rest.iter().take_while(|edit| edit.span.end <= span.start).count()..];
            let own = &rest[..rest.iter().take_while(|edit| edit.span.start < span.end).count()];
            if own.is_empty() {
                continue;
            }
            let mut text = String::with_capacity(span.len() + 3 * own.len());
            let mut at = span.start;
            for edit in own {
                if edit.span.start >= span.start {
                    text.push_str(&self.text[at..edit.span.start]);
                    text.push_str(edit.text);
                }
                at = edit.span.end.min(span.end);
            }
            text.push_str(&self.text[at..span.end]);
            changed.push((index, text));
        }
        changed
    }

    /// The segment that a byte belongs to, and its place there.
    pub(super) fn locate(&self, at: usize) -> Option<(usize, usize)> {
        let found = self.spans.iter().position(|span| span.as_ref().is_some_and(|span| span.contains(&at)))?;
        Some((found, at - self.spans[found].as_ref()?.start))
    }
}
