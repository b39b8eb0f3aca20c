//! The pseudo-locale: words that can still be read but that nobody has written, longer, accented and in brackets, as a
//! test of a theme. What isn't in them on a page is in no `.ftl` file and in no text; what they burst is too narrow for
//! a longer language.

use super::style::Segment;

/// Sets a run: brackets show where it begins and ends, and what was put together from pieces.
pub(super) fn set(run: &[Segment<'_>]) -> Vec<(usize, String)> {
    let texts = run.iter().enumerate().filter_map(|(index, segment)| match segment {
        Segment::Text(text) if text.contains(char::is_alphabetic) => Some((index, words(text))),
        _ => None,
    });
    let mut texts: Vec<(usize, String)> = texts.collect();
    // Around what is said, not around the space beside it.
    if let Some((_, first)) = texts.first_mut() {
        first.insert(first.len() - first.trim_start().len(), '⟦');
    }
    if let Some((_, last)) = texts.last_mut() {
        last.insert(last.trim_end().len(), '⟧');
    }
    texts
}

/// Letters, and what stands for them, a vowel with a length mark. In addresses both are the same: marks are left out
/// there.
const LETTERS: [(char, &str); 26] = [
    ('a', "åː"),
    ('b', "ƀ"),
    ('c', "ç"),
    ('d', "đ"),
    ('e', "ëː"),
    ('f', "ƒ"),
    ('g', "ğ"),
    ('h', "ħ"),
    ('i', "ïː"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ł"),
    ('m', "ɱ"),
    ('n', "ñ"),
    ('o', "øː"),
    ('p', "ƥ"),
    ('q', "ɋ"),
    ('r', "ř"),
    ('s', "š"),
    ('t', "ŧ"),
    ('u', "ûː"),
    ('v', "ṽ"),
    ('w', "ŵ"),
    ('x', "ẋ"),
    ('y', "ý"),
    ('z', "ž"),
];

/// Words as the pseudo-locale has them: `Membres` is `Ɱëːɱƀřëːš`. Addresses, file names and what else isn't words stay
/// as they are.
fn words(text: &str) -> String {
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
    let is_part = word.trim_matches(|char: char| !char.is_alphanumeric()).contains('.');
    is_part || word.contains(['@', '/', '_', '\\', '=', '#']) || word.chars().any(|char| char.is_ascii_digit())
}

fn letter(char: char, made: &mut String) {
    let plain = match any_ascii::any_ascii_char(char).as_bytes() {
        [letter] if char.is_alphabetic() => char::from(*letter),
        // Of a ligature it would be half.
        _ => char,
    };
    match LETTERS.iter().find(|(known, _)| *known == plain.to_ascii_lowercase()) {
        Some((_, stead)) if plain.is_uppercase() => {
            made.extend(stead.chars().take(1).flat_map(char::to_uppercase).chain(stead.chars().skip(1)));
        }
        Some((_, stead)) => made.push_str(stead),
        None => made.push(char),
    }
}
