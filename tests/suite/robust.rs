//! Whatever an author types: no panic, and every place that is named is in the file.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::sync::{Arc, LazyLock};

use destination_maroc::diagnostics::Diagnostic;
use destination_maroc::l10n::{LanguageChain, MessagesBuilder};
use destination_maroc::markdown::RawHtml;
use destination_maroc::markdown::{self, Options};
use destination_maroc::model::FrontMatter;
use destination_maroc::settings::Settings;
use destination_maroc::text::{File, Ftl, Source};
use destination_maroc::theme::{Assets, Browsers, ThemeSettings, Version};
use destination_maroc::types::Types;
use destination_maroc::typography::Style;
use fluent::{FluentArgs, FluentValue};
use proptest::prelude::*;

tests! {
    markdown,
    front_matter,
    type_files,
    settings,
    theme_settings,
    assets,
    messages,
}

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

const STYLES: &[&str] = &[
    "a",
    "{",
    "}",
    ":",
    ";",
    "@import ",
    "\"other.css\"",
    "url(",
    ")",
    "'main.css'",
    "layer(a)",
    "@layer a, b;",
    "@media ",
    "(width > 1px)",
    " print ",
    "color",
    "--x",
    "var(--x)",
    "calc(1px + 2 * ",
    "&",
    "::before",
    ":has(",
    "@font-face",
    "src",
    "/*",
    "*/",
    "/*!",
    "\\",
    "\n",
    "é",
    "🦀",
    "#fff",
    "color-mix(in oklab, red, blue 20%)",
    "@supports (display: grid)",
    "@container",
    "@unknown x;",
    "!important",
    "1e999px",
];
const SCRIPTS: &[&str] = &[
    "import ",
    "from ",
    "export * ",
    "import(",
    ")",
    "\"./other.js\"",
    "'./main.js'",
    "'../x.js'",
    "'é",
    "`",
    "${",
    "}",
    "{",
    "/",
    "//",
    "/*",
    "*/",
    "[",
    "]",
    "\\",
    "\n",
    "\"",
    ".",
    "return ",
    "x",
    "=",
    "🦀",
];
const TYPES: &[&str] = &[
    "collection: ",
    "entries: data",
    "fields:",
    "does:",
    "schema:",
    "\n",
    "  ",
    "    ",
    "a: ",
    "b: ",
    "title: ",
    "kind: ",
    "text",
    "[text]",
    "{ text }",
    "record",
    "choice",
    "date-time",
    "series",
    "of: [x]",
    "of: x",
    "required: true",
    "translate: true",
    "own: true",
    "min: 1",
    "max: -1",
    "pattern: \"[\"",
    "zone: b",
    "fields: { c: date }",
    "{ ",
    " }",
    "[",
    "]",
    "a",
    "b.c",
    "calendar: { start: a, end: b }",
    "downloads: [json]",
    "table: { columns: a }",
    "search: a",
    "dated: a",
    "\"@type\": T",
    "\"@each\": a",
    "$period",
    "\"x{a}y\"",
    "\"{\"",
    "null",
    "é",
    "- ",
    "? ",
    "!!str ",
];
const SYMBOLS: &[&str] = &[
    "<svg xmlns=\"http://www.w3.org/2000/svg\"",
    " viewBox=\"0 0 24 24\"",
    ">",
    "/>",
    "</svg>",
    "<path",
    " d=\"M0 0\"",
    " id=\"a\"",
    "<g>",
    "</g>",
    "<!--",
    "-->",
    "&amp;",
    "&x;",
    "<!DOCTYPE svg [<!ENTITY x \"&x;&x;\">]>",
    "é",
    "\n",
    "\"",
];

