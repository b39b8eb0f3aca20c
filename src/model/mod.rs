//! The content model: what the site consists of once its sources are understood.
//!
//! [`front`] is what an entry's file says above its text, [`taxonomy`] what is carried by entries, [`site`] the linked
//! whole; [`Site::resolve`] says what an author names of it. What an entry may say and does is its type's to tell
//! ([`crate::types`]). Nothing here touches the disk or the clock.

pub mod front;
mod ids;
mod resolve;
pub mod site;
mod state;
pub mod taxonomy;

pub use front::FrontMatter;
pub use ids::{CollectionId, EntryId, TaxonomyId, TermId};
pub use resolve::{Found, Missing};
pub use site::{Collection, Entry, Hidden, Media, PictureUse, Shown, Site, Translation};
pub use taxonomy::{Coordinates, Taxonomy, Term};
