//! Stages **route** and **render**: a [`Site`] in, its [`Plan`] out, every address that the site has and what stands
//! there; and the bytes of each [`Output`], from a [`Renderer`]. Touches nothing but the [`crate::store`], which
//! changes no answer.
//!
//! A kind of output is one file: what is planned of it, where it stands, its media type, its bytes. [`KINDS`] is the
//! table of them.

mod aliases;
mod assets;
mod calendar;
mod collisions;
mod data;
mod facets;
mod feed;
mod headers;
mod lists;
mod manifest;
mod media;
mod output;
mod page;
mod pictures;
mod planning;
mod redirect;
mod redirects;
mod robots;
mod rules;
mod sitemap;
mod social;
mod statics;

use rayon::prelude::*;

pub use output::{Origin, Output, OutputKind, Page, Plan, Renderer, What};
pub use redirects::{Destination, Redirect};

use crate::diagnostics::Diagnostic;
use crate::model::Site;
use planning::Planning;

/// What is planned, in this order: a kind may look at what those before it have planned.
const KINDS: [fn(&mut Planning<'_>); 16] = [
    page::plan,
    feed::plan,
    calendar::plan,
    facets::plan,
    data::plan,
    manifest::plan,
    robots::plan,
    headers::plan,
    assets::plan,
    pictures::plan,
    media::plan,
    social::plan,
    sitemap::plan,
    redirect::plan,
    rules::plan,
    statics::plan,
];

/// Plans a site. Two things at one address are reported.
pub fn plan(site: &Site) -> (Plan, Vec<Diagnostic>) {
    let mut planning = Planning::new(site);
    KINDS.iter().for_each(|plan| plan(&mut planning));
    let Planning { mut outputs, redirects, gone, mut diagnostics, .. } = planning;
    // Of two pages at one address the last is shown: not a draft, where the other isn't one.
    let order = |a: &Output, b: &Output| (a.page().is_some(), &a.path).cmp(&(b.page().is_some(), &b.path));
    outputs.par_sort_by(|a, b| order(a, b).then_with(|| is_draft(site, b).cmp(&is_draft(site, a))));
    collisions::check(site, &outputs, &gone, &mut diagnostics);
    collisions::too_long(site, &outputs, &mut diagnostics);
    (Plan::new(outputs, redirects), diagnostics)
}

/// Whether it's a page that is only shown because drafts are.
fn is_draft(site: &Site, output: &Output) -> bool {
    let Some((Page::Entry(index), lang)) = output.page() else { return false };
    site.entries[index].text(lang).is_some_and(|text| text.translation.is_draft)
}
