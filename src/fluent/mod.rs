//! What is wrong or suspicious in messages by themselves, of all languages beside each other. Touches nothing.
//!
//! | rule | module |
//! | --- | --- |
//! | references that are cyclic or lead nowhere | [`references`] |
//! | functions, options and values that don't exist | [`functions`] |
//! | what is written twice: messages, attributes, variants | [`duplicates`] |
//! | plural categories that are missing, or that the language doesn't have | [`plurals`] |
//! | messages, attributes, variables and references that differ between languages | [`compare`] |
//! | HTML, words left as they are in the source, translations that are suspiciously long | [`text`] |

mod catalogue;
mod compare;
mod duplicates;
mod functions;
mod plurals;
mod references;
mod text;

pub(crate) use catalogue::CatalogueLanguage;
pub use catalogue::{Catalogue, Speech};
pub(crate) use compare::GivenArguments;
pub(crate) use plurals::{CATEGORIES, categories};
pub(crate) use references::reference;

use std::collections::BTreeSet;

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::settings::Settings;
use crate::text::MessageFile;
use crate::text::allow::{self, Commented};

/// What would break a page that shows it: references and calls of functions. What can't be read is told
/// by whoever loads messages.
pub fn broken(catalogue: &Catalogue<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    references::check(catalogue, &mut diagnostics);
    functions::check(catalogue, &mut diagnostics);
    diagnostics
}

/// Everything that can be said of messages without knowing what they're for.
pub fn messages(catalogue: &Catalogue<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = broken(catalogue);
    suspicious(catalogue, &GivenArguments::default(), &BTreeSet::new(), &mut diagnostics);
    allow::take(catalogue.files().map(Commented::Messages), &mut diagnostics);
    diagnostics
}

/// What may well be a mistake. `given` is what templates give to messages, `html` are those that they take as HTML.
pub(crate) fn suspicious(
    catalogue: &Catalogue<'_>,
    given: &GivenArguments,
    html: &BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    duplicates::check(catalogue, diagnostics);
    plurals::check(catalogue, diagnostics);
    plurals::check_one(catalogue, diagnostics);
    compare::check(catalogue, given, diagnostics);
    text::check(catalogue, html, diagnostics);
}

/// The messages of a site.
pub fn of_site<'a>(settings: &'a Settings, files: &'a [MessageFile]) -> Catalogue<'a> {
    let files = files.iter().map(|file| (file.lang.as_str(), &*file.ftl));
    let speech = |lang| {
        let language = settings.language(lang);
        Speech { code: &language.code, locale: &language.locale }
    };
    let others: Vec<Speech<'_>> =
        settings.langs().filter(|lang| *lang != settings.default_language).map(speech).collect();
    Catalogue::new(speech(settings.default_language), &others, files)
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
pub(crate) fn folders(settings: &Settings, files: &[MessageFile]) -> Vec<Diagnostic> {
    let speeches = speeches(settings);
    let mut seen = BTreeSet::new();
    // A theme may well have more languages than a site.
    let is_lost = |file: &&MessageFile| {
        file.source().path.starts_with("locales/") && !speeches.iter().any(|speech| speech.reads(&file.lang))
    };
    let lost = files.iter().filter(is_lost).filter(|file| {
        let folder = file.source().path.rsplit_once('/').map_or("", |(folder, _)| folder);
        seen.insert(folder)
    });
    let codes = || settings.languages.iter().map(|language| language.code.as_str());
    lost.map(|file| {
        let problem = Diagnostic::of(rules::MESSAGE_FOLDER)
            .arg("folder", &file.lang)
            .arg("known", codes().collect::<Vec<_>>().join(", "));
        problem.suggest(&file.lang, codes()).at(Place::file(&file.source().path))
    })
    .collect()
}
