//! Calls of functions in messages, held against the table of those that there are: [`crate::l10n::functions`]. A page
//! that shows a wrong one can't be rendered.

use fluent_syntax::ast::{CallArguments, InlineExpression};

use super::catalogue::{Catalogue, CatalogueLanguage};
use crate::diagnostics::{Diagnostic, Rule, rules};
use crate::l10n::functions::{FUNCTIONS, FunctionInfo, OptionValues, function};
use crate::l10n::{CallError, Literal};
use crate::text::ftl::{FoundPattern, Part, each};

pub(super) fn check(catalogue: &Catalogue<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for part in catalogue.languages.iter().flat_map(CatalogueLanguage::parts) {
        each(part.pattern, &mut |found| {
            let FoundPattern::Function(name, arguments) = found else { return };
            match function(name) {
                Some(info) => call(&part, name, info, arguments, diagnostics),
                None => {
                    let names = FUNCTIONS.iter().map(|known| known.name);
                    let known = names.clone().collect::<Vec<_>>().join(", ");
                    let problem = Diagnostic::of(rules::MESSAGE_FUNCTION)
                        .arg("function", name)
                        .arg("id", part.key())
                        .arg("known", known);
                    diagnostics.push(problem.suggest(name, names).at(part.message.file.place(name)));
                }
            }
        });
    }
}

fn call(
    part: &Part<'_>,
    name: &str,
    info: &FunctionInfo,
    arguments: &CallArguments<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let file = part.message.file;
    let report = |rule: &'static Rule| Diagnostic::of(rule).arg("function", info.name).arg("id", part.key());
    let (least, most) = info.takes.count();
    if !(least..=most).contains(&arguments.positional.len()) {
        let problem =
            report(rules::MESSAGE_FUNCTION_ARGUMENTS).arg("count", arguments.positional.len()).arg("least", least);
        diagnostics.push(problem.at(file.place(name)));
    }
    for argument in &arguments.named {
        let option = argument.name.name;
        let Some(known) = info.option(option) else {
            let names = info.options.iter().map(|known| known.name);
            let problem = report(rules::MESSAGE_OPTION)
                .arg("option", option)
                .arg("known", names.clone().collect::<Vec<_>>().join(", "));
            diagnostics.push(problem.suggest(option, names).at(file.place(option)));
            continue;
        };
        let (value, is_allowed) = match &argument.value {
            InlineExpression::StringLiteral { value } => (*value, known.values.allow_text(value)),
            InlineExpression::NumberLiteral { value } => {
                (*value, value.parse().is_ok_and(|number| known.values.allow_number(number)))
            }
            // Fluent's syntax allows nothing else.
            _ => continue,
        };
        if !is_allowed {
            let allowed = match known.values {
                OptionValues::OneOf(texts) => {
                    texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(", ")
                }
                OptionValues::Whole(least, most) => format!("{least}–{most}"),
                OptionValues::Currency => "\"MAD\", \"EUR\"…".to_owned(),
            };
            let problem =
                report(rules::MESSAGE_OPTION_VALUE).arg("option", option).arg("value", value).arg("known", allowed);
            diagnostics.push(problem.at(file.place(value)));
        }
    }
    let literal = |value: &InlineExpression<&'_ str>| match value {
        InlineExpression::NumberLiteral { value } => value.parse().map_or(Literal::Other, Literal::Number),
        _ => Literal::Other,
    };
    let options = arguments.named.iter().map(|argument| match &argument.value {
        InlineExpression::StringLiteral { value } => (argument.name.name, Literal::Text(value)),
        other => (argument.name.name, literal(other)),
    });
    // What is wrong with one of them has been told.
    if let Err(CallError::Together(_, options)) = crate::l10n::check(info.name, options) {
        diagnostics.push(report(rules::MESSAGE_OPTIONS).arg("options", options).at(file.place(name)));
    }
}
