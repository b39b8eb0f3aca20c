//! Quotes and apostrophes: what each straight one is, by what stands around it and by those that are open.

use super::around::{after, before, is_protected_quote};
use super::run::{VALUE, WORD};
use super::style::{NARROW, NBSP, Quotes, Rules, Style};

/// What a straight quote is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum QuoteRole {
    /// Straight, such as the sign of inches: it stays.
    Straight,
    Open(Quotes),
    Close(Quotes),
    Apostrophe,
}

/// English words that begin with an apostrophe.
const LEADING: [&str; 12] = ["tis", "twas", "twere", "twill", "til", "em", "cause", "round", "bout", "n", "cos", "kay"];

/// How deep quotes are looked for in each other.
const DEPTH: usize = 16;

/// A quote that has been opened and not closed yet.
struct Open {
    kind: Quotes,
    /// The number of its role and whether it's a double one, if it was typed straight.
    straight: Option<(usize, bool)>,
}

/// The straight quotes of a text, in order.
///
/// Of quotes that are typed already only the order of opening and closing counts, so that setting a text again finds
/// every straight quote that is left in the same surroundings as the first time.
pub(super) fn roles(text: &str, style: Style) -> Vec<(usize, QuoteRole)> {
    if !(text.as_bytes().contains(&b'"') || text.as_bytes().contains(&b'\''))
        || (style.quotes.is_none() && style.rules == Rules::Common)
    {
        return Vec::new();
    }
    let mut pairing = Pairing { text, style, roles: Vec::new(), open: Vec::new(), last_close: last_close(text) };
    for (at, char) in text.char_indices() {
        match char {
            '«' => pairing.open(Quotes::Angular),
            '“' => pairing.open(Quotes::Double),
            '‘' => pairing.open(Quotes::Single),
            '»' => pairing.close(Quotes::Angular),
            '”' => pairing.close(Quotes::Double),
            '’' if ends(text, at, 3) => pairing.close(Quotes::Single),
            '"' => pairing.double(at),
            '\'' => pairing.single(at),
            _ => {}
        }
    }
    pairing.roles
}

struct Pairing<'a> {
    text: &'a str,
    style: Style,
    roles: Vec<(usize, QuoteRole)>,
    open: Vec<Open>,
    /// The last quote that could close a single one.
    last_close: usize,
}

