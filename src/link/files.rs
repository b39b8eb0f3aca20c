//! Which files beside an entry it shows as pictures, and which it offers as they are.

use std::sync::Arc;

use crate::markdown::{Hole, LinkTarget};
use crate::model::references::Target;
use crate::model::{Entry, PictureUse, Site, Translation};
use crate::pictures::Focus;
use crate::theme::RefKind;

/// The files that an entry uses.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Pictures that it shows.
    pub pictures: Vec<PictureUse>,
    /// Files that something in it leads to.
    pub downloads: Vec<Arc<str>>,
}

impl Files {
    /// Adds those that a text of an entry uses. What isn't there has been reported.
    pub(super) fn add(&mut self, site: &Site, entry: &Entry, translation: &Translation) {
        let dir = entry.dir();
        let front = &translation.front;
        front.references(&mut |reference| match reference.target {
            Target::File => self.download(site, dir, &reference.id),
            Target::Picture => self.picture(site, dir, &reference.id, None),
            _ => {}
        });
        if let Some(image) = front.common.image.as_ref() {
            self.picture(site, dir, &image.reference.id, Some(front.common.focus()));
        }
        translation.document.each_hole(&mut |hole| match hole {
            Hole::LinkOpen(link) => {
                if let LinkTarget::File(path) = &link.target {
                    self.download(site, dir, path);
                }
            }
            Hole::Image(image) => self.picture(site, dir, &image.path, None),
            Hole::Component(call) => {
                let component = site.theme.component(&call.name);
                for argument in &call.arguments {
                    let kind = component.and_then(|component| component.argument(&argument.name)?.reference.as_ref());
                    match (kind, argument.value.as_str()) {
                        (Some(RefKind::File), Some(path)) => self.download(site, dir, path),
                        (Some(RefKind::Picture), Some(path)) => self.picture(site, dir, path, None),
                        _ => {}
                    }
                }
            }
            Hole::LinkClose | Hole::Message(_) | Hole::Anchor(_) => {}
        });
    }

    /// Each once, in order.
    pub(super) fn sort(&mut self) {
        self.pictures.sort();
        self.pictures.dedup();
        self.downloads.sort();
        self.downloads.dedup();
    }

    fn download(&mut self, site: &Site, dir: &str, path: &str) {
        self.downloads.extend(site.media_beside(dir, path).map(|media| media.file.path.clone()));
    }

    fn picture(&mut self, site: &Site, dir: &str, path: &str, focus: Option<Focus>) {
        let path = site.media_beside(dir, path).map(|media| media.file.path.clone());
        self.pictures.extend(path.map(|path| PictureUse { path, focus }));
    }
}
