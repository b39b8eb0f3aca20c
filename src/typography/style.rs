//! What is set, and how: the segments of a run, the style of a language.

use serde::Deserialize;

/// A no-break space.
pub(super) const NBSP: char = '\u{a0}';
/// A narrow no-break space.
pub(super) const NARROW: char = '\u{202f}';

/// A part of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Segment<'a> {
    /// Words. A line break in them is a space.
    Text(&'a str),
    /// Something that stays as it is.
    Opaque(Opaque),
}

/// What stands between texts, as what is around it sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opaque {
    /// A word or several: code, a picture, the title of what a link leads to.
    Word,
    /// What may be a number: a placeable of a message.
    Value,
    /// A space: a line that ends.
    Space,
    /// A mark that belongs to the word before it: the reference to a footnote.
    Mark,
}

/// How the texts of a language are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    pub(super) rules: Rules,
    /// The outer quotes; none leaves straight ones as they are.
    pub(super) quotes: Option<Quotes>,
}

/// Whose rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rules {
    French,
    Spanish,
    English,
    /// What is right in any language.
    Common,
    /// None: a test.
    Pseudo,
}

/// The quotes that a language uses first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quotes {
    /// « », then “ ”, then ‘ ’.
    Angular,
    /// “ ”, then ‘ ’.
    #[serde(alias = "curly")]
    Double,
    /// ‘ ’, then “ ”.
    Single,
}

impl Style {
    /// The style of a locale (BCP 47), with the quotes that the settings give it, if they do.
    pub fn new(locale: &str, quotes: Option<Quotes>) -> Self {
        let (rules, usual) = match locale.split(['-', '_']).next().unwrap_or_default() {
            "fr" => (Rules::French, Some(Quotes::Angular)),
            "es" => (Rules::Spanish, Some(Quotes::Angular)),
            "en" => (Rules::English, Some(Quotes::Double)),
            _ => (Rules::Common, None),
        };
        Self { rules, quotes: quotes.or(usual) }
    }

    /// The style of the pseudo-locale.
    pub fn pseudo() -> Self {
        Self { rules: Rules::Pseudo, quotes: None }
    }

    /// Whether a question and an exclamation are opened by a mark of their own.
    pub fn opens_questions(self) -> bool {
        self.rules == Rules::Spanish
    }
}
