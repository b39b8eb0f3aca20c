//! What a translator has sent back, judged and put into the files of the site: all of it, or nothing and what is wrong.

use std::ops::Range;

use super::content;
use super::messages::{self, Cut, Plurals, Wrong};
use super::read::{self, FileElement, Inline, UnitElement};
use super::unit::{Form, Side, Token, Unit, codes, has_words, push_text, written};
use crate::diagnostics::{Diagnostic, Place, in_order};
use crate::markdown::slug;
use crate::model::Entry;
use crate::settings::Lang;
use crate::source::{ContentFile, MessageFile, Source, split};
use crate::translations::desk::own_words;
use crate::translations::files::{self, Written};
use crate::translations::vocabulary::{reads, sibling};
use crate::translations::{Desk, file, front};

/// What an import comes to.
#[derive(Debug, Default)]
pub struct Imported {
    /// The files to be written.
    pub files: Vec<Written>,
    /// The texts and messages that aren't translated as a whole yet: files of sources, ids of messages.
    pub skipped: Vec<String>,
}

/// Reads a translator's document, and makes the files of it. Nothing is written here.
///
/// # Errors
/// Everything that is wrong with it, each with its place in the document.
pub fn import(desk: &Desk, source: &Source) -> Result<Imported, Vec<Diagnostic>> {
    let xliff = read::read(source)?;
    let settings = &desk.site.settings;
    let language = |tag: &str| {
        let is =
            |language: &crate::settings::Language| language.locale.eq_ignore_ascii_case(tag) || language.code.eq_ignore_ascii_case(tag);
        let found = settings.languages.iter().position(is).map(Lang);
        found.ok_or_else(|| vec![Diagnostic::error("xliff-language").arg("language", tag).at(source.place(xliff.span.clone()))])
    };
    let (from, to) = (language(&xliff.from)?, language(&xliff.to)?);
    if from == to {
        return Err(vec![Diagnostic::error("xliff-language").arg("language", &xliff.to).at(source.place(xliff.span.clone()))]);
    }
    let mut import = Import { desk, xliff: source, from, to, done: Imported::default(), problems: Vec::new() };
    for element in &xliff.files {
        if element.original.ends_with(".ftl") { import.messages(element) } else { import.text(element) }
    }
    if import.problems.is_empty() { Ok(import.done) } else { Err(in_order(import.problems)) }
}

struct Import<'a> {
    desk: &'a Desk,
    xliff: &'a Source,
    from: Lang,
    to: Lang,
    done: Imported,
    problems: Vec<Diagnostic>,
}

/// A unit of the source, with what the translator has made of it.
type Pair<'a> = (&'a Unit, &'a UnitElement);

