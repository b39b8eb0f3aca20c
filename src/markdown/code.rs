//! Code blocks: highlighted with classes, so that one stylesheet serves both colour schemes.

use std::sync::LazyLock;

use syntect::highlighting::ThemeSet;
use syntect::html::{ClassStyle, ClassedHTMLGenerator, css_for_theme_with_class_style};
use syntect::parsing::SyntaxSet;

/// Prefixed, so that no class of ours is met by accident.
const STYLE: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

/// The grammars that syntect ships: unpacked at the first code block that needs one, and never changed.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// HTML of a code block. An unknown language, or none, is plain text, and so is what is too large to be highlighted.
pub(super) fn block(info: &str, code: &str) -> String {
    let language = info.split([' ', ',', '{']).next().unwrap_or_default();
    let mut html = String::with_capacity(code.len() * 2 + 64);
    html.push_str("<pre class=\"code\" tabindex=\"0\"><code");
    if !language.is_empty() {
        html.push_str(" class=\"language-");
        // Whatever stands behind the fence is part of an attribute.
        let _ = pulldown_cmark_escape::escape_html(&mut html, language);
        html.push('"');
    }
    html.push('>');
    match highlight(language, code) {
        Some(highlighted) => html.push_str(&highlighted),
        None => escape(code, &mut html),
    }
    html.push_str("</code></pre>\n");
    html
}

/// Beyond this many bytes a block is data, and grammars would take seconds and a thousand times its memory.
const LARGEST: usize = 64 * 1024;

/// Beyond this many bytes a line is minified.
const LONGEST_LINE: usize = 4 * 1024;

fn is_large(code: &str) -> bool {
    code.len() > LARGEST || code.lines().any(|line| line.len() > LONGEST_LINE)
}

fn highlight(language: &str, code: &str) -> Option<String> {
    if language.is_empty() || ["text", "txt", "plain"].contains(&language) || is_large(code) {
        return None;
    }
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, STYLE);
    for line in code.split_inclusive('\n') {
        // A grammar that fails on a line leaves the block as it was written.
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

/// The stylesheet for the classes: a light theme, and a dark one for readers whose system is dark.
pub fn stylesheet() -> String {
    let themes = ThemeSet::load_defaults();
    let css = |name: &str| {
        let theme = themes.themes.get(name);
        theme.and_then(|theme| css_for_theme_with_class_style(theme, STYLE).ok()).unwrap_or_default()
    };
    format!(
        "@layer highlight {{\n{}\n@media (prefers-color-scheme: dark) {{\n{}\n}}\n}}\n",
        css("InspiredGitHub"),
        css("base16-ocean.dark")
    )
}

/// Text as HTML shows it.
pub(super) fn escape(text: &str, html: &mut String) {
    // Writing to a string can't fail.
    let _ = pulldown_cmark_escape::escape_html_body_text(html, text);
}
