//! Stage **read**: folders in, [`Sources`] out. The only part of the library that reads the site's files.
//!
//! Files are found with walkdir, read and parsed in parallel. A [`Reader`] keeps what it has read: when it reads again,
//! a file whose stamp is as before is neither read nor parsed; when it's told which files have changed, only they are
//! looked at.
//!
//! What must not reach an output is taken out and told here: conflicts that git has left ([`conflicts`]), and
//! characters that are in no text ([`crate::text::controls`]).

mod conflicts;
mod content;
mod kind;
mod read;
mod stamp;
mod surroundings;
mod text;
mod walk;

pub use content::{ContentFile, EntryKey};
pub(crate) use text::conflict;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::cache::{Cache, Fresh};
use crate::diagnostics::{Diagnostic, rules};
use crate::names::composed;
use crate::settings::{self, Settings};
use crate::text::allow::Commented;
use crate::text::controls::Format;
use crate::text::{File, MessageFile, Source};
use crate::theme::{self, Layers};
use crate::types::{Types, labels};
use kind::{FileKind, kind};
use read::{Loaded, Read, look, unreadable};
use stamp::Stamp;
use text::{readable, text};

/// Everything that a site is made from.
#[derive(Debug)]
pub struct Sources {
    /// `content/site.yaml`; the same one for as long as the file doesn't change.
    pub settings: Arc<Settings>,
    /// Markdown, parsed, sorted by path.
    pub files: Vec<Arc<ContentFile>>,
    /// YAML beside it: taxonomies and entries.
    pub data: Vec<Arc<Source>>,
    /// Files beside entries: pictures, documents. Paths are relative to `content/`.
    pub media: Vec<File>,
    /// Files for the output's root, copied as they are. Paths are relative to `content/static/`.
    pub statics: Vec<File>,
    /// Messages; within a language, later ones win over earlier ones.
    pub messages: Vec<MessageFile>,
    /// What the theme is put together from; the same for as long as no theme's settings change.
    pub layers: Arc<Layers>,
    /// The templates of every layer; their names are the layer's, then the path below its `templates/`.
    pub templates: Vec<(String, Arc<Source>)>,
    /// The theme's assets, sorted by path, of each the one of the layer that wins. Paths are relative to the layer's
    /// `assets/`.
    pub assets: Vec<File>,
    /// The theme's fonts for pictures, and what lies beside them, as its assets are. Paths are relative to the layer's
    /// `fonts/`.
    pub fonts: Vec<File>,
}

/// Reads a site, again and again, and reads again only what has changed.
#[derive(Debug)]
pub struct Reader {
    root: PathBuf,
    pseudo: bool,
    /// The settings that Markdown was parsed under, and their text.
    settings: Option<(String, Arc<Settings>)>,
    listing: Listing,
    read: Cache<Arc<str>, Stamp, Read>,
    revision: u64,
}

/// The files that a site consists of.
#[derive(Debug, Default, PartialEq)]
struct Listing {
    /// What the theme is put together from; nothing where nothing is listed.
    layers: Option<Arc<Layers>>,
    files: Vec<Arc<str>>,
    /// What can't be listed.
    problems: Vec<Diagnostic>,
}

