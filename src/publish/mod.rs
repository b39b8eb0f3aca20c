//! Stage **publish**: bytes in, the output folder out, exchanged whole or not at all, or file by file where it has to
//! stay. The only part of the library that writes.
//!
//! What has changed is written into a staging folder beside the output, while everything renders. Then what hasn't
//! changed is hard-linked into it, so that it keeps its bytes and its time, and the two folders are exchanged by one
//! system call. A failure, or a kill at any moment, leaves the old site or the new one, never half of one. (A crash of
//! the machine is another matter: nothing is forced to the disk, and a build can be done again.) Where nothing has
//! changed nothing is touched; where one file has, it's renamed over the old one, which is as atomic. Where the folder
//! can't be exchanged, because it's a repository, a mount or another's ([`obstacle`]), its files are replaced
//! [one by one](one_by_one).
//!
//! A folder belongs to the program if its [`manifest`] is in it. What else is in it isn't the program's, and is kept.

mod error;
mod manifest;
mod obstacle;
mod one_by_one;
mod staging;

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use error::at;
pub use error::{PARTLY, PublishError};
use manifest::Manifest;
pub use manifest::NAME as MANIFEST;
pub use obstacle::Obstacle;
use staging::Staging;

/// Files that hosts look for, and that somebody may have put into the output folder: a site's own stand in their place.
pub const IN_PLACE: [&str; 4] = ["robots.txt", ".well-known/security.txt", "CNAME", ".nojekyll"];

/// What publishing has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    /// Files that are new or have other bytes.
    pub written: usize,
    /// Files that are as they were.
    pub unchanged: usize,
    /// Files that the site no longer has.
    pub removed: usize,
    /// Why files were replaced one by one, where they were.
    pub one_by_one: Option<Obstacle>,
}

/// Publishes outputs to a folder.
///
/// `paths` are relative, with `/` between their parts, each once. `render` gives the bytes of one, by its number; it's
/// called once for each, in parallel, and its bytes are dropped as soon as they're written or found unchanged. `others`
/// makes the files whose names aren't known before, on a thread of its own meanwhile: paths and bytes, none of them
/// among `paths`. `in_place` keeps the folder itself, as where it's mounted in a way that nobody can see from here.
/// `progress` is told of each that is done. `sources` are folders that must not be replaced.
///
/// # Errors
/// Then the folder is as it was.
pub fn publish<E: Send>(
    output: &Path,
    in_place: bool,
    paths: &[&str],
    render: impl Fn(usize) -> Result<Vec<u8>, E> + Sync,
    others: impl FnOnce() -> Result<Vec<(String, Vec<u8>)>, Vec<E>> + Send,
    progress: impl Fn() + Sync,
    sources: &[&Path],
) -> Result<Report, PublishError<E>> {
    refuse_paths(paths)?;
    let output = resolve(output).map_err(at(output))?;
    refuse_dangerous(&output, sources)?;
    if output.is_file() {
        return Err(PublishError::File(output));
    }
    let asked = Some(Obstacle::Asked).filter(|_| in_place && output.exists());
    let staging = asked.map_or_else(|| Staging::enter(&output), |asked| Staging::inside(&output, asked))?;
    let old = manifest::of(&output)?;
    let tree = staging.tree();
    // Where there's no folder, no file needs to be looked for.
    let is_new = !output.exists();

    let written: Mutex<Vec<usize>> = Mutex::default();
    let failures: Mutex<Vec<Failure<E>>> = Mutex::default();
    let stop = |failure| failures.lock().unwrap_or_else(PoisonError::into_inner).push(failure);
    let put = |index: usize, path: &str, bytes: &[u8]| match if is_new {
        Ok(false)
    } else {
        is_same(&output, &old, path, bytes)
    } {
        Ok(true) => {}
        Ok(false) => match staging::write(&tree.join(path), bytes) {
            Ok(()) => written.lock().unwrap_or_else(PoisonError::into_inner).push(index),
            Err(error) => stop(Failure::Other(PublishError::Io(tree.join(path), error))),
        },
        Err(failure) => stop(Failure::Other(failure)),
    };
    let others = std::thread::scope(|scope| {
        let others = scope.spawn(others);
        (0..paths.len()).into_par_iter().for_each(|index| {
            match render(index) {
                Err(error) => stop(Failure::Render(index, error)),
                Ok(bytes) => put(index, paths[index], &bytes),
            }
            progress();
        });
        others.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    });
    let others = others.unwrap_or_else(|problems| {
        problems.into_iter().for_each(|problem| stop(Failure::Render(paths.len(), problem)));
        Vec::new()
    });
    let paths: Vec<&str> = paths.iter().copied().chain(others.iter().map(|(path, _)| path.as_str())).collect();
    refuse_paths(&paths)?;
    let first = paths.len() - others.len();
    others.par_iter().enumerate().for_each(|(number, (path, bytes))| put(first + number, path, bytes));
    refuse_failures(failures.into_inner().unwrap_or_else(PoisonError::into_inner))?;

    let written: HashSet<usize> = written.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect();
    let new: HashSet<&str> = paths.iter().copied().collect();
    let removed = old.paths.iter().filter(|path| !new.contains(path.as_str()) && output.join(path).exists()).count();
    let mut report = Report {
        written: written.len(),
        unchanged: paths.len() - written.len(),
        removed,
        one_by_one: staging.obstacle,
    };
    let manifest = Manifest::new(&paths);
    let (written, unchanged): (Vec<_>, Vec<_>) =
        paths.iter().enumerate().partition(|(index, _)| written.contains(index));
    let [written, unchanged] =
        [written, unchanged].map(|paths| paths.into_iter().map(|(_, path)| *path).collect::<Vec<&str>>());

    let is_known = old.exists && manifest.paths == old.paths;
    if staging.obstacle.is_some() || (is_known && written.len() <= 1) {
        one_by_one::put(&staging, &output, &written, &old, &manifest).map_err(partly)?;
    } else {
        unchanged.par_iter().try_for_each(|path| staging.keep(path))?;
        staging.keep_foreign(&old)?;
        if is_known {
            staging.keep(manifest::NAME)?;
        } else {
            staging.write_manifest(&manifest)?;
        }
        if !staging.exchange()? {
            let inside = Staging::inside(&output, Obstacle::System)?;
            written.iter().try_for_each(|path| inside.take(&staging, path))?;
            one_by_one::put(&inside, &output, &written, &old, &manifest).map_err(partly)?;
            inside.leave()?;
            report.one_by_one = Some(Obstacle::System);
        }
    }
    staging.leave()?;
    Ok(report)
}

