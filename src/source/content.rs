//! A Markdown file: which entry and language it is, its front matter, its text.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::conflicts;
use super::text::Unread;
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::markdown::{self, Document};
use crate::model::FrontMatter;
use crate::settings::{Lang, Settings};
use crate::text::controls::{self, Format};
use crate::text::{Source, split_front_matter, yaml};

/// How many folders below a collection's are sections of it, one in the other.
const SECTIONS: usize = 3;

/// Which entry a file belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryKey {
    /// The collection, or the section of it: the folder below `content/`, empty for what stands in `content/` itself.
    pub collection: Arc<str>,
    /// The id in the collection; `None` for the collection's own page.
    pub name: Option<Arc<str>>,
    id: Arc<str>,
}

impl EntryKey {
    fn new(collection: &str, name: Option<&str>) -> Self {
        let id = match name {
            None => collection.into(),
            Some(name) if collection.is_empty() => name.into(),
            Some(name) => format!("{collection}/{name}").into(),
        };
        Self { collection: collection.into(), name: name.map(Into::into), id }
    }

    /// The entry's id, as links have it: `members/atlas-contact`, `members`, `contact`, and nothing for the home page.
    pub fn id(&self) -> &Arc<str> {
        &self.id
    }
}

/// Two keys of one id are rare: a collection and a page of its name.
impl Hash for EntryKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id.hash(state);
    }
}

/// A Markdown file, parsed.
#[derive(Debug)]
pub struct ContentFile {
    /// The file.
    pub source: Arc<Source>,
    /// The entry and the language, where the file's name says them.
    pub key: Option<(EntryKey, Lang)>,
    /// What stands above the text, where it can be read.
    pub front: Option<Arc<FrontMatter>>,
    /// The text.
    pub document: Arc<Document>,
    /// Whether it says that it's a draft: also where the rest of its front matter can't be read.
    pub is_draft: bool,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

impl ContentFile {
    /// A Markdown file that isn't text. Which entry it is, and whether it's a draft, can be told all the same.
    pub(super) fn unread(unread: Unread, settings: &Settings) -> Self {
        let Unread { source, problem } = unread;
        let key = key(&source.path, settings).ok();
        let is_draft = says_draft(&source);
        Self {
            source: Arc::new(source),
            key,
            front: None,
            document: Arc::default(),
            is_draft,
            diagnostics: vec![problem],
        }
    }

    /// What its front matter says in a field of text, where it can't be read as a whole.
    pub fn says(&self, field: &str) -> Option<String> {
        said(&self.source, field)
    }

