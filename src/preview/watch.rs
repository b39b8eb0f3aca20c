//! Watching the site's folders. Events are gathered for as long as they keep coming, so that a branch that is checked
//! out is one change.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind};
use notify::{Event, EventKind, RecursiveMode, Watcher};

/// What is watched: never the output.
const FOLDERS: [&str; 3] = ["content", "locales", "themes"];

/// A file that is closed is saved: what else belongs to it is there within this time.
const QUIET: Duration = Duration::from_millis(1);

/// One that has been written to, and isn't closed yet, is given this time.
const OPEN: Duration = Duration::from_millis(15);

/// A storm of events is taken in pieces of at most this.
const STORM: Duration = Duration::from_millis(300);

/// When nothing more has come for this long, everything is looked at once more: a folder that was just made, and filled
/// before it was watched, has no events.
const AFTERWARDS: Duration = Duration::from_millis(400);

/// How often files are looked at where they can't be watched.
const POLL: Duration = Duration::from_secs(1);

/// More files than these are not worth telling one from another.
const MANY: usize = 1_000;

/// What there's time for when nothing changes; it's given a way to know whether something has.
type Idle<'a> = dyn FnMut(&mut dyn FnMut() -> bool) + 'a;

/// Calls `changed` with the files of each change, or with none where they aren't known, for ever; and `idle` when
/// nothing has changed for a while. `unwatched` is told when the system doesn't watch, and why: then `changed` is
/// called each second.
pub(super) fn watch(
    root: &Path,
    mut changed: impl FnMut(Option<&[String]>),
    mut idle: impl FnMut(&mut dyn FnMut() -> bool),
    unwatched: impl Fn(String),
) {
    let error = loop {
        let (sender, events) = channel();
        match notify::recommended_watcher(sender) {
            Ok(mut watcher) => match follow(root, &mut watcher, &events, &mut changed, &mut idle) {
                Ok(Ended::Closed) => return,
                // Another folder stands at the site's path now: a new copy of the repository.
                Ok(Ended::Replaced) => {}
                Err(error) => break error,
            },
            Err(error) => break error,
        }
    };
    unwatched(error.to_string());
    loop {
        idle(&mut || false);
        std::thread::sleep(POLL);
        changed(None);
    }
}

fn follow(
    root: &Path,
    watcher: &mut impl Watcher,
    events: &Receiver<notify::Result<Event>>,
    changed: &mut impl FnMut(Option<&[String]>),
    idle: &mut Idle<'_>,
) -> notify::Result<Ended> {
    while !root.is_dir() {
        std::thread::sleep(POLL);
    }
    changed(None);
    let identity = identity(root);
    // The root itself too, but not what is below it: a folder that is deleted and made again has to be watched again.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    let mut watched = [false; FOLDERS.len()];
    loop {
        if self::identity(root) != identity {
            return Ok(Ended::Replaced);
        }
        for (folder, watched) in FOLDERS.iter().zip(&mut watched) {
            let path = root.join(folder);
            if !*watched && path.is_dir() {
                watcher.watch(&path, RecursiveMode::Recursive)?;
                *watched = true;
            }
        }
        let first = match events.recv_timeout(AFTERWARDS) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => {
                changed(None);
                let mut next = None;
                idle(&mut || {
                    next = next.take().or_else(|| events.try_iter().find(|event| !is_reading(event)));
                    next.is_some()
                });
                // Some file systems have no events, and watchers lose them: everything is looked at again after a
                // while.
                match next.or_else(|| next_change(events)) {
                    Some(event) => event,
                    None => continue,
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(Ended::Closed),
        };
        let batch = gather(root, first, events);
        for (folder, watched) in FOLDERS.iter().zip(&mut watched) {
            *watched &= root.join(folder).is_dir() && !batch.files.contains(*folder);
        }
        let inside: Vec<String> =
            batch.files.into_iter().filter(|file| FOLDERS.iter().any(|folder| file.starts_with(folder))).collect();
        if batch.is_incomplete || inside.len() > MANY {
            changed(None);
        } else if !inside.is_empty() {
            changed(Some(&inside));
        }
    }
}

/// Why watching has ended.
enum Ended {
    /// Nobody sends events any more.
    Closed,
    /// Another folder stands where the site was.
    Replaced,
}

/// What tells a folder from another at the same path.
fn identity(folder: &Path) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(folder).ok().map(|metadata| (metadata.dev(), metadata.ino()))
    }
    #[cfg(not(unix))]
    {
        folder.is_dir().then_some((0, 0))
    }
}

/// The next event that isn't of reading, if one comes within the time after which files are looked at.
fn next_change(events: &Receiver<notify::Result<Event>>) -> Option<notify::Result<Event>> {
    let start = Instant::now();
    while let Some(left) = POLL.checked_sub(start.elapsed()) {
        match events.recv_timeout(left) {
            Ok(event) if is_reading(&event) => {}
            event => return event.ok(),
        }
    }
    None
}

/// Whether an event tells of reading: that changes nothing, and the preview itself reads.
fn is_reading(event: &notify::Result<Event>) -> bool {
    let kind = event.as_ref().map(|event| event.kind);
    matches!(kind, Ok(EventKind::Access(kind)) if kind != AccessKind::Close(AccessMode::Write))
}

/// What belongs together.
#[derive(Default)]
struct Batch {
    files: BTreeSet<String>,
    /// Whether some events were lost.
    is_incomplete: bool,
}

/// Takes events for as long as they keep coming.
fn gather(root: &Path, first: notify::Result<Event>, events: &Receiver<notify::Result<Event>>) -> Batch {
    let mut batch = Batch::default();
    let mut is_open = batch.add(root, first);
    let start = Instant::now();
    while start.elapsed() < STORM {
        match events.recv_timeout(if is_open { OPEN } else { QUIET }) {
            Ok(event) => is_open = batch.add(root, event),
            Err(_) => break,
        }
    }
    batch
}

impl Batch {
    /// Adds an event, and tells whether its file is still being written.
    fn add(&mut self, root: &Path, event: notify::Result<Event>) -> bool {
        if is_reading(&event) {
            return false;
        }
        let Ok(event) = event else {
            self.is_incomplete = true;
            return false;
        };
        self.is_incomplete |= event.need_rescan();
        for path in event.paths {
            let inner = path.strip_prefix(root).unwrap_or(&path);
            let parts: Vec<_> = inner.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            self.files.insert(parts.join("/"));
        }
        matches!(event.kind, EventKind::Create(CreateKind::File) | EventKind::Modify(ModifyKind::Data(_)))
    }
}
