//! What each language has of each entry and of the messages, what a translation has missed, and what is done about it:
//! for the commissions that keep a language up to date.
//!
//! [`status()`] reads it off the linked site, [`coverage()`] counts it, [`by_visibility`] says what to do first.
//! [`source_of`] looks for the source that a translation was made from in git's history, and [`changes()`] tells two
//! texts apart, word by word. A [`Desk`] is a site opened for work: `accept`, skeletons of translations, and [`export`]
//! and [`import`], which carry texts to an outside translator and back as XLIFF. They make texts; [`write()`] is what
//! puts them into the site, the only thing beside publishing that writes there.

mod changes;
mod coverage;
mod desk;
mod exchange;
mod files;
mod front;
mod history;
mod status;
mod vocabulary;
mod work;

pub use changes::{Change, ChangedPart, changed_lines, changes, marked};
pub use coverage::{Count, Coverage, Requirement, count, coverage, unmet};
pub use desk::Desk;
pub use exchange::{Exported, Imported, Skipped, Why, XliffDocument, export, import};
pub use files::{Written, write};
pub use history::source_of;
pub use status::{Status, entries, file, shown_id, stale, status};
pub use vocabulary::{SourceMessage, Vocabulary, Wording};
pub use work::by_visibility;
