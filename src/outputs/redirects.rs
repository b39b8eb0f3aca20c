//! Redirects: addresses that lead to another one, or that are gone for good. Those of the settings are resolved here,
//! those of entries come from [`super::aliases`].

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::diagnostics::{Diagnostic, rules};
use crate::model::{EntryId, Found, Site};
use crate::names::{composed, decoded, encoded, file_of};
use crate::settings::{Lang, RedirectRule, RedirectTarget};

/// From an earlier address to the one of today.
#[derive(Debug, Clone)]
pub struct Redirect {
    /// From the site's root, with a slash at its end unless it names a file.
    pub from: String,
    /// Where it leads today.
    pub to: Destination,
    /// Who asks for it.
    pub asked_by: AskedBy,
    /// The language of its page.
    pub lang: Lang,
}

/// Where a redirect leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// To something of this site.
    Here {
        /// The address, from the site's root.
        path: String,
        /// The query and the fragment behind it, with their signs, as an address has them.
        rest: String,
    },
    /// To an address elsewhere.
    Elsewhere(String),
    /// Nowhere: what was there is gone.
    Gone,
}

/// Who asks for a redirect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedBy {
    /// An entry, with an alias.
    Alias(EntryId),
    /// The settings, with the redirect of this number.
    Settings(usize),
}

impl Redirect {
    /// The file of the page that leads on, for hosts without rules. Where a file of another kind was, it's one in a
    /// folder of that name: under the file's own name it would be sent as what it isn't.
    pub fn file(&self) -> String {
        let is_page = self.from.ends_with('/') || is_html(&self.from);
        file_of(&if is_page { self.from.clone() } else { format!("{}/", self.from) })
    }

    /// What was at its address is gone.
    pub fn is_gone(&self) -> bool {
        self.to == Destination::Gone
    }
}

fn is_html(path: &str) -> bool {
    path.ends_with(".html") || path.ends_with(".htm")
}

/// A former address: from the root, of parts that can be names of files, none of which leads elsewhere. It may be
/// written as browsers show it or percent-encoded.
pub(super) fn normal(address: &str) -> Option<String> {
    if address.contains(['?', '#']) {
        return None;
    }
    let address = decoded(address);
    let address = composed(&address);
    let inner = address.strip_prefix('/')?;
    let (inner, is_folder) = inner.strip_suffix('/').map_or((inner, false), |inner| (inner, true));
    // What some file systems refuse in a name, and what rules of hosts give a meaning.
    let fits = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.trim() == part
            && !part.contains(|char: char| char.is_control() || "\\?#%*:\"<>|".contains(char))
    };
    if !inner.split('/').all(fits) {
        return None;
    }
    let has_ending = inner.rsplit('/').next().is_some_and(|name| name.contains('.'));
    let is_file = is_html(inner) || (has_ending && !is_folder);
    Some(if is_file { format!("/{inner}") } else { format!("/{inner}/") })
}

/// The redirects of the settings: those that can be told by themselves, and the files of those that can't be, which has
/// been reported.
pub(super) fn of_settings(site: &Site, diagnostics: &mut Vec<Diagnostic>) -> (Vec<Redirect>, FxHashSet<String>) {
    let (mut redirects, mut lost) = (Vec::new(), FxHashSet::default());
    for (number, rule) in site.settings.redirects.iter().enumerate() {
        let Some(from) = normal(&rule.from) else {
            let problem = Diagnostic::of(rules::REDIRECT_FROM).arg("from", &rule.from);
            diagnostics.push(problem.at(site.settings.place(rule.at)));
            continue;
        };
        let lang = site.settings.lang_of(&from);
        let to = destination(site, rule, lang);
        let redirect = Redirect { from, to: Destination::Gone, asked_by: AskedBy::Settings(number), lang };
        match to {
            Some(to) => redirects.push(Redirect { to, ..redirect }),
            None => {
                lost.insert(redirect.file());
            }
        }
    }
    (redirects, lost)
}

