//! Publishing into a folder that has to stay: each file takes its place by a rename, which is atomic, in an order in
//! which no page names what isn't there.
//!
//! First what pages name, then pages, then what the site no longer has is removed. Before the first file the manifest
//! lists the old files and the new ones, so that a build that is killed on the way leaves nothing that the next one
//! would not know as its own.

use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::error::{PublishError, at};
use super::manifest::{self, Manifest};
use super::staging::Staging;

/// Puts what was written into the output, and removes what `new` no longer lists.
pub(super) fn put<E>(
    staging: &Staging,
    output: &Path,
    written: &[&str],
    old: &Manifest,
    new: &Manifest,
) -> Result<(), PublishError<E>> {
    let gone: Vec<&str> = old.paths.iter().map(String::as_str).filter(|path| !new.contains(path)).collect();
    if written.is_empty() && gone.is_empty() && old.exists {
        return Ok(());
    }
    refuse_links(output, written.iter().chain(&gone).copied())?;
    let is_same = old.exists && old.paths == new.paths;
    if !is_same {
        let all: Vec<&str> = old.paths.iter().chain(&new.paths).map(String::as_str).collect();
        staging.write_manifest(&Manifest::new(&all))?;
        staging.replace(manifest::NAME)?;
    }
    // A file of the old site may stand where the new one has a folder, or the other way round.
    let (in_the_way, gone): (Vec<&str>, Vec<&str>) =
        gone.into_iter().partition(|path| is_in_the_way(path, output, written));
    in_the_way.into_iter().try_for_each(|path| remove(output, path))?;
    let (pages, others): (Vec<&str>, Vec<&str>) = written.iter().partition(|path| path.ends_with(".html"));
    others.into_iter().chain(pages).try_for_each(|path| staging.replace(path))?;
    gone.into_iter().try_for_each(|path| remove(output, path))?;
    if !is_same {
        staging.write_manifest(new)?;
        staging.replace(manifest::NAME)?;
    }
    Ok(())
}

/// Whether a file that is gone has to go before those that were written can stand: one of them is below it, or it's in
/// a folder at one's place.
fn is_in_the_way(path: &str, output: &Path, written: &[&str]) -> bool {
    let folders = || path.match_indices('/').filter_map(|(at, _)| path.get(..at));
    written.iter().any(|written| written.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
        || folders().any(|folder| written.contains(&folder) && output.join(folder).is_dir())
}

/// Removes a file, and the folders that held nothing else.
fn remove<E>(output: &Path, path: &str) -> Result<(), PublishError<E>> {
    let file = output.join(path);
    match fs::remove_file(&file) {
        Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(PublishError::Io(file, error));
        }
        _ => {}
    }
    let mut folder = file.parent();
    while let Some(empty) = folder.filter(|folder| *folder != output && folder.starts_with(output)) {
        match fs::remove_dir(empty) {
            Ok(()) => folder = empty.parent(),
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::DirectoryNotEmpty | ErrorKind::NotFound | ErrorKind::NotADirectory
                ) =>
            {
                break;
            }
            Err(error) => return Err(at(empty)(error)),
        }
    }
    Ok(())
}

/// A folder of the output that somebody has made a link leads elsewhere: nothing is written or removed there.
fn refuse_links<'a, E>(output: &Path, paths: impl Iterator<Item = &'a str>) -> Result<(), PublishError<E>> {
    let folders = |path: &'a str| path.match_indices('/').filter_map(move |(at, _)| path.get(..at));
    let folders: HashSet<&str> = paths.flat_map(folders).collect();
    let link = folders.into_iter().filter(|folder| output.join(folder).is_symlink()).min();
    link.map_or(Ok(()), |link| Err(PublishError::Foreign(link.to_owned())))
}
