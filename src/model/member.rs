//! A member: a company of the association, with what buyers ask for.

use super::fields::{Date, Url};
use super::references::{Cities, Industries, Languages, Pictures, Services, To};
use crate::{fields, record};

fields! {
    /// A company of the association. Its name is its title.
    pub struct Member {
        /// The year in which the company was founded.
        fact founded: u16,
        /// How many people work there, all sites together.
        required headcount: u32,
        /// Where it works: for each site its city and its seats.
        required sites: Vec<Site>,
        /// The languages in which it serves callers.
        fact languages: Vec<To<Languages>>,
        /// What it does.
        fact services: Vec<To<Services>>,
        /// For whom it does it.
        fact industries: Vec<To<Industries>>,
        /// Its signature of the association's charter. Leave it out if it hasn't signed.
        fact charter: Charter,
        /// How to reach it.
        fact contact: Contact,
        /// Its own site.
        fact website: Url,
        /// Its logo: a file beside this one.
        fact logo: To<Pictures>,
    }
}

record! {
    /// A place where a member works.
    pub struct Site {
        /// The city.
        pub city: To<Cities>,
        /// Workplaces there.
        pub seats: u32,
    }
}

record! {
    /// A signature of the charter.
    pub struct Charter {
        /// The day of the signature.
        pub signed: Date,
    }
}

record! {
    /// How to reach a company.
    pub struct Contact {
        /// An e-mail address.
        pub email: String,
        /// A telephone number, with its country code.
        #[serde(default)]
        pub phone: Option<String>,
    }
}
