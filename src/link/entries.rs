//! Entries from Markdown files: translations put together, facts inherited, drafts and scheduled ones left out.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::options::LinkOptions;
use crate::cache::{Cache, Fresh};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::localisation::Localisation;
use crate::model::{CollectionId, Entry, FrontMatter, Hidden, Translation};
use crate::settings::{ByLang, Lang, Settings};
use crate::source::{ContentFile, EntryKey};
use crate::table::Id;

/// What the files make.
#[derive(Default)]
pub(super) struct FoundEntries {
    pub entries: Vec<Entry>,
    /// The collection of each entry, by its id.
    pub collection_of: FxHashMap<Arc<str>, Arc<str>>,
    /// What isn't shown, by id.
    pub hidden: BTreeMap<Arc<str>, Hidden>,
    /// Entries with texts that aren't shown because they're drafts, with all of their texts.
    pub drafts: Vec<Entry>,
    /// The files of drafts: those that say so, and those of entries whose source does.
    pub draft_files: FxHashSet<Arc<str>>,
}

/// The entries of the last time.
#[derive(Debug, Default)]
pub(super) struct KnownEntries {
    /// How files were grouped: those of the same keys, in the same order, are grouped alike.
    groups: Cache<(), Vec<Arc<ContentFile>>, Groups>,
    /// By id, each with the files that it was made from.
    entries: Cache<Arc<str>, Vec<Arc<ContentFile>>, MadeEntry>,
}

/// The files of each entry, by id.
#[derive(Debug)]
struct Groups {
    /// A group for each id.
    shown: Vec<Group>,
    /// The groups whose id another one has.
    lost: Vec<Group>,
    problems: Vec<Diagnostic>,
}

/// An entry, and what is wrong with it.
#[derive(Debug, Default)]
struct MadeEntry {
    /// With the texts that are shown, if it's shown.
    shown: Option<Entry>,
    /// Why it isn't.
    hidden: Option<Hidden>,
    /// With all of its texts, if some aren't shown because they're drafts.
    draft: Option<Entry>,
    problems: Vec<Diagnostic>,
}

/// An entry's key, and its files by their places among all, with their languages.
#[derive(Debug)]
struct Group {
    key: EntryKey,
    files: Vec<(Lang, usize)>,
}

impl KnownEntries {
    /// Puts the entries together. Their addresses and references come later.
    pub(super) fn put_together(
        &mut self,
        settings: &Settings,
        l10n: &Localisation,
        files: &[Arc<ContentFile>],
        options: &LinkOptions,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> FoundEntries {
        let is_same = |known: &Arc<ContentFile>, file: &Arc<ContentFile>| {
            Arc::ptr_eq(known, file) || (known.key == file.key && known.is_draft == file.is_draft)
        };
        let are_same = |known: &Vec<Arc<ContentFile>>, files: &Vec<Arc<ContentFile>>| {
            known.len() == files.len() && known.iter().zip(files).all(|(known, file)| is_same(known, file))
        };
        let Groups { shown: groups, lost, problems } =
            self.groups.one(files.to_owned(), are_same, |files| Groups::new(files));
        diagnostics.extend(problems.iter().cloned());

        // What isn't as it was is made again.
        let look = |group: &Group, known: Option<(&Vec<Arc<ContentFile>>, &MadeEntry)>| {
            let texts = group.texts(files);
            let own = || texts.iter().map(|(_, file)| *file);
            match known {
                Some((known, _))
                    if known.len() == texts.len() && known.iter().zip(own()).all(|(a, b)| Arc::ptr_eq(a, b)) =>
                {
                    Fresh::Same
                }
                _ => Fresh::<_, _, Infallible>::Made(
                    own().cloned().collect(),
                    made(settings, l10n, &group.key, &texts, options),
                ),
            }
        };
        self.entries.refresh(groups, |group| group.key.id(), look);
        if self.entries.len() > groups.len() {
            let ids: FxHashSet<&Arc<str>> = groups.iter().map(|group| group.key.id()).collect();
            self.entries.retain(|id, _| ids.contains(id));
        }

        let known = |group: &Group| self.entries.get(group.key.id()).and_then(|made| made.shown.clone());
        let mut found =
            FoundEntries { entries: groups.par_iter().filter_map(known).collect(), ..FoundEntries::default() };
        for group in groups {
            let id = group.key.id();
            let Some(made) = self.entries.get(id) else { continue };
            diagnostics.extend(made.problems.iter().cloned());
            found.drafts.extend(made.draft.clone());
            match made.shown {
                Some(_) => {
                    found.collection_of.insert(id.clone(), group.key.collection.clone());
                }
                None => {
                    found.hidden.insert(id.clone(), made.hidden.unwrap_or(Hidden::Faulty));
                }
            }
        }
        found.draft_files = draft_files(settings, files, groups.iter().chain(lost));
        found
    }
}

impl Group {
    /// Its files, with their languages.
    fn texts<'a>(&self, files: &'a [Arc<ContentFile>]) -> Vec<(Lang, &'a Arc<ContentFile>)> {
        self.files.iter().map(|(lang, file)| (*lang, &files[*file])).collect()
    }
}

