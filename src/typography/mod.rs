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
//! | `around` | what stands around a place, and whether it's an address or code |
//! | `scan` | which marks are looked at; stops, dashes, ellipses |
//! | `style` | what is set, and how |
//! | `numbers` | what stands right at a number: signs, ordinals, hours |
//! | `quotes` | what each straight quote is |
//! | `spaces` | which spaces break, and which shouldn't be there |
//! | `balance` | whether Spanish questions and exclamations have both of their marks |
//! | `messages` | the runs of a file of messages |
//! | `pseudo` | the pseudo-locale, in which words are set so that they show |

mod around;
mod balance;
mod messages;
mod numbers;
mod pseudo;
mod quotes;
mod run;
mod scan;
mod spaces;
mod style;

pub use balance::{Unbalanced, lacks_partner, unbalanced};
pub use messages::message_edits;
pub(crate) use messages::message_questions;
use style::Rules;
pub use style::{Opaque, Quotes, Segment, Style};

use std::borrow::Cow;

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
