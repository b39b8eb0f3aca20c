//! Finding files: sorted, without hidden ones, without what editors and systems leave behind, and without links.
//! Only in `content/static/` hidden files count, and links that stay in the site.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::settings::STATIC;

/// How deep folders may go: far deeper than any content, and no danger to the stack.
const DEPTH: usize = 16;

/// The files below a folder of the site, in order, relative to the site's root, with `/` between their parts.
/// A folder that isn't there has none, and those of `content/static/` are [found](static_files) by themselves.
pub(super) fn files(root: &Path, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Arc<str>> {
    let mut files = Vec::new();
    let walk = WalkDir::new(root.join(folder)).max_depth(DEPTH).sort_by_file_name();
    for entry in
        walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_left_out(entry) && !is_static(root, entry))
    {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if error.depth() == 0 => continue,
            Err(error) => {
                let path = error.path().map(|path| relative(root, path)).unwrap_or_else(|| folder.into());
                diagnostics.push(Diagnostic::of(rules::UNREADABLE).arg("detail", &error).at(Place::file(&path)));
                continue;
            }
        };
        let path = relative(root, entry.path());
        // A folder of the site may be a link itself: that one is followed.
        if entry.depth() > 0 && entry.path_is_symlink() {
            diagnostics.push(Diagnostic::of(rules::SYMLINK).at(Place::file(&path)));
        } else if !is_text(&entry) {
            diagnostics.push(Diagnostic::of(rules::NAME_NOT_TEXT).at(Place::file(&path)));
        } else if entry.file_type().is_file() {
            files.push(path);
        }
    }
    files
}

/// The files of `content/static/`, as [`files`] gives those of other folders: hidden ones too. A link is followed where
/// it leads to a file or a folder of the site, and refused where it leads out of it.
pub(super) fn static_files(root: &Path, diagnostics: &mut Vec<Diagnostic>) -> Vec<Arc<str>> {
    let mut files = Vec::new();
    let mut walk = WalkDir::new(static_folder(root)).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                // A lock of an editor's is a link that leads nowhere.
                let path = error
                    .path()
                    .filter(|path| !path.file_name().is_some_and(|name| is_leftover(&name.to_string_lossy())));
                if let Some(path) = path.filter(|_| error.depth() > 0) {
                    diagnostics.push(
                        Diagnostic::of(rules::UNREADABLE).arg("detail", &error).at(Place::file(&relative(root, path))),
                    );
                }
                continue;
            }
        };
        let is_refused = entry.path_is_symlink() && !leads_into(root, entry.path());
        if is_refused {
            diagnostics.push(Diagnostic::of(rules::SYMLINK_OUTSIDE).at(Place::file(&relative(root, entry.path()))));
        }
        let is_left_out = is_refused || (entry.depth() > 0 && is_leftover(&entry.file_name().to_string_lossy()));
        if is_left_out && entry.file_type().is_dir() {
            walk.skip_current_dir();
        } else if is_left_out || entry.depth() == 0 {
        } else if !is_text(&entry) {
            diagnostics.push(Diagnostic::of(rules::NAME_NOT_TEXT).at(Place::file(&relative(root, entry.path()))));
        } else if entry.file_type().is_file() {
            files.push(relative(root, entry.path()));
        }
    }
    files
}

/// Whether a link leads to a file or a folder of the site: not out of it, nor to what is hidden beside its sources,
/// such as a repository's history.
fn leads_into(root: &Path, link: &Path) -> bool {
    let Ok(target) = link.canonicalize() else { return false };
    let is_below = |folder: &Path, may_be_hidden: bool| {
        let inner = folder.canonicalize().ok().and_then(|folder| target.strip_prefix(folder).ok().map(Path::to_owned));
        let is_hidden = |part: Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
        inner.is_some_and(|inner| may_be_hidden || !inner.components().any(is_hidden))
    };
    // The folder of the content may be a link itself.
    let is_static = !static_folder(root).is_symlink() && is_below(&static_folder(root), true);
    is_static || is_below(root, false) || is_below(&root.join("content"), false)
}

/// The folder of the files for the output's root.
fn static_folder(root: &Path) -> PathBuf {
    root.join(STATIC.trim_end_matches('/'))
}

/// Whether it's that folder.
fn is_static(root: &Path, entry: &DirEntry) -> bool {
    entry.depth() == 1 && !entry.file_type().is_file() && entry.path() == static_folder(root)
}

/// Whether a name can be written.
fn is_text(entry: &DirEntry) -> bool {
    entry.file_name().to_str().is_some_and(|name| !name.contains(char::is_control))
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
    // What version control keeps.
    ".git",
    ".hg",
    ".svn",
    // What vim tries to write, to learn whether it may.
    "4913",
];

/// Whether a file or a folder of this name is what an editor, a system or a tool has left behind: nobody's content,
/// whatever case it's written in.
fn is_leftover(name: &str) -> bool {
    let name = name.to_lowercase();
    let fits = |(start, end): &(&str, &str)| {
        name.len() > start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
    };
    NAMES.contains(&&*name) || LEFTOVERS.iter().any(fits) || is_swap(&name) || is_of_mergetool(&name)
}

/// Whether it's a swap file of vim: `.swp`, and `.swo`, `.swn` and so on where there's one already. `.swf` is a format
/// of its own.
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
