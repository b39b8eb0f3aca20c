//! Localisation: messages, formats and the order of each language. Touches nothing: no disk, no clock, no globals.
//!
//! Messages are Fluent's (<https://projectfluent.org>); numbers, dates, lists and sorting are CLDR's, by ICU4X; time zones are the
//! IANA database's.

mod dates;
pub mod edits;
mod format;
mod messages;
mod zones;

pub use dates::PartialDate;
pub use format::{DateStyle, Formats, ListType, NumberOptions};
pub use messages::{Formatted, LanguageChain, Messages, MessagesBuilder, arguments, negotiate};
pub use zones::{time_zone, time_zones_version};

use fluent::FluentArgs;

use crate::diagnostics::Diagnostic;
use crate::settings::{Lang, Settings};
use crate::source::MessageFile;

/// The messages and formats of a site's languages.
#[derive(Debug)]
pub struct Localisation {
    messages: Messages,
    codes: Vec<String>,
    formats: Vec<Formats>,
}

/// A message, formatted.
#[derive(Debug)]
pub struct Message {
    /// Its text.
    pub text: String,
    /// What was missing in it.
    pub errors: Vec<String>,
}

impl Localisation {
    /// Loads the messages of a site. Of those with one id, the last file's counts.
    pub fn new(settings: &Settings, files: &[MessageFile], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut builder = MessagesBuilder::default();
        for file in files {
            let Some(lang) = settings.lang(&file.lang) else { continue };
            if let Some(style) = settings.style(lang) {
                builder.set_style(&file.lang, style);
                diagnostics.extend(crate::typography::message_questions(&file.source, style));
            }
            for problem in builder.add(&file.lang, &file.source.text) {
                let diagnostic = match problem.duplicate {
                    Some(id) => Diagnostic::warning("message-duplicate").arg("id", id),
                    None => Diagnostic::error("message-syntax"),
                };
                diagnostics.push(diagnostic.at(file.source.place(problem.span)));
            }
        }
        let chains: Vec<LanguageChain> = settings
            .languages
            .iter()
            .map(|language| LanguageChain {
                code: language.code.clone(),
                locale: language.locale.clone(),
                fallback: language.fallback.iter().map(|lang| settings.language(*lang).code.clone()).collect(),
            })
            .collect();
        // The settings have refused what isn't a locale; one that CLDR doesn't know is formatted as no language in particular.
        let formats = settings.languages.iter().map(|language| Formats::new(&language.locale).unwrap_or_else(Formats::root));
        let formats = formats.collect();
        Self { messages: builder.build(&chains), codes: settings.languages.iter().map(|language| language.code.clone()).collect(), formats }
    }

    /// The formats of a language.
    pub fn formats(&self, lang: Lang) -> &Formats {
        &self.formats[lang.0]
    }

    /// A message without arguments, in the language or those that it falls back on.
    pub fn text(&self, lang: Lang, id: &str) -> Option<String> {
        self.messages.format(&self.codes[lang.0], id, None).map(|formatted| formatted.text.into_owned())
    }

    /// A message with arguments.
    pub fn message(&self, lang: Lang, id: &str, args: Option<&FluentArgs<'_>>) -> Option<Message> {
        let formatted = self.messages.format(&self.codes[lang.0], id, args)?;
        Some(Message { text: formatted.text.into_owned(), errors: formatted.errors })
    }

    /// Whether the language itself has a message.
    pub fn has(&self, lang: Lang, id: &str) -> bool {
        self.messages.has(&self.codes[lang.0], id)
    }

    /// Every message that is always the same text, with the text: in the language or those that it falls back on.
    pub fn constants(&self, lang: Lang) -> impl Iterator<Item = (&str, &str)> {
        self.messages.constants(&self.codes[lang.0])
    }
}
