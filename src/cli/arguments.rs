//! What the program understands, with its help in the language of whoever asks.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::link::Options;
use crate::program::Words;

/// The language of messages: `--ui-lang`, or the environment's. It has to be known before the arguments are read,
/// because their help is in it.
///
/// `--lang` is another name for it, except in `translations`, where it's the language that is translated into.
pub(super) fn language(arguments: &[OsString]) -> String {
    let is_translations = arguments
        .iter()
        .skip(1)
        .find(|argument| !argument.to_string_lossy().starts_with('-'))
        .is_some_and(|name| name == "translations");
    let names: &[&str] = if is_translations { &["--ui-lang"] } else { &["--ui-lang", "--lang"] };
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        match argument.split_once('=') {
            Some((name, lang)) if names.contains(&name) => return lang.to_owned(),
            None if names.contains(&argument) => return arguments.next().unwrap_or_default().to_owned(),
            _ => {}
        }
    }
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    set.into_iter().find(|value| !value.is_empty()).unwrap_or_default()
}

/// The whole command.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id, &[]);
    let template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}", say("cli-usage"));
    let flag = |id: &'static str| Arg::new(id).long(id).action(ArgAction::SetTrue).help(say(&format!("cli-{id}")));
    let value = |id: &'static str| Arg::new(id).long(id).help(say(&format!("cli-{id}")));
    let help = || Arg::new("help").long("help").short('h').action(ArgAction::Help).help(say("cli-help"));
    let root = || value("root").value_parser(value_parser!(PathBuf)).default_value(".").hide_default_value(true);
    let as_of = || {
        value("as-of").value_parser(|text: &str| text.parse::<jiff::civil::Date>().map_err(|error| error.to_string()))
    };
    let ui_lang = || value("ui-lang").value_parser(["fr", "en", "es"]).hide_possible_values(true);
    let common = |command: Command| {
        command
            .help_template(&template)
            .disable_help_flag(true)
            .next_help_heading(say("cli-options"))
            .arg(root())
            .arg(value("base-url").value_parser(base_url))
            .arg(as_of())
            .arg(ui_lang().visible_alias("lang"))
            .arg(help())
    };
    let build = common(Command::new("build").about(say("cli-build")))
        .arg(value("output").value_parser(value_parser!(PathBuf)))
        .arg(flag("in-place"))
        .arg(flag("drafts"))
        .arg(flag("quiet").short('q').conflicts_with("verbose"))
        .arg(flag("verbose").short('v'))
        .arg(flag("timings"))
        .arg(flag("json"));
    let check = common(Command::new("check").about(say("cli-check")))
        .arg(flag("strict"))
        .arg(value("require").action(ArgAction::Append))
        .arg(value("only"))
        .arg(flag("drafts"))
        .arg(flag("quiet").short('q'))
        .arg(flag("json"));
    let serve = common(Command::new("serve").about(say("cli-serve")))
        .arg(value("port").value_parser(value_parser!(u16)))
        .arg(value("host"))
        .arg(flag("open"))
        .arg(flag("as-publish"));
    // Each command of translations understands what all of them do, wherever it's said.
    let command_of = |name: &'static str| {
        let command = Command::new(name).about(say(&format!("cli-translations-{name}")));
        command.help_template(&template).disable_help_flag(true).next_help_heading(say("cli-options")).arg(help())
    };
    let entries = |most: usize| Arg::new("entry").help(say("cli-entry")).required(true).num_args(1..=most);
    let lang = value("lang").help(say("cli-translations-lang"));
    let translations = command_of("about")
        .name("translations")
        .about(say("cli-translations"))
        .disable_help_subcommand(true)
        .subcommand_help_heading(say("cli-commands"))
        .args_conflicts_with_subcommands(false)
        .arg(lang.global(true))
        .arg(root().global(true))
        .arg(as_of().global(true))
        .arg(ui_lang().global(true))
        .arg(value("format").value_parser(["text", "json"]).hide_possible_values(true).global(true))
        .subcommand(command_of("diff").arg(entries(1)))
        .subcommand(command_of("new").arg(entries(usize::MAX)))
        .subcommand(command_of("accept").arg(entries(usize::MAX)))
        .subcommand(
            command_of("export")
                .arg(value("output").help(say("cli-export-output")).value_parser(value_parser!(PathBuf))),
        )
        .subcommand(
            command_of("import")
                .arg(Arg::new("file").help(say("cli-import-file")).required(true).value_parser(value_parser!(PathBuf))),
        );
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
        .arg(help())
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version).help(say("cli-version")))
        .subcommand(build)
        .subcommand(check)
        .subcommand(serve)
        .subcommand(translations)
}

fn base_url(text: &str) -> Result<String, String> {
    if crate::settings::is_base_url(text) { Ok(text.to_owned()) } else { Err(text.to_owned()) }
}

/// A help whose usage says in the reader's words what clap only says in English.
fn usage(help: &str, words: &Words) -> String {
    let [options, command] = ["cli-usage-options", "cli-usage-command"].map(|id| words.say(id, &[]));
    let pairs = [
        ("[OPTIONS]", format!("[{options}]")),
        ("[COMMAND]", format!("[{command}]")),
        ("<COMMAND>", format!("<{command}>")),
    ];
    pairs.iter().fold(help.to_owned(), |help, (english, own)| help.replacen(english, own, 1))
}

/// Prints what clap has to say: help and the version as they are, a misuse in the program's own words.
pub(super) fn explain(error: &clap::Error, words: &Words) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        super::report::out(&usage(&error.to_string(), words));
        return ExitCode::SUCCESS;
    }
    let given: Vec<String> = [ContextKind::InvalidSubcommand, ContextKind::InvalidArg, ContextKind::InvalidValue]
        .iter()
        .filter_map(|kind| error.get(*kind))
        .map(ToString::to_string)
        .filter(|text| !text.is_empty())
        .collect();
    let detail = if given.is_empty() {
        words.say("cli-commands", &[]) + ": build, check, serve, translations"
    } else {
        given.join(" ")
    };
    misused(&detail, words)
}

/// Says that a command can't be understood.
pub(super) fn misused(detail: &str, words: &Words) -> ExitCode {
    super::report::err(&words.say("cli-misuse", &[("detail", detail.to_owned())]));
    super::report::err(&words.say("cli-try-help", &[("command", "destination-maroc".to_owned())]));
    ExitCode::from(2)
}

/// What a build is asked for.
pub(super) fn options(matches: &ArgMatches, drafts: bool) -> Options {
    Options { as_of: as_of(matches), drafts, base_url: matches.get_one::<String>("base-url").cloned() }
}

/// The day that is asked for, or today.
pub(super) fn as_of(matches: &ArgMatches) -> jiff::civil::Date {
    matches.get_one::<jiff::civil::Date>("as-of").copied().unwrap_or_else(|| jiff::ZonedDateTime::now().date())
}

/// The folder of the site.
pub(super) fn root(matches: &ArgMatches) -> &Path {
    matches.get_one::<PathBuf>("root").map_or(Path::new("."), PathBuf::as_path)
}
