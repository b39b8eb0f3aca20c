//! The site of the moment, shared between the thread that follows the files and the one that answers browsers.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockWriteGuard};

use tokio::sync::watch as channel;

use super::pseudo::Pseudo;
use super::search::PreviewSearch;
use crate::build::{Pipeline, Ready};
use crate::diagnostics::{Diagnostic, in_order, lower, rules};
use crate::names::file_of;
use crate::outputs::{Output, Renderer};
use crate::program::Words;

/// What requests share.
pub(super) struct PreviewState {
    moment: RwLock<SiteMoment>,
    /// The program's words, in the author's language.
    pub(super) words: Words,
    /// The names that a browser may ask for: any other is a page elsewhere that has its name resolved to this machine.
    pub(super) hosts: Vec<String>,
    /// The folder of the site.
    pub(super) root: PathBuf,
    /// The day that decides what is scheduled and what has expired.
    pub(super) as_of: jiff::civil::Date,
    /// The paths that browsers have open, by the number of the stream that each listens to, the oldest first.
    open: Mutex<BTreeMap<u64, String>>,
    /// The number of the next stream.
    next: AtomicU64,
    /// What a search in the preview finds.
    pub(super) search: PreviewSearch,
    /// The site in the pseudo-locale.
    pub(super) pseudo: Pseudo,
    /// Counts the changes.
    changes: channel::Sender<u64>,
}

/// How many pages listen at once: a browser has six connections for a host, and needs some for what it loads.
const STREAMS: usize = 4;

/// The site of the moment.
#[derive(Default, Clone)]
pub(super) struct SiteMoment {
    /// The newest that was linked without an error: what is shown.
    pub(super) shown: Option<Arc<Ready>>,
    /// The last whose pages have all been rendered: where a page of `shown` fails, the one of this is shown.
    sound: Option<Arc<Ready>>,
    /// The last whose pages have all been tried.
    checked: Option<Arc<Ready>>,
    /// The newest, with whatever is wrong with it: what the studio tells of.
    pub(super) newest: Option<Arc<Ready>>,
    /// What is wrong now, in order.
    pub(super) diagnostics: Arc<[Diagnostic]>,
    /// What linting the site has last found suspicious: told until it's linted again.
    suspicions: Arc<[Diagnostic]>,
}

impl PreviewState {
    pub(super) fn new(words: Words, hosts: Vec<String>, root: PathBuf, as_of: jiff::civil::Date) -> Self {
        Self {
            moment: RwLock::default(),
            words,
            hosts,
            root,
            as_of,
            open: Mutex::default(),
            next: AtomicU64::default(),
            search: PreviewSearch::default(),
            pseudo: Pseudo::default(),
            changes: channel::Sender::new(0),
        }
    }

