//! The typography of each language: tables in `tests/typography/`, a line a case, and what must hold of any text.
//!
//! `typed ⇒ set`; what stands alone stays as it is. `⍽` is a no-break space, `⸱` a narrow one. `|` is a border between
//! two segments, as emphasis and links make them, `` `code` `` is a word that isn't text, `{}` a placeable, `[^]` the
//! reference to a footnote.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use crate::support;
use destination_maroc::markdown::slug;
use destination_maroc::text::{Ftl, edits};
use destination_maroc::typography::{self, Opaque, Quotes, Segment, Style};
use proptest::prelude::*;

tests! {
    the_tables,
    questions_and_exclamations,
    set_again_nothing_changes,
    words_stay,
    messages_keep_their_syntax,
    the_pseudo_locale_is_longer_and_keeps_addresses_and_names,
}

/// Every style, by the name of its table.
const STYLES: [(&str, &str, Option<Quotes>); 7] = [
    ("fr", "fr", None),
    ("es", "es", None),
    ("es-double", "es", Some(Quotes::Double)),
    ("en", "en-GB", None),
    ("en-single", "en-GB", Some(Quotes::Single)),
    ("ar", "ar", None),
    ("ar-angular", "ar", Some(Quotes::Angular)),
];

fn styles() -> impl Iterator<Item = (&'static str, Style)> {
    STYLES.into_iter().map(|(name, locale, quotes)| (name, Style::new(locale, quotes)))
}

