//! Data to download as JSON and as CSV: the entries of a collection, or the values of a figure; and the web manifest.

use serde_json::{Value as Json, json};

use super::figures;
use super::view::View;
use crate::l10n::PartialDate;
use crate::model::{Entry, FrontMatter};
use crate::plan::{Dataset, Format};
use crate::types::does::Column;
use crate::types::{Target, Value};

/// A data file: labels in the view's language, ids and numbers as they are.
pub(super) fn file(view: &View, dataset: Dataset, format: Format) -> Vec<u8> {
    let site = &view.site;
    let entries = match dataset {
        Dataset::Collection(index) => site.collections[index].entries[view.lang.0].clone(),
        Dataset::Entry(index) => vec![index],
    };
    let of = |index: &usize| match figures::series(&site.entries[*index]) {
        Some(_) => observations(view, *index),
        None => vec![record(view, *index)],
    };
    let records: Vec<Vec<(String, Json)>> = entries.iter().flat_map(of).collect();
    match format {
        Format::Json => {
            let records: Vec<Json> = records.into_iter().map(|record| record.into_iter().collect()).collect();
            let mut text = serde_json::to_string_pretty(&records).unwrap_or_default();
            text.push('\n');
            text.into_bytes()
        }
        Format::Csv => csv(&records),
    }
}

/// A figure's values, one a record, each with what the figure says beside them.
fn observations(view: &View, index: usize) -> Vec<Vec<(String, Json)>> {
    let entry = &view.site.entries[index];
    let Some(shown) = entry.text(view.lang) else { return Vec::new() };
    let unit = figures::unit(entry);
    let name = entry.id.rsplit('/').next().unwrap_or_default();
    let columns = columns(view, entry, &shown.translation.front);
    let observation = |point: figures::Point| {
        let own = [
            // Which figure it is, under the name of its type.
            (entry.content_type.name.as_str(), name.into()),
            ("name", shown.translation.front.title().into()),
            ("date", point.date.to_string().into()),
            ("value", number(point.value)),
            ("unit", unit.name.into()),
        ];
        own.map(|(name, value)| (name.to_owned(), value)).into_iter().chain(columns.iter().cloned()).collect()
    };
    figures::points(&view.site, entry).into_iter().map(observation).collect()
}

/// A whole number without a decimal point.
fn number(value: f64) -> Json {
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}

fn record(view: &View, index: usize) -> Vec<(String, Json)> {
    let entry = &view.site.entries[index];
    let value = view.entry(index);
    let text = |key: &'static str| super::view::text(&value, key);
    let own = [
        ("id", entry.id.rsplit('/').next().unwrap_or_default().into()),
        ("title", text("title").into()),
        ("description", text("description").into()),
        ("url", text("permalink").into()),
        ("language", text("lang").into()),
        ("example", super::view::is_example(entry).into()),
    ];
    let columns = entry.text(view.lang).map(|shown| columns(view, entry, &shown.translation.front)).unwrap_or_default();
    own.map(|(name, value)| (name.to_owned(), value)).into_iter().chain(columns).collect()
}

/// The columns that an entry's type has.
fn columns(view: &View, entry: &Entry, front: &FrontMatter) -> Vec<(String, Json)> {
    let columns = entry.content_type.does.downloads.iter().flat_map(|downloads| &downloads.columns);
    let column = |column: &Column| {
        let values = column.path.each(front).into_iter().map(|value| plain(view, value));
        let value = if column.is_list { values.collect() } else { values.into_iter().next().unwrap_or(Json::Null) };
        (column.name.clone(), value)
    };
    columns.map(column).collect()
}

/// A value as data: terms by their labels, entries by their ids.
fn plain(view: &View, value: &Value) -> Json {
    match value {
        Value::Bool(value) => (*value).into(),
        Value::Integer(number) => (*number).into(),
        Value::Number(value) => number(*value),
        Value::Reference(reference) if matches!(reference.target, Target::Entry(_)) => reference.id.as_str().into(),
        Value::List(items) => items.iter().map(|item| plain(view, item)).collect(),
        Value::Map(map) => map.iter().map(|(name, value)| (name.to_string(), plain(view, value))).collect(),
        Value::Series(series) => series.iter().map(|(date, value)| (date.to_string(), number(*value))).collect(),
        Value::Any(value) => (**value).clone(),
        Value::Text(_) | Value::Reference(_) => view.said(value).into(),
    }
}

/// RFC 4180. Lists stand in one cell, parted by semicolons; what a spreadsheet would compute is kept from it.
fn csv(records: &[Vec<(String, Json)>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = records
        .first()
        .map(|record| record.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>())
        .unwrap_or_default();
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
