//! The typography of each language: what an author types becomes what a printer sets. Quotes, apostrophes, dashes,
//! ellipses, and the spaces that mustn't break.
//!
//! The rules are those of the Imprimerie nationale for French (*Lexique des règles typographiques*), of the RAE for
//! Spanish (*Ortografía*, 2010) and of *New Hart's Rules* for English, each with CLDR's quotes. A language that isn't
//! one of the three gets what is right everywhere: ellipses, dashes, no double spaces, and quotes if its settings say
//! which.
//!
//! What is set is a *run*: the texts of one block in order, with what stands between them as [`Opaque`], so that a
//! quote finds its partner across emphasis, links and line breaks. Setting a run again changes nothing, and what an
//! author has already typed right stays. Addresses and what looks like code are left alone. What could be meant
//! otherwise is left too: a telephone number, inches, the option of a program. A range of years has a dash in English
//! only: French and Spanish keep the hyphen there. Ordinals get their right letters (`2ème` is `2e`, `1º` is `1.º`),
//! which aren't raised. Touches nothing.
//!
//! | module | what it decides |
//! | --- | --- |
//! | `run` | how a run becomes one text, and edits of it the texts of its segments |
//! | `scan` | which marks are looked at; stops, dashes, ellipses |
//! | `numbers` | what stands right at a number: signs, ordinals, hours |
//! | `quotes` | what each straight quote is |
//! | `spaces` | which spaces break, and which shouldn't be there |
//! | `balance` | whether Spanish questions and exclamations have both of their marks |
//! | `messages` | the runs of a file of messages |
//! | `pseudo` | the pseudo-locale, in which words are set so that they show |

mod balance;
mod messages;
mod numbers;
mod pseudo;
mod quotes;
mod run;
mod scan;
mod spaces;

pub use balance::{Unbalanced, lacks_partner, unbalanced};
pub use messages::message_edits;
pub(crate) use messages::message_questions;

use std::borrow::Cow;

use serde::Deserialize;

/// A no-break space.
const NBSP: char = '\u{a0}';
/// A narrow no-break space.
const NARROW: char = '\u{202f}';

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
    rules: Rules,
    /// The outer quotes; none leaves straight ones as they are.
    quotes: Option<Quotes>,
}

/// Whose rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rules {
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

/// Sets a run: the texts that change, each with the number of its segment.
pub fn set(style: Style, run: &[Segment<'_>]) -> Vec<(usize, String)> {
    if style.rules == Rules::Pseudo {
        return pseudo::set(run);
    }
    let mut changed = once(style, run);
    // What has just been set can be read otherwise the next time: a quote as another's partner, a dash as a pair. It's
    // set when nothing changes any more.
    for _ in 0..ROUNDS {
        if changed.is_empty() {
            break;
        }
        let mut again = run.to_vec();
        for (index, text) in &changed {
            again[*index] = Segment::Text(text);
        }
        let more = once(style, &again);
        if more.is_empty() {
            break;
        }
        changed.retain(|(index, _)| more.iter().all(|(known, _)| known != index));
        changed.extend(more);
        changed.sort_unstable_by_key(|(index, _)| *index);
    }
    changed
}

/// How often a run is set again, at most: no text is known that takes more than two.
const ROUNDS: usize = 8;

fn once(style: Style, run: &[Segment<'_>]) -> Vec<(usize, String)> {
    let run = run::Run::new(run);
    let edits = scan::edits(&run.text, style);
    run.apply(&edits)
}

/// Sets a text that is a run of its own.
pub fn set_text(style: Style, text: &str) -> Cow<'_, str> {
    match set(style, &[Segment::Text(text)]).pop() {
        Some((_, text)) => text.into(),
        None => text.into(),
    }
}
