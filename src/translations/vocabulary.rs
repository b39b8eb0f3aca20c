//! The messages of a site as work: those of the source language, and what each language has of them.

use indexmap::IndexMap;
use rustc_hash::FxHashMap;

use crate::l10n;
use crate::settings::{ByLang, Lang, Settings};
use crate::text::MessageFile;
use crate::text::ftl::layout;

/// The messages of the site's source language, and what each language has of them.
#[derive(Debug)]
pub struct Vocabulary {
    sources: IndexMap<String, SourceMessage>,
    /// By language: the patterns that it has, of its own or of those that its locale varies, by name.
    has: ByLang<FxHashMap<String, Wording>>,
}

/// What a language says.
#[derive(Debug, Clone)]
pub struct Wording {
    /// The file, relative to the site's root.
    pub file: String,
    /// The line of it, from 1, that the pattern begins in.
    pub line: usize,
    /// The pattern, as it's written.
    pub text: String,
}

/// A message of the source language.
#[derive(Debug)]
pub struct SourceMessage {
    /// Its id; a term's with its hyphen.
    pub id: String,
    /// Its file, relative to the site's root.
    pub file: String,
    /// What is said of it to translators.
    pub comment: Option<String>,
    /// Its value and its attributes, by the names that they're asked for by.
    pub patterns: Vec<String>,
}

impl Vocabulary {
    /// Of the messages of a site.
    pub fn of(settings: &Settings, files: &[MessageFile]) -> Self {
        let folders = |lang: Lang| l10n::folders(&settings.language(lang).code, &settings.language(lang).locale);
        let mut sources: IndexMap<String, SourceMessage> = IndexMap::new();
        let mut own: FxHashMap<String, FxHashMap<String, Wording>> = FxHashMap::default();
        for file in files {
            let folder = l10n::canonical(&file.lang);
            let is_source = reads(settings, settings.default_language, file);
            let own = own.entry(folder).or_default();
            for message in layout::messages(&file.ftl) {
                let wording = |span: std::ops::Range<usize>| Wording {
                    file: file.source().path.to_string(),
                    line: file.source().place(span.clone()).line,
                    text: file.source().text[span].to_owned(),
                };
                own.extend(message.patterns().map(|(name, span)| (name, wording(span))));
                if is_source {
                    // A term's attributes are its language's own business.
                    let is_term = message.id.starts_with('-');
                    let patterns = message
                        .patterns()
                        .map(|(name, _)| name)
                        .filter(|name| !is_term || !name.contains('.'))
                        .collect();
                    let file = file.source().path.to_string();
                    sources.insert(
                        message.id.clone(),
                        SourceMessage { id: message.id, file, comment: message.comment, patterns },
                    );
                }
            }
        }
        // Later ones win.
        let pairs = |own: &FxHashMap<String, Wording>| {
            own.iter().map(|(name, wording)| (name.clone(), wording.clone())).collect::<Vec<_>>()
        };
        let has = |lang: Lang| folders(lang).iter().filter_map(|folder| own.get(folder)).flat_map(pairs).collect();
        Self { has: settings.langs().map(has).collect(), sources }
    }

    /// How many messages the source language has.
    pub fn total(&self) -> usize {
        self.sources.len()
    }

    /// The messages of the source language, in the order of their files.
    pub fn messages(&self) -> impl Iterator<Item = &SourceMessage> {
        self.sources.values()
    }

    /// The messages that a language lacks, or lacks a part of, in the order of their files.
    pub fn missing(&self, lang: Lang) -> impl Iterator<Item = &SourceMessage> {
        self.sources.values().filter(move |message| message.patterns.iter().any(|name| !self.has(lang, name)))
    }

    /// Whether a language has a message's value (`id`) or attribute (`id.attribute`).
    pub fn has(&self, lang: Lang, name: &str) -> bool {
        self.has[lang].contains_key(name)
    }

    /// What a language says under a name, if it does.
    pub fn wording(&self, lang: Lang, name: &str) -> Option<&Wording> {
        self.has[lang].get(name)
    }
}

impl SourceMessage {
    /// The file that a language has of the one that the message stands in: the same, in the folder of that language.
    pub fn file_in(&self, settings: &Settings, lang: Lang) -> String {
        sibling(&self.file, &settings.language(lang).code)
    }
}

/// `locales/es/site.ftl` for `locales/fr/site.ftl`.
pub(super) fn sibling(file: &str, code: &str) -> String {
    let Some((layer, (_, name))) =
        file.split_once("locales/").and_then(|(layer, rest)| Some((layer, rest.split_once('/')?)))
    else {
        return file.to_owned();
    };
    format!("{layer}locales/{code}/{name}")
}

/// Whether a file of messages is among those that a language reads.
pub(super) fn reads(settings: &Settings, lang: Lang, file: &MessageFile) -> bool {
    l10n::folders(&settings.language(lang).code, &settings.language(lang).locale).contains(&l10n::canonical(&file.lang))
}
