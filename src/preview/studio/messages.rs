//! Messages: what a language says beside what the source says, with what is missing and what is wrong first.

use serde_json::{Value, json};

use super::scene::Scene;
use crate::diagnostics::{Diagnostic, Place};
use crate::settings::Lang;
use crate::translations::{SourceMessage, Vocabulary, Wording};

/// Of a language, or of the first that is translated.
pub(super) fn values(scene: &Scene<'_>, language: Option<&str>) -> Value {
    let settings = &scene.site().settings;
    let vocabulary = Vocabulary::of(settings, &scene.ready.sources.messages);
    let is_translated = |lang: &Lang| *lang != settings.default_language;
    let chosen = language
        .and_then(|code| settings.lang(code))
        .filter(is_translated)
        .or_else(|| settings.langs().find(is_translated));
    let language = |lang: Lang| {
        let language = settings.language(lang);
        json!({ "code": language.code, "name": language.name, "locale": language.locale })
    };
    let mut rows: Vec<(usize, Value)> = chosen
        .map(|lang| vocabulary.messages().flat_map(|message| rows(scene, &vocabulary, lang, message)).collect())
        .unwrap_or_default();
    let work = rows.iter().filter(|(rank, _)| *rank < DONE).count();
    rows.sort_by_key(|(rank, _)| *rank);
    json!({
        "rows": rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>(),
        "work": work,
        "source": language(settings.default_language),
        "language": chosen.map(language),
        "languages": settings.langs().filter(is_translated).map(language).collect::<Vec<_>>(),
    })
}

/// The rank of a message with nothing to be done about it. One that is missing comes first, then one that something is
/// wrong with.
const DONE: usize = 2;

/// A row of each of a message's patterns.
fn rows(scene: &Scene<'_>, vocabulary: &Vocabulary, lang: Lang, message: &SourceMessage) -> Vec<(usize, Value)> {
    let settings = &scene.site().settings;
    let row = |(index, name): (usize, &String)| {
        let own = vocabulary.wording(lang, name);
        let problems: Vec<String> = own.map(|own| problems(scene, own)).unwrap_or_default();
        let rank = if own.is_none() {
            0
        } else if problems.is_empty() {
            DONE
        } else {
            1
        };
        let place = own.map_or_else(|| message.file_in(settings, lang), |own| format!("{}:{}", own.file, own.line));
        let row = json!({
            "name": name,
            "comment": message.comment.as_ref().filter(|_| index == 0),
            "source": vocabulary.wording(settings.default_language, name).map(|source| &source.text),
            "text": own.map(|own| &own.text),
            "place": place,
            "problems": problems,
        });
        (rank, row)
    };
    message.patterns.iter().enumerate().map(row).collect()
}

/// What is wrong in the lines of a pattern. What is missing stands at a file's first line, and in a row of its own.
fn problems(scene: &Scene<'_>, own: &Wording) -> Vec<String> {
    let lines = own.line..=own.line + own.text.matches('\n').count();
    let is_in = |place: &Place| *place.file == *own.file && lines.contains(&place.line);
    let is_there =
        |problem: &&Diagnostic| problem.code != "message-missing" && problem.place.as_deref().is_some_and(is_in);
    scene.moment.diagnostics.iter().filter(is_there).map(|problem| scene.studio.words.message(problem)).collect()
}