/// The files of drafts: those that say so, and those of entries whose source does.
fn draft_files<'a>(
    settings: &Settings,
    files: &[Arc<ContentFile>],
    groups: impl Iterator<Item = &'a Group>,
) -> FxHashSet<Arc<str>> {
    let path = |file: &Arc<ContentFile>| file.source.path.clone();
    let mut drafts: FxHashSet<Arc<str>> = files.iter().filter(|file| file.is_draft).map(path).collect();
    if drafts.is_empty() {
        return drafts;
    }
    for group in groups {
        let own = group.texts(files);
        let source = source_lang(settings, &own, &mut Vec::new());
        if own.iter().any(|(lang, file)| *lang == source && file.is_draft) {
            drafts.extend(own.into_iter().map(|(_, file)| path(file)));
        }
    }
    drafts
}

impl Groups {
    /// Groups files. A draft never takes the place of something that isn't one.
    fn new(files: &[Arc<ContentFile>]) -> Self {
        let mut problems = Vec::new();
        let mut by_key: FxHashMap<&EntryKey, Vec<(Lang, usize)>> = FxHashMap::default();
        by_key.reserve(files.len() / 2);
        let (drafts, others): (Vec<usize>, Vec<usize>) = (0..files.len()).partition(|index| files[*index].is_draft);
        for index in others.into_iter().chain(drafts) {
            let file = &files[index];
            let Some((key, lang)) = &file.key else { continue };
            let translations = by_key.entry(key).or_default();
            if let Some((_, first)) = translations.iter().find(|(known, _)| known == lang) {
                let problem = Diagnostic::of(rules::DUPLICATE_ENTRY).arg("id", key.id());
                problems
                    .push(problem.at(Place::file(&file.source.path)).related(Place::file(&files[*first].source.path)));
            } else {
                translations.push((*lang, index));
            }
        }
        let mut by_key: Vec<_> = by_key.into_iter().collect();
        by_key.iter_mut().for_each(|(_, own)| own.sort_by_key(|(_, index)| *index));
        let is_draft = |own: &[(Lang, usize)]| own.iter().all(|(_, index)| files[*index].is_draft);
        by_key.par_sort_unstable_by_key(|(key, own)| (is_draft(own), *key));
        let mut first_of: FxHashMap<Arc<str>, usize> = FxHashMap::default();
        let (mut shown, mut lost) = (Vec::with_capacity(by_key.len()), Vec::new());
        for (key, own) in by_key {
            let first = own[0].1;
            // A page of the root and a collection of the same name.
            match first_of.insert(key.id().clone(), first) {
                Some(known) => {
                    let problem = Diagnostic::of(rules::DUPLICATE_ENTRY)
                        .arg("id", key.id())
                        .at(Place::file(&files[first].source.path));
                    problems.push(problem.related(Place::file(&files[known].source.path)));
                    lost.push(Group { key: key.clone(), files: own });
                }
                None => shown.push(Group { key: key.clone(), files: own }),
            }
        }
        Self { shown, lost, problems }
    }
}

/// One entry; it's shown if it has a source that this build shows.
fn made(
    settings: &Settings,
    l10n: &Localisation,
    key: &EntryKey,
    files: &[(Lang, &Arc<ContentFile>)],
    options: &LinkOptions,
) -> MadeEntry {
    let mut made = MadeEntry::default();
    let source_lang = source_lang(settings, files, &mut made.problems);
    let Some((_, file)) = files.iter().find(|(lang, _)| *lang == source_lang) else { return made };
    made.hidden = file.is_draft.then_some(Hidden::Draft);
    let Some(source) = file.front.clone() else { return made };
    source.check_required(&mut made.problems);
    check_content(&source, &mut made.problems);
    if !options.drafts && !is_draft(&source) {
        made.hidden = out_of_time(&source, options.as_of);
        if made.hidden.is_some() {
            return made;
        }
    }
    let mut entry = whole(settings, l10n, key, files, (source_lang, &source), options, &mut made.problems);
    let is_hidden = |text: &Translation| is_draft(&text.front) && !options.drafts;
    if entry.translations.iter().flatten().any(is_hidden) {
        made.draft = Some(entry.clone());
        entry.translations.iter_mut().for_each(|text| *text = text.take().filter(|text| !is_hidden(text)));
    }
    made.shown = entry.source().is_some().then_some(entry);
    made
}

