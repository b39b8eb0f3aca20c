//! What each file of a site is for: that's told by where it stands.

use crate::settings::{self, STATIC};

/// What a file is for, by where it stands.
pub(super) enum Kind<'a> {
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
pub(super) fn kind<'a>(path: &'a str) -> Kind<'a> {
    let ends = |ending: &str| {
        // A name may end in a character of several bytes, and there may be no text from this number of bytes on.
        let end = path.len().checked_sub(ending.len()).and_then(|at| path.get(at..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    if let Some(inner) = path.strip_prefix(STATIC) {
        return Kind::Static(inner);
    }
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
        _ if path == GLOSSARY => Kind::Other,
        _ => Kind::Unread,
    };
    if let Some(inner) = path.strip_prefix("locales/") {
        return locale(inner);
    }
    let mut parts = path.splitn(4, '/').skip(1);
    let (Some(layer), Some(folder), Some(inner)) = (parts.next(), parts.next(), parts.next()) else {
        return Kind::Other;
    };
    match folder {
        "templates" => Kind::Template(layer, inner),
        "types" if ends(".yaml") || ends(".yml") => Kind::Type,
        "locales" => locale(inner),
        "assets" => Kind::Asset(inner),
        "fonts" => Kind::Font(inner),
        _ => Kind::Other,
    }
}
