//! The source that a translation was made from, found in the site's git history by its state.

use std::path::Path;
use std::process::Command;

use crate::settings::Settings;
use crate::source::ContentFile;
use crate::text::Source;

/// How many versions of a file are looked at, newest first: an older one is further from what is there now than a
/// translator wants to read.
const VERSIONS: usize = 200;

/// The text of `file` (relative to `root`) at the newest commit in which its state (`translated_from`) was `state`.
/// None where there's no git, no history, or no such state in it.
pub fn source_of(root: &Path, settings: &Settings, file: &str, state: &str) -> Option<String> {
    let limit = format!("--max-count={VERSIONS}");
    let commits = git(root, &["log", &limit, "--format=%H", "--", file])?;
    commits.lines().find_map(|commit| {
        let text = git(root, &["show", &format!("{commit}:./{file}")])?;
        let source = Source { path: file.into(), text: text.trim_start_matches('\u{feff}').to_owned() };
        let parsed = ContentFile::parse(source, settings);
        let found = parsed.front.is_some_and(|front| front.has_state(state));
        found.then(|| parsed.source.text.clone())
    })
}

fn git(root: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok())?
}
