//! Which files beside entries are used: shown as pictures, or offered as they are.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::mentions::{self, Mention};
use crate::markdown::{Document, LinkTarget};
use crate::model::{FrontMatter, PictureUse, Site};
use crate::names::composed;
use crate::pictures::Focus;
use crate::source::ContentFile;
use crate::types::Target;

/// The files that an entry uses.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Pictures that it shows.
    pub pictures: Vec<PictureUse>,
    /// Files that something in it leads to.
    pub downloads: Vec<Arc<str>>,
}

/// The files beside entries that some text uses, by their paths: also a text that isn't published.
pub(crate) fn used(site: &Site, texts: &[Arc<ContentFile>]) -> FxHashSet<Arc<str>> {
    let of = |text: &Arc<ContentFile>| {
        let mut files = Files::default();
        let inner = text.source.path.strip_prefix("content/").unwrap_or(&text.source.path);
        let dir = inner.rsplit_once('/').map_or("", |(dir, _)| dir);
        match &text.front {
            Some(front) => files.add(site, dir, front, &text.document),
            None => files.downloads.extend(named(site, dir, &text.source.text)),
        }
        files.pictures.into_iter().map(|picture| picture.path).chain(files.downloads).collect::<Vec<_>>()
    };
    texts.par_iter().map(of).flatten_iter().collect()
}

/// The files beside a text that it names, wherever it does: all that can be told of one whose front matter can't be
/// read.
fn named(site: &Site, dir: &str, text: &str) -> Vec<Arc<str>> {
    let text = composed(text);
    let is_named = |path: &&Arc<str>| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        folder == dir && text.contains(name)
    };
    site.media.keys().filter(is_named).cloned().collect()
}

/// Whether a file stands in the folder of an entry that isn't shown: a draft, or one that is scheduled or has expired.
pub(crate) fn is_beside_hidden(site: &Site, path: &str) -> bool {
    site.hidden.keys().any(|id| path.strip_prefix(&**id).is_some_and(|rest| rest.starts_with('/')))
}

/// Publishes all files beside entries as they are, but pictures of which other sizes are made, and those that only
/// belong to what isn't published.
pub(super) fn publish_all(site: &mut Site, texts: &[Arc<ContentFile>]) {
    let used = used(site, texts);
    let is_free = |path: &Arc<str>| !used.contains(path) && !is_beside_hidden(site, path);
    let whole = site.media.iter().filter(|(path, media)| media.raster.is_none() && is_free(path));
    let whole: Vec<Arc<str>> = whole.map(|(path, _)| path.clone()).collect();
    site.files.extend(whole);
}

impl Files {
    /// Adds those that a text in `dir` uses. What isn't there has been reported.
    pub(super) fn add(&mut self, site: &Site, dir: &str, front: &FrontMatter, document: &Document) {
        if let Some(image) = front.reference("image") {
            self.picture(site, dir, &image.id, Some(front.focus()));
        }
        mentions::each(&site.theme, front, document, &mut |mention, _| {
            let (target, path) = match mention {
                Mention::Field(reference) => (&reference.target, reference.id.as_str()),
                Mention::Argument(target, text) => (target, text),
                Mention::Picture(path) => (&Target::Picture, path),
                Mention::Link(LinkTarget::File(path)) => {
                    self.downloads.extend(site.linked_file(dir, path).map(|(media, _)| media.file.path.clone()));
                    return;
                }
                Mention::Link(LinkTarget::Id { .. }) => return,
            };
            match target {
                Target::File => {
                    self.downloads.extend(site.media_beside(dir, path).map(|media| media.file.path.clone()));
                }
                Target::Picture => self.picture(site, dir, path, None),
                _ => {}
            }
        });
    }

    /// Each once, in order.
    pub(super) fn sort(&mut self) {
        self.pictures.sort();
        self.pictures.dedup();
        self.downloads.sort();
        self.downloads.dedup();
    }

    fn picture(&mut self, site: &Site, dir: &str, path: &str, focus: Option<Focus>) {
        let path = site.media_beside(dir, path).map(|media| media.file.path.clone());
        self.pictures.extend(path.map(|path| PictureUse { path, focus }));
    }
}
