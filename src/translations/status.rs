//! What a language has of an entry, read off the linked site.

use crate::diagnostics::{Diagnostic, rules};
use crate::model::{Entry, FrontMatter, Site};
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
    /// None, but a page in the reader's language with the text of another one that it falls back on, which isn't the
    /// source's.
    Fallback,
    /// None, but a page in the reader's language with the source's text.
    Inherited,
    /// None, and no page.
    Missing,
}

impl Status {
    /// All of them, those that ask for work first.
    pub const ALL: [Self; 6] =
        [Self::Missing, Self::Inherited, Self::Fallback, Self::Stale, Self::UpToDate, Self::Source];

    /// Its name, in kebab case: also the end of its message's id.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::UpToDate => "up-to-date",
            Self::Stale => "stale",
            Self::Inherited => "inherited",
            Self::Fallback => "fallback",
            Self::Missing => "missing",
        }
    }

    /// Whether there's something to do for whoever keeps the language.
    pub fn is_work(self) -> bool {
        matches!(self, Self::Missing | Self::Inherited | Self::Fallback | Self::Stale)
    }
}

/// What a language has of an entry. A translation that is a draft isn't there yet, for readers as for this.
pub fn status(site: &Site, entry: &Entry, lang: Lang) -> Status {
    match entry.translations[lang].as_ref().filter(|own| lang == entry.source_lang || !own.front.flag("draft")) {
        Some(_) if lang == entry.source_lang => Status::Source,
        Some(translation) if translation.is_stale => Status::Stale,
        Some(_) => Status::UpToDate,
        None if site.collections[entry.collection].falls_back(entry) => {
            let is_source = entry.text(lang).is_none_or(|shown| shown.lang == entry.source_lang);
            if is_source { Status::Inherited } else { Status::Fallback }
        }
        None => Status::Missing,
    }
}

/// The entries that have files to be translated: the others are data, and their names are messages. What is still being
/// written isn't to be translated yet, and what has expired not any more.
pub fn entries(site: &Site) -> impl Iterator<Item = &Entry> {
    let is_text = |entry: &&Entry| !entry.content_type.is_data;
    let is_current = |entry: &&Entry| {
        let is_current = |front: &FrontMatter| !front.flag("draft") && front.gone().is_none_or(|day| day > site.as_of);
        entry.source().is_some_and(|source| is_current(&source.front))
    };
    site.entries.iter().filter(is_text).filter(is_current)
}

/// A warning for each translation whose source has changed since it was made.
pub fn stale(site: &Site) -> Vec<Diagnostic> {
    let of = |entry: &Entry| -> Vec<Diagnostic> {
        let langs = site.settings.langs().filter(|lang| status(site, entry, *lang) == Status::Stale);
        let warning = |lang: Lang| {
            let front = &entry.translations[lang].as_ref()?.front;
            let warning = Diagnostic::of(rules::TRANSLATION_STALE).arg("source", &entry.source()?.front.source.path);
            let warning = warning.arg("id", shown_id(&entry.id)).arg("language", &site.settings.language(lang).code);
            Some(warning.at(front.place(front.at("translated_from"))))
        };
        langs.filter_map(warning).collect()
    };
    entries(site).flat_map(of).collect()
}

/// The file of an entry in a language, relative to the site's root: the one that there is, or where it goes, beside its
/// source.
pub fn file(site: &Site, entry: &Entry, lang: Lang) -> Option<String> {
    if let Some(own) = &entry.translations[lang] {
        return Some(own.front.source.path.to_string());
    }
    let ending = |lang: Lang| format!(".{}.md", site.settings.language(lang).code);
    let source = &entry.source()?.front.source.path;
    Some(format!("{}{}", source.strip_suffix(&ending(entry.source_lang))?, ending(lang)))
}

/// An entry's id as it's said: the home page's is empty.
pub fn shown_id(id: &str) -> &str {
    if id.is_empty() { "/" } else { id }
}
