//! An offer: what members propose together to one market.

use super::fields::{Date, Time, TimeZone};
use super::references::{Anything, Languages, Markets, Members, Services, To};
use crate::{choice, fields, record};

fields! {
    /// What members propose together to one market.
    pub struct Offer {
        /// The market that it's made for.
        required market: To<Markets>,
        /// What is done.
        required services: Vec<To<Services>>,
        /// The languages in which it's done.
        required languages: Vec<To<Languages>>,
        /// When somebody answers, in the market's own time.
        required hours: Hours,
        /// The members behind it.
        required members: Vec<To<Members>>,
        /// What is included, point by point.
        text includes: Vec<String>,
        /// The last day on which it stands.
        fact valid_until: Date,
        /// What the reader should do next.
        text call_to_action: CallToAction,
    }
}

record! {
    /// Office hours, the same on each of some days.
    pub struct Hours {
        /// The time zone that they are in.
        pub time_zone: TimeZone,
        /// The days of the week.
        pub days: Vec<Day>,
        /// From.
        pub from: Time,
        /// To.
        pub to: Time,
    }
}

record! {
    /// An invitation to act.
    pub struct CallToAction {
        /// The words on the button.
        pub label: String,
        /// Where it leads.
        pub link: To<Anything>,
    }
}

choice! {
    /// A day of the week.
    pub enum Day {
        /// Monday
        Monday = "mon",
        /// Tuesday
        Tuesday = "tue",
        /// Wednesday
        Wednesday = "wed",
        /// Thursday
        Thursday = "thu",
        /// Friday
        Friday = "fri",
        /// Saturday
        Saturday = "sat",
        /// Sunday
        Sunday = "sun",
    }
}
