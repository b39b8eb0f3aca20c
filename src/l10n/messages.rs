//! Messages: Fluent bundles of each language, with the languages that they fall back on.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Message};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use super::format::Formats;
use super::{rewrite, values, variants};
use crate::text::{Ftl, edits};
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

/// Gathers files of messages.
#[derive(Default)]
pub struct MessagesBuilder {
    /// Of each layer, from the first to the one that wins, the files of each folder.
    layers: Vec<HashMap<String, Vec<Arc<FluentResource>>>>,
    styles: HashMap<String, Style>,
}

impl MessagesBuilder {
    /// Begins a layer: its messages win over those of the layers before it, whichever of a language's folders they're
    /// in.
    pub fn layer(&mut self) {
        self.layers.push(HashMap::new());
    }

    /// Has the files that are added to a folder from now on set by the typography of its language.
    pub fn set_style(&mut self, folder: &str, style: Style) {
        self.styles.insert(variants::canonical(folder), style);
    }

    /// Adds a file of a folder, such as `es` or `es-MX`. Of messages with one id, the last file's counts.
    pub fn add(&mut self, folder: &str, file: &Ftl) {
        // What is too deep to be parsed is so for fluent-rs too.
        if file.entries().is_empty() {
            return;
        }
        let folder = variants::canonical(folder);
        let mut changes = rewrite::edits(file);
        if let Some(style) = self.styles.get(&folder) {
            changes.extend(typography::message_edits(file, *style));
        }
        let edited = edits::apply(file.text(), changes);
        // What can't be read is among the file's problems, and the rest is used.
        let own = FluentResource::try_new(edited).unwrap_or_else(|(resource, _)| resource);
        if self.layers.is_empty() {
            self.layer();
        }
        if let Some(layer) = self.layers.last_mut() {
            layer.entry(folder).or_default().push(Arc::new(own));
        }
    }

    /// Makes the bundles.
    pub fn build(self, languages: &[LanguageChain]) -> Messages {
        let bundles: FxHashMap<String, Bundle> =
            languages.iter().map(|language| (language.code.clone(), self.bundle(language))).collect();
        let chains: FxHashMap<String, Vec<String>> = languages
            .iter()
            .map(|language| {
                let codes = std::iter::once(&language.code).chain(&language.fallback);
                (language.code.clone(), codes.filter(|code| bundles.contains_key(*code)).cloned().collect())
            })
            .collect();
        let mut messages = Messages { bundles, chains, constants: FxHashMap::default() };
        let constants =
            languages.iter().map(|language| (language.code.clone(), messages.find_constants(&language.code)));
        messages.constants = constants.collect();
        messages
    }

    fn bundle(&self, language: &LanguageChain) -> Bundle {
        let locale: LanguageIdentifier = language.locale.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        // The settings have refused what isn't a locale; one that CLDR doesn't know is formatted as no language in
        // particular.
        let formats = Formats::of(&language.locale);
        values::add_functions(&mut bundle, formats);
        let mut ids = Vec::new();
        let folders = variants::folders(&language.code, &language.locale);
        let files =
            self.layers.iter().flat_map(|layer| folders.iter().filter_map(|folder| layer.get(folder))).flatten();
        for resource in files {
            ids.extend(ids_with_attributes(resource));
            bundle.add_resource_overriding(resource.clone());
        }
        Bundle { bundle, formats, ids }
    }
}

fn message<'a, 'b>(entry: &'b Entry<&'a str>) -> Option<&'b Message<&'a str>> {
    match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    }
}

/// The ids that a file's messages and their attributes are asked for by.
fn ids_with_attributes(resource: &FluentResource) -> impl Iterator<Item = String> {
    resource.entries().filter_map(message).flat_map(|message| {
        let own = message.value.as_ref().map(|_| message.id.name.to_owned());
        own.into_iter()
            .chain(message.attributes.iter().map(|attribute| format!("{}.{}", message.id.name, attribute.id.name)))
    })
}

struct Bundle {
    bundle: FluentBundle<Arc<FluentResource>>,
    formats: &'static Formats,
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
    /// A message or an attribute of one (`id.attribute`), from the language or the first that it falls back on and that
    /// has it.
    pub fn format(&self, lang: &str, id: &str, args: Option<&FluentArgs<'_>>) -> Option<Formatted<'_>> {
        if let Some(text) = self.constants.get(lang).and_then(|constants| constants.get(id)) {
            return Some(Formatted { text: Cow::Borrowed(text), errors: Vec::new() });
        }
        let chain = self.chains.get(lang)?;
        chain.iter().find_map(|code| format_in(&self.bundles[code], id, args))
    }

    /// Whether the language itself has a message.
    pub fn has(&self, lang: &str, id: &str) -> bool {
        self.bundles.get(lang).is_some_and(|bundle| pattern(&bundle.bundle, id).is_some())
    }

    /// The formats of one of the languages.
    ///
    /// # Panics
    /// It's none of them.
    pub fn formats(&self, lang: &str) -> &'static Formats {
        self.bundles[lang].formats
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
                let formatted = format_in(&self.bundles[code], id, None);
                if let Some(formatted) = formatted.filter(|formatted| formatted.errors.is_empty()) {
                    constants.insert(id.clone(), Arc::from(&*formatted.text));
                }
            }
        }
        constants
    }
}

type MessagePattern<'a> = &'a fluent_syntax::ast::Pattern<&'a str>;

fn pattern<'a>(bundle: &'a FluentBundle<Arc<FluentResource>>, id: &str) -> Option<MessagePattern<'a>> {
    match id.split_once('.') {
        Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute).map(|attribute| attribute.value()),
        None => bundle.get_message(id)?.value(),
    }
}

fn format_in<'a>(own: &'a Bundle, id: &str, args: Option<&FluentArgs<'_>>) -> Option<Formatted<'a>> {
    let pattern = pattern(&own.bundle, id)?;
    let localised = args.and_then(|args| values::localise(own.formats, args));
    let mut errors = Vec::new();
    let text = own.bundle.format_pattern(pattern, localised.as_ref().or(args), &mut errors).into_owned();
    let errors =
        errors.iter().map(|error| rewrite::as_written(&error.to_string())).chain(values::take_problems()).collect();
    Some(Formatted { text: Cow::Owned(text), errors })
}

/// Arguments from pairs.
pub fn arguments<'a, V: Into<FluentValue<'a>>, const N: usize>(pairs: [(&'static str, V); N]) -> FluentArgs<'a> {
    pairs.into_iter().map(|(name, value)| (name, value.into())).collect()
}

/// The language among `available` that the first of `requested` to be met asks for: language tags, or locales as an
/// environment has them (`fr_MA.UTF-8`).
pub fn negotiate<'a>(requested: &[&str], available: &[&'a str]) -> Option<&'a str> {
    use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};
    let tag = |locale: &&str| locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-").parse().ok();
    let requested: Vec<LanguageIdentifier> = requested.iter().filter_map(tag).collect();
    let known: Vec<(LanguageIdentifier, &'a str)> =
        available.iter().filter_map(|code| Some((code.parse().ok()?, *code))).collect();
    let tags: Vec<&LanguageIdentifier> = known.iter().map(|(tag, _)| tag).collect();
    let found = *negotiate_languages(&requested, &tags, None, NegotiationStrategy::Lookup).first()?;
    known.iter().find(|(tag, _)| tag == *found).map(|(_, code)| *code)
}