impl Pairing<'_> {
    fn open(&mut self, kind: Quotes) {
        self.open.push(Open { kind, straight: None });
    }

    /// The innermost open quote. Straight single ones above it that never were closed are apostrophes.
    fn innermost(&self) -> Option<usize> {
        let is_quote = |at: &usize| !matches!(self.open[*at].straight, Some((_, false)));
        // No text nests deeper, and nothing takes long.
        (self.open.len().saturating_sub(DEPTH)..self.open.len()).rev().find(is_quote)
    }

    fn close(&mut self, kind: Quotes) {
        if kind == Quotes::Single && self.is_single_open() {
            self.open.pop();
        } else if let Some(at) = self.innermost()
            && self.open[at].kind == kind
        {
            self.open.truncate(at);
        }
    }

    /// Whether the innermost open quote is one that a straight single quote closes: another.
    fn is_single_open(&self) -> bool {
        matches!(self.open.last(), Some(Open { straight: Some((_, false)), .. }))
    }

    /// Closes a single quote, and gives its kind: inside of others that are single already it's a double one.
    fn pop_single(&mut self) -> Quotes {
        let Some(open) = self.open.pop() else { return Quotes::Single };
        if let Some((role, _)) = open.straight {
            self.roles[role].1 = QuoteRole::Open(open.kind);
        }
        open.kind
    }

    /// The kind of a quote inside of those that are open.
    fn kind(&self) -> Quotes {
        let around = self.innermost().map(|at| self.open[at].kind).or_else(|| self.open.last().map(|open| open.kind));
        match around {
            None => self.style.quotes.unwrap_or(Quotes::Double),
            Some(Quotes::Double) => Quotes::Single,
            Some(Quotes::Angular | Quotes::Single) => Quotes::Double,
        }
    }

    fn double(&mut self, at: usize) {
        let role = if self.style.quotes.is_none() || is_protected_quote(self.text, at) {
            QuoteRole::Straight
        } else if self.can_close(at)
            && let Some(open) = self.innermost()
            && let Open { kind, straight: Some((role, true)) } = self.open[open]
        {
            self.roles[role].1 = QuoteRole::Open(kind);
            self.open.truncate(open);
            QuoteRole::Close(kind)
        } else {
            if self.can_open(at) {
                let kind = self.kind();
                self.open.push(Open { kind, straight: Some((self.roles.len(), true)) });
            }
            QuoteRole::Straight
        };
        self.roles.push((at, role));
    }

    fn single(&mut self, at: usize) {
        let role = self.single_role(at);
        self.roles.push((at, role));
    }

    fn single_role(&mut self, at: usize) -> QuoteRole {
        if self.style.rules == Rules::Common || is_protected_quote(self.text, at) {
            return QuoteRole::Straight;
        }
        let (left, right) = (before(self.text, at), after(self.text, at + 1));
        let is_word =
            |char: Option<char>| char.is_some_and(|char| char.is_alphabetic() || matches!(char, WORD | VALUE));
        let is_digit = |char: Option<char>| char.is_some_and(|char| char.is_ascii_digit());
        if is_word(left) && (is_word(right) || is_digit(right)) {
            return QuoteRole::Apostrophe;
        }
        if is_digit(left) && right == Some('s') && self.style.rules == Rules::English {
            return QuoteRole::Apostrophe;
        }
        if self.can_close(at) {
            if self.is_single_open() {
                return QuoteRole::Close(self.pop_single());
            }
            if !is_word(left) {
                return QuoteRole::Straight;
            }
            // It may be what closes a quote that is typed already, as it will look like it.
            if self.innermost().is_some_and(|at| self.open[at].straight.is_none()) {
                self.close(Quotes::Single);
            }
            return QuoteRole::Apostrophe;
        }
        if !self.can_open(at) || right == Some('’') {
            return QuoteRole::Straight;
        }
        let is_english = self.style.rules == Rules::English;
        if is_english && is_leading(&self.text[at + 1..]) {
            return QuoteRole::Apostrophe;
        }
        if at < self.last_close {
            let kind = self.innermost().map_or(Quotes::Single, |_| self.kind());
            self.open.push(Open { kind, straight: Some((self.roles.len(), false)) });
        }
        if is_english { QuoteRole::Apostrophe } else { QuoteRole::Straight }
    }

    /// Whether a quote can open here: after nothing, a space, an elision or what opens something itself, and before
    /// something.
    fn can_open(&self, at: usize) -> bool {
        let opens = match before(self.text, at) {
            None => true,
            Some('"' | '\'') => match self.roles.last() {
                Some((_, QuoteRole::Straight)) => self.is_open(),
                Some((_, QuoteRole::Close(kind))) => *kind == Quotes::Single,
                _ => true,
            },
            Some(char) => char.is_whitespace() || "([{¿¡—–-/«“‘’".contains(char),
        };
        let near = self.text.floor_char_boundary(at + 64);
        let mut rest = self.text[at + 1..near].trim_start_matches(['"', '\'', '“', '‘', '’']);
        while let Some(inner) = rest.strip_prefix('«') {
            rest = inner
                .trim_start_matches([' ', '\n', NARROW, NBSP, '\u{2009}'])
                .trim_start_matches(['"', '\'', '“', '‘', '’']);
        }
        opens && rest.chars().next().is_some_and(|char| !char.is_whitespace() && !"»”)]},;:!?".contains(char))
    }

    /// Whether the straight quote that was met last is waiting for its partner.
    fn is_open(&self) -> bool {
        self.open.last().is_some_and(|open| open.straight.is_some_and(|(role, _)| role + 1 == self.roles.len()))
    }

    /// Whether a quote can close here: after something, and not inside of a word.
    fn can_close(&self, at: usize) -> bool {
        let is_after_opening = before(self.text, at) == Some('"') && self.is_open();
        !is_after_opening && ends(self.text, at, 1)
    }
}

/// Whether a quote of that many bytes stands after something, and not inside of a word.
fn ends(text: &str, at: usize, len: usize) -> bool {
    let left = before(text, at).is_some_and(|char| !char.is_whitespace() && !"([{«“‘¿¡".contains(char));
    let right = after(text, at + len).is_none_or(|char| !char.is_alphanumeric() && !matches!(char, WORD | VALUE));
    left && right
}

/// The last quote that could close a single one.
fn last_close(text: &str) -> usize {
    let closes = |(at, quote): &(usize, &str)| ends(text, *at, quote.len());
    text.rmatch_indices(['\'', '’']).find(closes).map_or(0, |(at, _)| at)
}

/// Whether an English word begins with an apostrophe: 'tis, the '90s.
fn is_leading(text: &str) -> bool {
    let end = text.find(|char: char| !char.is_alphanumeric()).unwrap_or(text.len());
    let word = &text[..end];
    let digits = word.strip_suffix('s').unwrap_or(word);
    let is_decade = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_decade || LEADING.iter().any(|known| known.eq_ignore_ascii_case(word))
}
