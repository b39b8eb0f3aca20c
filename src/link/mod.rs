//! Stage **link**: [`Sources`] in, [`Site`] out. Everything that one file says of another is resolved and checked here;
//! touches nothing.
//!
//! In order: the entries are put together from their files ([`entries`]), those in data files ([`data`]); collections,
//! terms and addresses follow; then every reference, link, image and component is checked ([`check`], [`mentions`],
//! [`targets`]), what the settings name ([`settings`]), and what the theme and the site have to say to each other
//! ([`theme`]). Files beside entries are looked at as far as their headers ([`media`]). What is wrong in drafts is
//! found too, and is marked as theirs ([`drafts`]).
//!
//! A [`Linker`] that links again takes over what it made from files that are the same ([`memo`]).

mod addresses;
mod check;
mod data;
mod drafts;
mod entries;
mod files;
mod media;
mod memo;
mod mentions;
mod options;
mod settings;
mod targets;
mod theme;

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::diagnostics::{Diagnostic, rules};
use crate::fluent;
use crate::localisation::Localisation;
use crate::model::{Collection, CollectionId, Entry, EntryId, Site};
use crate::settings::{ByLang, PublishedMedia, Settings};
use crate::social::Fonts;
use crate::source::Sources;
use crate::table::{Id, Table};
use crate::text::MessageFile;
use crate::theme::{Assets, Layers, Templates, Theme};
pub(crate) use check::kind_name;
pub(crate) use files::{is_beside_hidden, used};
use memo::{Inputs, Memo};
pub use options::LinkOptions;

/// Links a site, again and again.
#[derive(Debug)]
pub struct Linker {
    options: LinkOptions,
    /// Whether drafts that no page could show as they are aren't shown.
    is_lenient: bool,
    /// The settings as they were read, and as the options have them.
    settings: Option<(Arc<Settings>, Arc<Settings>)>,
    l10n: Memo<Localisation>,
    templates: Memo<Templates>,
    assets: Memo<Assets>,
    fonts: Memo<Fonts>,
    /// What the theme was put together from.
    layers: Option<Arc<Layers>>,
    entries: entries::KnownEntries,
    media: media::Looked,
    references: check::KnownReferences,
}

impl Linker {
    /// A linker for sites as they're asked for.
    pub fn new(options: LinkOptions) -> Self {
        Self {
            options,
            is_lenient: false,
            settings: None,
            l10n: Memo::default(),
            templates: Memo::default(),
            assets: Memo::default(),
            fonts: Memo::default(),
            layers: None,
            entries: entries::KnownEntries::default(),
            media: media::Looked::default(),
            references: check::KnownReferences::default(),
        }
    }

    /// The same, for a preview: of the drafts, only those are shown whose fields a list can show. One that lacks some
    /// would spoil everyone's pages.
    #[must_use]
    pub fn lenient(self) -> Self {
        Self { is_lenient: true, ..self }
    }

    /// Links a site. What is wrong with it is among the diagnostics; the site is as whole as it can be.
    pub fn link(&mut self, sources: &Sources) -> (Site, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let settings = self.settings(&sources.settings);
        let messages = Inputs::new(sources.messages.iter().map(MessageFile::source), std::iter::empty());
        let l10n = self.l10n.get(messages, &mut diagnostics, |problems| {
            problems.extend(fluent::broken(&fluent::of_site(&settings, &sources.messages)));
            Localisation::new(&settings, &sources.messages, problems)
        });
        let theme = Arc::new(self.theme(sources, &mut diagnostics));
        let taxonomies = data::taxonomies(&settings, &sources.data, &mut diagnostics);
        let mut found = self.entries.put_together(&settings, &l10n, &sources.files, &self.options, &mut diagnostics);
        data::entries(&settings, &l10n, &sources.data, &mut found.entries, &mut diagnostics, &mut found.collection_of);
        found.entries.sort_by(|a, b| a.id.cmp(&b.id));

        let theme_settings = theme::settings(&settings, &theme, &mut diagnostics);
        let mut site = Site {
            settings,
            theme_settings,
            as_of: self.options.as_of,
            entries: found.entries.into(),
            by_id: FxHashMap::default(),
            hidden: found.hidden,
            drafts: found.draft_files,
            collections: Table::default(),
            taxonomies,
            media: media::inspect(&mut self.media, &sources.media, &mut diagnostics),
            files: BTreeSet::new(),
            statics: media::statics(&sources.statics, &mut diagnostics),
            l10n,
            theme,
        };
        site.number_entries();
        if self.is_lenient {
            found.drafts.extend(drafts::leave_out(&mut site));
        }
        for entry in site.entries.iter_mut().chain(&mut found.drafts) {
            entry.set_texts(&site.settings);
        }
        site.collections = collections(&site.settings, &mut site.entries, &found.collection_of, &mut diagnostics);
        addresses::set(&mut site);
        self.references.check(&mut site, &mut diagnostics);
        if site.settings.media == PublishedMedia::All {
            files::publish_all(&mut site, &sources.files);
        }
        drafts::add_media(&mut site, sources, &diagnostics);
        drafts::check(&site, &found.drafts, &mut diagnostics);
        addresses::order(&mut site);
        settings::check(&site, &mut diagnostics);
        theme::check(&site, &mut diagnostics);
        (site, diagnostics)
    }

