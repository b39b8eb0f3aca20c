//! Stage **read**: folders in, [`Sources`] out. The only part of the library that reads the site's files.
//!
//! Files are found with walkdir, read and parsed in parallel. A [`Reader`] keeps what it has read: when it reads again, a file whose
//! size and time are as before is neither read nor parsed.

mod content;
mod stamp;
mod text;
mod walk;
pub mod yaml;

pub use content::{ContentFile, Key};
pub use text::Source;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostics::{Diagnostic, Place};
use crate::settings::{self, Settings};
use stamp::Stamp;

/// Everything that a site is made from.
#[derive(Debug)]
pub struct Sources {
    /// `content/site.yaml`.
    pub settings: Settings,
    /// Markdown, parsed, sorted by path.
    pub files: Vec<Arc<ContentFile>>,
    /// YAML beside it: taxonomies and indicators.
    pub data: Vec<Arc<Source>>,
    /// Files beside entries: pictures, documents. Paths are relative to `content/`.
    pub media: Vec<File>,
    /// Messages; within a language, later ones win over earlier ones.
    pub messages: Vec<MessageFile>,
    /// The theme's templates; the paths are those of the files, the names are relative to the theme's `templates/`.
    pub templates: Vec<(String, Arc<Source>)>,
    /// The theme's assets. Paths are relative to its `assets/`.
    pub assets: Vec<File>,
}

/// A file that isn't read as text.
#[derive(Debug, Clone)]
pub struct File {
    /// Relative to the folder that it belongs in, with `/` between its parts.
    pub path: Arc<str>,
    /// The file, relative to the site's root.
    pub source: Arc<str>,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

/// A file of messages of one language.
#[derive(Debug, Clone)]
pub struct MessageFile {
    /// The language's code: the name of the folder.
    pub lang: String,
    /// Its text.
    pub source: Arc<Source>,
}

/// Reads a site, again and again, and reads again only what has changed.
#[derive(Debug)]
pub struct Reader {
    root: PathBuf,
    loaded: HashMap<Arc<str>, (Stamp, Loaded)>,
    /// The settings that Markdown was parsed under.
    parsed_under: Option<String>,
}

#[derive(Debug, Clone)]
enum Loaded {
    Content(Arc<ContentFile>),
    Text(Arc<Source>),
    Bytes(Arc<[u8]>),
}

impl Reader {
    /// A reader of the site in a folder.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), loaded: HashMap::new(), parsed_under: None }
    }

    /// The folder of the site.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads the site as it is now.
    ///
    /// # Errors
    /// Without usable settings there's no site; everything else that is wrong comes with it.
    pub fn read(&mut self) -> Result<(Sources, Vec<Diagnostic>), Vec<Diagnostic>> {
        let mut diagnostics = Vec::new();
        let settings_source = self.settings_source().map_err(|diagnostic| vec![diagnostic])?;
        let settings = Settings::parse(&settings_source)?;
        if self.parsed_under.as_ref() != Some(&settings_source.text) {
            self.loaded.clear();
            self.parsed_under = Some(settings_source.text.clone());
        }

        let theme = format!("themes/{}", settings.theme);
        if !self.root.join(&theme).join("templates").is_dir() {
            let place = Place::file(&settings_source.path);
            return Err(vec![Diagnostic::error("theme-not-found").arg("theme", &settings.theme).at(place)]);
        }
        let mut found = Vec::new();
        let folders = ["content", "locales", &format!("{theme}/templates"), &format!("{theme}/locales"), &format!("{theme}/assets")];
        for folder in folders {
            found.extend(walk::files(&self.root, folder, &mut diagnostics));
        }

        let loaded: Vec<_> = found.par_iter().map(|path| self.load(path, &settings, &theme)).collect();
        let mut sources = Sources {
            settings,
            files: Vec::new(),
            data: Vec::new(),
            media: Vec::new(),
            messages: Vec::new(),
            templates: Vec::new(),
            assets: Vec::new(),
        };
        let mut kept = HashMap::with_capacity(found.len());
        for (path, loaded) in found.into_iter().zip(loaded) {
            let (stamp, loaded) = match loaded {
                Ok(loaded) => loaded,
                Err(diagnostic) => {
                    diagnostics.push(diagnostic);
                    continue;
                }
            };
            if let Loaded::Content(content) = &loaded {
                diagnostics.extend(content.diagnostics.iter().cloned());
            }
            sources.add(&path, &loaded, &theme);
            kept.insert(path, (stamp, loaded));
        }
        self.loaded = kept;
        // The theme's messages first: the site's own win over them.
        sources.messages.sort_by_key(|messages| !messages.source.path.starts_with("themes/"));
        Ok((sources, diagnostics))
    }