/// Where a redirect of the settings leads, as far as that can be told of it alone. None where it names nothing that is
/// published: that is found when the site is linked.
fn destination(site: &Site, rule: &RedirectRule, lang: Lang) -> Option<Destination> {
    let here = |address: &str| {
        let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        Destination::Here { path: composed(&decoded(path)).into_owned(), rest: rest.to_owned() }
    };
    Some(match &rule.to {
        RedirectTarget::Id { id, heading } => {
            let path = match site.page(lang, id, None).ok()? {
                Found::Entry(index) => {
                    let entry = &site.entries[index];
                    entry.urls[site.nearest(entry, lang)?].as_ref()?.to_string()
                }
                Found::Terms(taxonomy, term) => {
                    let taxonomy = &site.taxonomies[taxonomy];
                    site.term_url(taxonomy, term.map(|term| &taxonomy.terms[term]), lang)
                }
                Found::File(_) | Found::Elsewhere => return None,
            };
            let rest = heading.as_ref().map(|heading| format!("#{}", encoded(heading))).unwrap_or_default();
            Destination::Here { path, rest }
        }
        RedirectTarget::Path(address) => here(address),
        // An address of this site may be written as the rest of the world has it.
        RedirectTarget::Url(url) => match url.strip_prefix(&site.settings.base_url) {
            Some(address) if address.starts_with('/') => here(address),
            Some("") => here("/"),
            _ => Destination::Elsewhere(url.clone()),
        },
        RedirectTarget::Gone => Destination::Gone,
    })
}

/// Follows redirects that lead to others to where those end. One that leads nowhere, or round in a circle, is reported
/// and left out. `lost` are the files of those that have been left out before, `paths` those of the other outputs.
pub(super) fn follow<'a>(
    site: &'a Site,
    mut redirects: Vec<Redirect>,
    lost: &FxHashSet<String>,
    paths: impl Iterator<Item = &'a str>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Redirect> {
    if site.settings.redirects.is_empty() {
        return redirects;
    }
    let stands: FxHashSet<&str> = paths.chain(site.statics.keys().map(|path| &**path)).collect();
    let by_file: FxHashMap<String, usize> =
        redirects.iter().enumerate().map(|(number, redirect)| (redirect.file(), number)).collect();
    let mut ends: FxHashMap<usize, Option<Destination>> = FxHashMap::default();
    for start in 0..redirects.len() {
        let mut chain: IndexSet<usize, FxBuildHasher> = IndexSet::default();
        let mut at = start;
        let end = loop {
            if let Some(end) = ends.get(&at) {
                break end.clone();
            }
            let redirect = &redirects[at];
            if let Some(first) = chain.get_index_of(&at) {
                let circle = chain.iter().skip(first).chain([&at]).map(|number| redirects[*number].from.as_str());
                let circle = circle.collect::<Vec<_>>().join(" → ");
                diagnostics.extend(told(site, redirect, Diagnostic::of(rules::REDIRECT_LOOP).arg("chain", circle)));
                break None;
            }
            chain.insert(at);
            let Destination::Here { path, rest } = &redirect.to else { break Some(redirect.to.clone()) };
            // An address may lack its last slash.
            let ways = [path.clone(), format!("{path}/")];
            let mut ways = ways.into_iter().map(|path| (file_of(&path), path));
            if let Some((_, path)) = ways.clone().find(|(file, _)| stands.contains(file.as_str())) {
                break Some(Destination::Here { path, rest: rest.clone() });
            }
            if let Some(next) = ways.clone().find_map(|(file, _)| by_file.get(&file)) {
                at = *next;
                continue;
            }
            if !ways.any(|(file, _)| lost.contains(&file)) {
                let known = stands.iter().filter_map(|file| file.strip_suffix("index.html"));
                let mut known: Vec<String> = known.map(|path| format!("/{path}")).collect();
                known.sort();
                let problem = Diagnostic::of(rules::REDIRECT_NOWHERE).arg("address", path);
                let problem = problem.suggest(path, known.iter().map(String::as_str));
                diagnostics.extend(told(site, redirect, problem));
            }
            break None;
        };
        ends.extend(chain.into_iter().map(|number| (number, end.clone())));
    }
    let mut number = 0;
    redirects.retain_mut(|redirect| {
        let end = ends.remove(&number).flatten();
        number += 1;
        let Some(mut end) = end else { return false };
        // As browsers do, a fragment is kept where the next address has none.
        if let (Destination::Here { rest, .. }, Destination::Here { rest: own, .. }) = (&mut end, &redirect.to)
            && rest.is_empty()
        {
            rest.clone_from(own);
        }
        redirect.to = end;
        true
    });
    redirects
}

/// What is wrong with where a redirect leads, at its place in the settings.
fn told(site: &Site, redirect: &Redirect, problem: Diagnostic) -> Option<Diagnostic> {
    let AskedBy::Settings(number) = redirect.asked_by else { return None };
    Some(problem.at(site.settings.place(site.settings.redirects[number].to_at)))
}
