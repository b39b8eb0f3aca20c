//! JSON-LD: what a page is, for machines (<https://schema.org>).

use serde_json::{Map as Json, Value as JsonValue, json};
use tera::Value;
use tera::value::Key;

use super::view::{self, View, published};
use crate::model::fields::Map;
use crate::model::{Content, Entry};
use crate::plan::{self, Dataset, Format, Page};

/// The graph of a page: the site's organisation at home, the thing itself, and the way to it.
pub(super) fn page(view: &View, page: Page, entry: Option<usize>, values: &Map, breadcrumbs: &[Value]) -> String {
    let mut graph = Vec::new();
    let text = |key: &'static str| values.get(&Key::Str(key)).and_then(Value::as_str).unwrap_or_default();
    let permalink = text("permalink");
    let organisation = format!("{}#organization", view.permalink("/"));
    match (page, entry) {
        (Page::NotFound | Page::Chooser, _) => return String::from("{\"@context\":\"https://schema.org\"}"),
        (Page::Entry(index), _) if view.site.entries[index].id.is_empty() => {
            graph.push(json!({
                "@type": "WebSite", "@id": format!("{permalink}#website"), "url": permalink, "name": view.message("site-title"),
                "description": text("description"), "inLanguage": text("content_lang"), "publisher": { "@id": organisation },
            }));
            graph.push(json!({
                "@type": "Organization", "@id": organisation, "name": view.message("association-name"), "url": view.permalink("/"),
            }));
        }
        (Page::Entry(index), _) => {
            let mut thing = base(view, view.site.entries[index].content_type.schema_type(), values);
            describe(view, index, &mut thing);
            graph.push(JsonValue::Object(thing));
        }
        (Page::Collection(..) | Page::Term(..) | Page::Taxonomy(_), _) => {
            let mut thing = base(view, "CollectionPage", values);
            let items = values.get(&Key::Str("items")).and_then(Value::as_array).unwrap_or_default();
            let parts = items.iter().map(|item| json!({ "@id": view::text(item, "permalink") }));
            thing.insert("hasPart".into(), parts.collect());
            graph.push(JsonValue::Object(thing));
        }
    }
    if breadcrumbs.len() > 1 {
        let items: Vec<JsonValue> = breadcrumbs
            .iter()
            .enumerate()
            .map(|(index, crumb)| {
                let (name, item) = (view::text(crumb, "title"), view::text(crumb, "permalink"));
                json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": item })
            })
            .collect();
        graph.push(json!({ "@type": "BreadcrumbList", "itemListElement": items }));
    }
    for_script(&json!({ "@context": "https://schema.org", "@graph": graph }).to_string())
}

/// JSON that can stand in a script element: no `<` that could end it.
pub(super) fn for_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// What is said of everything.
fn base(view: &View, schema_type: &str, values: &Map) -> Json<String, JsonValue> {
    let text = |key: &'static str| values.get(&Key::Str(key)).and_then(Value::as_str).unwrap_or_default();
    let permalink = text("permalink");
    let mut thing = Json::new();
    thing.insert("@type".into(), schema_type.into());
    thing.insert("@id".into(), permalink.into());
    thing.insert("name".into(), text("title").into());
    thing.insert("description".into(), text("description").into());
    // Things that are not pages have an address; what has words has a language (schema.org: CreativeWork).
    thing.insert("url".into(), permalink.into());
    if is_creative_work(schema_type) {
        thing.insert("inLanguage".into(), text("content_lang").into());
        thing.insert("publisher".into(), json!({ "@id": format!("{}#organization", view.permalink("/")) }));
    }
    if let Some(image) = values.get(&Key::Str("image")).map(|image| view::text(image, "permalink")).filter(|url| !url.is_empty()) {
        thing.insert("image".into(), image.into());
    }
    thing
}

fn is_creative_work(schema_type: &str) -> bool {
    ["WebPage", "CollectionPage", "NewsArticle", "Dataset", "Course"].contains(&schema_type)
}