fn partly<E>(error: PublishError<E>) -> PublishError<E> {
    match error {
        PublishError::Io(path, error) => PublishError::Partly(path, error),
        other => other,
    }
}

enum Failure<E> {
    /// With the output's number: in parallel, they come in any order.
    Render(usize, E),
    Other(PublishError<E>),
}

/// What the system refused first: rendering may have failed for the same reason.
fn refuse_failures<E>(failures: Vec<Failure<E>>) -> Result<(), PublishError<E>> {
    let mut problems = Vec::new();
    for failure in failures {
        match failure {
            Failure::Render(index, error) => problems.push((index, error)),
            Failure::Other(error) => return Err(error),
        }
    }
    problems.sort_by_key(|(index, _)| *index);
    if problems.is_empty() {
        Ok(())
    } else {
        Err(PublishError::Render(problems.into_iter().map(|(_, error)| error).collect()))
    }
}

/// Whether the output is there already, with these bytes.
fn is_same<E>(output: &Path, old: &Manifest, path: &str, bytes: &[u8]) -> Result<bool, PublishError<E>> {
    let file = output.join(path);
    if !old.contains(path) && !IN_PLACE.contains(&path) {
        return match file.symlink_metadata() {
            // A folder that only held what the site no longer has.
            Ok(metadata) if metadata.is_dir() && staging::holds(old, path) => Ok(false),
            Ok(_) => Err(PublishError::Foreign(path.to_owned())),
            Err(_) => Ok(false),
        };
    }
    staging::has_bytes(&file, bytes).map_err(at(&file))
}

/// Where the folder really is: what is exchanged must not be a link to it.
fn resolve(output: &Path) -> io::Result<PathBuf> {
    if output.exists() {
        return output.canonicalize();
    }
    let absolute = std::path::absolute(output)?;
    let (Some(parent), Some(name)) = (absolute.parent(), absolute.file_name()) else { return Ok(absolute) };
    std::fs::create_dir_all(parent)?;
    Ok(parent.canonicalize()?.join(name))
}

fn refuse_paths<E>(paths: &[&str]) -> Result<(), PublishError<E>> {
    let wrong = paths.iter().find(|path| !manifest::is_plain(path));
    wrong.map_or(Ok(()), |wrong| Err(PublishError::Path((*wrong).to_owned())))
}

fn refuse_dangerous<E>(output: &Path, sources: &[&Path]) -> Result<(), PublishError<E>> {
    let holds = |source: &&Path| {
        source.canonicalize().is_ok_and(|source| source.starts_with(output) || output.starts_with(&source))
    };
    if output.parent().is_none() || sources.iter().any(holds) {
        return Err(PublishError::Dangerous(output.to_owned()));
    }
    Ok(())
}
