//! Data to download: members, offers and indicators as JSON and as CSV; and the web manifest.

use serde_json::{Value as Json, json};

use super::indicator;
use super::view::View;
use crate::l10n::PartialDate;
use crate::model::{Content, ContentType};
use crate::plan::{Dataset, Format};

/// A data file: labels in the view's language, ids and numbers as they are.
pub(super) fn file(view: &View, dataset: Dataset, format: Format) -> Vec<u8> {
    let site = &view.site;
    let (content_type, entries) = match dataset {
        Dataset::Collection(index) => {
            let collection = &site.collections[index];
            (collection.content_type, collection.entries[view.lang.0].clone())
        }
        Dataset::Entry(index) => (site.entries[index].content_type, vec![index]),
    };
    let records: Vec<Vec<(&str, Json)>> = match content_type {
        ContentType::Indicator => entries.iter().flat_map(|index| observations(view, *index)).collect(),
        _ => entries.iter().map(|index| record(view, *index)).collect(),
    };
    match format {
        Format::Json => {
            let records: Vec<Json> = records
                .into_iter()
                .map(|record| record.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
                .collect();
            let mut text = serde_json::to_string_pretty(&records).unwrap_or_default();
            text.push('\n');
            text.into_bytes()
        }
        Format::Csv => csv(&records),
    }
}

/// An indicator's values, one a record, each with its source.
fn observations(view: &View, index: usize) -> Vec<Vec<(&'static str, Json)>> {
    let entry = &view.site.entries[index];
    let Some(shown) = entry.text(view.lang) else { return Vec::new() };
    let Content::Indicator(fields) = &shown.translation.front.content else { return Vec::new() };
    let source = fields.source.as_ref();
    let name = entry.id.rsplit('/').next().unwrap_or_default();
    let observation = |point: indicator::Point| {
        vec![
            ("indicator", name.into()),
            ("name", shown.translation.front.title().into()),
            ("date", point.date.to_string().into()),
            ("value", number(point.value)),
            ("unit", fields.unit.as_deref().into()),
            ("qualifier", fields.qualifier.map(super::super::model::indicator::Qualifier::as_str).into()),
            ("formula", fields.formula.as_ref().map(ToString::to_string).into()),
            ("source", source.map(|source| source.title.clone()).into()),
            ("source_publisher", source.and_then(|source| source.publisher.clone()).into()),
            ("source_date", source.and_then(|source| source.date.as_ref().map(ToString::to_string)).into()),
            ("source_url", source.and_then(|source| source.url.as_ref().map(|url| url.as_str().to_owned())).into()),
        ]
    };
    indicator::points(&view.site, entry).into_iter().map(observation).collect()
}

/// A whole number without a decimal point.
fn number(value: f64) -> Json {
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}

fn record(view: &View, index: usize) -> Vec<(&'static str, Json)> {
    let entry = &view.site.entries[index];
    let value = view.entry(index);
    let text = |key: &'static str| super::view::text(&value, key);
    let mut record = vec![
        ("id", entry.id.rsplit('/').next().unwrap_or_default().into()),
        ("title", text("title").into()),
        ("description", text("description").into()),
        ("url", text("permalink").into()),
        ("language", text("lang").into()),
        ("example", super::view::is_example(entry).into()),
    ];
    let label = |taxonomy: &str, id: &str| view.message(&format!("{taxonomy}-{id}"));
    let Some(source) = entry.text(view.lang) else { return record };
    macro_rules! labels {
        ($field:expr, $taxonomy:literal) => {
            $field.iter().flatten().map(|term| Json::from(label($taxonomy, &term.reference.id))).collect::<Vec<_>>()
        };
    }
    match &source.translation.front.content {
        Content::Member(member) => {
            let sites = member.sites.iter().flatten();
            let sites =
                sites.map(|site| json!({ "city": label("cities", &site.city.reference.id), "seats": site.seats }));
            record.extend([
                ("founded", (*member.founded).into()),
                ("headcount", (*member.headcount).into()),
                ("sites", sites.collect()),
                ("languages", labels!(member.languages, "languages").into()),
                ("services", labels!(member.services, "services").into()),
                ("industries", labels!(member.industries, "industries").into()),
                ("charter_signed", member.charter.as_ref().map(|charter| charter.signed.as_str()).into()),
                ("website", member.website.as_ref().map(super::super::model::fields::Url::as_str).into()),
            ]);
        }
        Content::Offer(offer) => {
            let members = offer.members.iter().flatten().map(|member| member.reference.id.as_str());
            let hours = offer.hours.as_ref();
            record.extend([
                ("market", offer.market.as_ref().map(|market| label("markets", &market.reference.id)).into()),
                ("services", labels!(offer.services, "services").into()),
                ("languages", labels!(offer.languages, "languages").into()),
                ("time_zone", hours.map(|hours| hours.time_zone.as_str()).into()),
                ("days", hours.map(|hours| hours.days.iter().map(|day| day.as_str()).collect::<Vec<_>>()).into()),
                ("from", hours.map(|hours| hours.from.as_str()).into()),
                ("to", hours.map(|hours| hours.to.as_str()).into()),
                ("members", members.collect::<Vec<_>>().into()),
                ("valid_until", offer.valid_until.as_ref().map(super::super::model::fields::Date::as_str).into()),
            ]);
        }
        _ => {}
    }
    record
}

/// RFC 4180. Lists stand in one cell, parted by semicolons; what a spreadsheet would compute is kept from it.
fn csv(records: &[Vec<(&str, Json)>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header =
        records.first().map(|record| record.iter().map(|(key, _)| *key).collect::<Vec<_>>()).unwrap_or_default();
    // Writing to memory can't fail, and all records have the same fields.
    let _ = writer.write_record(&header);
    for record in records {
        let _ = writer.write_record(record.iter().map(|(_, value)| cell(value)));
    }
    writer.into_inner().unwrap_or_default()
}

fn cell(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        // A cell that begins like this is a formula to spreadsheets (OWASP, CSV injection). A day without a year is
        // none.
        Json::String(text)
            if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<PartialDate>().is_err() =>
        {
            format!("'{text}")
        }
        Json::String(text) => text.clone(),
        Json::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join("; "),
        Json::Object(fields) => fields.values().map(cell).collect::<Vec<_>>().join(": "),
        other => other.to_string(),
    }
}

/// The web manifest (<https://www.w3.org/TR/appmanifest/>) with the theme's icons.
pub(super) fn manifest(view: &View) -> Vec<u8> {
    let icon = |path: &str, sizes: &str, media_type: &str| {
        let asset = view.site.theme.asset(path)?;
        Some(json!({ "src": view.href(&asset.url), "sizes": sizes, "type": media_type }))
    };
    let icons: Vec<Json> = [
        icon("icons/icon.svg", "any", "image/svg+xml"),
        icon("icons/icon-192.png", "192x192", "image/png"),
        icon("icons/icon-512.png", "512x512", "image/png"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let language = view.site.settings.language(view.lang);
    let start = view.href(&format!("/{}/", language.code));
    let mut manifest = json!({
        "name": view.message("site-title"),
        "short_name": view.message("site-title"),
        "description": view.message("site-description"),
        "lang": language.locale,
        "dir": view.site.l10n.formats(view.lang).direction(),
        "id": start,
        "start_url": start,
        "scope": start,
        "display": "browser",
        "icons": icons,
    });
    if let Some(color) = &view.site.theme.layers.color {
        manifest["theme_color"] = color.as_str().into();
    }
    let mut text = serde_json::to_string_pretty(&manifest).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}
