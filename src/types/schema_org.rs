//! What entries of a type are to machines: a mapping of properties of <https://schema.org> to fields, in the type's
//! file. Touches nothing.
//!
//! | as it's written | what it says |
//! | --- | --- |
//! | `foundingDate: founded` | the value of a field |
//! | `addressCountry: sites.city.country` | a fact of the term that a field names; each has `.label` and `.id` |
//! | `name: [place, city]` | the first of several that is given |
//! | `courseWorkload: "PT{duration.hours}H"` | a text with values in it |
//! | `courseMode: { "@value": online }` | just that |
//! | `location: { "@type": Place, "@each": sites, … }` | a node; with `@each` one for each value of a list |
//! | `author: $organization` | what the site knows: one of [`Known`] |

use serde_json::Value as Json;

use super::fields::Fields;
use super::path::{Path, Reached, innermost};
use super::reading::Reading;
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{Data, Node, Spanned};

/// A node of the graph.
#[derive(Debug, Default)]
pub struct Mapping {
    /// Its type; nothing where the type's file doesn't say it.
    pub schema_type: Option<String>,
    /// The list that there's one node for each value of.
    pub each: Option<Path>,
    /// Its properties, in order.
    pub properties: Vec<(String, Said)>,
}

/// What a property says.
#[derive(Debug)]
pub enum Said {
    /// The values of a field.
    Field(MappedField),
    /// The first of several that says something.
    First(Vec<Said>),
    /// A text with values in it.
    Text(Vec<MappedPiece>),
    /// Just that.
    Literal(Json),
    /// Another node.
    Node(Mapping),
    /// What the site knows.
    Known(Known),
}

/// A field that a property has its values from.
#[derive(Debug)]
pub struct MappedField {
    /// Where the values are.
    pub path: Path,
    /// What is meant of what they refer to.
    pub fact: Option<String>,
    /// Whether there can be several.
    pub is_list: bool,
    /// How they're said.
    pub form: MappedForm,
}

/// How values are said where that isn't how they're written.
#[derive(Debug)]
pub enum MappedForm {
    /// As they're written.
    Plain,
    /// As a text: years.
    Text,
    /// As an address.
    Url,
    /// As words, without the marks of Markdown.
    Markdown,
    /// As a moment, by the time zone in a field.
    Moment(Option<String>),
}

/// A piece of a text.
#[derive(Debug)]
pub enum MappedPiece {
    /// What is written.
    Text(String),
    /// A value.
    Field(MappedField),
}

/// What the site knows of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// `$organization`: whose site it is.
    Organization,
    /// `$language`: the language of the text.
    Language,
    /// `$published`: the day of its publication.
    Published,
    /// `$downloads`: its files of data.
    Downloads,
    /// `$period`: from its first figure to its last.
    Period,
}

const KNOWN: [(&str, Known); 5] = [
    ("$organization", Known::Organization),
    ("$language", Known::Language),
    ("$published", Known::Published),
    ("$downloads", Known::Downloads),
    ("$period", Known::Period),
];

impl Mapping {
    /// Takes over a property.
    pub(super) fn add(&mut self, name: &Spanned<String>, node: &Node, fields: &Fields, reading: &mut Reading<'_>) {
        match name.value.as_str() {
            "@type" => self.schema_type = reading.text(node),
            "@each" => {
                let text = reading.text(node).map(|value| Spanned { value, at: node.at });
                self.each = text.and_then(|text| Path::declare(&text, fields, reading)).map(|reached| reached.path);
            }
            _ => self.properties.extend(said(node, fields, reading).map(|said| (name.value.clone(), said))),
        }
    }
}

fn said(node: &Node, fields: &Fields, reading: &mut Reading<'_>) -> Option<Said> {
    match &node.data {
        Data::Text(text) if text.starts_with('$') => match KNOWN.iter().find(|(name, _)| name == text) {
            Some((_, known)) => Some(Said::Known(*known)),
            None => {
                let names = KNOWN.map(|(name, _)| name);
                let problem = Diagnostic::of(rules::UNKNOWN_VALUE).arg("value", text).arg("expected", names.join(", "));
                reading.problem(problem.suggest(text, names), node.at);
                None
            }
        },
        Data::Text(text) if text.contains('{') => {
            let mut pieces = Vec::new();
            for piece in text.split_inclusive('}') {
                let (before, name) =
                    piece.split_once('{').map_or((piece, None), |(before, rest)| (before, rest.strip_suffix('}')));
                pieces.push(MappedPiece::Text(before.to_owned()));
                if let Some(name) = name {
                    pieces.push(MappedPiece::Field(field(
                        &Spanned { value: name.to_owned(), at: node.at },
                        fields,
                        reading,
                    )?));
                }
            }
            Some(Said::Text(pieces))
        }
        Data::Text(text) => field(&Spanned { value: text.clone(), at: node.at }, fields, reading).map(Said::Field),
        Data::List(items) => Some(Said::First(items.iter().filter_map(|item| said(item, fields, reading)).collect())),
        Data::Map(pairs) => {
            if let [(key, value)] = pairs.as_slice()
                && key.value == "@value"
            {
                return reading.text(value).map(|text| Said::Literal(text.into()));
            }
            let mut mapping = Mapping::default();
            pairs.iter().for_each(|(name, node)| mapping.add(name, node, fields, reading));
            if mapping.schema_type.is_none() {
                reading.missing_field("@type", node.at);
            }
            Some(Said::Node(mapping))
        }
        _ => reading.wrong("text", node),
    }
}

fn field(text: &Spanned<String>, fields: &Fields, reading: &mut Reading<'_>) -> Option<MappedField> {
    let Reached { path, kind, fact, is_list } = Path::declare(text, fields, reading)?;
    let form = match innermost(kind).name() {
        "year" => MappedForm::Text,
        "url" => MappedForm::Url,
        "markdown" => MappedForm::Markdown,
        "date-time" => MappedForm::Moment(kind.of().first().cloned()),
        _ => MappedForm::Plain,
    };
    Some(MappedField { path, fact, is_list, form })
}
