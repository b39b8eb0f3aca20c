//! What stands above an entry's text: the values that its file gives of the fields of its type. Touches nothing.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut, Range};
use std::sync::Arc;

use indexmap::IndexMap;

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::pictures::Focus;
use crate::text::yaml::{self, At, Data, Node, Spanned};
use crate::text::{Source, slips};
use crate::types::{Reading, Type, Value, Values};
use crate::typography::{self, Style};

/// What stands above an entry's text, in one file: the common fields and those of its type.
#[derive(Debug, Clone)]
pub struct FrontMatter {
    /// What kind of thing it's about.
    pub content_type: Arc<Type>,
    /// What it says.
    pub values: Values,
    /// The file.
    pub source: Arc<Source>,
    /// The bytes of the file that the fields' locations count from.
    pub part: Range<usize>,
}

impl FrontMatter {
    /// Reads `part` of a file as front matter of a type, with what is wrong with it. Fields that the type doesn't have
    /// are told, and the rest is still read. There's none where it isn't YAML, or a value isn't what its field holds.
    pub fn parse(
        content_type: &Arc<Type>,
        choices: &[(String, String)],
        source: &Arc<Source>,
        part: Range<usize>,
    ) -> (Option<Self>, Vec<Diagnostic>) {
        let node: Node = match yaml::parse(source, part.clone()) {
            Ok(node) => node,
            Err(problem) => return (None, vec![problem]),
        };
        let mut reading = Reading::new(source, part.clone(), choices);
        let values = Self::read(content_type, &node, &mut reading);
        let front =
            values.map(|values| Self { content_type: content_type.clone(), values, source: source.clone(), part });
        (front, reading.finish())
    }

