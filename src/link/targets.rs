//! What one text names of the site, and what is to be said of that: entries, terms, headings, files.

use crate::diagnostics::Diagnostic;
use crate::markdown::LinkTarget;
use crate::model::references::{Reference, Target, whole_id};
use crate::model::site::join;
use crate::model::{ContentType, Hidden, Media, Named, Site};
use crate::settings::{Lang, is_elsewhere};

/// What a reference points at.
pub(super) enum Pointed {
    Entry(usize),
    Term(usize, usize),
    Other,
    /// An entry that isn't published, with what is to be said of that, unless it has been said already.
    Unpublished(Option<Diagnostic>),
}

/// What a reference of a text in `lang` points at.
pub(super) fn reference_to(site: &Site, dir: &str, lang: Lang, reference: &Reference) -> Result<Pointed, Diagnostic> {
    let id = reference.id.as_str();
    match &reference.target {
        Target::Term(name) => {
            let Some(taxonomy) = site.taxonomies.iter().position(|taxonomy| *taxonomy.id == **name) else {
                let ids = site.taxonomies.iter().map(|taxonomy| &*taxonomy.id);
                return Err(Diagnostic::error("unknown-taxonomy").arg("taxonomy", name).suggest(name, ids));
            };
            let terms = || site.taxonomies[taxonomy].terms.iter().map(|term| &*term.id);
            terms().position(|term| term == id).map(|term| Pointed::Term(taxonomy, term)).ok_or_else(|| {
                Diagnostic::error("unknown-term").arg("term", id).arg("taxonomy", name).suggest(id, terms())
            })
        }
        Target::Entry(collection) => entry_of(site, collection, id),
        Target::Link => {
            if id.starts_with("@/") {
                let LinkTarget::Id { id, heading } = crate::markdown::target_of(id) else { return Ok(Pointed::Other) };
                return page(site, lang, &id, heading.as_deref());
            }
            if is_elsewhere(id) { Ok(Pointed::Other) } else { Err(Diagnostic::error("invalid-url").arg("value", id)) }
        }
        Target::File => file(site, dir, id).map_or(Ok(Pointed::Other), Err),
        Target::Picture => picture(site, dir, id).map_or(Ok(Pointed::Other), Err),
    }
}

/// The entry that a reference into a collection names: one of that collection, or of another of the same type.
pub(super) fn entry_of(site: &Site, collection: &str, id: &str) -> Result<Pointed, Diagnostic> {
    let whole = whole_id(collection, id);
    let found = match (site.by_id.get(whole.as_str()), site.hidden.get(whole.as_str())) {
        (Some(index), _) => Pointed::Entry(*index),
        (None, Some(hidden)) => Pointed::Unpublished(unpublished(&whole, *hidden)),
        (None, None) => {
            let prefix = format!("{collection}/");
            let ids = site.entries.iter().filter_map(|entry| entry.id.strip_prefix(prefix.as_str()));
            return Err(Diagnostic::error("unknown-entry")
                .arg("id", id)
                .arg("collection", collection)
                .suggest(id, ids));
        }
    };
    let own = whole.rsplit_once('/').map_or("", |(own, _)| own);
    let (wanted, given) = (site.settings.content_type(collection), site.settings.content_type(own));
    // A page is what has no type of its own: two collections of pages have nothing in common.
    if own == collection || (wanted == given && wanted != ContentType::Page) {
        return Ok(found);
    }
    Err(Diagnostic::error("wrong-collection").arg("id", whole).arg("collection", collection))
}

/// What is said of a mention of an entry that isn't published: why, and the day that it changes. Nothing where the
/// entry has a fault, which has been told.
fn unpublished(id: &str, hidden: Hidden) -> Option<Diagnostic> {
    let problem = Diagnostic::warning("unpublished-target").arg("id", id);
    match hidden {
        Hidden::Draft => Some(problem.arg("why", "draft")),
        Hidden::Until(day) => Some(problem.arg("why", "until").arg("day", day)),
        Hidden::Since(day) => Some(problem.arg("why", "since").arg("day", day)),
        Hidden::Faulty => None,
    }
}

