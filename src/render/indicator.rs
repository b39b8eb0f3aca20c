//! Indicators: their values, computed and formatted with their units.

use fluent::FluentArgs;
use tera::Value;

use super::view::{View, map};
use crate::l10n::PartialDate;
use crate::model::fields::Map;
use crate::model::indicator::Indicator;
use crate::model::{Content, Entry, Site};

/// A value of an indicator.
pub(super) struct Point {
    /// When.
    pub date: PartialDate,
    /// How much, in the indicator's unit.
    pub value: f64,
}

/// The values of an indicator, oldest first; those of a formula for each date that both of its parts have.
pub(super) fn points(site: &Site, entry: &Entry) -> Vec<Point> {
    let Some(fields) = indicator(entry) else { return Vec::new() };
    let own = |fields: &Indicator| fields.series.to_option().unwrap_or_default();
    let Some(formula) = fields.formula.as_ref() else {
        return own(fields).into_iter().map(|(date, value)| Point { date, value }).collect();
    };
    let collection = &site.collections[entry.collection].id;
    let part = |id: &str| site.entry(&format!("{collection}/{id}")).and_then(indicator).map(own).unwrap_or_default();
    let (left, right) = (part(&formula.left), part(&formula.right));
    let computed = left.into_iter().filter_map(|(date, value)| {
        let value = formula.compute(value, *right.get(&date)?)?;
        Some(Point { date, value })
    });
    computed.collect()
}

fn indicator(entry: &Entry) -> Option<&Indicator> {
    match &entry.source()?.front.content {
        Content::Indicator(fields) => Some(fields),
        _ => None,
    }
}

impl View {
    /// An indicator's latest value, formatted; none of other types.
    pub(super) fn latest_text(&self, index: usize) -> Option<String> {
        let entry = &self.site.entries[index];
        let fields = indicator(entry)?;
        points(&self.site, entry).last().map(|point| self.in_unit(fields, point.value))
    }

    /// A value as the indicator's unit says it, such as `20 000 personnes`.
    pub(super) fn in_unit(&self, fields: &Indicator, value: f64) -> String {
        let text = self.unit(fields.unit.as_deref().unwrap_or_default(), value);
        match *fields.qualifier {
            Some(qualifier) => {
                let mut args = FluentArgs::new();
                args.set("value", text.clone());
                let message = format!("qualified-{}", qualifier.as_str());
                self.site.l10n.message(self.lang, &message, Some(&args)).map_or(text, |message| message.text)
            }
            None => text,
        }
    }

    /// A value as the message of a unit says it; the number alone where there's no message.
    pub(super) fn unit(&self, unit: &str, value: f64) -> String {
        let mut args = FluentArgs::new();
        args.set("value", value);
        let message = self.site.l10n.message(self.lang, &format!("unit-{unit}"), Some(&args));
        message.map_or_else(|| self.site.l10n.formats(self.lang).number(value), |message| message.text)
    }

    /// What an indicator's fields don't say of themselves: its values.
    pub(super) fn computed_fields(&self, index: usize, fields: &mut Map) {
        let entry = &self.site.entries[index];
        let Some(own) = indicator(entry) else { return };
        let formats = self.site.l10n.formats(self.lang);
        let points: Vec<Value> = points(&self.site, entry)
            .iter()
            .map(|point| {
                map! {
                    "date" => point.date.to_string(),
                    "label" => formats.partial_date(&point.date),
                    "value" => point.value,
                    "text" => self.in_unit(own, point.value),
                }
                .into()
            })
            .collect();
        let note = entry.text(self.lang).and_then(|shown| shown.translation.front.common.description.to_option());
        fields.insert("latest".into(), points.last().cloned().unwrap_or_else(Value::none));
        fields.insert("points".into(), points.into());
        fields.insert("note".into(), super::view::optional(note));
    }
}
