//! What has changed in a source since it was translated.

use serde_json::{Value, json};

use super::task::{CommandSaid, CommandTask, Result};
use super::terminal::{Colour, has_colour, paint};
use crate::translations::{Change, ChangedPart, changed_lines, changes, marked, shown_id};

pub(super) fn run(task: &CommandTask<'_>) -> Result {
    let lang = task.lang()?;
    let ids = task.ids();
    let wrong = |problem| vec![problem];
    let entry = task.desk.entry(ids.first().map_or("", String::as_str)).map_err(wrong)?;
    let (source, own) = task.desk.pair(entry, lang).map_err(wrong)?;
    let old = if own.is_stale { task.desk.old_source(source, own) } else { None };
    let parts = old.as_ref().map(|old| changes(&old.text, &source.front.source.text));
    let from = own.front.text("translated_from");
    let json = json!({
        "id": shown_id(&entry.id),
        "language": task.code(lang),
        "state": task.desk.status(entry, lang).name(),
        "file": &*own.front.source.path,
        "source": &*source.front.source.path,
        "translated_from": from,
        "current": source.front.text_state(),
        "changes": parts.as_ref().map(|parts| parts.iter().map(value).collect::<Vec<_>>()),
    });
    let args = [
        ("file", source.front.source.path.to_string()),
        ("id", shown_id(&entry.id).to_owned()),
        ("language", task.code(lang).to_owned()),
    ];
    let text = match (parts, own.is_stale) {
        (Some(parts), _) => {
            format!(
                "{}\n\n{}\n\n{}",
                task.say("translations-changed", &args),
                changed_lines(&parts, &mark),
                task.say("translations-accept-next", &args)
            )
        }
        (None, true) => {
            format!("{}\n\n{}", task.say("translations-no-history", &args), task.say("translations-accept-next", &args))
        }
        (None, false) if from.is_none() => task.say("translations-no-state", &args),
        (None, false) => task.say("translations-unchanged", &args),
    };
    Ok(CommandSaid { text, json, problems: Vec::new() })
}

fn value(part: &ChangedPart) -> Value {
    let change = match part.change {
        Change::Same => "same",
        Change::Removed => "removed",
        Change::Added => "added",
    };
    json!({ "change": change, "text": part.text })
}

/// As a terminal shows it: in colour, or between `[-…-]` and `{+…+}`.
fn mark(change: Change, text: &str) -> String {
    match change {
        Change::Same => text.to_owned(),
        Change::Removed if has_colour() => paint(text, Colour::Red),
        Change::Added if has_colour() => paint(text, Colour::Green),
        _ => marked(change, text),
    }
}
