//! Whether each question and exclamation has both of its marks, as Spanish wants it (RAE, *Ortografía*, 2010,
//! III.3.4.9).

use super::around::{after, before, is_protected};
use super::run::{MARK, Run, SPACE, VALUE, WORD};
use super::style::{Segment, Style};
use crate::diagnostics::{Diagnostic, rules};

/// A mark without its partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unbalanced {
    /// The number of its segment.
    pub segment: usize,
    /// The byte of the segment's text.
    pub at: usize,
    /// Which it is.
    pub mark: char,
}

/// The marks of a run that surely lack their partners. What stands in quotes may be in another language, a mark alone
/// in brackets is irony, and one in mid-sentence may be part of a name: of those nothing is said. `¡…?` opens and
/// closes too.
pub fn unbalanced(style: Style, run: &[Segment<'_>]) -> Vec<Unbalanced> {
    let is_mark = |byte| matches!(byte, b'?' | b'!' | b'\xC2');
    let is_plain = |segment: &Segment<'_>| !matches!(segment, Segment::Text(text) if text.bytes().any(is_mark));
    if !style.opens_questions() || run.iter().all(is_plain) {
        return Vec::new();
    }
    let run = Run::new(run);
    let text = run.text.as_str();
    let mut found = Vec::new();
    let mut opened = None;
    let mut quotes = 0_usize;
    for (at, char) in text.char_indices() {
        match char {
            '«' | '“' => quotes += 1,
            '»' | '”' => quotes = quotes.saturating_sub(1),
            '"' if ends(text, at) => quotes = quotes.saturating_sub(1),
            '"' => quotes += 1,
            _ if quotes > 0 => {}
            '¿' | '¡' if opens(text, at, char) => {
                opened.get_or_insert((at, char));
            }
            // What is open is closed by any mark: after a sign of money, after a space.
            '?' | '!' if opened.is_some() && !is_protected(text, at) => opened = None,
            '?' | '!' if closes(text, at) && opened.take().is_none() && is_sure(text, at) => found.push((at, char)),
            _ => {}
        }
    }
    found.extend(opened);
    let place = |(at, mark)| run.locate(at).map(|(segment, at)| Unbalanced { segment, at, mark });
    found.into_iter().filter_map(place).collect()
}

/// What is said of such a mark.
pub fn lacks_partner(mark: char) -> Diagnostic {
    let (rule, partner) = match mark {
        '¿' => (rules::MARK_NOT_CLOSED, '?'),
        '¡' => (rules::MARK_NOT_CLOSED, '!'),
        '?' => (rules::MARK_NOT_OPENED, '¿'),
        _ => (rules::MARK_NOT_OPENED, '¡'),
    };
    Diagnostic::of(rule).arg("mark", mark).arg("partner", partner)
}

fn ends(text: &str, at: usize) -> bool {
    after(text, at + 1).is_none_or(|char| !char.is_alphanumeric() && !matches!(char, WORD | VALUE | '¿' | '¡'))
        && before(text, at).is_some_and(|char| !char.is_whitespace())
}

/// Whether a mark opens something: it isn't named or shown by itself.
fn opens(text: &str, at: usize, mark: char) -> bool {
    let right = after(text, at + mark.len_utf8());
    right.is_some_and(|char| {
        char.is_alphanumeric() || matches!(char, WORD | VALUE) || "¿¡«“\"‘'([….€$£+-–—#@%".contains(char)
    }) && !matches!(before(text, at), Some('¿' | '¡'))
}

/// Whether a mark is the first of those that close something: it ends words, and isn't part of an address or of code.
fn closes(text: &str, at: usize) -> bool {
    let is_first = before(text, at)
        .is_some_and(|char| char.is_alphanumeric() || matches!(char, WORD | VALUE | MARK) || ".…)]»”’%".contains(char));
    let is_end = || {
        let rest = text[at..].trim_start_matches(['?', '!']);
        rest.chars()
            .next()
            .is_none_or(|char| char.is_whitespace() || ".,;:…)]»”—–".contains(char) || matches!(char, MARK | SPACE))
    };
    is_first && is_end() && !is_protected(text, at)
}

/// Whether a mark ends a sentence: what goes on in lower case may be a company's name that has one.
fn is_sure(text: &str, at: usize) -> bool {
    let rest = text[at..].trim_start_matches(['?', '!']);
    rest.chars()
        .find(|char| !char.is_whitespace())
        .is_none_or(|char| !char.is_lowercase() && !matches!(char, ',' | WORD | VALUE | MARK))
}
