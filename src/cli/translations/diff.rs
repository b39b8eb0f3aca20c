//! What has changed in a source since it was translated.

use serde_json::{Value, json};

use super::terminal::{Colour, has_colour, paint};
use super::{Result, Said, Task};
use crate::translations::{Change, Part, changes, shown_id};

pub(super) fn run(task: &Task<'_>) -> Result {
    let lang = task.lang()?;
    let ids = task.ids();
    let wrong = |problem| vec![problem];
    let entry = task.desk.entry(ids.first().map_or("", String::as_str)).map_err(wrong)?;
    let (source, own) = task.desk.pair(entry, lang).map_err(wrong)?;
    let old = if own.is_stale { task.desk.old_source(source, own) } else { None };
    let parts = old.as_ref().map(|old| changes(&old.text, &source.front.source.text));
    let from = own.front.common.translated_from.to_option();
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
    let args =
        [("file", source.front.source.path.to_string()), ("id", shown_id(&entry.id).to_owned()), ("language", task.code(lang).to_owned())];
    let text = match (parts, own.is_stale) {
        (Some(parts), _) => {
            format!("{}\n\n{}\n\n{}", task.say("translations-changed", &args), lines(&parts), task.say("translations-accept-next", &args))
        }
        (None, true) => format!("{}\n\n{}", task.say("translations-no-history", &args), task.say("translations-accept-next", &args)),
        (None, false) if from.is_none() => task.say("translations-no-state", &args),
        (None, false) => task.say("translations-unchanged", &args),
    };
    Ok(Said { text, json })
}

fn value(part: &Part) -> Value {
    let change = match part.change {
        Change::Same => "same",
        Change::Removed => "removed",
        Change::Added => "added",
    };
    json!({ "change": change, "text": part.text })
}

/// The lines that something has changed in, words marked `[-old-]{+new+}` or by colour; what stands between is left out.
fn lines(parts: &[Part]) -> String {
    let mut lines: Vec<(String, bool)> = vec![(String::new(), false)];
    for part in parts {
        for (index, piece) in part.text.split('\n').enumerate() {
            if index > 0 {
                lines.push((String::new(), false));
            }
            let Some((line, is_changed)) = lines.last_mut() else { continue };
            // An empty line that has come or gone has nothing to be marked.
            let mark = |(open, close, colour): (&str, &str, Colour)| match has_colour() {
                true => paint(piece, colour),
                false => format!("{open}{piece}{close}"),
            };
            match part.change {
                _ if piece.is_empty() => {}
                Change::Same => line.push_str(piece),
                Change::Removed => line.push_str(&mark(("[-", "-]", Colour::Red))),
                Change::Added => line.push_str(&mark(("{+", "+}", Colour::Green))),
            }
            *is_changed |= part.change != Change::Same && !piece.is_empty();
        }
    }
    let mut out: Vec<&str> = Vec::new();
    for (line, is_changed) in &lines {
        if *is_changed {
            out.push(line);
        } else if out.last().is_some_and(|last| *last != "…") {
            out.push("…");
        }
    }
    if out.last() == Some(&"…") {
        out.pop();
    }
    out.join("\n")
}
