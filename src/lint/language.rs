//! The language that a text is in, beside the one that it claims: a page that was copied and not translated, a file
//! under the wrong name.
//!
//! The detector is whatlang's, by trigrams. It's asked only about texts long enough to be sure of, among the site's
//! languages and the ones that they are taken for, and it's believed only when it calls itself reliable: a warning that
//! is wrong once isn't read the second time. Code, quotations and what an author has marked as another language don't
//! count.

use std::collections::BTreeMap;

use icu::locale::{Locale, LocaleCanonicalizer};
use rayon::prelude::*;
use whatlang::{Detector, Lang as Known};

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::fluent::Catalogue;
use crate::markdown::{Document, Hole, Piece};
use crate::model::{FrontMatter, Site};
use crate::settings::Settings;
use crate::text::ftl::{FoundPattern, Part, each};

/// A text of fewer letters is too short to be sure of.
const LETTERS: usize = 140;

/// Languages that authors of such a site may paste, and that its own are taken for.
const OTHERS: [Known; 7] = [Known::Fra, Known::Eng, Known::Spa, Known::Ara, Known::Por, Known::Ita, Known::Deu];

/// Elements whose text is no prose, or somebody else's.
const SKIPPED: [&str; 6] = ["pre", "code", "blockquote", "kbd", "samp", "svg"];

/// The component whose body is what somebody says, in whatever language.
const QUOTATION: &str = "quotation";

/// Tells languages apart.
#[derive(Debug)]
pub struct Languages {
    detector: Detector,
    /// The detector's languages, by ISO 639-1 where there is such a code.
    codes: BTreeMap<String, Known>,
}

impl Languages {
    /// Among those of some locales, and a few that they are taken for.
    pub fn of<'a>(locales: impl IntoIterator<Item = &'a str>) -> Self {
        let canonicalizer = LocaleCanonicalizer::new_common();
        // CLDR knows that `fra` is `fr`.
        let code = |known: &Known| {
            let mut locale: Locale = known.code().parse().ok()?;
            canonicalizer.canonicalize(&mut locale);
            Some((locale.id.language.to_string(), *known))
        };
        let codes: BTreeMap<String, Known> = Known::all().iter().filter_map(code).collect();
        let mut allowed = OTHERS.to_vec();
        allowed.extend(locales.into_iter().filter_map(|locale| codes.get(language_of(locale)?.as_str())));
        allowed.sort_by_key(Known::code);
        allowed.dedup();
        Self { detector: Detector::with_allowlist(allowed), codes }
    }

    /// The language that a text is in, as ISO 639 has it, if that surely isn't the locale's.
    pub fn other_than(&self, locale: &str, text: &str) -> Option<&str> {
        let claimed = self.codes.get(language_of(locale)?.as_str())?;
        if text.chars().filter(|char| char.is_alphabetic()).count() < LETTERS {
            return None;
        }
        let found = self.detector.detect(text).filter(|found| found.is_reliable() && found.lang() != *claimed)?;
        self.codes.iter().find(|(_, known)| **known == found.lang()).map(|(code, _)| code.as_str())
    }
}

fn language_of(locale: &str) -> Option<String> {
    locale.parse::<Locale>().ok().map(|locale| locale.id.language.to_string())
}

/// For the languages of a site.
pub(super) fn of_site(settings: &Settings) -> Languages {
    Languages::of(settings.languages.iter().map(|language| language.locale.as_str()))
}

/// The pages of a site, and its long messages.
pub(super) fn check(site: &Site, catalogue: &Catalogue<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let languages = of_site(&site.settings);
    let report = |claimed: &str, found: &str, place: Place| {
        Diagnostic::of(rules::TEXT_LANGUAGE).arg("claimed", claimed).arg("found", found).at(place)
    };
    let texts: Vec<_> = site
        .entries
        .iter()
        .flat_map(|entry| site.settings.langs().filter_map(|lang| Some((lang, entry.translations[lang].as_ref()?))))
        .collect();
    let found = texts.par_iter().filter_map(|(lang, translation)| {
        let language = site.settings.language(*lang);
        let found = languages.other_than(&language.locale, &prose(&translation.document))?;
        Some(report(&language.code, found, first_line(&translation.front)))
    });
    diagnostics.extend(found.collect::<Vec<_>>());
    for language in &catalogue.languages {
        for part in language.parts() {
            let found = languages.other_than(language.speech.locale, &words(&part));
            diagnostics.extend(found.map(|found| report(language.speech.code, found, part.place())));
        }
    }
}

fn words(part: &Part<'_>) -> String {
    let mut text = String::new();
    each(part.pattern, &mut |found| {
        if let FoundPattern::Text(piece) = found {
            text.push_str(piece);
            text.push(' ');
        }
    });
    text
}

/// The first line of an entry's text.
fn first_line(front: &FrontMatter) -> Place {
    let text = &front.source.text;
    // Below the line that ends the front matter.
    let body = text[front.part.end..].find('\n').map_or(text.len(), |at| front.part.end + at + 1);
    let start = text.len() - text[body..].trim_start().len();
    let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    front.source.place(start..end)
}

/// What of a text is its author's prose.
fn prose(document: &Document) -> String {
    let mut text = String::new();
    add_prose(document, &mut text);
    text
}

fn add_prose(document: &Document, text: &mut String) {
    // The names of the elements that are open, from the first that doesn't count.
    let mut skipped: Vec<&str> = Vec::new();
    for piece in document.pieces() {
        match piece {
            Piece::Html(html) => add_html(html, &mut skipped, text),
            Piece::Hole(Hole::Component(call)) if call.name != QUOTATION => {
                text.push(' ');
                call.body.iter().for_each(|body| add_prose(body, text));
            }
            Piece::Hole(_) => {}
        }
    }
}

/// The text of the compiler's own HTML, in which every `<` begins a tag.
fn add_html<'a>(html: &'a str, skipped: &mut Vec<&'a str>, text: &mut String) {
    for (index, piece) in html.split('<').enumerate() {
        let (tag, words) = if index == 0 { ("", piece) } else { piece.split_once('>').unwrap_or((piece, "")) };
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default();
        if let Some(outer) = skipped.first() {
            if tag.starts_with('/') && skipped.last() == Some(&name) {
                skipped.pop();
            } else if name == *outer && !tag.starts_with('/') {
                skipped.push(name);
            }
        } else if !tag.starts_with('/') && (SKIPPED.contains(&name) || tag.contains(" lang=")) {
            skipped.push(name);
        }
        if skipped.is_empty() {
            text.push_str(words);
        }
        text.push(' ');
    }
}
