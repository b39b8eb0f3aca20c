//! How values are read: from YAML with places to values of a kind, and everything that is wrong with them on the way.
//! Touches nothing.

use std::ops::Range;

use super::references::{Reference, Target};
use super::value::Value;
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::text::yaml::{self, At, Data, Node, Spanned};
use crate::text::{Source, slips};

/// A part of a file that is read, and what was wrong with it.
#[derive(Debug)]
pub struct Reading<'a> {
    source: &'a Source,
    part: Range<usize>,
    /// The choices by their labels in each language.
    labels: &'a [(String, String)],
    /// What was wrong.
    pub problems: Vec<Diagnostic>,
}

impl<'a> Reading<'a> {
    /// Of a part of a file. `labels` are those of choices: label and id.
    pub fn new(source: &'a Source, part: Range<usize>, labels: &'a [(String, String)]) -> Self {
        Self { source, part, labels, problems: Vec::new() }
    }

    /// What was wrong. Where a space stands that isn't YAML's, that is: the rest follows from it.
    pub fn finish(self) -> Vec<Diagnostic> {
        let text = &self.source.text[self.part.clone()];
        let space = if self.problems.is_empty() { None } else { slips::foreign_space(text) };
        match space {
            Some((span, char)) => {
                let span = self.part.start + span.start..self.part.start + span.end;
                vec![yaml::foreign_space(char).at(self.source.place(span))]
            }
            None => self.problems,
        }
    }

    /// The place of some bytes of the part.
    pub fn place(&self, at: At) -> Place {
        self.source.place(yaml::span(at, &self.part))
    }

    /// The text as it's written there.
    pub fn written(&self, at: At) -> &'a str {
        self.source.text.get(yaml::span(at, &self.part)).unwrap_or_default()
    }

    /// Notes what is wrong somewhere.
    pub fn problem(&mut self, problem: Diagnostic, at: At) {
        let place = self.place(at);
        self.problems.push(problem.at(place));
    }

    /// Notes that a value isn't what was expected: the end of a message's id.
    pub fn wrong<T>(&mut self, expected: &'static str, node: &Node) -> Option<T> {
        self.problem(Diagnostic::of(rules::WRONG_TYPE).arg("expected", expected), node.at);
        None
    }

    /// Notes a key that there isn't.
    pub fn unknown_field<'b>(&mut self, key: &Spanned<String>, known: impl Iterator<Item = &'b str>) {
        let problem = Diagnostic::of(rules::UNKNOWN_FIELD).arg("field", &key.value).suggest(&key.value, known);
        self.problem(problem, key.at);
    }

    /// Notes a key that has to be there and isn't.
    pub fn missing_field(&mut self, name: &str, at: At) {
        self.problem(Diagnostic::of(rules::MISSING_FIELD).arg("field", name), at);
    }

    /// A text. What YAML takes for a number or a boolean is the text that it's written as.
    pub fn text(&mut self, node: &Node) -> Option<String> {
        match &node.data {
            Data::Text(text) => Some(text.clone()),
            Data::Bool(_) | Data::Integer(_) | Data::Number(_) => Some(self.written(node.at).to_owned()),
            _ => self.wrong("text", node),
        }
    }

    /// A number.
    pub fn number(&mut self, node: &Node) -> Option<f64> {
        match node.data {
            Data::Integer(number) => Some(number as f64),
            Data::Number(number) => Some(number),
            _ => self.wrong("number", node),
        }
    }

    /// A reference.
    pub fn reference(&mut self, node: &Node, target: Target) -> Option<Value> {
        let id = self.text(node)?;
        Some(Value::Reference(Box::new(Reference { target, id, at: node.at })))
    }

    /// The one of some choices that a text is the label of, in any language.
    pub fn labelled(&self, text: &str, choices: &[String]) -> Option<&'a str> {
        let is_it =
            |(label, id): &&(String, String)| label.to_lowercase() == text.to_lowercase() && choices.contains(id);
        self.labels.iter().find(is_it).map(|(_, id)| id.as_str())
    }
}

/// The keys of a declaration, each to be asked for once: those that nobody asks for are told.
#[derive(Debug)]
pub struct Keys<'a> {
    pairs: &'a [(Spanned<String>, Node)],
    at: At,
    known: Vec<&'static str>,
}

impl<'a> Keys<'a> {
    /// The keys of a map.
    pub fn new(node: &'a Node) -> Self {
        Self { pairs: node.pairs(), at: node.at, known: Vec::new() }
    }

    /// The value of a key.
    pub fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        self.known.push(key);
        let found = self.pairs.iter().find(|(known, _)| known.value == key);
        found.map(|(_, node)| node).filter(|node| !matches!(node.data, Data::Null))
    }

    /// The value of a key that has to be there.
    pub fn required_node(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<Node> {
        let found = self.node(key);
        if found.is_none() {
            reading.missing_field(key, self.at);
        }
        found.cloned()
    }

    /// The text of a key.
    pub fn text(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<String> {
        self.spanned_text(key, reading).map(|text| text.value)
    }

    /// The text of a key, with its place.
    pub fn spanned_text(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<Spanned<String>> {
        let node = self.node(key)?;
        Some(Spanned { value: reading.text(node)?, at: node.at })
    }

    /// The text of a key that has to be there.
    pub fn required_text(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<String> {
        let node = self.required_node(key, reading)?;
        reading.text(&node)
    }

    /// The texts of a key that has to be there: a list of them.
    pub fn required_texts(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<Vec<String>> {
        let node = self.required_node(key, reading)?;
        texts(&node, reading)
    }

    /// The number of a key.
    pub fn number(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<f64> {
        let node = self.node(key)?;
        reading.number(node)
    }

    /// Whether a key says `true`.
    pub fn flag(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<bool> {
        let node = self.node(key)?;
        match node.data {
            Data::Bool(value) => Some(value),
            _ => reading.wrong("boolean", node),
        }
    }

    /// Tells the keys that nobody has asked for.
    pub fn finish(self, reading: &mut Reading<'_>) {
        for (key, _) in self.pairs.iter().filter(|(key, _)| !self.known.contains(&key.value.as_str())) {
            reading.unknown_field(key, self.known.iter().copied());
        }
    }
}

/// A list of texts, or one alone.
pub fn texts(node: &Node, reading: &mut Reading<'_>) -> Option<Vec<String>> {
    match &node.data {
        Data::List(items) => items.iter().map(|item| reading.text(item)).collect(),
        Data::Text(text) => Some(vec![text.clone()]),
        _ => reading.wrong("list", node),
    }
}
