//! YAML: from text to typed values, with errors that say where.
//!
//! The only module that knows the YAML crate's errors. Front matter and data files come from people, so everything that
//! they can get wrong ends as a [`Diagnostic`] with its place: syntax, types, unknown fields, duplicate keys, and
//! documents that expand without bound. Touches nothing.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{DeserializeOwned, DeserializeSeed, MapAccess, Visitor};
use serde_yaml::{Error, Location, Options};

use super::{Source, slips};
use crate::diagnostics::{Diagnostic, Place, Rule, rules};

/// Marks a message of [`custom`] among the errors of the YAML crate.
const CODE: char = '\u{1}';

/// An error of our own inside a `Deserialize`: a rule and the value that was refused.
pub fn custom<E: serde::de::Error>(rule: &'static Rule, value: &str) -> E {
    E::custom(format_args!("{CODE}{}{CODE}{value}{CODE}", rule.code))
}

/// Reads part of a file, such as its front matter, as a `T`.
///
/// # Errors
/// The first thing that is wrong, with its place in the file.
pub fn parse<T: DeserializeOwned>(source: &Source, part: Range<usize>) -> Result<T, Diagnostic> {
    parse_seed(PhantomData::<T>, source, part)
}

/// Reads part of a file with a seed, for values whose type is known at run time only.
///
/// # Errors
/// As [`parse`].
pub fn parse_seed<'de, S: DeserializeSeed<'de>>(
    seed: S,
    source: &'de Source,
    part: Range<usize>,
) -> Result<S::Value, Diagnostic> {
    let place = |at| source.place(span(at, &part));
    parse_text(seed, &source.text[part.clone()], &place)
}

/// Reads a text that isn't one piece of a file, such as an indented block; `place` says where its bytes are.
///
/// # Errors
/// As [`parse`].
pub fn parse_text<'de, S: DeserializeSeed<'de>>(
    seed: S,
    text: &'de str,
    place: &dyn Fn(At) -> Place,
) -> Result<S::Value, Diagnostic> {
    serde_yaml::with_deserializer_from_str_with_options(text, options(), |de| seed.deserialize(de)).map_err(|error| {
        match slips::foreign_space(text) {
            // What is wrong otherwise follows from that.
            Some((span, char)) => foreign_space(char).at(place(At::of(span))),
            None => {
                let told = diagnostic(&error, place);
                let is_unclosed = told.args.iter().any(|(_, value)| value.starts_with("unclosed"));
                match slips::unclosed(text).filter(|_| is_unclosed) {
                    Some(at) => told.at(place(At::of(at..at + 1))),
                    None => told,
                }
            }
        }
    })
}

/// The values that a map in part of a file has for a key, as far as that can be told: whatever else is wrong with it,
/// and up to where it stops being YAML. None for a value that is no `T`.
pub fn values_of<T: DeserializeOwned>(source: &Source, part: Range<usize>, key: &str) -> Vec<Option<T>> {
    let mut values = Vec::new();
    let seed = ValuesOf { key, values: &mut values };
    let options = serde_yaml::options! {
        strict_booleans: true,
        with_snippet: false,
        // The reader of the whole says that a key is there twice.
        duplicate_keys: serde_yaml::options::DuplicateKeyPolicy::PassThrough,
    };
    // What is wrong has been told by whoever read the whole.
    let _ = serde_yaml::with_deserializer_from_str_with_options(&source.text[part], options, |de| seed.deserialize(de));
    values
}

struct ValuesOf<'a, T> {
    key: &'a str,
    values: &'a mut Vec<Option<T>>,
}

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for ValuesOf<'_, T> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: DeserializeOwned> Visitor<'de> for ValuesOf<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<serde_json::Value>()? {
            let value = map.next_value::<serde_json::Value>()?;
            if key.as_str() == Some(self.key) {
                self.values.push(serde_json::from_value(value).ok());
            }
        }
        Ok(())
    }
}

/// Bytes of a YAML text that something stands in. Small, because every field of every entry has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct At {
    start: u32,
    len: u32,
}

impl From<Location> for At {
    fn from(location: Location) -> Self {
        let span = location.span();
        let number = |number: Option<u64>| number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
        Self { start: number(span.byte_offset()), len: number(span.byte_len()) }
    }
}

impl At {
    fn of(span: Range<usize>) -> Self {
        let number = |number: usize| u32::try_from(number).unwrap_or_default();
        Self { start: number(span.start), len: number(span.len()) }
    }
}

/// A space stands where YAML wants an ordinary one.
pub(crate) fn foreign_space(char: char) -> Diagnostic {
    Diagnostic::of(rules::YAML_SPACE).arg("character", format!("U+{:04X}", u32::from(char)))
}

/// Bytes of the file, for what stands in `part` of it.
pub fn span(at: At, part: &Range<usize>) -> Range<usize> {
    let start = part.start.saturating_add(at.start as usize).min(part.end);
    start..start.saturating_add(at.len as usize).min(part.end)
}

fn options() -> Options {
    serde_yaml::options! {
        // `no` and `yes` are words, not booleans (YAML 1.2, section 10.3.2).
        strict_booleans: true,
        with_snippet: false,
        // Whoever takes a number says what it can be.
        non_finite_float_policy: serde_yaml::NonFiniteFloatPolicy::PassThrough,
    }
}

