//! JSON-LD: what a page is, for machines (<https://schema.org>).

use serde::{Serialize, Serializer};
use serde_json::{Value as JsonValue, json};
use tera::Value;
use tera::value::Key;

use super::view::{self, View, published};
use crate::model::fields::Map;
use crate::model::{Content, Entry};
use crate::plan::{self, Dataset, Format, Page};

/// A node of the graph, with its properties in the order in which they were said.
struct Node(Vec<(&'static str, JsonValue)>);

impl Serialize for Node {
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

/// The association, as a node that stands alone: what refers to it needs no other page.
fn organisation(view: &View) -> JsonValue {
    json!({
        "@type": "Organization", "@id": format!("{}#organization", view.permalink("/")), "name": view.message("association-name"), "url": view.permalink("/"),
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
pub(super) fn page(view: &View, page: Page, entry: Option<usize>, values: &Map, breadcrumbs: &[Value]) -> String {
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
            let mut thing = base(view, view.site.entries[index].content_type.schema_type(), values);
            describe(view, index, &mut thing);
            graph.push(node(&thing));
        }
        (Page::Collection(..) | Page::Term(..) | Page::Taxonomy(_), _) => {
            let mut thing = base(view, "CollectionPage", values);
            let items = values.get(&Key::Str("items")).and_then(Value::as_array).unwrap_or_default();
            let parts = items.iter().zip(1..).map(|(item, position)| {
                json!({ "@type": "ListItem", "position": position, "name": view::text(item, "title"), "url": view::text(item, "permalink") })
            });
            let parts: Vec<JsonValue> = parts.collect();
            if !parts.is_empty() {
                thing.0.push(("mainEntity", json!({ "@type": "ItemList", "itemListElement": parts })));
            }
            graph.push(node(&thing));
        }
    }
    if breadcrumbs.len() > 1 {
        let crumbs = breadcrumbs.iter().zip(1..).map(|(crumb, position)| {
            let (name, item) = (view::text(crumb, "title"), view::text(crumb, "permalink"));
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

/// JSON that can stand in a script element: no `<` that could end it.
pub(super) fn for_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// What is said of everything.
fn base(view: &View, schema_type: &str, values: &Map) -> Node {
    let text = |key: &'static str| values.get(&Key::Str(key)).and_then(Value::as_str).unwrap_or_default();
    // The address that counts: a page in another language's text is that language's.
    let permalink = Some(text("canonical")).filter(|url| !url.is_empty()).unwrap_or_else(|| text("permalink"));
    let mut thing = Vec::with_capacity(16);
    thing.extend([
        ("@type", schema_type.into()),
        ("@id", permalink.into()),
        ("name", text("title").into()),
        ("description", text("description").into()),
        ("url", permalink.into()),
    ]);
    // Things that are not pages have an address; what has words has a language (schema.org: CreativeWork).
    if is_creative_work(schema_type) {
        thing.push(("inLanguage", text("content_lang").into()));
        thing.push(("publisher", organisation(view)));
    }
    if let Some(image) =
        values.get(&Key::Str("image")).map(|image| view::text(image, "permalink")).filter(|url| !url.is_empty())
    {
        thing.push(("image", image.into()));
    }
    Node(thing)
}

fn is_creative_work(schema_type: &str) -> bool {
    ["WebPage", "CollectionPage", "NewsArticle", "Dataset", "Course"].contains(&schema_type)
}

/// What a type says beside that.
fn describe(view: &View, index: usize, Node(thing): &mut Node) {
    let entry = &view.site.entries[index];
    let Some(shown) = entry.text(view.lang) else { return };
    let common = &shown.translation.front.common;
    if is_creative_work(entry.content_type.schema_type()) {
        thing.push(("datePublished", published(entry).into()));
        thing.push(("dateModified", common.updated_on.as_ref().map(|day| day.as_str().to_owned()).into()));
    }
    let mut set = |key: &'static str, value: JsonValue| thing.push((key, value));
    let label = |taxonomy: &str, id: &str| view.message(&format!("{taxonomy}-{id}"));
    match &shown.translation.front.content {
        Content::Member(member) => {
            set("foundingDate", member.founded.map(|year| year.to_string()).into());
            set(
                "numberOfEmployees",
                member.headcount.map(|count| json!({ "@type": "QuantitativeValue", "value": count })).into(),
            );
            set("sameAs", member.website.as_ref().map(|website| website.0.as_str()).into());
            set("email", member.contact.as_ref().map(|contact| contact.email.as_str()).into());
            set("telephone", member.contact.as_ref().and_then(|contact| contact.phone.as_deref()).into());
            let languages = member.languages.iter().flatten().map(|language| language_of(view, &language.reference.id));
            set("knowsLanguage", languages.collect::<Vec<_>>().into());
            let sites = member
                .sites
                .iter()
                .flatten()
                .map(|site| json!({ "@type": "Place", "address": address(view, &site.city.reference.id) }));
            set("location", sites.collect());
        }
        Content::Offer(offer) => {
            let providers = offer
                .members
                .iter()
                .flatten()
                .filter_map(|member| reference(view, &member.reference.entry_id("members")));
            set("provider", providers.collect());
            set("areaServed", offer.market.as_ref().map(|market| label("markets", &market.reference.id)).into());
            let services = offer.services.iter().flatten().map(|service| label("services", &service.reference.id));
            set("serviceType", services.collect::<Vec<_>>().into());
            let languages: Vec<_> =
                offer.languages.iter().flatten().map(|language| language_of(view, &language.reference.id)).collect();
            set("availableChannel", object(json!({ "@type": "ServiceChannel", "availableLanguage": languages })));
        }
        Content::Article(_) => {
            set("headline", common.title.as_deref().into());
            set("author", organisation(view));
        }
        Content::Event(event) => {
            let zone = event.time_zone.as_ref();
            let moment = |at: Option<&crate::model::fields::DateTime>| {
                let zoned = at?.0.to_zoned_datetime(zone?.0.clone()).ok()?;
                Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
            };
            set("startDate", moment(event.start.as_ref()).into());
            set("endDate", moment(event.end.as_ref()).into());
            let city = event.city.as_ref().map(|city| city.reference.id.as_str());
            let name = event.place.to_option().or_else(|| city.map(|city| label("cities", city))).unwrap_or_default();
            let address = city.map_or(JsonValue::Null, |city| address(view, city));
            set("location", object(json!({ "@type": "Place", "name": name, "address": address })));
            set("organizer", organisation(view));
        }
        Content::Programme(programme) => {
            set("provider", organisation(view));
            set("educationalLevel", programme.level.map(super::super::model::programme::Level::as_str).into());
            let place = programme
                .city
                .as_ref()
                .map(|city| json!({ "@type": "Place", "address": address(view, &city.reference.id) }));
            // In hours (ISO 8601, section 5.5.2).
            let hours = programme.duration.as_ref().map(|duration| format!("PT{}H", duration.hours));
            set(
                "hasCourseInstance",
                object(json!({ "@type": "CourseInstance", "location": place, "courseWorkload": hours })),
            );
        }
        Content::Partner(partner) => set("sameAs", partner.website.as_ref().map(|website| website.0.as_str()).into()),
        Content::Indicator(_) => dataset(view, index, entry, &mut set),
        Content::Page(_) | Content::Comparison(_) => {}
    }
}

fn dataset(view: &View, index: usize, entry: &Entry, set: &mut dyn FnMut(&'static str, JsonValue)) {
    let files = [(Format::Csv, "text/csv"), (Format::Json, "application/json")].map(|(format, media_type)| {
        let url = view.permalink(&plan::data_url(&view.site, Dataset::Entry(index), format, view.lang));
        json!({ "@type": "DataDownload", "encodingFormat": media_type, "contentUrl": url })
    });
    set("distribution", files.to_vec().into());
    let points = super::indicator::points(&view.site, entry);
    // A day whose year nobody gives is in no interval (ISO 8601).
    let mut days = points.iter().map(|point| point.date.to_string()).filter(|day| !day.starts_with('-'));
    if let Some(first) = days.next() {
        let last = days.next_back();
        set("temporalCoverage", last.map_or_else(|| first.clone(), |last| format!("{first}/{last}")).into());
    }
}

/// A language by its tag (BCP 47), or by its name where the taxonomy doesn't say which it is.
fn language_of(view: &View, id: &str) -> String {
    let tag = view.site.term("languages", id).and_then(|term| term.facts.language.as_ref());
    let is_tag =
        || id.parse::<unic_langid::LanguageIdentifier>().is_ok_and(|tag| tag == id && (2..=3).contains(&id.len()));
    match tag {
        Some(tag) => tag.as_str().to_owned(),
        None if is_tag() => id.to_owned(),
        None => view.message(&format!("languages-{id}")),
    }
}

/// The address of a city, in its country as the taxonomy says it.
fn address(view: &View, city: &str) -> JsonValue {
    let term = view.site.term("cities", city);
    let country = term.and_then(|term| term.facts.country.as_ref()).map(|country| country.as_str().to_owned());
    object(
        json!({ "@type": "PostalAddress", "addressLocality": view.message(&format!("cities-{city}")), "addressCountry": country }),
    )
}

fn reference(view: &View, id: &str) -> Option<JsonValue> {
    let index = view.site.by_id.get(id)?;
    let value = view.reference(*index);
    Some(
        json!({ "@type": "Organization", "@id": view::text(&value, "permalink"), "name": view::text(&value, "title") }),
    )
}