/// The cases of a table: their lines, what is typed and what is set.
fn table(name: &str) -> Vec<(usize, String, String)> {
    let path = support::folder("typography").join(format!("{name}.txt"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rows = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with("# "));
    let visible = |text: &str| text.replace('⍽', "\u{a0}").replace('⸱', "\u{202f}");
    rows.map(|(number, line)| {
        let (typed, set) = line.split_once(" ⇒ ").unwrap_or((line, line));
        (number + 1, visible(typed), visible(set))
    })
    .collect()
}

/// A run as the tables write it, and the parts of the line that its segments are.
fn run(text: &str) -> (Vec<Segment<'_>>, Vec<&str>) {
    let (mut segments, mut parts) = (Vec::new(), Vec::new());
    let mut rest = text;
    while !rest.is_empty() {
        let code = rest.strip_prefix('`').and_then(|inner| inner.find('`')).map(|end| end + 2);
        let (len, segment) = if let Some(len) = code {
            (len, Segment::Opaque(Opaque::Word))
        } else if rest.starts_with("{}") {
            (2, Segment::Opaque(Opaque::Value))
        } else if rest.starts_with("[^]") {
            (3, Segment::Opaque(Opaque::Mark))
        } else if rest.starts_with('|') {
            (1, Segment::Text(""))
        } else {
            let is_end =
                |(at, _): &(usize, char)| ["|", "`", "{}", "[^]"].iter().any(|end| rest[*at..].starts_with(end));
            let len = rest.char_indices().skip(1).find(is_end).map_or(rest.len(), |(at, _)| at);
            (len, Segment::Text(&rest[..len]))
        };
        segments.push(segment);
        parts.push(&rest[..len]);
        rest = &rest[len..];
    }
    (segments, parts)
}

fn set(style: Style, text: &str) -> String {
    let (segments, parts) = run(text);
    let mut parts: Vec<String> = parts.into_iter().map(str::to_owned).collect();
    for (index, text) in typography::set(style, &segments) {
        parts[index] = if parts[index] == "|" { format!("|{text}") } else { text };
    }
    parts.concat()
}

fn the_tables() {
    let mut wrong = Vec::new();
    for (name, style) in styles() {
        let cases = table(name);
        assert!(name.contains('-') || name == "ar" || cases.len() >= 60, "{name} has {} cases", cases.len());
        for (line, typed, expected) in cases {
            let actual = set(style, &typed);
            let visible = |text: &str| text.replace('\u{a0}', "⍽").replace('\u{202f}', "⸱");
            if actual != expected {
                wrong.push(format!(
                    "{name}.txt:{line}: {}\n    expected {}\n    actual   {}",
                    visible(&typed),
                    visible(&expected),
                    visible(&actual)
                ));
            }
            let again = set(style, &expected);
            if again != expected {
                wrong.push(format!("{name}.txt:{line}: set again, {}\n    is {}", visible(&expected), visible(&again)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is sure to be wrong, and what may be right: the mark that lacks its partner stands behind `⇒`.
fn questions_and_exclamations() {
    let mut wrong = Vec::new();
    for (line, typed, expected) in table("es-marks") {
        let (segments, parts) = run(&typed);
        let found = typography::unbalanced(Style::new("es", None), &segments);
        let expected = if expected == typed { String::new() } else { expected };
        let marks: String = found.iter().map(|found| found.mark).collect();
        assert!(found.iter().all(|found| parts[found.segment][found.at..].starts_with(found.mark)), "line {line}");
        if marks != expected {
            wrong.push(format!("es-marks.txt:{line}: {typed}\n    expected `{expected}`\n    actual   `{marks}`"));
        }
        assert_eq!(typography::unbalanced(Style::new("fr", None), &segments), [], "only Spanish opens questions");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Texts made of what the rules are about, and of anything else.
fn text() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        " ",
        " ",
        "  ",
        "\n",
        "\u{a0}",
        "\u{202f}",
        "\"",
        "\"",
        "'",
        "'",
        "«",
        "»",
        "“",
        "”",
        "‘",
        "’",
        "-",
        "--",
        "---",
        "–",
        "—",
        ".",
        "...",
        "…",
        ":",
        ";",
        "!",
        "?",
        "¿",
        "¡",
        "1",
        "20",
        "000",
        "2010-2020",
        "9h30",
        "80%",
        "°C",
        "km",
        "€",
        "1º",
        "2ème",
        "XIXème",
        "n°",
        "M.",
        "siècle",
        "Paris",
        "l",
        "mot",
        "s",
        "https://a.example/b?c=d",
        "a@b.example",
        "(",
        ")",
        "[",
        "]",
        ",",
        "/",
        "&amp;",
        "\u{1}",
        "\u{2}",
        "\u{3}",
    ];
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    fn set_again_nothing_changes(text in text(), cuts in prop::collection::vec((0..100_usize, 0..6_usize), 0..6)) {
        for (name, style) in styles() {
            // The text, cut into segments with something else between some of them.
            let mut owned = vec![];
            let mut rest = text.as_str();
            for (at, what) in &cuts {
                let at = rest.floor_char_boundary(*at % (rest.len() + 1));
                owned.push((Some(rest[..at].to_owned()), *what));
                rest = &rest[at..];
            }
            owned.push((Some(rest.to_owned()), 0));
            let segments = |texts: &[(Option<String>, usize)]| -> Vec<Segment<'static>> {
                let opaque = |what| match what {
                    1 => Some(Opaque::Word),
                    2 => Some(Opaque::Value),
                    3 => Some(Opaque::Space),
                    4 => Some(Opaque::Mark),
                    _ => None,
                };
                let leak = |text: &String| -> &'static str { text.clone().leak() };
                texts.iter().flat_map(|(text, what)| text.iter().map(leak).map(Segment::Text).chain(opaque(*what).map(Segment::Opaque)).collect::<Vec<_>>()).collect()
            };
            let mut run = segments(&owned);
            for (index, text) in typography::set(style, &run) {
                prop_assert!(matches!(run[index], Segment::Text(_)), "only texts change");
                run[index] = Segment::Text(text.leak());
            }
            let again = typography::set(style, &run);
            prop_assert!(again.is_empty(), "{name}: {run:?} became {again:?}");
        }
    }

    /// What isn't a space or a mark of these rules stays, in its order.
    fn words_stay(text in text()) {
        let words = |text: &str| -> String { text.chars().filter(|char| char.is_ascii_digit() || char.is_ascii_uppercase()).collect() };
        for (name, style) in styles() {
            let set = typography::set_text(style, &text);
            prop_assert_eq!(words(&text), words(&set), "{}", name);
        }
    }

    fn messages_keep_their_syntax(texts in prop::collection::vec(text(), 1..4), number: bool) {
        let line = |text: &str| text.replace(['\n', '{', '}'], " ");
        let mut source = String::from("un = ");
        for text in &texts {
            source.push_str(&line(text));
            source.push_str(if number { " { $count } " } else { " { $count ->\n    [one] un\n   *[other] { NUMBER($count) } km\n} \n    " });
        }
        source.push_str("fin\n    .note = ");
        source.push_str(&line(&texts[0]));
        source.push_str(".\n    .slug = l'adresse\n-terme = L'Atlas\n");
        let parse = |text: String| fluent_syntax::parser::parse_runtime(text).unwrap_or_else(|(resource, _)| resource);
        for (name, style) in styles() {
            let found = typography::message_edits(&Ftl::of(source.as_str()), style);
            let edited = edits::apply(&source, found);
            prop_assert_eq!(shape(&parse(source.clone())), shape(&parse(edited.clone())), "{}: {}", name, edited);
            prop_assert!(edited.contains(".slug = l'adresse"));
        }
    }
}

/// A file of messages without its words.
fn shape(resource: &fluent_syntax::ast::Resource<String>) -> String {
    let mut shape = format!("{resource:?}");
    while let Some(start) = shape.find("TextElement { value: \"") {
        let from = start + "TextElement { value: \"".len();
        let mut end = from;
        while shape.as_bytes()[end] != b'"' {
            end += if shape.as_bytes()[end] == b'\\' { 2 } else { 1 };
        }
        shape.replace_range(start..=end, "Text {");
    }
    shape
}

fn the_pseudo_locale_is_longer_and_keeps_addresses_and_names() {
    let words = |text: &str| typography::set_text(Style::pseudo(), text).into_owned();
    assert_eq!(words("Les membres"), "⟦Łëːš ɱëːɱƀřëːš⟧");
    assert_eq!(words(" Voir contact@atlas.example, v1.2 et /fr/ "), " ⟦Ṽøːïːř contact@atlas.example, v1.2 ëːŧ /fr/⟧ ");
    assert_eq!(words(" – "), " – ");
    let run = [Segment::Text("Voir "), Segment::Opaque(Opaque::Word), Segment::Text(" là")];
    let set: Vec<String> = typography::set(Style::pseudo(), &run).into_iter().map(|(_, text)| text).collect();
    assert_eq!(set, ["⟦Ṽøːïːř ", " łåː⟧"]);
    for text in ["Œuvres à Fès", "Le marché hispanophone", "L’équipe d’été : 12 km", "Straße"] {
        assert_eq!(slug(&words(text), "fr"), slug(text, "fr"), "an address stays what it is");
        assert!(words(text).chars().count() > text.chars().count() * 5 / 4, "a longer language");
    }
}
