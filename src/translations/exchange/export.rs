//! What is missing or stale in a language, as XLIFF.

use std::collections::HashMap;

use super::content;
use super::messages::{self, Plurals};
use super::notes::{COMMENT, FORM, PREVIOUS};
use super::state_of;
use super::unit::{Note, Token, Unit, codes, written};
use super::write::{self, WrittenFile};
use crate::model::{Entry, Site};
use crate::program::Words;
use crate::settings::Lang;
use crate::text::MessageFile;
use crate::translations::desk::own_words;
use crate::translations::files;
use crate::translations::status::shown_id;
use crate::translations::vocabulary::reads;
use crate::translations::{Desk, SourceMessage, Status, by_visibility, changed_lines, changes, file, marked};
use crate::types::Field;

/// A document for a translator.
#[derive(Debug)]
pub struct XliffDocument {
    /// The language that it's translated from.
    pub from: Lang,
    /// XLIFF.
    pub xml: String,
    /// How many units there are to translate.
    pub count: usize,
}

/// What an export comes to.
#[derive(Debug)]
pub struct Exported {
    /// A document for each language that something is written in.
    pub documents: Vec<XliffDocument>,
    /// The ids of the entries that aren't in them because they, or their translations, are drafts.
    pub drafts: Vec<String>,
}

/// What is to be translated into a language, most visible pages first, then messages: a document for each language that
/// it's written in. What somebody is translating in a draft is theirs. Notes to the translator are in the program's
/// `words`.
pub fn export(desk: &Desk, lang: Lang, words: &Words) -> Exported {
    let settings = &desk.site.settings;
    let work: Vec<&Entry> = by_visibility(&desk.site, lang)
        .into_iter()
        .filter(|entry| match desk.status(entry, lang) {
            Status::Stale => true,
            Status::Missing | Status::Inherited | Status::Fallback => entry.translations[lang].is_none(),
            Status::Source | Status::UpToDate => false,
        })
        .collect();
    let first = settings.default_language;
    let languages = std::iter::once(first).chain(settings.langs().filter(|lang| *lang != first));
    let document = |from: Lang| {
        let entries = work.iter().filter(|entry| entry.source_lang == from);
        let mut files: Vec<WrittenFile> = entries.filter_map(|entry| text(desk, entry, lang, words)).collect();
        if from == first && lang != first {
            files.extend(vocabulary(desk, lang, words));
        }
        let count = files.iter().flat_map(|file| &file.units).filter(|(_, _, target)| target.is_none()).count();
        let xml = write::document(&settings.language(from).locale, &settings.language(lang).locale, &files);
        (!files.is_empty()).then_some(XliffDocument { from, xml, count })
    };
    let is_draft =
        |entry: &Entry, lang: Lang| entry.translations[lang].as_ref().is_some_and(|own| own.front.flag("draft"));
    let lacks =
        |entry: &Entry| lang != entry.source_lang && (entry.translations[lang].is_none() || is_draft(entry, lang));
    let left_out = desk
        .site
        .entries
        .iter()
        .filter(|entry| lacks(entry) && (is_draft(entry, entry.source_lang) || is_draft(entry, lang)));
    let drafts = left_out.map(|entry| shown_id(&entry.id).to_owned()).collect();
    Exported { documents: languages.filter_map(document).collect(), drafts }
}

/// An entry. Of one that has been translated, what has changed is told, and what hasn't comes with its translation,
/// where the site's history knows.
fn text(desk: &Desk, entry: &Entry, lang: Lang, words: &Words) -> Option<WrittenFile> {
    let site = &desk.site;
    let source = entry.source()?;
    let fields = own_words(&source.front);
    let text = &source.front.source.text;
    let units = content::units(text, &fields, &site.theme);
    let own = entry.translations[lang].as_ref();
    let old = own.and_then(|own| desk.old_source(source, own));
    let known = match (&old, own) {
        (Some(old), Some(own)) => memory(site, &old.text, &own.front.source.text, &fields),
        _ => HashMap::new(),
    };
    let previous = match (&old, own) {
        (Some(old), Some(own)) => changed(site, &old.text, &own.front.source.text, &units, &fields),
        _ => HashMap::new(),
    };
    let note = old.map(|old| {
        let change = format!("\n{}", changed_lines(&changes(&old.text, text), &marked));
        words.say("translations-note-changed", &[("change", change)])
    });
    let with_target = |unit: Unit| {
        let target = known.get(&key(&unit)).map(|target| renumbered(target, &unit.tokens));
        let before = previous.get(&unit.id).filter(|_| target.is_none());
        let note = before.map(|(source, target)| {
            words.say("translations-note-previous", &[("source", source.clone()), ("translation", target.clone())])
        });
        (unit, note.into_iter().map(|note| (PREVIOUS, note)).collect(), target)
    };
    let units: Vec<_> = units.into_iter().map(with_target).collect();
    let path = file(site, entry, lang).unwrap_or_default();
    let target = Some(state_of(files::read(&desk.root, &path).ok().flatten().as_deref()));
    (!units.is_empty()).then(|| WrittenFile {
        original: source.front.source.path.to_string(),
        skeleton: text.clone(),
        target,
        note,
        units,
    })
}

