//! Messages: Fluent bundles of each language, with the languages that they fall back on.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::memoizer::MemoizerKind;
use fluent::types::{FluentNumber, FluentNumberStyle};
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Message};
use intl_memoizer::Memoizable;
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use super::edits;
use super::format::{DateStyle, Formats, NumberOptions};
use crate::typography::{self, Style};

/// A language, its locale, and the languages that it falls back on, by code.
#[derive(Debug, Clone)]
pub struct LanguageChain {
    /// The code that messages are added under.
    pub code: String,
    /// The locale that its numbers and dates follow (BCP 47).
    pub locale: String,
    /// The codes of the languages that stand in for it, first to last.
    pub fallback: Vec<String>,
}

/// What is wrong with a file of messages.
#[derive(Debug)]
pub struct MessageProblem {
    /// The bytes.
    pub span: Range<usize>,
    /// The id that is there twice, if that is what is wrong; otherwise it's the syntax.
    pub duplicate: Option<String>,
}

/// Gathers files of messages.
#[derive(Default)]
pub struct MessagesBuilder {
    resources: HashMap<String, Vec<Arc<FluentResource>>>,
    styles: HashMap<String, Style>,
}

impl MessagesBuilder {
    /// Has the files that are added to a language from now on set by its typography.
    pub fn set_style(&mut self, lang: &str, style: Style) {
        self.styles.insert(lang.to_owned(), style);
    }

    /// Adds a file to a language. Of messages with one id, the last file's counts. What can't be read is told, and the rest is used.
    pub fn add(&mut self, lang: &str, text: &str) -> Vec<MessageProblem> {
        let mut problems = Vec::new();
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
            problems.extend(errors.into_iter().map(|error| {
                let span = error.slice.unwrap_or(error.pos);
                // The slice is the whole entry that was given up: its first line says which.
                let end = text.get(span.clone()).and_then(|junk| junk.trim_end().find('\n')).map_or(span.end, |at| span.start + at);
                MessageProblem { span: span.start..end, duplicate: None }
            }));
            resource
        });
        let mut seen = HashSet::new();
        for id in entries(&resource).map(|message| message.id.name) {
            if !seen.insert(id) {
                let at =
                    text.match_indices(id).filter(|(at, _)| *at == 0 || text.as_bytes()[at - 1] == b'\n').last().map_or(0, |(at, _)| at);
                problems.push(MessageProblem { span: at..at + id.len(), duplicate: Some(id.to_owned()) });
            }
        }
        let resource = self.typeset(lang, resource);
        self.resources.entry(lang.to_owned()).or_default().push(Arc::new(resource));
        problems
    }

    fn typeset(&self, lang: &str, resource: FluentResource) -> FluentResource {
        let edits = self.styles.get(lang).map(|style| typography::message_edits(resource.source(), resource.entries(), *style));
        match edits.filter(|edits| !edits.is_empty()) {
            Some(edits) => FluentResource::try_new(edits::apply(resource.source(), edits)).unwrap_or_else(|(resource, _)| resource),
            None => resource,
        }
    }

    /// Makes the bundles.
    pub fn build(self, languages: &[LanguageChain]) -> Messages {
        let bundles: FxHashMap<String, Bundle> = languages.iter().map(|language| (language.code.clone(), self.bundle(language))).collect();
        let chains: FxHashMap<String, Vec<String>> = languages
            .iter()
            .map(|language| {
                let codes = std::iter::once(&language.code).chain(&language.fallback);
                (language.code.clone(), codes.filter(|code| bundles.contains_key(*code)).cloned().collect())
            })
            .collect();
        let mut messages = Messages { bundles, chains, constants: FxHashMap::default() };
        let constants = languages.iter().map(|language| (language.code.clone(), messages.find_constants(&language.code)));
        messages.constants = constants.collect();
        messages
    }

    fn bundle(&self, language: &LanguageChain) -> Bundle {
        let locale: LanguageIdentifier = language.locale.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, memoizer| match value {
            FluentValue::Number(number) => {
                memoizer.with_try_get_threadsafe::<Memoized, _, _>((), |memoized| number_text(&memoized.0, number)).ok()
            }
            _ => None,
        }));
        let formats = Arc::new(Formats::new(&language.locale).unwrap_or_else(Formats::root));
        // Adding functions fails only for a name that is taken.
        let _ = bundle.add_function("NUMBER", number);
        let _ = bundle.add_function("DATETIME", move |values, args| datetime(&formats, values, args));
        let mut ids = Vec::new();
        for resource in self.resources.get(&language.code).into_iter().flatten() {
            ids.extend(ids_with_attributes(resource));
            bundle.add_resource_overriding(resource.clone());
        }
        Bundle { bundle, ids }
    }
}

