//! To an outside translator and back: what is missing or stale in a language as XLIFF 2.1 (OASIS), and the files of the
//! site that come of it.
//!
//! A text is cut into units that a translator translates one by one ([`mod@unit`]): front matter and Markdown in
//! [`content`], [`scalars`] and [`markdown`], Fluent's patterns and variants in [`messages`]. What isn't words is a
//! code that can be moved, but neither lost nor doubled. Each XLIFF `file` carries the source whole, as its skeleton,
//! so that nothing has to be trusted on the way back: [`import()`] cuts it again, compares, puts the translations in,
//! and cuts the result once more; if that isn't what was put in, the translation is refused with its place. The state
//! that a translation records is that of the source in the file, so what has moved on meanwhile stays stale. The
//! document also says in what state the site's own translation was, so that work done meanwhile isn't overwritten. What
//! a translator has not finished is left out and named: no target, the state `initial`, a copy of the source. Nothing
//! here writes to the disk.

mod content;
mod export;
mod import;
mod judge;
mod markdown;
mod messages;
mod notes;
mod read;
mod scalars;
mod unit;
mod write;

pub use export::{Exported, XliffDocument, export};
pub use import::{Imported, Skipped, Why, import};

/// The namespace of XLIFF 2.0 and 2.1 (section 2.2).
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

/// The namespace of our own attribute of a `file`, which tools pass on (section 2.3): `target` says in what state the
/// translation was when it was exported.
const OWN: &str = "urn:destination-maroc:export";

/// What the `target` attribute says where there was no translation.
const ABSENT: &str = "none";

/// The state of a file of a translation: a hash of its text, however its lines end; [`ABSENT`] where there's none.
fn state_of(text: Option<&str>) -> String {
    text.map_or_else(
        || ABSENT.to_owned(),
        |text| blake3::hash(text.replace("\r\n", "\n").as_bytes()).to_hex().chars().take(16).collect(),
    )
}
