//! `build`: the whole site into a folder.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{arguments, report};
use crate::build::{Built, Pipeline, Ready};
use crate::diagnostics::{Diagnostic, Severity};
use crate::program::Words;
use crate::program::to_json;
use crate::publish::PARTLY;

pub(super) fn run(matches: &ArgMatches, words: &Words) -> ExitCode {
    let start = Instant::now();
    let root = arguments::root(matches);
    let output = matches.get_one::<PathBuf>("output").cloned().unwrap_or_else(|| root.join("public"));
    let options = arguments::options(matches, matches.get_flag("drafts"));
    let json = arguments::is_json(matches);

    let mut pipeline = Pipeline::new(root, options);
    let mut ready = match pipeline.prepare(None) {
        Ok(ready) => ready,
        Err(diagnostics) => return failed(&diagnostics, json, words),
    };
    let bar = progress_bar(ready.plan.outputs.len(), matches.get_flag("quiet") || json);
    let result = ready.publish(&output, root, matches.get_flag("in-place"), || bar.inc(1));
    bar.finish_and_clear();
    let code = match result {
        Ok(built) => {
            let warnings = std::mem::take(&mut ready.diagnostics);
            show(&warnings, json, words);
            if !matches.get_flag("quiet") && !json {
                summary(&built, &warnings, words);
                if matches.get_flag("timings") {
                    timings(&ready, words);
                }
                if matches.get_flag("verbose") {
                    ready.plan.outputs.iter().for_each(|output| report::out(&output.path));
                }
                let args = [("path", output.display().to_string()), ("time", start.elapsed().as_millis().to_string())];
                report::out(&words.say("summary-done", &args));
            }
            ExitCode::SUCCESS
        }
        Err(diagnostics) => failed(&diagnostics, json, words),
    };
    // The process ends here: the system takes back the memory of a large site faster than it could be given back.
    std::mem::forget((pipeline, ready));
    code
}

fn failed(diagnostics: &[Diagnostic], json: bool, words: &Words) -> ExitCode {
    show(diagnostics, json, words);
    if !json && !diagnostics.iter().any(|diagnostic| diagnostic.code == PARTLY.code) {
        let count = report::count(diagnostics, Severity::Error);
        report::err(&words.say("summary-failed", &[("count", count.to_string())]));
    }
    ExitCode::FAILURE
}

fn show(diagnostics: &[Diagnostic], json: bool, words: &Words) {
    if json {
        report::out(&format!("{:#}", to_json(diagnostics, words)));
    } else {
        report::diagnostics(diagnostics, words);
    }
}

fn summary(built: &Built, warnings: &[Diagnostic], words: &Words) {
    for (language, count) in &built.pages {
        report::out(&words.say("summary-pages", &[("language", language.clone()), ("count", count.to_string())]));
    }
    let files = [
        ("written", built.report.written.to_string()),
        ("unchanged", built.report.unchanged.to_string()),
        ("removed", built.report.removed.to_string()),
    ];
    report::out(&words.say("summary-files", &files));
    if let Some(obstacle) = built.report.one_by_one {
        report::out(&words.say("summary-one-by-one", &[("why", obstacle.name().to_owned())]));
    }
    let count = report::count(warnings, Severity::Warning);
    report::out(&words.say("summary-warnings", &[("count", count.to_string())]));
    report::notes(warnings, words);
}

fn timings(ready: &Ready, words: &Words) {
    for (stage, time) in &ready.timings {
        report::out(&format!("{:>9.1} ms  {}", time.as_secs_f64() * 1000.0, words.say(stage, &[])));
    }
}

/// On a terminal, for as long as there's something to see.
pub(super) fn progress_bar(outputs: usize, quiet: bool) -> ProgressBar {
    let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(u64::try_from(outputs).ok(), target);
    match ProgressStyle::with_template("{bar:40} {pos} / {len}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
