//! `feed: true`: a collection of the type has an Atom feed unless the settings say otherwise.

use super::slots::Slots;
use crate::text::yaml::Data;
use crate::types::reading::Reading;

/// A collection has a feed.
#[derive(Debug)]
pub struct Feed;

impl Feed {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        match slots.node.data {
            Data::Bool(is_wanted) => is_wanted.then_some(Self),
            _ => reading.wrong("boolean", slots.node),
        }
    }
}