impl Import<'_> {
    fn wrong(&mut self, diagnostic: Diagnostic, span: &Range<usize>) {
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
            entry.source_lang == self.from && entry.source().is_some_and(|source| *source.front.source.path == *element.original)
        };
        let Some(entry) = site.entries.iter().find(of) else {
            return self.wrong(Diagnostic::error("xliff-entry").arg("file", &element.original), &element.span);
        };
        let skeleton = element
            .skeleton
            .clone()
            .filter(|text| split(text).is_some())
            .map(|text| Source { path: element.original.as_str().into(), text });
        let parsed = skeleton.map(|skeleton| ContentFile::parse(skeleton, &site.settings));
        let Some((text, front)) = parsed.as_ref().and_then(|parsed| Some((parsed.source.text.as_str(), parsed.front.as_deref()?))) else {
            return self.wrong(Diagnostic::error("xliff-file").arg("file", &element.original), &element.span);
        };
        let fields = own_words(front);
        let units = content::units(text, &fields, &site.theme);
        let Some(pairs) = self.pairs(element, &units) else { return };
        let Some(targets) = self.targets(&pairs) else { return };
        if targets.iter().any(Option::is_none) {
            self.done.skipped.push(element.original.clone());
            return;
        }
        let tokens: Vec<&[Token]> = targets.iter().flatten().map(Vec::as_slice).collect();
        match content::translated(text, &units, &tokens, &fields, &site.theme) {
            Ok(translated) => self.file(entry, &translated, &fields, &front.text_state(), element),
            Err(index) => {
                let code = if units[index].form == Form::Scalar { "xliff-value" } else { "xliff-markup" };
                self.wrong(Diagnostic::error(code), &pairs[index].1.place);
            }
        }
    }

    /// The file of an entry in the language, from its source with the translations in it: what is there stays, the words are taken over.
    fn file(&mut self, entry: &Entry, translated: &str, fields: &[&str], state: &str, element: &FileElement) {
        let path = file(&self.desk.site, entry, self.to).unwrap_or_default();
        let source = Source { path: element.original.as_str().into(), text: translated.to_owned() };
        let Some((known, (head, body))) = front::fields(&source).zip(split(translated)) else {
            return self.wrong(Diagnostic::error("xliff-file").arg("file", &element.original), &element.span);
        };
        let mut wanted: Vec<(&str, String)> = Vec::new();
        let mut has_slug = false;
        for field in &known {
            if fields.contains(&field.name.as_str()) {
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
                    let (_, old_body) = split(&text)?;
                    Some(format!("{}{}{body}", &existing[..existing.len() - bare.len()], &text[..old_body.start]))
                })
            }
        };
        match text {
            Some(text) => self.put(path, text),
            None => {
                self.problems.push(Diagnostic::error("translation-front-matter").at(Place::file(&path.as_str().into())));
            }
        }
    }

    /// A file of messages.
    fn messages(&mut self, element: &FileElement) {
        let settings = &self.desk.site.settings;
        let is_source = self.from == settings.default_language;
        let is_known = |file: &MessageFile| *file.source.path == *element.original && reads(settings, self.from, file);
        if !is_source || !self.desk.messages.iter().any(is_known) {
            return self.wrong(Diagnostic::error("xliff-entry").arg("file", &element.original), &element.span);
        }
        let Some(skeleton) = &element.skeleton else {
            return self.wrong(Diagnostic::error("xliff-file").arg("file", &element.original), &element.span);
        };
        let cuts = messages::cut(skeleton, &Plurals::of(&settings.language(self.to).locale));
        // Of a message that is there twice, the last one counts.
        let is_last = |(index, cut): &(usize, &Cut)| !cuts[index + 1..].iter().any(|later| later.message.id == cut.message.id);
        let cuts: Vec<&Cut> = cuts.iter().enumerate().filter(is_last).map(|(_, cut)| cut).collect();
        let order: Vec<String> = cuts.iter().map(|cut| cut.message.id.clone()).collect();
        let is_asked = |name: &str| element.units.iter().any(|unit| unit.id == name);
        // A pattern is asked for as a whole or not at all.
        let patterns = |cut: &Cut| -> Vec<(String, Range<usize>)> {
            let is_asked = |(_, units): &&(String, Range<usize>)| cut.units[units.clone()].iter().any(|unit| is_asked(&unit.id));
            cut.patterns.iter().filter(is_asked).cloned().collect()
        };
        let units: Vec<Unit> =
            cuts.iter().flat_map(|cut| patterns(cut).into_iter().flat_map(|(_, units)| cut.units[units].to_vec())).collect();
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
            if targets.iter().any(Option::is_none) {
                self.done.skipped.push(cut.message.id.clone());
                continue;
            }
            let find = |unit: &Unit| own.iter().position(|(known, _)| *known == unit);
            let all: Vec<Option<&[Token]>> = cut.units.iter().map(|unit| find(unit).and_then(|at| targets[at].as_deref())).collect();
            let source = &skeleton[cut.message.span.clone()];
            let message = cut.translated(skeleton, &all);
            if let Err(wrong) = messages::check(&message, source) {
                // The unit that is wrong by itself, or else the first.
                let alone = |unit: &Unit| {
                    let one: Vec<Option<&[Token]>> =
                        cut.units.iter().zip(&all).map(|(known, target)| target.filter(|_| known == unit)).collect();
                    messages::check(&cut.translated(skeleton, &one), source).is_err()
                };
                let place = own.iter().find(|(unit, _)| alone(unit)).or(own.first()).map(|(_, element)| element.place.clone());
                let problem = match wrong {
                    Wrong::Syntax => Diagnostic::error("xliff-message"),
                    Wrong::References(expected) => Diagnostic::error("xliff-variables").arg("expected", expected),
                };
                self.wrong(problem, &place.unwrap_or_default());
                continue;
            }
            let names: Vec<&str> = patterns.iter().map(|(name, _)| name.as_str()).collect();
            text =
                messages::complete(&text, &message, &names).unwrap_or_else(|| messages::insert(&text, &message, &cut.message.id, &order));
            is_changed = true;
        }
        if is_changed {
            self.put(path, text);
        }
    }

    /// Each unit of a source with the element that translates it. None, with what is wrong told, where they aren't the same ones.
    fn pairs<'b>(&mut self, element: &'b FileElement, units: &'b [Unit]) -> Option<Vec<Pair<'b>>> {
        let before = self.problems.len();
        for (index, unit) in element.units.iter().enumerate() {
            if !units.iter().any(|known| known.id == unit.id) {
                self.wrong(Diagnostic::error("xliff-unit").arg("unit", &unit.id), &unit.span);
            } else if element.units[..index].iter().any(|known| known.id == unit.id) {
                self.wrong(Diagnostic::error("xliff-unit-twice").arg("unit", &unit.id), &unit.span);
            }
        }
        let mut pairs = Vec::new();
        for unit in units {
            match element.units.iter().find(|known| known.id == unit.id) {
                Some(found) => pairs.push((unit, found)),
                None => self.wrong(Diagnostic::error("xliff-unit-missing").arg("unit", &unit.id), &element.span),
            }
        }
        (self.problems.len() == before).then_some(pairs)
    }

    /// The translation of each unit, if it has one. None, with what is wrong told, where one is damaged.
    fn targets(&mut self, pairs: &[Pair<'_>]) -> Option<Vec<Option<Vec<Token>>>> {
        let before = self.problems.len();
        let mut targets = Vec::new();
        for (unit, element) in pairs {
            match self.tokens(unit, &element.source, &element.span) {
                Some(tokens) if words(&tokens) == words(&unit.tokens) => {}
                Some(_) => self.wrong(Diagnostic::error("xliff-source"), &element.span),
                None => {}
            }
            targets.push(match &element.target {
                Some(target) => self.tokens(unit, target, &element.place),
                // There's nothing to translate in it.
                None if !has_words(&unit.tokens) => Some(unit.tokens.clone()),
                None => None,
            });
        }
        (self.problems.len() == before).then_some(targets)
    }

    /// A translator's words and codes as the unit has them: each code that it needs once, none that it hasn't, and closed as they were opened.
    fn tokens(&mut self, unit: &Unit, parts: &[Inline], place: &Range<usize>) -> Option<Vec<Token>> {
        let before = self.problems.len();
        let mut tokens = Vec::new();
        let mut used: Vec<(usize, Side)> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for part in parts {
            let (id, side, span) = match part {
                Inline::Text(text) => {
                    push_text(&mut tokens, text);
                    continue;
                }
                Inline::Code { id, side, span } => (id, *side, span),
            };
            let known = codes(&unit.tokens).find(|code| code.number.to_string() == *id && code.side == side);
            let Some(code) = known else {
                self.wrong(Diagnostic::error("xliff-code-unknown").arg("code", id), span);
                continue;
            };
            if used.contains(&(code.number, side)) {
                self.wrong(Diagnostic::error("xliff-code-twice").arg("code", id).arg("data", shown(&code.data)), span);
            }
            used.push((code.number, side));
            match side {
                Side::Open => open.push(code.number),
                Side::Close if open.pop() != Some(code.number) => {
                    self.wrong(Diagnostic::error("xliff-nesting").arg("code", id), span);
                }
                Side::Close | Side::Alone => {}
            }
            tokens.push(Token::Code(code.clone()));
        }
        for code in codes(&unit.tokens) {
            if !code.is_optional && !used.contains(&(code.number, code.side)) {
                let missing = Diagnostic::error("xliff-code-missing").arg("code", code.number);
                self.wrong(missing.arg("data", shown(&code.data)), place);
            }
        }
        (self.problems.len() == before).then_some(tokens)
    }
}

/// What tokens say, however a tool has spread it over lines.
fn words(tokens: &[Token]) -> String {
    shown(&written(tokens))
}

/// A code as it's told: on one line.
fn shown(data: &str) -> String {
    data.split_whitespace().collect::<Vec<_>>().join(" ")
}
