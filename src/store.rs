//! What is costly to make and always the same for the same input: kept between builds, by a hash of what it's made
//! from.
//!
//! Whoever has a [`Store`] stays a pure function: a store changes how long an answer takes, never what it is. What is
//! kept can be deleted at any time. Touches the disk: its own folder, `.cache/` in the site's root, and nothing else.

use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The folder, in the site's root.
pub const FOLDER: &str = ".cache";

/// What a thing is made from, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// What kind of thing it is, in lower-case ASCII: the name of its folder. It has the version of the code that makes
    /// it in its end, such as `pictures-1`.
    pub kind: &'static str,
    /// The hash of everything that it depends on.
    pub hash: blake3::Hash,
}

/// Keeps bytes. A store that loses some is slow, but not wrong.
pub trait Store: std::fmt::Debug + Send + Sync {
    /// What was kept under a key, whole, or nothing.
    fn get(&self, key: &Key) -> Option<Vec<u8>>;
    /// Keeps bytes, if it can.
    fn put(&self, key: &Key, bytes: &[u8]);
    /// Forgets what hasn't been asked for since the store was opened.
    fn forget_unused(&self) {}
}

/// What is kept under a key, or made now and kept.
///
/// # Errors
/// When `make` fails: its error.
pub fn kept<E>(store: &dyn Store, key: &Key, make: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Vec<u8>, E> {
    if let Some(bytes) = store.get(key) {
        return Ok(bytes);
    }
    let bytes = make()?;
    store.put(key, &bytes);
    Ok(bytes)
}

/// Keeps nothing.
#[derive(Debug)]
pub struct Nothing;

impl Store for Nothing {
    fn get(&self, _: &Key) -> Option<Vec<u8>> {
        None
    }
    fn put(&self, _: &Key, _: &[u8]) {}
}

/// Keeps files in a folder, each with the hash of its bytes before them, so that a damaged one is as good as none.
#[derive(Debug)]
pub struct Folder {
    folder: PathBuf,
    used: Mutex<HashSet<Key>>,
}

impl Folder {
    /// In the folder of a site.
    pub fn of(root: &Path) -> Self {
        Self { folder: root.join(FOLDER), used: Mutex::default() }
    }

    fn file(&self, key: &Key) -> PathBuf {
        self.folder.join(key.kind).join(key.hash.to_hex().as_str())
    }

    fn write(&self, key: &Key, bytes: &[u8]) -> std::io::Result<()> {
        let file = self.file(key);
        fs::create_dir_all(file.parent().unwrap_or(&self.folder))?;
        // Under a name of its own until it's whole: others read meanwhile, and a process may be killed.
        let part = file.with_extension(format!("{}-{:?}", std::process::id(), std::thread::current().id()));
        let written = fs::File::create(&part).and_then(|mut opened| {
            opened.write_all(blake3::hash(bytes).as_bytes())?;
            opened.write_all(bytes)
        });
        let renamed = written.and_then(|()| fs::rename(&part, &file));
        if renamed.is_err() {
            let _ = fs::remove_file(&part);
        }
        renamed
    }

    fn note(&self, key: &Key) {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(*key);
    }
}

impl Store for Folder {
    fn get(&self, key: &Key) -> Option<Vec<u8>> {
        self.note(key);
        let bytes = fs::read(self.file(key)).ok()?;
        let (hash, body) = bytes.split_at_checked(blake3::OUT_LEN)?;
        (blake3::hash(body).as_bytes() == hash).then(|| body.to_vec())
    }

    fn put(&self, key: &Key, bytes: &[u8]) {
        self.note(key);
        // What can't be kept is made again the next time.
        let _ = self.write(key, bytes);
    }

    fn forget_unused(&self) {
        let used: HashSet<PathBuf> =
            self.used.lock().unwrap_or_else(PoisonError::into_inner).iter().map(|key| self.file(key)).collect();
        let files = walkdir::WalkDir::new(&self.folder).min_depth(2).max_depth(2).into_iter().flatten();
        for file in files.filter(|file| file.file_type().is_file() && !used.contains(file.path())) {
            let _ = fs::remove_file(file.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_whole_or_nothing_and_goes_when_unused() {
        let root = tempfile::TempDir::new().unwrap_or_else(|error| panic!("{error}"));
        let key = |text: &str| Key { kind: "test-1", hash: blake3::hash(text.as_bytes()) };
        let store = Folder::of(root.path());
        assert_eq!(store.get(&key("a")), None);
        store.put(&key("a"), b"one");
        store.put(&key("b"), b"");
        assert_eq!(store.get(&key("a")).as_deref(), Some(&b"one"[..]));
        assert_eq!(store.get(&key("b")).as_deref(), Some(&b""[..]));

        let next = Folder::of(root.path());
        assert_eq!(next.get(&key("b")).as_deref(), Some(&b""[..]));
        next.forget_unused();
        assert_eq!(store.get(&key("a")), None);

        store.put(&key("a"), b"one");
        let mut damaged = fs::read(store.file(&key("a"))).unwrap_or_default();
        damaged.pop();
        let _ = fs::write(store.file(&key("a")), damaged);
        assert_eq!(store.get(&key("a")), None);
        assert_eq!(kept(&store, &key("a"), || Ok::<_, ()>(b"two".to_vec())), Ok(b"two".to_vec()));
    }
}
