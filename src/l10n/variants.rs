//! Variant locales: the folders of messages that a language reads, its own and those of the locales that it varies.

use icu::locale::{DataLocale, Locale, LocaleFallbacker};

/// The folders below `locales/` that a language's messages are in, from the most general to its own: `es`, `es-419` and
/// `es-MX` for Mexican Spanish. Each is the parent (CLDR, parent locales) of the next. The code is the language's in
/// the settings, which is a folder in any case.
pub fn folders(code: &str, locale: &str) -> Vec<String> {
    let mut folders = parents(locale);
    let own = parents(code);
    let is_known = own.last().is_some_and(|code| folders.contains(code));
    if !is_known {
        folders.extend(own);
    }
    folders
}

/// The name of a folder as [`folders`] has it: `fr-ma` and `fr_MA` are `fr-MA`.
pub fn canonical(name: &str) -> String {
    name.replace('_', "-").parse::<Locale>().map_or_else(|_| name.to_owned(), |locale| locale.id.to_string())
}

fn parents(name: &str) -> Vec<String> {
    let Ok(locale) = name.parse::<Locale>() else { return vec![name.to_owned()] };
    let own = locale.id.to_string();
    let fallbacker = LocaleFallbacker::new().for_config(Default::default());
    let mut at = fallbacker.fallback_for(DataLocale::from(&locale.id));
    let mut found = vec![own];
    while !at.get().is_unknown() {
        let name = at.get().to_string();
        if !found.contains(&name) {
            found.push(name);
        }
        at.step();
    }
    found.reverse();
    found
}
