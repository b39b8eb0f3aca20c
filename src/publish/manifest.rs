//! The list of what a build has made, in the folder itself: by it the program knows its own.

use std::path::Path;

use super::error::{PublishError, at};

/// The file's name.
pub const NAME: &str = ".destination-maroc";

const HEADING: &str = "# Made by destination-maroc: the files listed here are replaced and removed by its next build.";

/// What a folder may hold before the first build: a repository that is published from, and what its host reads. All of
/// it is kept.
const ACCEPTED: [&str; 6] = [".git", ".gitignore", ".gitattributes", "CNAME", ".nojekyll", INSIDE];

/// The name of a staging folder in an output.
pub(super) const INSIDE: &str = ".destination-maroc.staging";

/// What a build has made.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Manifest {
    /// Sorted, each once.
    pub paths: Vec<String>,
    /// Whether the folder has been published to.
    pub exists: bool,
}

impl Manifest {
    pub(super) fn new(paths: &[&str]) -> Self {
        let mut paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        paths.sort();
        Self { paths, exists: true }
    }

    pub(super) fn contains(&self, path: &str) -> bool {
        self.paths.binary_search_by(|known| known.as_str().cmp(path)).is_ok()
    }

    pub(super) fn to_text(&self) -> String {
        let mut text = String::from(HEADING);
        for path in &self.paths {
            text.push('\n');
            text.push_str(path);
        }
        text.push('\n');
        text
    }
}

/// The manifest of a folder. One that isn't there, or holds only what is [`ACCEPTED`], has made nothing; any other
/// without a manifest isn't ours.
pub(super) fn of<E>(output: &Path) -> Result<Manifest, PublishError<E>> {
    let file = output.join(NAME);
    match std::fs::read(&file) {
        Ok(bytes) => {
            // A path that leads elsewhere is none of ours, whoever wrote it there.
            let text = String::from_utf8_lossy(&bytes);
            let mut paths: Vec<String> =
                text.lines().skip(1).filter(|path| is_plain(path)).map(str::to_owned).collect();
            paths.sort();
            paths.dedup();
            Ok(Manifest { paths, exists: true })
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let empty = Manifest { paths: Vec::new(), exists: false };
            if !output.exists() {
                return Ok(empty);
            }
            for entry in std::fs::read_dir(output).map_err(at(output))? {
                let name = entry.map_err(at(output))?.file_name();
                if !ACCEPTED.iter().any(|accepted| name == *accepted) {
                    return Err(PublishError::NotOurs(output.to_owned()));
                }
            }
            Ok(empty)
        }
        Err(error) => Err(PublishError::Io(file, error)),
    }
}

/// Whether a path stays in its folder: relative, of plain parts. `:` and `\` lead elsewhere on Windows alone.
pub(super) fn is_plain(path: &str) -> bool {
    let leads_on = |part: &str| cfg!(windows) && part.contains(['\\', ':']);
    let fits = |part: &str| {
        !part.is_empty() && part != "." && part != ".." && !part.contains(['\0', '\n', '\r']) && !leads_on(part)
    };
    path != NAME && path.split('/').all(fits)
}
