//! The command line: arguments in, words and exit codes out. The only part that prints, and the only one that asks what
//! day it is.
//!
//! Exit codes: 0 when all is well, 1 when something is wrong with the site, 2 when the command was misused.

mod arguments;
mod build;
mod check;
mod flags;
mod misuse;
mod report;
mod schema;
mod serve;
mod shell;
mod translations;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::program::Words;

/// Runs the program with its arguments.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let words = Words::new(&arguments::languages(&arguments));
    let renamed = arguments::with_to(&arguments);
    let mut command = arguments::command(&words);
    let matches = match command.try_get_matches_from_mut(renamed.as_ref().unwrap_or(&arguments)) {
        Ok(matches) => matches,
        Err(error) => {
            let known: Vec<String> = command.get_subcommands().map(|known| known.get_name().to_owned()).collect();
            return misuse::explain(&error, &known, &words);
        }
    };
    if renamed.is_some() {
        report::err(&words.say("translations-to", &[]));
    }
    match matches.subcommand() {
        Some(("build", matches)) => build::run(matches, &words),
        Some(("check", matches)) => check::run(matches, &words),
        Some(("serve", matches)) => serve::run(matches, &words),
        Some(("translations", matches)) => translations::run(matches, &words),
        Some(("schema", matches)) => schema::run(matches, &words),
        Some(("completions", matches)) => shell::completions(matches, command),
        Some(("man", matches)) => shell::manual(matches, command, &words),
        _ => ExitCode::from(2),
    }
}
