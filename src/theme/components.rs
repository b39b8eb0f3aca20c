//! The components that authors can call: what their declarations say of them, checked. Touches nothing.
//!
//! A component says what tera can't in its metadata, a map behind its arguments:
//! `{% component figure(image: map) {"refs": {"image": "picture"}} %}`. The keys are [`METADATA`].

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{ComponentArg, ComponentArgType, ComponentInfo, Tera, Value};

use super::api::METADATA;
use super::scan::{self, TemplateToken};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::pictures::Ratio;
use crate::text::Source;
use crate::types::Target;

/// The key of the metadata that names the elements of HTML that a component takes the place of.
const INSTEAD_OF: &str = "instead_of";

/// What an argument can point at beside the entries of a collection, by the name that `refs` has for it.
pub const REFERENCES: [(&str, Target); 4] =
    [("file", Target::File), ("picture", Target::Picture), ("link", Target::Link), ("icon", Target::Icon)];

/// A component of the theme, as authors can call it.
#[derive(Debug)]
pub struct Component {
    /// How it's written, as Markdown: the `example` in its metadata.
    pub example: Option<String>,
    /// What can be said to it.
    pub arguments: Vec<ComponentArgument>,
    /// Arguments of which exactly one has to be given: `one_of` in its metadata.
    pub one_of: Vec<String>,
}

/// An argument of a component.
#[derive(Debug)]
pub struct ComponentArgument {
    /// Its name.
    pub name: String,
    /// Its type, if it's declared.
    pub kind: Option<ComponentArgType>,
    /// Whether it has to be given.
    pub required: bool,
    /// What its text points at, or each text of its list, if it does: its `refs` in the component's metadata, or the
    /// taxonomy in `terms`.
    pub reference: Option<Target>,
    /// Where the metadata says what it points at.
    pub place: Option<Place>,
    /// What it can be, if only some words are known: its `choices` in the component's metadata.
    pub choices: Vec<String>,
}

impl Component {
    /// The argument of a name.
    pub fn argument(&self, name: &str) -> Option<&ComponentArgument> {
        self.arguments.iter().find(|argument| argument.name == name)
    }
}

/// What the components of a theme say of themselves.
#[derive(Debug, Default)]
pub(super) struct Components {
    /// The components that authors can call, by the names that authors give them. A component with a dot in its name is
    /// the theme's own business.
    pub by_name: BTreeMap<String, Component>,
    /// The shapes that all of them cut pictures in, each once.
    pub crops: Vec<Ratio>,
}

impl Components {
    /// Of compiled templates. `sources` are their names and texts, the layer that wins first.
    pub(super) fn of(tera: &Tera, sources: &[&(String, Arc<Source>)], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut components = Self::default();
        let names: Vec<&str> = tera.get_component_names().collect();
        for (name, info) in names.iter().filter_map(|name| Some((*name, tera.get_component_definition(name)?))) {
            let mut metadata = Metadata { name, info: &info, sources, problems: Vec::new() };
            components.crops.extend(metadata.crops());
            let component = metadata.component();
            diagnostics.append(&mut metadata.problems);
            if !name.contains('.') {
                components.by_name.insert(called(name), component);
            }
        }
        components.crops.sort();
        components.crops.dedup();
        components
    }
}

/// What authors call a component: its name in templates has no hyphens.
fn called(name: &str) -> String {
    name.replace('_', "-")
}

/// The elements of HTML that the components in a template take the place of, each with the component's name, as its
/// metadata says it.
pub(crate) fn instead_of(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (tokens, _) in scan::blocks(text) {
        let Some(name) = declared(&tokens) else { continue };
        let key = tokens.iter().position(|(token, _)| *token == TemplateToken::Text(INSTEAD_OF));
        // Behind the key and its colon stands a list, or one alone.
        let elements = match key.and_then(|key| tokens.get(key + 2..)) {
            Some([(TemplateToken::Sign(b'['), _), list @ ..]) => list,
            Some([one, ..]) => std::slice::from_ref(one),
            _ => continue,
        };
        for (token, _) in elements.iter().take_while(|(token, _)| *token != TemplateToken::Sign(b']')) {
            if let TemplateToken::Text(element) = token {
                found.push(((*element).to_owned(), called(name)));
            }
        }
    }
    found
}

/// The name of the component that a tag declares.
fn declared<'a>(tokens: &[scan::Placed<'a>]) -> Option<&'a str> {
    let mut words = tokens.iter().map(|(token, _)| *token).filter(|token| *token != TemplateToken::Sign(b'-'));
    match (words.next(), words.next()) {
        (Some(TemplateToken::Word("component")), Some(TemplateToken::Word(name))) => Some(name),
        _ => None,
    }
}

/// The metadata of a component while it's read.
struct Metadata<'a> {
    name: &'a str,
    info: &'a ComponentInfo,
    sources: &'a [&'a (String, Arc<Source>)],
    problems: Vec<Diagnostic>,
}

