//! The content model: what the site consists of once its sources are understood.
//!
//! A content type is one file here (its fields, documented for authors), one line in [`content_type`], and one template
//! of the theme. [`site`] holds the linked whole. Nothing here touches the disk or the clock.
//!
//! # Adding a content type
//! A `podcast`, say: write `podcast.rs` with `fields! { pub struct Podcast { required audio: To<Files>, … } }`; declare
//! the module below and the line `Podcast in podcast, "podcast" of "podcasts", "PodcastEpisode";` in [`content_type`];
//! put `podcast.html` into the theme. Parsing, inheritance between languages, checks, references in both directions,
//! lists, pages, sitemap and data for templates follow.

pub mod article;
pub mod common;
pub mod comparison;
pub mod content_type;
pub mod event;
pub mod fields;
pub mod indicator;
pub mod member;
pub mod offer;
pub mod page;
pub mod partner;
pub mod programme;
pub mod references;
pub mod site;
mod state;
pub mod taxonomy;

pub use content_type::{Content, ContentType, FrontMatter};
pub use site::{Collection, Entry, Hidden, Media, Named, PictureUse, Shown, Site, Translation};
pub use taxonomy::{Taxonomy, Term};
