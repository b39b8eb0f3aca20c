//! What a commission works at: the site as it's on the disk, linked, with its drafts and the messages of each language.

use std::path::{Path, PathBuf};

use super::files::{self, Written};
use super::front;
use super::history::source_of;
use super::status::{Status, entries, file, shown_id, status};
use super::vocabulary::Vocabulary;
use crate::diagnostics::{Diagnostic, Place, Rule, in_order, rules};
use crate::link::{LinkOptions, Linker};
use crate::model::{Entry, FrontMatter, Site, Translation};
use crate::settings::Lang;
use crate::source::Reader;
use crate::text::{MessageFile, Source, split_front_matter};
use crate::types::Field;

/// The site of a folder, as work.
#[derive(Debug)]
pub struct Desk {
    /// The folder of the site.
    pub root: PathBuf,
    /// The site, with drafts.
    pub site: Site,
    /// Its messages.
    pub messages: Vec<MessageFile>,
    /// What each language has of them.
    pub vocabulary: Vocabulary,
}

impl Desk {
    /// Reads the site in a folder for a day. What is wrong with it comes with it.
    ///
    /// # Errors
    /// When there's no site to speak of.
    pub fn open(root: &Path, as_of: jiff::civil::Date) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        let (sources, mut diagnostics) = Reader::new(root).read(None).map_err(in_order)?;
        // What is scheduled is to be translated before it appears.
        let (site, problems) = Linker::new(LinkOptions { as_of, drafts: true, base_url: None }).link(&sources);
        diagnostics.extend(problems);
        let vocabulary = Vocabulary::of(&site.settings, &sources.messages);
        Ok((Self { root: root.to_owned(), site, messages: sources.messages, vocabulary }, in_order(diagnostics)))
    }

    /// The language of a code.
    ///
    /// # Errors
    /// When the site hasn't got it.
    pub fn lang(&self, code: &str) -> Result<Lang, Diagnostic> {
        let codes = self.site.settings.languages.iter().map(|language| language.code.as_str());
        let unknown = || Diagnostic::of(rules::UNKNOWN_LANGUAGE).arg("language", code).suggest(code, codes);
        self.site.settings.lang(code).ok_or_else(unknown)
    }

    /// The entry that somebody means by `members/atlas`, `@/members/atlas` or, for the home page, `/`.
    ///
    /// # Errors
    /// When there's none.
    pub fn entry(&self, id: &str) -> Result<&Entry, Diagnostic> {
        let wanted = id.trim_start_matches("@/").trim_matches('/');
        let known = || entries(&self.site).map(|entry| &*entry.id);
        let found = self
            .site
            .entry(wanted)
            .filter(|entry| entry.source().is_some_and(|source| source.front.source.path.ends_with(".md")));
        found.ok_or_else(|| Diagnostic::of(rules::TRANSLATION_NO_ENTRY).arg("id", id).suggest(wanted, known()))
    }

    /// An entry's source and its translation into a language.
    ///
    /// # Errors
    /// When the entry is written in that language first, or has no translation into it.
    pub fn pair<'a>(&self, entry: &'a Entry, lang: Lang) -> Result<(&'a Translation, &'a Translation), Diagnostic> {
        let source = self.source(entry, lang)?;
        let own = entry.translations[lang].as_ref();
        let none = || self.problem(rules::TRANSLATION_NONE, entry, lang);
        Ok((source, own.ok_or_else(none)?))
    }

    /// An entry's source, for a language that it can be translated into.
    ///
    /// # Errors
    /// When it's written in that language first.
    pub fn source<'a>(&self, entry: &'a Entry, lang: Lang) -> Result<&'a Translation, Diagnostic> {
        let source = entry.source().filter(|_| entry.source_lang != lang);
        source.ok_or_else(|| self.problem(rules::TRANSLATION_IS_SOURCE, entry, lang))
    }

    fn problem(&self, rule: &'static Rule, entry: &Entry, lang: Lang) -> Diagnostic {
        Diagnostic::of(rule).arg("id", shown_id(&entry.id)).arg("language", &self.site.settings.language(lang).code)
    }

    /// Records that translations are up to date: the files with the state of their sources in them. Those that say so
    /// already stay as they are.
    ///
    /// # Errors
    /// Everything that is wrong with what was asked for.
    pub fn accept(&self, ids: &[String], lang: Lang) -> Result<Vec<Written>, Vec<Diagnostic>> {
        let accept = |id: &String| -> Result<Option<Written>, Diagnostic> {
            let entry = self.entry(id)?;
            let (source, own) = self.pair(entry, lang)?;
            let state = source.front.text_state();
            if own.front.text("translated_from") == Some(state.as_str()) {
                return Ok(None);
            }
            let path = &own.front.source.path;
            let text = files::read(&self.root, path)?.unwrap_or_default();
            let bare = text.trim_start_matches('\u{feff}');
            let line = front::translated_from(&state);
            let edited = front::set(bare, path, &[("translated_from", &line)]);
            let edited = edited.ok_or_else(|| Diagnostic::of(rules::TRANSLATION_FRONT_MATTER).at(Place::file(path)))?;
            Ok(Some(Written { path: path.to_string(), text: format!("{}{edited}", &text[..text.len() - bare.len()]) }))
        };
        collect(ids.iter().map(accept))
    }

    /// The file to be filled for an entry that has no translation: the source's words, to be overwritten, in a draft.
    /// `note` says so in it.
    ///
    /// # Errors
    /// When there is one already, or nothing to translate it from.
    pub fn skeleton(&self, id: &str, lang: Lang, note: &str) -> Result<Written, Diagnostic> {
        let entry = self.entry(id)?;
        let source = self.source(entry, lang)?;
        let text = &source.front.source.text;
        let path = file(&self.site, entry, lang).unwrap_or_default();
        if self.root.join(&path).exists() {
            return Err(Diagnostic::of(rules::TRANSLATION_EXISTS).arg("path", &path));
        }
        let at_source = || Diagnostic::of(rules::TRANSLATION_FRONT_MATTER).at(Place::file(&source.front.source.path));
        let fields = front::fields(&source.front.source).ok_or_else(at_source)?;
        let (_, body) = split_front_matter(text).ok_or_else(at_source)?;
        let mut out = String::from("---\n");
        for line in note.lines() {
            out.push_str(&format!("# {line}\n"));
        }
        out.push_str("draft: true\n");
        let prose = own_words(&source.front);
        for field in
            fields.iter().filter(|field| field.name == "slug" || prose.iter().any(|own| *own.name == *field.name))
        {
            out.push_str(&text[field.lines.clone()]);
            out.push('\n');
        }
        out.push_str(&format!("{}\n---\n{}", front::translated_from(&source.front.text_state()), &text[body]));
        Ok(Written { path, text: out })
    }

    /// The source that a stale translation was made from, where the site's history has it.
    pub fn old_source(&self, source: &Translation, own: &Translation) -> Option<Source> {
        let path = &source.front.source.path;
        let state = own.front.text("translated_from")?;
        let text = source_of(&self.root, &self.site.settings, path, state)?;
        Some(Source { path: path.clone(), text })
    }

    /// Whether a language lacks an entry, or has an old one.
    pub fn status(&self, entry: &Entry, lang: Lang) -> Status {
        status(&self.site, entry, lang)
    }
}

/// The fields of words that a source has: those that a translation inherits where it hasn't its own, and the title for
/// menus, which it doesn't.
pub(super) fn own_words(front: &FrontMatter) -> Vec<&Field> {
    let words = front.values.iter().filter(|(field, _, at)| field.is_words && at.is_some());
    words.map(|(field, ..)| field).collect()
}

/// Everything, or everything that is wrong.
pub(super) fn collect<T>(
    results: impl Iterator<Item = Result<Option<T>, Diagnostic>>,
) -> Result<Vec<T>, Vec<Diagnostic>> {
    let (mut good, mut wrong) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(value) => good.extend(value),
            Err(diagnostic) => wrong.push(diagnostic),
        }
    }
    if wrong.is_empty() { Ok(good) } else { Err(wrong) }
}
