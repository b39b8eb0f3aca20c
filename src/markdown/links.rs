//! Links and images as authors write them: by id, to a file beside the entry, or to the web.

use std::ops::Range;

/// A link whose address the site knows.
#[derive(Debug)]
pub struct Link {
    /// What it points at.
    pub target: LinkTarget,
    /// The tooltip.
    pub title: String,
    /// Whether it takes the title of what it points at as its text.
    pub takes_title: bool,
    /// Bytes of the file that its address stands in.
    pub span: Range<usize>,
}

/// What a link points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// An entry, a collection, a taxonomy or a term, and maybe a heading in its text: `@/members/atlas#charter`.
    Id {
        /// Without `@/`; empty for the home page.
        id: String,
        /// The heading's id.
        heading: Option<String>,
    },
    /// A file beside the entry.
    File(String),
}

impl LinkTarget {
    /// What its address ends in, which says most of it: `atlas` of `@/members/atlas`, the file's name without its
    /// ending.
    pub(super) fn name(&self) -> String {
        let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        match self {
            Self::Id { id, .. } => last(id),
            Self::File(path) => last(path.rsplit_once('.').map_or(path, |(stem, _)| stem)),
        }
    }
}

/// A picture beside the entry.
#[derive(Debug)]
pub struct Image {
    /// The file, relative to the entry's folder.
    pub path: String,
    /// What it shows.
    pub alt: String,
    /// The tooltip.
    pub title: String,
    /// Bytes of the file that its address stands in.
    pub span: Range<usize>,
}

/// What an address in Markdown means.
pub(super) enum Address {
    /// Resolved by the site.
    Site(LinkTarget),
    /// A heading of the same document, or an address on the web: as it is.
    AsWritten,
    /// A path from the root of the site, which no id stands for.
    Absolute,
    /// A scheme that no page needs, such as `javascript:`.
    Scheme,
}

pub(super) fn address(written: &str) -> Address {
    if written.starts_with("@/") {
        return Address::Site(target_of(written));
    }
    if written.starts_with('#') {
        return Address::AsWritten;
    }
    if written.starts_with('/') {
        return Address::Absolute;
    }
    match scheme(written) {
        Some(scheme) if ["http", "https", "mailto", "tel"].contains(&scheme.to_ascii_lowercase().as_str()) => {
            Address::AsWritten
        }
        Some(_) => Address::Scheme,
        None => Address::Site(LinkTarget::File(written.to_owned())),
    }
}

/// The target that `@/…` means; anything else is a file.
pub fn target_of(written: &str) -> LinkTarget {
    let Some(rest) = written.strip_prefix("@/") else {
        return LinkTarget::File(written.to_owned());
    };
    let (id, heading) = match rest.split_once('#') {
        Some((id, heading)) => (id, Some(heading.to_owned())),
        None => (rest, None),
    };
    LinkTarget::Id { id: id.trim_end_matches('/').to_owned(), heading }
}

/// The scheme of an address (RFC 3986, section 3.1).
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let mut bytes = scheme.bytes();
    let fits =
        bytes.next()?.is_ascii_alphabetic() && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte));
    fits.then_some(scheme)
}

/// The bytes of a link that its address stands in, as near as can be told: the whole link otherwise.
pub(super) fn address_span(text: &str, link: &Range<usize>, address: &str) -> Range<usize> {
    match text.get(link.clone()).and_then(|link| link.rfind(address)) {
        Some(at) if !address.is_empty() => link.start + at..link.start + at + address.len(),
        _ => link.clone(),
    }
}
