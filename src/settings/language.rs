//! The languages of a site.

use serde::Deserialize;

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::table::{Id, Table};
use crate::text::yaml::{At, Spanned};
use crate::typography::Quotes;

crate::ids! {
    /// Of a language of the site.
    Lang;
}

/// Something in each language of the site.
pub type ByLang<T> = Table<Lang, T>;

/// A language that the site is written in.
#[derive(Debug, Clone)]
pub struct Language {
    /// Its code: the first part of every path, and of a file's ending.
    pub code: String,
    /// Its name, in itself.
    pub name: String,
    /// The locale that numbers, dates and lists follow (BCP 47).
    pub locale: String,
    /// Where messages and pages come from that it lacks, first to last.
    pub fallback: Vec<Lang>,
    /// The quotes that it uses first, if not its usual ones: `angular` « », `double` “ ” or `single` ‘ ’.
    pub quotes: Option<Quotes>,
}

/// Languages as they're written, each under its code.
pub(super) type WrittenLanguages = Vec<(Spanned<String>, RawLanguage)>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLanguage {
    name: String,
    #[serde(default)]
    locale: Option<Spanned<String>>,
    #[serde(default)]
    fallback: Vec<Spanned<String>>,
    #[serde(default)]
    quotes: Option<Quotes>,
}

/// The languages that are written, and the one that's named as the site's first.
pub(super) fn languages(
    written: &WrittenLanguages,
    default: &Spanned<String>,
    at: &dyn Fn(At) -> Place,
    problems: &mut Vec<Diagnostic>,
) -> (ByLang<Language>, Lang) {
    let codes: Vec<&str> = written.iter().map(|(code, _)| code.value.as_str()).collect();
    let mut find = |code: &Spanned<String>| {
        let found = codes.iter().position(|known| *known == code.value);
        if found.is_none() {
            problems.push(
                Diagnostic::of(rules::UNKNOWN_LANGUAGE)
                    .arg("language", &code.value)
                    .suggest(&code.value, codes.iter().copied())
                    .at(at(code.at)),
            );
        }
        found.map(Lang::new)
    };
    let default_language = find(default).unwrap_or(Lang::new(0));
    let languages = written
        .iter()
        .map(|(code, language)| Language {
            code: code.value.clone(),
            name: language.name.clone(),
            locale: language.locale.as_ref().unwrap_or(code).value.clone(),
            fallback: language.fallback.iter().filter_map(&mut find).collect(),
            quotes: language.quotes,
        })
        .collect();

    for (index, (code, language)) in written.iter().enumerate() {
        let key = &code.value;
        let fits = !key.is_empty()
            && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let locale = language.locale.as_ref().unwrap_or(code);
        let id = locale.value.parse::<unic_langid::LanguageIdentifier>();
        let problem = match id {
            _ if !fits => Some(Diagnostic::of(rules::INVALID_LANGUAGE_KEY).arg("value", key).at(at(code.at))),
            Err(_) if language.locale.is_none() => {
                Some(Diagnostic::of(rules::INVALID_LANGUAGE_KEY).arg("value", key).at(at(code.at)))
            }
            Err(_) => Some(Diagnostic::of(rules::INVALID_LANGUAGE).arg("value", &locale.value).at(at(locale.at))),
            Ok(id) if id.to_string() != locale.value && language.locale.is_some() => Some(
                Diagnostic::of(rules::LANGUAGE_SPELLING).arg("value", &locale.value).arg("right", id).at(at(locale.at)),
            ),
            Ok(_) => {
                let before = written.iter().take(index);
                let mut same =
                    before.filter(|(code, other)| other.locale.as_ref().unwrap_or(code).value == locale.value);
                let twin = |(other, _): &(Spanned<String>, RawLanguage)| {
                    Diagnostic::of(rules::LANGUAGE_TWICE)
                        .arg("locale", &locale.value)
                        .arg("other", &other.value)
                        .at(at(locale.at))
                };
                same.next().map(twin)
            }
        };
        problems.extend(problem);
    }
    (languages, default_language)
}
