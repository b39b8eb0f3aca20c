//! Drafts: what is wrong in them stops nothing, whether this build shows them or not, and is told all the same.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::entries::{check_content, is_draft};
use super::{check, files, targets};
use crate::diagnostics::Diagnostic;
use crate::model::{Entry, EntryId, Hidden, Site, Translation};
use crate::settings::Lang;
use crate::source::{ContentFile, Sources};
use crate::table::Id;

/// Checks what texts that aren't shown say of others. What they refer to may well come out with them.
pub(super) fn check(site: &Site, drafts: &[Entry], diagnostics: &mut Vec<Diagnostic>) {
    let is_told = |problem: &Diagnostic| {
        problem.code != "unpublished-target"
            && problem.place.as_ref().is_some_and(|place| site.drafts.contains(&place.file))
    };
    let found: Vec<Diagnostic> =
        drafts.par_iter().flat_map_iter(|entry| check::problems(site, entry)).filter(is_told).collect();
    diagnostics.extend(found);
}

/// Takes drafts out of a site that a list couldn't show: a field that they need isn't there, or leads nowhere. Gives
/// the entries with such texts, with all of them.
pub(super) fn leave_out(site: &mut Site) -> Vec<Entry> {
    let is_faulty = |entry: &Entry, lang: Lang, text: &Translation| {
        let mut problems = Vec::new();
        if is_draft(&text.front) {
            text.front.check_required(&mut problems);
            check_content(&text.front, &mut problems);
            text.front.references(&mut |reference| {
                problems.extend(targets::of(site, entry.dir(), lang, &reference.target, &reference.id));
            });
        }
        !problems.is_empty()
    };
    let of = |(place, entry): (usize, &Entry)| {
        let texts = entry
            .translations
            .pairs()
            .map(|(lang, text)| text.as_ref().is_some_and(|text| is_faulty(entry, lang, text)));
        let faulty: Vec<bool> = texts.collect();
        faulty.contains(&true).then_some((EntryId::new(place), faulty))
    };
    let found: Vec<(EntryId, Vec<bool>)> = site.entries.as_slice().par_iter().enumerate().filter_map(of).collect();
    if found.is_empty() {
        return Vec::new();
    }
    let mut left_out = Vec::new();
    for (index, faulty) in found {
        let entry = &mut site.entries[index];
        left_out.push(entry.clone());
        for (text, is_faulty) in entry.translations.iter_mut().zip(faulty) {
            *text = text.take().filter(|_| !is_faulty);
        }
    }
    let (shown, hidden): (Vec<Entry>, Vec<Entry>) =
        std::mem::take(&mut site.entries).into_iter().partition(|entry| entry.source().is_some());
    site.hidden.extend(hidden.into_iter().map(|entry| (entry.id, Hidden::Draft)));
    site.entries = shown.into();
    site.number_entries();
    left_out
}

/// Adds to the files of drafts those beside entries that are theirs alone: of those that something is wrong with, the
/// others don't matter.
pub(super) fn add_media(site: &mut Site, sources: &Sources, diagnostics: &[Diagnostic]) {
    let wrong: FxHashSet<&Arc<str>> =
        diagnostics.iter().filter_map(|problem| Some(&problem.place.as_ref()?.file)).collect();
    let wrong: Vec<_> = sources.media.iter().filter(|file| wrong.contains(&file.source)).collect();
    if site.drafts.is_empty() || wrong.is_empty() {
        return;
    }
    let (drafts, others): (Vec<Arc<ContentFile>>, Vec<_>) =
        sources.files.iter().cloned().partition(|file| site.drafts.contains(&file.source.path));
    let (used_by_drafts, used_by_others) = (files::used(site, &drafts), files::used(site, &others));
    let folder = |file: &Arc<ContentFile>| {
        let (folder, name) = file.source.path.rsplit_once('/')?;
        name.starts_with("index.").then(|| format!("{folder}/"))
    };
    let folders: FxHashSet<String> = drafts.iter().filter_map(folder).collect();
    let is_beside = |source: &str| folders.iter().any(|folder| source.starts_with(folder.as_str()));
    let is_theirs = |path: &Arc<str>, source: &str| {
        !used_by_others.contains(path) && (used_by_drafts.contains(path) || is_beside(source))
    };
    let theirs: Vec<Arc<str>> =
        wrong.into_iter().filter(|file| is_theirs(&file.path, &file.source)).map(|file| file.source.clone()).collect();
    site.drafts.extend(theirs);
}
