//! What is to be said of what a text names of the site: entries, terms, headings, files.

use crate::diagnostics::{Diagnostic, rules};
use crate::model::site::join;
use crate::model::{Entry, EntryId, Found, Hidden, Missing, Site, Taxonomy};
use crate::settings::Lang;
use crate::types::Target;

/// How many days ahead it's said that a mention will go because what it names expires.
const ANNOUNCED: i32 = 30;

/// What is to be said of a name that may be a target's, as [`Site::resolve`] finds it.
pub(super) fn said(
    site: &Site,
    dir: &str,
    target: &Target,
    text: &str,
    found: &Result<Found<'_>, Missing>,
) -> Option<Diagnostic> {
    let missing = match found {
        Ok(Found::Entry(index)) => return expiring(site, *index),
        Ok(_) => return None,
        Err(Missing::Unpublished(id, hidden)) => return unpublished(id, *hidden),
        Err(missing) => missing,
    };
    let problem = match (target, missing) {
        (Target::Term(taxonomy), Missing::Taxonomy) => {
            let ids = site.taxonomies.iter().map(|known| &*known.id);
            Diagnostic::of(rules::UNKNOWN_TAXONOMY).arg("taxonomy", taxonomy).suggest(taxonomy, ids)
        }
        (Target::Term(taxonomy), _) => {
            let terms = site.taxonomy(taxonomy).into_iter().flat_map(|known| &known.terms);
            let terms: Vec<_> = terms.map(|term| (term.id.to_string(), term.message(taxonomy))).collect();
            let problem = Diagnostic::of(rules::UNKNOWN_TERM).arg("term", text).arg("taxonomy", taxonomy);
            suggested(site, problem, text, &|_| None, &terms)
        }
        (Target::Entry(collection), Missing::Collection(id)) => {
            Diagnostic::of(rules::WRONG_COLLECTION).arg("id", id).arg("collection", collection)
        }
        (Target::Entry(collection), _) => {
            let prefix = format!("{collection}/");
            let written = |entry: &Entry| entry.id.strip_prefix(prefix.as_str()).map(str::to_owned);
            let problem = Diagnostic::of(rules::UNKNOWN_ENTRY).arg("id", text).arg("collection", collection);
            suggested(site, problem, text, &written, &[])
        }
        (Target::Link, _) if text.starts_with("@/") => {
            return unknown_page(site, text.trim_start_matches("@/"), missing);
        }
        (Target::Link, _) => Diagnostic::of(rules::INVALID_URL).arg("value", text),
        (Target::Picture, Missing::NotAPicture) => Diagnostic::of(rules::NOT_A_PICTURE).arg("file", text),
        (Target::File | Target::Picture, _) => unknown_file(site, dir, text),
        (Target::Icon, _) => unknown_choice(&site.theme.assets.icon_names().collect::<Vec<_>>(), text),
    };
    Some(problem)
}

/// What is to be said of a name in a text for readers of `lang`, whose files are in `dir`.
pub(super) fn of(site: &Site, dir: &str, lang: Lang, target: &Target, text: &str) -> Option<Diagnostic> {
    said(site, dir, target, text, &site.resolve(dir, lang, target, text))
}

/// What is to be said of a link by id in a text for readers of `lang`.
pub(super) fn of_page(site: &Site, lang: Lang, id: &str, heading: Option<&str>) -> Option<Diagnostic> {
    match site.page(lang, id, heading) {
        Ok(Found::Entry(index)) => expiring(site, index),
        Ok(_) => None,
        Err(missing) => unknown_page(site, id, &missing),
    }
}

fn unknown_page(site: &Site, id: &str, missing: &Missing) -> Option<Diagnostic> {
    match missing {
        Missing::Unpublished(id, hidden) => unpublished(id, *hidden),
        Missing::Heading(heading, known) => {
            let problem = Diagnostic::of(rules::UNKNOWN_HEADING).arg("heading", heading);
            Some(problem.suggest(heading, known.iter().map(String::as_str)))
        }
        _ => {
            let id = id.split('#').next().unwrap_or(id).trim_end_matches('/');
            let of = |taxonomy: &Taxonomy| {
                let terms = taxonomy.terms.iter();
                let terms = terms.map(|term| (format!("{}/{}", taxonomy.id, term.id), term.message(&taxonomy.id)));
                terms.chain([(taxonomy.id.to_string(), taxonomy.id.to_string())]).collect::<Vec<_>>()
            };
            let terms: Vec<_> = site.taxonomies.iter().flat_map(of).collect();
            let problem = Diagnostic::of(rules::UNKNOWN_LINK).arg("id", id);
            Some(suggested(site, problem, id, &|entry| Some(entry.id.to_string()), &terms))
        }
    }
}