    /// Parses a Markdown file. Everything that is wrong is among its diagnostics.
    pub fn parse(mut source: Source, settings: &Settings) -> Self {
        controls::end_lines(&mut source);
        let conflicts = conflicts::resolve(&mut source, true);
        let mut diagnostics = controls::take_out(&mut source);
        if let Some((head, _)) = split_front_matter(&source.text) {
            diagnostics.extend(controls::take_out_escapes(&mut source, Format::Yaml, head));
        }
        let source = Arc::new(source);
        let key = match key(&source.path, settings) {
            Ok(key) => Some(key),
            Err(diagnostic) => {
                diagnostics.push(diagnostic);
                None
            }
        };
        let (head, body) = match split_front_matter(&source.text) {
            Some(parts) => parts,
            None => {
                diagnostics.push(Diagnostic::of(rules::NO_FRONT_MATTER).at(source.place(0..0)));
                (0..0, 0..source.text.len())
            }
        };
        // A collection's own page is a page, whatever its entries are.
        let content_type = match &key {
            Some((EntryKey { collection, name: Some(_), .. }, _)) => settings.content_type(collection),
            Some((EntryKey { name: None, .. }, _)) => settings.types.page(),
            // What is wrong with its name doesn't make its fields wrong.
            None => {
                let inner = source.path.strip_prefix("content/").unwrap_or(&source.path);
                settings.content_type(inner.split_once('/').map_or("", |(collection, _)| collection))
            }
        };
        let style = key.as_ref().and_then(|(_, lang)| settings.style(*lang));
        let (front, problems) = FrontMatter::parse(content_type, settings.types.choices(), &source, head);
        diagnostics.extend(problems);
        let front = front.map(|mut front| {
            diagnostics.extend(front.cut_texts());
            diagnostics.extend(style.map(|style| front.typeset(style)).unwrap_or_default());
            Arc::new(front)
        });
        let is_draft = match &front {
            Some(front) => front.flag("draft"),
            None => says_draft(&source),
        };
        let language = key
            .as_ref()
            .and_then(|(_, lang)| settings.language(*lang).locale.parse::<icu::locale::LanguageIdentifier>().ok());
        let language = language.map(|id| id.language);
        let options = markdown::Options {
            raw_html: settings.markdown.raw_html,
            plain: false,
            language,
            typography: style,
            surroundings: Some(&settings.surroundings),
        };
        let mut document = markdown::compile(&source, body, options);
        diagnostics.append(&mut document.diagnostics);
        if !conflicts.is_empty() {
            // What else is wrong may be so on one of the sides only.
            diagnostics = conflicts;
        }
        Self { source, key, front, document: Arc::new(document), is_draft, diagnostics }
    }
}

/// Whether front matter that can't be read as a whole says all the same that it's a draft's.
fn says_draft(source: &Source) -> bool {
    said(source, "draft") == Some(true)
}

/// What front matter that can't be read as a whole says all the same in a field, if it says one thing only.
fn said<T: DeserializeOwned + PartialEq>(source: &Source, field: &str) -> Option<T> {
    let (head, _) = split_front_matter(&source.text)?;
    let mut values = yaml::values_of::<T>(source, head, field).into_iter();
    let first = values.next()??;
    values.all(|value| value.as_ref() == Some(&first)).then_some(first)
}

/// Which entry and which language, by a file's path.
fn key(path: &Arc<str>, settings: &Settings) -> Result<(EntryKey, Lang), Diagnostic> {
    let at = Place::file(path);
    let inner = path.strip_prefix("content/").unwrap_or(path);
    let (folders, file) = inner.rsplit_once('/').map_or((None, inner), |(folders, file)| (Some(folders), file));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let codes = || settings.languages.iter().map(|language| language.code.as_str());
    let Some((name, code)) = stem.rsplit_once('.') else {
        let example = format!("{stem}.{}.md", settings.language(settings.default_language).code);
        return Err(Diagnostic::of(rules::FILE_WITHOUT_LANGUAGE).arg("example", example).at(at));
    };
    let Some(lang) = settings.lang(code) else {
        let problem = Diagnostic::of(rules::UNKNOWN_LANGUAGE).arg("language", code).suggest(code, codes());
        return Err(problem.at(at));
    };
    let parts: Vec<&str> = folders.map(|folders| folders.split('/').collect()).unwrap_or_default();
    // An entry may have a folder of its own, with its files.
    let (folders, entry) = match (parts.as_slice(), name) {
        (folders, "_index") => (folders, None),
        ([folders @ .., folder], "index") => (folders, Some(*folder)),
        (folders, name) => (folders, Some(name)),
    };
    if folders.len() > 1 + SECTIONS {
        return Err(Diagnostic::of(rules::FILE_TOO_DEEP).arg("levels", SECTIONS).at(at));
    }
    let collection = folders.join("/");
    let fits = |id: &str| {
        !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    if let Some(wrong) = folders.iter().copied().chain(entry).find(|id| !fits(id)) {
        let problem = Diagnostic::of(rules::INVALID_ID).arg("id", wrong);
        return Err(problem.arg("suggestion", markdown::slug(wrong, "und")).at(at));
    }
    if collection.is_empty() && entry.is_some_and(|entry| settings.taxonomies.iter().any(|taxonomy| taxonomy == entry))
    {
        return Err(Diagnostic::of(rules::COLLECTION_IS_TAXONOMY).arg("id", entry.unwrap_or_default()).at(at));
    }
    Ok((EntryKey::new(&collection, entry), lang))
}