/// What the changed units of a source said before, and how that was translated, by their ids now.
fn changed(
    site: &Site,
    old: &str,
    translation: &str,
    units: &[Unit],
    fields: &[&Field],
) -> HashMap<String, (String, String)> {
    let (sources, targets) =
        (content::units(old, fields, &site.theme), content::units(translation, fields, &site.theme));
    let is_front = |unit: &&Unit| unit.id.starts_with('f');
    let pair = |source: &Unit, target: &Unit| (written(&source.tokens), written(&target.tokens));
    let mut found = HashMap::new();
    for unit in units.iter().filter(is_front) {
        let of = |units: &[Unit]| units.iter().find(|known| known.name == unit.name && is_front(known)).cloned();
        if let Some((source, target)) = of(&sources).zip(of(&targets)) {
            found.insert(unit.id.clone(), pair(&source, &target));
        }
    }
    let body = |units: &[Unit]| units.iter().filter(|unit| !is_front(unit)).cloned().collect::<Vec<_>>();
    let (sources, targets, units) = (body(&sources), body(&targets), body(units));
    if sources.len() != targets.len() {
        return found;
    }
    let keys = |units: &[Unit]| units.iter().map(key).collect::<Vec<_>>();
    for change in similar::capture_diff_slices(similar::Algorithm::Myers, &keys(&sources), &keys(&units)) {
        // What stands in the place of something else, one by one.
        if let similar::DiffOp::Replace { old_index, old_len, new_index, new_len } = change {
            for at in 0..old_len.min(new_len) {
                found
                    .insert(units[new_index + at].id.clone(), pair(&sources[old_index + at], &targets[old_index + at]));
            }
        }
    }
    found
}

/// What a unit is known by from one state of a source to the next: its field, or else what it says.
fn key(unit: &Unit) -> (String, String) {
    (unit.name.clone(), written(&unit.tokens))
}

/// The translations of units of an earlier source, where the translation was cut as the source was.
fn memory(site: &Site, source: &str, translation: &str, fields: &[&Field]) -> HashMap<(String, String), Vec<Token>> {
    let sources = content::units(source, fields, &site.theme);
    let targets = content::units(translation, fields, &site.theme);
    let is_front = |unit: &&Unit| unit.id.starts_with('f');
    let data = |unit: &Unit| {
        let mut data: Vec<String> = codes(&unit.tokens).map(|code| code.data.clone()).collect();
        data.sort();
        data
    };
    let mut pairs: Vec<(&Unit, &Unit)> = Vec::new();
    for source in sources.iter().filter(is_front) {
        pairs.extend(
            targets.iter().filter(is_front).find(|target| target.name == source.name).map(|target| (source, target)),
        );
    }
    let body = |units: &'_ [Unit]| units.iter().filter(|unit| !unit.id.starts_with('f')).cloned().collect::<Vec<_>>();
    let (source_body, target_body) = (body(&sources), body(&targets));
    if source_body.len() == target_body.len() {
        pairs.extend(source_body.iter().zip(&target_body));
    }
    // Paragraphs may have moved about: what has other marks is the translation of something else.
    pairs
        .into_iter()
        .filter(|(source, target)| data(source) == data(target))
        .map(|(source, target)| (key(source), target.tokens.clone()))
        .collect()
}

/// Tokens with the numbers that their codes have in the source.
fn renumbered(target: &[Token], source: &[Token]) -> Vec<Token> {
    let mut left: Vec<_> = codes(source).collect();
    let number = |token: &Token| match token {
        Token::Text(text) => Token::Text(text.clone()),
        Token::Code(code) => {
            let found = left.iter().position(|known| known.side == code.side && known.data == code.data);
            found.map_or_else(|| token.clone(), |at| Token::Code(left.remove(at).clone()))
        }
    };
    target.iter().map(number).collect()
}

/// The messages that a language lacks, file by file.
fn vocabulary(desk: &Desk, lang: Lang, words: &Words) -> Vec<WrittenFile> {
    let settings = &desk.site.settings;
    let plurals = Plurals::of(&settings.language(lang).locale);
    let missing: Vec<&SourceMessage> = desk.vocabulary.missing(lang).collect();
    let file = |source: &MessageFile| {
        let mut units = Vec::new();
        let mut cuts = messages::cut(&source.ftl, &plurals);
        // Of a message that is there twice, the last one counts.
        let ids: Vec<String> = cuts.iter().map(|cut| cut.message.id.clone()).collect();
        let mut index = 0;
        cuts.retain(|cut| {
            index += 1;
            !ids[index..].contains(&cut.message.id)
        });
        for cut in cuts {
            let Some(message) =
                missing.iter().find(|message| message.id == cut.message.id && *message.file == *source.source().path)
            else {
                continue;
            };
            let lacks = |name: &String| message.patterns.contains(name) && !desk.vocabulary.has(lang, name);
            let lacking: Vec<usize> =
                cut.patterns.iter().filter(|(name, _)| lacks(name)).flat_map(|(_, units)| units.clone()).collect();
            let asked = cut.units.into_iter().enumerate().filter(|(index, _)| lacking.contains(index));
            units.extend(asked.map(|(_, unit)| {
                let note = match &unit.note {
                    Note::None => None,
                    Note::Variant(key) => Some((FORM, words.say("translations-note-variant", &[("key", key.clone())]))),
                    Note::Category(category) => {
                        Some((FORM, words.say("translations-note-plural", &[("category", category.clone())])))
                    }
                };
                (unit, cut.message.comment.iter().map(|comment| (COMMENT, comment.clone())).chain(note).collect(), None)
            }));
        }
        let original = source.source().path.to_string();
        let skeleton = source.source().text.clone();
        (!units.is_empty()).then_some(WrittenFile { original, skeleton, target: None, note: None, units })
    };
    desk.messages.iter().filter(|file| reads(settings, settings.default_language, file)).filter_map(file).collect()
}
