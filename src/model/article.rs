//! An article: a piece of news.

use super::fields::Date;
use super::references::{Commissions, Files, Tags, To};
use crate::{fields, record};

fields! {
    /// A piece of news.
    pub struct Article {
        /// The day of its publication.
        required date: Date,
        /// The commission that it comes from.
        fact commission: To<Commissions>,
        /// What it is about.
        fact tags: Vec<To<Tags>>,
        /// Documents to download: files beside this one.
        text attachments: Vec<Attachment>,
    }
}

record! {
    /// A document to download.
    pub struct Attachment {
        /// The file beside the entry.
        pub file: To<Files>,
        /// What readers see.
        pub title: String,
    }
}
