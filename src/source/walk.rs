//! Finding files: sorted, without hidden ones, without what editors and systems leave behind, and without links.

use std::path::Path;
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::diagnostics::{Diagnostic, Place};

/// How deep folders may go: far deeper than any content, and no danger to the stack.
const DEPTH: usize = 16;

/// The files below a folder of the site, in order, relative to the site's root, with `/` between their parts.
/// A folder that isn't there has none.
pub(super) fn files(root: &Path, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Arc<str>> {
    let mut files = Vec::new();
    let walk = WalkDir::new(root.join(folder)).max_depth(DEPTH).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_left_out(entry)) {
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
        } else if entry.file_name().to_str().is_none_or(|name| name.contains(char::is_control)) {
            diagnostics.push(Diagnostic::warning("name-not-text").at(Place::file(&path)));
        } else if entry.file_type().is_file() {
            files.push(path);
        }
    }
    files
}

fn is_left_out(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || is_leftover(&name)
}

/// How the names begin and end that editors, systems and tools give to what they leave behind, in lower case.
const LEFTOVERS: &[(&str, &str)] = &[
    // Editors: backups, files that are open, files that are being saved.
    ("", "~"),
    ("#", "#"),
    (".#", ""),
    ("", ".bak"),
    ("", ".backup"),
    ("", ".old"),
    ("", ".save"),
    ("", ".autosave"),
    ("", ".tmp"),
    ("", ".temp"),
    ("", ".kate-swp"),
    ("", "___jb_tmp___"),
    ("", "___jb_old___"),
    // Office programs: the owner of an open document, and its recovery.
    ("~$", ""),
    (".~lock.", "#"),
    ("~wr", ".tmp"),
    // Merging and patching.
    ("", ".orig"),
    ("", ".rej"),
    ("", ".mine"),
    // Downloads that aren't whole.
    ("", ".part"),
    ("", ".partial"),
    ("", ".crdownload"),
    ("", ".download"),
    // Systems and network drives.
    ("._", ""),
    (".nfs", ""),
    (".fuse_hidden", ""),
    (".trash-", ""),
    (".syncthing.", ""),
    ("~syncthing~", ""),
];

/// What is left behind under one name.
const NAMES: &[&str] = &[
    ".ds_store",
    "thumbs.db",
    "thumbs.db:encryptable",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "desktop.ini",
    "$recycle.bin",
    "system volume information",
    "__macosx",
    "icon\r",
    ".directory",
    ".spotlight-v100",
    ".trashes",
    ".fseventsd",
    ".appledouble",
    ".documentrevisions-v100",
    ".temporaryitems",
    "@eadir",
    "lost+found",
    // What vim tries to write, to learn whether it may.
    "4913",
];

/// Whether a file or a folder of this name is what an editor, a system or a tool has left behind: nobody's content, whatever case it's written in.
fn is_leftover(name: &str) -> bool {
    let name = name.to_lowercase();
    let fits = |(start, end): &(&str, &str)| name.len() > start.len() + end.len() && name.starts_with(start) && name.ends_with(end);
    NAMES.contains(&&*name) || LEFTOVERS.iter().any(fits) || is_swap(&name) || is_of_mergetool(&name)
}

/// Whether it's a swap file of vim: `.swp`, and `.swo`, `.swn` and so on where there's one already. `.swf` is a format of its own.
fn is_swap(name: &str) -> bool {
    let last = name.rsplit_once(".sw").map(|(_, last)| last);
    matches!(last, Some("p" | "o" | "n" | "m" | "l" | "k" | "j" | "i" | "h" | "g" | "x"))
}

/// Whether it's one of the four files that `git mergetool` puts beside a file: `contact.fr_LOCAL_1234.md`.
fn is_of_mergetool(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let Some((rest, number)) = stem.rsplit_once('_') else { return false };
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number && ["_backup", "_base", "_local", "_remote"].iter().any(|end| rest.ends_with(end))
}

fn relative(root: &Path, path: &Path) -> Arc<str> {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_are_known_by_their_names_and_content_is_not_taken_for_one() {
        let leftovers = [
            "contact.fr.md~",
            "#contact.fr.md#",
            ".#contact.fr.md",
            "contact.fr.md.orig",
            "contact.fr.md.rej",
            "plan.bak",
            "Plan.BAK",
            "~$plan.docx",
            ".~lock.plan.odt#",
            "~WRL0001.tmp",
            "contact.fr.md.swp",
            ".contact.fr.md.swo",
            "Thumbs.db",
            "ehthumbs.db",
            "Desktop.ini",
            ".DS_Store",
            "._logo.svg",
            "__MACOSX",
            "plan.pdf.part",
            "plan.pdf.crdownload",
            "contact.fr.md___jb_tmp___",
            "contact.fr_LOCAL_1234.md",
            "contact.fr_BACKUP_7.md",
            "4913",
            "@eaDir",
            "Icon\r",
            "contact.fr.md.old",
            "contact.fr.md.mine",
        ];
        for name in leftovers {
            assert!(is_leftover(name), "{name}");
        }
        let content = [
            "plan #2.pdf",
            "#1.pdf",
            "~plan.pdf",
            "$plan.pdf",
            "animation.swf",
            "original.pdf",
            "backup.pdf",
            "plan_local_2.pdf.pdf",
            "tmp",
            "part",
            "orig.fr.md",
            "base_2024.pdf",
            "la_base_de.pdf",
            "communiqué.pdf",
            "49133",
            "icon.svg",
            "old.pdf",
            "plan.partage",
        ];
        for name in content {
            assert!(!is_leftover(name), "{name}");
        }
    }
}
