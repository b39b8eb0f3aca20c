//! Figures over time: their values, computed and formatted with their units.

use fluent::FluentArgs;
use tera::Value;

use super::view::{View, map};
use crate::l10n::PartialDate;
use crate::model::{Entry, EntryId, FrontMatter, Site};
use crate::types::Map;
use crate::types::does::{Series, ValueUnit};

/// A value of a figure.
pub(crate) struct Point {
    /// When.
    pub date: PartialDate,
    /// How much, in the figure's unit.
    pub value: f64,
}

/// What an entry says as a figure, if its type makes it one.
pub(crate) fn series(entry: &Entry) -> Option<(&Series, &FrontMatter)> {
    entry.content_type.does.series.as_ref().zip(entry.source().map(|source| &*source.front))
}

/// The values of a figure, oldest first; those of a formula for each date that both of its parts have.
pub(crate) fn points(site: &Site, entry: &Entry) -> Vec<Point> {
    let Some((series, front)) = series(entry) else { return Vec::new() };
    let Some(formula) = series.formula(front) else {
        let own = series.values.get(front).and_then(|value| value.as_series()).into_iter().flatten();
        return own.map(|(date, value)| Point { date: *date, value: *value }).collect();
    };
    let collection = &site.collections[entry.collection].id;
    let part = |id: &str| {
        let (series, front) = self::series(site.entry(&format!("{collection}/{id}"))?)?;
        series.values.get(front)?.as_series()
    };
    let (Some(left), Some(right)) = (part(&formula.left), part(&formula.right)) else { return Vec::new() };
    let computed = left.iter().filter_map(|(date, value)| {
        let value = formula.compute(*value, *right.get(date)?)?;
        Some(Point { date: *date, value })
    });
    computed.collect()
}

/// How the values of an entry are said; of one that is no figure, as bare numbers.
pub(crate) fn unit(entry: &Entry) -> ValueUnit<'_> {
    series(entry).map(|(series, front)| series.unit(front)).unwrap_or_default()
}

impl View {
    /// A figure's latest value, formatted; none of other entries.
    pub(crate) fn latest_text(&self, entry_id: EntryId) -> Option<String> {
        let entry = &self.site.entries[entry_id];
        series(entry)?;
        points(&self.site, entry).last().map(|point| self.in_unit(unit(entry), point.value))
    }

    /// A value as its unit says it, such as `20 000 personnes`.
    pub(crate) fn in_unit(&self, unit: ValueUnit<'_>, value: f64) -> String {
        let text = self.unit(unit.name, value);
        let Some(qualifier) = unit.qualifier else { return text };
        let mut args = FluentArgs::new();
        args.set("value", text.clone());
        let message = self.site.l10n.message(self.lang, &format!("qualified-{qualifier}"), Some(&args));
        message.map_or(text, |message| message.text)
    }

    /// A value as the message of a unit says it; the number alone where there's no message.
    pub(crate) fn unit(&self, unit: &str, value: f64) -> String {
        let mut args = FluentArgs::new();
        args.set("value", value);
        let message = self.site.l10n.message(self.lang, &format!("unit-{unit}"), Some(&args));
        message.map_or_else(|| self.site.l10n.formats(self.lang).number(value), |message| message.text)
    }

    /// What a figure's fields don't say of themselves: its values.
    pub(crate) fn computed_fields(&self, entry_id: EntryId, fields: &mut Map) {
        let entry = &self.site.entries[entry_id];
        if series(entry).is_none() {
            return;
        }
        let formats = self.site.l10n.formats(self.lang);
        let points: Vec<Value> = points(&self.site, entry)
            .iter()
            .map(|point| {
                map! {
                    "date" => point.date.to_string(),
                    "label" => formats.partial_date(&point.date),
                    "value" => point.value,
                    "text" => self.in_unit(unit(entry), point.value),
                }
                .into()
            })
            .collect();
        let note = entry.text(self.lang).and_then(|shown| shown.translation.front.text("description"));
        fields.insert("latest".into(), points.last().cloned().unwrap_or_else(Value::none));
        fields.insert("points".into(), points.into());
        fields.insert("note".into(), super::view::optional(note));
    }
}
