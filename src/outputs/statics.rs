//! The files of `content/static/`, which the site wants at the output's root, beside or in the place of what the build
//! makes.

use super::collisions::{self, CollisionSide};
use super::output::{Origin, OutputKind, Renderer, What};
use super::planning::Planning;
use crate::diagnostics::{Diagnostic, Place};
use crate::model::Site;
use crate::publish::{IN_PLACE, MANIFEST};
use crate::search;
use crate::settings::STATIC;
use crate::text::File;

/// The files of the site that are added to the file of that name that the build makes.
const ADDED: [&str; 2] = ["_headers", "_redirects"];

/// A file for the output's root.
#[derive(Debug)]
struct StaticFile(File);

/// Plans the files for the output's root. Where one has a name that only publishing knows of, that is reported; other
/// collisions are found with all others.
pub(super) fn plan(planning: &mut Planning<'_>) {
    let site = planning.site;
    if site.statics.is_empty() {
        return;
    }
    let is_own = |path: &str| site.statics.contains_key(path);
    planning.outputs.retain(|output| !(IN_PLACE.contains(&&*output.path) && is_own(&output.path)));
    let is_made = |path: &str| planning.outputs.iter().any(|output| &*output.path == path);
    let added: Vec<&str> = ADDED.into_iter().filter(|path| is_own(path) && is_made(path)).collect();
    let reserved = reserved(site);
    for (path, file) in &site.statics {
        let own = StaticFile(file.clone());
        let lower = path.to_lowercase();
        let is_in = |folder: &&String| {
            lower.strip_prefix(folder.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if let Some(taken) = reserved.iter().find(is_in) {
            let sides = [CollisionSide::of(site, &own, path), CollisionSide::made(taken)];
            planning.diagnostics.push(collisions::problem(&format!("/{path}"), sides));
        }
        if !added.contains(&&**path) {
            planning.add(path, own);
        }
    }
}

impl OutputKind for StaticFile {
    fn bytes(&self, _: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        Ok(self.0.bytes.to_vec())
    }

    fn origin(&self, _: &Site) -> Option<Origin> {
        let place = Some(Place::file(&self.0.source));
        Some(Origin { name: format!("{STATIC}{}", self.0.path), place, what: What::Static })
    }
}

/// The files and folders whose content the plan doesn't know: the list of what has been made, and the search indexes.
fn reserved(site: &Site) -> Vec<String> {
    let langs = site.settings.langs().filter(|_| site.settings.search);
    let indexes = langs.map(|lang| search::url(site, lang).trim_matches('/').to_owned());
    indexes.chain([MANIFEST.to_owned()]).collect()
}
