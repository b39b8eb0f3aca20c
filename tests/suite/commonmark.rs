//! The examples of the CommonMark specification, through the whole Markdown pipeline: raw HTML allowed, nothing of ours
//! added. They come from the npm package `commonmark-spec`, which `tests/run` installs. And where raw HTML is refused,
//! that nothing is HTML all the same.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use crate::support;
use destination_maroc::markdown::RawHtml;
use destination_maroc::markdown::{self, Options, Piece};
use destination_maroc::text::Source;
use proptest::prelude::*;

tests! {
    the_examples_of_the_specification,
    nothing_that_an_author_writes_is_html_of_its_own,
}

/// The examples: their number, the Markdown and the HTML. The specification delimits them by 32 backticks and shows
/// tabs as arrows.
fn examples() -> Vec<(usize, String, String)> {
    let path = support::folder("node_modules/commonmark-spec/spec.txt");
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}. `tests/run` installs it.", path.display()));
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

/// Markdown that would give HTML of its own if something weren't escaped.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "```x\"onmouseover=\"alert(1)\ncode\n```\n",
        "```\"><img src=x onerror=alert(1)>\ncode\n```\n",
        "~~~ js' onclick='a\n</code></pre><b onclick=x>\n~~~\n",
        "## Titre {onclick=alert(1)}\n",
        "## Titre {#a\"b .c\"d}\n",
        "## Titre {HT}\n",
        "[lien](https://a.example/\"onclick=x \"un \\\"titre\\\" <b>\")\n",
        "![un \"alt\" <b onclick=x>](https://a.example/a.png \"t\\\" onload=x\")\n",
        "<https://a.example/?\"onclick=x>\n",
        "https://a.example/\"onclick='x'\n",
        "www.a.example\"><script>\n",
        "contact\"onclick=x@a.example\n",
        "&lt;script&gt;alert(1)&lt;/script&gt; &quot; onclick=x\n",
        "\\<b onclick=x>\n",
        "`<b onclick=x>` \"' onfocus=x\n",
        "| a\"onclick=x | b |\n| :-- | --: |\n| \\<td onclick=x> | `\\|<` |\n",
        "- [ ] \"onclick=x\n",
        "> [!NOTE]\n> \" onclick=x\n",
        "Mot[^\"onclick=x]\n\n[^\"onclick=x]: note\n",
        "[réf]: https://a.example/\"onclick=x '\"onclick=x'\n\n[réf]\n",
        "terme\n: définition \" onclick=x\n",
        "<!-- \" onclick=x -->\n",
        "```{quotation}\nauthor: '\"><script>alert(1)</script>'\n---\n\" onclick=x\n```\n",
    ]);
    prop::collection::vec(pieces, 1..14).prop_map(|pieces| pieces.join("\n"))
}

/// The elements of a page with the names of their attributes, read as browsers do where every attribute has double
/// quotes, as ours have.
fn elements(html: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let name: String =
            rest.chars().take_while(|char| char.is_ascii_alphanumeric() || matches!(char, '/' | '!')).collect();
        let mut attributes = Vec::new();
        let mut text = &rest[name.len()..];
        loop {
            text = text.trim_start();
            if text.is_empty() || text.starts_with('>') || text.starts_with("/>") {
                break;
            }
            let end = text.find(['=', ' ', '>', '/']).unwrap_or(text.len());
            attributes.push(text[..end].to_owned());
            text = &text[end..];
            if let Some(value) = text.strip_prefix("=\"") {
                text = value.split_once('"').map_or("", |(_, after)| after);
            } else if end == 0 || text.starts_with('=') {
                attributes.push(format!("?{}", text.chars().take(8).collect::<String>()));
                break;
            }
        }
        rest = text;
        found.push((name, attributes));
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    fn nothing_that_an_author_writes_is_html_of_its_own(text in hostile()) {
        let site = support::Site::base();
        site.write("content/essai.fr.md", format!("---\ntitle: Essai\n---\n\n{text}"));
        let output = site.build(&[]);
        // What is refused isn't published, and there's no way round it.
        if output.status.success() {
            let page = site.read("fr/essai/index.html");
            let main = page.split_once("<main").map_or("", |(_, main)| main);
            const ATTRIBUTES: [&str; 19] = [
                "href", "class", "id", "title", "src", "alt", "role", "aria-label", "aria-labelledby", "tabindex", "scope", "hreflang", "lang", "type",
                "disabled", "checked", "loading", "decoding", "start",
            ];
            for (name, attributes) in elements(main) {
                prop_assert!(!["script", "img/", "b", "iframe"].contains(&name.as_str()), "<{name}> in {main}");
                for attribute in attributes {
                    prop_assert!(ATTRIBUTES.contains(&attribute.as_str()), "<{name} {attribute}> in {main}");
                }
            }
        }
    }
}
