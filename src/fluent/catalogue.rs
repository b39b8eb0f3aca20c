//! Files of messages as the rules see them: parsed, by language, with the place of everything.

use std::collections::BTreeMap;

use crate::diagnostics::Place;
use crate::l10n::{canonical, folders};
use crate::text::Source;
use crate::text::edits::span_of;
use fluent_syntax::ast::{Attribute, Entry, Pattern, Resource};

/// A language whose messages are checked.
#[derive(Debug, Clone, Copy)]
pub struct Speech<'a> {
    /// Its code: the name of its folder.
    pub code: &'a str,
    /// The locale that its plurals follow (BCP 47).
    pub locale: &'a str,
}

/// The messages of several languages.
#[derive(Debug)]
pub struct Catalogue<'a> {
    /// The languages, each with its files.
    pub(crate) languages: Vec<Language<'a>>,
    /// The one that the others are translated from, as an index.
    source: usize,
}

/// The messages of a language.
#[derive(Debug)]
pub(crate) struct Language<'a> {
    pub speech: Speech<'a>,
    /// Later ones win.
    pub files: Vec<File<'a>>,
}

/// A file of messages.
#[derive(Debug)]
pub(crate) struct File<'a> {
    pub source: &'a Source,
    resource: Resource<&'a str>,
}

/// A message or a term.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Message<'a> {
    pub file: &'a File<'a>,
    /// Its name, a part of the file's text: without the hyphen of a term.
    pub name: &'a str,
    pub is_term: bool,
    value: Option<&'a Pattern<&'a str>>,
    pub attributes: &'a [Attribute<&'a str>],
}

/// What is said under one id: the value of a message, or one of its attributes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part<'a> {
    pub message: Message<'a>,
    /// The name of the attribute.
    pub attribute: Option<&'a str>,
    pub pattern: &'a Pattern<&'a str>,
}

impl<'a> Catalogue<'a> {
    /// Of files by the name of their folder, in the order of their layers, later ones winning. A language's are those
    /// of its own folder and of those that it varies ([`folders`]); those of a folder that is no language's are left
    /// out.
    pub fn new(
        languages: &[Speech<'a>],
        source: usize,
        files: impl IntoIterator<Item = (&'a str, &'a Source)>,
    ) -> Self {
        let files: Vec<(String, &Source)> =
            files.into_iter().map(|(folder, source)| (canonical(folder), source)).collect();
        let language = |speech: &Speech<'a>| {
            let folders = folders(speech.code, speech.locale);
            let ranked = files
                .iter()
                .filter_map(|(folder, source)| Some((folders.iter().position(|own| own == folder)?, *source)));
            let mut ranked: Vec<(usize, File<'a>)> = ranked.map(|(rank, source)| (rank, File::parse(source))).collect();
            // Within a layer the variant wins over what it varies.
            for layer in ranked.chunk_by_mut(|a, b| a.1.layer() == b.1.layer()) {
                layer.sort_by_key(|(rank, _)| *rank);
            }
            Language { speech: *speech, files: ranked.into_iter().map(|(_, file)| file).collect() }
        };
        Self { languages: languages.iter().map(language).collect(), source }
    }

    /// The files that some language reads; one that several read, several times.
    pub(crate) fn files(&self) -> impl Iterator<Item = &'a Source> {
        self.languages.iter().flat_map(|language| language.files.iter().map(|file| file.source))
    }

    /// The language that the others are translated from.
    pub(crate) fn source(&self) -> &Language<'a> {
        &self.languages[self.source]
    }

    /// The others.
    pub(crate) fn translations(&self) -> impl Iterator<Item = &Language<'a>> {
        self.languages.iter().enumerate().filter(|(index, _)| *index != self.source).map(|(_, language)| language)
    }
}

impl Speech<'_> {
    /// Whether a folder of messages is among those that the language reads.
    pub(crate) fn reads(&self, folder: &str) -> bool {
        folders(self.code, self.locale).contains(&canonical(folder))
    }
}

impl<'a> Language<'a> {
    /// Every message and term of every file, in order.
    pub(crate) fn messages(&self) -> impl Iterator<Item = Message<'_>> {
        self.files.iter().flat_map(File::messages)
    }

    /// Every value and attribute of every file, in order.
    pub(crate) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.messages().flat_map(Message::parts)
    }

    /// Of each id the message that counts.
    pub(crate) fn effective(&self) -> BTreeMap<String, Message<'_>> {
        self.messages().map(|message| (message.key(), message)).collect()
    }
}

impl<'a> File<'a> {
    fn parse(source: &'a Source) -> Self {
        // What can't be read is told by whoever loads the messages: `l10n`.
        let resource = match crate::text::too_deep(&source.text) {
            Some(_) => Resource { body: Vec::new() },
            None => fluent_syntax::parser::parse(source.text.as_str()).unwrap_or_else(|(resource, _)| resource),
        };
        Self { source, resource }
    }

    /// Its messages and terms, in order.
    pub(crate) fn messages(&self) -> impl Iterator<Item = Message<'_>> {
        self.resource.body.iter().filter_map(|entry| {
            let (id, is_term, value, attributes) = match entry {
                Entry::Message(message) => (&message.id, false, message.value.as_ref(), &message.attributes),
                Entry::Term(term) => (&term.id, true, Some(&term.value), &term.attributes),
                _ => return None,
            };
            Some(Message { file: self, name: id.name, is_term, value, attributes })
        })
    }

    /// The place of a part of its text.
    pub(crate) fn place(&self, part: &str) -> Place {
        self.source.place(span_of(&self.source.text, part))
    }

    /// The place of a name, with the hyphen before it if it's a term's.
    pub(crate) fn name_place(&self, name: &str, is_term: bool) -> Place {
        let span = span_of(&self.source.text, name);
        self.source.place(span.start - usize::from(is_term)..span.end)
    }

    /// The folder of its language's folder, which makes a layer: `themes/destination/locales`.
    pub(crate) fn layer(&self) -> &str {
        self.folder().rsplit_once('/').map_or("", |(layer, _)| layer)
    }

    /// Its folder: `themes/destination/locales/es`.
    pub(crate) fn folder(&self) -> &str {
        self.source.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Its name in its language's folder.
    pub(crate) fn name(&self) -> &str {
        self.source.path.rsplit('/').next().unwrap_or_default()
    }
}

impl<'a> Message<'a> {
    /// The id that it's asked for and referred to by: with the hyphen of a term.
    pub(crate) fn key(&self) -> String {
        if self.is_term { format!("-{}", self.name) } else { self.name.to_owned() }
    }

    /// Where it begins.
    pub(crate) fn place(&self) -> Place {
        self.file.name_place(self.name, self.is_term)
    }

    /// Its value and its attributes.
    pub(crate) fn parts(self) -> impl Iterator<Item = Part<'a>> {
        let value = self.value.map(|pattern| Part { message: self, attribute: None, pattern });
        let attributes = self.attributes.iter().map(move |attribute| Part {
            message: self,
            attribute: Some(attribute.id.name),
            pattern: &attribute.value,
        });
        value.into_iter().chain(attributes)
    }
}

impl Part<'_> {
    /// The id that it's asked for by: `message`, `message.attribute`.
    pub(crate) fn key(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.message.key()),
            None => self.message.key(),
        }
    }

    /// Where it begins: the name of the message or of the attribute.
    pub(crate) fn place(&self) -> Place {
        self.attribute.map_or_else(|| self.message.place(), |attribute| self.message.file.place(attribute))
    }
}
