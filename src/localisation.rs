//! The messages and formats of a site's languages. Touches nothing.
//!
//! # Which file of messages wins
//! A language reads the folder of its code and those of the locales that its own varies (CLDR's parents): Mexican
//! Spanish reads `locales/es/`, and over it `locales/es-MX/`, which need have only what differs. The site wins over its
//! theme first, and the variant over its parent within each: what the site says in `locales/es/` replaces what the
//! theme says, in its Mexican file too, because the site gives the message another text, and the theme's variant was of
//! its own. A message is replaced whole, with its attributes.

use fluent::FluentArgs;

use crate::diagnostics::Diagnostic;
use crate::l10n::{Formats, LanguageChain, Messages, MessagesBuilder, canonical, folders};
use crate::settings::{ByLang, Lang, Language, Settings};
use crate::text::MessageFile;
use crate::typography;

/// The language that a folder's messages are written in: the one that reads it as its own, or the first that falls back
/// on it.
fn language_of(settings: &Settings, folder: &str) -> Option<Lang> {
    let folder = canonical(folder);
    let distance = |lang: Lang| {
        let language = settings.language(lang);
        folders(&language.code, &language.locale).iter().rev().position(|known| *known == folder)
    };
    settings
        .langs()
        .filter_map(|lang| Some((distance(lang)?, lang)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, lang)| lang)
}

/// The codes of the languages whose messages stand in for a language's: those that its settings name, those that these
/// fall back on, and the site's first, so that what a translator leaves out never breaks a page.
fn fallback(settings: &Settings, language: &Language) -> Vec<String> {
    let mut chain: Vec<&Language> = vec![language];
    let mut at = 0;
    while let Some(next) = chain.get(at) {
        let known = next.fallback.iter().map(|lang| settings.language(*lang));
        let further: Vec<&Language> =
            known.filter(|language| chain.iter().all(|known| known.code != language.code)).collect();
        chain.extend(further);
        at += 1;
    }
    let default = settings.language(settings.default_language);
    if chain.iter().all(|known| known.code != default.code) {
        chain.push(default);
    }
    chain[1..].iter().map(|language| language.code.clone()).collect()
}

/// The language of the theme whose messages stand in last for what the site's languages lack: English, or the first
/// that the theme has. None where each language that the theme has is one of the site's.
pub fn lent<'a>(settings: &Settings, files: &'a [MessageFile]) -> Option<&'a str> {
    let is_site =
        |code: &str| settings.languages.iter().any(|own| folders(&own.code, &own.locale).contains(&canonical(code)));
    let themes = files.iter().filter(|file| file.source().path.starts_with("themes/"));
    let others = themes.map(|file| file.lang.as_str()).filter(|code| !is_site(code));
    others.min_by_key(|code| (*code != "en", *code))
}

/// The messages and formats of a site's languages.
#[derive(Debug)]
pub struct Localisation {
    messages: Messages,
    codes: ByLang<String>,
}

/// A message, formatted.
#[derive(Debug)]
pub struct LocalisedMessage {
    /// Its text.
    pub text: String,
    /// What was missing in it.
    pub errors: Vec<String>,
}

impl Localisation {
    /// Loads the messages of a site. Of those with one id, the last file's counts.
    pub fn new(settings: &Settings, files: &[MessageFile], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut used: Vec<String> =
            settings.languages.iter().flat_map(|language| folders(&language.code, &language.locale)).collect();
        let lent = lent(settings, files);
        used.extend(lent.map(canonical));
        let mut builder = MessagesBuilder::default();
        let mut layer = None;
        for file in files {
            if !used.contains(&canonical(&file.lang)) {
                continue;
            }
            // `themes/destination/locales/…` or `locales/…`: files come layer by layer.
            let own = file.source().path.split_once("locales/").map(|(layer, _)| layer);
            if layer != own {
                builder.layer();
                layer = own;
            }
            if let Some(style) = language_of(settings, &file.lang).and_then(|lang| settings.style(lang)) {
                builder.set_style(&file.lang, style);
                diagnostics.extend(typography::message_questions(&file.ftl, style));
            }
            diagnostics.extend(file.ftl.problems().iter().cloned());
            builder.add(&file.lang, &file.ftl);
        }
        let mut chains: Vec<LanguageChain> = settings
            .languages
            .iter()
            .map(|language| LanguageChain {
                code: language.code.clone(),
                locale: language.locale.clone(),
                fallback: fallback(settings, language).into_iter().chain(lent.map(str::to_owned)).collect(),
            })
            .collect();
        // What stands in for the site's languages is a language too, and nobody's.
        chains.extend(lent.map(|code| LanguageChain {
            code: code.to_owned(),
            locale: code.to_owned(),
            fallback: Vec::new(),
        }));
        Self {
            messages: builder.build(&chains),
            codes: settings.languages.iter().map(|language| language.code.clone()).collect(),
        }
    }

    /// The formats of a language.
    pub fn formats(&self, lang: Lang) -> &'static Formats {
        self.messages.formats(&self.codes[lang])
    }

    /// A message without arguments, in the language or those that it falls back on.
    pub fn text(&self, lang: Lang, id: &str) -> Option<String> {
        self.messages.format(&self.codes[lang], id, None).map(|formatted| formatted.text.into_owned())
    }

    /// A message with arguments.
    pub fn message(&self, lang: Lang, id: &str, args: Option<&FluentArgs<'_>>) -> Option<LocalisedMessage> {
        let formatted = self.messages.format(&self.codes[lang], id, args)?;
        Some(LocalisedMessage { text: formatted.text.into_owned(), errors: formatted.errors })
    }

    /// Whether the language itself has a message.
    pub fn has(&self, lang: Lang, id: &str) -> bool {
        self.messages.has(&self.codes[lang], id)
    }

    /// Every message that is always the same text, with the text: in the language or those that it falls back on.
    pub fn constants(&self, lang: Lang) -> impl Iterator<Item = (&str, &str)> {
        self.messages.constants(&self.codes[lang])
    }
}
