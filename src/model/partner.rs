//! A partner: an organisation that works with the association.

use super::fields::{Country, Url};
use crate::{choice, fields};

fields! {
    /// An organisation that works with the association.
    pub struct Partner {
        /// The country that it's in.
        required country: Country,
        /// What kind of organisation it is.
        required kind: Kind,
        /// Its own site.
        fact website: Url,
    }
}

choice! {
    /// Kinds of organisations.
    pub enum Kind {
        /// A public body
        Institution = "institution",
        /// An organisation of a sector
        TradeBody = "trade-body",
        /// A place of teaching
        School = "school",
        /// A company
        Company = "company",
    }
}
