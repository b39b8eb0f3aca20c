//! What the commands are given, and what they give.

use clap::ArgMatches;
use serde_json::Value;

use crate::diagnostics::Diagnostic;
use crate::program::Words;
use crate::settings::Lang;
use crate::translations::Desk;

/// What a command works with.
pub(super) struct CommandTask<'a> {
    pub(super) desk: &'a Desk,
    pub(super) matches: &'a ArgMatches,
    pub(super) words: &'a Words,
}

/// What a command has to say: for a person, and for a program.
pub(super) struct CommandSaid {
    pub(super) text: String,
    pub(super) json: Value,
    /// What was left as it was, and why, though the rest was done.
    pub(super) problems: Vec<Diagnostic>,
}

/// What a command has to say, or why it does nothing.
pub(super) type Result = std::result::Result<CommandSaid, Vec<Diagnostic>>;

impl CommandTask<'_> {
    /// The language of the translations: `--to`.
    pub(super) fn lang(&self) -> std::result::Result<Lang, Vec<Diagnostic>> {
        let code = self.matches.get_one::<String>("to").map_or("", String::as_str);
        self.desk.lang(code).map_err(|problem| vec![problem])
    }

    pub(super) fn code(&self, lang: Lang) -> &str {
        &self.desk.site.settings.language(lang).code
    }

    pub(super) fn ids(&self) -> Vec<String> {
        self.matches.get_many::<String>("entry").into_iter().flatten().cloned().collect()
    }

    pub(super) fn say(&self, id: &str, args: &[(&'static str, String)]) -> String {
        self.words.say(id, args)
    }
}
