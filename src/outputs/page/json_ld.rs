//! JSON-LD: what a page is, for machines (<https://schema.org>).

use serde::{Serialize, Serializer};
use serde_json::{Value as JsonValue, json};
use tera::Value;
use tera::value::Key;

use crate::model::{EntryId, Found, FrontMatter};
use crate::outputs::data::{self, FORMATS};
use crate::outputs::output::Page;
use crate::render::{self, View, for_script};
use crate::types::schema_org::{Known, MappedField, MappedForm, MappedPiece, Mapping, Said};
use crate::types::{self, Map, Path, Reference};

/// The type of what says nothing else of itself.
const PAGE: &str = "WebPage";

/// A node of the graph, with its properties in the order in which they were said.
struct GraphNode(Vec<(String, JsonValue)>);

impl Serialize for GraphNode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // What is empty says nothing.
        serializer.collect_map(self.0.iter().filter(|(_, value)| !is_empty(value)).map(|(key, value)| (key, value)))
    }
}

fn is_empty(value: &JsonValue) -> bool {
    match value {
        JsonValue::Null => true,
        JsonValue::String(text) => text.is_empty(),
        JsonValue::Array(items) => items.is_empty(),
        JsonValue::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// An object without what is empty; none where nothing but its type is left.
fn object(value: JsonValue) -> JsonValue {
    let JsonValue::Object(mut fields) = value else { return value };
    fields.retain(|_, value| !is_empty(value));
    if fields.keys().all(|key| key == "@type") { JsonValue::Null } else { fields.into() }
}

/// Whose site it is, as a node that stands alone: what refers to it needs no other page.
fn organisation(view: &View) -> JsonValue {
    json!({
        "@type": "Organization", "@id": format!("{}#organization", view.permalink("/")), "name": view.publisher(), "url": view.permalink("/"),
    })
}

#[derive(Serialize)]
struct Crumb<'a> {
    #[serde(rename = "@type")]
    schema_type: &'static str,
    position: usize,
    name: &'a str,
    item: JsonValue,
}

/// The graph of a page: the site's organisation at home, the thing itself, and the way to it.
pub(super) fn page(view: &View, page: Page, entry: Option<EntryId>, values: &Map, breadcrumbs: &[Value]) -> String {
    let mut graph: Vec<String> = Vec::new();
    // What is written here can be written as JSON: it has no keys but texts.
    fn node(value: &impl Serialize) -> String {
        serde_json::to_string(value).unwrap_or_default()
    }
    let text = |key: &'static str| values.get(&Key::Str(key)).and_then(Value::as_str).unwrap_or_default();
    // The address that counts: a page in another language's text is that language's.
    let permalink = Some(text("canonical")).filter(|url| !url.is_empty()).unwrap_or_else(|| text("permalink"));
    match (page, entry) {
        // They're about nothing.
        (Page::NotFound | Page::Chooser, _) => return String::new(),
        (Page::Entry(index), _) if view.site.entries[index].id.is_empty() => {
            let home = json!({
                "@type": "WebSite", "@id": format!("{permalink}#website"), "url": permalink, "name": view.message("site-title"),
                "description": text("description"), "inLanguage": text("content_lang"), "publisher": organisation(view),
            });
            graph.push(node(&object(home)));
        }
        (Page::Entry(index), _) => {
            let mapping = &view.site.entries[index].content_type.schema;
            let mut thing = base(mapping.schema_type.as_deref().unwrap_or(PAGE), values);
            describe(view, index, mapping, values, &mut thing);
            graph.push(node(&thing));
        }
        (Page::Collection(..) | Page::Term(..) | Page::Taxonomy(_), _) => {
            let mut thing = base("CollectionPage", values);
            thing.0.extend(page_properties(view, values));
            let items = values.get(&Key::Str("items")).and_then(Value::as_array).unwrap_or_default();
            let parts = items.iter().zip(1..).map(|(item, position)| {
                json!({ "@type": "ListItem", "position": position, "name": render::text(item, "title"), "url": render::text(item, "permalink") })
            });
            let parts: Vec<JsonValue> = parts.collect();
            if !parts.is_empty() {
                thing.0.push(("mainEntity".to_owned(), json!({ "@type": "ItemList", "itemListElement": parts })));
            }
            graph.push(node(&thing));
        }
    }
    if breadcrumbs.len() > 1 {
        let crumbs = breadcrumbs.iter().zip(1..).map(|(crumb, position)| {
            let (name, item) = (render::text(crumb, "title"), render::text(crumb, "permalink"));
            Crumb {
                schema_type: "ListItem",
                position,
                name,
                item: json!({ "@type": "WebPage", "@id": item, "name": name }),
            }
        });
        let items = node(&crumbs.collect::<Vec<_>>());
        graph.push(format!("{{\"@type\":\"BreadcrumbList\",\"itemListElement\":{items}}}"));
    }
    for_script(&format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{}]}}", graph.join(",")))
}

