//! The stages in a row: from a folder to a linked and planned site, and on to the output folder.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::diagnostics::{Diagnostic, in_order, lower, rules};
use crate::link::{LinkOptions, Linker};
use crate::lint;
use crate::model::Site;
use crate::outputs::{self, Plan, Renderer};
use crate::publish::{self, PublishError, Report};
use crate::search;
use crate::source::{Reader, Sources};
use crate::store::{self, Store};
use crate::text::allow::{self, Commented};
use crate::theme::turns::ENDLESS;

/// A site that can be rendered.
pub struct Ready {
    /// What it's made from.
    pub sources: Sources,
    /// The site.
    pub site: Arc<Site>,
    /// Its addresses.
    pub plan: Arc<Plan>,
    /// What is costly to render, kept.
    pub store: Arc<dyn Store>,
    /// Renders them.
    pub renderer: Renderer,
    /// What is wrong with it, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// What would be among them if comments didn't allow it.
    pub allowed: Vec<Diagnostic>,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
}

/// The stages from the disk to a site that can be rendered, again and again: what hasn't changed is taken over.
#[derive(Debug)]
pub struct Pipeline {
    reader: Reader,
    linker: Linker,
    /// Whether what is wrong in drafts stops nothing.
    is_lenient: bool,
    store: Arc<dyn Store>,
}

impl Pipeline {
    /// For the site in a folder.
    pub fn new(root: impl Into<PathBuf>, options: LinkOptions) -> Self {
        let root = root.into();
        let store = Arc::new(store::Folder::of(&root));
        Self { reader: Reader::new(root), is_lenient: !options.drafts, linker: Linker::new(options), store }
    }

    /// For the preview of the site in a folder. It may show drafts, and what is wrong in them is in nobody's way.
    pub fn preview(root: impl Into<PathBuf>, options: LinkOptions) -> Self {
        let pipeline = Self::new(root, options);
        Self { linker: pipeline.linker.lenient(), is_lenient: true, ..pipeline }
    }

    /// For the site in a folder as the pseudo-locale has it: a test of its theme, not for publishing.
    pub fn pseudo(root: impl Into<PathBuf>, options: LinkOptions) -> Self {
        let pipeline = Self::preview(root, options);
        Self { reader: pipeline.reader.pseudo(), ..pipeline }
    }

    /// Counts the readings that found something changed.
    pub fn revision(&self) -> u64 {
        self.reader.revision()
    }

    /// Whether the site on the disk isn't what was read last, as far as stamps say.
    pub fn has_changed(&self) -> bool {
        self.reader.has_changed()
    }

    /// Reads, links and routes the site as it is on the disk. `changed` is for [`Reader::read`].
    ///
    /// # Errors
    /// When there's no site to speak of: its settings can't be used.
    pub fn prepare(&mut self, changed: Option<&[String]>) -> Result<Ready, Vec<Diagnostic>> {
        let mut timings = Vec::new();
        let start = Instant::now();
        let (sources, mut diagnostics) = self.reader.read(changed).map_err(in_order)?;
        timings.push(("timing-read", start.elapsed()));

        let start = Instant::now();
        let (site, problems) = self.linker.link(&sources);
        diagnostics.extend(problems);
        timings.push(("timing-link", start.elapsed()));

        let start = Instant::now();
        let (plan, problems) = outputs::plan(&site);
        diagnostics.extend(problems);
        timings.push(("timing-route", start.elapsed()));

        let (site, plan) = (Arc::new(site), Arc::new(plan));
        if self.is_lenient {
            lower(&mut diagnostics, &site.drafts);
        }
        let messages = sources.messages.iter().map(|file| Commented::Messages(&file.ftl));
        let allowed = allow::take(messages.chain(sources.commented()), &mut diagnostics);
        let renderer = Renderer::new(site.clone(), plan.clone(), self.store.clone());
        Ok(Ready {
            sources,
            site,
            plan,
            store: self.store.clone(),
            renderer,
            diagnostics: in_order(diagnostics),
            allowed,
            timings,
        })
    }
}

/// What a build has done.
#[derive(Debug)]
pub struct Built {
    /// Files written, left alone, removed.
    pub report: Report,
    /// Pages of each language.
    pub pages: Vec<(String, usize)>,
}

