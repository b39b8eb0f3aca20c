//! What messages do with numbers, dates and lists: each function and its options, plural categories, and what else
//! Fluent has.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use destination_maroc::l10n::functions::{FUNCTIONS, OptionValues, TakenArgument};
use destination_maroc::l10n::{CallArgument, Formatted, LanguageChain, Messages, MessagesBuilder, folders};
use destination_maroc::text::Ftl;
use fluent::{FluentArgs, FluentValue};
use proptest::prelude::*;

tests! {
    as_intl_does,
    variants,
    fluent_whole,
    values,
    dates,
    ranges_of_other_languages,
    mistakes,
    variant_locales,
    any_call,
    threads_share_messages,
    any_file,
}

/// The messages of one language.
fn messages(locale: &str, text: &str) -> Messages {
    let mut builder = MessagesBuilder::default();
    let file = Ftl::of(text);
    assert!(file.problems().is_empty(), "{text}");
    builder.add(locale, &file);
    builder.build(&[LanguageChain { code: locale.to_owned(), locale: locale.to_owned(), fallback: Vec::new() }])
}

/// A pattern with arguments, in one language.
fn say(locale: &str, pattern: &str, args: &[(&'static str, FluentValue<'_>)]) -> (String, Vec<String>) {
    let messages = messages(locale, &format!("message = {pattern}\n"));
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
    let Formatted { text, errors } = messages.format(locale, "message", Some(&args)).expect("the message is there");
    (text.into_owned(), errors)
}

fn list(items: &[&str]) -> FluentValue<'static> {
    CallArgument::List(items.iter().map(|item| CallArgument::Text((*item).to_owned().into())).collect()).into()
}

/// One thin space and no space beside a dash are as good as another: CLDR's releases and its patterns differ in them.
fn same_dashes(text: &str) -> String {
    text.replace("\u{2009}", " ").replace(" – ", "–").replace("JP¥", "JPY")
}

