//! `new` and `accept`: files of translations, made and recorded.

use serde_json::json;

use super::task::{CommandSaid, CommandTask, Result};
use crate::translations::{Written, write};

pub(super) fn new(task: &CommandTask<'_>) -> Result {
    let lang = task.lang()?;
    let note = task.say("translations-skeleton", &[]);
    let (mut files, mut wrong) = (Vec::new(), Vec::new());
    for id in task.ids() {
        match task.desk.skeleton(&id, lang, &note) {
            Ok(file) => files.push(file),
            Err(problem) => wrong.push(problem),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    written(task, &files, "translations-written")
}

pub(super) fn accept(task: &CommandTask<'_>) -> Result {
    let files = task.desk.accept(&task.ids(), task.lang()?)?;
    if files.is_empty() {
        return Ok(CommandSaid {
            text: task.say("translations-accepted-already", &[]),
            json: json!({ "written": [] }),
            problems: Vec::new(),
        });
    }
    written(task, &files, "translations-accepted")
}

fn written(task: &CommandTask<'_>, files: &[Written], message: &str) -> Result {
    write(&task.desk.root, files).map_err(|problem| vec![problem])?;
    let lines: Vec<String> = files.iter().map(|file| task.say(message, &[("file", file.path.clone())])).collect();
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    Ok(CommandSaid { text: lines.join("\n"), json: json!({ "written": paths }), problems: Vec::new() })
}
