//! To an outside translator and back: what is missing or stale in a language as XLIFF 2.1 (OASIS), and the files of the site that come of it.
//!
//! A text is cut into units that a translator translates one by one ([`unit`]): front matter and Markdown in [`content`], [`scalars`] and [`markdown`], Fluent's
//! patterns and variants in [`messages`]. What isn't words is a code that can be moved, but neither lost nor doubled. Each XLIFF `file` carries the source whole, as its
//! skeleton, so that nothing has to be trusted on the way back: [`import`] cuts it again, compares, puts the translations in, and cuts the result once more; if that
//! isn't what was put in, the translation is refused with its place. The state that a translation records is that of the source in the file, so what has moved on
//! meanwhile stays stale. Nothing here writes to the disk.

mod content;
mod export;
mod import;
mod markdown;
mod messages;
mod read;
mod scalars;
mod unit;
mod write;

pub use export::{Document, export};
pub use import::{Imported, import};

/// The namespace of XLIFF 2.0 and 2.1 (section 2.2).
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
