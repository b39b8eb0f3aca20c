//! What is wrong, where, and what to do: one type for the terminal, the preview's overlay and JSON.
//!
//! A [`Diagnostic`] is what one of the [`rules`] says, with arguments and a [`Place`]; its words are messages of the
//! program's own `.ftl` files (`src/messages/`), under the code as id: the message is the sentence, its attribute
//! `.help` what to do. Diagnostics are collected, never thrown at the first: a stage returns its value and its
//! diagnostics. Touches nothing.

pub mod rules;

pub use rules::{Rule, Severity};

use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashSet;

/// A place in a source file, resolved so that it can be shown without the file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file, relative to the site's root, with `/` between its parts.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// Bytes of the file.
    pub span: Range<usize>,
    /// The line itself, without its line break.
    pub line_text: String,
    /// Bytes of `line_text` that are meant.
    pub line_span: Range<usize>,
}

impl Place {
    /// A file as a whole, when there is no better place.
    pub fn file(path: &Arc<str>) -> Self {
        Self { file: path.clone(), line: 1, column: 1, span: 0..0, line_text: String::new(), line_span: 0..0 }
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// Where, if it has a place.
    pub place: Option<Box<Place>>,
    /// How bad.
    pub severity: Severity,
    /// Stable, in kebab case: also the id of its message.
    pub code: &'static str,
    /// The message's arguments.
    pub args: Vec<(&'static str, String)>,
    /// Another place that has to do with it, such as the first of two.
    pub related: Option<Box<Place>>,
}

impl Diagnostic {
    /// What a rule says, without a place yet.
    pub fn of(rule: &'static Rule) -> Self {
        Self { place: None, severity: rule.severity, code: rule.code, args: Vec::new(), related: None }
    }

    /// The same as a warning, where what is an error elsewhere stops nothing.
    #[must_use]
    pub fn lowered(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// The same, at a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(Box::new(place));
        self
    }

    /// The same, with an argument of its message.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "callers hand over what they have, borrowed or not")]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The same, with the nearest of some candidates as `$suggestion`; `$hint` is `near`, or `none` when nothing is.
    #[must_use]
    pub fn suggest<'a>(self, wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(wrong, candidates) {
            Some(suggestion) => self.arg("hint", "near").arg("suggestion", suggestion),
            None => self.arg("hint", "none"),
        }
    }

    /// The same, with another place that has to do with it.
    #[must_use]
    pub fn related(mut self, place: Place) -> Self {
        self.related = Some(Box::new(place));
        self
    }

    /// Whether it stops a build.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// What is wrong in some files becomes a note.
pub fn lower(diagnostics: &mut [Diagnostic], files: &FxHashSet<Arc<str>>) {
    for diagnostic in diagnostics {
        if diagnostic.place.as_ref().is_some_and(|place| files.contains(&place.file)) {
            diagnostic.severity = Severity::Note;
        }
    }
}

/// The candidate that is most like `wrong`, if one is near enough to be what was meant.
fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A difference of case alone is none to most people.
    let folded = wrong.to_lowercase();
    let likeness =
        |candidate: &str| if candidate.to_lowercase() == folded { 1.0 } else { strsim::jaro_winkler(wrong, candidate) };
    candidates
        .into_iter()
        .map(|candidate| (likeness(candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// Sorted as a person reads them, by file and line, each once.
pub fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let place = |place: &Place| (place.file.clone(), place.span.start, place.span.end);
    diagnostics.sort_by_cached_key(|diagnostic| {
        (diagnostic.place.as_deref().map(place), diagnostic.severity, diagnostic.code, diagnostic.args.clone())
    });
    diagnostics.dedup();
    diagnostics
}
