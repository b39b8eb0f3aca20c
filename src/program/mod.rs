//! The program's own words: help, summaries and diagnostics, in French, English and Spanish.
//!
//! They're messages like the site's, in `src/messages/`, and part of the program. A diagnostic's code is its message's
//! id. Touches nothing.

mod json;
mod terminal;

pub use json::to_json;
pub use terminal::to_terminal;

use std::sync::LazyLock;

use fluent::FluentArgs;

use crate::diagnostics::Diagnostic;
use crate::l10n::{LanguageChain, Messages, MessagesBuilder, negotiate};
use crate::text::Ftl;
use crate::typography::Style;

/// The languages that the program speaks, and its messages in each.
const LANGUAGES: [(&str, &str, &str); 3] = [
    ("fr", "fr", include_str!("../messages/fr.ftl")),
    ("en", "en-GB", include_str!("../messages/en.ftl")),
    ("es", "es", include_str!("../messages/es.ftl")),
];

/// The arguments that messages choose a plural by.
const COUNTS: [&str; 6] = ["count", "least", "messages", "written", "unchanged", "removed"];

/// The codes of the languages that the program speaks.
pub fn codes() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(code, ..)| *code)
}

/// The words of one of these languages, made once.
pub fn words(code: &str) -> &'static Words {
    static WORDS: LazyLock<Vec<Words>> = LazyLock::new(|| codes().map(|code| Words::new(&[code])).collect());
    WORDS.iter().find(|words| words.lang == code).unwrap_or(&WORDS[0])
}

/// The program's words in one language.
#[derive(Debug)]
pub struct Words {
    messages: Messages,
    lang: &'static str,
}

impl Words {
    /// In the first language of a request that the program speaks: codes or an environment's locales (`es_MX.UTF-8`).
    /// Who asks for none of them most likely understands English.
    pub fn new(requested: &[impl AsRef<str>]) -> Self {
        let codes: Vec<&str> = codes().collect();
        let requested: Vec<&str> = requested.iter().map(AsRef::as_ref).collect();
        let chosen = negotiate(&requested, &codes).unwrap_or("en");
        let lang = codes.into_iter().find(|code| *code == chosen).unwrap_or("en");
        let mut builder = MessagesBuilder::default();
        for (code, locale, text) in LANGUAGES {
            builder.set_style(code, Style::new(locale, None));
            builder.add(code, &Ftl::of(text));
        }
        let chains: Vec<_> = LANGUAGES
            .iter()
            .map(|(code, locale, _)| LanguageChain {
                code: (*code).to_owned(),
                locale: (*locale).to_owned(),
                fallback: vec!["fr".to_owned()],
            })
            .collect();
        Self { messages: builder.build(&chains), lang }
    }

    /// The language's code.
    pub fn lang(&self) -> &'static str {
        self.lang
    }

    /// A message with arguments; its id where there's none, which a test rules out.
    pub fn say(&self, id: &str, args: &[(&'static str, String)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// What a diagnostic says.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.say(diagnostic.code, &diagnostic.args)
    }

    /// What to do about it, if there's something to say.
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        let help = self.find(&format!("{}.help", diagnostic.code), &diagnostic.args)?;
        Some(help.trim().to_owned()).filter(|help| !help.is_empty())
    }

    /// A message with arguments, if there is one.
    pub fn find(&self, id: &str, args: &[(&'static str, String)]) -> Option<String> {
        let mut values = FluentArgs::new();
        for (name, value) in args {
            match value.parse::<u64>() {
                Ok(number) if COUNTS.contains(name) => values.set(*name, number),
                _ => values.set(*name, value.clone()),
            }
        }
        self.format(id, &values)
    }

    /// A message with arguments of any kind, if there is one.
    pub fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.messages.format(self.lang, id, Some(args)).map(|formatted| formatted.text.into_owned())
    }
}
