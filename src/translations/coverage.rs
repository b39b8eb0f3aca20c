//! How far each language is, counted, and whether that is as far as it has to be.

use std::sync::Arc;

use super::{Status, Vocabulary, entries, status};
use crate::diagnostics::{Diagnostic, rules};
use crate::model::Site;
use crate::settings::Lang;
use crate::table::Table;
use crate::text::MessageFile;

/// What a requirement calls the messages, where a collection's id stands otherwise.
pub(super) const MESSAGES: &str = "messages";

/// How many things there are to have, and what a language lacks of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub total: usize,
    /// Without a translation, and without a page.
    pub missing: usize,
    /// Without a translation, with a page that has the source's text.
    pub inherited: usize,
    /// Without a translation, with a page that has the text of a language that it falls back on.
    pub fallback: usize,
    /// Translated from an earlier state of the source.
    pub stale: usize,
}

impl Count {
    /// How many ask for no work.
    pub fn done(&self) -> usize {
        self.total - self.missing - self.inherited - self.fallback - self.stale
    }

    /// A language is whole only when nothing is left to do: 99.9 % is 99 %.
    pub fn percent(&self) -> usize {
        (self.done() * 100).checked_div(self.total).unwrap_or(100)
    }

    fn add(&mut self, status: Status) {
        self.total += 1;
        match status {
            Status::Missing => self.missing += 1,
            Status::Inherited => self.inherited += 1,
            Status::Fallback => self.fallback += 1,
            Status::Stale => self.stale += 1,
            Status::UpToDate | Status::Source => {}
        }
    }
}

/// What a language lacks of the entries.
pub fn count(site: &Site, lang: Lang) -> Count {
    let mut count = Count::default();
    entries(site).for_each(|entry| count.add(status(site, entry, lang)));
    count
}

/// How far a language is.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// The language.
    pub lang: Lang,
    /// All entries.
    pub entries: Count,
    /// The entries of each collection that has any, by its id.
    pub collections: Vec<(Arc<str>, Count)>,
    /// Messages of the source language.
    pub messages: Count,
}

/// How far a language is.
pub fn coverage(site: &Site, vocabulary: &Vocabulary, lang: Lang) -> Coverage {
    let mut collections = Table::of_each(&site.collections, |_| Count::default());
    let mut all = Count::default();
    for entry in entries(site) {
        let status = status(site, entry, lang);
        all.add(status);
        collections[entry.collection].add(status);
    }
    let named = site.collections.iter().zip(collections).filter(|(_, count)| count.total > 0);
    let messages = Count { total: vocabulary.total(), missing: vocabulary.missing(lang).count(), ..Count::default() };
    Coverage {
        lang,
        entries: all,
        collections: named.map(|(collection, count)| (collection.id.clone(), count)).collect(),
        messages,
    }
}

/// How far a language has to be: `es=100`, `es/members=90`, `es/messages=100`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The language's code.
    pub language: String,
    /// A collection's id, or [`MESSAGES`]; without one both all entries and the messages are meant.
    pub part: Option<String>,
    /// The percentage.
    pub percent: usize,
}

impl Requirement {
    /// Reads `es=100` or `es/members=90`; `None` where it hasn't that form.
    pub fn parse(text: &str) -> Option<Self> {
        let (what, percent) = text.split_once('=')?;
        let percent = percent.trim_end_matches('%').parse().ok().filter(|percent| *percent <= 100)?;
        let (language, part) =
            what.split_once('/').map_or((what, None), |(language, part)| (language, Some(part.to_owned())));
        (!language.is_empty()).then(|| Self { language: language.to_owned(), part, percent })
    }
}

/// The requirements that a site doesn't meet, and those that speak of what it hasn't got. `messages` are those of its
/// sources.
pub fn unmet(site: &Site, messages: &[MessageFile], requirements: &[Requirement]) -> Vec<Diagnostic> {
    let vocabulary = Vocabulary::of(&site.settings, messages);
    requirements.iter().flat_map(|requirement| check(site, &vocabulary, requirement)).collect()
}

fn check(site: &Site, vocabulary: &Vocabulary, requirement: &Requirement) -> Vec<Diagnostic> {
    let Requirement { language, part, percent } = requirement;
    let Some(lang) = site.settings.lang(language) else {
        let codes = site.settings.languages.iter().map(|language| language.code.as_str());
        return vec![Diagnostic::of(rules::UNKNOWN_LANGUAGE).arg("language", language).suggest(language, codes)];
    };
    let coverage = coverage(site, vocabulary, lang);
    let collection = |id: &str| coverage.collections.iter().find(|(known, _)| **known == *id).map(|(_, count)| *count);
    let parts = match part.as_deref() {
        None => vec![("texts", "", coverage.entries), ("messages", "", coverage.messages)],
        Some(id) => match collection(id) {
            Some(count) => vec![("collection", id, count)],
            None if id == MESSAGES => vec![("messages", "", coverage.messages)],
            None => {
                let known = coverage.collections.iter().map(|(id, _)| &**id).chain([MESSAGES]);
                return vec![Diagnostic::of(rules::REQUIRE_COLLECTION).arg("collection", id).suggest(id, known)];
            }
        },
    };
    let unmet = parts.into_iter().filter(|(_, _, count)| count.percent() < *percent);
    unmet
        .map(|(what, id, count)| {
            Diagnostic::of(rules::REQUIRE_UNMET)
                .arg("language", language)
                .arg("part", what)
                .arg("collection", id)
                .arg("percent", count.percent())
                .arg("required", percent)
                .arg("count", count.total - count.done())
        })
        .collect()
}
