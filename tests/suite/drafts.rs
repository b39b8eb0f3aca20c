//! Drafts, as machines see them: what is wrong in one is a note, in every language of the program, and fails nothing.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use crate::support::Site;
use destination_maroc::build::Pipeline;
use destination_maroc::link::LinkOptions;
use proptest::prelude::*;
use serde_json::Value;

tests! {
    a_note_is_one_in_json_and_fails_nothing,
    notes_are_told_and_counted_in_every_language,
    a_draft_that_is_no_text_is_one_all_the_same,
    a_draft_stops_nothing,
}

fn with_a_draft() -> Site {
    let site = Site::base();
    site.write("content/liens.fr.md", "---\ntitle: Liens\ndraft: true\n---\n\n[Rien](@/rien)\n");
    site
}

fn a_note_is_one_in_json_and_fails_nothing() {
    for (command, arguments) in
        [("build", &["--json"][..]), ("check", &["--json"]), ("check", &["--json", "--only", "fr"])]
    {
        let output = with_a_draft().run(command, arguments);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{command}: {said}");
        let found: Vec<Value> = serde_json::from_str(&said).expect("it's JSON");
        let found = found.iter().find(|found| found["code"] == "unknown-link").expect("the link is told");
        assert_eq!((&found["severity"], &found["place"]["file"]), (&"note".into(), &"content/liens.fr.md".into()));
    }
}

fn notes_are_told_and_counted_in_every_language() {
    for (lang, word, count) in [
        ("fr", "note[unknown-link]", "1 note"),
        ("en", "note[unknown-link]", "1 note"),
        ("es", "nota[unknown-link]", "1 nota"),
    ] {
        for command in ["build", "check"] {
            let output = with_a_draft().run(command, &["--ui-lang", lang]);
            assert!(output.status.success());
            let (said, counted) = (String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&output.stdout));
            assert!(said.contains(word) && counted.contains(count), "{lang} {command}: {said}{counted}");
        }
    }
    // Where there are none, nothing is said of them.
    let output = Site::base().run("build", &["--ui-lang", "en"]);
    assert!(!String::from_utf8_lossy(&output.stdout).contains("note"));
}

fn a_draft_that_is_no_text_is_one_all_the_same() {
    let latin_1 = [&b"---\ntitle: "[..], &[0xC9, b't', 0xE9], b"\ndraft: true\n---\n"].concat();
    for bytes in [latin_1.as_slice(), b"---\ntitle: A\ndraft: true\n---\n\0\0\0\0\0\0\0\0\n"] {
        let site = Site::base();
        site.write("content/contact.en.md", "---\ntitle: Contact\n---\n[](@/members/brouillon)\n");
        site.write("content/members/brouillon.fr.md", bytes);
        let output = site.build(&[]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success()
                && said.contains("note[not-text]")
                && said.contains("attention[unpublished-target]"),
            "{said}"
        );
        // Without its front matter nobody knows.
        site.write("content/members/brouillon.fr.md", &bytes[1..]);
        let output = site.build(&[]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains("erreur[not-text]"), "{said}");
    }
}

/// What stands below the line that says that it's a draft.
const WORDS: &[&str] = &[
    "\n",
    "headcount",
    "services",
    "image",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "|\n",
    "&a ",
    "*a",
    "!!str ",
    "  ",
    "\t",
    "# ",
    "é",
    "12:30",
    "[Rien](@/rien#là)",
    "![](rien.png)",
    "```{figure}\n",
    "```\n",
    "<div>",
    "[^1]",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is in a draft, the rest is published, and the preview shows it.
    fn a_draft_stops_nothing(
        fields in prop::collection::vec(prop::sample::select(WORDS), 0..12),
        text in prop::collection::vec(prop::sample::select(WORDS), 0..12),
        path in prop::sample::select(&["members/a.fr.md", "members/atlas.en.md", "members/atlas/index.fr.md", "news/A b/c.fr.md", "members.es.md"][..]),
    ) {
        let site = Site::base();
        let file = format!("---\ndraft: true\ntitle: A\n{}\n---\n{}", fields.concat(), text.concat());
        site.write(&format!("content/{path}"), &file);
        for drafts in [false, true] {
            let options = LinkOptions { as_of: jiff::civil::date(2026, 11, 1), drafts, base_url: None };
            let ready = Pipeline::preview(site.path(), options).prepare(None).expect("the settings are right");
            prop_assert!(!ready.has_errors(), "{file}\n{:#?}", ready.diagnostics);
            for output in &ready.plan.outputs {
                // In the preview a draft's own page may lack what its text can't say.
                let problem = ready.renderer.render(output).err();
                let is_own = problem.iter().flat_map(|problem| &problem.place).any(|place| ready.site.drafts.contains(&place.file));
                prop_assert!(problem.is_none() || (drafts && is_own), "{file}\n{output:?}: {problem:?}");
            }
        }
    }
}
