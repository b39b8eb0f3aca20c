//! Spaces: which of them may break, which are narrow, and which shouldn't be there.

use super::around::{after, before};
use super::quotes::QuoteRole;
use super::run::VALUE;
use super::scan::Scanner;
use super::style::{NARROW, NBSP, Quotes, Rules};

const FIXED: &str = "\u{a0}";
const FIXED_NARROW: &str = "\u{202f}";

/// What stays with the number before it.
const UNITS: [&str; 78] = [
    "%", "‰", "€", "$", "£", "°C", "°F", "€/h", "M€", "k€", "Md€", "Mds", "MAD", "MMAD", "DH", "EUR", "USD", "GBP",
    "km", "m", "dm", "cm", "mm", "µm", "km²", "m²", "cm²", "m³", "km/h", "m/s", "ha", "kg", "g", "mg", "t", "l", "L",
    "cl", "ml", "h", "min", "s", "ms", "bit", "bits", "o", "ko", "Ko", "Mo", "Go", "To", "kB", "KB", "MB", "GB", "TB",
    "kbit/s", "Mbit/s", "Gbit/s", "Mb/s", "W", "kW", "MW", "kWh", "MWh", "Hz", "kHz", "MHz", "GHz", "px", "pt", "dpi",
    "ETP", "FTE", "pp", "mph", "mi", "ft",
];

/// Words of large numbers and of money, which aren't symbols and stay with the number before them all the same.
const AMOUNTS: [&str; 14] = [
    "million",
    "millions",
    "milliard",
    "milliards",
    "millón",
    "millones",
    "billion",
    "billions",
    "euro",
    "euros",
    "dirham",
    "dirhams",
    "dírham",
    "dírhams",
];

/// What stays with the number after it, in any of the languages.
const BEFORE_NUMBERS: [&str; 21] = [
    "n°", "N°", "nº", "Nº", "n.º", "N.º", "No.", "no.", "núm.", "p.", "pp.", "pág.", "págs.", "art.", "vol.", "chap.",
    "cap.", "fig.", "§", "§§", "ISO",
];

/// More groups of digits than a number has that people write.
const LARGEST: usize = 6;

/// What stays with the name after it.
fn is_title(rules: Rules, word: &str) -> bool {
    let titles: &[&str] = match rules {
        Rules::French => &["M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Dr", "Drs", "Pr", "Me", "Mgr"],
        Rules::Spanish => {
            &["Sr.", "Sra.", "Sres.", "Sras.", "Srta.", "D.", "D.ª", "Dña.", "Dr.", "Dra.", "Prof.", "Excmo.", "Excma."]
        }
        Rules::English => &["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof", "Prof.", "St", "St."],
        Rules::Common | Rules::Pseudo => &[],
    };
    titles.contains(&word)
}

