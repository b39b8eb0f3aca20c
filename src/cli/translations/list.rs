//! What there is to do in a language, most visible pages first.

use serde_json::{Value, json};

use super::task::{CommandSaid, CommandTask, Result};
use super::terminal::{Colour, WIDTH, left, paint, width};
use crate::model::Entry;
use crate::settings::Lang;
use crate::translations::{SourceMessage, Status, by_visibility, file, shown_id};

pub(super) fn run(task: &CommandTask<'_>) -> Result {
    let lang = task.lang()?;
    let site = &task.desk.site;
    let work: Vec<Work<'_>> =
        by_visibility(site, lang).into_iter().filter_map(|entry| Work::of(task, entry, lang)).collect();
    let messages: Vec<&SourceMessage> = task.desk.vocabulary.missing(lang).collect();
    let entries: Vec<Value> = work.iter().map(Work::json).collect();
    let missing: Vec<Value> = messages
        .iter()
        .map(|message| json!({ "id": message.id, "source": message.file, "file": message.file_in(&site.settings, lang) }))
        .collect();
    let json = json!({ "language": task.code(lang), "entries": entries, "messages": missing });
    Ok(CommandSaid { text: text(task, lang, &work, &messages), json, problems: Vec::new() })
}

/// An entry that there's something to do for.
struct Work<'a> {
    id: &'a str,
    title: &'a str,
    status: Status,
    is_draft: bool,
    file: String,
    source: &'a str,
    command: Option<String>,
}

impl<'a> Work<'a> {
    fn of(task: &CommandTask<'a>, entry: &'a Entry, lang: Lang) -> Option<Self> {
        let status = task.desk.status(entry, lang);
        let source = entry.source().filter(|_| status.is_work())?;
        let is_draft = entry.translations[lang].is_some() && status != Status::Stale;
        let id = shown_id(&entry.id);
        // A draft is being written: there's nothing to run, but a file to fill.
        let verb = if status == Status::Stale { "diff" } else { "new" };
        let command =
            (!is_draft).then(|| format!("destination-maroc translations {verb} {id} --to {}", task.code(lang)));
        let file = file(&task.desk.site, entry, lang).unwrap_or_default();
        Some(Self {
            id,
            title: source.front.title(),
            status,
            is_draft,
            file,
            source: &source.front.source.path,
            command,
        })
    }

    fn json(&self) -> Value {
        json!({
            "id": self.id, "title": self.title, "state": self.status.name(), "draft": self.is_draft,
            "file": self.file, "source": self.source, "command": self.command,
        })
    }
}

fn text(task: &CommandTask<'_>, lang: Lang, work: &[Work<'_>], messages: &[&SourceMessage]) -> String {
    let settings = &task.desk.site.settings;
    let heading = [
        ("language", settings.language(lang).name.clone()),
        ("count", work.len().to_string()),
        ("messages", messages.len().to_string()),
    ];
    let mut out = task.say("translations-todo", &heading);
    out.push('\n');
    let state = |work: &Work<'_>| match work.is_draft {
        true => task.say("translations-draft", &[]),
        false => task.say(&format!("status-{}", work.status.name()), &[]),
    };
    let widest = work.iter().map(|work| width(&state(work))).max().unwrap_or_default();
    for work in work {
        let colour = if work.status == Status::Stale { Colour::Yellow } else { Colour::Red };
        out.push_str(&format!("\n{}  {}\n", paint(&left(&state(work), widest), colour), work.id));
        let indent = " ".repeat(widest + 2);
        out.push_str(&format!("{indent}{}\n", work.file));
        if let Some(command) = &work.command {
            out.push_str(&format!("{indent}{command}\n"));
        }
    }
    let mut file = "";
    let mut column = 0;
    for message in messages {
        if message.file != file {
            file = &message.file;
            out.push_str(&format!("\n{}\n ", message.file_in(settings, lang)));
            column = 1;
        }
        if column > 1 && column + 1 + width(&message.id) > WIDTH {
            out.push_str("\n ");
            column = 1;
        }
        out.push_str(&format!(" {}", message.id));
        column += 1 + width(&message.id);
    }
    if !messages.is_empty() {
        out.push_str(&format!("\n\ndestination-maroc translations export --to {}", task.code(lang)));
    }
    out
}