/// An entry with all of its texts, whether they're shown or not.
fn whole(
    settings: &Settings,
    l10n: &Localisation,
    key: &EntryKey,
    files: &[(Lang, &Arc<ContentFile>)],
    (source_lang, source): (Lang, &Arc<FrontMatter>),
    options: &LinkOptions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Entry {
    let state = std::cell::LazyCell::new(|| source.text_state());
    let mut translations: ByLang<Option<Translation>> = ByLang::of_each(&settings.languages, |_| None);
    for (lang, file) in files {
        let Some(mut front) = file.front.clone() else { continue };
        if *lang != source_lang {
            let mut own = (*front).clone();
            own.inherit(source, diagnostics);
            check_content(&own, diagnostics);
            front = Arc::new(own);
        }
        let is_draft = is_draft(&front) || out_of_time(&front, options.as_of).is_some();
        let is_stale = front.text("translated_from").is_some_and(|known| *known != **state && !source.has_state(known));
        let sort_key = l10n.formats(*lang).sort_key(front.title()).into();
        translations[*lang] =
            Some(Translation { front, document: file.document.clone(), is_stale, is_draft, sort_key });
    }
    Entry {
        id: key.id().clone(),
        collection: CollectionId::new(0),
        section: CollectionId::new(0),
        is_index: key.name.is_none(),
        content_type: source.content_type.clone(),
        source_lang,
        urls: ByLang::of_each(&translations, |_| None),
        texts: ByLang::of_each(&translations, |_| source_lang),
        translations,
        referrers: Vec::new(),
        pictures: Vec::new(),
    }
}

/// The language that an entry is written in first: the one that says so, or the site's.
fn source_lang(settings: &Settings, files: &[(Lang, &Arc<ContentFile>)], diagnostics: &mut Vec<Diagnostic>) -> Lang {
    let mut said = None;
    for (lang, file) in files {
        let Some(front) = &file.front else {
            // One that can't be read as a whole may say it all the same: the others are its translations.
            said = said.or_else(|| {
                file.says("source_language").filter(|code| settings.language(*lang).code == *code).map(|_| *lang)
            });
            continue;
        };
        let Some(code) = front.text("source_language") else { continue };
        if settings.language(*lang).code == *code {
            said = Some(*lang);
        } else {
            let problem = Diagnostic::of(rules::SOURCE_LANGUAGE_ELSEWHERE).arg("language", code);
            diagnostics.push(problem.at(front.place(front.at("source_language"))));
        }
    }
    let has = |lang: Lang| files.iter().any(|(known, _)| *known == lang);
    said.unwrap_or_else(|| {
        if has(settings.default_language) {
            return settings.default_language;
        }
        let (lang, file) = &files[0];
        let code = &settings.language(*lang).code;
        diagnostics.push(Diagnostic::of(rules::NO_SOURCE).arg("language", code).at(Place::file(&file.source.path)));
        *lang
    })
}

/// Reports what is wrong with the values of a text together.
pub(super) fn check_content(front: &FrontMatter, diagnostics: &mut Vec<Diagnostic>) {
    front.check(diagnostics);
    if let (Some(publish), Some(expires), Some(at)) =
        (front.day("publish_on"), front.day("expires_on"), front.at("expires_on"))
        && expires <= publish
    {
        let problem = Diagnostic::of(rules::EXPIRES_EARLY).arg("publish", publish).arg("expires", expires);
        diagnostics.push(problem.at(front.place(Some(at))));
    }
}

pub(super) fn is_draft(front: &FrontMatter) -> bool {
    front.flag("draft")
}

/// Whether it's too early or too late to show it, and until or since when.
fn out_of_time(front: &FrontMatter, as_of: jiff::civil::Date) -> Option<Hidden> {
    let since = front.gone().filter(|day| *day <= as_of).map(Hidden::Since);
    since.or_else(|| front.day("publish_on").filter(|day| *day > as_of).map(Hidden::Until))
}
