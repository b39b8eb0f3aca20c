//! The state of a text: a short hash of what it says, by which a translation knows whether its source has changed since
//! it was made. Touches nothing.

use indexmap::IndexMap;
use serde_json::Value;

use super::front::FrontMatter;
use crate::markdown;
use crate::text::yaml;

/// How the words of a text go into its state.
type Fold = fn(&str, &mut blake3::Hasher);

/// Visits the words of the value of a field.
type ValueOf<'a> = &'a dyn Fn(&str, &mut dyn FnMut(&str));

impl FrontMatter {
    /// The state of what this file says in its language, its fields of text and what stands below them: 8 hexadecimal
    /// digits that change when a translation of it may have to. Facts don't count, nor addresses and pictures that a
    /// translation has of its own or inherits, nor how it's written: quotation marks, comments and the order of fields,
    /// emphasis, how words are spread over spaces and lines, and what typography may choose: quotes, apostrophes,
    /// dashes, ellipses and spaces beside signs.
    pub fn text_state(&self) -> String {
        let values = self.values_of_prose();
        self.state(folded, &|field, words| {
            if let Some(value) = values.get(field) {
                each_text(value, words);
            }
        })
    }

    /// Whether a state is that of this file, also one of a translation that recorded it when typography still counted.
    pub fn has_state(&self, state: &str) -> bool {
        self.text_state() == state || self.typed_state() == state
    }

    /// The state as it was computed when each quote and dash counted: translations keep it until they're accepted
    /// again.
    fn typed_state(&self) -> String {
        let values = self.values_of_prose();
        self.state(as_typed, &|field, words| words(&values.get(field).map(ToString::to_string).unwrap_or_default()))
    }

    /// It has been read before, as what its type says: it can be read.
    fn values_of_prose(&self) -> IndexMap<String, Value> {
        yaml::parse(&self.source, self.part.clone()).unwrap_or_default()
    }

    fn state(&self, fold: Fold, value_of: ValueOf<'_>) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut words = |text: &str| {
            fold(text, &mut hasher);
            hasher.update(b"\n");
        };
        for field in self.prose() {
            words(field);
            value_of(field, &mut words);
        }
        // Below the line that ends the front matter.
        let below = self.source.text.get(self.part.end..).unwrap_or_default();
        markdown::each_saying(below.split_once('\n').map_or("", |(_, text)| text), &mut words);
        hasher.finalize().to_hex().chars().take(8).collect()
    }
}

/// Visits the texts in a value, and how it's put together.
fn each_text(value: &Value, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(items) => items.iter().for_each(|item| {
            visit("-");
            each_text(item, visit);
        }),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            visit(name);
            each_text(value, visit);
        }),
        other => visit(&other.to_string()),
    }
}

/// The words of a text, with one space after each.
fn as_typed(text: &str, hasher: &mut blake3::Hasher) {
    for word in text.split_whitespace() {
        hasher.update(word.as_bytes());
        hasher.update(b" ");
    }
}

/// A text without what typography may choose, whatever its rules are: one kind of quotes, one of dashes, and no spaces
/// but between letters.
fn folded(text: &str, hasher: &mut blake3::Hasher) {
    let mut last = None;
    let mut has_gap = false;
    for char in text.chars() {
        if char.is_whitespace() || matches!(char, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}') {
            has_gap = true;
            continue;
        }
        let sign = match char {
            '"' | '\'' | '’' | '‘' | '‚' | '‛' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '′' | '″' | 'ʼ' => {
                '\''
            }
            '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
            '…' | '.' => '.',
            char => char,
        };
        // Of several quotes, hyphens or points in a row typography makes one sign.
        if matches!(sign, '\'' | '-' | '.') && last == Some(sign) {
            has_gap = false;
            continue;
        }
        if has_gap && last.is_some_and(char::is_alphabetic) && sign.is_alphabetic() {
            hasher.update(b" ");
        }
        hasher.update(sign.encode_utf8(&mut [0; 4]).as_bytes());
        (last, has_gap) = (Some(sign), false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(text: &str) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        folded(text, &mut hasher);
        hasher.finalize()
    }

    #[test]
    fn what_typography_chooses_makes_no_difference_and_words_do() {
        for (typed, set) in [
            ("L'essai : \"un\"", "L’essai\u{a0}: «\u{202f}un\u{202f}»"),
            ("vino --dijo Ana-- ayer...", "vino —dijo Ana— ayer…"),
            ("8h30-18h30, 8 EUR", "8\u{a0}h\u{a0}30 – 18\u{a0}h\u{a0}30, 8\u{202f}EUR"),
            ("a \"b 'c' d\"", "a “b ‘c’ d”"),
            ("rock'n'roll", "rock’n’roll"),
            ("50 % ?", "50\u{202f}%\u{202f}?"),
        ] {
            assert_eq!(hash(typed), hash(set), "{typed}");
        }
        for (one, other) in [
            ("300 heures", "500 heures"),
            ("un a", "una"),
            ("Fès", "Fes"),
            ("a, b", "a b"),
            ("Quoi ?", "Quoi !"),
            ("1.5", "15"),
        ] {
            assert_ne!(hash(one), hash(other), "{one}");
        }
    }
}
