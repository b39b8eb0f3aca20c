//! The examples of the CommonMark specification, through the whole Markdown pipeline: raw HTML allowed, nothing of ours added.
//! They come from the npm package `commonmark-spec`, which `tests/run` installs.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

mod support;

use destination_maroc::markdown::{self, Options, Piece};
use destination_maroc::settings::RawHtml;
use destination_maroc::source::Source;

/// The examples: their number, the Markdown and the HTML. The specification delimits them by 32 backticks and shows tabs as arrows.
fn examples() -> Vec<(usize, String, String)> {
    let path = support::folder("node_modules/commonmark-spec/spec.txt");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}. `tests/run` installs it.", path.display()));
    let fence = "`".repeat(32);
    let opening = format!("{fence} example");
    let mut examples = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line != opening {
            continue;
        }
        let mut part = |end: &str| {
            let mut part = String::new();
            for line in lines.by_ref().take_while(|line| *line != end) {
                part.push_str(&line.replace('→', "\t"));
                part.push('\n');
            }
            part
        };
        let (markdown, html) = (part("."), part(&fence));
        examples.push((examples.len() + 1, markdown, html));
    }
    examples
}

/// What HTML doesn't distinguish: a quotation mark in text may be escaped, and a line may end between two tags.
fn normal(html: &str) -> String {
    let mut normal = String::new();
    for line in html.replace("&quot;", "\"").split_inclusive('\n') {
        if line.starts_with('<') && normal.ends_with(">\n") {
            normal.pop();
        }
        normal.push_str(line);
    }
    normal
}

#[test]
fn the_examples_of_the_specification() {
    let examples = examples();
    assert_eq!(examples.len(), 652, "all examples of version 0.31.2");
    let options = Options { raw_html: RawHtml::Allow, plain: true, ..Options::default() };
    let mut wrong = Vec::new();
    for (number, text, expected) in examples {
        let source = Source { path: "example.md".into(), text };
        let document = markdown::compile(&source, 0..source.text.len(), options);
        let html: String = document
            .pieces()
            .map(|piece| match piece {
                Piece::Html(html) => html,
                Piece::Hole(hole) => panic!("example {number} leaves {hole:?} to the site"),
            })
            .collect();
        if normal(&html) != normal(&expected) {
            wrong.push(format!("example {number}\n{}--- expected\n{expected}--- actual\n{html}", source.text));
        }
    }
    assert!(wrong.is_empty(), "{} examples differ\n{}", wrong.len(), wrong.join("\n"));
}
