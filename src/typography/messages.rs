//! Messages: the texts of their patterns, set as runs.

use fluent_syntax::ast::{Expression, Pattern, PatternElement};

use super::style::{Opaque, Segment, Style};
use super::{Unbalanced, lacks_partner, set, unbalanced};
use crate::diagnostics::Diagnostic;
use crate::text::Ftl;
use crate::text::edits::{Edit, span_of};
use crate::text::ftl::Message;

/// The edits that set the texts of a file of messages. Its syntax stays as it is.
pub fn message_edits(file: &Ftl, style: Style) -> Vec<Edit> {
    let mut edits = Vec::new();
    each_run(file, &mut |run, places| {
        let set = set(style, run).into_iter();
        edits.extend(set.map(|(segment, text)| Edit { span: span_of(file.text(), places[segment]), text }));
    });
    edits
}

/// The questions and exclamations of a file of messages that lack one of their marks.
pub(crate) fn message_questions(file: &Ftl, style: Style) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !style.opens_questions() {
        return found;
    }
    each_run(file, &mut |run, places| {
        for Unbalanced { segment, at, mark } in unbalanced(style, run) {
            let start = span_of(file.text(), places[segment]).start + at;
            found.push(lacks_partner(mark).at(file.source().place(start..start + mark.len_utf8())));
        }
    });
    found
}

type Visit<'v> = dyn FnMut(&[Segment<'_>], &[&str]) + 'v;

/// Visits each run of each pattern, with the slice of the source that each segment is. A slug is part of an address,
/// and a term's attributes are never shown.
fn each_run(file: &Ftl, visit: &mut Visit<'_>) {
    for part in file.messages().flat_map(Message::parts) {
        let is_shown = part.attribute.is_none_or(|name| name != "slug" && !part.message.is_term);
        if is_shown {
            pattern(part.pattern, visit);
        }
    }
}

fn pattern(pattern: &Pattern<&str>, visit: &mut Visit<'_>) {
    let mut run = Vec::new();
    let mut places = Vec::new();
    let mut code = false;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text(value, &mut code, &mut run, &mut places),
            PatternElement::Placeable { expression } => {
                if let Expression::Select { variants, .. } = expression {
                    variants.iter().for_each(|variant| self::pattern(&variant.value, visit));
                }
                run.push(Segment::Opaque(if code { Opaque::Word } else { Opaque::Value }));
                places.push("");
            }
        }
    }
    // Markup, and what it's about, are for whoever wrote them.
    let is_markup = |segment: &Segment<'_>| matches!(segment, Segment::Text(text) if text.contains(['<', '>']));
    if !run.iter().any(is_markup) {
        visit(&run, &places);
    }
}

/// Adds a text: what stands between backquotes is code, and a line's end is white space that the syntax needs.
fn text<'a>(text: &'a str, code: &mut bool, run: &mut Vec<Segment<'a>>, places: &mut Vec<&'a str>) {
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            *code = !*code;
        }
        for (line, words) in part.split('\n').enumerate() {
            if line > 0 {
                run.push(Segment::Opaque(Opaque::Space));
                places.push("");
            }
            let segment = if *code { Segment::Opaque(Opaque::Word) } else { Segment::Text(words) };
            if !words.is_empty() {
                run.push(segment);
                places.push(words);
            }
        }
    }
}
