//! A file of messages, cut into units and put together again.
//!
//! A pattern is a unit; one with selectors is a unit for each variant, and for what stands around them. Placeables are
//! codes. Where a number is chosen by, the translation gets the plural categories of its own language: those that the
//! source lacks as units of their own, those that it hasn't not at all.

use std::collections::BTreeSet;
use std::ops::Range;

use icu::plurals::PluralRuleType;

use super::unit::{Code, Form, Note, Side, Token, Unit, codes, has_words, push_text};
use crate::fluent::{self, CATEGORIES};
use crate::text::Ftl;
use crate::text::edits::{Edit, apply};
use crate::text::ftl::layout::{self, LayoutPiece, LayoutVariant, WrittenMessage};

/// A message of the source, cut.
#[derive(Debug)]
pub(super) struct Cut {
    /// The message.
    pub message: WrittenMessage,
    /// Its patterns by the names that they're asked for by, each with the indexes of its units.
    pub patterns: Vec<(String, Range<usize>)>,
    /// Its units, in order.
    pub units: Vec<Unit>,
    /// Variants that a translation hasn't.
    dropped: Vec<Range<usize>>,
}

/// The plural categories of a language, by the names that variants have.
#[derive(Debug)]
pub(super) struct Plurals {
    cardinal: Vec<&'static str>,
    ordinal: Vec<&'static str>,
}

impl Plurals {
    /// The categories of plurals that a locale has; all of them where CLDR doesn't know the locale.
    pub(super) fn of(locale: &str) -> Self {
        let of = |kind| {
            fluent::categories(locale, kind).unwrap_or_else(|| CATEGORIES.iter().map(|(_, name)| *name).collect())
        };
        Self { cardinal: of(PluralRuleType::Cardinal), ordinal: of(PluralRuleType::Ordinal) }
    }
}

/// The messages of a file, cut for a language.
pub(super) fn cut(file: &Ftl, plurals: &Plurals) -> Vec<Cut> {
    layout::messages(file).into_iter().map(|message| Cut::of(file.text(), message, plurals)).collect()
}

impl Cut {
    fn of(text: &str, message: WrittenMessage, plurals: &Plurals) -> Self {
        let patterns: Vec<(String, Range<usize>)> = message.patterns().collect();
        let mut cut = Self { message, patterns: Vec::new(), units: Vec::new(), dropped: Vec::new() };
        for (name, span) in patterns {
            let first = cut.units.len();
            cut.pattern(text, &name, span, &Context { plurals, optional: None, note: Note::None });
            cut.patterns.push((name, first..cut.units.len()));
        }
        cut
    }

    fn pattern(&mut self, text: &str, name: &str, span: Range<usize>, context: &Context<'_>) {
        let Some(pieces) = layout::pieces(text, span.clone()) else {
            return self.add(
                name,
                span.clone(),
                vec![Token::Text(text[span].to_owned())],
                Form::Pattern,
                context.note.clone(),
            );
        };
        let has_selectors = pieces.iter().any(|piece| matches!(piece, LayoutPiece::Select { .. }));
        let mut tokens = Vec::new();
        let mut start = span.start;
        for piece in &pieces {
            match piece {
                LayoutPiece::Text(span) => push_text(&mut tokens, &text[span.clone()]),
                LayoutPiece::Placeable(span) => push_code(&mut tokens, &text[span.clone()], context.optional),
                LayoutPiece::Select { span, selector, variants } => {
                    self.around(name, start..span.start, std::mem::take(&mut tokens), context);
                    start = span.end;
                    self.select(text, name, &text[selector.clone()], variants, context);
                }
            }
        }
        if has_selectors {
            self.around(name, start..span.end, tokens, context);
        } else {
            self.add(name, span, tokens, Form::Pattern, context.note.clone());
        }
    }

    /// What stands before, between or after selectors.
    fn around(&mut self, name: &str, span: Range<usize>, tokens: Vec<Token>, context: &Context<'_>) {
        if has_words(&tokens) {
            self.add(name, span, tokens, Form::Pattern, context.note.clone());
        }
    }

