//! What a message says: HTML that readers would see as it's written, words left as they are in the source, and
//! translations that are suspiciously long.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, Pattern, PatternElement};

use super::catalogue::{Catalogue, CatalogueLanguage};
use crate::diagnostics::{Diagnostic, Rule, rules};
use crate::text::ftl::{FoundPattern, Part, each, length};

/// A translation is suspicious from so many times the length of its source…
const RATIO: usize = 2;

/// …and so many characters more: short ones vary.
const FLOOR: usize = 40;

/// `html` are the ids of the messages that templates take as HTML.
pub(super) fn check(catalogue: &Catalogue<'_>, html: &BTreeSet<String>, diagnostics: &mut Vec<Diagnostic>) {
    for part in catalogue.languages.iter().flat_map(CatalogueLanguage::parts) {
        if !html.contains(&part.key()) {
            markup(&part, diagnostics);
        }
    }
    let source = catalogue.source().effective();
    for language in catalogue.translations() {
        for part in language.parts().filter(|part| !part.message.is_term) {
            let known = source.get(&part.message.key());
            if let Some(known) =
                known.and_then(|message| message.parts().find(|known| known.attribute == part.attribute))
            {
                compare(&known, &part, diagnostics);
            }
        }
    }
}

fn markup(part: &Part<'_>, diagnostics: &mut Vec<Diagnostic>) {
    each(part.pattern, &mut |found| {
        let (FoundPattern::Text(text) | FoundPattern::Literal(text)) = found else { return };
        if let Some(markup) = first_markup(text) {
            let problem = Diagnostic::of(rules::MESSAGE_HTML).arg("markup", markup).arg("id", part.key());
            diagnostics.push(problem.at(part.message.file.place(markup)));
        }
    });
}

/// The first tag, comment or character reference of a text. `a < b` and `R & D` are none.
fn first_markup(text: &str) -> Option<&str> {
    text.char_indices().find_map(|(at, char)| {
        let rest = &text[at..];
        let end = match char {
            '<' => {
                let inner = rest[1..].strip_prefix('/').unwrap_or(&rest[1..]);
                let is_tag = inner.starts_with(|first: char| first.is_ascii_alphabetic()) || inner.starts_with("!--");
                // What has no end before the next one begins is none.
                is_tag
                    .then(|| rest[1..].find(['<', '>']))
                    .flatten()
                    .map(|end| end + 1)
                    .filter(|end| rest.as_bytes()[*end] == b'>')
            }
            '&' => {
                let name = rest[1..].strip_prefix('#').unwrap_or(&rest[1..]);
                let length = name.find(|char: char| !char.is_ascii_alphanumeric())?;
                (length > 0 && name[length..].starts_with(';')).then(|| rest.find(';'))?
            }
            _ => return None,
        };
        end.map(|end| &rest[..=end])
    })
}

fn compare(source: &Part<'_>, own: &Part<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let report =
        |rule: &'static Rule| Diagnostic::of(rule).arg("id", own.key()).at(own.place()).related(source.place());
    if source.pattern == own.pattern && is_prose(source) {
        diagnostics.push(report(rules::MESSAGE_SAME));
    }
    let (before, after) = (length(source.pattern), length(own.pattern));
    if after > RATIO * before + FLOOR {
        diagnostics.push(report(rules::MESSAGE_LONG).arg("before", before).arg("after", after));
    }
}

/// Whether it's text that a language has its own words for: two words or more, one of which is no name, number or
/// acronym. One word can be the same in both.
fn is_prose(part: &Part<'_>) -> bool {
    let words = words(part.pattern);
    words.len() > 1 && words.iter().any(|word| word.starts_with(char::is_lowercase))
}

/// The words of a pattern, of a choice those of the variant that has most.
fn words<'a>(pattern: &Pattern<&'a str>) -> Vec<&'a str> {
    let of = |element: &PatternElement<&'a str>| match element {
        PatternElement::TextElement { value } => {
            // Addresses and file names are the same everywhere.
            let words = value.split_whitespace().filter(|word| !word.trim_end_matches('.').contains(['@', '/', '.']));
            let words = words.map(|word| word.trim_matches(|char: char| !char.is_alphabetic()));
            words.filter(|word| word.chars().count() > 1).collect()
        }
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().map(|variant| words(&variant.value)).max_by_key(Vec::len).unwrap_or_default()
        }
        PatternElement::Placeable { .. } => Vec::new(),
    };
    pattern.elements.iter().flat_map(of).collect()
}
