//! `check`: the whole site, rendered and linted; nothing is written.

use std::process::ExitCode;

use clap::ArgMatches;

use super::{arguments, build, misuse, report};
use crate::build::{Pipeline, Ready};
use crate::diagnostics::{Diagnostic, Severity, rules};
use crate::fluent;
use crate::program::Words;
use crate::program::to_json;
use crate::settings::Settings;
use crate::translations::{self, Requirement};

pub(super) fn run(matches: &ArgMatches, words: &Words) -> ExitCode {
    let options = arguments::options(matches, matches.get_flag("drafts"));
    let json = arguments::is_json(matches);
    let mut pipeline = Pipeline::new(arguments::root(matches), options);
    let diagnostics = match pipeline.prepare(None) {
        Ok(ready) => {
            let only = matches.get_one::<String>("only");
            let settings = &ready.site.settings;
            if let Some(code) = only.filter(|code| settings.lang(code).is_none()) {
                let codes = settings.languages.iter().map(|language| language.code.as_str());
                let unknown = Diagnostic::of(rules::UNKNOWN_LANGUAGE).arg("language", code).suggest(code, codes);
                return misuse::said(&unknown, words);
            }
            let bar = build::progress_bar(ready.plan.outputs.len(), matches.get_flag("quiet") || json);
            let mut diagnostics = ready.check(|| bar.inc(1));
            bar.finish_and_clear();
            if let Some(code) = only {
                diagnostics.retain(|diagnostic| concerns(diagnostic, code, settings));
            }
            diagnostics.extend(unmet(matches, &ready));
            // The process ends here, as a build does.
            std::mem::forget(ready);
            diagnostics
        }
        Err(diagnostics) => diagnostics,
    };
    std::mem::forget(pipeline);
    if json {
        report::out(&format!("{:#}", to_json(&diagnostics, words)));
    } else {
        report::diagnostics(&diagnostics, words);
    }
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(|severity| report::count(&diagnostics, severity));
    if !json && !matches.get_flag("quiet") {
        report::out(&words.say("summary-errors", &[("count", errors.to_string())]));
        report::out(&words.say("summary-warnings", &[("count", warnings.to_string())]));
        report::notes(&diagnostics, words);
    }
    let fails = errors > 0 || (matches.get_flag("strict") && warnings > 0);
    if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// What `--require` asks for and the site hasn't got.
fn unmet(matches: &ArgMatches, ready: &Ready) -> Vec<Diagnostic> {
    let requirements: Vec<Requirement> = matches.get_many("require").into_iter().flatten().cloned().collect();
    translations::unmet(&ready.site, &ready.sources.messages, &requirements)
}

/// Whether it's for those who write a language: it's in a file of theirs, or it's said of their language; or it stops
/// every publication, and is in nobody's language.
fn concerns(diagnostic: &Diagnostic, code: &str, settings: &Settings) -> bool {
    let is_theirs = |place: &crate::diagnostics::Place| fluent::is_in_language(settings, code, &place.file);
    let is_in_any = |place: &crate::diagnostics::Place| {
        settings.languages.iter().any(|language| fluent::is_in_language(settings, &language.code, &place.file))
    };
    let is_everyones = diagnostic.is_error() && !diagnostic.place.as_deref().is_some_and(is_in_any);
    is_everyones
        || diagnostic.place.as_deref().is_some_and(is_theirs)
        || diagnostic.args.iter().any(|(name, value)| *name == "language" && value == code)
}
