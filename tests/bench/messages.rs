//! What a message costs, with the making of its arguments: nanoseconds of one thread for each, alone and beside another
//! thread that formats the same.

use std::hint::black_box;
use std::time::Instant;

use destination_maroc::l10n::{LanguageChain, Messages, MessagesBuilder};
use destination_maroc::text::Ftl;
use fluent::FluentArgs;

/// Of so many batches the fastest counts: the machine has other things to do.
const BATCHES: u32 = 50;
const BATCH: u32 = 10_000;

const TEXT: &str = r#"
constant = Les membres de l’association
variable = Bonjour { $name }, bienvenue
number = Il y a { $count } membres
plural = { $count ->
    [0] Aucun membre
    [one] { $count } membre
    [many] { $count } de membres
   *[other] { $count } membres
 }
text = { $name ->
    [Fatima] C’est elle
   *[other] D’ailleurs
 }
grouping = Il y a { NUMBER($count) } membres
currency = Pour { NUMBER($count, style: "currency", currency: "MAD", maximumFractionDigits: 0) }
datetime = Publié le { DATETIME($date, dateStyle: "long") }
range = Du { DATERANGE($date, $end, part: "start") } au { DATERANGE($date, $end, part: "end") }
"#;

/// Prints a table.
pub(crate) fn run() {
    let mut builder = MessagesBuilder::default();
    let file = Ftl::of(TEXT);
    assert!(file.problems().is_empty(), "{:?}", file.problems());
    builder.add("fr", &file);
    let messages =
        builder.build(&[LanguageChain { code: "fr".to_owned(), locale: "fr".to_owned(), fallback: Vec::new() }]);
    println!("\n| message | ns, one thread | ns, each of two |\n| --- | ---: | ---: |");
    for id in ["constant", "variable", "number", "plural", "text", "grouping", "currency", "datetime", "range"] {
        let alone = once(&messages, id);
        let both = std::thread::scope(|scope| {
            let threads = [(); 2].map(|()| scope.spawn(|| once(&messages, id)));
            threads.map(|thread| thread.join().expect("the benchmark's own thread")).into_iter().fold(0.0, f64::max)
        });
        println!("| {id} | {alone:.0} | {both:.0} |");
    }
}

fn once(messages: &Messages, id: &str) -> f64 {
    let batch = || {
        let start = Instant::now();
        for round in 0..BATCH {
            let mut args = FluentArgs::new();
            args.set("name", "Fatima");
            args.set("count", 20_000 + round % 7);
            args.set("date", "2027-03-03");
            args.set("end", "2027-03-05");
            let formatted = messages.format("fr", black_box(id), Some(&args)).expect("the message is there");
            assert!(formatted.errors.is_empty(), "{:?}", formatted.errors);
            black_box(formatted);
        }
        start.elapsed().as_nanos() as f64 / f64::from(BATCH)
    };
    (0..BATCHES).map(|_| batch()).fold(f64::MAX, f64::min)
}
