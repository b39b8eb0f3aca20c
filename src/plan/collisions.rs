//! Two outputs at one path. On many file systems, and to many readers, a difference of case is none.

use std::collections::HashSet;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::redirects::Origin;
use super::{Dataset, Kind, Output, Page, Redirect};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::model::{Entry, Site};
use crate::names::composed;
use crate::settings::STATIC;
use crate::settings::{PATH, RedirectRule};

/// Reports every path that two outputs claim, also as a folder of one and a file of the other. Two files that meet in
/// several languages are told once. Nothing may stand at the paths of `gone` either.
pub(super) fn check(
    site: &Site,
    redirects: &[Redirect],
    outputs: &[Output],
    gone: &[Output],
    diagnostics: &mut Vec<Diagnostic>,
) {
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
    let name = |output: &Output| source(site, redirects, output).unwrap_or_else(|| output.path.to_string());
    for (first, second) in pairs {
        if told.insert((name(first), name(second))) {
            report(site, redirects, first, second, diagnostics);
        }
    }
}

/// What file systems take for the name of a file or a folder, in bytes.
const NAME: usize = 255;

/// Reports the names that no file system takes, each once.
pub(super) fn too_long(site: &Site, redirects: &[Redirect], outputs: &[Output], diagnostics: &mut Vec<Diagnostic>) {
    let mut told = HashSet::new();
    for output in outputs.iter().filter(|output| output.path.len() > NAME) {
        let Some(name) = output.path.split('/').find(|name| name.len() > NAME) else { continue };
        let source = source(site, redirects, output).unwrap_or_else(|| output.path.to_string());
        if told.insert(source.clone()) {
            let place = place(site, redirects, output).unwrap_or_else(|| Place::file(&source.into()));
            diagnostics.push(Diagnostic::of(rules::NAME_TOO_LONG).arg("name", name).arg("bytes", name.len()).at(place));
        }
    }
}

fn report(site: &Site, redirects: &[Redirect], first: &Output, second: &Output, diagnostics: &mut Vec<Diagnostic>) {
    let side = |output: &Output| {
        let source = source(site, redirects, output);
        let place = place(site, redirects, output);
        Side {
            is_made: source.is_none(),
            name: source.unwrap_or_else(|| output.path.to_string()),
            is_draft: place.as_ref().is_some_and(|place| site.drafts.contains(&place.file)),
            place,
            is_static: matches!(output.kind, Kind::Static(_)),
            is_redirect: rule(site, redirects, output).is_some(),
        }
    };
    let of_rule = |output: &Output| rule(site, redirects, output).map(|rule| rule.from.clone());
    let path = of_rule(second).or_else(|| of_rule(first));
    let path = path.unwrap_or_else(|| format!("/{}", second.path.trim_end_matches("index.html")));
    diagnostics.push(problem(&path, [first, second].map(side)));
}

/// One of two things that want the same address.
pub(super) struct Side {
    name: String,
    place: Option<Place>,
    is_static: bool,
    /// Whether it's a redirect of the settings: then that is what is wrong.
    is_redirect: bool,
    /// Whether it comes from no file of the site.
    is_made: bool,
    /// Whether it's a draft's: then that is what is wrong.
    is_draft: bool,
}

impl Side {
    /// A file for the output's root, by its path in the site.
    pub(super) fn of_static(source: &Arc<str>) -> Self {
        Self {
            name: source.to_string(),
            place: Some(Place::file(source)),
            is_static: true,
            is_redirect: false,
            is_made: false,
            is_draft: false,
        }
    }

    /// What the build makes by itself, by its path in the output.
    pub(super) fn made(path: &str) -> Self {
        Self {
            name: path.to_owned(),
            place: None,
            is_static: false,
            is_redirect: false,
            is_made: true,
            is_draft: false,
        }
    }
}

