//! `dated: date`: entries have a day, that of their publication, and the newest comes first in lists and feeds.
//! `order: start`: entries are listed by a field, the least first.

use super::slots::Slots;
use crate::types::kinds::{date, date_time};
use crate::types::path::Path;
use crate::types::reading::Reading;
use crate::types::values::Values;

/// The field that has an entry's day.
#[derive(Debug)]
pub struct Dated(Path);

impl Dated {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        slots.alone(&["date", "date-time"], reading).map(Self)
    }

    /// The day of an entry.
    pub fn day(&self, values: &Values) -> Option<jiff::civil::Date> {
        day(&self.0, values)
    }
}

/// The field that entries are listed by.
#[derive(Debug)]
pub struct Order(Path);

impl Order {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        slots.alone(&["date", "date-time"], reading).map(Self)
    }

    /// The day that an entry is listed by.
    pub fn day(&self, values: &Values) -> Option<jiff::civil::Date> {
        day(&self.0, values)
    }
}

fn day(path: &Path, values: &Values) -> Option<jiff::civil::Date> {
    let text = path.text(values)?;
    date::parse(text).or_else(|| date_time::parse(text).map(jiff::civil::DateTime::date))
}
