//! `table: { columns: destinations, rows: rows, sources: sources, row_names: labels, column_names: names }`: entries
//! are tables. A row is a record with an `id`, maybe a `unit` (the message `unit-…`), and `cells` by the ids of the
//! columns, each with the id of its `source`.

use super::slots::Slots;
use crate::diagnostics::{Diagnostic, Rule, rules};
use crate::text::yaml::At;
use crate::types::path::Path;
use crate::types::reading::Reading;
use crate::types::value::Value;
use crate::types::values::Values;

/// The fields of a table.
#[derive(Debug)]
pub struct FigureTable {
    columns: Path,
    rows: Path,
    sources: Path,
    row_names: Path,
    column_names: Path,
}

impl FigureTable {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        let (columns, _) = slots.required("columns", &["list"], reading)?;
        let (rows, _) = slots.required("rows", &["list"], reading)?;
        let (sources, _) = slots.required("sources", &["map"], reading)?;
        let (row_names, _) = slots.required("row_names", &["map"], reading)?;
        let (column_names, _) = slots.required("column_names", &["map"], reading)?;
        Some(Self { columns, rows, sources, row_names, column_names })
    }

    /// The units of the rows, each a message's end.
    pub fn units<'a>(&self, values: &'a Values) -> Vec<&'a str> {
        let rows = self.rows.each(values).into_iter();
        rows.filter_map(|row| row.get("unit").and_then(Value::as_text)).collect()
    }

    /// Where the rows are said.
    pub fn rows_at(&self, values: &Values) -> Option<At> {
        values.at(self.rows.field())
    }

    /// What doesn't fit together: a cell or a name that is missing, a source that isn't declared.
    pub(super) fn check(&self, values: &Values, problems: &mut Vec<(Diagnostic, Option<At>)>) {
        let columns: Vec<&str> = self.columns.each(values).into_iter().filter_map(Value::as_text).collect();
        let has = |path: &Path, id: &str| path.get(values).is_some_and(|map| map.get(id).is_some());
        let (rows, sources) = (self.rows.each(values), self.sources.get(values));
        if columns.is_empty() || rows.is_empty() || sources.is_none() {
            return;
        }
        let mut tell = |rule: &'static Rule, field: &Path, value: String| {
            let problem = Diagnostic::of(rule).arg("value", value).arg("field", field.field());
            problems.push((problem, values.at(field.field())));
        };
        for row in rows {
            let id = row.get("id").and_then(Value::as_text).unwrap_or_default();
            if !has(&self.row_names, id) {
                tell(rules::TABLE_LABEL, &self.row_names, id.to_owned());
            }
            let cells = row.get("cells");
            for column in &columns {
                let Some(cell) = cells.and_then(|cells| cells.get(column)) else {
                    tell(rules::TABLE_CELL, &self.rows, format!("{id}/{column}"));
                    continue;
                };
                let source = cell.get("source").and_then(Value::as_text).unwrap_or_default();
                if !has(&self.sources, source) {
                    tell(rules::TABLE_SOURCE, &self.sources, source.to_owned());
                }
            }
            for (unknown, _) in cells.into_iter().flat_map(Value::pairs).filter(|(id, _)| !columns.contains(&&***id)) {
                tell(rules::TABLE_COLUMN, &self.columns, unknown.to_string());
            }
        }
        for column in columns.iter().filter(|column| !has(&self.column_names, column)) {
            tell(rules::TABLE_NAME, &self.column_names, (*column).to_owned());
        }
    }
}