/// A file's messages, in order.
fn entries(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// The ids that a file's messages and their attributes are asked for by.
fn ids_with_attributes(resource: &FluentResource) -> impl Iterator<Item = String> {
    entries(resource).flat_map(|message| {
        let own = message.value.as_ref().map(|_| message.id.name.to_owned());
        own.into_iter().chain(message.attributes.iter().map(|attribute| format!("{}.{}", message.id.name, attribute.id.name)))
    })
}

struct Bundle {
    bundle: FluentBundle<Arc<FluentResource>>,
    /// Of its messages and of their attributes.
    ids: Vec<String>,
}

impl std::fmt::Debug for Bundle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bundle")
    }
}

/// The messages of several languages.
#[derive(Debug)]
pub struct Messages {
    bundles: FxHashMap<String, Bundle>,
    /// Each language and those that it falls back on.
    chains: FxHashMap<String, Vec<String>>,
    /// Messages that are always the same text, by language and id.
    constants: FxHashMap<String, FxHashMap<String, Arc<str>>>,
}

/// A message, formatted.
#[derive(Debug)]
pub struct Formatted<'a> {
    /// Its text.
    pub text: Cow<'a, str>,
    /// What was missing in it: a variable, a term.
    pub errors: Vec<String>,
}

impl Messages {
    /// A message or an attribute of one (`id.attribute`), from the language or the first that it falls back on and that has it.
    pub fn format(&self, lang: &str, id: &str, args: Option<&FluentArgs<'_>>) -> Option<Formatted<'_>> {
        if let Some(text) = self.constants.get(lang).and_then(|constants| constants.get(id)) {
            return Some(Formatted { text: Cow::Borrowed(text), errors: Vec::new() });
        }
        let chain = self.chains.get(lang)?;
        chain.iter().find_map(|code| format_in(&self.bundles[code].bundle, id, args))
    }

    /// Whether the language itself has a message.
    pub fn has(&self, lang: &str, id: &str) -> bool {
        self.bundles.get(lang).is_some_and(|bundle| pattern(&bundle.bundle, id).is_some())
    }

    /// Every message that is always the same text.
    pub fn constants(&self, lang: &str) -> impl Iterator<Item = (&str, &str)> {
        self.constants.get(lang).into_iter().flatten().map(|(id, text)| (id.as_str(), &**text))
    }

    /// Formats what needs no arguments, once. The first language of the chain that has a message decides.
    fn find_constants(&self, lang: &str) -> FxHashMap<String, Arc<str>> {
        let mut seen = HashSet::new();
        let mut constants = FxHashMap::default();
        for code in self.chains.get(lang).into_iter().flatten() {
            for id in &self.bundles[code].ids {
                if !seen.insert(id.clone()) {
                    continue;
                }
                // A message that needs arguments says so by failing without them.
                let formatted = format_in(&self.bundles[code].bundle, id, None);
                if let Some(formatted) = formatted.filter(|formatted| formatted.errors.is_empty()) {
                    constants.insert(id.clone(), Arc::from(&*formatted.text));
                }
            }
        }
        constants
    }
}

type Pattern<'a> = &'a fluent_syntax::ast::Pattern<&'a str>;

fn pattern<'a>(bundle: &'a FluentBundle<Arc<FluentResource>>, id: &str) -> Option<Pattern<'a>> {
    match id.split_once('.') {
        Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute).map(|attribute| attribute.value()),
        None => bundle.get_message(id)?.value(),
    }
}

