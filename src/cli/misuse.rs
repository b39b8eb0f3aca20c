//! What is said of a command that can't be carried out as it was called: a diagnostic for each kind of misuse. The exit
//! code is 2.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::flags::{self, FlagValue};
use super::report;
use crate::diagnostics::{Diagnostic, rules};
use crate::program::{self, Words};

/// Prints what clap has to say: help and the version as they are, a misuse in the program's own words. `known` are the
/// commands that there are.
pub(super) fn explain(error: &clap::Error, known: &[String], words: &Words) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        report::out(&super::arguments::usage(&error.to_string(), words));
        return ExitCode::SUCCESS;
    }
    said(&of(error, known), words)
}

/// Says what is wrong with how the program was called.
pub(super) fn said(misuse: &Diagnostic, words: &Words) -> ExitCode {
    report::diagnostics(std::slice::from_ref(misuse), words);
    report::err(&words.say("cli-try-help", &[("command", "destination-maroc".to_owned())]));
    ExitCode::from(2)
}

fn of(error: &clap::Error, known: &[String]) -> Diagnostic {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    // clap adds what an option takes: `--port <port>`.
    let option = || context(ContextKind::InvalidArg).split(" <").next().unwrap_or_default().to_owned();
    let value = context(ContextKind::InvalidValue);
    let suggested = |kind| Some(context(kind)).filter(|text| !text.is_empty());
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let given = context(ContextKind::InvalidSubcommand);
            Diagnostic::of(rules::MISUSE_COMMAND)
                .arg("given", &given)
                .arg("known", known.join(", "))
                .suggest(&given, known.iter().map(String::as_str))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Diagnostic::of(rules::MISUSE_NO_COMMAND).arg("known", known.join(", "))
        }
        ErrorKind::UnknownArgument if !option().starts_with('-') => {
            Diagnostic::of(rules::MISUSE_EXTRA).arg("given", option())
        }
        ErrorKind::UnknownArgument => {
            let near = suggested(ContextKind::SuggestedArg);
            Diagnostic::of(rules::MISUSE_OPTION).arg("given", option()).suggest(&option(), near.as_deref())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            Diagnostic::of(rules::MISUSE_NO_VALUE).arg("option", option())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => refused(&option(), &value),
        ErrorKind::ArgumentConflict => {
            let (one, other) = (option(), context(ContextKind::PriorArg));
            let other = other.split(" <").next().unwrap_or_default();
            if one == other {
                Diagnostic::of(rules::MISUSE_TWICE).arg("option", one)
            } else {
                Diagnostic::of(rules::MISUSE_CONFLICT).arg("option", one).arg("other", other)
            }
        }
        ErrorKind::MissingRequiredArgument => {
            Diagnostic::of(rules::MISUSE_MISSING).arg("missing", context(ContextKind::InvalidArg))
        }
        ErrorKind::TooManyValues => Diagnostic::of(rules::MISUSE_EXTRA).arg("given", value),
        // An argument that isn't Unicode, and what clap may come to tell apart.
        _ => Diagnostic::of(rules::MISUSE_UNCLEAR),
    }
}

/// An option was given a value that it doesn't take.
fn refused(option: &str, value: &str) -> Diagnostic {
    let takes = flags::takes(option.trim_start_matches('-'));
    let form = match takes {
        Some(FlagValue::Day) => "day",
        Some(FlagValue::Port) => "port",
        Some(FlagValue::BaseUrl) => "address",
        Some(FlagValue::Language) => "language",
        Some(FlagValue::Format) => "format",
        Some(FlagValue::Requirement) => "requirement",
        Some(FlagValue::Nothing | FlagValue::Text | FlagValue::Path) | None => "other",
    };
    let languages = program::codes().collect::<Vec<_>>().join(", ");
    Diagnostic::of(rules::MISUSE_VALUE)
        .arg("option", option)
        .arg("value", value)
        .arg("form", form)
        .arg("languages", languages)
}
