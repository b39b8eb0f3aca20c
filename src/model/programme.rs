//! A programme: a course of training.

use super::references::{Cities, Languages, Partners, To};
use crate::{choice, fields, record};

fields! {
    /// A course of training.
    pub struct Programme {
        /// The language that is taught, or in which it's taught.
        required language: To<Languages>,
        /// The level that is reached, by the European framework.
        fact level: Level,
        /// How long it takes.
        required duration: Duration,
        /// How many people can take part.
        required places: u32,
        /// Where it's held.
        required city: To<Cities>,
        /// Who gives it with the association.
        fact partner: To<Partners>,
    }
}

record! {
    /// How long a programme takes.
    pub struct Duration {
        /// Weeks from the first day to the last.
        pub weeks: u32,
        /// Hours of teaching.
        pub hours: u32,
    }
}

choice! {
    /// A level of the Common European Framework of Reference for Languages.
    pub enum Level {
        /// Beginner
        A1 = "A1",
        /// Elementary
        A2 = "A2",
        /// Intermediate
        B1 = "B1",
        /// Upper intermediate
        B2 = "B2",
        /// Advanced
        C1 = "C1",
        /// Proficient
        C2 = "C2",
    }
}
