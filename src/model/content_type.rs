//! The content types: one line here for each, a file with its fields beside this one, a template in the theme.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use indexmap::IndexMap;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};

use super::common::Common;
use super::fields::{FieldInfo, Fields, Map};
use super::references::{Reference, Scope};
use crate::diagnostics::{Diagnostic, Place};
use crate::source::yaml::{self, At, Spanned};
use crate::source::{Source, slips};
use crate::typography::{self, Style};

macro_rules! content_types {
    ($( $(#[$doc:meta])* $variant:ident in $module:ident, $name:literal of $collection:literal, $schema:literal; )*) => {
        /// What kind of thing an entry is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ContentType { $( $(#[$doc])* $variant, )* }

        /// The fields of an entry that its type has beside the common ones.
        #[derive(Debug, Clone)]
        pub enum Content { $( $(#[$doc])* $variant(Box<super::$module::$variant>), )* }

        impl ContentType {
            /// All of them.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// Its name: that of its template, and of the `type` in a collection's settings.
            pub fn name(self) -> &'static str {
                match self { $( Self::$variant => $name, )* }
            }

            /// The collection whose entries are of this type when the settings say nothing.
            pub fn default_collection(self) -> &'static str {
                match self { $( Self::$variant => $collection, )* }
            }

            /// The type of <https://schema.org> that says it to machines.
            pub fn schema_type(self) -> &'static str {
                match self { $( Self::$variant => $schema, )* }
            }

            /// Its own fields, without the common ones.
            pub fn fields(self) -> &'static [FieldInfo] {
                match self { $( Self::$variant => super::$module::$variant::describe(), )* }
            }

            /// Without any field given.
            pub fn empty(self) -> Content {
                match self { $( Self::$variant => Content::$variant(Box::default()), )* }
            }
        }

        impl Content {
            /// Which type it is.
            pub fn content_type(&self) -> ContentType {
                match self { $( Self::$variant(_) => ContentType::$variant, )* }
            }

            fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error> {
                match self { $( Self::$variant(fields) => fields.read(name, map), )* }
            }

            fn texts(&self, visit: &mut dyn FnMut(&FieldInfo, At)) {
                match self { $( Self::$variant(fields) => fields.texts(visit), )* }
            }

            fn each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
                match self { $( Self::$variant(fields) => fields.each_text(visit), )* }
            }

            fn inherit(&mut self, source: &Self, clash: &mut dyn FnMut(&FieldInfo, At)) {
                match (self, source) {
                    $( (Self::$variant(fields), Self::$variant(source)) => fields.inherit(source, clash), )*
                    // Both files are in one collection, which has one type.
                    _ => {}
                }
            }

            fn missing(&self) -> Vec<&'static str> {
                match self { $( Self::$variant(fields) => fields.missing(), )* }
            }

            /// Visits every reference in the fields.
            pub fn references(&self, visit: &mut dyn FnMut(&Reference)) {
                match self { $( Self::$variant(fields) => fields.references(visit), )* }
            }

            /// Adds what templates see as `fields`.
            pub fn values(&self, scope: &dyn Scope, into: &mut Map) {
                match self { $( Self::$variant(fields) => fields.values(scope, into), )* }
            }
        }
    };
}

content_types! {
    /// The sector, the association, the legal notice: a page that is its text.
    Page in page, "page" of "", "WebPage";
    /// A company of the association.
    Member in member, "member" of "members", "Organization";
    /// What members propose together to one market.
    Offer in offer, "offer" of "offers", "Service";
    /// A piece of news.
    Article in article, "article" of "news", "NewsArticle";
    /// Something to be at.
    Event in event, "event" of "events", "Event";
    /// A course of training.
    Programme in programme, "programme" of "training", "Course";
    /// An organisation that works with the association.
    Partner in partner, "partner" of "partners", "Organization";
    /// Destinations beside each other.
    Comparison in comparison, "comparison" of "comparisons", "WebPage";
    /// A figure over time, from a data file.
    Indicator in indicator, "indicator" of "observatory", "Dataset";
}

impl ContentType {
    /// The type of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.name() == name)
    }

    /// The type of a collection's entries when the settings say nothing.
    pub fn of_collection(collection: &str) -> Self {
        let found = Self::ALL.iter().copied().find(|known| known.default_collection() == collection);
        found.unwrap_or(Self::Page)
    }
}

/// Fields that each language may have of its own and that hold no words: addresses, pictures.
const NOT_PROSE: [&str; 3] = ["slug", "image", "image_focus"];

/// What stands above an entry's text, in one file: the common fields and those of its type.
#[derive(Debug, Clone)]
pub struct FrontMatter {
    /// The fields that all types share.
    pub common: Common,
    /// The fields of its type.
    pub content: Content,
    /// The file.
    pub source: Arc<Source>,
    /// The bytes of the file that the fields' locations count from.
    pub part: Range<usize>,
}

impl FrontMatter {
    /// Reads `part` of a file as front matter of a type.
    ///
    /// Fields that the type doesn't have are reported, each with its place; the rest is still read.
    ///
    /// # Errors
    /// When it isn't YAML, or a value has the wrong type.
    pub fn parse(
        content_type: ContentType,
        source: &Arc<Source>,
        part: Range<usize>,
    ) -> Result<(Self, Vec<Diagnostic>), Diagnostic> {
        let raw = yaml::parse_seed(RawSeed(content_type), source, part.clone())?;
        let mut diagnostics = Vec::new();
        Ok((Self::from_raw(raw, content_type, source, part, &mut diagnostics), diagnostics))
    }

