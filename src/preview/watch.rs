//! Watching the site's folders. Events are gathered for as long as they keep coming, so that a branch that is checked out is one change.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{EventKind, RecursiveMode, Watcher};

/// What is watched: never the output.
const FOLDERS: [&str; 3] = ["content", "locales", "themes"];

/// A save is often several events: the rest of it is there within this time.
const QUIET: Duration = Duration::from_millis(8);

/// A storm of events is taken in pieces of at most this.
const STORM: Duration = Duration::from_millis(300);

/// How often files are looked at where they can't be watched.
const POLL: Duration = Duration::from_secs(1);

/// Calls `changed` with the files of each change, for ever. `unwatched` is told when the system doesn't watch, and why: then `changed` is called each second.
pub(super) fn watch(root: &Path, mut changed: impl FnMut(&[String]), unwatched: impl Fn(String)) {
    let (sender, events) = channel();
    let mut watcher = match notify::recommended_watcher(sender) {
        Ok(watcher) => watcher,
        Err(error) => return poll(&mut changed, &unwatched, &error),
    };
    // The root itself too, but not what is below it: a folder that is deleted and made again has to be watched again.
    let mut watched = [false; FOLDERS.len()];
    if let Err(error) = watcher.watch(root, RecursiveMode::NonRecursive) {
        return poll(&mut changed, &unwatched, &error);
    }
    loop {
        for (folder, watched) in FOLDERS.iter().zip(&mut watched) {
            let path = root.join(folder);
            if !*watched && path.is_dir() {
                if let Err(error) = watcher.watch(&path, RecursiveMode::Recursive) {
                    return poll(&mut changed, &unwatched, &error);
                }
                *watched = true;
            }
        }
        let Some(files) = next(root, &events) else { return };
        for (folder, watched) in FOLDERS.iter().zip(&mut watched) {
            *watched &= root.join(folder).is_dir() && !files.iter().any(|file| file == folder);
        }
        let inside: Vec<String> = files.into_iter().filter(|file| FOLDERS.iter().any(|folder| file.starts_with(folder))).collect();
        if !inside.is_empty() {
            changed(&inside);
        }
    }
}

/// The files of the next change; none when nobody watches any more.
fn next(root: &Path, events: &Receiver<notify::Result<notify::Event>>) -> Option<Vec<String>> {
    let mut files = Vec::new();
    let mut gather = |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        for path in event.paths {
            let inner = path.strip_prefix(root).unwrap_or(&path);
            let parts: Vec<_> = inner.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            files.push(parts.join("/"));
        }
    };
    gather(events.recv().ok()?);
    let start = Instant::now();
    while start.elapsed() < STORM {
        match events.recv_timeout(QUIET) {
            Ok(event) => gather(event),
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
    files.sort();
    files.dedup();
    Some(files)
}

fn poll(changed: &mut impl FnMut(&[String]), unwatched: &impl Fn(String), error: &notify::Error) {
    unwatched(error.to_string());
    loop {
        std::thread::sleep(POLL);
        changed(&[]);
    }
}