/// What is said of everything.
fn base(schema_type: &str, values: &Map) -> GraphNode {
    let text = |key: &'static str| values.get(&Key::Str(key)).and_then(Value::as_str).unwrap_or_default();
    // The address that counts: a page in another language's text is that language's.
    let permalink = Some(text("canonical")).filter(|url| !url.is_empty()).unwrap_or_else(|| text("permalink"));
    let mut thing = vec![
        ("@type".to_owned(), schema_type.into()),
        ("@id".to_owned(), permalink.into()),
        ("name".to_owned(), text("title").into()),
        ("description".to_owned(), text("description").into()),
        ("url".to_owned(), permalink.into()),
    ];
    if let Some(image) =
        values.get(&Key::Str("image")).map(|image| render::text(image, "permalink")).filter(|url| !url.is_empty())
    {
        thing.push(("image".to_owned(), image.into()));
    }
    GraphNode(thing)
}

/// What is said of pages, which are works of words: their language and who publishes them.
fn page_properties(view: &View, values: &Map) -> [(String, JsonValue); 2] {
    let lang = values.get(&Key::Str("content_lang")).and_then(Value::as_str).unwrap_or_default();
    [("inLanguage".to_owned(), lang.into()), ("publisher".to_owned(), organisation(view))]
}

/// What a type says beside that: its mapping, with the entry's values.
fn describe(view: &View, entry_id: EntryId, mapping: &Mapping, values: &Map, GraphNode(thing): &mut GraphNode) {
    let entry = &view.site.entries[entry_id];
    let Some(shown) = entry.text(view.lang) else { return };
    let front = &*shown.translation.front;
    let own = Own { view, entry_id, front, values };
    if mapping.schema_type.is_none() {
        // A type that says nothing of itself is one of pages.
        let days = [("datePublished", own.known(Known::Published)), ("dateModified", front.text("updated_on").into())];
        thing.extend(page_properties(view, values));
        thing.extend(days.map(|(name, day)| (name.to_owned(), day)));
    }
    thing.extend(mapping.properties.iter().map(|(name, said)| (name.clone(), own.said(said, None))));
}

/// An entry whose values a mapping takes.
struct Own<'a> {
    view: &'a View,
    entry_id: EntryId,
    front: &'a FrontMatter,
    values: &'a Map,
}

/// The value of a list that a node is about, and the way to it.
type ListItem<'a> = Option<(&'a Path, &'a types::Value)>;

