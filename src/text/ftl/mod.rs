//! Files of messages in Fluent's syntax (<https://projectfluent.org>), each parsed once: what they say, where it
//! stands, and what can't be read in them. Whoever loads, lints, sets, edits or exports messages does it with an
//! [`Ftl`]; what is in a pattern is visited by [`walk`], and where its parts begin and end is found by [`layout`].
//! Touches nothing.

pub(crate) mod layout;
mod walk;

pub(crate) use walk::{FoundPattern, each, length};

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::ast::{Attribute, Comment, Entry, Pattern, Resource};

use super::edits::span_of;
use super::{Source, too_deep};
use crate::diagnostics::{Diagnostic, Place, rules};

self_cell::self_cell! {
    struct Inner {
        owner: Arc<Source>,
        #[covariant]
        dependent: Tree,
    }
}

type Tree<'a> = Resource<&'a str>;

/// A file of messages (Fluent Translation List), parsed.
pub struct Ftl {
    inner: Inner,
    problems: Vec<Diagnostic>,
}

/// A message or a term.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Message<'a> {
    /// The file that it stands in.
    pub file: &'a Ftl,
    /// Its name, a part of the file's text: without the hyphen of a term.
    pub name: &'a str,
    pub is_term: bool,
    pub value: Option<&'a Pattern<&'a str>>,
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

impl Ftl {
    /// Parses a file. What can't be read is among its problems, and the rest is used.
    pub fn parse(source: Arc<Source>) -> Self {
        let mut problems = Vec::new();
        let inner = Inner::new(source, |source| {
            if let Some(span) = too_deep(&source.text) {
                // The parser would go as deep.
                problems.push(Diagnostic::of(rules::MESSAGE_TOO_DEEP).at(source.place(span)));
                return Resource { body: Vec::new() };
            }
            let (resource, errors) = match fluent_syntax::parser::parse(source.text.as_str()) {
                Ok(resource) => (resource, Vec::new()),
                Err(faulty) => faulty,
            };
            problems.extend(errors.into_iter().map(|error| {
                // The slice is the whole entry that was given up: its first line says which.
                let span = error.slice.unwrap_or(error.pos);
                let junk = source.text.get(span.clone()).unwrap_or_default();
                let end = junk.trim_end().find('\n').map_or(span.end, |at| span.start + at);
                Diagnostic::of(rules::MESSAGE_SYNTAX).at(source.place(span.start..end))
            }));
            resource
        });
        let mut file = Self { inner, problems };
        let mut seen = HashSet::new();
        let twice = file.messages().filter(|message| !seen.insert((message.is_term, message.name)));
        let twice: Vec<Diagnostic> = twice
            .map(|message| Diagnostic::of(rules::MESSAGE_DUPLICATE).arg("id", message.key()).at(message.place()))
            .collect();
        file.problems.extend(twice);
        file
    }

    /// Parses a text that is no file of the site.
    pub fn of(text: impl Into<String>) -> Self {
        Self::parse(Arc::new(Source { path: "".into(), text: text.into() }))
    }

    /// The file, with its text.
    pub fn source(&self) -> &Arc<Source> {
        self.inner.borrow_owner()
    }

    /// What can't be read in it, and messages and terms that are there twice.
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.source().text
    }

    /// Everything in it, in order, as fluent-syntax has it.
    pub(crate) fn entries(&self) -> &[Entry<&str>] {
        &self.inner.borrow_dependent().body
    }

    /// Its messages and terms, in order.
    pub(crate) fn messages(&self) -> impl Iterator<Item = Message<'_>> {
        self.entries().iter().filter_map(|entry| {
            let (id, is_term, value, attributes) = match entry {
                Entry::Message(message) => (&message.id, false, message.value.as_ref(), &message.attributes),
                Entry::Term(term) => (&term.id, true, Some(&term.value), &term.attributes),
                _ => return None,
            };
            Some(Message { file: self, name: id.name, is_term, value, attributes })
        })
    }

    /// What is said in comments of messages and of terms, and in comments that stand alone: each with the bytes of what
    /// it is said of, from the comment to the next entry.
    pub(crate) fn comments(&self) -> impl Iterator<Item = (&Comment<&str>, Range<usize>)> {
        let entries = self.entries();
        entries.iter().enumerate().filter_map(move |(index, entry)| {
            let end = entries.get(index + 1).map_or(self.text().len(), |next| self.start(next));
            Some((comment(entry)?, self.start(entry)..end))
        })
    }

    /// The byte that an entry begins at, with its comment, after the signs of the comment.
    fn start(&self, entry: &Entry<&str>) -> usize {
        let span = |part: &str| span_of(self.text(), part);
        let first = |comment: &Comment<&str>| comment.content.first().map(|line| span(line).start);
        let of_name = match entry {
            Entry::Message(message) => span(message.id.name).start,
            Entry::Term(term) => span(term.id.name).start.saturating_sub(1),
            Entry::Junk { content } => span(content).start,
            Entry::GroupComment(comment) | Entry::ResourceComment(comment) => {
                return first(comment).unwrap_or_default();
            }
            Entry::Comment(_) => 0,
        };
        comment(entry).and_then(first).unwrap_or(of_name)
    }

    /// The place of a part of its text.
    pub(crate) fn place(&self, part: &str) -> Place {
        self.source().place(span_of(self.text(), part))
    }

    /// The place of a name, with the hyphen before it if it's a term's.
    pub(crate) fn name_place(&self, name: &str, is_term: bool) -> Place {
        let span = span_of(self.text(), name);
        self.source().place(span.start - usize::from(is_term)..span.end)
    }

    /// The folder of its language's folder, which makes a layer: `themes/destination/locales`.
    pub(crate) fn layer(&self) -> &str {
        self.folder().rsplit_once('/').map_or("", |(layer, _)| layer)
    }

    /// Its folder: `themes/destination/locales/es`.
    pub(crate) fn folder(&self) -> &str {
        self.source().path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Its name in its language's folder.
    pub(crate) fn name(&self) -> &str {
        self.source().path.rsplit('/').next().unwrap_or_default()
    }
}

impl std::fmt::Debug for Ftl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Ftl").field(&self.source().path).finish()
    }
}

/// The comment of a message or term, or one that stands alone. Those of groups and of the file are about more than
/// that.
fn comment<'e, 'a>(entry: &'e Entry<&'a str>) -> Option<&'e Comment<&'a str>> {
    match entry {
        Entry::Message(message) => message.comment.as_ref(),
        Entry::Term(term) => term.comment.as_ref(),
        Entry::Comment(comment) => Some(comment),
        Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => None,
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
