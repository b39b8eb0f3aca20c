//! `schema`: JSON Schemas of what people write, for editors.

use std::path::Path;
use std::process::ExitCode;

use clap::ArgMatches;

use super::{arguments, report};
use crate::localisation::Localisation;
use crate::program::Words;
use crate::schema::{self, Task};
use crate::source::Reader;

/// Writes the schemas and what ties them to files; files that say the same already stay as they are.
pub(super) fn run(matches: &ArgMatches, words: &Words) -> ExitCode {
    let root = arguments::root(matches);
    let (sources, problems) = match Reader::new(root).read(None) {
        Ok(read) => read,
        Err(problems) => {
            report::diagnostics(&problems, words);
            return ExitCode::FAILURE;
        }
    };
    let settings = &*sources.settings;
    let types: Vec<_> = problems.into_iter().filter(|problem| settings.types.problems.contains(problem)).collect();
    if !types.is_empty() {
        report::diagnostics(&types, words);
        return ExitCode::FAILURE;
    }
    let l10n = Localisation::new(settings, &sources.messages, &mut Vec::new());
    let lang = settings.lang(words.lang()).unwrap_or(settings.default_language);
    let words_of = crate::program::words(&settings.language(lang).code);
    let task = Task { settings, layers: &sources.layers, l10n: &l10n, lang, words: words_of };
    let files = schema::files(&task);
    let editor = schema::editor(settings, &files);
    let files = files.into_iter().map(|(name, schema)| (format!("{}{name}", schema::FOLDER), schema));
    let mut written = 0;
    for (path, value) in files.chain([(schema::SETTINGS.to_owned(), editor)]) {
        match write(&root.join(&path), &format!("{value:#}\n")) {
            Ok(is_new) => written += usize::from(is_new),
            Err(error) => {
                report::err(&words.say("cli-schema-failed", &[("path", path), ("detail", error.to_string())]));
                return ExitCode::FAILURE;
            }
        }
    }
    let args = [("written", written.to_string()), ("path", schema::FOLDER.to_owned())];
    report::out(&words.say("cli-schema-done", &args));
    ExitCode::SUCCESS
}

/// Writes a file unless it says the same already, which is told.
fn write(path: &Path, text: &str) -> std::io::Result<bool> {
    if std::fs::read_to_string(path).is_ok_and(|known| known == text) {
        return Ok(false);
    }
    std::fs::create_dir_all(path.parent().unwrap_or(path))?;
    std::fs::write(path, text)?;
    Ok(true)
}
