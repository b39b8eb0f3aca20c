//! Data to download as JSON and as CSV: the entries of a collection, or the values of a figure.

use serde_json::{Value as Json, json};

use tera::Value as Tera;

use super::output::{OutputKind, Page, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::l10n::PartialDate;
use crate::model::{Entry, EntryId, FrontMatter, Site};
use crate::render::{Point, View, is_example, map, points, series, text as text_of, unit};
use crate::settings::Lang;
use crate::types::does::Column;
use crate::types::{Target, Value};

/// The form of a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DataFormat {
    /// CSV (RFC 4180), UTF-8.
    Csv,
    /// JSON (RFC 8259).
    Json,
}

/// What most people open comes first.
pub(super) const FORMATS: [DataFormat; 2] = [DataFormat::Csv, DataFormat::Json];

impl DataFormat {
    /// The ending of its files, by which types name it too.
    fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }

    /// What it's called where its bytes are known to be UTF-8.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv",
        }
    }
}

/// The data of a page: of a collection, or of one figure of it.
#[derive(Debug)]
struct DataFile {
    page: Page,
    format: DataFormat,
    lang: Lang,
}

/// Plans the data of each collection and of each figure, in the formats that their types offer.
pub(super) fn plan(planning: &mut Planning<'_>) {
    let site = planning.site;
    let collections = site.collections.ids().map(|index| Page::Collection(index, 1));
    let pages: Vec<Page> = collections.chain(site.entries.ids().map(Page::Entry)).collect();
    for lang in site.settings.langs() {
        for (page, format) in pages.iter().flat_map(|page| FORMATS.map(|format| (*page, format))) {
            if let Some(url) = url(site, page, format, lang) {
                planning.add(&url, DataFile { page, format, lang });
            }
        }
    }
}

/// The address of the data that belongs to a page; none where none does.
pub(super) fn url(site: &Site, page: Page, format: DataFormat, lang: Lang) -> Option<String> {
    let (content_type, id) = match page {
        Page::Collection(index, _) => {
            let collection = &site.collections[index];
            let is_empty = collection.entries[lang].is_empty() || collection.is_section();
            (!is_empty).then_some((&collection.content_type, &collection.id))?
        }
        Page::Entry(index) => {
            let entry = &site.entries[index];
            let is_figure = entry.content_type.does.series.is_some() && entry.urls[lang].is_some();
            is_figure.then_some((&entry.content_type, &entry.id))?
        }
        Page::Taxonomy(_) | Page::Term(..) | Page::NotFound | Page::Chooser => return None,
    };
    let offered = &content_type.does.downloads.as_ref()?.formats;
    let is_offered = offered.iter().any(|known| known == format.ending());
    is_offered.then(|| format!("/{}/data/{id}.{}", site.settings.language(lang).code, format.ending()))
}

/// The data files that belong to a page, for its template.
pub(super) fn value(view: &View, page: Page) -> Vec<Tera> {
    let file = |format: DataFormat| {
        let url = view.href(&url(&view.site, page, format, view.lang)?);
        Some(map! { "format" => format.ending(), "url" => url }.into())
    };
    FORMATS.into_iter().filter_map(file).collect()
}

impl OutputKind for DataFile {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        Ok(file(renderer.view(self.lang), self.page, self.format))
    }
}

/// A data file: labels in the view's language, ids and numbers as they are.
fn file(view: &View, page: Page, format: DataFormat) -> Vec<u8> {
    let site = &view.site;
    let entries = match page {
        Page::Collection(index, _) => site.collections[index].entries[view.lang].clone(),
        Page::Entry(index) => vec![index],
        Page::Taxonomy(_) | Page::Term(..) | Page::NotFound | Page::Chooser => Vec::new(),
    };
    let of = |entry_id: &EntryId| match series(&site.entries[*entry_id]) {
        Some(_) => observations(view, *entry_id),
        None => vec![record(view, *entry_id)],
    };
    let records: Vec<Vec<(String, Json)>> = entries.iter().flat_map(of).collect();
    match format {
        DataFormat::Json => {
            let records: Vec<Json> = records.into_iter().map(|record| record.into_iter().collect()).collect();
            let mut text = serde_json::to_string_pretty(&records).unwrap_or_default();
            text.push('\n');
            text.into_bytes()
        }
        DataFormat::Csv => csv(&records),
    }
}

/// A figure's values, one a record, each with what the figure says beside them.
fn observations(view: &View, entry_id: EntryId) -> Vec<Vec<(String, Json)>> {
    let entry = &view.site.entries[entry_id];
    let Some(shown) = entry.text(view.lang) else { return Vec::new() };
    let unit = unit(entry);
    let name = entry.id.rsplit('/').next().unwrap_or_default();
    let columns = columns(view, entry, &shown.translation.front);
    let observation = |point: Point| {
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
    points(&view.site, entry).into_iter().map(observation).collect()
}

/// A whole number without a decimal point.
fn number(value: f64) -> Json {
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}

fn record(view: &View, entry_id: EntryId) -> Vec<(String, Json)> {
    let entry = &view.site.entries[entry_id];
    let value = view.entry(entry_id);
    let text = |key: &'static str| text_of(&value, key);
    let own = [
        ("id", entry.id.rsplit('/').next().unwrap_or_default().into()),
        ("title", text("title").into()),
        ("description", text("description").into()),
        ("url", text("permalink").into()),
        ("language", text("lang").into()),
        ("example", is_example(entry).into()),
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
