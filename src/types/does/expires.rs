//! `expires: valid_until`: the last day on which an entry is on the site.

use super::slots::Slots;
use crate::types::kinds::date;
use crate::types::path::Path;
use crate::types::reading::Reading;
use crate::types::values::Values;

/// The field with an entry's last day.
#[derive(Debug)]
pub struct Expires(Path);

impl Expires {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        slots.alone(&["date"], reading).map(Self)
    }

    /// The day from which an entry is gone: the one after its last.
    pub fn day(&self, values: &Values) -> Option<jiff::civil::Date> {
        date::parse(self.0.text(values)?)?.tomorrow().ok()
    }
}
