//! The files of `content/static/`, which the site wants at the output's root, beside or in the place of what the build
//! makes.

use super::collisions::{self, Side};
use super::{Kind, Output};
use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::publish::{IN_PLACE, MANIFEST};
use crate::search;

/// Those that are added to the file that the build makes.
const ADDED: [&str; 2] = ["_headers", "_redirects"];

/// Adds them to the outputs. Where one has a name that only publishing knows of, that is reported; other collisions are
/// found with all others.
pub(super) fn add(site: &Site, outputs: &mut Vec<Output>, diagnostics: &mut Vec<Diagnostic>) {
    if site.statics.is_empty() {
        return;
    }
    let is_own = |path: &str| site.statics.contains_key(path);
    outputs.retain(|output| !(IN_PLACE.contains(&&*output.path) && is_own(&output.path)));
    let is_made = |path: &str| outputs.iter().any(|output| &*output.path == path);
    let added: Vec<&str> = ADDED.into_iter().filter(|path| is_own(path) && is_made(path)).collect();
    let new = site.statics.keys().filter(|path| !added.contains(&&***path));
    outputs.extend(new.map(|path| Output { path: path.clone(), kind: Kind::Static(path.clone()) }));
    let reserved = reserved(site);
    for (path, file) in &site.statics {
        let lower = path.to_lowercase();
        let is_in = |folder: &&String| {
            lower.strip_prefix(folder.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if let Some(taken) = reserved.iter().find(is_in) {
            let sides = [Side::of_static(&file.source), Side::made(taken)];
            diagnostics.push(collisions::problem(&format!("/{path}"), sides));
        }
    }
}

/// The files and folders whose content the plan doesn't know: the list of what has been made, and the search indexes.
fn reserved(site: &Site) -> Vec<String> {
    let langs = site.settings.langs().filter(|_| site.settings.search);
    let indexes = langs.map(|lang| search::url(site, lang).trim_matches('/').to_owned());
    indexes.chain([MANIFEST.to_owned()]).collect()
}