impl<'a> Metadata<'a> {
    fn component(&mut self) -> Component {
        let info = self.info;
        for key in info.metadata().keys().filter(|key| !METADATA.iter().any(|known| known.name == **key)) {
            let known = METADATA.iter().map(|known| known.name);
            self.tell(Diagnostic::of(rules::UNKNOWN_FIELD).arg("field", key).suggest(key, known), key);
        }
        let (refs, terms, choices) =
            (self.of_arguments("refs"), self.of_arguments("terms"), self.of_arguments("choices"));
        let one_of = self.value("one_of").map(|list| self.words("one_of", list)).unwrap_or_default();
        one_of.iter().for_each(|argument| self.check_argument(argument));
        let elements = self.value(INSTEAD_OF);
        elements.map(|list| self.words(INSTEAD_OF, list));
        let example = self.value("example").and_then(|example| self.text("example", example));
        let mut arguments = Vec::new();
        for argument in authors(info) {
            let name = argument.name();
            let taxonomy = terms.get(name).and_then(|taxonomy| self.text("terms", taxonomy));
            let target = refs.get(name).and_then(|target| self.text("refs", target));
            let place = taxonomy.as_ref().or(target.as_ref()).and_then(|word| self.place(word));
            arguments.push(ComponentArgument {
                name: name.to_owned(),
                kind: argument.arg_type(),
                required: argument.is_required(),
                reference: taxonomy.map(|id| Target::Term(id.into())).or_else(|| target.map(|kind| target_of(&kind))),
                place,
                choices: choices.get(name).map(|list| self.words("choices", list)).unwrap_or_default(),
            });
        }
        Component { example, arguments, one_of }
    }

    /// The shapes that it cuts pictures in.
    fn crops(&mut self) -> Vec<Ratio> {
        let crops = self.value("crops").map(|list| self.words("crops", list)).unwrap_or_default();
        let mut ratios = Vec::new();
        for crop in crops {
            match Ratio::parse(&crop) {
                Some(ratio) => ratios.push(ratio),
                None => {
                    let problem = Diagnostic::of(rules::UNKNOWN_VALUE).arg("value", &crop).arg("hint", "none");
                    self.tell(problem.arg("expected", "16:9, 3:2, 1:1"), &crop);
                }
            }
        }
        ratios
    }

    fn value(&self, key: &str) -> Option<&'a Value> {
        self.info.metadata().get(key)
    }

    /// What a key says of arguments, by their names.
    fn of_arguments(&mut self, key: &str) -> BTreeMap<String, Value> {
        let Some(value) = self.value(key) else { return BTreeMap::new() };
        let Some(map) = value.as_map() else {
            self.wrong("fields", key);
            return BTreeMap::new();
        };
        let of: BTreeMap<String, Value> = map.iter().map(|(name, value)| (name.to_string(), value.clone())).collect();
        of.keys().for_each(|argument| self.check_argument(argument));
        of
    }

    fn text(&mut self, key: &str, value: &Value) -> Option<String> {
        let text = value.as_str().map(str::to_owned);
        if text.is_none() {
            self.wrong("text", key);
        }
        text
    }

    /// A list of texts, or one alone.
    fn words(&mut self, key: &str, value: &Value) -> Vec<String> {
        let list = value.as_array().unwrap_or(std::slice::from_ref(value));
        let words: Vec<String> = list.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        if words.len() < list.len() {
            self.wrong("list", key);
        }
        words
    }

    fn check_argument(&mut self, argument: &str) {
        let known: Vec<&str> = authors(self.info).map(ComponentArg::name).collect();
        if !known.contains(&argument) {
            let problem = Diagnostic::of(rules::UNKNOWN_ARGUMENT).arg("argument", argument);
            let problem = problem.arg("component", called(self.name)).arg("known", known.join(", "));
            self.tell(problem.suggest(argument, known.iter().copied()), argument);
        }
    }

    fn wrong(&mut self, expected: &str, key: &str) {
        self.tell(Diagnostic::of(rules::WRONG_TYPE).arg("expected", expected), key);
    }

    /// Notes what is wrong, where a word stands in the component's declaration.
    fn tell(&mut self, problem: Diagnostic, word: &str) {
        let place = self.place(word);
        self.problems.push(Diagnostic { place: place.map(Box::new), ..problem });
    }

    fn place(&self, word: &str) -> Option<Place> {
        self.sources.iter().find_map(|(_, source)| {
            let blocks = scan::blocks(&source.text).into_iter();
            let tokens = blocks.map(|(tokens, _)| tokens).find(|tokens| declared(tokens) == Some(self.name))?;
            let (_, name) = tokens.iter().find(|(token, _)| *token == TemplateToken::Word(self.name))?;
            let found = tokens.iter().find(|(token, _)| *token == TemplateToken::Text(word));
            Some(source.place(found.map_or(name, |(_, span)| span).clone()))
        })
    }
}

/// The arguments that authors can give.
fn authors(info: &ComponentInfo) -> impl Iterator<Item = &ComponentArg> {
    info.args().iter().filter(|argument| argument.name() != "body" && !argument.is_implicit())
}

/// What an argument points at, as `refs` names it: a collection, unless it's one of [`REFERENCES`].
fn target_of(kind: &str) -> Target {
    let known = REFERENCES.iter().find(|(name, _)| *name == kind);
    known.map_or_else(|| Target::Entry(kind.into()), |(_, target)| target.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_in_a_list_and_alone() {
        for (metadata, expected) in [
            (r#"{"instead_of": ["img", "figure"], "refs": {"image": "picture"}}"#, &["img", "figure"][..]),
            (r#"{"instead_of": "q", "example": "]"}"#, &["q"]),
            (r#"{"refs": {"image": "picture"}}"#, &[]),
            (r#"{"instead_of": []}"#, &[]),
            (r#"{"instead_of"}"#, &[]),
        ] {
            let text =
                format!("{{% component big_picture(image: map) {metadata} -%}}<p>{{%- endcomponent big_picture %}}");
            let found: Vec<String> = instead_of(&text).into_iter().map(|(element, _)| element).collect();
            assert_eq!(found, expected, "{metadata}");
            assert!(instead_of(&text).iter().all(|(_, name)| name == "big-picture"));
        }
    }
}
