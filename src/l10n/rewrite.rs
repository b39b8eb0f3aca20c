//! What is written into a file of messages before fluent-rs gets it, so that it does what Fluent and CLDR say.
//!
//! fluent-rs chooses variants by rules of CLDR 37, in which French and Spanish have no `many`, and by the number as it
//! was, not as it's shown. So what a variant is chosen by becomes a call of a function of ours, and numbers that
//! variants name become names, which come before categories wherever they stand:
//!
//! ```text
//! { $count ->           becomes   { PLURAL-CATEGORY($count, 0) ->
//!     [one] …                         [one] …
//!     [0] …                           [NUMBER-0] …
//! ```
//!
//! Chosen by an attribute of a term, variants stay as they are. And fluent-rs takes a term and a message of one name
//! for the same thing: terms get another name.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use crate::text::Ftl;
use crate::text::edits::{Edit, span_of};
use crate::text::ftl::{FoundPattern, each};

/// The function's name. It's not for translators, and not among [`super::functions::FUNCTIONS`].
pub(super) const FUNCTION: &str = "PLURAL-CATEGORY";

/// What the names of terms begin with.
const TERM: &str = "TERM-";

/// The name that a number has among a choice's variants, which of those that are numbers it is.
pub(super) fn number_name(index: usize) -> String {
    format!("NUMBER-{index}")
}

/// What fluent-rs says is wrong, with the names that terms have in their files.
pub(super) fn as_written(problem: &str) -> String {
    problem.replace(&format!("-{TERM}"), "-")
}

/// The edits that a file needs.
pub fn edits(file: &Ftl) -> Vec<Edit> {
    let mut edits = Edits { text: file.text(), edits: Vec::new() };
    for message in file.messages() {
        if message.is_term {
            edits.rename_term(message.name);
        }
        for part in message.parts() {
            each(part.pattern, &mut |found| match found {
                FoundPattern::Term(name, _) => edits.rename_term(name),
                FoundPattern::Select(selector, variants) => edits.select(selector, variants),
                _ => {}
            });
        }
    }
    edits.edits
}

struct Edits<'a> {
    text: &'a str,
    edits: Vec<Edit>,
}

impl Edits<'_> {
    fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.edits.push(Edit { span: at..at, text: text.into() });
    }

    fn rename_term(&mut self, name: &str) {
        self.insert(span_of(self.text, name).start, TERM);
    }

    fn select(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let (start, known) = match selector {
            // Before the sign of a variable.
            InlineExpression::VariableReference { id } => {
                (span_of(self.text, id.name).start - 1, span_of(self.text, id.name).end)
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let own = span_of(self.text, id.name);
                (own.start, end_of(self.text, arguments).max(own.end))
            }
            _ => return,
        };
        // Between the last part of it that the syntax tree has and the arrow there are only quotes, parentheses, commas
        // and spaces.
        let Some(end) = self.text[known..].find("->").map(|at| known + at) else { return };
        self.insert(start, format!("{FUNCTION}("));
        let numbers = variants.iter().filter_map(|variant| match variant.key {
            VariantKey::NumberLiteral { value } => Some(value),
            VariantKey::Identifier { .. } => None,
        });
        let mut named = String::new();
        for (index, number) in numbers.enumerate() {
            named.push_str(", ");
            named.push_str(number);
            self.edits.push(Edit { span: span_of(self.text, number), text: number_name(index) });
        }
        self.insert(end, format!("{named}) "));
    }
}

/// Where the last part of a call's arguments ends; 0 where there are none.
fn end_of(text: &str, arguments: &CallArguments<&str>) -> usize {
    let named =
        arguments.named.iter().flat_map(|named| [span_of(text, named.name.name).end, inline_end(text, &named.value)]);
    arguments.positional.iter().map(|inner| inline_end(text, inner)).chain(named).max().unwrap_or_default()
}

fn inline_end(text: &str, inline: &InlineExpression<&str>) -> usize {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            span_of(text, value).end
        }
        InlineExpression::VariableReference { id } => span_of(text, id.name).end,
        InlineExpression::FunctionReference { id, arguments } => {
            span_of(text, id.name).end.max(end_of(text, arguments))
        }
        InlineExpression::MessageReference { id, attribute } => {
            span_of(text, attribute.as_ref().map_or(id.name, |own| own.name)).end
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            let own = span_of(text, attribute.as_ref().map_or(id.name, |own| own.name)).end;
            own.max(arguments.as_ref().map_or(0, |arguments| end_of(text, arguments)))
        }
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) => inline_end(text, inline),
            // It ends with its last variant.
            Expression::Select { variants, .. } => {
                variants.iter().map(|variant| pattern_end(text, &variant.value)).max().unwrap_or_default()
            }
        },
    }
}

fn pattern_end(text: &str, pattern: &Pattern<&str>) -> usize {
    let end = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => span_of(text, value).end,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => inline_end(text, inline),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().map(|variant| pattern_end(text, &variant.value)).max().unwrap_or_default()
        }
    };
    pattern.elements.iter().map(end).max().unwrap_or_default()
}
