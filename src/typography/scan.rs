//! The marks of a run, left to right: each is looked at with what stands around it in the text as it was typed.
//!
//! Nothing is touched in what looks like an address or code ([`is_protected`]). A text in which there's nothing to look
//! at costs one pass over its bytes.

use super::around::{REACH, after, before, is_protected};
use super::quotes::{self, QuoteRole};
use super::run::{MARK, RunEdit, VALUE, WORD};
use super::style::{Quotes, Rules, Style};

/// The edits that set a text, in order.
pub(super) fn edits(text: &str, style: Style) -> Vec<RunEdit> {
    let mut scanner = Scanner { text, style, edits: Vec::new(), roles: quotes::roles(text, style), incise: None };
    let mut at = 0;
    while let Some(next) = (at..text.len()).find(|at| is_looked_at(text.as_bytes(), *at)) {
        at = scanner.look(next);
    }
    scanner.edits
}

/// Whether something begins at a place that rules may be about. Most spaces stand between two words that nothing can be
/// said of, and most accents aren't an `è`.
fn is_looked_at(bytes: &[u8], at: usize) -> bool {
    let byte = bytes[at];
    if !IS_LOOKED_AT[usize::from(byte)] {
        return false;
    }
    let next = bytes.get(at + 1).copied();
    match byte {
        b' ' => {
            let is_left = at
                .checked_sub(1)
                .is_some_and(|left| bytes[left].is_ascii_lowercase() || matches!(bytes[left], b',' | b'.'));
            // A century, `XXe siècle`, is the only word without a capital that a rule knows.
            !(is_left && next.is_some_and(|right| right.is_ascii_lowercase() && right != b's'))
        }
        b'.' => next == Some(b'.'),
        b'\xC3' => next == Some(b'\xA8'),
        _ => true,
    }
}

/// The bytes that marks, numbers and spaces begin with.
const IS_LOOKED_AT: [bool; 256] = {
    let mut is_looked_at = [false; 256];
    // Last, the first bytes of what isn't ASCII: signs and ordinals, French accents, quotes and dashes.
    let bytes = b" \n\"'-.:;!?0123456789\x02\xC2\xC3\xE2";
    let mut index = 0;
    while index < bytes.len() {
        is_looked_at[bytes[index] as usize] = true;
        index += 1;
    }
    is_looked_at
};

pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) style: Style,
    edits: Vec<RunEdit>,
    /// The straight quotes, in order.
    roles: Vec<(usize, QuoteRole)>,
    /// The dashes of the last aside that was met, and whether the first begins it.
    pub(super) incise: Option<(usize, usize)>,
}