impl Ready {
    /// What an address means from the site's root; none outside of the path that the site has on its host.
    pub fn inner<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.site.settings.base_path()).filter(|inner| inner.is_empty() || inner.starts_with('/'))
    }

    /// Whether something stops it from being published.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// Renders everything and publishes it to a folder: in it, file by file, if `in_place` asks for that. `progress` is
    /// told of each output that is done.
    ///
    /// # Errors
    /// What is wrong: with the site, with a template, or with the folder. Nothing is published then.
    pub fn publish(
        &mut self,
        output: &Path,
        root: &Path,
        in_place: bool,
        progress: impl Fn() + Sync,
    ) -> Result<Built, Vec<Diagnostic>> {
        if self.has_errors() {
            return Err(std::mem::take(&mut self.diagnostics));
        }
        let start = Instant::now();
        let paths: Vec<&str> = self.plan.outputs.iter().map(|output| &*output.path).collect();
        let endless = AtomicUsize::new(usize::MAX);
        let render = |index: usize| self.render(index, &endless);
        let took = OnceLock::new();
        let search = || {
            let start = Instant::now();
            let files = search::files(&self.site, &*self.store)?;
            // Publishing makes them once.
            let _ = took.set(start.elapsed());
            Ok(files.into_iter().map(|file| (file.path, file.bytes)).collect())
        };
        let sources = ["content", "themes", "locales", "src"].map(|folder| root.join(folder));
        let forbidden: Vec<&Path> = sources.iter().map(std::path::PathBuf::as_path).collect();
        let result = publish::publish(output, in_place, &paths, render, search, progress, &forbidden);
        let report = result.map_err(|error| self.failed(error))?;
        self.store.forget_unused();
        if let Some(took) = took.get().filter(|_| self.site.settings.search) {
            self.timings.push(("timing-search", *took));
        }
        self.timings.push(("timing-render", start.elapsed()));
        Ok(Built { report, pages: self.pages() })
    }

    /// Renders everything and writes nothing: everything that is wrong and that is suspicious, in order. `progress` is
    /// told of each output that is done.
    pub fn check(&self, progress: impl Fn() + Sync) -> Vec<Diagnostic> {
        let mut diagnostics = self.diagnostics.clone();
        diagnostics.extend(lint::site(&self.sources, &self.site, &self.allowed));
        // What is wrong with a template or a reference would be told again by every page.
        if !self.has_errors() {
            let endless = AtomicUsize::new(usize::MAX);
            let fault = |index: usize| {
                let fault = self.render(index, &endless).err();
                progress();
                fault
            };
            let outputs = 0..self.plan.outputs.len();
            diagnostics.extend(up_to_endless(outputs.into_par_iter().filter_map(fault).collect::<Vec<_>>()));
        }
        in_order(diagnostics)
    }

    /// An output's bytes, by its number. A template that never ends would take its time with each page: after the first
    /// of them, none is rendered that comes later.
    fn render(&self, index: usize, endless: &AtomicUsize) -> Result<Vec<u8>, Diagnostic> {
        if index > endless.load(Ordering::Relaxed) {
            return Err(Diagnostic::of(rules::TEMPLATE_ENDLESS));
        }
        let rendered = self.renderer.render(&self.plan.outputs[index]);
        if rendered.as_ref().is_err_and(|problem| problem.code == ENDLESS) {
            endless.fetch_min(index, Ordering::Relaxed);
        }
        rendered
    }

    fn failed(&self, error: PublishError<Diagnostic>) -> Vec<Diagnostic> {
        let mut diagnostics = self.diagnostics.clone();
        diagnostics.extend(up_to_endless(error.into_diagnostics()));
        in_order(diagnostics)
    }

    /// Pages of each language, by the language's name.
    fn pages(&self) -> Vec<(String, usize)> {
        let of = |lang| {
            let pages = self.plan.outputs.iter().filter_map(outputs::Output::page);
            pages.filter(|(_, known)| *known == lang).count()
        };
        self.site.settings.langs().map(|lang| (self.site.settings.language(lang).name.clone(), of(lang))).collect()
    }
}

/// What is wrong with outputs, in their order, up to the first whose template never ends: what comes later depends on
/// who was faster.
fn up_to_endless(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let end = problems.iter().position(|problem| problem.code == ENDLESS);
    problems.truncate(end.map_or(problems.len(), |end| end + 1));
    problems
}
