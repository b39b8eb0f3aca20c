//! Pages: the template of each, and the value that it sees as `page`.

use std::sync::Arc;

use fluent::FluentValue;
use tera::value::Key;
use tera::{Tera, Value};

use super::navigation::{alternates, breadcrumbs, canonical, pagination, switcher, toc};
use super::view::{View, is_example, map, optional};
use super::{document, facets, json_ld, social};
use crate::diagnostics::Diagnostic;
use crate::l10n::arguments;
use crate::markdown::Document;
use crate::model::{Entry, FrontMatter, Site};
use crate::names::encoded;
use crate::plan::{self, Dataset, Destination, Format, Page};
use crate::settings::{Lang, PER_PAGE};
use crate::types::path::innermost;
use crate::types::{Field, Map, labels};

/// The template of a page and its `page`.
///
/// # Errors
/// When the template of a component in its text fails.
pub(super) fn values(view: &View, tera: &Tera, page: Page) -> Result<(String, Value), Diagnostic> {
    let facts = Facts::of(view, page);
    let site = &view.site;
    let settings = &site.settings;
    let shown = facts.entry.and_then(|index| site.entries[index].shown(view.lang));
    let entry = facts.entry.map(|index| &site.entries[index]);
    let front = shown.map(|shown| &shown.translation.front);
    let text_lang = shown.map_or(view.lang, |shown| shown.lang);
    let is_fallback = shown.is_some_and(|shown| shown.is_fallback);
    let empty = Document::default();
    let text = shown.map_or(&empty, |shown| &*shown.translation.document);
    // A list's text stands on its first page only.
    let content = match facts.entry {
        Some(index) if facts.number == 1 => document::entry(view, tera, &site.entries[index], true)?,
        _ => String::new(),
    };
    let is_draft = shown.is_some_and(|shown| shown.translation.is_draft);
    let example = entry.is_some_and(is_example);
    let asked = front.is_some_and(|front| front.flag("noindex"));
    let noindex = page == Page::NotFound || example || asked || is_draft;
    // Room for what all pages have, and for what an entry has.
    let mut values = Map::with_capacity(64);
    let own = facts.entry.map(|index| view.entry(index));
    for (key, value) in own.as_ref().and_then(Value::as_map).into_iter().flatten() {
        values.insert(key.clone(), value.clone());
    }
    let description = match (front.and_then(|front| front.text("description")), &facts.description) {
        (Some(description), _) => description.to_owned(),
        (None, Some(description)) => description.clone(),
        (None, None) => text.excerpt.clone(),
    };
    let breadcrumbs = breadcrumbs(view, page, &facts);
    values.extend(map! {
        "kind" => facts.kind,
        "type" => entry.map_or("page", |entry| entry.content_type.name.as_str()),
        "id" => facts.id.as_str(),
        "section" => section(site, page, entry),
        "title" => facts.title.as_str(),
        "head_title" => head_title(view, page, &facts),
        "description" => description.as_str(),
        "url" => view.href(&facts.url),
        "permalink" => view.permalink(&facts.url),
        "canonical" => canonical(view, page, &facts),
        "content_lang" => settings.language(text_lang).locale.as_str(),
        "content_name" => settings.language(text_lang).name.as_str(),
        "content_code" => settings.language(text_lang).code.as_str(),
        "content_dir" => site.l10n.formats(text_lang).direction(),
        "source_lang" => entry.map_or("", |entry| settings.language(entry.source_lang).code.as_str()),
        "is_fallback" => is_fallback,
        "noindex" => noindex,
        "example" => example,
        "stale" => settings.stale_note && shown.is_some_and(|shown| shown.translation.is_stale && !is_fallback),
        "draft" => is_draft,
        "alternates" => alternates(view, page),
        "switcher" => switcher(view, page, &facts),
        "content" => Value::safe_string(&content),
        "has_code" => text.has_code,
        "toc" => if front.is_some_and(|front| front.flag("toc")) { toc(view, &text.headings) } else { Vec::new() },
        "social" => social::value(view, page),
        "backlinks" => entry.map(|entry| backlinks(view, entry)).unwrap_or_default(),
        "feeds" => view.feeds(),
        "pagination" => pagination(view, page, &facts),
        "items" => facts.items.iter().map(|index| view.entry(*index)).collect::<Vec<_>>(),
        "terms" => terms(view, page),
        "term" => if let Page::Term(taxonomy, term, _) = page { view.term(taxonomy, term) } else { Value::none() },
        "children" => children(view, page),
        "data" => data(view, page),
        "facets" => facets::value(view, page),
        "calendar_url" => optional(calendar(view, page, &facts).map(|url| view.href(&url))),
        "calendar_permalink" => optional(calendar(view, page, &facts).map(|url| view.permalink(&url))),
    });
    for (key, default) in [
        ("collection", Value::from("")),
        ("excerpt", "".into()),
        ("image", Value::none()),
        ("published", Value::none()),
        ("updated", Value::none()),
        ("fields", Map::default().into()),
        ("params", Map::default().into()),
        ("word_count", 0_u64.into()),
        ("reading_time", 1_u64.into()),
    ] {
        values.entry(key.into()).or_insert(default);
    }
    let template = template(site, page, entry);
    let details = front.filter(|_| template == ANY).map(|front| details(view, front, &values)).unwrap_or_default();
    values.insert("details".into(), details.into());
    let ld = json_ld::page(view, page, facts.entry, &values, &breadcrumbs);
    values.insert("json_ld".into(), Value::safe_string(&ld));
    values.insert("breadcrumbs".into(), breadcrumbs.into());
    Ok((template, values.into()))
}

