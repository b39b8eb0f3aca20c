//! The overview: what is wrong, what is unfinished, what is scheduled, what expires.

use serde_json::{Value, json};

use super::scene::Scene;
use crate::diagnostics::{Diagnostic, Severity};
use crate::model::Entry;
use crate::program::to_json;
use crate::settings::Lang;
use crate::translations::{count, entries};

pub(super) fn values(scene: &Scene<'_>) -> Value {
    let site = scene.site();
    let of = |severity| -> Vec<Diagnostic> {
        scene.moment.diagnostics.iter().filter(|problem| problem.severity == severity).cloned().collect()
    };
    let is_of_draft =
        |problem: &Diagnostic| problem.place.as_ref().is_some_and(|place| site.drafts.contains(&place.file));
    let (to_mend, notes): (Vec<Diagnostic>, Vec<Diagnostic>) = of(Severity::Note).into_iter().partition(is_of_draft);
    let as_of = scene.state.as_of;
    let mut scheduled = dated(scene, |entry| entry.source()?.front.day("publish_on").filter(|day| *day > as_of));
    let mut expiring = dated(scene, |entry| entry.source()?.front.gone());
    scheduled.sort_by_key(|(day, _)| *day);
    expiring.sort_by_key(|(day, _)| *day);
    let dated = |list: Vec<(jiff::civil::Date, Value)>| list.into_iter().map(|(_, value)| value).collect::<Value>();
    json!({
        "errors": to_json(&of(Severity::Error), scene.studio.words),
        "warnings": to_json(&of(Severity::Warning), scene.studio.words),
        "notes": to_json(&notes, scene.studio.words),
        "drafts_to_mend": to_json(&to_mend, scene.studio.words),
        "drafts": drafts(scene),
        "languages": site.settings.langs().map(|lang| language(scene, lang)).collect::<Vec<_>>(),
        "scheduled": dated(scheduled),
        "expiring": dated(expiring),
    })
}

/// How far a language is.
fn language(scene: &Scene<'_>, lang: Lang) -> Value {
    let language = scene.site().settings.language(lang);
    let count = count(scene.site(), lang);
    json!({
        "code": language.code, "name": language.name, "locale": language.locale,
        "percent": count.percent(), "total": count.total, "work": count.total - count.done(),
        "missing": count.missing + count.inherited + count.fallback, "stale": count.stale,
    })
}

/// The texts that say of themselves that they're drafts.
fn drafts(scene: &Scene<'_>) -> Vec<Value> {
    let site = scene.site();
    let of = |entry: &Entry| -> Vec<Value> {
        let is_draft = |lang: &Lang| entry.translations[*lang].as_ref().is_some_and(|own| own.front.flag("draft"));
        let texts = site.settings.langs().filter(is_draft);
        texts
            .filter_map(|lang| Some((lang, entry.translations[lang].as_ref()?)))
            .map(|(lang, text)| {
                json!({
                    "title": text.front.title(), "url": scene.url(entry, lang), "file": &*text.front.source.path,
                    "language": site.settings.language(lang).name, "locale": site.settings.language(lang).locale,
                })
            })
            .collect()
    };
    entries(site).flat_map(of).collect()
}

/// Entries with a day that matters.
fn dated(scene: &Scene<'_>, day: impl Fn(&Entry) -> Option<jiff::civil::Date>) -> Vec<(jiff::civil::Date, Value)> {
    let of = |entry: &Entry| {
        let day = day(entry)?;
        let value = json!({
            "title": scene.title(entry), "url": scene.url(entry, entry.source_lang), "date": scene.date(day), "iso": day.to_string(),
            "is_past": day <= scene.state.as_of,
        });
        Some((day, value))
    };
    entries(scene.site()).filter_map(of).collect()
}
