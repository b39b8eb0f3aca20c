//! The pseudo-locale: words that can still be read but that nobody has written, longer, accented and in brackets, as a test of a theme. What isn't in them on a page is
//! in no `.ftl` file; what they burst is too narrow for a longer language.

use fluent_syntax::ast::{Attribute, Entry, Expression, Pattern, PatternElement};

use super::edits::{Edit, apply, span_of};

/// Letters, and what stands for them; of a vowel, twice.
const LETTERS: [(char, &str); 26] = [
    ('a', "åå"),
    ('b', "ƀ"),
    ('c', "ç"),
    ('d', "ð"),
    ('e', "ëë"),
    ('f', "ƒ"),
    ('g', "ğ"),
    ('h', "ħ"),
    ('i', "ïï"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ł"),
    ('m', "ɱ"),
    ('n', "ñ"),
    ('o', "øø"),
    ('p', "þ"),
    ('q', "ɋ"),
    ('r', "ř"),
    ('s', "š"),
    ('t', "ŧ"),
    ('u', "ûû"),
    ('v', "ṽ"),
    ('w', "ŵ"),
    ('x', "ẋ"),
    ('y', "ý"),
    ('z', "ž"),
];

/// Words as the pseudo-locale has them: `Membres` is `Ɱëëɱƀřëëš`. Addresses, file names and what else isn't words stay as they are.
pub fn pseudo(text: &str) -> String {
    let mut made = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(char::is_whitespace) {
        if is_name(word.trim_end()) {
            made.push_str(word);
        } else {
            word.chars().for_each(|char| letter(char, &mut made));
        }
    }
    made
}

/// Whether it's something that a machine reads.
fn is_name(word: &str) -> bool {
    let word = word.trim_matches(|char: char| !char.is_alphanumeric());
    word.contains(['@', '/', '_', '\\', '=', '#']) || word.chars().any(|char| char.is_ascii_digit()) || word.trim_matches('.').contains('.')
}

fn letter(char: char, made: &mut String) {
    let plain = any_ascii::any_ascii_char(char).chars().next().filter(|_| char.is_alphabetic()).unwrap_or(char);
    match LETTERS.iter().find(|(known, _)| *known == plain.to_ascii_lowercase()) {
        Some((_, stead)) if plain.is_uppercase() => {
            made.extend(stead.chars().take(1).flat_map(char::to_uppercase).chain(stead.chars().skip(1)))
        }
        Some((_, stead)) => made.push_str(stead),
        None => made.push(char),
    }
}

/// A file of messages as the pseudo-locale has it. Slugs stay: they're addresses.
pub(super) fn messages(source: &str) -> String {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, _)| resource);
    let mut edits = Vec::new();
    let mut all = |value: Option<&Pattern<&str>>, attributes: &[Attribute<&str>]| {
        let said = attributes.iter().filter(|attribute| attribute.id.name != "slug").map(|attribute| &attribute.value);
        value.into_iter().chain(said).for_each(|pattern| words(source, pattern, &mut edits));
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => all(message.value.as_ref(), &message.attributes),
            Entry::Term(term) => all(Some(&term.value), &[]),
            _ => {}
        }
    }
    apply(source, edits)
}

/// The words of a message in brackets, which show where it begins and ends, and what was put together from pieces.
fn words(source: &str, pattern: &Pattern<&str>, edits: &mut Vec<Edit>) {
    let mut texts: Vec<Edit> = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => texts.push(Edit { span: span_of(source, value), text: pseudo(value) }),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| words(source, &variant.value, edits));
            }
            PatternElement::Placeable { .. } => {}
        }
    }
    // Around what is said, not around the lines that it's written in.
    let said = |edit: &&mut Edit| !edit.text.trim().is_empty();
    if let Some(first) = texts.iter_mut().find(said) {
        let at = first.text.len() - first.text.trim_start().len();
        first.text.insert(at, '⟦');
    }
    if let Some(last) = texts.iter_mut().rfind(said) {
        let at = last.text.trim_end().len();
        last.text.insert(at, '⟧');
    }
    edits.append(&mut texts);
}