    /// The theme. A change of a template leaves its assets as they are, and a change of an asset its templates.
    fn theme(&mut self, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Theme {
        let layers = sources.layers.clone();
        if self.layers.replace(layers.clone()).is_none_or(|known| known != layers) {
            (self.templates, self.assets, self.fonts) = (Memo::default(), Memo::default(), Memo::default());
        }
        let templates = Inputs::new(sources.templates.iter().map(|(_, source)| source), std::iter::empty());
        let templates = self
            .templates
            .get(templates, diagnostics, |problems| Templates::compile(&sources.templates, &layers, problems));
        let assets = Inputs::new(std::iter::empty(), sources.assets.iter());
        let assets =
            self.assets.get(assets, diagnostics, |problems| Assets::make(&sources.assets, &layers.browsers, problems));
        let fonts = Inputs::new(std::iter::empty(), sources.fonts.iter());
        let fonts = self.fonts.get(fonts, diagnostics, |problems| Fonts::read(&sources.fonts, problems));
        Theme { layers, templates, assets, fonts }
    }

    /// The settings as the options have them. Nothing that was made under others counts.
    fn settings(&mut self, read: &Arc<Settings>) -> Arc<Settings> {
        if let Some((known, settings)) = &self.settings
            && Arc::ptr_eq(known, read)
        {
            return settings.clone();
        }
        *self = Self { is_lenient: self.is_lenient, ..Self::new(self.options.clone()) };
        let mut settings = read.clone();
        if let Some(base_url) = &self.options.base_url {
            base_url.trim_end_matches('/').clone_into(&mut Arc::make_mut(&mut settings).base_url);
        }
        self.settings = Some((read.clone(), settings.clone()));
        settings
    }
}

/// The collections that entries stand in and that the settings name, each with its own page. Their entries are listed
/// later.
fn collections(
    settings: &Settings,
    entries: &mut Table<EntryId, Entry>,
    collection_of: &FxHashMap<Arc<str>, Arc<str>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Table<CollectionId, Collection> {
    let mut ids: Vec<Arc<str>> = collection_of.values().cloned().collect();
    ids.extend(settings.collections.keys().map(|id| id.as_str().into()));
    ids.push("".into());
    // A section is in another, or in the collection, also where no entry stands there.
    let inner: Vec<Arc<str>> = ids.iter().flat_map(|id| id.match_indices('/').map(|(at, _)| id[..at].into())).collect();
    ids.extend(inner);
    ids.sort();
    ids.dedup();
    let mut collections: Table<CollectionId, Collection> = ids
        .iter()
        .map(|id| Collection {
            id: id.clone(),
            settings: settings.collection(id),
            content_type: settings.content_type(id).clone(),
            index: None,
            entries: ByLang::default(),
            parent: None,
        })
        .collect();
    let by_id = |id: &str| ids.binary_search_by(|known| (**known).cmp(id)).ok().map(CollectionId::new);
    // The root's id is empty: it's the first.
    let root = CollectionId::new(0);
    for id in entries.ids() {
        let entry = &mut entries[id];
        entry.section = collection_of.get(&entry.id).and_then(|collection| by_id(collection)).unwrap_or(root);
        entry.collection = by_id(collections[entry.section].root()).unwrap_or(root);
        if entry.is_index {
            collections[entry.section].index = Some(id);
        }
    }
    for collection in &mut collections {
        collection.parent = collection.id.rsplit_once('/').and_then(|(parent, _)| by_id(parent));
    }
    for index in collections.ids() {
        let Some(parent) = collections[index].settings.parent.clone() else { continue };
        match by_id(&parent) {
            // A chain of parents that comes back to where it began has no root.
            Some(at) if at != index && !is_under(&collections, at, index) => collections[index].parent = Some(at),
            _ => diagnostics.push(
                Diagnostic::of(rules::UNKNOWN_PARENT)
                    .arg("collection", &collections[index].id)
                    .suggest(&parent, ids.iter().map(|id| &**id).filter(|id| *id != &*collections[index].id))
                    .arg("parent", parent)
                    .at(crate::diagnostics::Place::file(&crate::settings::PATH.into())),
            ),
        }
    }
    collections
}

fn is_under(collections: &Table<CollectionId, Collection>, mut at: CollectionId, ancestor: CollectionId) -> bool {
    while let Some(parent) = collections[at].parent {
        if parent == ancestor {
            return true;
        }
        at = parent;
    }
    false
}
