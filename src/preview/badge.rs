//! The badge on every page of the preview: the page's file, whether it's published, its state in each language.

use serde_json::{Value, json};

use super::state::PreviewState;
use super::studio;
use crate::model::FrontMatter;
use crate::names::file_of;
use crate::outputs::Output;
use crate::translations::status;
use jiff::civil::Date;

/// What the badge of a page shows; nothing but the way to the studio where the page isn't an entry's.
pub(super) fn of(state: &PreviewState, path: &str) -> Value {
    let words = &state.words;
    let mut badge = json!({
        "lang": words.lang(),
        "label": words.say("badge-label", &[]),
        "studio": { "label": words.say("studio-title", &[]), "url": format!("{}{}/", studio::ROOT, words.lang()) },
    });
    let moment = state.moment();
    let Some(ready) = &moment.shown else { return badge };
    let file = ready.inner(path).map(file_of).unwrap_or_default();
    let page = ready.plan.at(&file).and_then(Output::page);
    let entry = page.and_then(|(page, lang)| Some((page.entry(&ready.site)?, lang)));
    let Some((entry, lang)) = entry.map(|(index, lang)| (&ready.site.entries[index], lang)) else { return badge };
    if let Some(shown) = entry.shown(lang) {
        badge["file"] = json!(&*shown.translation.front.source.path);
        badge["note"] = json!(kept_back(state, &shown.translation.front));
    }
    let settings = &ready.site.settings;
    badge["languages"] = settings
        .langs()
        .map(|lang| {
            let status = status(&ready.site, entry, lang);
            json!({
                "name": settings.language(lang).name,
                "locale": settings.language(lang).locale,
                "status": status.name(),
                "label": words.say(&format!("status-{}", status.name()), &[]),
                "url": studio::compare_url(words.lang(), &ready.site, entry, lang),
            })
        })
        .collect();
    badge
}

/// Why a text isn't on the published site; none where it is.
fn kept_back(state: &PreviewState, front: &FrontMatter) -> Option<String> {
    let say = |id, day: Date| state.words.say(id, &[("date", day.to_string())]);
    if front.flag("draft") {
        return Some(state.words.say("badge-draft", &[]));
    }
    let scheduled = front.day("publish_on").filter(|day| *day > state.as_of);
    let expired = front.gone().filter(|day| *day <= state.as_of);
    scheduled.map(|day| say("badge-scheduled", day)).or_else(|| expired.map(|day| say("badge-expired", day)))
}
