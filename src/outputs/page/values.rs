//! Pages: the template of each, and the value that it sees as `page`.

use std::sync::Arc;

use fluent::FluentValue;
use tera::value::Key;
use tera::{Tera, Value};

use super::facts::Facts;
use super::json_ld;
use super::navigation::{alternates, breadcrumbs, canonical, pagination, switcher, toc};
use crate::diagnostics::Diagnostic;
use crate::l10n::arguments;
use crate::markdown::Document;
use crate::model::{Entry, EntryId, FrontMatter, Site};
use crate::outputs::output::Page;
use crate::outputs::{calendar, data, facets, feed, social};
use crate::render::{View, document, is_example, map, optional};
use crate::types::path::innermost;
use crate::types::{Field, Map};

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
        Some(index) if facts.number == 1 => document(view, tera, &site.entries[index], true)?,
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
    let calendar = calendar::url(site, page, view.lang);
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
        "feeds" => feed::all(view),
        "pagination" => pagination(view, page, &facts),
        "items" => facts.items.iter().map(|index| view.entry(*index)).collect::<Vec<_>>(),
        "terms" => terms(view, page),
        "term" => if let Page::Term(taxonomy, term, _) = page { view.term(taxonomy, term) } else { Value::none() },
        "children" => children(view, page),
        "data" => data::value(view, page),
        "facets" => facets::value(view, page),
        "calendar_url" => optional(calendar.as_ref().map(|url| view.href(url))),
        "calendar_permalink" => optional(calendar.as_ref().map(|url| view.permalink(url))),
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

/// What an entry's fields say, for a page that knows nothing of its type: the label of each that is given, its kind,
/// and its value.
fn details(view: &View, front: &FrontMatter, values: &Map) -> Vec<Value> {
    let kind = &front.content_type;
    let fields = values.get(&Key::Str("fields")).and_then(Value::as_map);
    let detail = |field: &Field| {
        let value = fields?.get(&Key::from(field.name.to_string())).filter(|value| !value.is_none())?;
        let detail = map! {
            "id" => &*field.name,
            "label" => view.label(&field.label(&kind.name), &field.name),
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
    let mut referrers: Vec<EntryId> =
        entry.referrers.iter().copied().filter(|index| view.site.entries[*index].urls[view.lang].is_some()).collect();
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
