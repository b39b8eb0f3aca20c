//! Lints: what is wrong, or suspicious, with a site's messages and with the language of its texts, beyond what keeps
//! them from being read. `check` and the preview show them; a build shows those that would break a page ([`broken`]).
//! Touches nothing: [`Sources`] and [`Site`] in, diagnostics out, each with its place.
//!
//! | rule | module |
//! | --- | --- |
//! | references that are cyclic or lead nowhere | [`references`] |
//! | functions, options and values that don't exist | [`functions`] |
//! | what is written twice: messages, attributes, variants | [`duplicates`] |
//! | plural categories that are missing, or that the language doesn't have | [`plurals`] |
//! | messages, attributes, variables and references that differ between languages | [`compare`] |
//! | HTML, words left as they are in the source, translations that are suspiciously long | [`text`] |
//! | messages that nothing uses, and uses of messages that aren't there | [`uses`], by [`templates`] |
//! | texts in another language than they claim | [`language`] |
//! | files beside entries that no text uses | [`files`] |
//! | translations whose source has moved on | [`translations::stale`] |
//!
//! What a warning in a message is about can be meant. The message's comment says so ([`allow`]), with the warning's code
//! and, after it, why: `# allow: message-same a brand's motto`.

mod allow;
mod catalogue;
mod compare;
mod depth;
mod duplicates;
mod files;
mod functions;
mod language;
mod plurals;
mod references;
pub(crate) mod templates;
mod text;
mod uses;
mod walk;

pub(crate) use allow::take_allowed;
pub use catalogue::{Catalogue, Speech};
pub use depth::too_deep;
pub use language::Languages;
pub(crate) use plurals::{CATEGORIES, categories};
pub use uses::ASKED;

use std::collections::BTreeSet;

use crate::diagnostics::{Diagnostic, Place};
use crate::model::Site;
use crate::settings::Settings;
use crate::source::{MessageFile, Sources};
use crate::translations;
use uses::Uses;

/// What would break a page that shows it: references and calls of functions. Syntax is told by whoever loads messages.
pub fn broken(catalogue: &Catalogue<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    references::check(catalogue, &mut diagnostics);
    functions::check(catalogue, &mut diagnostics);
    diagnostics
}

/// Everything that can be said of messages without knowing what they're for.
pub fn messages(catalogue: &Catalogue<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = broken(catalogue);
    suspicious(catalogue, &Uses::default(), &mut diagnostics);
    take_allowed(catalogue.files(), &mut diagnostics);
    diagnostics
}

/// A site's lints, without what linking it has told: [`broken`]. `allowed` is what comments have allowed of that.
pub fn site(sources: &Sources, site: &Site, allowed: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut diagnostics = folders(&site.settings, &sources.messages);
    let catalogue = of_site(&site.settings, &sources.messages);
    let uses = Uses::of(sources, site, &catalogue, &mut diagnostics);
    suspicious(&catalogue, &uses, &mut diagnostics);
    // A template that can't be read may ask for any of them.
    if site.theme.is_whole() {
        uses::unused(&catalogue, &uses, &mut diagnostics);
    }
    language::check(site, &catalogue, &mut diagnostics);
    diagnostics.extend(translations::stale(site));
    files::unused(sources, site, &mut diagnostics);
    let mut allowed = allowed.to_vec();
    allowed.extend(take_allowed(catalogue.files(), &mut diagnostics));
    allow::check(catalogue.files(), &allowed, site.theme.is_whole(), &mut diagnostics);
    diagnostics
}

fn suspicious(catalogue: &Catalogue<'_>, uses: &Uses, diagnostics: &mut Vec<Diagnostic>) {
    duplicates::check(catalogue, diagnostics);
    plurals::check(catalogue, diagnostics);
    plurals::check_one(catalogue, diagnostics);
    compare::check(catalogue, &uses.given, diagnostics);
    text::check(catalogue, &uses.html, diagnostics);
}

/// The messages of a site.
pub fn of_site<'a>(settings: &'a Settings, files: &'a [MessageFile]) -> Catalogue<'a> {
    let files = files.iter().map(|file| (file.lang.as_str(), &*file.source));
    Catalogue::new(&speeches(settings), settings.default_language.0, files)
}

fn speeches(settings: &Settings) -> Vec<Speech<'_>> {
    settings.languages.iter().map(|language| Speech { code: &language.code, locale: &language.locale }).collect()
}

/// Whether a file of messages or of content is for those who write a language, as its path says it.
pub fn is_in_language(settings: &Settings, code: &str, path: &str) -> bool {
    if let Some(stem) = path.strip_prefix("content/").and_then(|path| path.strip_suffix(".md")) {
        return stem.rsplit('.').next() == Some(code);
    }
    let folder = path.split_once("locales/").and_then(|(_, inner)| inner.split('/').next());
    folder.is_some_and(|folder| speeches(settings).iter().any(|speech| speech.code == code && speech.reads(folder)))
}

/// Folders of messages in none of the site's languages, each once.
fn folders(settings: &Settings, files: &[MessageFile]) -> Vec<Diagnostic> {
    let speeches = speeches(settings);
    let mut seen = BTreeSet::new();
    // A theme may well have more languages than a site.
    let is_lost = |file: &&MessageFile| {
        file.source.path.starts_with("locales/") && !speeches.iter().any(|speech| speech.reads(&file.lang))
    };
    let lost = files.iter().filter(is_lost).filter(|file| {
        let folder = file.source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        seen.insert(folder)
    });
    let codes = || settings.languages.iter().map(|language| language.code.as_str());
    lost.map(|file| {
        let problem = Diagnostic::warning("message-folder")
            .arg("folder", &file.lang)
            .arg("known", codes().collect::<Vec<_>>().join(", "));
        problem.suggest(&file.lang, codes()).at(Place::file(&file.source.path))
    })
    .collect()
}