    fn select(&mut self, text: &str, name: &str, selector: &str, variants: &[LayoutVariant], context: &Context<'_>) {
        let is_category = |key: &str| CATEGORIES.iter().any(|(_, name)| *name == key);
        let is_number = |key: &str| key.parse::<f64>().is_ok();
        let is_plural = variants.iter().all(|variant| is_category(&variant.key) || is_number(&variant.key))
            // Everything has an `other`: with numbers alone it's a choice of another kind.
            && variants.iter().any(|variant| is_category(&variant.key) && variant.key != "other");
        let categories =
            if selector.contains("\"ordinal\"") { &context.plurals.ordinal } else { &context.plurals.cardinal };
        // Where the form says how many, the number need not: « one », « a pair ».
        let variable = selector.find('$').map(|at| &selector[at..]);
        let variable = variable.map(|rest| {
            &rest[..rest[1..]
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
                .map_or(rest.len(), |at| at + 1)]
        });
        let inner = |note| Context {
            plurals: context.plurals,
            optional: if is_plural { variable } else { context.optional },
            note,
        };
        for (index, variant) in variants.iter().enumerate() {
            if is_plural
                && is_category(&variant.key)
                && !variant.is_default
                && !categories.contains(&variant.key.as_str())
            {
                let end = variants.get(index + 1).map_or(variant.value.end, |next| next.start);
                self.dropped.push(variant.start..end);
                continue;
            }
            if is_plural && variant.is_default {
                let lacks =
                    categories.iter().filter(|category| variants.iter().all(|variant| variant.key != **category));
                for category in lacks {
                    // Its words are those of the default, without what that chooses in turn.
                    let tokens = vec![Token::Text(text[variant.value.clone()].to_owned())];
                    let whole = layout::pieces(text, variant.value.clone())
                        .filter(|pieces| !pieces.iter().any(|piece| matches!(piece, LayoutPiece::Select { .. })));
                    let tokens = whole.map_or(tokens, |pieces| simple(text, &pieces, variable));
                    let note = Note::Category((*category).to_owned());
                    self.add(
                        &format!("{name}:{category}"),
                        variant.start..variant.start,
                        tokens,
                        Form::Category((*category).to_owned()),
                        note,
                    );
                }
            }
            self.pattern(
                text,
                &format!("{name}:{}", variant.key),
                variant.value.clone(),
                &inner(Note::Variant(variant.key.clone())),
            );
        }
    }

    fn add(&mut self, name: &str, span: Range<usize>, tokens: Vec<Token>, form: Form, note: Note) {
        let is_taken = |id: &str| self.units.iter().any(|unit| unit.id == id);
        let mut id = name.to_owned();
        let mut number = 1;
        while is_taken(&id) {
            number += 1;
            id = format!("{name}_{number}");
        }
        self.units.push(Unit { id, name: name.to_owned(), span, form, tokens, note });
    }

    /// The message with units translated, by their indexes.
    pub(super) fn translated(&self, text: &str, targets: &[Option<&[Token]>]) -> String {
        let edits = self.units.iter().zip(targets).filter_map(|(unit, target)| unit.edit(text, (*target)?));
        let dropped = self.dropped.iter().map(|span| Edit { span: span.clone(), text: String::new() });
        let shift = |edit: Edit| Edit {
            span: edit.span.start - self.message.span.start..edit.span.end - self.message.span.start,
            ..edit
        };
        apply(&text[self.message.span.clone()], edits.chain(dropped).map(shift).collect())
    }
}

/// Adds a placeable, which a translation may do without where its form says the number by itself.
fn push_code(tokens: &mut Vec<Token>, placeable: &str, optional: Option<&str>) {
    let number = codes(tokens).count() + 1;
    let is_optional = optional.is_some_and(|variable| placeable.contains(variable));
    tokens.push(Token::Code(Code { number, side: Side::Alone, data: placeable.to_owned(), is_optional }));
}

/// The tokens of a pattern without selectors.
fn simple(text: &str, pieces: &[LayoutPiece], variable: Option<&str>) -> Vec<Token> {
    let mut tokens = Vec::new();
    for piece in pieces {
        match piece {
            LayoutPiece::Text(span) => push_text(&mut tokens, &text[span.clone()]),
            LayoutPiece::Placeable(span) | LayoutPiece::Select { span, .. } => {
                push_code(&mut tokens, &text[span.clone()], variable);
            }
        }
    }
    tokens
}

/// Where a pattern stands.
struct Context<'a> {
    plurals: &'a Plurals,
    /// The variable whose number a form says by itself.
    optional: Option<&'a str>,
    note: Note,
}

/// What is wrong with a translated message.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It isn't a message, or another one.
    Syntax,
    /// It takes in something else than its source, which takes in this.
    References(String),
}