fn diagnostic(error: &Error, place: &dyn Fn(At) -> Place) -> Diagnostic {
    let error = error.without_snippet();
    let problem = match error {
        Error::SerdeUnknownField { field, expected, .. } => {
            Diagnostic::of(rules::UNKNOWN_FIELD).arg("field", field).suggest(field, expected.iter().copied())
        }
        Error::SerdeMissingField { field, .. } => Diagnostic::of(rules::MISSING_FIELD).arg("field", field),
        Error::SerdeUnknownVariant { variant, expected, .. } => Diagnostic::of(rules::UNKNOWN_VALUE)
            .arg("value", variant)
            .arg("expected", expected.join(", "))
            .suggest(variant, expected.iter().copied()),
        Error::DuplicateMappingKey { key, .. } => {
            Diagnostic::of(rules::DUPLICATE_KEY).arg("key", key.as_deref().unwrap_or_default())
        }
        Error::SerdeInvalidType { expected, .. }
        | Error::SerdeInvalidValue { expected, .. }
        | Error::SerdeInvalidLength { expected, .. } => {
            Diagnostic::of(rules::WRONG_TYPE).arg("expected", kind(expected))
        }
        Error::InvalidScalar { ty, .. } => Diagnostic::of(rules::WRONG_TYPE).arg("expected", kind(ty)),
        Error::Unexpected { expected, .. } => Diagnostic::of(rules::WRONG_TYPE).arg("expected", kind(expected)),
        Error::InvalidBooleanStrict { .. } => Diagnostic::of(rules::WRONG_TYPE).arg("expected", "boolean"),
        Error::NullIntoString { .. } | Error::TaggedScalarCannotDeserializeIntoString { .. } => {
            Diagnostic::of(rules::WRONG_TYPE).arg("expected", "text")
        }
        Error::Budget { .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => Diagnostic::of(rules::YAML_TOO_LARGE),
        Error::AliasError { error, .. } => return diagnostic(error, place),
        Error::Message { msg, .. } => match split_custom(msg) {
            Some((rule, value)) => Diagnostic::of(rule).arg("value", value),
            None => Diagnostic::of(rules::YAML_SYNTAX).arg("detail", first_line(msg)),
        },
        other => Diagnostic::of(rules::YAML_SYNTAX).arg("detail", first_line(&other.to_string())),
    };
    problem.at(place(error.location().unwrap_or(Location::UNKNOWN).into()))
}

/// The kinds of value that messages name; what the YAML crate expected, in its words, goes to the nearest.
fn kind(expected: &str) -> &'static str {
    let is = |words: &[&str]| words.iter().any(|word| expected.contains(word));
    if is(&["bool"]) {
        "boolean"
    } else if is(&["sequence", "array", "tuple"]) {
        "list"
    } else if is(&["map", "struct"]) {
        "fields"
    } else if is(&["str", "char", "identifier"]) {
        "text"
    } else if is(&["float", "f64", "f32"]) {
        "number"
    } else if is(&["int", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "usize"]) {
        "integer"
    } else {
        "other"
    }
}

fn split_custom(message: &str) -> Option<(&'static Rule, &str)> {
    let mut parts = message.split(CODE).skip(1);
    let rule = rules::named(parts.next()?)?;
    Some((rule, parts.next().unwrap_or_default()))
}

/// What the parser says, without where: the place says that better.
fn first_line(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    line.split_once(" at line ").map_or(line, |(what, _)| what)
}

/// A value with the bytes of the YAML text that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub at: At,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = serde_yaml::Spanned::<T>::deserialize(deserializer)?;
        Ok(Self { value: spanned.value, at: spanned.referenced.into() })
    }
}

/// Any value, with the bytes of the YAML text that it was read from, and so of each value in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub at: At,
    /// What it is.
    pub data: Data,
}

/// What a value is before anybody says what it should be.
#[derive(Debug, Clone, PartialEq)]
pub enum Data {
    /// Nothing: an empty value, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Another number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A map, in the order that it's written in.
    Map(Vec<(Spanned<String>, Node)>),
}

impl Node {
    /// The text that it is, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The pairs of the map that it is; none of what is no map.
    pub fn pairs(&self) -> &[(Spanned<String>, Node)] {
        match &self.data {
            Data::Map(pairs) => pairs,
            _ => &[],
        }
    }

    /// The value of a key of the map that it is.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.pairs().iter().find(|(known, _)| known.value == key).map(|(_, node)| node)
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Spanned { value, at } = Spanned::<Data>::deserialize(deserializer)?;
        Ok(Self { at, data: value })
    }
}

impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DataVisitor)
    }
}

struct DataVisitor;

impl<'de> Visitor<'de> for DataVisitor {
    type Value = Data;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Data, E> {
        Ok(Data::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Data, E> {
        Ok(Data::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Data, E> {
        Ok(i64::try_from(value).map_or(Data::Number(value as f64), Data::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Data, E> {
        Ok(Data::Number(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Data, E> {
        Ok(Data::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Data, E> {
        Ok(Data::Null)
    }

    fn visit_none<E>(self) -> Result<Data, E> {
        Ok(Data::Null)
    }

    fn visit_some<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Data, D::Error> {
        Data::deserialize(deserializer)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Data, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Data::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Data, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Data::Map(pairs))
    }
}

/// Reads a map whose keys are told with their places; each value is read with a copy of the seed.
#[derive(Clone, Copy)]
pub struct Pairs<S>(pub S);

impl<'de, S: DeserializeSeed<'de> + Clone> DeserializeSeed<'de> for Pairs<S> {
    type Value = Vec<(Spanned<String>, S::Value)>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, S: DeserializeSeed<'de> + Clone> Visitor<'de> for Pairs<S> {
    type Value = Vec<(Spanned<String>, S::Value)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(key) = map.next_key()? {
            pairs.push((key, map.next_value_seed(self.0.clone())?));
        }
        Ok(pairs)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }
}
