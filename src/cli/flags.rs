//! The options of all commands: each is defined here once, with its name, what it takes and the commands that know it.
//! Parsing, help, completions and manual pages follow. An option's help is the message `cli-COMMAND-NAME`, or else
//! `cli-NAME`.

use std::path::PathBuf;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, ValueHint, value_parser};

use crate::program::{self, Words};
use crate::translations::Requirement;

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FlagValue {
    /// Nothing: it's there or it isn't.
    Nothing,
    /// A word that is looked up once the site is known.
    Text,
    /// A file or a folder.
    Path,
    /// A day, as `2027-01-31`.
    Day,
    /// A TCP port.
    Port,
    /// An address that a site can have.
    BaseUrl,
    /// A language that the program speaks.
    Language,
    /// The form of what is printed.
    Format,
    /// How much of a language has to be translated. It may be said several times.
    Requirement,
}

/// An option.
struct Flag {
    name: &'static str,
    short: Option<char>,
    takes: FlagValue,
    /// The commands that know it.
    commands: &'static [&'static str],
}

const fn flag(name: &'static str, takes: FlagValue, commands: &'static [&'static str]) -> Flag {
    Flag { name, short: None, takes, commands }
}

/// The commands that work on a site.
const SITE: &[&str] = &["build", "check", "serve", "translations"];

/// Every option but help, in the order in which help shows them.
const FLAGS: [Flag; 20] = [
    flag("root", FlagValue::Path, &["build", "check", "serve", "translations", "schema"]),
    flag("to", FlagValue::Text, &["translations"]),
    flag("output", FlagValue::Path, &["build", "export", "man"]),
    flag("in-place", FlagValue::Nothing, &["build"]),
    flag("base-url", FlagValue::BaseUrl, &["build", "check", "serve"]),
    flag("as-of", FlagValue::Day, SITE),
    flag("drafts", FlagValue::Nothing, &["build", "check"]),
    flag("as-publish", FlagValue::Nothing, &["serve"]),
    flag("strict", FlagValue::Nothing, &["check"]),
    flag("require", FlagValue::Requirement, &["check"]),
    flag("only", FlagValue::Text, &["check"]),
    flag("port", FlagValue::Port, &["serve"]),
    flag("host", FlagValue::Text, &["serve"]),
    flag("open", FlagValue::Nothing, &["serve"]),
    Flag { short: Some('q'), ..flag("quiet", FlagValue::Nothing, &["build", "check"]) },
    Flag { short: Some('v'), ..flag("verbose", FlagValue::Nothing, &["build"]) },
    flag("timings", FlagValue::Nothing, &["build"]),
    flag("format", FlagValue::Format, SITE),
    flag("json", FlagValue::Nothing, SITE),
    flag("lang", FlagValue::Language, &["build", "check", "serve", "translations", "schema", "completions", "man"]),
];

/// What the option of a name takes.
pub(super) fn takes(name: &str) -> Option<FlagValue> {
    FLAGS.iter().find(|flag| flag.name == name).map(|flag| flag.takes)
}

/// The options of a command, with their help in the program's words. `is_global` has them understood behind the
/// command's own commands too.
pub(super) fn of(command: &'static str, is_global: bool, words: &Words) -> Vec<Arg> {
    let known = FLAGS.iter().filter(|flag| flag.commands.contains(&command));
    let mut arguments: Vec<Arg> = known.map(|flag| flag.argument(command, words).global(is_global)).collect();
    arguments.push(help(words));
    arguments
}

/// The option that every command has.
pub(super) fn help(words: &Words) -> Arg {
    Arg::new("help").long("help").short('h').action(ArgAction::Help).help(words.say("cli-help", &[]))
}

impl Flag {
    fn argument(&self, command: &str, words: &Words) -> Arg {
        let own = words.format(&format!("cli-{command}-{}", self.name), &fluent::FluentArgs::new());
        let help = own.unwrap_or_else(|| words.say(&format!("cli-{}", self.name), &[]));
        let argument = Arg::new(self.name).long(self.name).help(help);
        let argument = if let Some(short) = self.short { argument.short(short) } else { argument };
        let argument = match self.name {
            // What the option was called while `--lang` was the language that is translated into.
            "lang" => argument.alias("ui-lang"),
            "json" => argument.conflicts_with("format"),
            "quiet" if command == "build" => argument.conflicts_with("verbose"),
            _ => argument,
        };
        match self.takes {
            FlagValue::Nothing => argument.action(ArgAction::SetTrue),
            FlagValue::Text => argument,
            FlagValue::Path => argument.value_parser(value_parser!(PathBuf)).value_hint(ValueHint::AnyPath),
            FlagValue::Day => argument.value_parser(typed(|text| text.parse::<jiff::civil::Date>().ok())),
            FlagValue::Port => argument.value_parser(value_parser!(u16)),
            FlagValue::BaseUrl => argument
                .value_parser(typed(|text| crate::settings::is_base_url(text).then(|| text.to_owned())))
                .value_hint(ValueHint::Url),
            FlagValue::Language => {
                argument.value_parser(program::codes().collect::<Vec<_>>()).hide_possible_values(true)
            }
            FlagValue::Format => argument.value_parser(["text", "json"]).hide_possible_values(true),
            FlagValue::Requirement => argument.value_parser(typed(Requirement::parse)).action(ArgAction::Append),
        }
    }
}

/// Reads a value; what is wrong with it is said by the program and not by whoever reads it.
fn typed<T: Clone + Send + Sync + 'static>(read: fn(&str) -> Option<T>) -> ValueParser {
    ValueParser::new(move |text: &str| read(text).ok_or_else(String::new))
}
