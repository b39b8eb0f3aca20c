//! What each language has of each entry, and what a translation has missed: for the commissions that keep a language up to date.
//!
//! [`status`] reads it off the linked site. [`history`] looks for the source that a translation was made from, in git's history: the only part that
//! touches anything outside of it. [`changes`] tells two texts apart, word by word.

mod changes;
mod history;

pub use changes::{Change, Part, changes};
pub use history::source_of;

use crate::model::{Entry, Site};
use crate::settings::Lang;

/// What a language has of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// It's written in this language first.
    Source,
    /// A translation, of the source as it is, as far as it says.
    UpToDate,
    /// A translation of an earlier state of the source.
    Stale,
    /// None, but a page in the reader's language with the source's text.
    Inherited,
    /// None, and no page.
    Missing,
}

impl Status {
    /// All of them, those that ask for work first.
    pub const ALL: [Self; 5] = [Self::Missing, Self::Inherited, Self::Stale, Self::UpToDate, Self::Source];

    /// Its name, in kebab case: also the end of its message's id.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::UpToDate => "up-to-date",
            Self::Stale => "stale",
            Self::Inherited => "inherited",
            Self::Missing => "missing",
        }
    }

    /// Whether there's something to do for whoever keeps the language.
    pub fn is_work(self) -> bool {
        matches!(self, Self::Missing | Self::Inherited | Self::Stale)
    }
}

/// What a language has of an entry.
pub fn status(entry: &Entry, lang: Lang) -> Status {
    match &entry.translations[lang.0] {
        Some(_) if lang == entry.source_lang => Status::Source,
        Some(translation) if translation.is_stale => Status::Stale,
        Some(_) => Status::UpToDate,
        None if entry.urls[lang.0].is_some() => Status::Inherited,
        None => Status::Missing,
    }
}

/// The entries that have files to be translated: the others are data, and their names are messages.
pub fn entries(site: &Site) -> impl Iterator<Item = &Entry> {
    site.entries.iter().filter(|entry| entry.content_type != crate::model::ContentType::Indicator)
}