/// What a type says beside that.
fn describe(view: &View, index: usize, thing: &mut Json<String, JsonValue>) {
    let entry = &view.site.entries[index];
    let Some(shown) = entry.text(view.lang) else { return };
    let common = &shown.translation.front.common;
    if let Some(day) = published(entry) {
        thing.insert("datePublished".into(), day.into());
    }
    if let Some(day) = common.updated_on.as_ref() {
        thing.insert("dateModified".into(), day.as_str().into());
    }
    let mut set = |key: &str, value: JsonValue| {
        if !value.is_null() {
            thing.insert(key.into(), value);
        }
    };
    let label = |taxonomy: &str, id: &str| view.message(&format!("{taxonomy}-{id}"));
    match &shown.translation.front.content {
        Content::Member(member) => {
            set("foundingDate", member.founded.map(|year| year.to_string()).into());
            set("numberOfEmployees", member.headcount.map(|count| json!({ "@type": "QuantitativeValue", "value": count })).into());
            set("sameAs", member.website.as_ref().map(super::super::model::fields::Url::as_str).into());
            set("email", member.contact.as_ref().map(|contact| contact.email.as_str()).into());
            set("telephone", member.contact.as_ref().and_then(|contact| contact.phone.as_deref()).into());
            let languages = member.languages.iter().flatten().map(|language| language.reference.id.as_str());
            set("knowsLanguage", languages.collect::<Vec<_>>().into());
            let sites = member.sites.iter().flatten().map(|site| {
                let city = label("cities", &site.city.reference.id);
                json!({ "@type": "Place", "address": { "@type": "PostalAddress", "addressLocality": city, "addressCountry": "MA" } })
            });
            set("location", sites.collect());
        }
        Content::Offer(offer) => {
            let providers = offer.members.iter().flatten().filter_map(|member| reference(view, &member.reference.entry_id("members")));
            set("provider", providers.collect());
            set("areaServed", offer.market.as_ref().map(|market| label("markets", &market.reference.id)).into());
            let services = offer.services.iter().flatten().map(|service| label("services", &service.reference.id));
            set("serviceType", services.collect::<Vec<_>>().into());
            let languages: Vec<_> = offer.languages.iter().flatten().map(|language| language.reference.id.clone()).collect();
            set("availableChannel", json!({ "@type": "ServiceChannel", "availableLanguage": languages }));
        }
        Content::Article(_) => {
            set("headline", common.title.as_deref().into());
            set("author", json!({ "@id": format!("{}#organization", view.permalink("/")) }));
        }
        Content::Event(event) => {
            let zone = event.time_zone.as_ref();
            let moment = |at: Option<&crate::model::fields::DateTime>| {
                let zoned = at?.0.to_zoned_datetime(zone?.0.clone()).ok()?;
                Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
            };
            set("startDate", moment(event.start.as_ref()).into());
            set("endDate", moment(event.end.as_ref()).into());
            let city = event.city.as_ref().map(|city| label("cities", &city.reference.id));
            let place = event.place.to_option().or_else(|| city.clone()).unwrap_or_default();
            let address = city.unwrap_or_else(|| place.clone());
            set("location", json!({ "@type": "Place", "name": place, "address": address }));
            set("organizer", json!({ "@id": format!("{}#organization", view.permalink("/")) }));
        }
        Content::Programme(programme) => {
            set("provider", json!({ "@type": "Organization", "name": view.message("association-name") }));
            set("educationalLevel", programme.level.map(super::super::model::programme::Level::as_str).into());
            let city = programme.city.as_ref().map(|city| label("cities", &city.reference.id));
            let hours = programme.duration.as_ref().map(|duration| format!("PT{}H", duration.hours));
            set(
                "hasCourseInstance",
                json!({ "@type": "CourseInstance", "courseMode": "onsite", "location": city, "courseWorkload": hours }),
            );
        }
        Content::Partner(partner) => set("sameAs", partner.website.as_ref().map(super::super::model::fields::Url::as_str).into()),
        Content::Indicator(_) => dataset(view, index, entry, &mut set),
        Content::Page(_) | Content::Comparison(_) => {}
    }
}

fn dataset(view: &View, index: usize, entry: &Entry, set: &mut dyn FnMut(&str, JsonValue)) {
    let files = [(Format::Csv, "text/csv"), (Format::Json, "application/json")].map(|(format, media_type)| {
        let url = view.permalink(&plan::data_url(&view.site, Dataset::Entry(index), format, view.lang));
        json!({ "@type": "DataDownload", "encodingFormat": media_type, "contentUrl": url })
    });
    set("distribution", files.to_vec().into());
    let points = super::indicator::points(&view.site, entry);
    if let (Some(first), Some(last)) = (points.first(), points.last()) {
        set("temporalCoverage", format!("{}/{}", first.date, last.date).into());
    }
}

fn reference(view: &View, id: &str) -> Option<JsonValue> {
    let index = view.site.by_id.get(id)?;
    let value = view.reference(*index);
    Some(json!({ "@type": "Organization", "@id": view::text(&value, "permalink"), "name": view::text(&value, "title") }))
}
