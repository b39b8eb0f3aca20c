//! Assets: a name that changes with the content can be kept by browsers for ever.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use crate::markdown;
use crate::source::File;

/// The stylesheet of highlighted code: always the same, made once.
static HIGHLIGHT: LazyLock<Arc<[u8]>> = LazyLock::new(|| markdown::stylesheet().into_bytes().into());

/// A file of the theme.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its address from the site's root, with a fingerprint of its content.
    pub url: String,
    /// Its content.
    pub bytes: Arc<[u8]>,
    /// Where it comes from.
    pub source: Arc<str>,
}

/// The theme's files, and those that the program makes, by path.
pub(super) fn all(files: &[File]) -> BTreeMap<String, Asset> {
    let made = ("highlight.css", HIGHLIGHT.clone(), "highlight.css".into());
    let own = files.iter().map(|file| (&*file.path, file.bytes.clone(), file.source.clone()));
    // The theme's own file wins over one that's made.
    std::iter::once(made)
        .chain(own)
        .map(|(path, bytes, source)| (path.to_owned(), Asset { url: url(path, &bytes), bytes, source }))
        .collect()
}

/// `css/main.css` is at `/assets/css/main.0123abcd.css`.
fn url(path: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let hash = &hash[..8];
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("/assets/{folder}{stem}.{hash}.{ending}"),
        None => format!("/assets/{folder}{name}.{hash}"),
    }
}
