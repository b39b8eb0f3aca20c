//! The table: languages × collections, and messages.

use serde_json::{Value, json};

use super::task::{CommandSaid, CommandTask, Result};
use super::terminal::{Colour, WIDTH, left, paint, right, width};
use crate::translations::{Count, Coverage, coverage, shown_id};

pub(super) fn run(task: &CommandTask<'_>) -> Result {
    let site = &task.desk.site;
    let found: Vec<Coverage> = site.settings.langs().map(|lang| coverage(site, &task.desk.vocabulary, lang)).collect();
    let languages: Vec<Value> = found
        .iter()
        .map(|coverage| {
            let language = site.settings.language(coverage.lang);
            let collections = coverage.collections.iter().map(|(id, count)| with(json!({ "id": &**id }), count));
            let own = json!({ "code": language.code, "name": language.name });
            let mut own = with(own, &coverage.entries);
            own["collections"] = collections.collect();
            own["messages"] = with(json!({}), &coverage.messages);
            own
        })
        .collect();
    Ok(CommandSaid { text: text(task, &found), json: json!({ "languages": languages }), problems: Vec::new() })
}

/// An object with a count's numbers.
fn with(mut value: Value, count: &Count) -> Value {
    let numbers = [
        ("total", count.total),
        ("done", count.done()),
        ("percent", count.percent()),
        ("missing", count.missing),
        ("inherited", count.inherited),
        ("fallback", count.fallback),
        ("stale", count.stale),
    ];
    for (key, number) in numbers {
        value[key] = number.into();
    }
    value
}

/// One table, or several below each other where there are more languages than fit.
fn text(task: &CommandTask<'_>, found: &[Coverage]) -> String {
    let site = &task.desk.site;
    let mut names: Vec<String> = vec![String::new()];
    names.extend(found.first().into_iter().flat_map(|first| &first.collections).map(|(id, _)| shown_id(id).to_owned()));
    names.push(task.say("translations-all", &[]));
    names.push(task.say("translations-messages", &[]));
    let first = names.iter().map(|name| width(name)).max().unwrap_or_default();

    let cell = |count: &Count| {
        let percent = task.say("overview-percent", &[("percent", count.percent().to_string())]);
        (format!("{}/{} {}", count.done(), count.total, right(&percent, 5)), count.percent() == 100)
    };
    let columns: Vec<Vec<(String, bool)>> = found
        .iter()
        .map(|coverage| {
            let counts =
                coverage.collections.iter().map(|(_, count)| count).chain([&coverage.entries, &coverage.messages]);
            let name = (site.settings.language(coverage.lang).name.clone(), true);
            std::iter::once(name).chain(counts.map(cell)).collect()
        })
        .collect();
    let widest = columns.iter().flatten().map(|(cell, _)| width(cell)).max().unwrap_or_default() + 2;
    let fit = (WIDTH.saturating_sub(first) / widest).max(1);
    let table = |columns: &[Vec<(String, bool)>]| {
        let mut lines = String::new();
        for (row, name) in names.iter().enumerate() {
            if row + 2 == names.len() {
                lines.push('\n');
            }
            let mut line = left(name, first);
            for column in columns {
                let (cell, is_whole) = &column[row];
                let cell = right(cell, widest);
                line.push_str(&if row == 0 {
                    cell
                } else {
                    paint(&cell, if *is_whole { Colour::Green } else { Colour::Yellow })
                });
            }
            lines.push_str(line.trim_end());
            lines.push('\n');
        }
        lines
    };
    let tables: Vec<String> = columns.chunks(fit).map(table).collect();
    format!("{}\n{}", tables.join("\n"), task.say("translations-next", &[]))
}