    /// Reads a data file: a map of entries, each with its key and the key's place.
    pub fn parse_map(
        content_type: &Arc<Type>,
        choices: &[(String, String)],
        source: &Arc<Source>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<(String, Place, Self)> {
        let part = 0..source.text.len();
        let pairs = match yaml::parse::<Node>(source, part.clone()) {
            Ok(Node { data: Data::Map(pairs), .. }) => pairs,
            Ok(Node { data: Data::Null, .. }) => Vec::new(),
            Ok(node) => {
                let problem = Diagnostic::of(rules::WRONG_TYPE).arg("expected", "fields");
                diagnostics.push(problem.at(source.place(yaml::span(node.at, &part))));
                return Vec::new();
            }
            Err(problem) => {
                diagnostics.push(problem);
                return Vec::new();
            }
        };
        let mut reading = Reading::new(source, part.clone(), choices);
        let mut read = |(key, node): (Spanned<String>, Node)| {
            let values = Self::read(content_type, &node, &mut reading)?;
            let place = reading.place(key.at);
            let front = Self { content_type: content_type.clone(), values, source: source.clone(), part: part.clone() };
            Some((key.value, place, front))
        };
        let read = pairs.into_iter().filter_map(&mut read).collect();
        diagnostics.extend(reading.finish());
        read
    }

    fn read(content_type: &Type, node: &Node, reading: &mut Reading<'_>) -> Option<Values> {
        match &node.data {
            Data::Map(pairs) => content_type.fields.read(pairs, reading),
            Data::Null => Some(Values::none(content_type.fields.clone())),
            _ => reading.wrong("fields", node),
        }
    }

    /// The place of a field, by where it stands; of the front matter as a whole without one.
    pub fn place(&self, at: Option<At>) -> Place {
        match at {
            Some(at) => self.source.place(yaml::span(at, &self.part)),
            None => self.source.place(self.part.start..self.part.start),
        }
    }

    /// Takes over what the source language says. Facts that are repeated with another value are reported.
    pub fn inherit(&mut self, source: &Self, diagnostics: &mut Vec<Diagnostic>) {
        let mut clashes = Vec::new();
        self.values.inherit(&source.values, &mut |field, at| clashes.push((field.to_owned(), at)));
        diagnostics.extend(clashes.into_iter().map(|(field, at)| {
            Diagnostic::of(rules::FACT_DIFFERS)
                .arg("field", field)
                .arg("source", &source.source.path)
                .at(self.place(Some(at)))
        }));
    }

    /// Reports the required fields that were not given.
    pub fn check_required(&self, diagnostics: &mut Vec<Diagnostic>) {
        for field in self.values.missing() {
            diagnostics.push(Diagnostic::of(rules::MISSING_FIELD).arg("field", field).at(self.place(None)));
        }
    }

    /// Reports what is wrong with its values together.
    pub fn check(&self, diagnostics: &mut Vec<Diagnostic>) {
        let problems = self.content_type.does.check(&self.values);
        diagnostics.extend(problems.into_iter().map(|(problem, at)| problem.at(self.place(at))));
    }

    /// Sets the words for people, and gives the questions and exclamations among them that lack one of their marks.
    /// What the file says stays: so does its [state](Self::text_state).
    pub fn typeset(&mut self, style: Style) -> Vec<Diagnostic> {
        let mut set = |text: &mut String| {
            if let Cow::Owned(typed) = typography::set_text(style, text) {
                *text = typed;
            }
        };
        self.values.each_words(&mut set);
        if !style.opens_questions() {
            return Vec::new();
        }
        let prose = self.values.iter().filter(|(field, ..)| field.is_prose());
        prose.filter_map(|(_, _, at)| at).flat_map(|at| self.questions(at, style)).collect()
    }

    /// The questions and exclamations in one value that lack a mark. The value is looked at as it's written: only so
    /// its marks have places.
    fn questions(&self, at: At, style: Style) -> Vec<Diagnostic> {
        let span = yaml::span(at, &self.part);
        let text = self.source.text.get(span.clone()).unwrap_or_default();
        // Quotes around the value are YAML's.
        let quote =
            ['"', '\''].into_iter().find(|quote| text.len() > 1 && text.starts_with(*quote) && text.ends_with(*quote));
        let (skipped, inner) = quote.map_or((0, text), |_| (1, &text[1..text.len() - 1]));
        let place = |found: typography::Unbalanced| {
            let start = span.start + skipped + found.at;
            typography::lacks_partner(found.mark).at(self.source.place(start..start + found.mark.len_utf8()))
        };
        typography::unbalanced(style, &[typography::Segment::Text(inner)]).into_iter().map(place).collect()
    }

    /// The fields that are given in its own file and that a translator has to translate.
    pub fn prose(&self) -> impl Iterator<Item = &str> {
        let prose = self.values.iter().filter(|(field, _, at)| field.is_prose() && at.is_some());
        prose.map(|(field, ..)| &*field.name)
    }

    /// Texts that end where YAML has seen a comment: `description: Le centre #1 du Maroc`.
    pub fn cut_texts(&self) -> Vec<Diagnostic> {
        let head = &self.source.text[self.part.clone()];
        if !head.contains(" #") && !head.contains("\t#") {
            return Vec::new();
        }
        let values: IndexMap<String, serde_json::Value> =
            yaml::parse(&self.source, self.part.clone()).unwrap_or_default();
        let words = self.values.iter().filter(|(field, _, at)| field.is_words && at.is_some());
        let texts: Vec<&str> = words.map(|(field, ..)| &*field.name).collect();
        let mut found = Vec::new();
        // A field goes on up to the next line that isn't indented.
        let begins = |line: &str| line.starts_with(|char: char| char.is_alphabetic());
        let mut start = 0;
        while start < head.len() {
            let first = head[start..].find('\n').map_or(head.len(), |at| start + at + 1);
            let more =
                head[first..].split_inclusive('\n').take_while(|line| !begins(line)).map(str::len).sum::<usize>();
            let lines = &head[start..first + more];
            let name = lines.split(':').next().unwrap_or_default().trim();
            if let Some(value) = values.get(name).filter(|_| texts.contains(&name)) {
                let cuts = slips::cuts(lines, value, false).into_iter();
                found.extend(
                    cuts.map(|cut| (self.part.start + start + cut.start..self.part.start + start + cut.end, name)),
                );
            }
            start = first + more;
        }
        let problem = |(span, name): (Range<usize>, &str)| {
            Diagnostic::of(rules::TEXT_CUT).arg("field", name).at(self.source.place(span))
        };
        found.into_iter().map(problem).collect()
    }

    /// The title; the file's name where there's none, which has been reported.
    pub fn title(&self) -> &str {
        self.text("title").unwrap_or(&self.source.path)
    }

    /// The point that its picture is cut around.
    pub fn focus(&self) -> Focus {
        let part =
            |point: &Value, name| point.get(name).and_then(Value::as_integer).and_then(|part| u8::try_from(part).ok());
        let point = self.get("image_focus");
        let focus = point.and_then(|point| Some(Focus { x: part(point, "x")?, y: part(point, "y")? }));
        focus.unwrap_or_default()
    }

    /// The day of its publication: its own, if its type has one, or the day from which it's shown.
    pub fn published(&self) -> Option<jiff::civil::Date> {
        let own = self.content_type.does.dated.as_ref().and_then(|dated| dated.day(&self.values));
        own.or_else(|| self.day("publish_on"))
    }

    /// The day from which it's gone.
    pub fn gone(&self) -> Option<jiff::civil::Date> {
        let own = self.content_type.does.expires.as_ref().and_then(|expires| expires.day(&self.values));
        own.into_iter().chain(self.day("expires_on")).min()
    }
}

impl Deref for FrontMatter {
    type Target = Values;

    fn deref(&self) -> &Values {
        &self.values
    }
}

impl DerefMut for FrontMatter {
    fn deref_mut(&mut self) -> &mut Values {
        &mut self.values
    }
}
