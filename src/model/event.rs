//! An event: something to be at, with a calendar file.

use super::fields::{DateTime, TimeZone, Url};
use super::references::{Cities, To};
use crate::fields;

fields! {
    /// Something to be at.
    pub struct Event {
        /// When it starts, in its time zone.
        required start: DateTime,
        /// When it ends, in its time zone.
        required end: DateTime,
        /// The time zone of the place.
        required time_zone: TimeZone,
        /// Where it is, in words.
        text place: String,
        /// The city, if it's one of the destination's.
        fact city: To<Cities>,
        /// Where to register.
        fact url: Url,
    }
}
