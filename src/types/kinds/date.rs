//! Kind `date`: a day, as `2012-03-15` (ISO 8601).

use super::form::form;

form!(
    Date,
    "date",
    crate::diagnostics::rules::INVALID_DATE,
    |text| parse(text).is_some(),
    serde_json::json!({ "type": "string", "format": "date" })
);

/// The day that a text is.
pub(in crate::types) fn parse(text: &str) -> Option<jiff::civil::Date> {
    if text.len() == 10 { text.parse().ok() } else { None }
}
