//! `translations`: what the commissions have to do, and the commands that they do it with.
//!
//! Everything is in the library's `translations`; here it's asked for and said.
//!
//! `--format json` prints one object. Its keys stay; others may come. States are `source`, `up-to-date`, `stale`,
//! `inherited`, `fallback` and `missing`.
//!
//! | command | object |
//! | --- | --- |
//! | | `languages`: of each its `code`, `name` and counts; `collections`, each with its `id` and counts; counts of `messages` |
//! | `--to es` | `language`; `entries`: of each `id`, `title`, `state`, `draft`, `file`, `source`, `command`; `messages`: of each `id`, `file`, `source` |
//! | `diff` | `id`, `language`, `state`, `file`, `source`, `translated_from`, `current`; `changes`: parts with `change` (`same`, `removed`, `added`) and `text`, or null |
//! | `new`, `accept` | `written`: paths |
//! | `export` | `written`: of each `file`, `from`, `to`, `count` |
//! | `import` | `written`: paths; `skipped`: sources and messages that aren't translated as a whole |
//! | any that fails | `diagnostics`, as `build --json` prints them |
//!
//! Counts are `total`, `done`, `percent`, `missing`, `inherited`, `fallback` and `stale`.

mod change;
mod diff;
mod exchange;
mod list;
mod table;
mod task;
mod terminal;

use std::process::ExitCode;

use clap::ArgMatches;
use serde_json::json;

use super::{arguments, misuse, report};
use crate::diagnostics::{Diagnostic, rules};
use crate::program::Words;
use crate::program::to_json;
use crate::translations::Desk;
use task::{CommandTask, Result};

pub(super) fn run(matches: &ArgMatches, words: &Words) -> ExitCode {
    // Each of these is about one language; a translator's file says it itself.
    let needs_language = matches.subcommand_name().is_some_and(|name| name != "import");
    if needs_language && !matches.subcommand().is_some_and(|(_, matches)| matches.contains_id("to")) {
        return misuse::said(&Diagnostic::of(rules::MISUSE_NO_LANGUAGE), words);
    }
    let is_json = arguments::is_json(matches);
    let result = open(matches, words, is_json);
    match result {
        Ok(said) => {
            report::out(&if is_json { format!("{:#}", said.json) } else { said.text });
            if !is_json {
                report::diagnostics(&said.problems, words);
            }
            if said.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        // The site has no such language, as `check --only` says it too.
        Err(diagnostics) if diagnostics.iter().all(|problem| problem.code == "unknown-language") && !is_json => {
            report::diagnostics(&diagnostics, words);
            ExitCode::from(2)
        }
        Err(diagnostics) => {
            if is_json {
                report::out(&format!("{:#}", json!({ "diagnostics": to_json(&diagnostics, words) })));
            } else {
                report::diagnostics(&diagnostics, words);
            }
            ExitCode::FAILURE
        }
    }
}

fn open(matches: &ArgMatches, words: &Words, is_json: bool) -> Result {
    let (desk, problems) = Desk::open(arguments::root(matches), arguments::as_of(matches))?;
    // A file that can't be read isn't counted: better said than wondered at.
    let errors: Vec<Diagnostic> = problems.into_iter().filter(Diagnostic::is_error).collect();
    if !is_json {
        report::diagnostics(&errors, words);
    }
    let (name, matches) = matches.subcommand().unwrap_or(("", matches));
    let task = CommandTask { desk: &desk, matches, words };
    match name {
        "diff" => diff::run(&task),
        "new" => change::new(&task),
        "accept" => change::accept(&task),
        "export" => exchange::export(&task),
        "import" => exchange::import(&task),
        _ if matches.contains_id("to") => list::run(&task),
        _ => table::run(&task),
    }
}