impl Reader {
    /// A reader of the site in a folder.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            pseudo: false,
            settings: None,
            listing: Listing::default(),
            read: Cache::default(),
            revision: 0,
        }
    }

    /// The same, of the site as the pseudo-locale has it.
    #[must_use]
    pub fn pseudo(self) -> Self {
        Self { pseudo: true, ..self }
    }

    /// The folder of the site.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Counts the readings that found something changed.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether a file has come, gone or changed since the last reading, as far as its stamp says. Nothing is read but
    /// the settings.
    pub fn has_changed(&self) -> bool {
        let (Some(layers), Some((text, settings))) = (&self.listing.layers, &self.settings) else { return true };
        let is_same = self.settings_source().is_ok_and(|source| source.text == *text)
            && self.layers(settings, &mut Vec::new()).is_ok_and(|now| now == *layers)
            && self.list(layers) == self.listing;
        let is_as_read =
            |path: &Arc<str>| self.read.inputs(path).is_some_and(|stamp| *stamp == Stamp::of(&self.root.join(&**path)));
        !is_same || !self.listing.files.par_iter().all(is_as_read)
    }

    /// Reads the site as it is now. `changed` names the files that have changed since the last reading, relative to the
    /// site's root, by somebody who knows: only they are looked at then, unless files have come or gone. Without it all
    /// are.
    ///
    /// # Errors
    /// Without usable settings there's no site; everything else that is wrong comes with it.
    pub fn read(&mut self, changed: Option<&[String]>) -> Result<(Sources, Vec<Diagnostic>), Vec<Diagnostic>> {
        let result = self.settings().and_then(|(settings, problems)| self.read_under(settings, problems, changed));
        if result.is_err() {
            // What is wrong now may be mended in any way.
            self.revision += 1;
            self.listing = Listing::default();
        }
        result
    }

    fn read_under(
        &mut self,
        settings: Arc<Settings>,
        problems: Vec<Diagnostic>,
        changed: Option<&[String]>,
    ) -> Result<(Sources, Vec<Diagnostic>), Vec<Diagnostic>> {
        let mut diagnostics = problems;
        let layers = self.layers(&settings, &mut diagnostics)?;
        let is_listed = |path: &String| self.read.get(path.as_str()).is_some() && self.root.join(path).is_file();
        let changed: Option<FxHashSet<&str>> = changed
            .filter(|changed| self.listing.layers.as_ref() == Some(&layers) && changed.iter().all(is_listed))
            .map(|changed| changed.iter().map(String::as_str).collect());
        let mut is_new = false;
        if changed.is_none() {
            let listing = self.list(&layers);
            is_new = listing != self.listing;
            self.listing = listing;
        }

        diagnostics.extend(self.listing.problems.iter().cloned());
        let is_text = |path: &str| matches!(kind(path), FileKind::Content);
        is_new |= self.look(&|path| !is_text(path), changed.as_ref(), &settings, &mut diagnostics);
        let settings = self.with_theme(settings);
        diagnostics.extend(settings.types.problems.iter().cloned());
        diagnostics.extend(settings.check_types());
        is_new |= self.look(&is_text, changed.as_ref(), &settings, &mut diagnostics);
        if self.read.len() > self.listing.files.len() {
            let listed: FxHashSet<&Arc<str>> = self.listing.files.iter().collect();
            self.read.retain(|path, _| listed.contains(path));
        }
        let are_types_wrong = settings.types.problems.iter().any(Diagnostic::is_error);
        let mut sources = Sources {
            settings,
            files: Vec::with_capacity(self.read.len()),
            data: Vec::new(),
            media: Vec::new(),
            statics: Vec::new(),
            messages: Vec::new(),
            layers,
            templates: Vec::new(),
            assets: Vec::new(),
            fonts: Vec::new(),
        };
        for path in &self.listing.files {
            let Some(Read { loaded, problems }) = self.read.get(path) else { continue };
            diagnostics.extend(problems.iter().cloned());
            if let Loaded::Content(content) = loaded {
                // Where a type can't be read, a field that it doesn't have may well be one of its own.
                let is_told = |problem: &&Diagnostic| !are_types_wrong || problem.code != rules::UNKNOWN_FIELD.code;
                diagnostics.extend(content.diagnostics.iter().filter(is_told).cloned());
            }
            sources.add(path, loaded);
        }
        self.revision += u64::from(is_new);
        for files in [&mut sources.assets, &mut sources.fonts] {
            // The layer that wins is listed last.
            files.reverse();
            files.sort_by(|a, b| a.path.cmp(&b.path));
            files.dedup_by(|a, b| a.path == b.path);
        }
        Ok((sources, diagnostics))
    }

    /// Looks at the files of some kinds that have to be looked at, and tells whether something is new. Whoever says
    /// that a file has changed knows better than its stamp: times are only so fine.
    fn look(
        &mut self,
        is_meant: &dyn Fn(&str) -> bool,
        changed: Option<&FxHashSet<&str>>,
        settings: &Settings,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> bool {
        let is_asked = |path: &&Arc<str>| {
            is_meant(path) && changed.is_none_or(|changed| changed.contains(&***path) || self.read.get(*path).is_none())
        };
        let asked: Vec<&Arc<str>> = self.listing.files.iter().filter(is_asked).collect();
        let look = |path: &&Arc<str>, known: Option<(&Stamp, &Read)>| {
            look(&self.root, path, known, changed.is_some(), settings).unwrap_or_else(Fresh::Failed)
        };
        let (is_new, problems) = self.read.refresh(&asked, |path| *path, look);
        diagnostics.extend(problems);
        is_new
    }

    /// The settings with what texts are read by beside them: the ids of the theme's own elements, and the types. Texts
    /// that were read under others don't count.
    fn with_theme(&mut self, settings: Arc<Settings>) -> Arc<Settings> {
        let loaded = || self.listing.files.iter().filter_map(|path| Some((path, &self.read.get(path)?.loaded)));
        let texts = || {
            loaded().filter_map(|(path, loaded)| match loaded {
                Loaded::Text(source) => Some((kind(path), source)),
                _ => None,
            })
        };
        let templates = texts().filter(|(kind, _)| matches!(kind, FileKind::Template(..)));
        let surroundings = surroundings::of_templates(templates.map(|(_, source)| source.text.as_str()));
        let types = texts().filter(|(kind, _)| matches!(kind, FileKind::Type));
        let types: Vec<Arc<Source>> = types.map(|(_, source)| source.clone()).collect();
        let labels = loaded().filter_map(|(_, loaded)| match loaded {
            Loaded::Messages(ftl) => Some(&**ftl).filter(|ftl| ftl.name() == labels::FILE),
            _ => None,
        });
        let choices = labels::choices(labels);
        let has_same_types = settings.types.is_of(&types, &choices);
        if surroundings == settings.surroundings && has_same_types {
            return settings;
        }
        let types = if has_same_types { settings.types.clone() } else { Arc::new(Types::new(types, choices)) };
        let settings = Arc::new(Settings { surroundings, types, ..(*settings).clone() });
        self.read.retain(|_, read| !matches!(read.loaded, Loaded::Content(_)));
        if let Some((_, known)) = &mut self.settings {
            known.clone_from(&settings);
        }
        settings
    }

    /// The settings; with other settings than before, nothing that was parsed counts any more.
    fn settings(&mut self) -> Result<(Arc<Settings>, Vec<Diagnostic>), Vec<Diagnostic>> {
        let mut source = self.settings_source().map_err(|diagnostic| vec![diagnostic])?;
        let problems = readable(&mut source, Format::Yaml);
        if problems.iter().any(Diagnostic::is_error) {
            return Err(problems);
        }
        if let Some((text, settings)) = &self.settings
            && *text == source.text
        {
            return Ok((settings.clone(), problems));
        }
        let settings = Arc::new(Settings { pseudo: self.pseudo, ..Settings::parse(&source)? });
        self.read.clear();
        self.listing = Listing::default();
        self.settings = Some((source.text, settings.clone()));
        Ok((settings, problems))
    }

    /// What the theme is put together from. It's looked at each time: it's a file or two.
    fn layers(&self, settings: &Settings, diagnostics: &mut Vec<Diagnostic>) -> Result<Arc<Layers>, Vec<Diagnostic>> {
        let found = RefCell::new(Vec::new());
        let read = |name: &str| {
            let folder = self.root.join("themes").join(name);
            let path: Arc<str> = format!("themes/{name}/{}", theme::FILE).into();
            match std::fs::read(folder.join(theme::FILE)) {
                Ok(bytes) => text(path, bytes).map_err(|unread| unread.problem).and_then(|mut source| {
                    let mut problems = readable(&mut source, Format::Yaml);
                    match problems.iter().position(Diagnostic::is_error) {
                        Some(error) => Err(problems.swap_remove(error)),
                        None => {
                            found.borrow_mut().extend(problems);
                            Ok(Some(source))
                        }
                    }
                }),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    Ok(folder.join("templates").is_dir().then(|| Source { path, text: String::new() }))
                }
                Err(error) => Err(unreadable(&path, &error)),
            }
        };
        let layers = Layers::of(&settings.theme, &read).map_err(|problem| vec![problem])?;
        diagnostics.extend(found.into_inner());
        Ok(self.listing.layers.clone().filter(|known| **known == layers).unwrap_or_else(|| Arc::new(layers)))
    }

    /// Every file of the site. What stands later wins: messages of the site over those of its theme, a theme over the
    /// one that it extends.
    fn list(&self, layers: &Arc<Layers>) -> Listing {
        let mut listing = Listing { layers: Some(layers.clone()), ..Listing::default() };
        let layer = |name: &String| {
            ["templates", "types", "locales", "assets", "fonts"].map(|folder| format!("themes/{name}/{folder}"))
        };
        let layers = layers.names.iter().rev().flat_map(layer);
        for folder in ["content".to_owned()].into_iter().chain(layers).chain(["locales".to_owned()]) {
            listing.files.extend(walk::files(&self.root, &folder, &mut listing.problems));
        }
        listing.files.extend(walk::static_files(&self.root, &mut listing.problems));
        listing
    }

    fn settings_source(&self) -> Result<Source, Diagnostic> {
        let path: Arc<str> = settings::PATH.into();
        let bytes = std::fs::read(self.root.join(settings::PATH)).map_err(|_| {
            Diagnostic::of(rules::NO_SETTINGS).arg("path", settings::PATH).arg("root", self.root.display())
        })?;
        text(path, bytes).map_err(|unread| unread.problem)
    }
}

