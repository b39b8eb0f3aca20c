//! By what it's noticed that a file has changed, without reading it.

use std::path::Path;
use std::time::SystemTime;

/// A file's size, times and identity. Two stamps are equal only if the file is the same, as far as the system can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    len: u64,
    modified: Option<SystemTime>,
    identity: Identity,
}

/// The number of the file and the time of its last change: they tell a file that was put in another's place with its
/// size and its time, as `git` and archives do.
#[cfg(unix)]
type Identity = (u64, i64, i64);
#[cfg(not(unix))]
type Identity = ();

impl Stamp {
    /// The stamp of a file as it is now. One that can't be looked at has an empty one, and is noticed when it's read.
    pub(super) fn of(path: &Path) -> Self {
        let Ok(metadata) = path.metadata() else {
            return Self { len: 0, modified: None, identity: Identity::default() };
        };
        #[cfg(unix)]
        let identity = {
            use std::os::unix::fs::MetadataExt;
            (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
        };
        #[cfg(not(unix))]
        let identity = ();
        Self { len: metadata.len(), modified: metadata.modified().ok(), identity }
    }
}
