//! Numbers with what stands right at them: signs, ordinals, hours, ranges, `n°`.

use super::around::{after, before, is_protected};
use super::quotes::QuoteRole;
use super::run::VALUE;
use super::scan::Scanner;
use super::style::Rules;

impl Scanner<'_> {
    pub(super) fn number(&mut self, at: usize) -> usize {
        let mut end = at;
        loop {
            end += self.text[end..].bytes().take_while(u8::is_ascii_digit).count();
            let is_decimal = matches!(self.after(end), Some('.' | ','))
                && self.after(end + 1).is_some_and(|char| char.is_ascii_digit());
            if !is_decimal {
                break;
            }
            end += 1;
        }
        let is_alone = self.before(at).is_none_or(|char| !char.is_alphanumeric() && !".,-–—…_/#+&:".contains(char));
        let after = match self.style.rules {
            Rules::English if is_alone => self.range(at, end),
            Rules::French if is_alone || self.follows_hour(at) => self.time(at, end),
            _ => None,
        };
        self.sign(after.unwrap_or(end))
    }

    /// What stands right after a number.
    pub(super) fn sign(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        // What signs and ordinals begin with.
        if !matches!(rest.bytes().next(), Some(b'%' | b'e' | b'i' | b'\xC2' | b'\xC3' | b'\xE2')) {
            return at;
        }
        let is_end = |len: usize| after(rest, len).is_none_or(|char| !char.is_alphanumeric() && char != '%');
        let is_protected = || is_protected(self.text, at);
        let ordinals: &[(&str, &str)] = match self.style.rules {
            Rules::French => {
                &[("ème", "e"), ("èmes", "es"), ("ième", "e"), ("ièmes", "es"), ("ère", "re"), ("ères", "res")]
            }
            Rules::Spanish => &[("º", ".º"), ("ª", ".ª"), ("er", ".er"), ("os", ""), ("as", "")],
            _ => &[],
        };
        let is_number = self.before(at).is_some_and(|char| char.is_ascii_digit());
        let put = if self.parts_signs() && rest.starts_with('%') && is_end(1) && !is_protected() {
            Some((1, "\u{a0}%"))
        } else if self.parts_signs() && rest.starts_with('‰') && !is_protected() {
            Some(('‰'.len_utf8(), "\u{a0}‰"))
        } else if self.parts_signs() && rest.starts_with('€') && is_end('€'.len_utf8()) && !is_protected() {
            Some(('€'.len_utf8(), "\u{a0}€"))
        } else if self.parts_signs() && is_number && rest.starts_with("°C") && is_end("°C".len()) && !is_protected() {
            Some(('°'.len_utf8(), "\u{a0}°"))
        } else {
            let fits =
                |(typed, right): &&(&str, &str)| !right.is_empty() && rest.starts_with(*typed) && is_end(typed.len());
            let found = ordinals
                .iter()
                .find(fits)
                .filter(|(typed, _)| is_number && !self.is_bearing(at, typed) && !is_protected());
            found.map(|(typed, right)| (typed.len(), *right))
        };
        let Some((len, text)) = put else { return at };
        self.put(at, at + len, text);
        at + len
    }

    /// Whether `º` is a degree: of a temperature, of an angle.
    fn is_bearing(&self, at: usize, sign: &str) -> bool {
        let rest = self.text[at + sign.len()..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let unit = rest.split(|char: char| !char.is_alphanumeric()).next().unwrap_or_default();
        sign == "º"
            && (matches!(unit, "C" | "F" | "N" | "S" | "E" | "O" | "W")
                || rest.starts_with(|char: char| char.is_ascii_digit()))
    }

    /// `XIXème` is `XIXe`.
    pub(super) fn roman_ordinal(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let number = self.text[..at].trim_end_matches(['I', 'V', 'X']);
        let is_number = number.len() < at && before(number, number.len()).is_none_or(|char| !char.is_alphanumeric());
        for (typed, right) in [("ème", "e"), ("èmes", "es")] {
            let end = at + typed.len();
            if is_number
                && rest.starts_with(typed)
                && self.after(end).is_none_or(|char| !char.is_alphanumeric())
                && !is_protected(self.text, at)
            {
                self.put(at, end, right);
                return end;
            }
        }
        at + 'è'.len_utf8()
    }

    /// Whether a number stands behind a dash and an hour: the end of `8h30–18h30`.
    fn follows_hour(&self, at: usize) -> bool {
        let Some(start) = self.text[..at].strip_suffix('–') else { return false };
        let hour = start.trim_end_matches(|char: char| char.is_ascii_digit());
        start.len() - hour.len() <= 2
            && hour.strip_suffix('h').is_some_and(|number| number.ends_with(|char: char| char.is_ascii_digit()))
    }

    /// `9h30` is `9 h 30`.
    fn time(&mut self, start: usize, end: usize) -> Option<usize> {
        let is_hour = self.text[start..end].parse::<u8>().is_ok_and(|hour| hour <= 24) && end - start <= 2;
        if !is_hour || !self.text[end..].starts_with('h') || is_protected(self.text, start) {
            return None;
        }
        let minutes = self.text[end + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let is_minute = minutes == 2 && self.text.as_bytes()[end + 1] < b'6';
        let last = end + 1 + minutes;
        let is_end = self.dash(last).is_some()
            || matches!(self.role(last), QuoteRole::Close(_) | QuoteRole::Apostrophe)
            || self.after(last).is_none_or(|char| char.is_whitespace() || ".,;:!?)]»”’–—%‰€°".contains(char));
        if !is_end || !(is_minute || minutes == 0) {
            return None;
        }
        self.put(end, end + 1, if is_minute { "\u{a0}h\u{a0}" } else { "\u{a0}h" });
        Some(last)
    }

    /// Two years or two quantities with a hyphen between them: English has a dash there, French and Spanish keep the
    /// hyphen.
    fn range(&mut self, start: usize, end: usize) -> Option<usize> {
        let rest = self.text[end..].strip_prefix('-')?;
        let second = rest.bytes().take_while(u8::is_ascii_digit).count();
        let last = end + 1 + second;
        let (from, to) = (self.text[start..end].parse::<u32>().ok()?, self.text[end + 1..last].parse::<u32>().ok()?);
        let is_year = |len: usize, year: u32| len == 4 && (1000..2500).contains(&year);
        let are_years = is_year(end - start, from) && is_year(second, to);
        let is_free = match self.after(last) {
            None => true,
            Some('.' | ',' | ':') => self.after(last + 1).is_none_or(char::is_whitespace),
            Some(char) => char.is_whitespace() || ");!?]”’\"'".contains(char),
        };
        let is_percent = self.text[self.gap_end(last)..].starts_with('%');
        if from >= to || !(is_percent || (are_years && is_free)) || is_protected(self.text, start) {
            return None;
        }
        self.put(end, end + 1, "–");
        Some(last)
    }

    /// `n°5`: the sign and its number stay together. Spanish has a full stop before the sign.
    pub(super) fn numero(&mut self, at: usize, char: char) {
        let is_n = matches!(self.before(at), Some('n' | 'N'))
            && self.before(at - 1).is_none_or(|char| !char.is_alphanumeric());
        let end = at + char.len_utf8();
        let has_number = self.after(end).is_some_and(|char| char.is_ascii_digit() || char == VALUE);
        if !is_n || is_protected(self.text, at) {
            return;
        }
        match (self.style.rules, char) {
            (Rules::French, '°') if has_number => self.put(at, end, "°\u{a0}"),
            (Rules::French, 'º') if has_number => self.put(at, end, "º\u{a0}"),
            (Rules::Spanish, 'º') if has_number => self.put(at, end, ".º\u{a0}"),
            (Rules::Spanish, 'º') => self.put(at, end, ".º"),
            _ => {}
        }
    }
}
