//! Everything that stands in a pattern, however deep.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant};

/// A thing in a pattern.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FoundPattern<'a> {
    /// Text as it's written.
    Text(&'a str),
    /// Text in quotation marks in a placeable.
    Literal(&'a str),
    /// `$name`
    Variable(&'a str),
    /// `message` or `message.attribute`
    Message(&'a str, Option<&'a str>),
    /// `-term` or `-term.attribute`
    Term(&'a str, Option<&'a str>),
    /// `FUNCTION(…)`
    Function(&'a str, &'a CallArguments<&'a str>),
    /// A choice.
    Select(&'a InlineExpression<&'a str>, &'a [Variant<&'a str>]),
}

/// Visits what is in a pattern, in order.
pub(crate) fn each<'a>(pattern: &'a Pattern<&'a str>, visit: &mut dyn FnMut(FoundPattern<'a>)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => visit(FoundPattern::Text(value)),
            PatternElement::Placeable { expression } => in_expression(expression, visit),
        }
    }
}

fn in_expression<'a>(expression: &'a Expression<&'a str>, visit: &mut dyn FnMut(FoundPattern<'a>)) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, visit),
        Expression::Select { selector, variants } => {
            visit(FoundPattern::Select(selector, variants));
            // What is chosen by is no text.
            in_inline(selector, &mut |found| {
                if !matches!(found, FoundPattern::Literal(_)) {
                    visit(found);
                }
            });
            variants.iter().for_each(|variant| each(&variant.value, visit));
        }
    }
}

fn in_inline<'a>(inline: &'a InlineExpression<&'a str>, visit: &mut dyn FnMut(FoundPattern<'a>)) {
    let attribute_name = |attribute: &'a Option<fluent_syntax::ast::Identifier<&'a str>>| {
        attribute.as_ref().map(|attribute| attribute.name)
    };
    match inline {
        InlineExpression::StringLiteral { value } => visit(FoundPattern::Literal(value)),
        InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => visit(FoundPattern::Variable(id.name)),
        InlineExpression::MessageReference { id, attribute } => {
            visit(FoundPattern::Message(id.name, attribute_name(attribute)));
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            visit(FoundPattern::Term(id.name, attribute_name(attribute)));
            arguments.iter().for_each(|arguments| in_arguments(arguments, visit));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            visit(FoundPattern::Function(id.name, arguments));
            in_arguments(arguments, visit);
        }
        InlineExpression::Placeable { expression } => in_expression(expression, visit),
    }
}

/// Visits what the arguments without a name refer to: the values of the others are words of the program's.
fn in_arguments<'a>(arguments: &'a CallArguments<&'a str>, visit: &mut dyn FnMut(FoundPattern<'a>)) {
    arguments.positional.iter().for_each(|argument| in_inline(argument, visit));
}

/// How long a reader's text is at most, in characters, without what isn't known yet.
pub(crate) fn length(pattern: &Pattern<&str>) -> usize {
    let of = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => value.chars().count(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().map(|variant| length(&variant.value)).max().unwrap_or_default()
        }
        PatternElement::Placeable { .. } => 0,
    };
    pattern.elements.iter().map(of).sum()
}
