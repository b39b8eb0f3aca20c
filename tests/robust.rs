//! Whatever an author types: no panic, and every place that is named is in the file.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::sync::Arc;

use destination_maroc::diagnostics::Diagnostic;
use destination_maroc::l10n::{LanguageChain, MessagesBuilder};
use destination_maroc::markdown::{self, Options};
use destination_maroc::model::{ContentType, FrontMatter};
use destination_maroc::settings::{RawHtml, Settings};
use destination_maroc::source::Source;
use fluent::{FluentArgs, FluentValue};
use proptest::prelude::*;

/// Text made of what means something in a format, and of anything else.
fn text_of(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let word = prop_oneof![4 => prop::sample::select(words).prop_map(str::to_owned), 1 => any::<String>(), 1 => "[a-zéñ0-9 ]{0,8}"];
    prop::collection::vec(word, 0..40).prop_map(|words| words.concat())
}

fn source(text: String) -> Arc<Source> {
    Arc::new(Source { path: "content/any.fr.md".into(), text })
}

fn check_places(source: &Source, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let Some(place) = &diagnostic.place else { continue };
        assert!(source.text.get(place.span.clone()).is_some(), "{place:?}");
        assert!(place.line_text.get(place.line_span.clone()).is_some(), "{place:?}");
        assert!(place.line >= 1 && place.line <= source.text.matches('\n').count() + 1, "{place:?}");
    }
}

const MARKDOWN: &[&str] = &[
    "\n",
    "\n\n",
    "# ",
    "## ",
    " {#id}",
    " {.c",
    "}",
    "- ",
    "1. ",
    "- [ ] ",
    "> ",
    "> [!NOTE]\n",
    "```",
    "````",
    "{figure}",
    "```{grid}\n",
    "---\n",
    "src: a.jpg\n",
    "link: \"@/x\"\n",
    ":",
    "| a | b |\n|---|---|\n",
    "[^1]",
    "[^1]: ",
    "[",
    "](",
    "@/members/atlas#x",
    ")",
    "![",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "&amp;",
    "*",
    "**",
    "~~",
    "`",
    "\\",
    "\0",
    "\u{202e}",
    "é",
    "    ",
    "\t",
    "https://a.example",
    "term\n: definition\n",
    "\r\n",
    "\r",
    "🦀",
];
const YAML: &[&str] = &[
    "\n",
    "title",
    ": ",
    ":",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "\"",
    "'",
    "|",
    ">",
    "&a ",
    "*a",
    "!!str ",
    "# ",
    "---\n",
    "  ",
    "\t",
    "sites",
    "city",
    "hours",
    "from",
    "12:30",
    "no",
    "2012-03-15",
    "null",
    "~",
    "1e999",
    "0x1F",
    "series",
    "source",
    "description",
    "é",
    "\u{feff}",
    "\0",
    "?",
    "<<",
    "%YAML 1.2\n",
    "...\n",
];
const MESSAGES: &[&str] = &[
    "\n",
    "id",
    " = ",
    "-term",
    "{",
    "}",
    "$n",
    " -> ",
    "[one]",
    "*[other]",
    "    ",
    ".attr",
    "\"",
    "NUMBER(",
    "DATETIME(",
    ")",
    "minimumFractionDigits: ",
    "999999999999",
    "# ",
    "é",
    "\0",
    "{ id }",
    "{ -term }",
    "\r\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn markdown(text in text_of(MARKDOWN), allow: bool) {
        let source = source(text);
        let raw_html = if allow { RawHtml::Allow } else { RawHtml::Refuse };
        for plain in [false, true] {
            let document = markdown::compile(&source, 0..source.text.len(), Options { raw_html, plain });
            check_places(&source, &document.diagnostics);
            // Nothing of an author's can pass for a hole.
            prop_assert!(document.pieces().count() < 1000);
        }
    }

    #[test]
    fn front_matter(text in text_of(YAML)) {
        let source = source(text);
        for content_type in ContentType::ALL {
            match FrontMatter::parse(*content_type, &source, 0..source.text.len()) {
                Ok((front, unknown)) => {
                    check_places(&source, &unknown);
                    let _ = front.text_state();
                }
                Err(problem) => check_places(&source, &[problem]),
            }
            let mut problems = Vec::new();
            problems.extend(FrontMatter::parse_map(*content_type, &source, &mut problems.clone()).err());
            check_places(&source, &problems);
        }
    }

    #[test]
    fn settings(text in text_of(YAML)) {
        let source = source(text);
        if let Err(problems) = Settings::parse(&source) {
            check_places(&source, &problems);
        }
    }

    #[test]
    fn messages(text in text_of(MESSAGES)) {
        let mut builder = MessagesBuilder::default();
        for problem in builder.add("fr", &text) {
            prop_assert!(text.get(problem.span.clone()).is_some(), "{:?}", problem);
        }
        let french = LanguageChain { code: "fr".to_owned(), locale: "fr".to_owned(), fallback: Vec::new() };
        let messages = builder.build(&[french]);
        let arguments = FluentArgs::from_iter([("n", FluentValue::from(1e9))]);
        for (id, message) in ["id", "id.attr", "other"].iter().filter_map(|id| messages.format("fr", id, Some(&arguments)).map(|found| (id, found))) {
            prop_assert!(!id.is_empty() && message.text.len() < 1_000_000);
        }
    }
}
