//! `export` and `import`: to an outside translator and back, as XLIFF.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use super::task::{CommandSaid, CommandTask, Result};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::program::to_json;
use crate::text::Source;
use crate::translations::{Exported, Skipped, XliffDocument, export as documents, import as imported, write};

/// More than any site is: what is larger isn't a translator's file.
const LARGEST: u64 = 256 * 1024 * 1024;

pub(super) fn export(task: &CommandTask<'_>) -> Result {
    let lang = task.lang()?;
    let Exported { documents: found, drafts } = documents(task.desk, lang, task.words);
    let left_out = Some(drafts.join(", "))
        .filter(|_| !drafts.is_empty())
        .map(|drafts| task.say("translations-export-drafts", &[("entries", drafts)]));
    if found.is_empty() {
        return Ok(CommandSaid {
            text: [Some(task.say("translations-export-nothing", &[])), left_out]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("\n"),
            json: json!({ "written": [], "drafts": drafts }),
            problems: Vec::new(),
        });
    }
    let path = |document: &XliffDocument| -> PathBuf {
        let (from, to) = (task.code(document.from), task.code(lang));
        match task.matches.get_one::<PathBuf>("output") {
            None => format!("{from}-{to}.xlf").into(),
            Some(output) if document.from == task.desk.site.settings.default_language => output.clone(),
            // A document is from one language: what is written in others first goes beside it.
            Some(output) => output.with_extension(format!(
                "{from}.{}",
                output.extension().map_or("xlf".into(), |end| end.to_string_lossy())
            )),
        }
    };
    let paths: Vec<PathBuf> = found.iter().map(path).collect();
    if let Some(there) = paths.iter().find(|path| path.exists()) {
        return Err(vec![Diagnostic::of(rules::XLIFF_EXISTS).arg("path", there.display())]);
    }
    let mut lines = Vec::new();
    let mut written: Vec<Value> = Vec::new();
    for (document, path) in found.iter().zip(&paths) {
        let result = fs::File::options()
            .write(true)
            .create_new(true)
            .open(path)
            .and_then(|mut file| file.write_all(document.xml.as_bytes()));
        result.map_err(|error| {
            vec![Diagnostic::of(rules::TRANSLATION_IO).arg("path", path.display()).arg("detail", error)]
        })?;
        lines.push(task.say(
            "translations-exported",
            &[("file", path.display().to_string()), ("count", document.count.to_string())],
        ));
        written.push(
            json!({ "file": path.display().to_string(), "from": task.code(document.from), "to": task.code(lang), "count": document.count }),
        );
    }
    lines.extend(left_out);
    Ok(CommandSaid {
        text: lines.join("\n"),
        json: json!({ "written": written, "drafts": drafts }),
        problems: Vec::new(),
    })
}

pub(super) fn import(task: &CommandTask<'_>) -> Result {
    let path = task.matches.get_one::<PathBuf>("file").map_or(Path::new(""), PathBuf::as_path);
    let expected = task.matches.contains_id("to").then(|| task.lang()).transpose()?;
    let done = imported(task.desk, &read(path)?, expected)?;
    write(&task.desk.root, &done.files).map_err(|problem| vec![problem])?;
    let files: Vec<&str> = done.files.iter().map(|file| file.path.as_str()).collect();
    let mut lines: Vec<String> =
        files.iter().map(|file| task.say("translations-written", &[("file", (*file).to_owned())])).collect();
    if files.is_empty() {
        lines.push(task.say("translations-nothing-imported", &[]));
    }
    let say = |skipped: &Skipped| {
        task.say("translations-skipped", &[("item", skipped.item.clone()), ("why", skipped.why.name().to_owned())])
    };
    lines.extend(done.skipped.iter().map(say));
    let skipped: Vec<&str> = done.skipped.iter().map(|skipped| skipped.item.as_str()).collect();
    let why: Vec<&str> = done.skipped.iter().map(|skipped| skipped.why.name()).collect();
    let refused = to_json(&done.refused, task.words);
    let json = json!({ "written": files, "skipped": skipped, "why": why, "refused": refused });
    Ok(CommandSaid { text: lines.join("\n"), json, problems: done.refused })
}

/// A translator's file.
fn read(path: &Path) -> std::result::Result<Source, Vec<Diagnostic>> {
    let shown: Arc<str> = path.display().to_string().into();
    let unreadable =
        |detail: String| vec![Diagnostic::of(rules::UNREADABLE).arg("detail", detail).at(Place::file(&shown))];
    let size = fs::metadata(path).map_err(|error| unreadable(error.to_string()))?.len();
    if size > LARGEST {
        return Err(unreadable(format!("{size} B")));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| vec![Diagnostic::of(rules::NOT_TEXT).at(Place::file(&shown))])?;
    Ok(Source { path: shown, text: text.trim_start_matches('\u{feff}').to_owned() })
}