impl Scanner<'_> {
    /// What the spaces between two places should be, if that is known.
    pub(super) fn space(&mut self, at: usize, end: usize) -> Option<&'static str> {
        let gap = &self.text[at..end];
        let once = || (gap.len() > 1 && gap.bytes().all(|byte| byte == b' ')).then_some(" ");
        let (Some(left), Some(right)) = (self.before(at), self.after(end)) else { return once() };
        // A blank line parts paragraphs; other white space isn't ours.
        if gap.matches('\n').count() > 1
            || left.is_whitespace()
            || right.is_whitespace()
            || self.style.rules == Rules::Common
        {
            return once();
        }
        if let Some(space) = self.space_at_mark(at, end, left, right) {
            return Some(space);
        }
        let is_fixed = gap.chars().count() == 1 && !matches!(gap, " " | "\n");
        if is_fixed {
            return None;
        }
        self.fixed_space(at, end, left, right).or_else(once)
    }

    /// The space before a stop, and inside of quotes.
    fn space_at_mark(&self, at: usize, end: usize, left: char, right: char) -> Option<&'static str> {
        let is_french = self.is(Rules::French);
        let is_opening = match left {
            '"' | '\'' => !matches!(self.role(at - 1), QuoteRole::Close(_) | QuoteRole::Apostrophe),
            left => "([{«“‘¿¡".contains(left),
        };
        match right {
            ';' | '!' | '?' if !is_opening && self.is_final(end) => Some(if is_french { FIXED_NARROW } else { "" }),
            ':' if !is_opening && self.is_final(end) => {
                let is_ratio = left.is_ascii_digit()
                    && self.after(self.gap_end(end + 1)).is_some_and(|char| char.is_ascii_digit());
                if is_french { Some(FIXED) } else { (!is_ratio).then_some("") }
            }
            '»' if left != '«' && is_french => Some(FIXED_NARROW),
            '»' if left != '«' && self.is(Rules::Spanish) => Some(""),
            _ if left == '«' && is_french => Some(FIXED_NARROW),
            _ if left == '«' && self.is(Rules::Spanish) => Some(""),
            '%' if self.is(Rules::English) && left.is_ascii_digit() => Some(""),
            _ => None,
        }
    }

    /// The space that mustn't break, where one can.
    fn fixed_space(&mut self, at: usize, end: usize, left: char, right: char) -> Option<&'static str> {
        let rest = &self.text[end..];
        if self.is(Rules::French)
            && let Some(space) = self.space_at_dash(at, end)
        {
            return Some(space);
        }
        if left.is_ascii_digit() || left == VALUE {
            if left != VALUE && right.is_ascii_digit() && self.is_grouping(at) {
                return Some(FIXED_NARROW);
            }
            if self.is_unit(end, left) {
                return Some(FIXED);
            }
        }
        if !(right.is_ascii_digit() || right.is_uppercase() || matches!(right, VALUE | 's')) {
            return None;
        }
        let word = word_before(self.text, at);
        let is_number = right.is_ascii_digit() || right == VALUE;
        let is_hour = self.is(Rules::French) && is_number && is_hour(self.text, at);
        let is_century = match self.style.rules {
            Rules::French => {
                rest.starts_with("siècle")
                    && word.strip_suffix("ème").or_else(|| word.strip_suffix('e')).is_some_and(is_roman)
            }
            Rules::Spanish => {
                matches!(word, "siglo" | "siglos")
                    && is_roman(rest.split(|char: char| !char.is_alphanumeric()).next().unwrap_or_default())
            }
            _ => false,
        };
        let stays = (is_number && BEFORE_NUMBERS.contains(&word))
            || is_hour
            || is_century
            || (right.is_uppercase() && is_title(self.style.rules, word));
        stays.then_some(FIXED)
    }

    /// The space inside of an aside between dashes, as French has it: – comme ceci –. And after the dash that begins a
    /// line of dialogue.
    fn space_at_dash(&mut self, at: usize, end: usize) -> Option<&'static str> {
        match self.incise {
            Some((_, closing)) if closing == end => return Some(FIXED),
            Some((_, closing)) if closing > end => {}
            _ if self.is_spaced_dash(end) => self.incise = self.partner(end).map(|closing| (end, closing)),
            _ => {}
        }
        let is_after = |start: usize| self.dash(start).is_some_and(|len| start + len == at);
        let opened = self.incise.is_some_and(|(opening, _)| is_after(opening));
        let begins = at <= '—'.len_utf8() && is_after(0);
        (opened || begins).then_some(FIXED)
    }

    /// Whether a dash between spaces stands at a place, and isn't one between numbers.
    fn is_spaced_dash(&self, at: usize) -> bool {
        let Some(len) = self.dash(at) else { return false };
        let next = self.gap_end(at + len);
        let left = self.text[..at].trim_end_matches([' ', '\n', NBSP, NARROW]);
        let is_range = before(left, left.len()).is_some_and(|char| char.is_ascii_digit())
            && self.after(next).is_some_and(|char| char.is_ascii_digit());
        let is_quoted = left.ends_with('«') || self.text[next..].starts_with('»');
        left.len() < at && next > at + len && !is_range && !is_quoted
    }

    /// The dash that closes the aside which the dash at a place opens, in the same sentence.
    fn partner(&self, at: usize) -> Option<usize> {
        let from = at + self.dash(at)?;
        for (offset, char) in self.text[from..].char_indices() {
            let here = from + offset;
            match char {
                '.' | '!' | '?' | '…' if self.after(here + char.len_utf8()).is_none_or(char::is_whitespace) => {
                    return None;
                }
                '-' | '–' | '—' if self.before(here) != Some('-') && self.closes_aside(here) => return Some(here),
                _ => {}
            }
        }
        None
    }

    fn closes_aside(&self, at: usize) -> bool {
        let followed = self.dash(at).is_some_and(|len| matches!(self.after(at + len), Some(',' | ')' | '.' | ';')));
        self.is_spaced_dash(at) || (followed && self.before(at).is_some_and(char::is_whitespace))
    }

    /// Whether a unit begins at a place. After what may be a number or not, only what can't be a word.
    fn is_unit(&self, at: usize, left: char) -> bool {
        let text = &self.text[at..];
        let is_part = |char: char| char.is_alphanumeric() || "%‰€$£°µ/²³".contains(char);
        let end = text.find(|char| !is_part(char)).unwrap_or(text.len());
        let (unit, rest) = text.split_at(end);
        let is_free = match rest.chars().next() {
            Some('’') => false,
            Some('\'') => self.role(at + end) == QuoteRole::Close(Quotes::Double),
            Some('-') => rest.starts_with("--"),
            _ => true,
        };
        let is_sure = left != VALUE || matches!(unit, "%" | "‰" | "€" | "$" | "£" | "h") || unit.len() > 1;
        // What it's by, `€/mois`, may be any word.
        let base = unit.split_once('/').map_or(unit, |(base, _)| base);
        is_free && is_sure && (UNITS.contains(&unit) || UNITS.contains(&base) || AMOUNTS.contains(&unit))
    }

    /// Whether a space groups the digits of one number, `20 000`: three by three, and no telephone number.
    fn is_grouping(&self, at: usize) -> bool {
        if self.is(Rules::English) {
            return false;
        }
        let is_space = |char: char| matches!(char, ' ' | NBSP | NARROW | '\u{2009}');
        let is_digit = |char: char| char.is_ascii_digit();
        // The number around the space.
        let (mut start, mut end, mut groups) = (at, at, 0);
        loop {
            let group = self.text[..start].trim_end_matches(is_digit);
            let spaces = group.trim_end_matches(is_space);
            start = group.len();
            groups += 1;
            if spaces.len() == start || !spaces.ends_with(is_digit) || groups == LARGEST {
                break;
            }
            start = spaces.len();
        }
        loop {
            let spaces = self.text[end..].trim_start_matches(is_space);
            if spaces.len() == self.text.len() - end || !spaces.starts_with(is_digit) || groups == 2 * LARGEST {
                break;
            }
            end = self.text.len() - spaces.trim_start_matches(is_digit).len();
            groups += 1;
        }
        let number = &self.text[start..end];
        let mut parts = number.split(is_space).filter(|part| !part.is_empty());
        let first = parts.next().unwrap_or_default();
        let is_first = (1..=3).contains(&first.len()) && !first.starts_with('0');
        let is_minute = is_hour(self.text, self.text[..start].trim_end_matches(is_space).len());
        let hyphens = self.text[..start].bytes().rev().take_while(|byte| *byte == b'-').count();
        let left = !is_minute
            && (self.dash(start - hyphens).is_some()
                || before(self.text, start).is_none_or(|char| !char.is_alphanumeric() && !".,+-…/#".contains(char)));
        let right = match after(self.text, end) {
            Some('-') => self.dash(end).is_some(),
            Some('/') => false,
            Some('.') => self.after(end + 1).is_none_or(|char| !char.is_alphanumeric()),
            right => right.is_none_or(|char| !char.is_alphanumeric()),
        };
        groups < LARGEST && is_first && left && right && end > at && parts.all(|part| part.len() == 3)
    }
}

/// The word that ends at a place, with its mark: `n°`, `art.`
fn word_before(text: &str, at: usize) -> &str {
    let from = text.ceil_char_boundary(at.saturating_sub(16));
    let near = &text[from..at];
    let start = near.rfind(|char: char| char.is_whitespace() || "([{«“‘\"'’".contains(char));
    start.map_or(near, |start| &near[near.ceil_char_boundary(start + 1)..])
}

/// Whether `9 h` or `9h` ends at a place.
fn is_hour(text: &str, at: usize) -> bool {
    let Some(number) = text[..at].strip_suffix('h') else { return false };
    let number = number.trim_end_matches([' ', '\n', NBSP, NARROW, '\u{2009}']);
    number.ends_with(|char: char| char.is_ascii_digit() || char == VALUE)
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| b"IVX".contains(&byte))
}
