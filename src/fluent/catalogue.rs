//! Files of messages as the rules see them: by language.

use std::collections::BTreeMap;

use crate::l10n::{canonical, folders};
use crate::text::Ftl;
use crate::text::ftl::{Message, Part};

/// A language whose messages are checked.
#[derive(Debug, Clone, Copy)]
pub struct Speech<'a> {
    /// Its code: the name of its folder.
    pub code: &'a str,
    /// The locale that its plurals follow (BCP 47).
    pub locale: &'a str,
}

/// The messages of several languages.
#[derive(Debug)]
pub struct Catalogue<'a> {
    /// The languages, each with its files; the one that the others are translated from is the first.
    pub(crate) languages: Vec<CatalogueLanguage<'a>>,
}

/// The messages of a language.
#[derive(Debug)]
pub(crate) struct CatalogueLanguage<'a> {
    pub speech: Speech<'a>,
    /// Later ones win.
    pub files: Vec<&'a Ftl>,
}

impl<'a> Catalogue<'a> {
    /// Of a language and those that are translated from it, with files by the name of their folder, in the order of
    /// their layers, later ones winning. A language's are those of its own folder and of those that it varies
    /// ([`folders`]); those of a folder that is no language's are left out.
    pub fn new(source: Speech<'a>, others: &[Speech<'a>], files: impl IntoIterator<Item = (&'a str, &'a Ftl)>) -> Self {
        let files: Vec<(String, &Ftl)> = files.into_iter().map(|(folder, file)| (canonical(folder), file)).collect();
        let language = |speech: &Speech<'a>| {
            let folders = folders(speech.code, speech.locale);
            let ranked =
                files.iter().filter_map(|(folder, file)| Some((folders.iter().position(|own| own == folder)?, *file)));
            let mut ranked: Vec<(usize, &Ftl)> = ranked.collect();
            // Within a layer the variant wins over what it varies.
            for layer in ranked.chunk_by_mut(|a, b| a.1.layer() == b.1.layer()) {
                layer.sort_by_key(|(rank, _)| *rank);
            }
            CatalogueLanguage { speech: *speech, files: ranked.into_iter().map(|(_, file)| file).collect() }
        };
        Self { languages: std::iter::once(&source).chain(others).map(language).collect() }
    }

    /// The files that some language reads; one that several read, several times.
    pub(crate) fn files(&self) -> impl Iterator<Item = &'a Ftl> {
        self.languages.iter().flat_map(|language| language.files.iter().copied())
    }

    /// The language that the others are translated from.
    pub(crate) fn source(&self) -> &CatalogueLanguage<'a> {
        // There's one from the beginning.
        &self.languages[0]
    }

    /// The language of a code.
    pub(crate) fn language(&self, code: &str) -> Option<&CatalogueLanguage<'a>> {
        self.languages.iter().find(|language| language.speech.code == code)
    }

    /// The others.
    pub(crate) fn translations(&self) -> impl Iterator<Item = &CatalogueLanguage<'a>> {
        self.languages.iter().skip(1)
    }
}

impl Speech<'_> {
    /// Whether a folder of messages is among those that the language reads.
    pub(crate) fn reads(&self, folder: &str) -> bool {
        folders(self.code, self.locale).contains(&canonical(folder))
    }
}

impl<'a> CatalogueLanguage<'a> {
    /// Every message and term of every file, in order.
    pub(crate) fn messages(&self) -> impl Iterator<Item = Message<'_>> {
        self.files.iter().flat_map(|file| file.messages())
    }

    /// Every value and attribute of every file, in order.
    pub(crate) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.messages().flat_map(Message::parts)
    }

    /// Of each id the message that counts.
    pub(crate) fn effective(&self) -> BTreeMap<String, Message<'_>> {
        self.messages().map(|message| (message.key(), message)).collect()
    }
}
