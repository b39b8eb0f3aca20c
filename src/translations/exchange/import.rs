//! What a translator has sent back, judged and put into the files of the site: all of it, or nothing and what is wrong.

use std::ops::Range;

use icu::locale::LanguageIdentifier;

use super::content;
use super::messages::{self, Cut, Plurals, Wrong};
use super::notes;
use super::read::{self, FileElement, UnitElement};
use super::state_of;
use super::unit::{Form, Token, Unit};
use crate::diagnostics::{Diagnostic, Place, in_order, rules};
use crate::markdown::slug;
use crate::model::Entry;
use crate::settings::{Lang, Language, Settings};
use crate::source::ContentFile;
use crate::text::edits::{Edit, apply};
use crate::text::{Ftl, MessageFile, Source, split_front_matter};
use crate::translations::desk::own_words;
use crate::translations::files::{self, Written};
use crate::translations::vocabulary::{reads, sibling};
use crate::translations::{Desk, file, front};
use crate::types::Field;

/// What an import comes to.
#[derive(Debug, Default)]
pub struct Imported {
    /// The files to be written.
    pub files: Vec<Written>,
    /// The texts and messages that aren't translated as a whole yet.
    pub skipped: Vec<Skipped>,
    /// The texts and messages whose translations somebody has changed since the export: they stay as they are, and each
    /// is told with its place in the document.
    pub refused: Vec<Diagnostic>,
}

/// A text or a message that isn't taken.
#[derive(Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The file of the source, or the id of the message.
    pub item: String,
    /// Why.
    pub why: Why,
}

/// Why a unit has no translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// There's no target, or an empty one.
    Untranslated,
    /// It's in the state `initial`.
    Unfinished,
    /// It says what the source says.
    Copy,
}

impl Why {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Untranslated => "untranslated",
            Self::Unfinished => "unfinished",
            Self::Copy => "copy",
        }
    }
}

/// Reads a translator's document, and makes the files of it. Nothing is written here. `expected` is the language that
/// it should be in, where somebody says.
///
/// # Errors
/// Everything that is wrong with it, each with its place in the document.
pub fn import(desk: &Desk, source: &Source, expected: Option<Lang>) -> Result<Imported, Vec<Diagnostic>> {
    let xliff = read::read(source)?;
    let settings = &desk.site.settings;
    let language = |tag: &str| {
        let found = language_of(settings, tag);
        found.ok_or_else(|| {
            vec![Diagnostic::of(rules::XLIFF_LANGUAGE).arg("language", tag).at(source.place(xliff.span.clone()))]
        })
    };
    let (from, to) = (language(&xliff.from)?, language(&xliff.to)?);
    if from == to || expected.is_some_and(|expected| expected != to) {
        return Err(vec![
            Diagnostic::of(rules::XLIFF_LANGUAGE).arg("language", &xliff.to).at(source.place(xliff.span.clone())),
        ]);
    }
    let mut import = Import { desk, xliff: source, from, to, done: Imported::default(), problems: Vec::new() };
    for element in &xliff.files {
        if element.original.ends_with(".ftl") { import.messages(element) } else { import.text(element) }
    }
    if import.problems.is_empty() { Ok(import.done) } else { Err(in_order(import.problems)) }
}

/// The language that a tag means: the one with that locale or that code, or else the only one of the same language,
/// whatever the region.
fn language_of(settings: &Settings, tag: &str) -> Option<Lang> {
    let exact =
        |language: &Language| language.locale.eq_ignore_ascii_case(tag) || language.code.eq_ignore_ascii_case(tag);
    if let Some(found) = settings.languages.find(exact) {
        return Some(found);
    }
    let wanted = tag.parse::<LanguageIdentifier>().ok()?.language;
    let is_same =
        |language: &Language| language.locale.parse::<LanguageIdentifier>().is_ok_and(|known| known.language == wanted);
    let mut same = settings.languages.pairs().filter(|(_, language)| is_same(language));
    same.next().filter(|_| same.next().is_none()).map(|(lang, _)| lang)
}

