//! What fields and choices are called: messages of the theme or the site, in `locales/<lang>/types.ftl`. Touches
//! nothing.

use fluent_syntax::ast::PatternElement;

use super::Type;
use super::fields::{Field, Parts};
use super::path::innermost;
use crate::diagnostics::Place;
use crate::text::Ftl;
use crate::text::ftl::Message;

/// The name of the files that hold them.
pub const FILE: &str = "types.ftl";

/// The message that names a type.
pub fn of_type(name: &str) -> String {
    format!("type-{name}")
}

/// The message that names a choice.
pub fn of_choice(id: &str) -> String {
    format!("choice-{id}")
}

/// Visits the ids of the messages that name a type, its own fields, those in their records, and their choices, each
/// with what it names and where that is declared.
pub fn each(kind: &Type, visit: &mut dyn FnMut(String, &str, &Place)) {
    if let Some(source) = kind.sources.first() {
        visit(of_type(&kind.name), &kind.name, &Place::file(&source.path));
    }
    kind.fields.own().for_each(|field| each_of_field(&kind.name, field, visit));
}

fn each_of_field(scope: &str, field: &Field, visit: &mut dyn FnMut(String, &str, &Place)) {
    visit(field.label(scope), &field.name, &field.place);
    let kind = innermost(&*field.kind);
    if kind.name() == "choice" {
        kind.of().iter().for_each(|id| visit(of_choice(id), id, &field.place));
    }
    if let Parts::Fields(fields) = kind.parts() {
        let scope = format!("{scope}-{}", field.name.replace('_', "-"));
        fields.iter().for_each(|field| each_of_field(&scope, field, visit));
    }
}

/// The choices of some files of messages, by their labels: label and id. Only labels that are plain text count.
pub fn choices<'a>(files: impl Iterator<Item = &'a Ftl>) -> Vec<(String, String)> {
    let label = |message: Message<'_>| {
        let id = message.name.strip_prefix("choice-").filter(|_| !message.is_term)?;
        match &message.value?.elements[..] {
            [PatternElement::TextElement { value }] => Some((value.trim().to_owned(), id.to_owned())),
            _ => None,
        }
    };
    files.flat_map(Ftl::messages).filter_map(label).collect()
}
