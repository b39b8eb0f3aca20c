//! Files of the site, written by a command: all of them or none, and none outside of the site.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::diagnostics::{Diagnostic, rules};

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its path, relative to the site's root.
    pub path: String,
    /// What it will hold.
    pub text: String,
}

/// The text of a file as it is on the disk, with the byte order mark that the site is read without; none where there's
/// none.
///
/// # Errors
/// When it's there and can't be read.
pub(super) fn read(root: &Path, path: &str) -> Result<Option<String>, Diagnostic> {
    match fs::read_to_string(root.join(path)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(path, &error)),
    }
}

/// Writes files: first beside where they go, then each into its place. What fails is undone.
///
/// # Errors
/// When one of them can't be written: then none is.
pub fn write(root: &Path, files: &[Written]) -> Result<(), Diagnostic> {
    let mut staged: Vec<(PathBuf, PathBuf, &str)> = Vec::new();
    let stage = |file: &Written| -> io::Result<(PathBuf, PathBuf)> {
        let target = inside(root, &file.path)?;
        let folder = target.parent().ok_or(io::ErrorKind::InvalidInput)?;
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let beside = folder.join(format!(".{name}.new"));
        fs::write(&beside, &file.text)?;
        Ok((beside, target))
    };
    let clear = |staged: &[(PathBuf, PathBuf, &str)]| {
        for (beside, _, _) in staged {
            let _ = fs::remove_file(beside);
        }
    };
    for file in files {
        // What is in conflict may be worth more than what would stand there instead: it's for a person to settle.
        if let Some(old) = read(root, &file.path)?
            && let Some(conflict) = crate::source::conflict(&file.path, old)
        {
            clear(&staged);
            return Err(conflict);
        }
        match stage(file) {
            Ok((beside, target)) => staged.push((beside, target, &file.path)),
            Err(error) => {
                clear(&staged);
                return Err(failed(&file.path, &error));
            }
        }
    }
    let mut done: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
    for (beside, target, path) in &staged {
        let old = fs::read(target).ok();
        match fs::rename(beside, target) {
            Ok(()) => done.push((target, old)),
            Err(error) => {
                for (target, old) in done {
                    let _ = match old {
                        Some(old) => fs::write(target, old),
                        None => fs::remove_file(target),
                    };
                }
                clear(&staged);
                return Err(failed(path, &error));
            }
        }
    }
    Ok(())
}

/// Where a path below the root is, with its folder made; refused where it, or a link on the way, leads out.
fn inside(root: &Path, path: &str) -> io::Result<PathBuf> {
    let is_inner = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let target = root.join(path);
    let folder = target.parent().filter(|_| is_inner).ok_or(io::ErrorKind::InvalidInput)?;
    // What there is of the way is looked at before anything is made on it.
    let there = folder.ancestors().find(|folder| folder.exists()).ok_or(io::ErrorKind::InvalidInput)?;
    if !there.canonicalize()?.starts_with(root.canonicalize()?) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    fs::create_dir_all(folder)?;
    Ok(target)
}

fn failed(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::of(rules::TRANSLATION_IO).arg("path", path).arg("detail", error)
}
