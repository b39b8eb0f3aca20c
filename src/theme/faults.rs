//! What is wrong with templates that don't compile: every fault with its place, and none that only follows from
//! another.
//!
//! Tera stops at the first file that it can't parse and at the first whose parent it can't find, and tells unknown
//! names as a report in words. Here each file is parsed alone, what is broken is set aside and the rest compiled again;
//! and the report is read back, in [`reports`] and nowhere else. Touches nothing.

use std::sync::Arc;

use tera::{ErrorKind, TeraResult};

use super::api::{FILTERS, FUNCTIONS, Item};
use crate::diagnostics::{Diagnostic, Place, Rule, rules};
use crate::text::Source;

/// Tera's own filters, tests and functions: it has no list of them.
const TERAS: [(&str, &str); 3] = [
    (
        "filter",
        "abs capitalize default escape escape_html escape_xml first float get group_by indent int join keys last \
         length lower newlines_to_br nth pairs pluralize replace reverse round safe sort split str title trim trim_end \
         trim_start truncate unique upper values wordcount",
    ),
    (
        "test",
        "array bool containing defined divisible_by ending_with even float integer iterable map none number odd \
         starting_with string undefined",
    ),
    ("function", "range super throw"),
];

/// A template by its whole name, with its text.
type Template = (String, Arc<Source>);

/// What is wrong with templates that don't compile together. `compile` compiles some of them; `other` says what is to
/// be said of an error that has no words of its own here.
pub(super) fn faults(
    templates: &[Template],
    compile: &dyn Fn(&[&Template]) -> TeraResult<()>,
    other: &dyn Fn(&tera::Error) -> Diagnostic,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut left = Vec::new();
    // Those that can't be used. What others want of them isn't told: it follows.
    let mut lost: Vec<&str> = Vec::new();
    for template in templates {
        match compile(&[template]) {
            Err(error) if matches!(error.kind(), ErrorKind::SyntaxError(_)) => {
                found.push(other(&error));
                lost.push(&template.0);
            }
            _ => left.push(template),
        }
    }
    while let Err(error) = compile(&left) {
        let before = left.len();
        let mut remove = |name: &str| {
            if let Some(at) = left.iter().position(|template| template.0 == name) {
                lost.push(&left.remove(at).0);
            }
        };
        match error.kind() {
            ErrorKind::MissingParent { current, parent } => {
                remove(current);
                if !lost.iter().any(|lost| *lost != current && is_called(lost, parent)) {
                    found.push(at_name(templates, current, "extends", parent, unknown(templates, "template", parent)));
                }
            }
            ErrorKind::CircularExtend { tpl, inheritance_chain: chain } => {
                let names: Vec<&str> = std::iter::once(tpl).chain(chain).map(String::as_str).collect();
                found.push(circle(templates, "extends", &names));
                names.into_iter().for_each(remove);
            }
            ErrorKind::CircularInclude { include_chain: chain, .. } => {
                let names: Vec<&str> = chain.iter().map(String::as_str).collect();
                found.push(circle(templates, "include", &names));
                names.into_iter().for_each(remove);
            }
            ErrorKind::Msg(text) => match twice(text) {
                Some((name, first, second)) => {
                    let problem = Diagnostic::of(rules::COMPONENT_TWICE).arg("name", name);
                    let problem = at_name(templates, second, "component", name, problem);
                    found.push(match place(templates, first, "component", name) {
                        Some(first) => problem.related(first),
                        None => problem,
                    });
                    remove(second);
                }
                None => {
                    let reports = reports(text, templates);
                    found.extend(reports.into_iter().filter(|report| !report.follows_from(&lost, templates)).map(
                        |report| {
                            let problem = match report.kind {
                                "block" => block(templates, report.name),
                                kind => unknown(templates, kind, report.name),
                            };
                            problem.at(report.place)
                        },
                    ));
                }
            },
            _ => {}
        }
        if left.len() == before {
            // Nothing more can be set aside. An error that nothing has been said of is told as it is.
            if found.is_empty() {
                found.push(other(&error));
            }
            break;
        }
    }
    found
}

/// One of tera's reports: a name that there isn't, of a filter, a test, a function, a component, a template or a block.
struct UnknownName<'a> {
    kind: &'a str,
    name: &'a str,
    place: Place,
}

impl UnknownName<'_> {
    /// Whether it's only because templates were set aside that a name isn't known. Those whose parents were are among
    /// them themselves, so that it's never so for a block.
    fn follows_from(&self, lost: &[&str], templates: &[Template]) -> bool {
        let mut of_lost = templates.iter().filter(|(name, _)| lost.contains(&name.as_str()));
        match self.kind {
            "template" => of_lost.any(|(lost, _)| is_called(lost, self.name)),
            "component" => {
                of_lost.any(|lost| named(std::slice::from_ref(lost), "component ").any(|name| name == self.name))
            }
            _ => false,
        }
    }
}

