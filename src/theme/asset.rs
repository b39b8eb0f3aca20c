//! A file that browsers load, what its address is, and what the addresses in it mean.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha384};

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::names::{composed, decoded, encoded};
use crate::text::{File, Source};

/// A file that browsers load.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its path in the output, with a fingerprint of its content.
    pub path: String,
    /// Its address from the site's root: the path, percent-encoded.
    pub url: String,
    /// Its content.
    pub bytes: Arc<[u8]>,
    /// Where it comes from.
    pub source: Arc<str>,
    integrity: OnceLock<String>,
}

impl Asset {
    pub(super) fn new(path: &str, bytes: Arc<[u8]>, source: Arc<str>) -> Self {
        let path = fingerprinted(path, &bytes);
        Self { url: format!("/{}", encoded(&path)), path, bytes, source, integrity: OnceLock::new() }
    }

    /// The hash by which a browser knows that nobody has changed it on its way (<https://www.w3.org/TR/SRI/>).
    pub fn integrity(&self) -> &str {
        self.integrity.get_or_init(|| format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&self.bytes))))
    }
}

/// `css/main.css` is at `assets/css/main.0123abcd.css`.
fn fingerprinted(path: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let hash = &hash[..8];
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("assets/{folder}{stem}.{hash}.{ending}"),
        None => format!("assets/{folder}{name}.{hash}"),
    }
}

/// What an address in an asset means.
#[derive(Debug, PartialEq)]
pub(super) enum AddressTarget {
    /// Nothing but itself: a fragment, or data.
    Itself,
    /// Something elsewhere on the web.
    Elsewhere,
    /// Another asset, by its path, and what follows it: a query or a fragment.
    Asset(String, String),
}

/// What an address means in the asset of a path.
pub(super) fn target(from: &str, address: &str) -> AddressTarget {
    let scheme = address
        .split_once(':')
        .map(|(scheme, _)| scheme)
        .filter(|scheme| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if address.is_empty()
        || address.starts_with('#')
        || scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("data"))
    {
        return AddressTarget::Itself;
    }
    if scheme.is_some() || address.starts_with("//") {
        return AddressTarget::Elsewhere;
    }
    let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            // Out of the assets there's nothing, whatever follows.
            ".." if parts.last().is_some_and(|last| *last != "..") => parts.truncate(parts.len() - 1),
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    AddressTarget::Asset(composed(&decoded(&path)).into_owned(), rest.to_owned())
}

/// The address of an asset from another one, so that it holds wherever the site stands. Both are paths from the site's
/// root; of `from` only the folder counts.
pub(super) fn relative(from: &str, to: &str) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let shared = from[..from.len() - 1].iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - 1 - shared);
    format!("{}{}", if up.is_empty() { "./" } else { &up }, to[shared..].join("/"))
}

/// Paths in an order in which each comes after those that it needs.
///
/// # Errors
/// Some need each other: these, one after the other.
pub(super) fn in_order<'a>(needs: &BTreeMap<&'a str, Vec<&'a str>>) -> Result<Vec<&'a str>, Vec<&'a str>> {
    let mut order: Vec<&str> = Vec::new();
    let mut left: BTreeMap<&str, &Vec<&str>> = needs.iter().map(|(path, needed)| (*path, needed)).collect();
    while !left.is_empty() {
        let ready: Vec<&str> = left
            .iter()
            .filter(|(_, needed)| !needed.iter().any(|path| left.contains_key(path)))
            .map(|(path, _)| *path)
            .collect();
        if ready.is_empty() {
            return Err(cycle(&left));
        }
        left.retain(|path, _| !ready.contains(path));
        order.extend(ready);
    }
    Ok(order)
}

/// A cycle among paths that each need another of them.
fn cycle<'a>(left: &BTreeMap<&'a str, &Vec<&'a str>>) -> Vec<&'a str> {
    let mut walk: Vec<&str> = Vec::new();
    let mut next = left.keys().next().copied();
    while let Some(path) = next {
        if let Some(start) = walk.iter().position(|known| *known == path) {
            walk.drain(..start);
            break;
        }
        walk.push(path);
        next = left[path].iter().copied().find(|path| left.contains_key(path));
    }
    walk
}