/// What is said of two things at one address. What the build makes by itself is named last.
pub(super) fn problem(path: &str, mut sides: [Side; 2]) -> Diagnostic {
    // The last one is what is looked at: a file is moved more easily than a page, and what the build makes can't be.
    sides.sort_by_key(|side| (side.is_made, side.is_static));
    let culprit = sides.iter().find(|side| side.is_draft).or(sides.iter().rfind(|side| side.is_redirect));
    let place = culprit.or(sides.iter().rfind(|side| side.place.is_some()));
    let place = place.and_then(|side| side.place.clone());
    let [first, second] = sides;
    let what = match (first.is_redirect || second.is_redirect, first.is_static || second.is_static) {
        (true, _) => "redirect",
        (false, true) => "static",
        (false, false) => "address",
    };
    let problem = Diagnostic::of(rules::COLLISION)
        .arg("path", path)
        .arg("first", first.name)
        .arg("second", second.name)
        .arg("what", what)
        .arg("made", if second.is_made { "yes" } else { "no" });
    match place {
        Some(place) => problem.at(place),
        None => problem,
    }
}

/// What a person looks for: the file of the site that an output comes from. None where the build makes it by itself.
fn source(site: &Site, redirects: &[Redirect], output: &Output) -> Option<String> {
    if let Some(rule) = rule(site, redirects, output) {
        return Some(format!("{PATH} ({})", rule.from));
    }
    Some(match (&output.kind, entry(site, redirects, output)) {
        (Kind::Redirect(number), Some(entry)) => format!("{} (alias {})", file(entry), redirects[*number].from),
        (_, Some(entry)) => file(entry),
        (Kind::Page(Page::Taxonomy(taxonomy), _), _) => {
            format!("content/taxonomies/{}.yaml", site.taxonomies[*taxonomy].id)
        }
        (Kind::Page(Page::Term(taxonomy, term, _), _), _) => {
            let taxonomy = &site.taxonomies[*taxonomy];
            format!("content/taxonomies/{}.yaml ({})", taxonomy.id, taxonomy.terms[*term].id)
        }
        (Kind::Media(path) | Kind::Picture(path, _), _) => format!("content/{path}"),
        (Kind::Asset(path), _) => format!("assets/{path}"),
        (Kind::Static(path), _) => format!("{STATIC}{path}"),
        _ => return None,
    })
}

fn entry<'a>(site: &'a Site, redirects: &[Redirect], output: &Output) -> Option<&'a Entry> {
    let index = match output.kind {
        Kind::Page(Page::Entry(index), _) | Kind::Calendar(Dataset::Entry(index), _) => Some(index),
        Kind::Page(Page::Collection(collection, _), _) | Kind::Feed(collection, _) => {
            site.collections[collection].index
        }
        Kind::Redirect(number) => match redirects[number].origin {
            Origin::Alias(entry) => Some(entry),
            Origin::Settings(_) => None,
        },
        _ => None,
    };
    index.map(|index| &site.entries[index])
}

/// The redirect of the settings that an output is.
fn rule<'a>(site: &'a Site, redirects: &[Redirect], output: &Output) -> Option<&'a RedirectRule> {
    let Kind::Redirect(number) = output.kind else { return None };
    match redirects[number].origin {
        Origin::Settings(number) => Some(&site.settings.redirects[number]),
        Origin::Alias(_) => None,
    }
}

fn file(entry: &Entry) -> String {
    entry.source().map_or_else(|| entry.id.to_string(), |source| source.front.source.path.to_string())
}

fn place(site: &Site, redirects: &[Redirect], output: &Output) -> Option<Place> {
    if let Kind::Static(path) = &output.kind {
        return site.statics.get(path).map(|file| Place::file(&file.source));
    }
    if let Some(rule) = rule(site, redirects, output) {
        return Some(site.settings.place(rule.at));
    }
    let entry = entry(site, redirects, output)?;
    let lang = match output.kind {
        Kind::Page(_, lang) | Kind::Feed(_, lang) | Kind::Calendar(_, lang) => lang,
        Kind::Redirect(number) => redirects[number].lang,
        _ => entry.source_lang,
    };
    let front = &entry.text(lang)?.translation.front;
    let at = if matches!(output.kind, Kind::Redirect(_)) {
        front.at("aliases")
    } else {
        front.at("slug").or_else(|| front.at("title"))
    };
    Some(front.place(at))
}
