//! A bundle of pagefind's: made from records, and as one piece for the store. Nothing here depends on the site.

use std::path::MAIN_SEPARATOR;

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use super::record::SearchRecord;
use crate::diagnostics::{Diagnostic, rules};

/// A file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleFile {
    /// Relative to the output folder, with `/` between its parts.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The version of pagefind, which decides what the bundles are: a test compares it with what they say.
const PAGEFIND: &str = "1.6.0";

/// Pages whose texts are files of their own. Where there are more, some share one: a large site needn't have a file
/// more for each of its pages.
const FRAGMENTS: u32 = 256;

/// The language of a locale, as pagefind names it.
pub(super) fn language(locale: &str) -> String {
    locale.split('-').next().unwrap_or(locale).to_ascii_lowercase()
}

/// The hash of everything that a bundle depends on.
pub(super) fn hash(language: &str, records: &[SearchRecord]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    let texts = [PAGEFIND, language]
        .into_iter()
        .chain(records.iter().flat_map(|record| [record.url.as_str(), record.html.as_str()]));
    for text in texts {
        hasher.update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
    }
    hasher.finalize()
}

/// The files that a browser needs to search the records, by path.
pub(super) fn make(language: &str, records: &[SearchRecord]) -> Result<Vec<BundleFile>, Diagnostic> {
    // Each record is handed to a thread of the runtime's and waited for: one is enough.
    let runtime = tokio::runtime::Builder::new_current_thread().max_blocking_threads(1).build().map_err(failed)?;
    let files = runtime.block_on(async {
        let config =
            PagefindServiceConfig::builder().force_language(language.to_owned()).max_fragments(FRAGMENTS).build();
        let mut index = PagefindIndex::new(Some(config))?;
        for record in records {
            index.add_html_file(None, Some(record.url.clone()), record.html.clone()).await?;
        }
        index.get_files().await
    });
    let files = files.map_err(failed)?.into_iter();
    let mut files: Vec<BundleFile> = files
        .map(|file| BundleFile {
            path: file.filename.to_string_lossy().replace(MAIN_SEPARATOR, "/"),
            bytes: file.contents,
        })
        .collect();
    let has_stemmer = files.iter().any(|file| file.path == format!("wasm.{language}.pagefind"));
    files.retain(|file| is_needed(&file.path, has_stemmer));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Pagefind's own interfaces aren't: the theme has one.
fn is_needed(path: &str, has_stemmer: bool) -> bool {
    let is_interface =
        path.ends_with(".css") || (path.ends_with(".js") && path != "pagefind.js" && path != "pagefind-worker.js");
    let is_stand_in = has_stemmer && path == "wasm.unknown.pagefind";
    !is_interface && !is_stand_in
}

/// Files as one piece: of each, the lengths of its path and its content, and both.
pub(super) fn pack(files: &[BundleFile]) -> Vec<u8> {
    let mut packed = Vec::new();
    for file in files {
        for part in [file.path.as_bytes(), &file.bytes] {
            packed.extend((part.len() as u64).to_le_bytes());
            packed.extend(part);
        }
    }
    packed
}

/// The files of one piece.
pub(super) fn unpack(mut packed: &[u8]) -> Vec<BundleFile> {
    let mut part = || {
        let (length, rest) = packed.split_first_chunk()?;
        let (part, rest) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
        packed = rest;
        Some(part)
    };
    let mut files = Vec::new();
    while let (Some(path), Some(bytes)) = (part(), part()) {
        files.push(BundleFile { path: String::from_utf8_lossy(path).into_owned(), bytes: bytes.to_vec() });
    }
    files
}

pub(super) fn failed(detail: impl std::fmt::Display) -> Diagnostic {
    Diagnostic::of(rules::SEARCH_INDEX).arg("detail", detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records() -> Vec<SearchRecord> {
        let record = |number: usize, text: &str| SearchRecord {
            url: format!("/fr/{number}/"),
            html: format!(
                "<html><body><meta data-pagefind-meta=\"title[content]\" content=\"Titre {number}\"><p>{text}</p></body></html>"
            ),
        };
        let words = ["chiffres", "Español", "Fès", "externalisation"];
        (0..300)
            .map(|number| record(number, &format!("{} {} n° {number}", words[number % 4], words[number / 7 % 4])))
            .collect()
    }

    #[test]
    fn the_same_records_give_the_same_bytes() {
        let first = make("fr", &records()).unwrap_or_default();
        assert_eq!(first, make("fr", &records()).unwrap_or_default());
        assert_eq!(unpack(&pack(&first)), first);
        let names: Vec<&str> = first.iter().map(|file| file.path.as_str()).filter(|path| !path.contains('/')).collect();
        assert!(
            matches!(names[..], ["pagefind-entry.json", "pagefind-worker.js", meta, "pagefind.js", "wasm.fr.pagefind"] if meta.ends_with(".pf_meta")),
            "{names:?}"
        );
        let entry = first
            .iter()
            .find(|file| file.path == "pagefind-entry.json")
            .map(|file| String::from_utf8_lossy(&file.bytes));
        assert!(
            entry.is_some_and(|entry| entry.contains(&format!("\"version\":\"{PAGEFIND}\""))),
            "the cache goes by the version"
        );
        assert!(first.iter().filter(|file| file.path.starts_with("fragment/")).count() <= FRAGMENTS as usize);
    }

    #[test]
    fn a_language_without_records_or_without_stemming_has_a_bundle() {
        assert!(make("fr", &[]).is_ok_and(|files| files.iter().any(|file| file.path == "pagefind.js")));
        assert!(
            make("mt", &records()).is_ok_and(|files| files.iter().any(|file| file.path == "wasm.unknown.pagefind"))
        );
    }
}
