//! What each file of a site is for: that's told by where it stands.

use crate::settings::{self, STATIC};

/// What a file is for, by where it stands.
pub(super) enum FileKind<'a> {
    Content,
    Data,
    Media(&'a str),
    Static(&'a str),
    Messages(&'a str),
    /// Its layer, and its path there.
    Template(&'a str, &'a str),
    /// What declares a type of entries.
    Type,
    Asset(&'a str),
    Font(&'a str),
    /// What stands among messages and isn't read: nothing but Fluent, in the folder of a language, is.
    Unread,
    Other,
}

/// What is known of the site's languages beside messages.
const GLOSSARY: &str = "locales/glossary.yaml";

/// What a file is for.
pub(super) fn kind<'a>(path: &'a str) -> FileKind<'a> {
    let ends = |ending: &str| {
        // A name may end in a character of several bytes, and there may be no text from this number of bytes on.
        let end = path.len().checked_sub(ending.len()).and_then(|at| path.get(at..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    if let Some(inner) = path.strip_prefix(STATIC) {
        return FileKind::Static(inner);
    }
    if let Some(inner) = path.strip_prefix("content/") {
        return if path == settings::PATH {
            FileKind::Other
        } else if ends(".md") {
            FileKind::Content
        } else if ends(".yaml") || ends(".yml") {
            FileKind::Data
        } else {
            FileKind::Media(inner)
        };
    }
    let locale = |inner: &'a str| match inner.split_once('/') {
        Some((lang, _)) if ends(".ftl") => FileKind::Messages(lang),
        _ if path == GLOSSARY => FileKind::Other,
        _ => FileKind::Unread,
    };
    if let Some(inner) = path.strip_prefix("locales/") {
        return locale(inner);
    }
    let mut parts = path.splitn(4, '/').skip(1);
    let (Some(layer), Some(folder), Some(inner)) = (parts.next(), parts.next(), parts.next()) else {
        return FileKind::Other;
    };
    match folder {
        "templates" => FileKind::Template(layer, inner),
        "types" if ends(".yaml") || ends(".yml") => FileKind::Type,
        "locales" => locale(inner),
        "assets" => FileKind::Asset(inner),
        "fonts" => FileKind::Font(inner),
        _ => FileKind::Other,
    }
}
