//! Finding files: sorted, without hidden ones, editors' backups and links out of the site.

use std::path::Path;
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::diagnostics::{Diagnostic, Place};

/// How deep folders may go: far deeper than any content, and no danger to the stack.
const DEPTH: usize = 16;

/// The files below a folder of the site, in order, relative to the site's root, with `/` between their parts. A folder that isn't there has none.
pub(super) fn files(root: &Path, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Arc<str>> {
    let mut files = Vec::new();
    let walk = WalkDir::new(root.join(folder)).max_depth(DEPTH).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if error.depth() == 0 => continue,
            Err(error) => {
                let path = error.path().map(|path| relative(root, path)).unwrap_or_else(|| folder.into());
                diagnostics.push(Diagnostic::error("unreadable").arg("detail", &error).at(Place::file(&path)));
                continue;
            }
        };
        let path = relative(root, entry.path());
        if entry.path_is_symlink() {
            diagnostics.push(Diagnostic::warning("symlink").at(Place::file(&path)));
        } else if entry.file_type().is_file() {
            files.push(path);
        }
    }
    files
}

/// Hidden files, and what editors leave behind.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.starts_with('#') || name.ends_with('~') || name.ends_with(".swp") || name.ends_with(".tmp")
}

fn relative(root: &Path, path: &Path) -> Arc<str> {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").into()
}