    /// Reads a data file: a map of entries, each with its key and the key's place.
    ///
    /// # Errors
    /// As [`FrontMatter::parse`].
    pub fn parse_map(
        content_type: ContentType,
        source: &Arc<Source>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Vec<(String, Place, Self)>, Diagnostic> {
        let part = 0..source.text.len();
        let pairs = yaml::parse_seed(yaml::Pairs(RawSeed(content_type)), source, part.clone())?;
        let read = |(key, raw): (Spanned<String>, Raw)| {
            let place = source.place(yaml::span(key.at, &part));
            (key.value, place, Self::from_raw(raw, content_type, source, part.clone(), diagnostics))
        };
        Ok(pairs.into_iter().map(read).collect())
    }

    fn from_raw(
        raw: Raw,
        content_type: ContentType,
        source: &Arc<Source>,
        part: Range<usize>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let known = || Common::describe().iter().chain(content_type.fields()).map(|info| info.name);
        diagnostics.extend(raw.unknown.iter().map(|key| {
            let problem = match key.value.chars().find(|char| slips::is_foreign(*char)) {
                Some(char) => yaml::foreign_space(char),
                None => Diagnostic::error("unknown-field").arg("field", &key.value).suggest(&key.value, known()),
            };
            problem.at(source.place(yaml::span(key.at, &part)))
        }));
        Self { common: raw.common, content: raw.content, source: source.clone(), part }
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
        let mut clash = |info: &FieldInfo, at: At| clashes.push((info.name, at));
        self.common.inherit(&source.common, &mut clash);
        self.content.inherit(&source.content, &mut clash);
        diagnostics.extend(clashes.into_iter().map(|(field, at)| {
            Diagnostic::error("fact-differs")
                .arg("field", field)
                .arg("source", &source.source.path)
                .at(self.place(Some(at)))
        }));
    }

    /// Reports the required fields that were not given.
    pub fn check_required(&self, diagnostics: &mut Vec<Diagnostic>) {
        let title = self.common.title.as_ref().is_none_or(|title| title.trim().is_empty()).then_some("title");
        for field in title.into_iter().chain(self.content.missing()) {
            diagnostics.push(Diagnostic::error("missing-field").arg("field", field).at(self.place(None)));
        }
    }

    /// Sets the words for people, and gives the questions and exclamations among them that lack one of their marks.
    /// What the file says stays: so does its [state](Self::text_state).
    pub fn typeset(&mut self, style: Style) -> Vec<Diagnostic> {
        let mut set = |text: &mut String| {
            if let Cow::Owned(typed) = typography::set_text(style, text) {
                *text = typed;
            }
        };
        self.common.navigation.each_text(&mut set);
        self.common.each_text(&mut set);
        self.content.each_text(&mut set);
        let mut found = Vec::new();
        if style.opens_questions() {
            let mut check = |_: &FieldInfo, at: At| found.extend(self.questions(at, style));
            self.common.texts(&mut check);
            self.content.texts(&mut check);
        }
        found
    }

    /// Those of one value, looked for as it's written: only so its marks have places.
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

    /// Visits the fields that are given and that a translator has to translate.
    pub fn each_prose(&self, visit: &mut dyn FnMut(&'static str)) {
        let mut text = |info: &FieldInfo, _: At| {
            if !NOT_PROSE.contains(&info.name) {
                visit(info.name);
            }
        };
        self.common.texts(&mut text);
        self.content.texts(&mut text);
    }

    /// Texts that end where YAML has seen a comment: `description: Le centre #1 du Maroc`.
    pub fn cut_texts(&self) -> Vec<Diagnostic> {
        let head = &self.source.text[self.part.clone()];
        if !head.contains(" #") && !head.contains("\t#") {
            return Vec::new();
        }
        let values: IndexMap<String, serde_json::Value> =
            yaml::parse(&self.source, self.part.clone()).unwrap_or_default();
        let mut texts = vec!["navigation"];
        self.each_prose(&mut |field| texts.push(field));
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
            Diagnostic::warning("text-cut").arg("field", name).at(self.source.place(span))
        };
        found.into_iter().map(problem).collect()
    }

    /// Visits every reference, with its place's bytes to be had from [`FrontMatter::place`].
    pub fn references(&self, visit: &mut dyn FnMut(&Reference)) {
        self.common.references(visit);
        self.content.references(visit);
    }

    /// The title; the file's name where there's none, which has been reported.
    pub fn title(&self) -> &str {
        self.common.title.as_deref().unwrap_or(&self.source.path)
    }
}

struct Raw {
    common: Common,
    content: Content,
    unknown: Vec<Spanned<String>>,
}

#[derive(Clone, Copy)]
struct RawSeed(ContentType);

impl<'de> DeserializeSeed<'de> for RawSeed {
    type Value = Raw;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for RawSeed {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut raw = Raw { common: Common::default(), content: self.0.empty(), unknown: Vec::new() };
        while let Some(key) = map.next_key::<Spanned<String>>()? {
            // A space that isn't YAML's belongs to the key: the field is read, and the space is told.
            let name = key.value.trim_matches(slips::is_foreign);
            let is_known = raw.common.read(name, &mut map)? || raw.content.read(name, &mut map)?;
            if !is_known {
                map.next_value::<IgnoredAny>()?;
            }
            if !is_known || name.len() < key.value.len() {
                raw.unknown.push(key);
            }
        }
        Ok(raw)
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw { common: Common::default(), content: self.0.empty(), unknown: Vec::new() })
    }
}