/// Whether a message is as its source: the same name, the same attributes, the same variables, terms and functions.
pub(super) fn check(message: &str, source: &str) -> Result<(), Wrong> {
    let (id, attributes, found) = shape(message).ok_or(Wrong::Syntax)?;
    // A source that says less of itself than one message isn't compared.
    let Some((source_id, source_attributes, expected)) = shape(source) else { return Ok(()) };
    if id != source_id || attributes != source_attributes {
        return Err(Wrong::Syntax);
    }
    let names = || expected.iter().cloned().collect::<Vec<_>>().join(", ");
    if found == expected { Ok(()) } else { Err(Wrong::References(names())) }
}

type Shape = (String, Vec<String>, BTreeSet<String>);

/// A message's name, its attributes' names, and what it takes in; none where it isn't just one message.
fn shape(message: &str) -> Option<Shape> {
    let file = Ftl::of(format!("{message}\n"));
    if !file.problems().is_empty() || file.entries().len() != 1 {
        return None;
    }
    let message = file.messages().next()?;
    let names = message.attributes.iter().map(|attribute| attribute.id.name.to_owned()).collect();
    Some((message.key(), names, message.parts().flat_map(|part| layout::references(part.pattern)).collect()))
}

/// A file of a language with a message put in, after the one that stands before it in the source's file, or else before
/// the one that stands after it.
pub(super) fn insert(text: &str, message: &str, id: &str, order: &[String]) -> String {
    let known = layout::messages(&Ftl::of(text));
    let at = order.iter().position(|known| known == id).unwrap_or(order.len());
    let find = |id: &String| known.iter().find(|known| known.id == *id);
    let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if let Some(before) = order[..at].iter().rev().find_map(find) {
        let end = before.span.end;
        return format!("{}{line_break}{message}{}", &text[..end], &text[end..]);
    }
    if let Some(after) = order.get(at + 1..).unwrap_or_default().iter().find_map(find) {
        // Above what is said of it.
        let mut start = after.span.start;
        while after.comment.is_some()
            && text[..start].lines().next_back().is_some_and(|line| line.starts_with('#') && !line.starts_with("##"))
        {
            start = text[..start - 1].rfind('\n').map_or(0, |at| at + 1);
        }
        return format!("{}{message}{line_break}{}", &text[..start], &text[start..]);
    }
    let gap = if text.is_empty() || text.ends_with('\n') { "" } else { line_break };
    format!("{text}{gap}{message}{line_break}")
}

/// Whether a file of a language has some patterns of a message already, and if so, whether they say what its
/// translation says. None where it has none of them.
pub(super) fn written_meanwhile(text: &str, message: &str, wanted: &[&str]) -> Option<bool> {
    let new = layout::messages(&Ftl::of(message)).into_iter().next()?;
    let known = layout::messages(&Ftl::of(text)).into_iter().find(|known| known.id == new.id)?;
    let of = |known: &WrittenMessage, text: &str, name: &str| {
        known
            .patterns()
            .find(|(known, _)| known == name)
            .map(|(_, span)| text[span].split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let both = wanted.iter().filter_map(|name| Some((of(&known, text, name)?, of(&new, message, name)?)));
    both.map(|(there, new)| there == new).reduce(|all, one| all && one)
}

/// A file of a language with comments above a message of it.
pub(super) fn with_comments(text: &str, id: &str, comments: &[String]) -> String {
    let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines = super::notes::new_lines(comments, text, line_break);
    match layout::messages(&Ftl::of(text)).into_iter().find(|known| known.id == id) {
        Some(known) if !lines.is_empty() => {
            apply(text, vec![Edit { span: known.span.start..known.span.start, text: lines }])
        }
        _ => text.to_owned(),
    }
}

/// A file of a language that has a message, with patterns of its translation; none where it hasn't got it.
pub(super) fn complete(text: &str, message: &str, wanted: &[&str]) -> Option<String> {
    let new = layout::messages(&Ftl::of(message)).into_iter().next()?;
    let known = layout::messages(&Ftl::of(text)).into_iter().find(|known| known.id == new.id)?;
    let mut edits = Vec::new();
    let mut added = String::new();
    for (name, span) in new.patterns().filter(|(name, _)| wanted.contains(&name.as_str())) {
        if let Some((_, old)) = known.patterns().find(|(known, _)| *known == name) {
            edits.push(Edit { span: old, text: message[span].to_owned() });
            continue;
        }
        match name.split_once('.') {
            Some((_, attribute)) => added.push_str(&format!("\n    .{attribute} = {}", &message[span])),
            None => {
                let equals = known.span.start + text[known.span.clone()].find('=')? + 1;
                edits.push(Edit { span: equals..equals, text: format!(" {}", &message[span]) });
            }
        }
    }
    edits.push(Edit { span: known.span.end..known.span.end, text: added });
    Some(apply(text, edits))
}
