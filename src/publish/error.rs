//! Why nothing was published, or not all.

use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostics::{Diagnostic, Rule, rules};

/// Why nothing was published.
#[derive(Debug)]
pub enum PublishError<E> {
    /// Outputs that could not be rendered.
    Render(Vec<E>),
    /// The folder holds something, and no build has made it.
    NotOurs(PathBuf),
    /// It's a file.
    File(PathBuf),
    /// The folder holds the site's sources, or is the root of the file system.
    Dangerous(PathBuf),
    /// Another build is writing to it.
    Locked(PathBuf),
    /// A file in the folder that no build has made stands where an output should.
    Foreign(String),
    /// A path that leads out of the folder.
    Path(String),
    /// The system refused.
    Io(PathBuf, io::Error),
    /// The system refused when some files had been replaced one by one, and others hadn't.
    Partly(PathBuf, io::Error),
}

impl PublishError<Diagnostic> {
    /// What to say about it.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        vec![match self {
            Self::Render(problems) => return problems,
            Self::NotOurs(path) => {
                let is_repository = path.join(".git").symlink_metadata().is_ok();
                let what = if is_repository { "repository" } else { "folder" };
                Diagnostic::of(rules::PUBLISH_NOT_OURS).arg("path", path.display()).arg("what", what)
            }
            Self::File(path) => Diagnostic::of(rules::PUBLISH_FILE).arg("path", path.display()),
            Self::Dangerous(path) => Diagnostic::of(rules::PUBLISH_DANGEROUS).arg("path", path.display()),
            Self::Locked(path) => Diagnostic::of(rules::PUBLISH_LOCKED).arg("path", path.display()),
            Self::Foreign(path) => Diagnostic::of(rules::PUBLISH_FOREIGN).arg("path", path),
            Self::Path(path) => Diagnostic::of(rules::PUBLISH_PATH).arg("path", path),
            Self::Io(path, error) => refused(rules::PUBLISH_IO, &path, &error),
            Self::Partly(path, error) => refused(PARTLY, &path, &error),
        }]
    }
}

/// The diagnostic of a site of which only a part has been replaced.
pub const PARTLY: &Rule = rules::PUBLISH_PARTLY;

fn refused(rule: &'static Rule, path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::of(rule).arg("path", path.display()).arg("kind", kind(error)).arg("detail", error)
}

/// What kind of thing the system refused, by the name by which the message chooses its advice.
fn kind(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => "full",
        Kind::PermissionDenied => "denied",
        Kind::ReadOnlyFilesystem => "read-only",
        Kind::InvalidFilename => "name",
        Kind::NotADirectory => "not-a-folder",
        Kind::ResourceBusy | Kind::ExecutableFileBusy => "busy",
        _ => "other",
    }
}

/// Attaches the path to a system error.
pub(super) fn at<E>(path: &Path) -> impl Fn(io::Error) -> PublishError<E> + '_ {
    move |error| PublishError::Io(path.to_owned(), error)
}