/// A problem with what is most likely meant by a text: what has it for a title or a label, in any language, or ends its
/// address in it; or else what has an id like it. Both are given by what is to be written.
fn suggested(
    site: &Site,
    problem: Diagnostic,
    text: &str,
    written: &dyn Fn(&Entry) -> Option<String>,
    terms: &[(String, String)],
) -> Diagnostic {
    let slug = crate::markdown::slug(text, "und");
    let is_named = |entry: &&Entry| {
        let mut ends = entry.urls.iter().flatten().filter_map(|url| url.trim_end_matches('/').rsplit('/').next());
        !entry.id.is_empty() && ends.any(|end| end == slug)
    };
    let has_label = |(_, message): &&(String, String)| {
        let mut labels = site.settings.langs().filter_map(|lang| site.l10n.text(lang, message));
        labels.any(|label| crate::markdown::slug(&label, "und") == slug)
    };
    let entry = site.entries.iter().filter(is_named).find_map(written);
    let found = entry.or_else(|| terms.iter().find(has_label).map(|(id, _)| id.clone()));
    match found.filter(|found| found != text) {
        Some(found) => problem.arg("hint", "near").arg("suggestion", found),
        None => {
            let entries: Vec<String> = site.entries.iter().filter_map(written).collect();
            let ids = entries.iter().chain(terms.iter().map(|(id, _)| id));
            problem.suggest(text, ids.map(String::as_str))
        }
    }
}

/// What is said of a mention of an entry that isn't published: why, and the day that it changes. Nothing where the
/// entry has a fault, which has been told.
fn unpublished(id: &str, hidden: Hidden) -> Option<Diagnostic> {
    let problem = Diagnostic::of(rules::UNPUBLISHED_TARGET).arg("id", id);
    match hidden {
        Hidden::Draft => Some(problem.arg("why", "draft")),
        Hidden::Until(day) => Some(problem.arg("why", "until").arg("day", day)),
        Hidden::Since(day) => Some(problem.arg("why", "since").arg("day", day)),
        Hidden::Faulty => None,
    }
}

/// A note that an entry will soon be published no more, for whoever mentions it.
fn expiring(site: &Site, entry: EntryId) -> Option<Diagnostic> {
    let entry = &site.entries[entry];
    let day = entry.source()?.front.gone()?;
    let is_soon = day > site.as_of && day.since(site.as_of).is_ok_and(|left| left.get_days() <= ANNOUNCED);
    is_soon.then(|| Diagnostic::of(rules::TARGET_EXPIRES).arg("id", &entry.id).arg("day", day))
}

/// What is said of a choice that isn't among those that there are.
pub(super) fn unknown_choice(choices: &[&str], text: &str) -> Diagnostic {
    let problem = Diagnostic::of(rules::UNKNOWN_CHOICE).arg("value", text).arg("known", choices.join(", "));
    problem.suggest(text, choices.iter().copied())
}

/// What is said of a file that isn't there.
pub(super) fn unknown_file(site: &Site, dir: &str, path: &str) -> Diagnostic {
    if let Some(address) = without_scheme(path) {
        return Diagnostic::of(rules::LINK_WITHOUT_SCHEME).arg("link", path).arg("address", address);
    }
    let prefix = if dir.is_empty() { String::new() } else { format!("{dir}/") };
    let beside: Vec<&str> = site.media.keys().filter_map(|known| known.strip_prefix(prefix.as_str())).collect();
    let rule = if join(dir, path).is_none() { rules::FILE_OUTSIDE } else { rules::UNKNOWN_FILE };
    Diagnostic::of(rule).arg("file", path).suggest(path, beside)
}

/// The address that is meant by one whose scheme nobody wrote: of a web site, or of somebody's mail.
fn without_scheme(path: &str) -> Option<String> {
    if path.starts_with("www.") {
        return Some(format!("https://{path}"));
    }
    let (name, host) = path.split_once('@')?;
    let is_mail = !name.is_empty()
        && !path.contains(['/', ' '])
        && host.split_once('.').is_some_and(|(name, end)| !name.is_empty() && !end.is_empty());
    is_mail.then(|| format!("mailto:{path}"))
}