impl Scanner<'_> {
    pub(super) fn before(&self, at: usize) -> Option<char> {
        before(self.text, at)
    }

    pub(super) fn after(&self, at: usize) -> Option<char> {
        after(self.text, at)
    }

    pub(super) fn is(&self, rules: Rules) -> bool {
        self.style.rules == rules
    }

    /// Spaced as French and Spanish do it: a number apart from its sign.
    pub(super) fn parts_signs(&self) -> bool {
        self.is(Rules::French) || self.is(Rules::Spanish)
    }

    /// Puts something in place of a part, unless that is what stands there.
    pub(super) fn put(&mut self, from: usize, to: usize, text: &'static str) {
        if &self.text[from..to] != text {
            self.edits.push(RunEdit { span: from..to, text });
        }
    }

    /// Looks at what begins at a place, and gives the next one.
    fn look(&mut self, at: usize) -> usize {
        let Some(char) = self.after(at) else { return self.text.len() };
        match char {
            ' ' | '\n' | '\u{a0}' | '\u{202f}' | '\u{2009}' => {
                let end = self.gap_end(at);
                if let Some(space) = self.space(at, end) {
                    self.put(at, end, space);
                }
                return end;
            }
            '"' | '\'' => self.quote(at),
            '-' => return self.hyphens(at),
            '.' => return self.dots(at),
            ':' | ';' | '!' | '?' => self.stop(at, char),
            '«' | '»' if self.is(Rules::French) => self.guillemet(at, char),
            '0'..='9' => return self.number(at),
            VALUE => return self.sign(at + 1),
            '°' | 'º' => self.numero(at, char),
            'è' if self.is(Rules::French) => return self.roman_ordinal(at),
            _ => {}
        }
        at + char.len_utf8()
    }

    /// Where the spaces that begin at a place end.
    pub(super) fn gap_end(&self, at: usize) -> usize {
        let rest = self.text[at..].trim_start_matches([' ', '\n', '\u{a0}', '\u{202f}', '\u{2009}']);
        self.text.len() - rest.len()
    }

    /// What a straight quote at a place is.
    pub(super) fn role(&self, at: usize) -> QuoteRole {
        let found = self.roles.binary_search_by_key(&at, |(at, _)| *at);
        found.map_or(QuoteRole::Straight, |index| self.roles[index].1)
    }

    fn quote(&mut self, at: usize) {
        let is_spaced = self.is(Rules::French);
        let typed = match self.role(at) {
            QuoteRole::Straight => return,
            QuoteRole::Apostrophe | QuoteRole::Close(Quotes::Single) => "’",
            QuoteRole::Open(Quotes::Single) => "‘",
            QuoteRole::Open(Quotes::Double) => "“",
            QuoteRole::Close(Quotes::Double) => "”",
            QuoteRole::Open(Quotes::Angular) if is_spaced => "«\u{202f}",
            QuoteRole::Close(Quotes::Angular) if is_spaced => "\u{202f}»",
            QuoteRole::Open(Quotes::Angular) => "«",
            QuoteRole::Close(Quotes::Angular) => "»",
        };
        self.put(at, at + 1, typed);
    }

    /// French quotes without their spaces.
    fn guillemet(&mut self, at: usize, char: char) {
        let (left, right) = (self.before(at), self.after(at + char.len_utf8()));
        if is_protected(self.text, at) {
            return;
        }
        if char == '«' && right.is_some_and(|right| !right.is_whitespace() && right != '»') {
            self.put(at, at + char.len_utf8(), "«\u{202f}");
        } else if char == '»' && left.is_some_and(|left| !left.is_whitespace() && left != '«') {
            self.put(at, at + char.len_utf8(), "\u{202f}»");
        }
    }

    /// `; : ! ?` without a space before them: French has one.
    fn stop(&mut self, at: usize, char: char) {
        if !self.is(Rules::French)
            || !self.ends_words(at)
            || !self.is_final(at)
            || self.is_entity(at)
            || is_protected(self.text, at)
        {
            return;
        }
        let spaced = match char {
            ':' => "\u{a0}:",
            ';' => "\u{202f};",
            '!' => "\u{202f}!",
            _ => "\u{202f}?",
        };
        self.put(at, at + 1, spaced);
    }

    /// Whether what stands before a place can have a stop after it.
    fn ends_words(&self, at: usize) -> bool {
        match self.before(at) {
            Some('"' | '\'') => matches!(self.role(at - 1), QuoteRole::Close(_) | QuoteRole::Apostrophe),
            // Three of them are an ellipsis, and one may end an abbreviation.
            Some('.') => match self.text[..at].bytes().rev().take_while(|byte| *byte == b'.').count() {
                1 => self.before(at - 1).is_some_and(char::is_alphabetic),
                count => count == 3,
            },
            Some(char) => {
                char.is_alphanumeric() || matches!(char, WORD | VALUE | MARK) || ")]}»”’%‰€°…²³+#$£".contains(char)
            }
            None => false,
        }
    }

    /// Whether a stop ends what it stands after, as in prose, and isn't part of something else, as in `a::b` or `:-)`.
    pub(super) fn is_final(&self, at: usize) -> bool {
        let is_strong = matches!(self.text.as_bytes()[at], b'!' | b'?');
        let next =
            if is_strong { self.text.len() - self.text[at..].trim_start_matches(['!', '?']).len() } else { at + 1 };
        match self.after(next) {
            None | Some('»' | '”' | MARK) => true,
            Some('"' | '\'') => match self.role(next) {
                QuoteRole::Close(Quotes::Single) | QuoteRole::Apostrophe => is_strong,
                role => matches!(role, QuoteRole::Close(_)),
            },
            Some(')' | ']' | '’' | ',' | '…') => is_strong,
            Some('.') if is_strong => {
                let is_closed = matches!(self.role(next + 1), QuoteRole::Close(_));
                is_closed || self.after(next + 1).is_none_or(|char| char.is_whitespace() || ".»”’)".contains(char))
            }
            Some(char) => char.is_whitespace(),
        }
    }

    /// Whether a semicolon ends a character reference: `&nbsp;`.
    fn is_entity(&self, at: usize) -> bool {
        let name = self.text[..at].trim_end_matches(|char: char| char.is_ascii_alphanumeric() || char == '#');
        self.text.as_bytes()[at] == b';' && name.ends_with('&')
    }

    /// The length of the dash that stands at a place, or that the hyphens there are.
    pub(super) fn dash(&self, at: usize) -> Option<usize> {
        match self.after(at)? {
            dash @ ('–' | '—') => return Some(dash.len_utf8()),
            '-' => {}
            _ => return None,
        }
        let count = self.text[at..].bytes().take_while(|byte| *byte == b'-').count();
        let (left, right) = (self.before(at), self.after(at + count));
        if !(2..=3).contains(&count) || is_protected(self.text, at) {
            return None;
        }
        // Quotes get their spaces: what opens is as good as a space before, what closes as one after.
        let opens = |char: char| char.is_whitespace() || "([{«“‘".contains(char);
        let is_begin = left.is_none_or(opens)
            || (matches!(left, Some('"' | '\'')) && matches!(self.role(at - 1), QuoteRole::Open(_)));
        let closes = |char: char| char.is_whitespace() || ")]}»”".contains(char);
        let is_closed = matches!(right, Some('"' | '\''))
            && matches!(self.role(at + count), QuoteRole::Close(Quotes::Angular | Quotes::Double));
        let is_end = is_closed || right.is_none_or(closes);
        let is_word =
            |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() || matches!(char, WORD | VALUE));
        let is_after_quote = left.is_some_and(|char| matches!(char, '»' | '”' | '’' | ')'))
            || (matches!(left, Some('"' | '\'')) && matches!(self.role(at - 1), QuoteRole::Close(_)));
        let is_before_quote = right.is_some_and(|char| matches!(char, '«' | '“' | '‘' | '('))
            || (matches!(right, Some('"' | '\'')) && matches!(self.role(at + count), QuoteRole::Open(_)));
        let fits = match (is_begin, is_end) {
            (true, true) => left.is_some() || right.is_some(),
            // `--all` is an option of a program.
            // Two that are closed by two further on are none.
            (true, false) => is_word(right) && (count == 3 || self.is_closed_by_hyphens(at + count)),
            (false, true) => is_word(left) || is_after_quote,
            (false, false) => (is_word(left) || is_after_quote) && (is_word(right) || is_before_quote),
        };
        fits.then_some(count)
    }

    /// Whether two hyphens further on in the sentence end what two before a place have begun: `--dijo Ana--`.
    fn is_closed_by_hyphens(&self, from: usize) -> bool {
        let near = self.text.floor_char_boundary(from + REACH);
        let rest = self.text.get(from..near).unwrap_or_default();
        let Some(at) = rest.find("--") else { return false };
        let is_word = |char: char| char.is_alphanumeric() || matches!(char, WORD | VALUE | '.' | '…' | ')');
        let ends = |char: char| char.is_whitespace() || ",.;:!?)]}»”".contains(char);
        before(rest, at).is_some_and(is_word) && after(self.text, from + at + 2).is_none_or(ends)
    }

    fn hyphens(&mut self, at: usize) -> usize {
        let count = self.text[at..].bytes().take_while(|byte| *byte == b'-').count();
        if self.dash(at).is_some() {
            self.put(at, at + count, if count == 3 { "—" } else { "–" });
        }
        at + count
    }

    fn dots(&mut self, at: usize) -> usize {
        let count = self.text[at..].bytes().take_while(|byte| *byte == b'.').count();
        let is_path = |char: Option<char>| matches!(char, Some('/'));
        if count == 3 && !is_path(self.before(at)) && !is_path(self.after(at + 3)) && !is_protected(self.text, at) {
            self.put(at, at + 3, "…");
        }
        at + count
    }
}
