//! A page: the sector, the association, a commission, the legal notice.

use crate::fields;

fields! {
    /// A page has no fields of its own: it's its text.
    pub struct Page {}
}
