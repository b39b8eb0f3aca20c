//! Every file in `tests/cases/`: a site and what comes out of it, a test each, named as the file is.
//! `UPDATE_CASES=1 cargo test --release --test suite menus` writes what comes out now into those whose names have
//! `menus` in them, for a person to review.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use destination_maroc::diagnostics::rules;
use libtest_mimic::{Failed, Trial};

use crate::support::{Case, Site, folder};

/// A test for each case, and the one that says that none is missing.
pub(crate) fn tests() -> Vec<Trial> {
    let paths = cases();
    assert!(paths.len() > 40, "the cases are there");
    let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut trials: Vec<Trial> = paths.into_iter().map(|path| Trial::test(name(&path), move || case(&path))).collect();
    trials.push(Trial::test("each-diagnostic-has-a-case", each_diagnostic_has_a_case));
    trials
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder("cases")).expect("the tests have cases");
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "case"))
        .collect();
    paths.sort();
    paths
}

/// What the program says, without what differs from run to run.
fn diagnostics(site: &Site, command: &str, arguments: &[String]) -> String {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = site.run(command, &arguments);
    let status = output.status.code().map_or("killed".to_owned(), |code| code.to_string());
    let text = String::from_utf8_lossy(&output.stderr).replace(&site.path().display().to_string(), "SITE");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    format!("{}\nstatus: {status}\n", lines.join("\n").trim_end())
}

/// A site and what comes out of it, compared.
fn case(path: &Path) -> Result<(), Failed> {
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let mut case = Case::read(path);
    let site = Site::base();
    site.lay(&case.files);
    let said = diagnostics(&site, case.command(), &case.arguments());
    if case.expected.is_empty() && update {
        case.expected.push(("diagnostics".to_owned(), String::new()));
    }
    if case.expected.is_empty() {
        return Err("it expects nothing".into());
    }
    let mut wrong = String::new();
    for (name, expected) in &mut case.expected {
        let actual = if name == "diagnostics" {
            said.clone()
        } else {
            fs::read_to_string(site.path().join(&*name)).unwrap_or_else(|_| "there is no such file\n".to_owned())
        };
        let actual = if actual.ends_with('\n') { actual } else { format!("{actual}\n") };
        if update {
            *expected = actual;
        } else if *expected != actual {
            wrong.push_str(&format!("{name}\n--- expected\n{expected}--- actual\n{actual}\n"));
        }
    }
    if update {
        fs::write(path, case.to_text()).expect("the repository can be written");
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.into()) }
}

/// Every diagnostic that the program knows is provoked by a case, or by the test that is named here.
fn each_diagnostic_has_a_case() -> Result<(), Failed> {
    let elsewhere = [
        // tests/suite/publishing.rs
        "publish-not-ours",
        "publish-dangerous",
        "publish-locked",
        "publish-foreign",
        "publish-file",
        "publish-partly",
        // tests/suite/statics.rs
        "symlink-outside",
        // tests/suite/pictures.rs
        "image-too-large",
        // tests/suite/files.rs
        "name-not-text",
        // Only what the system does brings these about.
        "publish-io",
        "publish-path",
        "unreadable",
        "not-text",
        "symlink",
        // Only a mistake of the program's own, or of pagefind's.
        "internal",
        "search-index",
    ];
    let mut missing: Vec<&str> = Vec::new();
    let mut said: String = cases().iter().flat_map(|path| Case::read(path).expected).map(|(_, text)| text).collect();
    // What commands say that aren't `build` is provoked there.
    for name in ["suite/translations/commands.rs", "suite/translations/exchange.rs", "suite/language.rs"] {
        said.push_str(&fs::read_to_string(folder(name)).expect("the tests are there"));
    }
    for code in rules::ALL.iter().map(|rule| rule.code) {
        if !elsewhere.contains(&code) && !said.contains(&format!("[{code}]")) {
            missing.push(code);
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(format!("no case provokes {missing:?}").into()) }
}