/// How many days ahead it's said that a mention will go because what it names expires.
const ANNOUNCED: i32 = 30;

/// A note that an entry will soon be published no more, for whoever mentions it.
fn expiring(site: &Site, entry: usize) -> Option<Diagnostic> {
    let entry = &site.entries[entry];
    let day = entry.source()?.front.common.expires_on.as_ref()?.0;
    let is_soon = day > site.as_of && day.since(site.as_of).is_ok_and(|left| left.get_days() <= ANNOUNCED);
    is_soon.then(|| Diagnostic::note("target-expires").arg("id", &entry.id).arg("day", day))
}

impl Pointed {
    /// What is to be said of something that was found.
    pub(super) fn remark(self, site: &Site) -> Option<Diagnostic> {
        match self {
            Self::Entry(index) => expiring(site, index),
            Self::Unpublished(problem) => problem,
            Self::Term(..) | Self::Other => None,
        }
    }
}

/// What a link by id leads to from a text in `lang`. A heading is looked for in the text that the page shows to its
/// readers.
fn page(site: &Site, lang: Lang, id: &str, heading: Option<&str>) -> Result<Pointed, Diagnostic> {
    match site.named(id) {
        Some(Named::Entry(index)) => {
            let entry = &site.entries[index];
            let Some(heading) = heading else { return Ok(Pointed::Entry(index)) };
            let shown = site.nearest(entry, lang).and_then(|lang| entry.text(lang));
            let headings = || shown.iter().flat_map(|shown| &shown.translation.document.headings);
            let known = || headings().map(|heading| heading.id.as_str());
            if known().any(|id| id == heading) {
                return Ok(Pointed::Entry(index));
            }
            return Err(Diagnostic::error("unknown-heading").arg("heading", heading).suggest(heading, known()));
        }
        Some(Named::Terms(..)) => return Ok(Pointed::Other),
        None => {}
    }
    if let Some(hidden) = site.hidden.get(id) {
        return Ok(Pointed::Unpublished(unpublished(id, *hidden)));
    }
    let mut ids: Vec<String> = site.entries.iter().map(|entry| entry.id.to_string()).collect();
    for taxonomy in &site.taxonomies {
        ids.push(taxonomy.id.to_string());
        ids.extend(taxonomy.terms.iter().map(|term| format!("{}/{}", taxonomy.id, term.id)));
    }
    Err(Diagnostic::error("unknown-link").arg("id", id).suggest(id, ids.iter().map(String::as_str)))
}

/// What is to be said of a link by id in a text in `lang`.
pub(super) fn link_target(site: &Site, lang: Lang, id: &str, heading: Option<&str>) -> Option<Diagnostic> {
    page(site, lang, id, heading).map_or_else(Some, |found| found.remark(site))
}

/// What is wrong with a file that a link leads to, by its path and maybe a fragment of it.
pub(super) fn linked_file(site: &Site, dir: &str, path: &str) -> Option<Diagnostic> {
    if site.linked_file(dir, path).is_some() { None } else { file(site, dir, path) }
}

pub(super) fn file(site: &Site, dir: &str, path: &str) -> Option<Diagnostic> {
    if site.media_beside(dir, path).is_some() {
        return None;
    }
    let prefix = if dir.is_empty() { String::new() } else { format!("{dir}/") };
    let beside: Vec<&str> = site.media.keys().filter_map(|known| known.strip_prefix(prefix.as_str())).collect();
    if let Some(address) = without_scheme(path) {
        return Some(Diagnostic::error("link-without-scheme").arg("link", path).arg("address", address));
    }
    let outside = join(dir, path).is_none();
    let code = if outside { "file-outside" } else { "unknown-file" };
    Some(Diagnostic::error(code).arg("file", path).suggest(path, beside))
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

/// What is wrong with a picture that is to be shown, by its path.
pub(super) fn picture(site: &Site, dir: &str, path: &str) -> Option<Diagnostic> {
    file(site, dir, path)
        .or_else(|| (!Media::is_picture(path)).then(|| Diagnostic::error("not-a-picture").arg("file", path)))
}