    fn settings_source(&self) -> Result<Source, Diagnostic> {
        let path: Arc<str> = settings::PATH.into();
        let bytes = std::fs::read(self.root.join(settings::PATH))
            .map_err(|_| Diagnostic::error("no-settings").arg("path", settings::PATH).arg("root", self.root.display()))?;
        text(path, bytes)
    }

    fn load(&self, path: &Arc<str>, settings: &Settings, theme: &str) -> Result<(Stamp, Loaded), Diagnostic> {
        let file = self.root.join(&**path);
        // Before the file is read: if it's written meanwhile, it's read again the next time.
        let stamp = Stamp::of(&file);
        if let Some((known, loaded)) = self.loaded.get(path)
            && *known == stamp
        {
            return Ok((stamp, loaded.clone()));
        }
        let bytes = std::fs::read(file).map_err(|error| Diagnostic::error("unreadable").arg("detail", error).at(Place::file(path)))?;
        let loaded = match kind(path, theme) {
            Kind::Content => Loaded::Content(Arc::new(ContentFile::parse(text(path.clone(), bytes)?, settings))),
            Kind::Data | Kind::Messages(_) | Kind::Template(_) => Loaded::Text(Arc::new(text(path.clone(), bytes)?)),
            Kind::Media(_) | Kind::Asset(_) => Loaded::Bytes(bytes.into()),
            Kind::Other => Loaded::Bytes(Arc::default()),
        };
        Ok((stamp, loaded))
    }
}

impl Sources {
    fn add(&mut self, path: &Arc<str>, loaded: &Loaded, theme: &str) {
        match (kind(path, theme), loaded) {
            (Kind::Content, Loaded::Content(content)) => self.files.push(content.clone()),
            (Kind::Data, Loaded::Text(source)) => self.data.push(source.clone()),
            (Kind::Messages(lang), Loaded::Text(source)) => {
                self.messages.push(MessageFile { lang: lang.to_owned(), source: source.clone() });
            }
            (Kind::Template(name), Loaded::Text(source)) => self.templates.push((name.to_owned(), source.clone())),
            (Kind::Media(inner), Loaded::Bytes(bytes)) => {
                self.media.push(File { path: inner.into(), source: path.clone(), bytes: bytes.clone() });
            }
            (Kind::Asset(inner), Loaded::Bytes(bytes)) => {
                self.assets.push(File { path: inner.into(), source: path.clone(), bytes: bytes.clone() });
            }
            _ => {}
        }
    }
}

/// What a file is for, by where it stands.
enum Kind<'a> {
    Content,
    Data,
    Media(&'a str),
    Messages(&'a str),
    Template(&'a str),
    Asset(&'a str),
    Other,
}

fn kind<'a>(path: &'a str, theme: &str) -> Kind<'a> {
    let ends = |ending: &str| path.len() > ending.len() && path[path.len() - ending.len()..].eq_ignore_ascii_case(ending);
    if let Some(inner) = path.strip_prefix("content/") {
        return if path == settings::PATH {
            Kind::Other
        } else if ends(".md") {
            Kind::Content
        } else if ends(".yaml") || ends(".yml") {
            Kind::Data
        } else {
            Kind::Media(inner)
        };
    }
    let locale = |inner: &'a str| match inner.split_once('/') {
        Some((lang, _)) if ends(".ftl") => Kind::Messages(lang),
        _ => Kind::Other,
    };
    if let Some(inner) = path.strip_prefix("locales/") {
        return locale(inner);
    }
    let Some((folder, inner)) = path.strip_prefix(theme).and_then(|rest| rest.strip_prefix('/')).and_then(|rest| rest.split_once('/'))
    else {
        return Kind::Other;
    };
    match folder {
        "templates" => Kind::Template(inner),
        "locales" => locale(inner),
        "assets" => Kind::Asset(inner),
        _ => Kind::Other,
    }
}

/// A text file: UTF-8, without NUL, which no text has and which marks holes in Markdown.
fn text(path: Arc<str>, mut bytes: Vec<u8>) -> Result<Source, Diagnostic> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    let wrong = |source: &Source, at| Diagnostic::error("not-text").at(source.place(at..at));
    match String::from_utf8(bytes) {
        Ok(text) => {
            let source = Source { path, text };
            match source.text.find('\0') {
                Some(at) => Err(wrong(&source, at)),
                None => Ok(source),
            }
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            Err(wrong(&Source { path, text }, at))
        }
    }
}
