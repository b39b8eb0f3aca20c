//! What is read of a file, by what it's for, and what becomes of that when the file is looked at again.

use std::path::Path;
use std::sync::Arc;

use super::content::ContentFile;
use super::kind::{FileKind, kind};
use super::stamp::Stamp;
use super::text::{readable, readable_bytes, text};
use crate::cache::Fresh;
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::settings::Settings;
use crate::text::controls::Format;
use crate::text::{Ftl, Source};

/// A file that has been read.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) loaded: Loaded,
    /// What is wrong with it, whatever it's for. Markdown says that itself.
    pub(super) problems: Vec<Diagnostic>,
}

/// What a file is, read.
#[derive(Debug)]
pub(super) enum Loaded {
    Content(Arc<ContentFile>),
    Text(Arc<Source>),
    Messages(Arc<Ftl>),
    Bytes(Arc<[u8]>),
}

/// What has become of a file. `is_news` says that its stamp isn't to be trusted.
pub(super) fn look(
    root: &Path,
    path: &Arc<str>,
    known: Option<(&Stamp, &Read)>,
    is_news: bool,
    settings: &Settings,
) -> Result<Fresh<Stamp, Read, Diagnostic>, Diagnostic> {
    let file = root.join(&**path);
    // Before the file is read: if it's written meanwhile, it's read again the next time.
    let stamp = Stamp::of(&file);
    if known.is_some_and(|(known, _)| !is_news && *known == stamp) {
        return Ok(Fresh::Same);
    }
    let bytes = std::fs::read(file).map_err(|error| unreadable(path, &error))?;
    if known.is_some_and(|(_, known)| known.loaded.bytes() == bytes) {
        return Ok(Fresh::Alike(stamp));
    }
    let readable_text = |bytes, format| {
        let mut source = text(path.clone(), bytes).map_err(|unread| unread.problem)?;
        let problems = readable(&mut source, format);
        Ok((Arc::new(source), problems))
    };
    let (loaded, problems) = match kind(path) {
        FileKind::Content => {
            let content = match text(path.clone(), bytes) {
                Ok(source) => ContentFile::parse(source, settings),
                Err(unread) => ContentFile::unread(*unread, settings),
            };
            (Loaded::Content(Arc::new(content)), Vec::new())
        }
        FileKind::Data | FileKind::Type => {
            let (source, problems) = readable_text(bytes, Format::Yaml)?;
            (Loaded::Text(source), problems)
        }
        FileKind::Messages(_) => {
            let (source, problems) = readable_text(bytes, Format::Fluent)?;
            (Loaded::Messages(Arc::new(Ftl::parse(source))), problems)
        }
        FileKind::Template(..) => {
            let (source, problems) = readable_text(bytes, Format::Plain)?;
            (Loaded::Text(source), problems)
        }
        FileKind::Media(_) | FileKind::Static(_) | FileKind::Asset(_) | FileKind::Font(_) => {
            let (bytes, problems) = readable_bytes(path, bytes);
            (Loaded::Bytes(bytes.into()), problems)
        }
        FileKind::Unread => {
            let problem = Diagnostic::of(rules::LOCALE_FILE).at(Place::file(path));
            (Loaded::Bytes(Arc::default()), vec![problem])
        }
        FileKind::Other => (Loaded::Bytes(Arc::default()), Vec::new()),
    };
    Ok(Fresh::Made(stamp, Read { loaded, problems }))
}

impl Loaded {
    /// What was read. Of a file with a byte order mark, or with what is in no text, it's less than that: it's read
    /// again each time, and nothing is lost.
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Content(content) => content.source.text.as_bytes(),
            Self::Text(source) => source.text.as_bytes(),
            Self::Messages(ftl) => ftl.text().as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

/// That a file can't be read, and why.
pub(super) fn unreadable(path: &Arc<str>, error: &std::io::Error) -> Diagnostic {
    Diagnostic::of(rules::UNREADABLE).arg("detail", error).at(Place::file(path))
}
