//! The search index in the preview: made on a thread of its own, once there's time for it and again when a search is
//! opened on a site that has changed. Nothing waits for it: until the new one is there the last one answers, and before
//! the first one the search says that it isn't ready.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use rustc_hash::FxHashMap;

use crate::build::Ready;
use crate::search::{self, BundleFile};

/// The bundles of the newest site that they've been made of.
#[derive(Default)]
pub(super) struct PreviewSearch(Arc<Mutex<MadeIndex>>);

/// The first index is still being made.
pub(super) struct NotYet;

#[derive(Default)]
struct MadeIndex {
    /// The site that they're of, or that they're being made of.
    of: Weak<Ready>,
    is_running: bool,
    files: FxHashMap<String, Vec<u8>>,
}

impl PreviewSearch {
    /// The file at a path relative to the output folder, if it's one of an index; or that there's no index yet. Has
    /// that of `ready` made, if it isn't there.
    pub(super) fn at(&self, ready: &Arc<Ready>, path: &str) -> Option<Result<Vec<u8>, NotYet>> {
        let (language, rest) = path.split_once('/')?;
        ready.site.settings.lang(language).filter(|_| ready.site.settings.search)?;
        rest.strip_prefix(search::FOLDER)?.strip_prefix('/')?;
        self.make(ready);
        let made = self.lock();
        if made.files.is_empty() { Some(Err(NotYet)) } else { made.files.get(path).cloned().map(Ok) }
    }

    /// Has the first index made.
    pub(super) fn prepare(&self, ready: &Arc<Ready>) {
        if self.lock().of.ptr_eq(&Weak::new()) {
            self.make(ready);
        }
    }

    fn make(&self, ready: &Arc<Ready>) {
        let mut made = self.lock();
        if made.is_running || std::ptr::eq(made.of.as_ptr(), Arc::as_ptr(ready)) {
            return;
        }
        made.is_running = true;
        made.of = Arc::downgrade(ready);
        drop(made);
        let (ready, state) = (ready.clone(), self.0.clone());
        // It ends with the process, or when it's done: a panic of pagefind's is caught where it happens.
        std::thread::spawn(move || {
            let files = search::files(&ready.site, &*ready.store);
            let mut made = state.lock().unwrap_or_else(PoisonError::into_inner);
            made.is_running = false;
            // One that can't be made is told of by the build.
            if let Ok(files) = files {
                made.files = files.into_iter().map(|BundleFile { path, bytes }| (path, bytes)).collect();
            }
        });
    }

    fn lock(&self) -> MutexGuard<'_, MadeIndex> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
