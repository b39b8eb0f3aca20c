//! A page: the sector, the association, a commission, the legal notice.

use super::offer::CallToAction;
use crate::fields;

fields! {
    /// A page is its text, and what the reader may do next.
    pub struct Page {
        /// Buttons under the title, the most important first.
        text actions: Vec<CallToAction>,
    }
}
