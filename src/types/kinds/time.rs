//! Kind `time`: a time of day, as `09:00`.

use super::form::form;

form!(
    Time,
    "time",
    crate::diagnostics::rules::INVALID_TIME,
    |text| parse(text).is_some(),
    super::form::schema(r"^\d{2}:\d{2}$")
);

/// The time that a text is.
pub(in crate::types) fn parse(text: &str) -> Option<jiff::civil::Time> {
    if text.len() == 5 && text.is_ascii() { jiff::civil::Time::strptime("%H:%M", text).ok() } else { None }
}