fn format_in<'a>(bundle: &'a FluentBundle<Arc<FluentResource>>, id: &str, args: Option<&FluentArgs<'_>>) -> Option<Formatted<'a>> {
    let pattern = pattern(bundle, id)?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    Some(Formatted { text: Cow::Owned(text), errors: errors.iter().map(ToString::to_string).collect() })
}

/// Arguments from pairs.
pub fn arguments<'a, V: Into<FluentValue<'a>>, const N: usize>(pairs: [(&'static str, V); N]) -> FluentArgs<'a> {
    pairs.into_iter().map(|(name, value)| (name, value.into())).collect()
}

/// The language among `available` that a locale such as `fr_MA.UTF-8` asks for.
pub fn negotiate<'a>(requested: &str, available: &[&'a str]) -> Option<&'a str> {
    use fluent_langneg::{NegotiationStrategy, negotiate_languages};
    let requested = requested.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    let requested: fluent_langneg::LanguageIdentifier = requested.parse().ok()?;
    let ids: Vec<fluent_langneg::LanguageIdentifier> = available.iter().filter_map(|code| code.parse().ok()).collect();
    let found = negotiate_languages(&[requested], &ids, None, NegotiationStrategy::Lookup);
    let found = found.first()?.to_string();
    available.iter().copied().find(|code| **code == found)
}

/// The locale's formats, kept by the bundle's own memoizer: its formatter is a plain function that has nothing else.
struct Memoized(Formats);

impl Memoizable for Memoized {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Formats::new(&lang.to_string()).map(Memoized).ok_or(())
    }
}

fn number_text(formats: &Formats, number: &FluentNumber) -> String {
    let options = &number.options;
    let digits = |count: Option<usize>| count.and_then(|count| i16::try_from(count.min(100)).ok());
    let is_percent = options.style == FluentNumberStyle::Percent;
    let minimum = digits(options.minimum_fraction_digits).unwrap_or(0);
    // The defaults of ECMAScript's Intl.NumberFormat.
    let maximum = digits(options.maximum_fraction_digits).unwrap_or(if is_percent { 0 } else { 3 }).max(minimum);
    let options = NumberOptions { minimum_fraction_digits: minimum, maximum_fraction_digits: maximum, use_grouping: options.use_grouping };
    if is_percent { formats.percent_with(number.value, options) } else { formats.number_with(number.value, options) }
}

/// `NUMBER($n, minimumFractionDigits: 1)`: still a number, so that plurals can be chosen by it.
fn number<'a>(values: &[FluentValue<'a>], args: &FluentArgs<'_>) -> FluentValue<'a> {
    match values.first() {
        Some(FluentValue::Number(number)) => {
            let mut number = number.clone();
            number.options.merge(args);
            FluentValue::Number(number)
        }
        _ => FluentValue::Error,
    }
}

/// `DATETIME($date, dateStyle: "long", timeStyle: "short")` of an ISO 8601 date or a date and time.
fn datetime<'a>(formats: &Formats, values: &[FluentValue<'a>], args: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::String(text)) = values.first() else { return FluentValue::Error };
    let option = |name| match args.get(name) {
        Some(FluentValue::String(value)) => Some(value.to_string()),
        _ => None,
    };
    let style = match option("dateStyle").as_deref() {
        Some("full") => DateStyle::Full,
        Some("medium") => DateStyle::Medium,
        Some("short") => DateStyle::Short,
        _ => DateStyle::Long,
    };
    let with_time = option("timeStyle").is_some();
    let formatted = if text.contains('T') {
        let moment: Option<jiff::civil::DateTime> = text.parse().ok();
        moment.map(|moment| if with_time { formats.datetime(moment, style) } else { formats.date(moment.date(), style) })
    } else {
        match text.parse() {
            Ok(super::PartialDate::Date(date)) => Some(formats.date(date, style)),
            Ok(partial) => Some(formats.partial_date(&partial)),
            Err(()) => None,
        }
    };
    formatted.map_or(FluentValue::Error, FluentValue::from)
}
