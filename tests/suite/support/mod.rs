//! Sites for tests: text files with the files of a site in them, laid over a base site, built by the real program.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder of the tests.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The program under test.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_destination-maroc"));
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "fr_FR.UTF-8").env("NO_COLOR", "1");
    command
}

/// A file of named parts: `-- content/site.yaml --` begins a file of the site, `== public/fr/index.html ==` an
/// expectation.
#[derive(Debug, Default)]
pub(crate) struct Case {
    /// What stands before the first part: what the case is about, `command:` if it isn't `build`, and `arguments:` for
    /// the program.
    pub heading: String,
    /// Files of the site, by path; one without text is removed from the base.
    pub files: Vec<(String, String)>,
    /// What is expected, by name.
    pub expected: Vec<(String, String)>,
}

impl Case {
    pub(crate) fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut case = Self::default();
        let mut part: Option<(bool, String)> = None;
        for line in text.split_inclusive('\n') {
            let named = |mark: &str| {
                let name = line.trim_end().strip_prefix(mark)?.strip_suffix(mark)?.trim();
                // A line of such signs alone is a file's own.
                (!name.is_empty() && !name.starts_with(['-', '='])).then(|| name.to_owned())
            };
            if let Some(name) = named("--") {
                case.files.push((name.clone(), String::new()));
                part = Some((true, name));
            } else if let Some(name) = named("==") {
                case.expected.push((name.clone(), String::new()));
                part = Some((false, name));
            } else {
                match &part {
                    None => case.heading.push_str(line),
                    Some((true, _)) => case.files.last_mut().expect("a part has begun").1.push_str(line),
                    Some((false, _)) => case.expected.last_mut().expect("a part has begun").1.push_str(line),
                }
            }
        }
        case
    }

    /// As it's written to a file.
    pub(crate) fn to_text(&self) -> String {
        let mut text = self.heading.clone();
        for (name, file) in &self.files {
            let _ = write!(text, "-- {name} --\n{file}");
        }
        for (name, expected) in &self.expected {
            let _ = write!(text, "== {name} ==\n{expected}");
        }
        text
    }

    /// The command that the heading asks for.
    pub(crate) fn command(&self) -> &str {
        let line = self.heading.lines().find_map(|line| line.strip_prefix("command:"));
        line.map_or("build", str::trim)
    }

    /// The arguments that the heading asks for.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let line = self.heading.lines().find_map(|line| line.strip_prefix("arguments:"));
        line.map(|line| line.split_whitespace().map(str::to_owned).collect()).unwrap_or_default()
    }
}

/// A site in a folder that goes with it.
pub(crate) struct Site {
    pub folder: TempDir,
}

impl Site {
    /// A folder without anything in it.
    pub(crate) fn empty() -> Self {
        Self { folder: TempDir::new().expect("the system has room for a folder") }
    }

    /// The base site. Its theme has the types of the portal's, with their labels.
    pub(crate) fn base() -> Self {
        let site = Self::empty();
        let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/destination");
        copy(&theme.join("types"), &site.path().join("themes/plain/types"));
        let labels = fs::read(theme.join("locales/fr/types.ftl")).expect("the theme has labels");
        site.write("themes/plain/locales/fr/types.ftl", labels);
        site.lay(&Case::read(&folder("cases/base.site")).files);
        site
    }

    /// The repository's own site.
    pub(crate) fn own() -> Self {
        let site = Self::empty();
        for name in ["content", "locales", "themes"] {
            copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name), &site.path().join(name));
        }
        site
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn output(&self) -> PathBuf {
        self.path().join("public")
    }

    /// Writes files of the site; one without text is removed.
    pub(crate) fn lay(&self, files: &[(String, String)]) {
        for (path, text) in files {
            let file = self.path().join(path);
            if text.is_empty() {
                let _ = fs::remove_file(file);
            } else {
                self.write(path, text);
            }
        }
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.path().join(path);
        fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder is ours");
        fs::write(file, text).expect("the folder is ours");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        let file = self.output().join(path);
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    pub(crate) fn build(&self, arguments: &[&str]) -> Output {
        self.run("build", arguments)
    }

    /// Gives the site to a command of the program.
    pub(crate) fn run(&self, command: &str, arguments: &[&str]) -> Output {
        let name = command;
        let mut command = program();
        command.args([name, "--as-of", "2026-11-01", "--root"]).arg(self.path()).args(arguments);
        command.output().expect("the program can be started")
    }

    /// Builds; panics with what is wrong when it can't be.
    pub(crate) fn built(self, arguments: &[&str]) -> Self {
        let output = self.build(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        self
    }
}

/// Every file below a folder, by path, with its bytes.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = walkdir::WalkDir::new(folder)
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("found below it").to_string_lossy().replace('\\', "/");
            (path, fs::read(entry.path()).expect("the folder is ours"))
        })
        .collect();
    files.sort();
    files
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let target = to.join(path);
        fs::create_dir_all(target.parent().expect("a file has a folder")).expect("the folder is ours");
        fs::write(target, bytes).expect("the folder is ours");
    }
}
