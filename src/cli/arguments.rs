//! What the program understands, with its help in the language of whoever asks.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::link::Options;
use crate::program::Words;

/// The language of messages: `--lang`, or the environment's. It has to be known before the arguments are read, because their help is in it.
pub(super) fn language(arguments: &[OsString]) -> String {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--lang=") {
            Some(lang) => return lang.to_owned(),
            None if argument == "--lang" => return arguments.next().unwrap_or_default().to_owned(),
            None => {}
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
    let common = |command: Command| {
        command
            .help_template(&template)
            .disable_help_flag(true)
            .next_help_heading(say("cli-options"))
            .arg(value("root").value_parser(value_parser!(PathBuf)).default_value(".").hide_default_value(true))
            .arg(value("base-url").value_parser(base_url))
            .arg(value("as-of").value_parser(|text: &str| text.parse::<jiff::civil::Date>().map_err(|error| error.to_string())))
            .arg(value("lang").value_parser(["fr", "en", "es"]).hide_possible_values(true))
            .arg(help())
    };
    let build = common(Command::new("build").about(say("cli-build")))
        .arg(value("output").value_parser(value_parser!(PathBuf)))
        .arg(flag("drafts"))
        .arg(flag("quiet").short('q').conflicts_with("verbose"))
        .arg(flag("verbose").short('v'))
        .arg(flag("timings"))
        .arg(flag("json"));
    let check = common(Command::new("check").about(say("cli-check")))
        .arg(flag("strict"))
        .arg(value("only"))
        .arg(flag("drafts"))
        .arg(flag("quiet").short('q'))
        .arg(flag("json"));
    let serve = common(Command::new("serve").about(say("cli-serve")))
        .arg(value("port").value_parser(value_parser!(u16)))
        .arg(value("host"))
        .arg(flag("open"))
        .arg(flag("as-publish"));
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
}

fn base_url(text: &str) -> Result<String, String> {
    crate::model::fields::Url::parse(text).map(|url| url.as_str().to_owned()).ok_or_else(|| text.to_owned())
}

/// Prints what clap has to say: help and the version as they are, a misuse in the program's own words.
pub(super) fn explain(error: &clap::Error, words: &Words) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        super::report::out(&error.to_string());
        return ExitCode::SUCCESS;
    }
    let given: Vec<String> = [ContextKind::InvalidSubcommand, ContextKind::InvalidArg, ContextKind::InvalidValue]
        .iter()
        .filter_map(|kind| error.get(*kind))
        .map(ToString::to_string)
        .filter(|text| !text.is_empty())
        .collect();
    let detail = if given.is_empty() { words.say("cli-commands", &[]) + ": build, check, serve" } else { given.join(" ") };
    super::report::err(&words.say("cli-misuse", &[("detail", detail)]));
    super::report::err(&words.say("cli-try-help", &[("command", "destination-maroc".to_owned())]));
    ExitCode::from(2)
}

/// What a build is asked for.
pub(super) fn options(matches: &ArgMatches, drafts: bool) -> Options {
    Options {
        as_of: matches.get_one::<jiff::civil::Date>("as-of").copied().unwrap_or_else(|| jiff::ZonedDateTime::now().date()),
        drafts,
        base_url: matches.get_one::<String>("base-url").cloned(),
    }
}

/// The folder of the site.
pub(super) fn root(matches: &ArgMatches) -> &Path {
    matches.get_one::<PathBuf>("root").map_or(Path::new("."), PathBuf::as_path)
}