    /// The site as it is now.
    pub(super) fn moment(&self) -> SiteMoment {
        self.moment.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn write(&self) -> RwLockWriteGuard<'_, SiteMoment> {
        self.moment.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells of changes from now on.
    pub(super) fn changes(&self) -> channel::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Notes that a browser has a path open, for as long as what is given lives. Of more than [`STREAMS`] the oldest
    /// has to end: its page asks again after a while.
    pub(super) fn open(self: &Arc<Self>, path: &str) -> Opened {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let mut opened = self.opened();
        opened.insert(number, path.to_owned());
        let is_crowded = opened.len() > STREAMS;
        if is_crowded {
            opened.pop_first();
        }
        drop(opened);
        if is_crowded {
            self.changes.send_modify(|changes| *changes += 1);
        }
        Opened { state: self.clone(), number }
    }

    fn opened(&self) -> MutexGuard<'_, BTreeMap<u64, String>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads and links again, where something has changed, and tells whether it had. Gives what is wrong, if that has
    /// changed.
    pub(super) fn refresh(
        &self,
        pipeline: &mut Pipeline,
        changed: Option<&[String]>,
    ) -> (bool, Option<Arc<[Diagnostic]>>) {
        // Asked without a reason, as every second: most often there's nothing.
        if changed.is_none() && !pipeline.has_changed() {
            return (false, None);
        }
        let revision = pipeline.revision();
        // A mistake of the program's own doesn't end it, nor the author's work with it.
        let result = catch_unwind(AssertUnwindSafe(|| pipeline.prepare(changed)))
            .unwrap_or_else(|_| Err(vec![Diagnostic::of(rules::INTERNAL)]));
        let is_broken = matches!(&result, Err(problems) if problems.iter().any(|problem| problem.code == "internal"));
        if pipeline.revision() == revision && !is_broken {
            return (false, None);
        }
        let (newest, mut diagnostics) = match result {
            Ok(mut ready) => {
                let diagnostics = std::mem::take(&mut ready.diagnostics);
                (Some(Arc::new(ready)), diagnostics)
            }
            Err(diagnostics) => (None, diagnostics),
        };
        if let Some(newest) = &newest {
            diagnostics.extend(self.faults_of_open_pages(newest));
            // What is wrong with a draft's own page is the draft's, too.
            lower(&mut diagnostics, &newest.site.drafts);
        }
        let mut moment = self.write();
        let before = moment.clone();
        diagnostics.extend(before.suspicions.iter().cloned());
        let diagnostics: Arc<[Diagnostic]> = in_order(diagnostics).into();
        // A site with errors isn't shown: the last good page stays, under the panel. At the start anything is better
        // than nothing.
        if newest.is_some() && (moment.shown.is_none() || !diagnostics.iter().any(Diagnostic::is_error)) {
            moment.shown.clone_from(&newest);
        }
        moment.newest = newest.or(moment.newest.take());
        moment.diagnostics = diagnostics.clone();
        drop(moment);
        self.changes.send_modify(|changes| *changes += 1);
        (true, (before.diagnostics != diagnostics).then_some(diagnostics))
    }

    /// What is wrong with the templates of pages that somebody is looking at.
    fn faults_of_open_pages(&self, ready: &Ready) -> Vec<Diagnostic> {
        let paths: BTreeSet<String> = self.opened().values().cloned().collect();
        let inner = paths.iter().filter_map(|path| ready.inner(path));
        let outputs = inner.filter_map(|path| ready.plan.at(&file_of(path)));
        outputs.filter_map(|output| render(&ready.renderer, output).err()).collect()
    }

    /// Renders every page of the newest site and lints it, to find what no one has asked for and what is wrong all the
    /// same. Gives up when `is_needed_elsewhere`. Gives what is wrong, if that has changed.
    pub(super) fn check(&self, is_needed_elsewhere: &mut dyn FnMut() -> bool) -> Option<Arc<[Diagnostic]>> {
        let moment = self.moment();
        let ready = moment
            .newest
            .filter(|newest| !moment.checked.as_ref().is_some_and(|checked| Arc::ptr_eq(checked, newest)))?;
        let mut faults = Vec::new();
        for lang in ready.site.settings.langs() {
            // What a renderer keeps for all pages of a language goes with it: the preview's own holds what was asked
            // for.
            let renderer = Renderer::new(ready.site.clone(), ready.plan.clone(), ready.store.clone());
            let is_of = |output: &&Output| output.page().is_some_and(|(_, known)| known == lang);
            for output in ready.plan.outputs.iter().filter(is_of) {
                if is_needed_elsewhere() {
                    return None;
                }
                faults.extend(render(&renderer, output).err());
            }
        }
        lower(&mut faults, &ready.site.drafts);
        let suspicions = lints(&ready);
        let mut moment = self.write();
        if faults.is_empty() && moment.shown.as_ref().is_some_and(|shown| Arc::ptr_eq(shown, &ready)) {
            moment.sound = Some(ready.clone());
        }
        moment.checked = Some(ready);
        let before = moment.diagnostics.clone();
        let mended = std::mem::replace(
            &mut moment.suspicions,
            suspicions.iter().filter(|lint| !lint.is_error()).cloned().collect(),
        );
        let others = before.iter().filter(|known| !mended.contains(known)).cloned();
        moment.diagnostics = in_order(others.chain(suspicions).chain(faults).collect()).into();
        let news = (moment.diagnostics != before).then(|| moment.diagnostics.clone());
        drop(moment);
        if news.is_some() {
            self.changes.send_modify(|changes| *changes += 1);
        }
        news
    }
}

impl SiteMoment {
    /// Renders a page of the site: as it is now, or as it was when it last could be rendered. An error where it never
    /// could.
    pub(super) fn render(&self, path: &str) -> Option<Result<Vec<u8>, Diagnostic>> {
        let of = |ready: &Ready| ready.plan.at(path).map(|output| render(&ready.renderer, output));
        match of(self.shown.as_deref()?) {
            Some(Err(problem)) => Some(match self.sound.as_deref().and_then(of) {
                Some(Ok(bytes)) => Ok(bytes),
                _ => Err(problem),
            }),
            outcome => outcome,
        }
    }
}

/// Renders an output; a panic is an error like another.
fn render(renderer: &Renderer, output: &Output) -> Result<Vec<u8>, Diagnostic> {
    catch_unwind(AssertUnwindSafe(|| renderer.render(output))).unwrap_or_else(|_| Err(Diagnostic::of(rules::INTERNAL)))
}

/// What is suspicious about a site, beyond what linking it has told.
fn lints(ready: &Ready) -> Vec<Diagnostic> {
    let lints = || crate::lint::site(&ready.sources, &ready.site, &ready.allowed);
    let mut lints = catch_unwind(AssertUnwindSafe(lints)).unwrap_or_else(|_| vec![Diagnostic::of(rules::INTERNAL)]);
    lower(&mut lints, &ready.site.drafts);
    lints
}

/// A path that a browser has open.
pub(super) struct Opened {
    state: Arc<PreviewState>,
    number: u64,
}

impl Opened {
    /// Whether its stream has to end, for newer ones.
    pub(super) fn is_over(&self) -> bool {
        !self.state.opened().contains_key(&self.number)
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        self.state.opened().remove(&self.number);
    }
}