pub(super) struct Import<'a> {
    desk: &'a Desk,
    xliff: &'a Source,
    from: Lang,
    to: Lang,
    done: Imported,
    pub(super) problems: Vec<Diagnostic>,
}

/// A unit of the source, with what the translator has made of it.
pub(super) type Pair<'a> = (&'a Unit, &'a UnitElement);

impl Import<'_> {
    pub(super) fn wrong(&mut self, diagnostic: Diagnostic, span: &Range<usize>) {
        self.problems.push(diagnostic.at(self.xliff.place(span.clone())));
    }

    /// The file of a path as it is so far, with what this import has made of it.
    fn current(&mut self, path: &str) -> Option<String> {
        if let Some(file) = self.done.files.iter().find(|file| file.path == path) {
            return Some(file.text.clone());
        }
        files::read(&self.desk.root, path).unwrap_or_else(|problem| {
            self.problems.push(problem);
            None
        })
    }

    fn put(&mut self, path: String, text: String) {
        self.done.files.retain(|file| file.path != path);
        self.done.files.push(Written { path, text });
    }

    /// An entry.
    fn text(&mut self, element: &FileElement) {
        let site = &self.desk.site;
        let of = |entry: &&Entry| {
            entry.source_lang == self.from
                && entry.source().is_some_and(|source| *source.front.source.path == *element.original)
        };
        let Some(entry) = site.entries.iter().find(of) else {
            return self.wrong(Diagnostic::of(rules::XLIFF_ENTRY).arg("file", &element.original), &element.span);
        };
        let skeleton = element
            .skeleton
            .clone()
            .filter(|text| split_front_matter(text).is_some())
            .map(|text| Source { path: element.original.as_str().into(), text });
        let parsed = skeleton.map(|skeleton| ContentFile::parse(skeleton, &site.settings));
        let Some((text, front)) =
            parsed.as_ref().and_then(|parsed| Some((parsed.source.text.as_str(), parsed.front.as_deref()?)))
        else {
            return self.wrong(Diagnostic::of(rules::XLIFF_FILE).arg("file", &element.original), &element.span);
        };
        let fields = own_words(front);
        let units = content::units(text, &fields, &site.theme);
        let Some(pairs) = self.pairs(element, &units) else { return };
        let Some(targets) = self.targets(&pairs) else { return };
        if let Some(why) = targets.iter().find_map(|target| target.as_ref().err()) {
            self.done.skipped.push(Skipped { item: element.original.clone(), why: *why });
            return;
        }
        let tokens: Vec<&[Token]> = targets.iter().flatten().map(Vec::as_slice).collect();
        match content::translated(text, &units, &tokens, &fields, &site.theme) {
            Ok(translated) => self.file(entry, &translated, &fields, &front.text_state(), element),
            Err(index) => {
                let rule = if units[index].form == Form::Scalar { rules::XLIFF_VALUE } else { rules::XLIFF_MARKUP };
                self.wrong(Diagnostic::of(rule), &pairs[index].1.place);
            }
        }
    }

    /// The file of an entry in the language, from its source with the translations in it: what is there stays, the
    /// words are taken over.
    fn file(&mut self, entry: &Entry, translated: &str, fields: &[&Field], state: &str, element: &FileElement) {
        let path = file(&self.desk.site, entry, self.to).unwrap_or_default();
        let source = Source { path: element.original.as_str().into(), text: translated.to_owned() };
        let Some((known, (head, body))) = front::fields(&source).zip(split_front_matter(translated)) else {
            return self.wrong(Diagnostic::of(rules::XLIFF_FILE).arg("file", &element.original), &element.span);
        };
        let mut wanted: Vec<(&str, String)> = Vec::new();
        let mut has_slug = false;
        for field in &known {
            if fields.iter().any(|own| *own.name == *field.name) {
                wanted.push((&field.name, translated[field.lines.clone()].to_owned()));
            }
            has_slug |= field.name == "slug";
        }
        let existing = self.current(&path);
        let parsed = ContentFile::parse(source, &self.desk.site.settings);
        let locale = &self.desk.site.settings.language(self.to).locale;
        let title = parsed.front.as_ref().map(|front| slug(front.title(), locale)).unwrap_or_default();
        // An address of its own: it would be the source's otherwise. Pages that there are keep theirs.
        if has_slug && existing.is_none() && !title.is_empty() {
            wanted.push(("slug", format!("slug: {title}")));
        }
        wanted.push(("translated_from", front::translated_from(state)));
        let line_break = if translated[..head.start].ends_with("\r\n") { "\r\n" } else { "\n" };
        let body = &translated[body];
        let text = match existing {
            None => {
                let lines: String = wanted.iter().map(|(_, lines)| format!("{lines}{line_break}")).collect();
                Some(format!("---{line_break}{lines}---{line_break}{body}"))
            }
            Some(existing) => {
                let bare = existing.trim_start_matches('\u{feff}');
                let wanted: Vec<(&str, &str)> = wanted.iter().map(|(name, lines)| (*name, lines.as_str())).collect();
                front::set(bare, &path, &wanted).and_then(|text| {
                    let (_, old_body) = split_front_matter(&text)?;
                    Some(format!("{}{}{body}", &existing[..existing.len() - bare.len()], &text[..old_body.start]))
                })
            }
        };
        match text {
            Some(text) => {
                let text = with_comments(&text, &notes::comments(element, |_| true), line_break);
                let now = files::read(&self.desk.root, &path).ok().flatten();
                // An export that said nothing of it is trusted where there was nothing to be lost.
                let is_as_exported = match &element.target {
                    Some(state) => *state == state_of(now.as_deref()),
                    None => now.is_none(),
                };
                if is_as_exported {
                    self.put(path, text);
                } else if now.as_ref() != Some(&text) {
                    let refused = Diagnostic::of(rules::XLIFF_CHANGED).arg("file", path);
                    self.done.refused.push(refused.at(self.xliff.place(element.span.clone())));
                }
            }
            None => {
                self.problems
                    .push(Diagnostic::of(rules::TRANSLATION_FRONT_MATTER).at(Place::file(&path.as_str().into())));
            }
        }
    }

    /// A file of messages.
    fn messages(&mut self, element: &FileElement) {
        let settings = &self.desk.site.settings;
        let is_source = self.from == settings.default_language;
        let is_known =
            |file: &MessageFile| *file.source().path == *element.original && reads(settings, self.from, file);
        if !is_source || !self.desk.messages.iter().any(is_known) {
            return self.wrong(Diagnostic::of(rules::XLIFF_ENTRY).arg("file", &element.original), &element.span);
        }
        let Some(skeleton) = &element.skeleton else {
            return self.wrong(Diagnostic::of(rules::XLIFF_FILE).arg("file", &element.original), &element.span);
        };
        let cuts = messages::cut(&Ftl::of(skeleton), &Plurals::of(&settings.language(self.to).locale));
        // Of a message that is there twice, the last one counts.
        let is_last =
            |(index, cut): &(usize, &Cut)| !cuts[index + 1..].iter().any(|later| later.message.id == cut.message.id);
        let cuts: Vec<&Cut> = cuts.iter().enumerate().filter(is_last).map(|(_, cut)| cut).collect();
        let order: Vec<String> = cuts.iter().map(|cut| cut.message.id.clone()).collect();
        let is_asked = |name: &str| element.units.iter().any(|unit| unit.id == name);
        // A pattern is asked for as a whole or not at all.
        let patterns = |cut: &Cut| -> Vec<(String, Range<usize>)> {
            let is_asked =
                |(_, units): &&(String, Range<usize>)| cut.units[units.clone()].iter().any(|unit| is_asked(&unit.id));
            cut.patterns.iter().filter(is_asked).cloned().collect()
        };
        let units: Vec<Unit> = cuts
            .iter()
            .flat_map(|cut| patterns(cut).into_iter().flat_map(|(_, units)| cut.units[units].to_vec()))
            .collect();
        let Some(pairs) = self.pairs(element, &units) else { return };
        let path = sibling(&element.original, &settings.language(self.to).code);
        let mut text = self.current(&path).unwrap_or_default();
        let mut is_changed = false;
        for cut in cuts {
            let patterns = patterns(cut);
            let own: Vec<Pair<'_>> = pairs.iter().filter(|(unit, _)| cut.units.contains(unit)).copied().collect();
            if own.is_empty() {
                continue;
            }
            let Some(targets) = self.targets(&own) else { continue };
            if let Some(why) = targets.iter().find_map(|target| target.as_ref().err()) {
                self.done.skipped.push(Skipped { item: cut.message.id.clone(), why: *why });
                continue;
            }
            let targets: Vec<&[Token]> = targets.iter().flatten().map(Vec::as_slice).collect();
            let find = |unit: &Unit| own.iter().position(|(known, _)| *known == unit);
            let all: Vec<Option<&[Token]>> = cut.units.iter().map(|unit| find(unit).map(|at| targets[at])).collect();
            let source = &skeleton[cut.message.span.clone()];
            let message = cut.translated(skeleton, &all);
            if let Err(wrong) = messages::check(&message, source) {
                // The unit that is wrong by itself, or else the first.
                let alone = |unit: &Unit| {
                    let one: Vec<Option<&[Token]>> =
                        cut.units.iter().zip(&all).map(|(known, target)| target.filter(|_| known == unit)).collect();
                    messages::check(&cut.translated(skeleton, &one), source).is_err()
                };
                let place =
                    own.iter().find(|(unit, _)| alone(unit)).or(own.first()).map(|(_, element)| element.place.clone());
                let problem = match wrong {
                    Wrong::Syntax => Diagnostic::of(rules::XLIFF_MESSAGE),
                    Wrong::References(expected) => Diagnostic::of(rules::XLIFF_VARIABLES).arg("expected", expected),
                };
                self.wrong(problem, &place.unwrap_or_default());
                continue;
            }
            let names: Vec<&str> = patterns.iter().map(|(name, _)| name.as_str()).collect();
            match messages::written_meanwhile(&text, &message, &names) {
                // Only what a language lacks is exported: what is there now has been written since.
                Some(true) => {}
                Some(false) => {
                    let place = own.first().map(|(_, element)| element.span.clone()).unwrap_or_default();
                    let refused =
                        Diagnostic::of(rules::XLIFF_MESSAGE_CHANGED).arg("id", &cut.message.id).arg("file", &path);
                    self.done.refused.push(refused.at(self.xliff.place(place)));
                    continue;
                }
                None => {
                    text = messages::complete(&text, &message, &names)
                        .unwrap_or_else(|| messages::insert(&text, &message, &cut.message.id, &order));
                    let comments = notes::comments(element, |id| cut.units.iter().any(|unit| unit.id == id));
                    text = messages::with_comments(&text, &cut.message.id, &comments);
                    is_changed = true;
                }
            }
        }
        if is_changed {
            self.put(path, text);
        }
    }
}

/// A text with comments in its front matter, above the state that it was made from.
fn with_comments(text: &str, comments: &[String], line_break: &str) -> String {
    let lines = notes::new_lines(comments, text, line_break);
    let at = split_front_matter(text)
        .and_then(|(head, _)| Some(head.start + text.get(head.clone())?.find("translated_from:")?));
    match at {
        Some(at) if !lines.is_empty() => apply(text, vec![Edit { span: at..at, text: lines }]),
        _ => text.to_owned(),
    }
}
