//! Two outputs at one path. On many file systems, and to many readers, a difference of case is none.

use std::collections::HashSet;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::output::{Origin, Output, OutputKind, What};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::model::Site;
use crate::names::composed;

/// Reports every path that two outputs claim, also as a folder of one and a file of the other. Two files that meet in
/// several languages are told once. Nothing may stand at the paths of `gone` either.
pub(super) fn check(site: &Site, outputs: &[Output], gone: &[Output], diagnostics: &mut Vec<Diagnostic>) {
    let all = || outputs.iter().chain(gone);
    let lower: Vec<String> = all().map(|output| composed(&output.path.to_lowercase()).into_owned()).collect();
    let mut seen: FxHashMap<&str, &Output> = FxHashMap::with_capacity_and_hasher(lower.len(), FxBuildHasher);
    let mut pairs: Vec<(&Output, &Output)> = Vec::new();
    for (path, output) in lower.iter().zip(all()) {
        if let Some(first) = seen.insert(path, output) {
            pairs.push((first, output));
        }
    }
    // A folder with a name like a file's, and a file with a name like a folder's. Paths that are neighbours share their
    // folders.
    let mut previous = "";
    for (path, output) in lower.iter().zip(all()) {
        let shared = path.bytes().zip(previous.bytes()).take_while(|(a, b)| a == b).count();
        let folders = path.match_indices('/').map(|(at, _)| at).filter(|at| *at >= shared);
        pairs.extend(folders.filter_map(|at| seen.get(&path[..at])).map(|file| (*file, output)));
        previous = path;
    }
    // The site's own language first: there the addresses are the author's.
    let default = format!("{}/", site.settings.language(site.settings.default_language).code);
    pairs.sort_by_key(|(first, _)| !first.path.starts_with(&default));
    let mut told = HashSet::new();
    let name = |output: &Output| CollisionSide::of(site, &*output.kind, &output.path).name;
    for (first, second) in pairs {
        if told.insert((name(first), name(second))) {
            report(site, first, second, diagnostics);
        }
    }
}

/// What file systems take for the name of a file or a folder, in bytes.
const NAME: usize = 255;

/// Reports the names that no file system takes, each once.
pub(super) fn too_long(site: &Site, outputs: &[Output], diagnostics: &mut Vec<Diagnostic>) {
    let mut told = HashSet::new();
    for output in outputs.iter().filter(|output| output.path.len() > NAME) {
        let Some(name) = output.path.split('/').find(|name| name.len() > NAME) else { continue };
        let side = CollisionSide::of(site, &*output.kind, &output.path);
        if told.insert(side.name.clone()) {
            let place = side.place.unwrap_or_else(|| Place::file(&side.name.into()));
            diagnostics.push(Diagnostic::of(rules::NAME_TOO_LONG).arg("name", name).arg("bytes", name.len()).at(place));
        }
    }
}

/// One of two things that want the same address.
pub(super) struct CollisionSide {
    name: String,
    /// What of the site it is; none where it comes from no file of the site.
    what: Option<What>,
    place: Option<Place>,
    /// Whether it's a draft's: then that is what is wrong.
    is_draft: bool,
}

impl CollisionSide {
    /// What stands at a path.
    pub(super) fn of(site: &Site, kind: &dyn OutputKind, path: &str) -> Self {
        let Some(Origin { name, place, what }) = kind.origin(site) else { return Self::made(path) };
        let is_draft = place.as_ref().is_some_and(|place| site.drafts.contains(&place.file));
        Self { name, what: Some(what), place, is_draft }
    }

    /// What the build makes by itself, by its path in the output.
    pub(super) fn made(path: &str) -> Self {
        Self { name: path.to_owned(), what: None, place: None, is_draft: false }
    }

    fn is_static(&self) -> bool {
        self.what == Some(What::Static)
    }

    /// The address of a redirect of the settings: then that is what is wrong.
    fn redirect(&self) -> Option<&str> {
        match &self.what {
            Some(What::Redirect(from)) => Some(from),
            _ => None,
        }
    }
}

fn report(site: &Site, first: &Output, second: &Output, diagnostics: &mut Vec<Diagnostic>) {
    let sides = [first, second].map(|output| CollisionSide::of(site, &*output.kind, &output.path));
    let of_rule = sides[1].redirect().or_else(|| sides[0].redirect()).map(str::to_owned);
    let path = of_rule.unwrap_or_else(|| format!("/{}", second.path.trim_end_matches("index.html")));
    diagnostics.push(problem(&path, sides));
}

/// What is said of two things at one address. What the build makes by itself is named last.
pub(super) fn problem(path: &str, mut sides: [CollisionSide; 2]) -> Diagnostic {
    // The last one is what is looked at: a file is moved more easily than a page, and what the build makes can't be.
    sides.sort_by_key(|side| (side.what.is_none(), side.is_static()));
    let culprit = sides.iter().find(|side| side.is_draft).or(sides.iter().rfind(|side| side.redirect().is_some()));
    let place = culprit.or(sides.iter().rfind(|side| side.place.is_some()));
    let place = place.and_then(|side| side.place.clone());
    let [first, second] = sides;
    let what = match (first.redirect().or(second.redirect()).is_some(), first.is_static() || second.is_static()) {
        (true, _) => "redirect",
        (false, true) => "static",
        (false, false) => "address",
    };
    let problem = Diagnostic::of(rules::COLLISION)
        .arg("path", path)
        .arg("first", first.name)
        .arg("second", second.name)
        .arg("what", what)
        .arg("made", if second.what.is_none() { "yes" } else { "no" });
    match place {
        Some(place) => problem.at(place),
        None => problem,
    }
}