/// The text of a file that has to be one.
pub(super) fn text(file: &File, diagnostics: &mut Vec<Diagnostic>) -> Option<Source> {
    match std::str::from_utf8(&file.bytes) {
        Ok(text) => Some(Source { path: file.source.clone(), text: text.trim_start_matches('\u{FEFF}').to_owned() }),
        Err(_) => {
            diagnostics.push(Diagnostic::of(rules::NOT_TEXT).at(Place::file(&file.source)));
            None
        }
    }
}

/// An asset names another that isn't there.
pub(super) fn unknown<'a>(address: &str, path: &str, known: impl Iterator<Item = &'a str> + Clone) -> Diagnostic {
    let problem = Diagnostic::of(rules::UNKNOWN_ASSET).arg("address", address);
    let name = |path: &'a str| path.rsplit('/').next();
    // More often the folder is wrong than the name.
    match known.clone().find(|known| name(known) == path.rsplit('/').next()) {
        Some(same) => problem.suggest(same, [same]),
        None => problem.suggest(path, known),
    }
}

/// An asset names something elsewhere on the web.
pub(super) fn elsewhere(address: &str) -> Diagnostic {
    Diagnostic::of(rules::ASSET_ELSEWHERE).arg("address", address)
}

/// Assets need each other.
pub(super) fn cycle_problem(cycle: &[&str], sources: &BTreeMap<&str, Source>) -> Diagnostic {
    let problem = Diagnostic::of(rules::ASSET_CYCLE).arg("chain", cycle.join(" → "));
    match cycle.first().and_then(|path| sources.get(path)) {
        Some(source) => problem.at(Place::file(&source.path)),
        None => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_from_the_asset_that_they_stand_in() {
        let asset = |path: &str, rest: &str| AddressTarget::Asset(path.to_owned(), rest.to_owned());
        assert_eq!(target("css/main.css", "../fonts/a.woff2?x#y"), asset("fonts/a.woff2", "?x#y"));
        assert_eq!(target("main.css", "./a.png"), asset("a.png", ""));
        assert_eq!(target("css/main.css", "../../../a.png"), asset("../../a.png", ""));
        assert_eq!(target("css/main.css", "/a.png"), asset("css//a.png", ""));
        assert_eq!(target("css/main.css", "#clip"), AddressTarget::Itself);
        assert_eq!(target("css/main.css", "data:image/png;base64,AA=="), AddressTarget::Itself);
        assert_eq!(target("css/main.css", "https://cdn.example/a.png"), AddressTarget::Elsewhere);
        assert_eq!(target("css/main.css", "//cdn.example/a.png"), AddressTarget::Elsewhere);
    }

    #[test]
    fn an_address_from_another_leads_there() {
        assert_eq!(relative("/assets/css/main.css", "/assets/fonts/a.woff2"), "../fonts/a.woff2");
        assert_eq!(relative("/assets/main.css", "/assets/fonts/a.woff2"), "./fonts/a.woff2");
        assert_eq!(relative("/assets/js/a/b.js", "/assets/js/c.js"), "../c.js");
        assert_eq!(relative("/assets/js/a.js", "/assets/js/b.js"), "./b.js");
    }

    #[test]
    fn what_is_needed_comes_first_and_a_cycle_is_told() {
        let needs = BTreeMap::from([("a", vec!["b", "c"]), ("b", vec!["c"]), ("c", vec![])]);
        assert_eq!(in_order(&needs), Ok(vec!["c", "b", "a"]));
        let needs = BTreeMap::from([("a", vec!["b"]), ("b", vec!["c"]), ("c", vec!["d", "b"]), ("d", vec![])]);
        assert_eq!(in_order(&needs), Err(vec!["b", "c"]));
    }
}
