//! What the program understands, with its help in the language of whoever asks.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use super::flags;
use crate::link::LinkOptions;
use crate::program::Words;

/// The languages that messages are asked for in, the first that the program speaks wins: `--lang`, then the
/// environment's. They have to be known before the arguments are read, because their help is in them.
pub(super) fn languages(arguments: &[OsString]) -> Vec<String> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    let own = value_of(arguments, &["--lang", "--ui-lang"]);
    own.into_iter().chain(set.into_iter().find(|value| !value.is_empty())).collect()
}

/// The value of the first of some options that is among arguments.
fn value_of(arguments: &[OsString], names: &[&str]) -> Option<String> {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        match argument.split_once('=') {
            Some((name, value)) if names.contains(&name) => return Some(value.to_owned()),
            None if names.contains(&argument) => return arguments.next().map(str::to_owned),
            _ => {}
        }
    }
    None
}

/// The arguments with `--to` where they have `--lang` for the language that is translated into, as it was once called:
/// in `translations`, without a `--to`. None where that isn't so.
pub(super) fn with_to(arguments: &[OsString]) -> Option<Vec<OsString>> {
    let is_option = |argument: &&OsString| argument.to_string_lossy().starts_with('-');
    let command = arguments.iter().skip(1).find(|argument| !is_option(argument));
    let is_old = command.is_some_and(|command| command == "translations")
        && value_of(arguments, &["--to"]).is_none()
        && value_of(arguments, &["--lang"]).is_some();
    let replaced = |argument: &OsString| match argument.to_str().and_then(|text| text.strip_prefix("--lang")) {
        Some("") => "--to".into(),
        Some(rest) if rest.starts_with('=') => format!("--to{rest}").into(),
        _ => argument.clone(),
    };
    is_old.then(|| arguments.iter().map(replaced).collect())
}

/// The whole command.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id, &[]);
    let template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}", say("cli-usage"));
    // `is_global` has options understood behind the command's own commands too.
    let command_of = |name: &'static str, about: &str, is_global: bool| {
        Command::new(name)
            .about(say(about))
            .help_template(&template)
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .next_help_heading(say("cli-options"))
            .subcommand_help_heading(say("cli-commands"))
            .args(flags::of(name, is_global, words))
    };
    let plain = |name: &'static str| command_of(name, &format!("cli-{name}"), false);
    let work = |name: &'static str| command_of(name, &format!("cli-translations-{name}"), false);
    let entries = |most: usize| Arg::new("entry").help(say("cli-entry")).required(true).num_args(1..=most);
    let file = Arg::new("file").help(say("cli-import-file")).required(true).value_parser(value_parser!(PathBuf));
    let shell = Arg::new("shell").help(say("cli-shell")).required(true).value_parser(value_parser!(Shell));
    let translations = command_of("translations", "cli-translations", true)
        .args_conflicts_with_subcommands(false)
        .subcommand(work("diff").arg(entries(1)))
        .subcommand(work("new").arg(entries(usize::MAX)))
        .subcommand(work("accept").arg(entries(usize::MAX)))
        .subcommand(work("export"))
        .subcommand(work("import").arg(file));
    Command::new("destination-maroc")
        .about(say("cli-about"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .help_template(&template)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_help_heading(say("cli-commands"))
        .next_help_heading(say("cli-options"))
        .arg(flags::help(words))
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version).help(say("cli-version")))
        .subcommands(["build", "check", "serve"].map(plain))
        .subcommand(translations)
        .subcommand(plain("schema"))
        .subcommand(plain("completions").arg(shell))
        .subcommand(plain("man"))
}

/// A help whose usage says in the reader's words what clap only says in English.
pub(super) fn usage(help: &str, words: &Words) -> String {
    let [options, command] = ["cli-usage-options", "cli-usage-command"].map(|id| words.say(id, &[]));
    let pairs = [
        ("[OPTIONS]", format!("[{options}]")),
        ("[COMMAND]", format!("[{command}]")),
        ("<COMMAND>", format!("<{command}>")),
    ];
    pairs.iter().fold(help.to_owned(), |help, (english, own)| help.replacen(english, own, 1))
}

/// What a build is asked for.
pub(super) fn options(matches: &ArgMatches, drafts: bool) -> LinkOptions {
    LinkOptions { as_of: as_of(matches), drafts, base_url: matches.get_one::<String>("base-url").cloned() }
}

/// The day that is asked for, or today.
pub(super) fn as_of(matches: &ArgMatches) -> jiff::civil::Date {
    matches.get_one::<jiff::civil::Date>("as-of").copied().unwrap_or_else(|| jiff::ZonedDateTime::now().date())
}

/// Whether what is printed is JSON.
pub(super) fn is_json(matches: &ArgMatches) -> bool {
    matches.get_flag("json") || matches.get_one::<String>("format").is_some_and(|format| format == "json")
}

/// The folder of the site.
pub(super) fn root(matches: &ArgMatches) -> &Path {
    matches.get_one::<PathBuf>("root").map_or(Path::new("."), PathBuf::as_path)
}
