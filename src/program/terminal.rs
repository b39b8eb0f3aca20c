//! Diagnostics as a person reads them in a terminal.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Words;
use crate::diagnostics::{Diagnostic, Place, Severity};

/// All of them, in the given order, with the lines they are about; `colour` for a terminal that shows it.
pub fn to_terminal(diagnostics: &[Diagnostic], words: &Words, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&one(diagnostic, words, &renderer));
        out.push_str("\n\n");
    }
    out
}

fn one(diagnostic: &Diagnostic, words: &Words, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(words.say("severity-error", &[])),
        Severity::Warning => Level::WARNING.with_name(words.say("severity-warning", &[])),
        Severity::Note => Level::NOTE.with_name(words.say("severity-note", &[])),
    };
    let message = words.message(diagnostic);
    let title = level.primary_title(message).id(diagnostic.code);
    let mut group = Group::with_title(title);
    for (place, kind) in [
        (diagnostic.place.as_deref(), AnnotationKind::Primary),
        (diagnostic.related.as_deref(), AnnotationKind::Context),
    ] {
        group = match place {
            // Nothing to show of a file as a whole.
            Some(place) if place.line_text.is_empty() => group.element(Origin::path(&*place.file)),
            Some(place) => group.element(snippet(place, kind)),
            None => group,
        };
    }
    let mut report = vec![group];
    if let Some(help) = words.help(diagnostic) {
        let level = Level::HELP.with_name(words.say("severity-help", &[]));
        report = vec![report.remove(0).element(level.message(help))];
    }
    renderer.render(&report)
}

fn snippet(place: &Place, kind: AnnotationKind) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    Snippet::source(place.line_text.as_str())
        .path(place.file.as_ref())
        .line_start(place.line)
        .annotation(kind.span(place.line_span.clone()))
}