/// Against the Intl of Node.js (ICU 78, CLDR 48): `tests/formats/intl.mjs` has written the file. Where ICU4X is known
/// to differ, the script leaves it out: Spanish hours of one digit, short dates of Spanish and Arabic in part, a
/// positive sign in Arabic, weekdays in ranges of British dates.
fn as_intl_does() {
    let mut wrong = Vec::new();
    for line in include_str!("../formats/intl.jsonl").lines() {
        let (locale, call, argument, expected): (String, String, serde_json::Value, String) =
            serde_json::from_str(line).expect("a line is a call");
        let text = |value: &serde_json::Value| FluentValue::from(value.as_str().expect("a text").to_owned());
        let args = match &argument {
            serde_json::Value::Array(dates) if call.starts_with("DATERANGE") => {
                vec![("from", text(&dates[0])), ("to", text(&dates[1]))]
            }
            serde_json::Value::Array(items) => {
                vec![("a", list(&items.iter().filter_map(|item| item.as_str()).collect::<Vec<_>>()))]
            }
            serde_json::Value::Number(number) => vec![("n", number.as_f64().into())],
            other => vec![("d", text(other))],
        };
        let (text, errors) = say(&locale, &format!("{{ {call} }}"), &args);
        if same_dashes(&text) != same_dashes(&expected) || !errors.is_empty() {
            wrong.push(format!("{locale} {call} {argument}\n  Intl {expected:?}\n  ours {text:?} {errors:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Which variant a number or a text chooses. CLDR's categories, of the number as it's shown.
fn variants() {
    const ALL: &str = "[zero] zero\n  [one] one\n  [two] two\n  [few] few\n  [many] many\n *[other] other\n";
    for (locale, selector, cases) in [
        (
            "fr",
            "$n",
            &[
                (0.0, "one"),
                (1.0, "one"),
                (1.5, "one"),
                (2.0, "other"),
                (1e6, "many"),
                (1_500_000.0, "other"),
                (3e9, "many"),
            ][..],
        ),
        (
            "es",
            "$n",
            &[(0.0, "other"), (1.0, "one"), (1.5, "other"), (1e6, "many"), (2e6, "many"), (1_000_001.0, "other")],
        ),
        ("en-GB", "$n", &[(0.0, "other"), (1.0, "one"), (-1.0, "one"), (1.5, "other"), (1e6, "other")]),
        (
            "ar",
            "$n",
            &[
                (0.0, "zero"),
                (1.0, "one"),
                (2.0, "two"),
                (3.0, "few"),
                (10.0, "few"),
                (11.0, "many"),
                (99.0, "many"),
                (100.0, "other"),
            ],
        ),
        // As it's shown: 1.0 isn't 1, and 0.9 is.
        ("en-GB", "NUMBER($n, minimumFractionDigits: 1)", &[(1.0, "other"), (2.0, "other")]),
        ("en-GB", "NUMBER($n, maximumFractionDigits: 0)", &[(0.9, "one"), (1.4, "one"), (1.6, "other")]),
        (
            "fr",
            "NUMBER($n, notation: \"compact\")",
            &[(1.0, "one"), (1e6, "many"), (1_200_000.0, "many"), (5000.0, "other")],
        ),
        ("es", "NUMBER($n, style: \"percent\")", &[(0.01, "one"), (0.5, "other")]),
        (
            "en-GB",
            "NUMBER($n, type: \"ordinal\")",
            &[
                (1.0, "one"),
                (2.0, "two"),
                (3.0, "few"),
                (4.0, "other"),
                (11.0, "other"),
                (12.0, "other"),
                (21.0, "one"),
                (103.0, "few"),
            ],
        ),
        ("fr", "NUMBER($n, type: \"ordinal\")", &[(1.0, "one"), (2.0, "other"), (21.0, "other")]),
        ("fr", "NUMBER( $n , type : \"ordinal\" , )", &[(1.0, "one"), (2.0, "other")]),
    ] {
        for (number, expected) in cases {
            let (text, errors) = say(locale, &format!("{{ {selector} ->\n  {ALL} }}"), &[("n", (*number).into())]);
            assert_eq!((text.as_str(), errors.as_slice()), (*expected, &[][..]), "{locale} {selector} {number}");
        }
    }
    // A number that is named comes before its category, wherever it stands; a text is compared as it is.
    for (value, expected) in [
        (FluentValue::from(1), "exactly one"),
        (FluentValue::from(0), "none"),
        (FluentValue::from(2), "other"),
        (FluentValue::from(-2.5), "minus two and a half"),
        (FluentValue::from("one"), "one"),
        (FluentValue::from("1"), "other"),
    ] {
        let pattern =
            "{ $n ->\n  [one] one\n  [1] exactly one\n  [0] none\n  [-2.5] minus two and a half\n *[other] other\n }";
        assert_eq!(say("en", pattern, &[("n", value)]).0, expected);
    }
    for (value, expected) in [("feminine", "née"), ("masculine", "né"), ("unknown", "né·e")] {
        let pattern = "{ $who ->\n  [feminine] née\n  [masculine] né\n *[other] né·e\n }";
        assert_eq!(say("fr", pattern, &[("who", value.into())]).0, expected);
    }
    // One in another, and in the arguments of a call.
    let nested = "{ $a ->\n  [one] { $b ->\n    [one] one and one\n   *[other] one and many\n  }\n *[other] { NUMBER({ $b ->\n    [one] { $b }\n   *[other] { $b }\n  }) }\n }";
    assert_eq!(say("en", nested, &[("a", 1.into()), ("b", 7.into())]).0, "one and many");
    // What is missing is told, and the default stands for it.
    let (text, errors) = say("en", "{ $n ->\n  [one] one\n *[other] other\n }", &[]);
    assert_eq!((text.as_str(), errors.len()), ("other", 1));
}

/// The rest of Fluent: terms and their parameters, attributes, references, and numbers in all of them.
fn fluent_whole() {
    let french = messages(
        "fr",
        "-portal = { $case ->
    [of] du portail
   *[plain] le portail
 }
    .gender = masculine
-count = { $n ->
    [one] un seul
   *[other] plusieurs
 }
-amount = { NUMBER($n, style: \"currency\", currency: \"EUR\") }
plain = { -portal }
of = L’accueil { -portal(case: \"of\") }
gender = { -portal.gender ->
    [feminine] Elle
   *[masculine] Il
 } est là.
one = { -count(n: 1) }
two = { -count(n: 2) }
# A term and a message of one name are two things.
amount = { -amount(n: 12.5) }
number = { 1234.50 } et { NUMBER(1234.5) }
button = Chercher
    .title = { button } { of }
refers = « { button } » puis { button.title }
",
    );
    for (id, expected) in [
        ("plain", "le portail"),
        ("of", "L’accueil du portail"),
        ("gender", "Il est là."),
        ("one", "un seul"),
        ("two", "plusieurs"),
        ("amount", "12,50\u{a0}€"),
        ("number", "1\u{202f}234,50 et 1\u{202f}234,5"),
        ("button.title", "Chercher L’accueil du portail"),
        ("refers", "« Chercher » puis Chercher L’accueil du portail"),
    ] {
        let formatted = french.format("fr", id, None).expect(id);
        assert_eq!((&*formatted.text, formatted.errors), (expected, Vec::new()), "{id}");
    }
}

/// OptionValues that stand in a message without a function.
fn values() {
    for (locale, value, expected) in [
        ("fr", FluentValue::from(20_000), "20\u{202f}000"),
        ("es", FluentValue::from(1234.5), "1234,5"),
        ("fr", FluentValue::from("2027-03-03"), "2027-03-03"),
        ("fr", list(&["Fès", "Agadir", "Oujda"]), "Fès, Agadir et Oujda"),
        ("es", list(&["Fez", "Ifrán"]), "Fez e Ifrán"),
        ("en", list(&[]), ""),
    ] {
        assert_eq!(say(locale, "{ $value }", &[("value", value)]), (expected.to_owned(), Vec::new()), "{locale}");
    }
    // Lists of numbers, and several arguments, lists among them.
    let numbers = CallArgument::List(vec![
        CallArgument::Number(1234.5, Default::default()),
        CallArgument::Number(2.0, Default::default()),
    ]);
    assert_eq!(say("fr", "{ $a }", &[("a", numbers.into())]).0, "1\u{202f}234,5 et 2");
    let several = [("a", list(&["x", "y"])), ("b", 3.into()), ("c", "z".into())];
    assert_eq!(
        say("en-GB", "{ LIST($a, NUMBER($b, minimumFractionDigits: 1), $c, type: \"disjunction\") }", &several).0,
        "x, y, 3.0 or z"
    );
}

/// Dates that are known in part, and what is made of ranges in running text.
fn dates() {
    for (locale, pattern, dates, expected) in [
        ("fr", "{ DATETIME($from) }", ["2012-01-19", ""], "19 janvier 2012"),
        ("fr", "{ DATETIME($from) }", ["2012-01-19T09:00", ""], "19 janvier 2012"),
        ("fr", "{ DATETIME($from) }", ["2004", ""], "2004"),
        ("es", "{ DATETIME($from, dateStyle: \"full\") }", ["2025-12", ""], "diciembre de 2025"),
        ("fr", "{ DATETIME($from, dateStyle: \"short\") }", ["2004", ""], "2004"),
        ("en-GB", "{ DATETIME($from, dateStyle: \"medium\") }", ["--01-19", ""], "19 Jan"),
        ("fr", "{ DATETIME($from, month: \"long\") }", ["2025-12", ""], "décembre"),
        // No time is known: no time is written.
        ("fr", "{ DATETIME($from, dateStyle: \"long\", timeStyle: \"short\") }", ["2012-01-19", ""], "19 janvier 2012"),
        ("fr", "{ DATERANGE($from, $to) }", ["2027-03-03", "2027-03-05"], "3–5 mars 2027"),
        ("fr", "{ DATERANGE($from, $to) }", ["2027-03-01", "2027-03-05"], "1er–5 mars 2027"),
        ("fr", "{ DATERANGE($from, $to) }", ["2027-01-28", "2027-02-01"], "28 janvier – 1er février 2027"),
        (
            "fr",
            "{ DATERANGE($from, $to, dateStyle: \"short\") }",
            ["2027-03-01", "2027-03-05"],
            "01/03/2027 – 05/03/2027",
        ),
        ("fr", "{ DATERANGE($from, $to) }", ["2004", "2010"], "2004–2010"),
        ("fr", "{ DATERANGE($from, $to) }", ["2025-12", "2026-01"], "décembre 2025 – janvier 2026"),
        ("es", "{ DATERANGE($from, $to) }", ["--03-03", "--03-05"], "3–5 de marzo"),
        ("fr", "{ DATERANGE($from, $to) }", ["--12-20", "--01-05"], "20 décembre – 5 janvier"),
        ("en-US", "{ DATERANGE($from, $to) }", ["2027-03-03", "2027-03-05"], "March 3 – March 5, 2027"),
        ("de", "{ DATERANGE($from, $to) }", ["2027-03-03", "2027-03-05"], "3. März – 5. März 2027"),
        (
            "fr",
            "{ DATERANGE($from, $to, dateStyle: \"long\", timeStyle: \"short\") }",
            ["2027-03-03T09:00", "2027-03-03T17:30"],
            "3 mars 2027, 09:00 – 17:30",
        ),
        // Words around the halves are the translator's.
        (
            "fr",
            "du { DATERANGE($from, $to, part: \"start\") } au { DATERANGE($from, $to, part: \"end\") }",
            ["2027-03-03", "2027-03-05"],
            "du 3 au 5 mars 2027",
        ),
        (
            "fr",
            "du { DATERANGE($from, $to, part: \"start\") } au { DATERANGE($from, $to, part: \"end\") }",
            ["2027-03-01", "2027-04-01"],
            "du 1er mars au 1er avril 2027",
        ),
        (
            "es",
            "del { DATERANGE($from, $to, part: \"start\") } al { DATERANGE($from, $to, part: \"end\") }",
            ["2027-03-30", "2027-04-02"],
            "del 30 de marzo al 2 de abril de 2027",
        ),
        (
            "en-GB",
            "from { DATERANGE($from, $to, part: \"start\", dateStyle: \"medium\") } to { DATERANGE($from, $to, part: \"end\", dateStyle: \"medium\") }",
            ["2027-03-03", "2027-04-05"],
            "from 3 Mar to 5 Apr 2027",
        ),
        ("fr", "{ DATERANGE($from, $to, part: \"start\") }", ["2027-03-03", "2027-03-03"], "3 mars 2027"),
    ] {
        let args = [("from", dates[0].into()), ("to", dates[1].into())];
        assert_eq!(say(locale, pattern, &args), (expected.to_owned(), Vec::new()), "{locale} {pattern} {dates:?}");
    }
}

/// No language lacks the names that a range asks for, at which ICU4X would panic in debug builds.
fn ranges_of_other_languages() {
    let locales = "am ar-EG bg bn ca cs da de el en-US es-AR et eu fa fi fr-CA gl he hi hr hu id is it ja kab ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw th tr uk ur vi zgh zh zh-Hant";
    let options = [
        "dateStyle: \"full\"",
        "dateStyle: \"long\"",
        "dateStyle: \"medium\"",
        "dateStyle: \"short\"",
        "dateStyle: \"medium\", timeStyle: \"short\"",
        "timeStyle: \"medium\"",
        "month: \"short\", day: \"numeric\"",
        "month: \"numeric\", day: \"numeric\"",
        "month: \"short\", year: \"numeric\"",
        "month: \"numeric\", year: \"numeric\"",
        "month: \"short\"",
        "weekday: \"short\"",
        "day: \"numeric\"",
        "year: \"numeric\"",
    ];
    for locale in locales.split(' ') {
        for options in options {
            for to in ["2027-03-03T17:30", "2027-03-04T08:00", "2027-05-04T08:00", "2028-03-03T09:00"] {
                let args = [("from", "2027-03-03T09:00".into()), ("to", to.into())];
                let (text, errors) = say(locale, &format!("{{ DATERANGE($from, $to, {options}) }}"), &args);
                assert!(!text.is_empty() && errors.is_empty(), "{locale} {options} {to} {errors:?}");
            }
        }
    }
}

/// What can't be done is told, in the words that stand in the message.
fn mistakes() {
    for (call, expected) in [
        ("NUMBER($text)", "NUMBER(\"soon\")?"),
        ("NUMBER($n, digits: 2)", "NUMBER(digits)?"),
        ("NUMBER($n, minimumFractionDigits: \"2\")", "NUMBER(minimumFractionDigits: \"2\")?"),
        ("NUMBER($n, minimumFractionDigits: 1000)", "NUMBER(minimumFractionDigits: 1000)?"),
        ("NUMBER($n, maximumFractionDigits: 1.5)", "NUMBER(maximumFractionDigits: 1.5)?"),
        (
            "NUMBER($n, minimumFractionDigits: 3, maximumFractionDigits: 2)",
            "NUMBER(minimumFractionDigits, maximumFractionDigits)?",
        ),
        ("NUMBER($n, style: \"dollars\")", "NUMBER(style: \"dollars\")?"),
        ("NUMBER($n, style: \"currency\")", "NUMBER(style: \"currency\", currency)?"),
        ("NUMBER($n, currency: \"EUR\")", "NUMBER(currency, style: \"currency\")?"),
        ("NUMBER($n, style: \"currency\", currency: \"EURO\")", "NUMBER(currency: \"EURO\")?"),
        ("NUMBER($n, style: \"unit\", unit: \"parsec\")", "NUMBER(unit: \"parsec\")?"),
        ("NUMBER($n, compactDisplay: \"long\")", "NUMBER(compactDisplay, notation: \"compact\")?"),
        ("NUMBER()", "NUMBER()?"),
        ("NUMBER($n, $n)", "NUMBER(3, 3)?"),
        ("DATETIME($text)", "DATETIME(\"soon\")?"),
        ("DATETIME($n)", "DATETIME(3)?"),
        ("DATETIME($date, timeStyle: \"short\")", "DATETIME(\"2027-03-03\")?"),
        ("DATETIME($date, timeStyle: \"full\")", "DATETIME(timeStyle: \"full\")?"),
        ("DATETIME($date, dateStyle: \"long\", month: \"long\")", "DATETIME(dateStyle, month)?"),
        ("DATETIME($date, weekday: \"long\", month: \"short\", day: \"numeric\")", "DATETIME(weekday, month, day)?"),
        ("DATETIME($date, hour: \"numeric\")", "DATETIME(hour)?"),
        ("DATETIME($year, day: \"numeric\")", "DATETIME(\"2027\")?"),
        ("DATERANGE($date, $year)", "DATERANGE(\"2027-03-03\", \"2027\")?"),
        ("DATERANGE($date, $before)", "DATERANGE(\"2027-03-03\", \"2027-03-01\")?"),
        ("LIST()", "LIST()?"),
        ("LIST($text, type: \"and\")", "LIST(type: \"and\")?"),
        ("RELATIVETIME($n)", "RELATIVETIME(unit)?"),
        ("RELATIVETIME($text, unit: \"day\")", "RELATIVETIME(\"soon\")?"),
        ("UPPER($text)", "Resolver error: Unknown function: UPPER()"),
    ] {
        let date = |text: &'static str| FluentValue::from(text);
        let args = [
            ("text", "soon".into()),
            ("n", 3.into()),
            ("date", date("2027-03-03")),
            ("year", date("2027")),
            ("before", date("2027-03-01")),
        ];
        assert_eq!(say("fr", &format!("{{ {call} }}"), &args).1, [expected], "{call}");
    }
    // In a selector too, where the default stands for it; and only once, not in the next message.
    let (text, errors) =
        say("fr", "{ NUMBER($n, digits: 2) ->\n  [one] un\n *[other] plusieurs\n }", &[("n", 1.into())]);
    assert_eq!((text.as_str(), errors), ("plusieurs", vec!["NUMBER(digits)?".to_owned()]));
    assert_eq!(say("fr", "{ NUMBER($n) }", &[("n", 1.into())]).1, Vec::<String>::new());
}

/// Which folder's message wins.
fn variant_locales() {
    for (code, locale, expected) in [
        ("es", "es", &["es"][..]),
        ("es", "es-MX", &["es", "es-419", "es-MX"]),
        ("es-mx", "es-mx", &["es", "es-419", "es-MX"]),
        ("fr-ma", "fr-MA", &["fr", "fr-MA"]),
        ("en", "en-GB", &["en", "en-001", "en-GB"]),
        ("ar", "ar-MA", &["ar", "ar-MA"]),
        // A folder of the code's own in any case, over all others.
        ("berber", "fr", &["fr", "berber"]),
    ] {
        assert_eq!(folders(code, locale), expected, "{code} {locale}");
    }
    let mut builder = MessagesBuilder::default();
    // The theme.
    builder.layer();
    builder.add("es", &Ftl::of("a = theme es\nb = theme es\nc = theme es\nd = theme es\n"));
    builder.add("es-mx", &Ftl::of("b = theme es-MX\nc = theme es-MX\nd = theme es-MX\n"));
    // The site.
    builder.layer();
    builder.add("es-MX", &Ftl::of("d = site es-MX\n"));
    builder.add("es", &Ftl::of("c = site es\nd = site es\n"));
    let language = |code: &str, locale: &str| LanguageChain {
        code: code.to_owned(),
        locale: locale.to_owned(),
        fallback: Vec::new(),
    };
    let messages = builder.build(&[language("es", "es"), language("es-mx", "es-MX")]);
    let said = |code: &str| {
        ["a", "b", "c", "d"]
            .map(|id| messages.format(code, id, None).map(|found| found.text.into_owned()).unwrap_or_default())
    };
    assert_eq!(said("es"), ["theme es", "theme es", "site es", "site es"]);
    assert_eq!(said("es-mx"), ["theme es", "theme es-MX", "site es", "site es-MX"]);
}

/// A call with options of the table, and others.
fn calls() -> impl Strategy<Value = String> {
    let function = prop::sample::select(FUNCTIONS);
    function.prop_flat_map(|function| {
        let option = prop::sample::select(function.options).prop_flat_map(|option| {
            let value = match option.values {
                OptionValues::OneOf(texts) => {
                    prop::sample::select(texts).prop_map(|text| format!("\"{text}\"")).boxed()
                }
                OptionValues::Whole(least, most) => {
                    (least.saturating_sub(1)..=most.saturating_add(1)).prop_map(|number| number.to_string()).boxed()
                }
                OptionValues::Currency => {
                    prop::sample::select(&["\"EUR\"", "\"MAD\"", "\"JPY\"", "\"xyz\"", "\"é\""][..])
                        .prop_map(str::to_owned)
                        .boxed()
                }
            };
            value.prop_map(move |value| format!("{}: {value}", option.name))
        });
        let options = prop::collection::vec(option, 0..4);
        let values = match function.takes {
            TakenArgument::TwoDates => "$a, $b",
            TakenArgument::Items => "$a, $b, $n",
            TakenArgument::Number => "$n",
            TakenArgument::Date => "$a",
        };
        options.prop_map(move |mut options| {
            options.sort();
            options.dedup_by(|a, b| a.split(':').next() == b.split(':').next());
            format!("{}({})", function.name, [vec![values.to_owned()], options].concat().join(", "))
        })
    })
}

fn dates_of_all_kinds() -> impl Strategy<Value = String> {
    prop_oneof![
        "-?[0-9]{4}",
        "[0-9]{4}-[01][0-9]",
        "[0-9]{4}-[01][0-9]-[0-3][0-9]",
        "--[01][0-9]-[0-3][0-9]",
        "[0-9]{4}-0[1-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9](:[0-6][0-9])?",
        "\\PC{0,12}"
    ]
}

fn numbers_of_all_kinds() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(-0.0),
        Just(1e308),
        Just(5e-324),
        (-2e6..2e6).prop_map(|number: f64| number.round()),
        Just(999_999.5)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Nothing that a message can be called with makes it panic; what it says is right or told to be wrong.
    fn any_call(
        locale in prop::sample::select(&["fr", "en-GB", "es", "es-MX", "ar-MA", "ar-EG", "ja", "de"][..]),
        call in calls(),
        a in dates_of_all_kinds(),
        b in dates_of_all_kinds(),
        n in numbers_of_all_kinds(),
    ) {
        // Such a sign is Fluent's for what it couldn't say: a text of its own that has it says nothing of that.
        prop_assume!(!a.contains("()") && !b.contains("()"));
        let pattern = format!("{{ {call} }} {{ {call} ->\n  [one] one\n *[other] other\n }}");
        let (text, errors) = say(locale, &pattern, &[("a", a.into()), ("b", b.into()), ("n", n.into())]);
        prop_assert!(!text.contains("()") || !errors.is_empty(), "{} {:?}", text, errors);
    }
}

/// Bundles are shared by all threads.
fn threads_share_messages() {
    fn shared<T: Send + Sync>(value: T) -> T {
        value
    }
    let messages = shared(messages(
        "fr",
        "price = { NUMBER($n, style: \"currency\", currency: \"EUR\") } le { DATETIME($d) }\nwrong = { NUMBER($n, x: 1) }\n",
    ));
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let messages = &messages;
            scope.spawn(move || {
                for round in 0..200 {
                    let args: FluentArgs<'_> =
                        [("n", FluentValue::from(thread)), ("d", "2027-03-03".into())].into_iter().collect();
                    let id = if round % 3 == 0 { "wrong" } else { "price" };
                    let formatted = messages.format("fr", id, Some(&args)).expect("the message is there");
                    match id {
                        "price" => {
                            assert_eq!(
                                (&*formatted.text, formatted.errors.len()),
                                (&*format!("{thread},00\u{a0}€ le 3 mars 2027"), 0)
                            );
                        }
                        _ => assert_eq!(formatted.errors, ["NUMBER(x)?"]),
                    }
                }
            });
        }
    });
}

/// A text in the alphabet of Fluent.
fn file_of_messages() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(
        &[
            "a = ",
            "b =",
            "-t = ",
            "\n",
            "\n    ",
            "{ ",
            " }",
            "$n",
            "$x",
            " -> ",
            "->",
            "\n   [one] ",
            "\n   *[other] ",
            "[0] ",
            "[1.5]",
            "-t",
            "-t(n: 1)",
            "-t.attr",
            "a.b",
            "NUMBER($n)",
            "NUMBER($n, type: \"ordinal\")",
            "F(",
            ")",
            ", ",
            "\"->\"",
            "\"{\"",
            "x: \"é->\"",
            "1",
            "#",
            ".attr = ",
            "texte",
            "é",
            "»",
            "\r\n",
        ][..],
    );
    prop_oneof![
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat()),
        // Most of the above don't parse: these do.
        (0..4usize, "[a-zé>}]{0,5}", 0..9i32).prop_map(|(depth, word, number)| {
            let mut pattern = word.clone();
            for _ in 0..depth {
                pattern = format!("{{ F($n, -t, \"->{word}\", x: \"->\") ->\n    [{number}] {{ -t(a: 1) }}\n    [one] {{ $n }}\n   *[other] {{ \"{word}\" }}{}\n }}", pattern.replace('\n', "\n    ").replace('}', " }"));
            }
            format!("-t = {word}x\na = x{pattern}\n    .b = {{ NUMBER( $n ) -> \n   *[{number}] -\n }}\n")
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    /// What is written into a file leaves its messages what they were, and the file as sound as it was.
    fn any_file(text in file_of_messages()) {
        use destination_maroc::l10n::rewrite;
        use destination_maroc::text::edits;
        use fluent_syntax::ast::Entry;
        use fluent_syntax::parser::parse_runtime;
        let names = |entries: &[Entry<&str>]| -> Vec<String> {
            entries.iter().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                Entry::Term(term) => Some(format!("-{}", term.id.name.trim_start_matches("TERM-"))),
                _ => None,
            }).collect()
        };
        let (before, problems) = match parse_runtime(text.as_str()) {
            Ok(resource) => (resource, 0),
            Err((resource, errors)) => (resource, errors.len()),
        };
        let edited = edits::apply(&text, rewrite::edits(&Ftl::of(text.as_str())));
        let (after, left) = match parse_runtime(edited.as_str()) {
            Ok(resource) => (resource, 0),
            Err((resource, errors)) => (resource, errors.len()),
        };
        prop_assert_eq!(names(&before.body), names(&after.body), "{}", edited);
        prop_assert_eq!(problems, left, "{}", edited);
        let mut builder = MessagesBuilder::default();
        builder.add("fr", &Ftl::of(text.as_str()));
        let messages = builder.build(&[LanguageChain { code: "fr".to_owned(), locale: "fr".to_owned(), fallback: Vec::new() }]);
        for id in ["a", "b", "a.attr", "a.b"] {
            messages.format("fr", id, None);
        }
    }
}