impl Own<'_> {
    fn said(&self, said: &Said, item: ListItem<'_>) -> JsonValue {
        match said {
            Said::Field(field) => self.field(field, item),
            Said::First(several) => {
                let mut said = several.iter().map(|said| self.said(said, item));
                said.find(|value| !is_empty(value)).unwrap_or_default()
            }
            Said::Text(pieces) => {
                let mut text = String::new();
                for piece in pieces {
                    match piece {
                        MappedPiece::Text(words) => text.push_str(words),
                        MappedPiece::Field(field) => match self.field(field, item) {
                            JsonValue::String(value) => text.push_str(&value),
                            JsonValue::Number(value) => text.push_str(&value.to_string()),
                            // A text that lacks a part says something else.
                            _ => return JsonValue::Null,
                        },
                    }
                }
                text.into()
            }
            Said::Literal(value) => value.clone(),
            Said::Node(mapping) => match &mapping.each {
                Some(each) => each
                    .each(self.front)
                    .into_iter()
                    .map(|value| self.node(mapping, Some((each, value))))
                    .filter(|node| !node.is_null())
                    .collect(),
                None => self.node(mapping, item),
            },
            Said::Known(known) => self.known(*known),
        }
    }

    fn node(&self, mapping: &Mapping, item: ListItem<'_>) -> JsonValue {
        let schema_type = ("@type".to_owned(), mapping.schema_type.as_deref().into());
        let properties = mapping.properties.iter().map(|(name, said)| (name.clone(), self.said(said, item)));
        object(std::iter::once(schema_type).chain(properties).collect())
    }

    fn field(&self, field: &MappedField, item: ListItem<'_>) -> JsonValue {
        let values = match item {
            Some((each, value)) if field.path.is_under(each) => field.path.each_in(value, each.len()),
            _ => field.path.each(self.front),
        };
        let is_list = field.is_list && !item.is_some_and(|(each, _)| field.path.is_under(each));
        let mut values = values.into_iter().map(|value| self.value(value, field)).filter(|value| !is_empty(value));
        if is_list { values.collect() } else { values.next().unwrap_or_default() }
    }

    fn value(&self, value: &types::Value, field: &MappedField) -> JsonValue {
        let text = || value.as_text().unwrap_or_default();
        match (&field.form, value) {
            (_, types::Value::Reference(reference)) => self.reference(reference, field.fact.as_deref()),
            (MappedForm::Text, _) => self.view.said(value).into(),
            (MappedForm::Url, _) => ::url::Url::parse(text()).map(|url| url.to_string()).ok().into(),
            (MappedForm::Markdown, _) => {
                let mut words = Vec::new();
                crate::markdown::each_saying(text(), &mut |said| words.push(said.to_owned()));
                words.join(" ").into()
            }
            (MappedForm::Moment(zone), _) => {
                let zone = zone.as_ref().and_then(|zone| crate::l10n::time_zone(self.front.text(zone)?));
                let moment = text().parse::<jiff::civil::DateTime>().ok().zip(zone);
                let moment = moment.and_then(|(time, zone)| time.to_zoned_datetime(zone).ok());
                moment.map(|moment| moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()).into()
            }
            (MappedForm::Plain, types::Value::Integer(number)) => (*number).into(),
            (MappedForm::Plain, types::Value::Number(number)) => (*number).into(),
            (MappedForm::Plain, types::Value::Bool(value)) => (*value).into(),
            (MappedForm::Plain, _) => self.view.said(value).into(),
        }
    }

    /// What a reference leads to: a term by a fact, by the language that it is, or by its label; an entry as a node.
    fn reference(&self, reference: &Reference, fact: Option<&str>) -> JsonValue {
        let site = &self.view.site;
        match site.resolve(site.entries[self.entry_id].dir(), self.view.lang, &reference.target, &reference.id) {
            Ok(Found::Terms(taxonomy, Some(term))) => {
                let taxonomy = &site.taxonomies[taxonomy];
                let term = &taxonomy.terms[term];
                let label = || self.view.message(&term.message(&taxonomy.id));
                match fact {
                    None => term.facts.text("language").map_or_else(label, str::to_owned).into(),
                    Some("label") => label().into(),
                    Some("id") => (*term.id).into(),
                    Some(fact) => term.facts.text(fact).into(),
                }
            }
            Ok(Found::Entry(index)) => {
                let value = self.view.reference(index);
                let schema_type = site.entries[index].content_type.schema.schema_type.as_deref().unwrap_or(PAGE);
                json!({ "@type": schema_type, "@id": render::text(&value, "permalink"), "name": render::text(&value, "title") })
            }
            Ok(Found::File(media)) => self.view.permalink(&media.url()).into(),
            Ok(_) => reference.id.as_str().into(),
            Err(_) => JsonValue::Null,
        }
    }

    fn known(&self, known: Known) -> JsonValue {
        let view = self.view;
        let entry = &view.site.entries[self.entry_id];
        match known {
            Known::Organization => organisation(view),
            Known::Language => self.values.get(&Key::Str("content_lang")).and_then(Value::as_str).into(),
            Known::Published => entry.published().map(|day| day.to_string()).into(),
            Known::Downloads => {
                let files = FORMATS.iter().filter_map(|format| {
                    let url = view.permalink(&data::url(&view.site, Page::Entry(self.entry_id), *format, view.lang)?);
                    let media_type = format.media_type();
                    Some(json!({ "@type": "DataDownload", "encodingFormat": media_type, "contentUrl": url }))
                });
                files.collect()
            }
            Known::Period => {
                let points = render::points(&view.site, entry);
                // A day whose year nobody gives is in no interval (ISO 8601).
                let mut days = points.iter().map(|point| point.date.to_string()).filter(|day| !day.starts_with('-'));
                let Some(first) = days.next() else { return JsonValue::Null };
                let last = days.next_back();
                last.map_or_else(|| first.clone(), |last| format!("{first}/{last}")).into()
            }
        }
    }
}
