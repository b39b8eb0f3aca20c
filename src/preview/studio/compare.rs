//! Side by side: an entry's source and its translation, and what has changed in the source since.

use serde_json::{Value, json};

use super::scene::Scene;
use crate::translations::{Change, changes, file, shown_id, source_of, status};

/// For `es/members/atlas-contact`: a language and an entry's id. None where there's no such pair.
pub(super) fn values(scene: &Scene<'_>, path: &str) -> Option<Value> {
    let site = scene.site();
    let (code, id) = path.split_once('/').unwrap_or((path, ""));
    let lang = site.settings.lang(code)?;
    let entry = site.entry(id)?;
    let source = entry.source()?;
    let translation = entry.translations[lang].as_ref();
    let side = |lang: crate::settings::Lang| {
        let language = site.settings.language(lang);
        json!({ "name": language.name, "locale": language.locale, "dir": site.l10n.formats(lang).direction(), "file": file(site, entry, lang), "url": scene.url(entry, lang) })
    };
    let old = translation
        .and_then(|own| own.front.text("translated_from"))
        .filter(|_| translation.is_some_and(|own| own.is_stale));
    let old = old.map(|state| source_of(&scene.state.root, &site.settings, &source.front.source.path, state));
    let parts = |old: &str| -> Vec<Value> {
        let parts = changes(old, &source.front.source.text).into_iter();
        let name = |change| match change {
            Change::Same => "same",
            Change::Removed => "removed",
            Change::Added => "added",
        };
        parts.map(|part| json!({ "change": name(part.change), "text": part.text })).collect()
    };
    let status = status(site, entry, lang);
    let verb = if translation.is_some() { "accept" } else { "new" };
    Some(json!({
        "title": scene.title(entry),
        "status": status.name(),
        "label": scene.say(&format!("status-{}", status.name())),
        "source": side(entry.source_lang),
        "translation": side(lang),
        "has_file": translation.is_some(),
        "command": (lang != entry.source_lang).then(|| format!("destination-maroc translations {verb} {} --to {code}", shown_id(&entry.id))),
        "is_stale": old.is_some(),
        "changes": old.flatten().map(|old| parts(&old)),
        "rows": rows(&source.front.source.text, translation.map_or("", |own| &own.front.source.text)),
    }))
}

/// The blocks of two texts beside each other: section by section, because translators keep the headings.
fn rows(left: &str, right: &str) -> Vec<[String; 2]> {
    let (left, right) = (sections(left), sections(right));
    let mut rows = Vec::new();
    let none = Vec::new();
    for section in 0..left.len().max(right.len()) {
        let (left, right) = (left.get(section).unwrap_or(&none), right.get(section).unwrap_or(&none));
        for block in 0..left.len().max(right.len()) {
            let text = |blocks: &[String]| blocks.get(block).cloned().unwrap_or_default();
            rows.push([text(left), text(right)]);
        }
    }
    rows
}

/// A file's blocks, by section: the front matter is the first, then what stands before each heading. Blocks end at
/// empty lines, but not inside code.
fn sections(text: &str) -> Vec<Vec<String>> {
    let mut sections: Vec<Vec<String>> = Vec::new();
    let mut block = String::new();
    let mut fence: Option<&str> = None;
    let mut dashes = 0;
    let end = |block: &mut String, sections: &mut Vec<Vec<String>>| {
        if !block.trim().is_empty() {
            match sections.last_mut() {
                Some(section) => section.push(block.trim_end().to_owned()),
                None => sections.push(vec![block.trim_end().to_owned()]),
            }
        }
        block.clear();
    };
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        let in_front = dashes < 2 && text.starts_with("---");
        let mark = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
        match (fence, mark) {
            (None, Some(mark)) if !in_front => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        if fence.is_none() && !in_front && is_heading(trimmed) {
            end(&mut block, &mut sections);
            sections.push(Vec::new());
        }
        if trimmed.is_empty() && fence.is_none() && !in_front {
            end(&mut block, &mut sections);
            continue;
        }
        block.push_str(line);
        if in_front && trimmed == "---" {
            dashes += 1;
            if dashes == 2 {
                end(&mut block, &mut sections);
                sections.push(Vec::new());
            }
        }
    }
    end(&mut block, &mut sections);
    sections
}

/// Whether a line is a heading (CommonMark 0.31, section 4.2): one to six signs and a space. `#1 mondial` is a text.
fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - rest.len())) && (rest.is_empty() || rest.starts_with([' ', '\t']))
}
