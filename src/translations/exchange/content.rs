//! A Markdown file, cut into units and put together again.

use std::ops::Range;

use tera::ComponentArgType;

use super::markdown;
use super::scalars;
use super::unit::{Form, Token, Unit, assemble, codes, written};
use crate::markdown::template_name;
use crate::text::split_front_matter;
use crate::theme::Theme;
use crate::types::Field;

/// The units of a file, in order: the words of some fields of its front matter, then its text.
pub(super) fn units(text: &str, fields: &[&Field], theme: &Theme) -> Vec<Unit> {
    let mut units = Vec::new();
    let (head, body) = split_front_matter(text).unwrap_or((0..0, 0..text.len()));
    for (name, value) in scalars::fields(&text[head.clone()]).unwrap_or_default() {
        if let Some(field) = fields.iter().find(|field| *field.name == *name) {
            scalars::units(text, &head, &name, &value, Some(&*field.kind), &mut units);
        }
    }
    // Aliases can bring a value from elsewhere.
    units.sort_by_key(|unit| unit.span.start);
    units.dedup_by(|next, unit| next.span.start < unit.span.end);
    units.iter_mut().enumerate().for_each(|(index, unit)| unit.id = format!("f{}", index + 1));
    let first = units.len();
    let is_words = |component: &str, argument: &str| {
        let known = theme.component(&template_name(component));
        let argument = known.and_then(|known| known.arguments.iter().find(|known| known.name == argument));
        argument.is_some_and(|argument| {
            let is_text = matches!(
                argument.kind,
                Some(ComponentArgType::String | ComponentArgType::Array | ComponentArgType::Map)
            );
            is_text && argument.reference.is_none() && argument.choices.is_empty()
        })
    };
    markdown::units(text, body, &is_words, &mut units);
    units[first..].iter_mut().enumerate().for_each(|(index, unit)| unit.id = format!("b{}", index + 1));
    units
}

/// A file with its units translated.
///
/// # Errors
/// The index of a unit whose translation would be read as something else than it's meant.
pub(super) fn translated(
    text: &str,
    units: &[Unit],
    targets: &[&[Token]],
    fields: &[&Field],
    theme: &Theme,
) -> Result<String, usize> {
    let attempt = |targets: &[Option<&[Token]>]| {
        let (new, spans) = assemble(text, units, targets);
        reads_as(&new, units, &spans, targets, fields, theme).map(|()| new)
    };
    let all: Vec<Option<&[Token]>> = targets.iter().map(|target| Some(*target)).collect();
    attempt(&all).map_err(|nearest| {
        // The one that is wrong by itself, or else the first of those that don't fit together.
        let alone = |index: &usize| {
            let one: Vec<Option<&[Token]>> =
                targets.iter().enumerate().map(|(at, target)| (at == *index).then_some(*target)).collect();
            attempt(&one).is_err()
        };
        (0..units.len()).find(alone).unwrap_or(nearest)
    })
}

/// Whether a text has the units that were put into it, where they were put; the index of the first that it hasn't.
fn reads_as(
    text: &str,
    sources: &[Unit],
    spans: &[Range<usize>],
    targets: &[Option<&[Token]>],
    fields: &[&Field],
    theme: &Theme,
) -> Result<(), usize> {
    let found = units(text, fields, theme);
    for (index, source) in sources.iter().enumerate() {
        let wanted = targets[index].unwrap_or(&source.tokens);
        let is_same = found.get(index).is_some_and(|unit| match source.form {
            Form::Scalar => {
                unit.form == Form::Scalar && unit.span == spans[index] && written(&unit.tokens) == written(wanted)
            }
            _ => unit.span == spans[index] && unit.form == source.form && data(&unit.tokens) == data(wanted),
        });
        if !is_same {
            return Err(index);
        }
    }
    if found.len() == sources.len() { Ok(()) } else { Err(sources.len().saturating_sub(1)) }
}

/// What the codes of tokens say, in no order.
fn data(tokens: &[Token]) -> Vec<(super::unit::Side, &str)> {
    let mut data: Vec<_> = codes(tokens).map(|code| (code.side, code.data.as_str())).collect();
    data.sort_unstable();
    data
}