impl Sources {
    /// The files of the site in which comments can allow something, but those of messages.
    pub(crate) fn commented(&self) -> impl Iterator<Item = Commented<'_>> {
        let data = self.data.iter().map(|source| Commented::Yaml(source));
        let texts = self.files.iter().map(|file| Commented::Text(&file.source));
        std::iter::once(Commented::Yaml(&self.settings.source)).chain(data).chain(texts)
    }

    fn add(&mut self, path: &Arc<str>, loaded: &Loaded) {
        match (kind(path), loaded) {
            (FileKind::Content, Loaded::Content(content)) => self.files.push(content.clone()),
            (FileKind::Data, Loaded::Text(source)) => self.data.push(source.clone()),
            (FileKind::Messages(lang), Loaded::Messages(ftl)) => {
                self.messages.push(MessageFile { lang: lang.to_owned(), ftl: ftl.clone() });
            }
            (FileKind::Template(layer, inner), Loaded::Text(source)) => {
                self.templates.push((format!("{layer}/{}", composed(inner)), source.clone()));
            }
            (FileKind::Media(inner), Loaded::Bytes(bytes)) => {
                self.media.push(File { path: composed(inner).into(), source: path.clone(), bytes: bytes.clone() });
            }
            (FileKind::Static(inner), Loaded::Bytes(bytes)) => {
                self.statics.push(File { path: composed(inner).into(), source: path.clone(), bytes: bytes.clone() });
            }
            (FileKind::Asset(inner), Loaded::Bytes(bytes)) => {
                self.assets.push(File { path: composed(inner).into(), source: path.clone(), bytes: bytes.clone() });
            }
            (FileKind::Font(inner), Loaded::Bytes(bytes)) => {
                self.fonts.push(File { path: composed(inner).into(), source: path.clone(), bytes: bytes.clone() });
            }
            _ => {}
        }
    }
}
