//! `facets: [markets, languages]`: readers narrow the list of a collection by the terms of these taxonomies.

use super::slots::Slots;
use crate::types::reading::{Reading, texts};

/// What lists are narrowed by.
#[derive(Debug)]
pub struct Facets {
    /// The taxonomies.
    pub taxonomies: Vec<String>,
}

impl Facets {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        texts(slots.node, reading).map(|taxonomies| Self { taxonomies })
    }
}
