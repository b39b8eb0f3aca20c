//! `serve`: the preview.

use std::process::ExitCode;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::{arguments, report};
use crate::preview::{self, Event, Refused};
use crate::program::{Words, to_json};

/// The port that is tried first.
const PORT: u16 = 8000;

pub(super) fn run(matches: &ArgMatches, words: &Words) -> ExitCode {
    let host = matches.get_one::<String>("host").map_or("127.0.0.1", String::as_str);
    if preview::address_of(host).is_ok_and(|ip| !ip.is_loopback()) {
        report::err(&words.say("serve-shared", &[]));
    }
    let preview = preview::PreviewSettings {
        root: arguments::root(matches).canonicalize().unwrap_or_else(|_| arguments::root(matches).to_owned()),
        options: arguments::options(matches, !matches.get_flag("as-publish")),
        host: host.to_owned(),
        port: matches.get_one::<u16>("port").copied(),
        first_port: PORT,
        lang: words.lang(),
    };
    let opens = matches.get_flag("open");
    let told = Words::new(&[words.lang()]);
    let is_json = arguments::is_json(matches);
    let tell = move |event| {
        if let (true, Event::Listening(url)) = (opens, &event)
            && let Err(error) = open::that_detached(url)
        {
            report::err(&told.say("serve-no-browser", &[("detail", error.to_string())]));
        }
        if is_json { report::out(&json(&event, &told).to_string()) } else { say(event, &told) }
    };
    match preview::serve(&preview, std::sync::Arc::new(tell)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Refused::Host(host, error)) => {
            report::err(&words.say("serve-host", &[("host", host), ("detail", error.to_string())]));
            ExitCode::FAILURE
        }
        Err(Refused::Port(port, error)) => {
            let args = [("port", port.to_string()), ("detail", error.to_string())];
            report::err(&words.say("serve-port", &args));
            ExitCode::FAILURE
        }
    }
}

/// Says what has happened, to a person.
fn say(event: Event, words: &Words) {
    match event {
        Event::Listening(url) => report::out(&words.say("serve-at", &[("url", url)])),
        Event::Diagnostics(diagnostics) if diagnostics.is_empty() => report::out(&words.say("serve-mended", &[])),
        Event::Diagnostics(diagnostics) => report::diagnostics(&diagnostics, words),
        Event::Changed { file, url } => report::out(&words.say("serve-changed", &[("file", file), ("url", url)])),
        Event::Unwatched(detail) => report::err(&words.say("serve-watch", &[("detail", detail)])),
    }
}

/// The same for a program: an object in a line of its own.
fn json(event: &Event, words: &Words) -> Value {
    match event {
        Event::Listening(url) => json!({ "event": "listening", "url": url }),
        Event::Diagnostics(diagnostics) => {
            json!({ "event": "diagnostics", "diagnostics": to_json(diagnostics, words) })
        }
        Event::Changed { file, url } => json!({ "event": "changed", "file": file, "url": url }),
        Event::Unwatched(detail) => json!({ "event": "unwatched", "detail": detail }),
    }
}
