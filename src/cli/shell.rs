//! `completions` and `man`: what a shell and `man` know of the program, from the definition of its commands.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{ArgMatches, Command};
use clap_complete::Shell;

use super::report;
use crate::program::Words;

/// Prints the completions of a shell, for it to read.
pub(super) fn completions(matches: &ArgMatches, mut command: Command) -> ExitCode {
    let Some(shell) = matches.get_one::<Shell>("shell") else { return ExitCode::from(2) };
    let mut script = Vec::new();
    clap_complete::generate(*shell, &mut command, "destination-maroc", &mut script);
    report::out(&String::from_utf8_lossy(&script));
    ExitCode::SUCCESS
}

/// Writes a manual page for the program and one for each of its commands.
pub(super) fn manual(matches: &ArgMatches, command: Command, words: &Words) -> ExitCode {
    let folder = matches.get_one::<PathBuf>("output").map_or(Path::new("."), PathBuf::as_path);
    let written = std::fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(command, folder));
    match written {
        Ok(()) => {
            report::out(&words.say("cli-man-done", &[("path", folder.display().to_string())]));
            ExitCode::SUCCESS
        }
        Err(error) => {
            let args = [("path", folder.display().to_string()), ("detail", error.to_string())];
            report::err(&words.say("cli-man-failed", &args));
            ExitCode::FAILURE
        }
    }
}