/// What a redirect's template sees. Without a title, it has the address for one.
pub(super) fn redirect(view: &View, to: &Destination, title: Option<String>) -> Value {
    let (url, permalink) = match to {
        Destination::Here { path, rest } => {
            let address = format!("{}{rest}", encoded(path));
            (view.href(&address), view.permalink(&address))
        }
        Destination::Elsewhere(url) => (url.clone(), url.clone()),
        // It has no page.
        Destination::Gone => Default::default(),
    };
    map! { "title" => title.unwrap_or_else(|| url.clone()), "url" => url, "permalink" => permalink }.into()
}

/// The title of a page.
pub(super) fn title_of(view: &View, page: Page) -> String {
    Facts::of(view, page).title
}

/// What the kinds of pages differ in.
pub(super) struct Facts {
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) description: Option<String>,
    pub(super) url: Arc<str>,
    /// The entry whose text it shows.
    pub(super) entry: Option<usize>,
    /// The page of its list, and how many there are.
    pub(super) number: usize,
    pub(super) total_pages: usize,
    /// How many entries the whole list has.
    pub(super) total: usize,
    /// The entries on this page of it.
    pub(super) items: Vec<usize>,
    /// The address of the list's first page.
    pub(super) first_url: Arc<str>,
}

impl Facts {
    fn of(view: &View, page: Page) -> Self {
        let site = &view.site;
        let code = &site.settings.language(view.lang).code;
        let plain = |kind, id: &str, title: String, url: Arc<str>| Self {
            kind,
            id: id.to_owned(),
            title,
            description: None,
            first_url: url.clone(),
            url,
            entry: None,
            number: 1,
            total_pages: 1,
            total: 0,
            items: Vec::new(),
        };
        match page {
            Page::Entry(index) => {
                let entry = &site.entries[index];
                let kind = if entry.id.is_empty() { "home" } else { "entry" };
                let url = entry.urls[view.lang.0].clone().unwrap_or_default();
                Self { entry: Some(index), ..plain(kind, &entry.id, title(entry, view.lang), url) }
            }
            Page::Collection(collection, number) => {
                let collection = &site.collections[collection];
                let index = collection.index.unwrap_or_default();
                let entry = &site.entries[index];
                let url = entry.urls[view.lang.0].clone().unwrap_or_default();
                let facts = plain("collection", &entry.id, title(entry, view.lang), url);
                let list = &collection.entries[view.lang.0];
                Self { entry: Some(index), ..facts.list(view, list, number, collection.per_page()) }
            }
            Page::Taxonomy(taxonomy) => {
                let taxonomy = &site.taxonomies[taxonomy];
                let url = site.term_url(taxonomy, None, view.lang).into();
                let facts = plain("taxonomy", &taxonomy.id, view.message(&taxonomy.id), url);
                let general =
                    || view.message_with("taxonomy-description", &arguments([("title", facts.title.as_str())]));
                Self { description: description(view, &taxonomy.id).or_else(general), ..facts }
            }
            Page::Term(taxonomy, term, number) => {
                let taxonomy = &site.taxonomies[taxonomy];
                let term = &taxonomy.terms[term];
                let message = term.message(&taxonomy.id);
                let url = site.term_url(taxonomy, Some(term), view.lang).into();
                let facts = plain("term", &format!("{}/{}", taxonomy.id, term.id), view.message(&message), url);
                let facts = facts.list(view, &term.shown[view.lang.0], number, PER_PAGE);
                let general = || {
                    let known: [(_, FluentValue<'_>); 3] = [
                        ("title", facts.title.as_str().into()),
                        ("taxonomy", view.message(&taxonomy.id).into()),
                        ("count", facts.total.into()),
                    ];
                    view.message_with("term-description", &arguments(known))
                };
                Self { description: description(view, &message).or_else(general), ..facts }
            }
            Page::NotFound => {
                let facts = plain("not-found", "", view.message("not-found-title"), format!("/{code}/404.html").into());
                Self { description: Some(view.message("not-found-description")), ..facts }
            }
            Page::Chooser => {
                let facts = plain("chooser", "", view.message("chooser-title"), "/".into());
                Self { description: Some(view.message("site-tagline")), ..facts }
            }
        }
    }

    /// As a page of a list.
    fn list(self, view: &View, list: &[usize], number: usize, per_page: usize) -> Self {
        let items = list.iter().skip((number - 1) * per_page).take(per_page).copied().collect();
        Self {
            number,
            items,
            total: list.len(),
            total_pages: plan::pages_of(list.len(), per_page),
            url: plan::page_url(&view.site, view.lang, &self.first_url, number).into(),
            ..self
        }
    }
}

fn title(entry: &Entry, lang: Lang) -> String {
    entry.text(lang).map(|shown| shown.translation.front.title().to_owned()).unwrap_or_default()
}

/// What the messages say of a taxonomy or a term. Where that is nothing, a theme may have a sentence that fits all of
/// them.
fn description(view: &View, message: &str) -> Option<String> {
    view.site.l10n.text(view.lang, &format!("{message}.description"))
}

/// What an entry's fields say, for a page that knows nothing of its type: the label of each that is given, its kind, and
/// its value.
fn details(view: &View, front: &FrontMatter, values: &Map) -> Vec<Value> {
    let kind = &front.content_type;
    let fields = values.get(&Key::Str("fields")).and_then(Value::as_map);
    let detail = |field: &Field| {
        let value = fields?.get(&Key::from(field.name.to_string())).filter(|value| !value.is_none())?;
        let detail = map! {
            "id" => &*field.name,
            "label" => view.label(&labels::of_field(&kind.name, field), &field.name),
            "kind" => innermost(&*field.kind).name(),
            "is_list" => field.kind.name() == "list",
            "value" => value.clone(),
        };
        Some(detail.into())
    };
    kind.fields.own().filter(|field| front.get(&field.name).is_some()).filter_map(detail).collect()
}

/// The template of entries whose type has none of its own.
const ANY: &str = "entry.html";

/// The template: one of its own for a page of the root or a collection, if the theme has it, or that of its kind.
fn template(site: &Site, page: Page, entry: Option<&Entry>) -> String {
    let id = entry.map_or("", |entry| &*entry.id);
    let (own, general) = match page {
        Page::Entry(_) if id.is_empty() => return "home.html".to_owned(),
        Page::Entry(_) => (
            format!("pages/{id}.html"),
            format!("{}.html", entry.map_or("page", |entry| entry.content_type.name.as_str())),
        ),
        // A section has the template of its collection.
        Page::Collection(index, _) => {
            (format!("collections/{}.html", site.collections[index].root()), "collection.html".to_owned())
        }
        Page::Taxonomy(index) => (format!("taxonomies/{}.html", site.taxonomies[index].id), "taxonomy.html".to_owned()),
        Page::Term(index, ..) => (format!("terms/{}.html", site.taxonomies[index].id), "term.html".to_owned()),
        Page::NotFound => return "not-found.html".to_owned(),
        Page::Chooser => return "chooser.html".to_owned(),
    };
    let names = [own, general];
    let found = names.iter().find(|name| site.theme.has_template(name)).cloned();
    // A type without a template of its own has the theme's for any, or that of pages.
    let any = || [ANY, "page.html"].into_iter().find(|name| site.theme.has_template(name)).map(str::to_owned);
    let [_, general] = names;
    found.or_else(|| any().filter(|_| matches!(page, Page::Entry(_)))).unwrap_or(general)
}

/// The id of the menu's item that the page stands under.
fn section(site: &Site, page: Page, entry: Option<&Entry>) -> String {
    match (page, entry) {
        (Page::Taxonomy(index) | Page::Term(index, ..), _) => site.taxonomies[index].id.to_string(),
        (_, Some(entry)) if site.collections[entry.collection].id.is_empty() => entry.id.to_string(),
        (_, Some(entry)) => {
            let mut collection = &site.collections[entry.collection];
            while let Some(parent) = collection.parent {
                collection = &site.collections[parent];
            }
            collection.id.to_string()
        }
        _ => String::new(),
    }
}

fn head_title(view: &View, page: Page, facts: &Facts) -> String {
    let site = view.message("site-title");
    match page {
        Page::Entry(index) if view.site.entries[index].id.is_empty() => {
            format!("{site} – {}", view.message("site-tagline"))
        }
        _ if facts.number > 1 => {
            let known: [(_, FluentValue<'_>); 2] =
                [("title", facts.title.as_str().into()), ("page", facts.number.into())];
            let title = view.message_with("pagination-title", &arguments(known));
            format!("{} – {site}", title.unwrap_or_else(|| facts.title.clone()))
        }
        _ => format!("{} – {site}", facts.title),
    }
}

/// The entries that refer to one, by their collection, in the order of its list.
fn backlinks(view: &View, entry: &Entry) -> Map {
    let ranks = view.ranks();
    let mut referrers: Vec<usize> =
        entry.referrers.iter().copied().filter(|index| view.site.entries[*index].urls[view.lang.0].is_some()).collect();
    referrers.sort_by_key(|index| ranks[*index]);
    let mut by_collection: Vec<(Arc<str>, Vec<Value>)> = Vec::new();
    for index in referrers {
        let id = &view.site.collections[view.site.entries[index].collection].id;
        let value = view.entry(index);
        match by_collection.iter_mut().find(|(known, _)| known == id) {
            Some((_, entries)) => entries.push(value),
            None => by_collection.push((id.clone(), vec![value])),
        }
    }
    by_collection.into_iter().map(|(id, entries)| (id.to_string().into(), entries.into())).collect()
}

fn terms(view: &View, page: Page) -> Vec<Value> {
    let Page::Taxonomy(taxonomy) = page else { return Vec::new() };
    let sorted = view.sorted_terms(&view.site.taxonomies[taxonomy], true);
    sorted.into_iter().map(|term| view.term(taxonomy, term)).collect()
}

/// The collections under this one, as the entries of their own pages.
fn children(view: &View, page: Page) -> Vec<Value> {
    let Page::Collection(parent, _) = page else { return Vec::new() };
    let collections = view.site.collections.iter().filter(|collection| collection.parent == Some(parent));
    collections.filter_map(|collection| collection.index).map(|index| view.entry(index)).collect()
}

/// The address of the calendar file that belongs to a page.
fn calendar(view: &View, page: Page, facts: &Facts) -> Option<String> {
    let url = match page {
        Page::Entry(index) if view.site.entries[index].content_type.does.calendar.is_some() => &*facts.url,
        Page::Collection(collection, _) => plan::calendar_of(&view.site, collection, view.lang)?,
        _ => return None,
    };
    Some(plan::calendar_url(url))
}

/// The data files that belong to a page.
fn data(view: &View, page: Page) -> Vec<Value> {
    let site = &view.site;
    let dataset = match page {
        Page::Collection(index, _)
            if !site.collections[index].entries[view.lang.0].is_empty() && !site.collections[index].is_section() =>
        {
            Dataset::Collection(index)
        }
        Page::Entry(index) if site.entries[index].content_type.does.series.is_some() => Dataset::Entry(index),
        _ => return Vec::new(),
    };
    let file = |format: Format| {
        let url = view.href(&plan::data_url(site, dataset, format, view.lang));
        Value::from(map! { "format" => format.ending(), "url" => url })
    };
    // What most people open comes first.
    [Format::Csv, Format::Json]
        .into_iter()
        .filter(|format| plan::has_format(site, dataset, *format))
        .map(file)
        .collect()
}
