//! The staging folder: `.public.staging/` beside the output, with a lock and the tree that will take the output's
//! place. Where the output has to stay the folder that it is, the staging folder is in it, on the same file system, and
//! the tree has the files that will take the places of others.
//!
//! The lock is the system's, so it goes with the process that holds it; what a killed build left is cleared by the next
//! one.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::error::{PublishError, at};
use super::manifest::{self, INSIDE, Manifest};
use super::obstacle::{self, Obstacle};

pub(super) struct Staging {
    /// Why it's in the output, if it is.
    pub(super) obstacle: Option<Obstacle>,
    output: PathBuf,
    folder: PathBuf,
    lock: File,
}

impl Staging {
    /// Makes the staging folder for an output, alone: beside it, or in it where it can't be exchanged.
    pub(super) fn enter<E>(output: &Path) -> Result<Self, PublishError<E>> {
        if let Some(obstacle) = Obstacle::of(output) {
            return Self::inside(output, obstacle);
        }
        let name = output.file_name().unwrap_or_default().to_string_lossy();
        match Self::make(output, output.with_file_name(format!(".{name}.staging")), None) {
            Err(PublishError::Io(_, error)) if is_refusal(&error) && output.exists() => {
                Self::inside(output, Obstacle::Parent)
            }
            Ok(staging) if obstacle::is_owned_otherwise(output, &staging.folder) => {
                staging.leave()?;
                Self::inside(output, Obstacle::Owner)
            }
            result => result,
        }
    }

    /// Makes the staging folder in an output.
    pub(super) fn inside<E>(output: &Path, obstacle: Obstacle) -> Result<Self, PublishError<E>> {
        Self::make(output, output.join(INSIDE), Some(obstacle))
    }

    fn make<E>(output: &Path, folder: PathBuf, obstacle: Option<Obstacle>) -> Result<Self, PublishError<E>> {
        let file = folder.join("lock");
        loop {
            fs::create_dir_all(&folder).map_err(at(&folder))?;
            let lock = match File::options().create(true).truncate(false).write(true).open(&file) {
                Ok(lock) => lock,
                // The build that was there before has just gone, and its folder with it.
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                Err(error) => return Err(PublishError::Io(file, error)),
            };
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(PublishError::Locked(output.to_owned())),
                Err(TryLockError::Error(error)) => return Err(PublishError::Io(file, error)),
            }
            // The lock counts only if it's of the file that the next build will find.
            if !is_same_file(&lock, &file) {
                continue;
            }
            let staging = Self { obstacle, output: output.to_owned(), folder, lock };
            staging.recover()?;
            return Ok(staging);
        }
    }

    /// Clears what a killed build left; where that was killed between two renames, the old site is put back first.
    fn recover<E>(&self) -> Result<(), PublishError<E>> {
        let (tree, aside) = (self.tree(), self.aside());
        if aside.exists() && !self.output.exists() {
            fs::rename(&aside, &self.output).map_err(at(&aside))?;
        }
        for leftover in [tree, aside] {
            remove(&leftover).map_err(at(&leftover))?;
        }
        Ok(())
    }

    /// What will take the output's place.
    pub(super) fn tree(&self) -> PathBuf {
        self.folder.join("tree")
    }

    fn aside(&self) -> PathBuf {
        self.folder.join("old")
    }

    /// Puts one file of the tree over the output's, or where the output has none yet.
    pub(super) fn replace<E>(&self, path: &str) -> Result<(), PublishError<E>> {
        let (from, to) = (self.tree().join(path), self.output.join(path));
        in_folder(&to, || fs::rename(&from, &to)).map_err(at(&to))
    }

    /// Takes a file over from another staging folder's tree, which may be on another file system.
    pub(super) fn take<E>(&self, other: &Self, path: &str) -> Result<(), PublishError<E>> {
        let (from, to) = (other.tree().join(path), self.tree().join(path));
        link(&from, &to).map_err(at(&to))
    }

    /// Takes a file of the output over into the tree.
    pub(super) fn keep<E>(&self, path: &str) -> Result<(), PublishError<E>> {
        let (from, to) = (self.output.join(path), self.tree().join(path));
        link(&from, &to).map_err(at(&from))
    }

    /// Takes over what isn't the program's.
    pub(super) fn keep_foreign<E>(&self, old: &Manifest) -> Result<(), PublishError<E>> {
        let tree = self.tree();
        fs::create_dir_all(&tree).map_err(at(&tree))?;
        if self.output.exists() {
            for entry in walkdir::WalkDir::new(&self.output).min_depth(1) {
                let entry = entry.map_err(|error| PublishError::Io(self.output.clone(), error.into()))?;
                let Ok(path) = entry.path().strip_prefix(&self.output) else { continue };
                let name = path.to_string_lossy();
                if name == manifest::NAME || old.contains(&name) {
                    continue;
                }
                let to = tree.join(path);
                if entry.file_type().is_dir() {
                    // A folder that only held what is gone goes too.
                    if !is_empty(entry.path()).map_err(at(entry.path()))? {
                        continue;
                    }
                    if !holds(old, &name) {
                        fs::create_dir_all(&to).map_err(at(&to))?;
                    }
                } else if to.symlink_metadata().is_ok() {
                    // The site has one of its own in its place.
                } else if entry.file_type().is_symlink() {
                    copy_symlink(entry.path(), &to).map_err(at(entry.path()))?;
                } else {
                    link(entry.path(), &to).map_err(at(entry.path()))?;
                }
            }
            let permissions = fs::metadata(&self.output).map_err(at(&self.output))?.permissions();
            fs::set_permissions(&tree, permissions).map_err(at(&tree))?;
        }
        Ok(())
    }

    pub(super) fn write_manifest<E>(&self, manifest: &Manifest) -> Result<(), PublishError<E>> {
        let file = self.tree().join(manifest::NAME);
        in_folder(&file, || fs::write(&file, manifest.to_text())).map_err(at(&file))
    }

    /// Puts the tree in the output's place. Afterwards the tree is the old output. False where the system refuses: then
    /// the output is as it was.
    pub(super) fn exchange<E>(&self) -> Result<bool, PublishError<E>> {
        let tree = self.tree();
        if !self.output.exists() {
            return fs::rename(&tree, &self.output).map_err(at(&self.output)).map(|()| true);
        }
        match exchange(&tree, &self.output) {
            Ok(()) => Ok(true),
            // Some file systems can't: two renames, with a moment between them that the next build mends.
            Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => {
                let aside = self.aside();
                match fs::rename(&self.output, &aside) {
                    Err(error) if is_refusal(&error) => return Ok(false),
                    result => result.map_err(at(&self.output))?,
                }
                fs::rename(&tree, &self.output).map_err(at(&self.output))?;
                Ok(true)
            }
            Err(error) if is_refusal(&error) => Ok(false),
            Err(error) => Err(PublishError::Io(self.output.clone(), error)),
        }
    }

    /// Clears up.
    pub(super) fn leave<E>(self) -> Result<(), PublishError<E>> {
        self.clear().map_err(at(&self.folder))
    }

    fn clear(&self) -> io::Result<()> {
        remove(&self.tree())?;
        remove(&self.aside())?;
        // The file first: who waits for it sees that it's gone, and makes another.
        match fs::remove_file(self.folder.join("lock")) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        match fs::remove_dir(&self.folder) {
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::DirectoryNotEmpty) => Err(error),
            _ => Ok(()),
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After `leave` there's nothing left to clear; after a failure what is left is cleared as far as it can be. The
        // lock goes with the file.
        if is_same_file(&self.lock, &self.folder.join("lock")) {
            let _ = self.clear();
        }
    }
}

