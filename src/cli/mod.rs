//! The command line: arguments in, words and exit codes out. The only part that prints, and the only one that asks what
//! day it is.
//!
//! Exit codes: 0 when all is well, 1 when something is wrong with the site, 2 when the command was misused.

mod arguments;
mod build;
mod check;
mod report;
mod serve;
mod translations;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::program::Words;

/// Runs the program with its arguments.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let words = Words::new(&arguments::language(&arguments));
    let matches = match arguments::command(&words).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return arguments::explain(&error, &words),
    };
    match matches.subcommand() {
        Some(("build", matches)) => build::run(matches, &words),
        Some(("check", matches)) => check::run(matches, &words),
        Some(("serve", matches)) => serve::run(matches, &words),
        Some(("translations", matches)) => translations::run(matches, &words),
        _ => ExitCode::from(2),
    }
}