/// Tera's reports: `error: Unknown filter `x``, and in the next line `--> file:line:column`, both from 1.
fn reports<'a>(text: &'a str, templates: &[Template]) -> Vec<UnknownName<'a>> {
    let report = |(message, locus): (&'a str, &'a str)| {
        let message = message.strip_prefix("error: ")?;
        let (before, rest) = message.split_once('`')?;
        let name = rest.split('`').next()?;
        let kind = if before == "Block " { "block" } else { before.strip_prefix("Unknown ")?.trim_end() };
        let mut parts = locus.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
        let (column, line, file) =
            (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?, parts.next()?);
        let source = source(templates, file)?;
        let start: usize = source.text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let rest = &source.text[start..];
        let column = rest.char_indices().nth(column.checked_sub(1)?).map_or(0, |(at, _)| at);
        let at = start + column + rest[column..].find(name).unwrap_or_default();
        Some(UnknownName { kind, name, place: source.place(at..at + name.len()) })
    };
    text.lines().zip(text.lines().skip(1)).filter_map(report).collect()
}

/// What tera says of a component that two templates define: its name, and theirs.
fn twice(text: &str) -> Option<(&str, &str, &str)> {
    let mut parts = text.strip_prefix("Component `")?.split('`');
    let (name, first, second) = (parts.next()?, parts.nth(1)?, parts.nth(1)?);
    Some((name, first, second))
}

/// Whether a template, by its whole name, is what a text calls: by that name, or by the one that all layers share.
fn is_called(template: &str, name: &str) -> bool {
    template == name || template.split_once('/').is_some_and(|(_, inner)| inner == name)
}

fn source<'a>(templates: &'a [Template], name: &str) -> Option<&'a Source> {
    templates.iter().find(|(known, _)| known == name).map(|(_, source)| &**source)
}

/// Where a template names something after a keyword, as `extends` does.
fn place(templates: &[Template], template: &str, keyword: &str, name: &str) -> Option<Place> {
    let source = source(templates, template)?;
    let mut after = source.text.match_indices(keyword).map(|(at, _)| at + keyword.len());
    let at = after.find_map(|at| {
        let gap = source.text[at..].find(|char: char| !char.is_whitespace() && !"\"'`".contains(char))?;
        source.text[at + gap..].starts_with(name).then_some(at + gap)
    })?;
    Some(source.place(at..at + name.len()))
}

fn at_name(templates: &[Template], template: &str, keyword: &str, name: &str, problem: Diagnostic) -> Diagnostic {
    let whole = || source(templates, template).map(|source| Place::file(&source.path));
    match place(templates, template, keyword, name).or_else(whole) {
        Some(place) => problem.at(place),
        None => problem,
    }
}

/// Templates that lead back to the first of them.
fn circle(templates: &[Template], keyword: &str, names: &[&str]) -> Diagnostic {
    let problem = Diagnostic::of(rules::TEMPLATE_CIRCLE).arg("chain", names.join(" → "));
    let (first, next) = (names.first().copied().unwrap_or_default(), names.get(1).copied().unwrap_or_default());
    let inner = next.split_once('/').map_or(next, |(_, inner)| inner);
    match place(templates, first, keyword, next) {
        Some(place) => problem.at(place),
        None => at_name(templates, first, keyword, inner, problem),
    }
}

/// A name that there isn't, with those that there are.
fn unknown(templates: &[Template], kind: &str, name: &str) -> Diagnostic {
    let own: &[Item] = match kind {
        "filter" => &FILTERS,
        "function" => &FUNCTIONS,
        _ => &[],
    };
    let teras = TERAS.iter().filter(|(known, _)| *known == kind).flat_map(|(_, names)| names.split(' '));
    let mut known: Vec<&str> = own.iter().map(|item| item.name).chain(teras).collect();
    match kind {
        "component" => known.extend(named(templates, "component ")),
        "template" => known.extend(templates.iter().filter_map(|(name, _)| Some(name.split_once('/')?.1))),
        _ => {}
    }
    told(rules::TEMPLATE_UNKNOWN, known, name).arg("kind", kind)
}

/// A block that fills in for none.
fn block(templates: &[Template], name: &str) -> Diagnostic {
    told(rules::TEMPLATE_BLOCK, named(templates, "block ").filter(|known| *known != name).collect(), name)
}

fn told(rule: &'static Rule, mut known: Vec<&str>, name: &str) -> Diagnostic {
    known.sort_unstable();
    known.dedup();
    Diagnostic::of(rule).arg("name", name).arg("known", known.join(", ")).suggest(name, known)
}

/// What templates define in tags that begin so.
fn named<'a>(templates: &'a [Template], keyword: &'a str) -> impl Iterator<Item = &'a str> {
    templates.iter().flat_map(move |(_, source)| {
        let is_tag = |at: usize| source.text[..at].trim_end().trim_end_matches('-').ends_with("{%");
        source.text.match_indices(keyword).filter(move |(at, _)| is_tag(*at)).map(|(at, keyword)| {
            let rest = &source.text[at + keyword.len()..];
            let end = rest.find(|char: char| !char.is_alphanumeric() && !"_.".contains(char));
            &rest[..end.unwrap_or(rest.len())]
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The list is tera's.
    #[test]
    fn teras_names_are_known_to_tera() {
        for (kind, names) in TERAS {
            for name in names.split(' ').filter(|name| *name != "super") {
                let text = match kind {
                    "filter" => format!("{{{{ 1 | {name} }}}}"),
                    "test" => format!("{{{{ 1 is {name} }}}}"),
                    _ => format!("{{{{ {name}() }}}}"),
                };
                let mut tera = tera::Tera::new();
                assert!(tera.add_raw_template("x", &text).is_ok(), "{kind} {name}");
            }
        }
    }
}