/// Whether the system refuses to change what a folder holds, or what it is: by its rights, or because of a mount.
fn is_refusal(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::ResourceBusy
            | ErrorKind::CrossesDevices
    )
}

fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
    }
    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    {
        let _ = (a, b);
        Err(ErrorKind::Unsupported.into())
    }
}

/// Whether an open file is still the one at a path.
fn is_same_file(open: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (Ok(open), Ok(found)) = (open.metadata(), fs::metadata(path)) else { return false };
        (open.dev(), open.ino()) == (found.dev(), found.ino())
    }
    #[cfg(not(unix))]
    {
        // An open file can't be removed there.
        let _ = open;
        path.exists()
    }
}

/// Whether a file has these bytes. One that isn't there has none.
pub(super) fn has_bytes(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(false),
        Err(error) => return Err(error),
    };
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut there = vec![0; bytes.len()];
    file.read_exact(&mut there)?;
    Ok(there == bytes)
}

/// Writes a new file. Its folder is made when it turns out not to be there: most share one.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    in_folder(path, || File::create_new(path))?.write_all(bytes)
}

fn link(from: &Path, to: &Path) -> io::Result<()> {
    in_folder(to, || match fs::hard_link(from, to) {
        Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::AlreadyExists) => copy(from, to),
        result => result,
    })
}

/// Where there are no hard links: the bytes and the time.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    let modified = fs::metadata(from)?.modified()?;
    File::options().write(true).open(to)?.set_modified(modified)
}

#[cfg(unix)]
fn copy_symlink(from: &Path, to: &Path) -> io::Result<()> {
    let target = fs::read_link(from)?;
    in_folder(to, || std::os::unix::fs::symlink(&target, to))
}

#[cfg(not(unix))]
fn copy_symlink(from: &Path, to: &Path) -> io::Result<()> {
    in_folder(to, || fs::copy(from, to).map(|_| ()))
}

fn in_folder<T>(path: &Path, make: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match make() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            make()
        }
        result => result,
    }
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none())
}

/// Whether some output stood below a folder.
pub(super) fn holds(old: &Manifest, folder: &str) -> bool {
    let prefix = format!("{folder}/");
    let first = old.paths.partition_point(|path| path.as_str() < prefix.as_str());
    old.paths.get(first).is_some_and(|path| path.starts_with(&prefix))
}

/// Removes a folder, two levels of it in parallel: half of a large site's time would go into it otherwise.
fn remove(folder: &Path) -> io::Result<()> {
    let folders = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path()).collect()
    };
    let below: Vec<PathBuf> = folders(folder).iter().flat_map(|folder| folders(folder)).collect();
    let deeper: Vec<PathBuf> = below.par_iter().flat_map_iter(|folder| folders(folder)).collect();
    deeper.par_iter().try_for_each(|folder| ignore_missing(fs::remove_dir_all(folder)))?;
    below.par_iter().try_for_each(|folder| ignore_missing(fs::remove_dir_all(folder)))?;
    ignore_missing(fs::remove_dir_all(folder))
}

fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        result => result,
    }
}
