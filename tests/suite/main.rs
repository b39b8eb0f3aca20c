//! The tests of the program and its library, from outside: one crate with a harness of its own, because every case in
//! `tests/cases/` is a test too, and there is one for each file that stands there. `cargo test --release --test suite
//! menus` runs those whose names have `menus` in them, cases or not.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

/// The tests of a module, by the names of their functions. A function that isn't in the list is dead code, which clippy
/// refuses; what clippy doesn't see is refused by [`every_test_is_listed`].
macro_rules! tests {
    ($($(#[$attribute:meta])* $name:ident),* $(,)?) => {
        pub(crate) fn tests() -> Vec<libtest_mimic::Trial> {
            [$($(#[$attribute])* crate::trial(concat!(module_path!(), "::", stringify!($name)), $name)),*].into()
        }
    };
}

mod cases;
mod commonmark;
mod drafts;
mod files;
mod formats;
mod language;
mod layers;
mod lint;
mod pictures;
mod preview;
mod publishing;
mod robust;
mod search;
mod second;
mod statics;
mod support;
mod theme;
mod translations;
mod typography;
mod wellformed;

/// A test that fails by a panic, with the path of its function below this crate as its name.
fn trial(path: &str, test: fn()) -> Trial {
    let name = path.split_once("::").map_or(path, |(_, name)| name);
    Trial::test(name, move || {
        test();
        Ok(())
    })
}

/// What would be lost without a word: what has `#[test]`, which rustc leaves out where the harness is one's own, and a
/// property that no list has, which rustc doesn't take for dead code, since a macro of proptest's has made it.
fn every_test_is_listed() {
    let mut properties = 0;
    for (path, bytes) in support::files(&support::folder("suite")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.lines().any(|line| line.trim() == "#[test]"), "{path}: `tests!` lists what is a test");
        let mut in_proptest = false;
        for line in text.lines() {
            in_proptest = line == "proptest! {" || in_proptest && line != "}";
            let Some((name, _)) =
                line.strip_prefix("    fn ").filter(|_| in_proptest).and_then(|rest| rest.split_once('('))
            else {
                continue;
            };
            let is_listed = text.lines().any(|line| line.trim().strip_suffix(',') == Some(name));
            assert!(is_listed, "{path}: `tests!` doesn't list {name}");
            properties += 1;
        }
    }
    assert!(properties > 10, "the properties are found");
}

fn main() -> ExitCode {
    let modules = [
        cases::tests(),
        commonmark::tests(),
        drafts::tests(),
        files::tests(),
        formats::tests(),
        language::tests(),
        layers::tests(),
        lint::tests(),
        pictures::tests(),
        preview::tests(),
        publishing::tests(),
        robust::tests(),
        search::tests(),
        second::tests(),
        statics::tests(),
        theme::tests(),
        translations::tests(),
        typography::tests(),
        wellformed::tests(),
        vec![trial("suite::every_test_is_listed", every_test_is_listed)],
    ];
    libtest_mimic::run(&Arguments::from_args(), modules.into_iter().flatten().collect()).exit_code()
}