/// The types of the portal's theme.
fn types() -> &'static Types {
    static TYPES: LazyLock<Types> = LazyLock::new(|| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/destination/types");
        let files = std::fs::read_dir(folder).expect("the theme has types").flatten().map(|file| {
            let path = format!("themes/destination/types/{}", file.file_name().to_string_lossy());
            Arc::new(Source { path: path.into(), text: std::fs::read_to_string(file.path()).expect("it's text") })
        });
        Types::new(files.collect(), Vec::new())
    });
    &TYPES
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    fn markdown(text in text_of(MARKDOWN), allow: bool) {
        let source = source(text);
        let typography = Some(Style::new("es", None));
        let raw_html = if allow { RawHtml::Allow } else { RawHtml::Refuse };
        for plain in [false, true] {
            let document = markdown::compile(&source, 0..source.text.len(), Options { raw_html, plain, typography, ..Options::default() });
            check_places(&source, &document.diagnostics);
            // Nothing of an author's can pass for a hole.
            prop_assert!(document.pieces().count() < 1000);
        }
    }

    fn front_matter(text in text_of(YAML)) {
        let source = source(text);
        for content_type in types().iter() {
            let (front, problems) = FrontMatter::parse(content_type, &[], &source, 0..source.text.len());
            check_places(&source, &problems);
            if let Some(front) = front {
                let _ = front.text_state();
            }
            let mut problems = Vec::new();
            FrontMatter::parse_map(content_type, &[], &source, &mut problems);
            check_places(&source, &problems);
        }
    }

    fn type_files(text in text_of(TYPES), values in text_of(YAML)) {
        let file = Arc::new(Source { path: "themes/a/types/any.yaml".into(), text });
        let types = Types::new(vec![file.clone()], Vec::new());
        check_places(&file, &types.problems);
        let source = source(values);
        for content_type in types.iter() {
            let (front, problems) = FrontMatter::parse(content_type, &[], &source, 0..source.text.len());
            check_places(&source, &problems);
            let mut problems = Vec::new();
            if let Some(front) = front {
                front.check(&mut problems);
            }
        }
    }

    fn settings(text in text_of(YAML)) {
        let source = source(text);
        if let Err(problems) = Settings::parse(&source) {
            check_places(&source, &problems);
        }
    }

    fn theme_settings(text in text_of(YAML)) {
        let source = source(text);
        if let Err(problem) = ThemeSettings::parse(&source) {
            check_places(&source, &[problem]);
        }
    }

    fn assets(style in text_of(STYLES), script in text_of(SCRIPTS), symbol in text_of(SYMBOLS)) {
        let texts = [
            ("css/main.css", style.as_str()),
            ("css/other.css", "p { color: red }"),
            ("icons/sprite/a.svg", &symbol),
            ("js/main.js", &script),
            ("js/other.js", "export default 1;"),
        ];
        let files = texts.map(|(path, text)| File { path: path.into(), source: path.into(), bytes: text.as_bytes().into() });
        let browsers = Browsers { chrome: Some(Version { major: 99, minor: 0 }), ..Browsers::default() };
        let mut diagnostics = Vec::new();
        let assets = Assets::make(&files, &browsers, &mut diagnostics);
        prop_assert!(assets.iter().all(|(_, asset)| asset.url.starts_with("/assets/")));
        for (path, text) in texts {
            let own: Vec<Diagnostic> = diagnostics.iter().filter(|problem| problem.place.as_ref().is_some_and(|place| *place.file == *path)).cloned().collect();
            check_places(&Source { path: path.into(), text: text.to_owned() }, &own);
        }
    }

    fn messages(text in text_of(MESSAGES)) {
        let mut builder = MessagesBuilder::default();
        let file = Ftl::of(text);
        check_places(file.source(), file.problems());
        builder.add("fr", &file);
        let french = LanguageChain { code: "fr".to_owned(), locale: "fr".to_owned(), fallback: Vec::new() };
        let messages = builder.build(&[french]);
        let arguments = FluentArgs::from_iter([("n", FluentValue::from(1e9))]);
        for (id, message) in ["id", "id.attr", "other"].iter().filter_map(|id| messages.format("fr", id, Some(&arguments)).map(|found| (id, found))) {
            prop_assert!(!id.is_empty() && message.text.len() < 1_000_000);
        }
    }
}
