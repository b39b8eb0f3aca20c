//! The front matter that entries of every type share.

use serde::Deserialize;
use tera::Value;

use super::fields::{Date, FieldValue, Params, Slug};
use super::references::{Pictures, Scope, Terms, To};
use crate::pictures::Focus;
use crate::source::yaml;
use crate::{fields, record};

fields! {
    /// What every entry can say of itself, whatever its type.
    pub struct Common {
        /// The title: the page's heading, and the text of links to it that have none of their own.
        text title: String,
        /// What the page is about, in 50 to 160 characters: shown by search engines and on cards.
        text description: String,
        /// The last part of the page's address, in lower case without accents. Made from the title if it's left out.
        text slug: Slug,
        /// A shorter title, for menus and breadcrumbs.
        own navigation: String,
        /// Addresses that this page had before, such as `/fr/ancien/`: they lead here.
        own aliases: Vec<String>,
        /// `true` keeps the page out of the site while it's being written. What is still wrong in it doesn't keep the
        /// rest from being published.
        own draft: bool,
        /// The day from which the page is on the site.
        fact publish_on: Date,
        /// The day from which the page is no longer on the site.
        fact expires_on: Date,
        /// The day of the last change that matters to a reader, of this language's text.
        own updated_on: Date,
        /// Its place among the others, lowest first. What has none comes after, by title.
        fact order: i32,
        /// The picture of the page, on it and on cards: a JPEG, PNG, WebP, GIF or SVG beside this file.
        text image: To<Pictures>,
        /// What the picture shows, for those who don't see it.
        text image_alt: String,
        /// The point of the picture that is never cut away, in percent from its left and its top: `{ x: 30, y: 40 }`.
        /// The middle if nothing is said.
        text image_focus: FocalPoint,
        /// `true` shows a table of contents.
        fact toc: bool,
        /// `true` asks search engines not to list the page.
        fact noindex: bool,
        /// `true` marks an example, which is no fact: it wears a ribbon and isn't listed by search engines.
        fact example: bool,
        /// Terms that it carries of taxonomies for which its type has no field: `{ grapes: [touriga] }`.
        fact terms: Terms,
        /// Values that only templates need, under names of your own: `{ layout: wide }`.
        fact params: Params,
        /// The language that this entry is written in first, if it isn't the site's.
        own source_language: String,
        /// The state of the source that this translation was made from. Written by a command, not by hand.
        own translated_from: String,
    }
}

record! {
    /// A point of a picture.
    pub struct FocalPoint {
        /// From the left.
        pub x: Percent,
        /// From the top.
        pub y: Percent,
    }
}

impl Common {
    /// The point that the picture is cut around.
    pub fn focus(&self) -> Focus {
        self.image_focus.as_ref().map(|point| Focus { x: point.x.0, y: point.y.0 }).unwrap_or_default()
    }
}

/// A whole number from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percent(u8);

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i64::deserialize(deserializer)?;
        let percent = u8::try_from(number).ok().filter(|percent| *percent <= 100);
        percent.map(Self).ok_or_else(|| yaml::custom("invalid-percent", &number.to_string()))
    }
}

impl FieldValue for Percent {
    fn value(&self, _: &dyn Scope) -> Value {
        Value::from(u64::from(self.0))
    }
}
