//! Which messages a template asks for: calls of `t`, `has_message` and `unit`, found in its text.
//!
//! Tera keeps its syntax tree to itself, so the text is read again: what stands between `{{ }}` and `{% %}`, without
//! comments and raw parts, as words, strings and signs. Tera has compiled the templates before; of one that doesn't
//! compile nothing has to be said here.

use std::ops::Range;

/// A call that asks for a message.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Use<'a> {
    /// The function.
    pub function: &'a str,
    /// What it's asked for: each id that the argument can be.
    pub ids: Vec<Asked<'a>>,
    /// The names of the other arguments.
    pub given: Vec<&'a str>,
    /// Whether the result is taken as HTML.
    pub is_safe: bool,
    /// The bytes of the argument.
    pub span: Range<usize>,
}

/// An id, as far as the template tells it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asked<'a> {
    /// The whole id.
    Id(&'a str),
    /// How it begins: nothing where that is computed too.
    Prefix(&'a str),
}

/// The functions, each with the argument that is an id, or the end of one.
const FUNCTIONS: [(&str, &str); 3] = [("t", "id"), ("has_message", "id"), ("unit", "unit")];

/// A part of what stands between `{{ }}` or `{% %}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TemplateToken<'a> {
    /// A name or a number.
    Word(&'a str),
    /// Without its quotation marks.
    Text(&'a str),
    /// Anything else, sign by sign.
    Sign(u8),
}

/// A token and its bytes.
pub(crate) type Placed<'a> = (TemplateToken<'a>, Range<usize>);

/// Every call in a template.
pub(crate) fn uses(text: &str) -> Vec<Use<'_>> {
    let mut uses = Vec::new();
    for (tokens, _) in blocks(text) {
        for at in 0..tokens.len() {
            uses.extend(call(text, &tokens, at));
        }
    }
    uses
}

/// The templates that a template extends or includes, by the names that it gives them.
pub(crate) fn named(text: &str) -> Vec<&str> {
    let blocks = blocks(text).into_iter().map(|(tokens, _)| tokens);
    let named = blocks.filter_map(|tokens| {
        let mut words = tokens.iter().map(|(token, _)| *token).filter(|token| *token != TemplateToken::Sign(b'-'));
        match (words.next(), words.next()) {
            (Some(TemplateToken::Word("extends" | "include")), Some(TemplateToken::Text(name))) => Some(name),
            _ => None,
        }
    });
    named.collect()
}

/// The tokens of each `{{ }}` and `{% %}`, and where it ends.
pub(crate) fn blocks(text: &str) -> Vec<(Vec<Placed<'_>>, usize)> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('{').map(|found| at + found) {
        let rest = &text[open..];
        at = open + 1;
        if rest.starts_with("{#") {
            at = rest.find("#}").map_or(text.len(), |end| open + end + 2);
        } else if rest.starts_with("{{") || rest.starts_with("{%") {
            let close = if rest.starts_with("{{") { "}}" } else { "%}" };
            let tokens = tokens(text, open + 2, close, &mut at);
            // Signs that trim white space stand beside it.
            let end = at;
            let mut words =
                tokens.iter().filter(|(token, _)| *token != TemplateToken::Sign(b'-')).map(|(token, _)| *token);
            if words.next() == Some(TemplateToken::Word("raw")) && words.next().is_none() {
                at = text[at..].find("endraw").map_or(text.len(), |end| at + end);
            }
            blocks.push((tokens, end));
        }
    }
    blocks
}

/// The tokens up to `close`; `end` is set behind it.
fn tokens<'a>(text: &'a str, start: usize, close: &str, end: &mut usize) -> Vec<Placed<'a>> {
    let bytes = text.as_bytes();
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii();
    let (mut tokens, mut at, mut braces) = (Vec::new(), start, 0_usize);
    while at < bytes.len() {
        let from = at;
        // The braces of a map may stand right before those of the end.
        if braces == 0 && text[at..].starts_with(close) {
            *end = at + close.len();
            return tokens;
        }
        match bytes[at] {
            byte if byte.is_ascii_whitespace() => at += 1,
            quote @ (b'"' | b'\'' | b'`') => {
                let mut is_escaped = false;
                let closes = |byte: &u8| {
                    let closes = *byte == quote && !is_escaped;
                    is_escaped = *byte == b'\\' && !is_escaped;
                    closes
                };
                let length = bytes[at + 1..].iter().position(closes).unwrap_or(bytes.len() - at - 1);
                at = (at + length + 2).min(bytes.len());
                tokens.push((TemplateToken::Text(&text[from + 1..from + 1 + length]), from..at));
            }
            byte if is_word(byte) => {
                while at < bytes.len() && is_word(bytes[at]) {
                    at += 1;
                }
                tokens.push((TemplateToken::Word(&text[from..at]), from..at));
            }
            sign => {
                match sign {
                    b'{' => braces += 1,
                    b'}' => braces = braces.saturating_sub(1),
                    _ => {}
                }
                at += 1;
                tokens.push((TemplateToken::Sign(sign), from..at));
            }
        }
    }
    *end = text.len();
    tokens
}

/// The call whose name stands at a token, if there's one.
fn call<'a>(text: &'a str, tokens: &[Placed<'a>], at: usize) -> Option<Use<'a>> {
    let TemplateToken::Word(function) = tokens[at].0 else { return None };
    let (_, wanted) = FUNCTIONS.iter().find(|(name, _)| *name == function)?;
    let is_called = tokens.get(at + 1)?.0 == TemplateToken::Sign(b'(');
    let is_field = at > 0 && tokens[at - 1].0 == TemplateToken::Sign(b'.');
    if !is_called || is_field {
        return None;
    }
    let (arguments, end) = arguments(tokens, at + 2);
    let mut found = Use { function, ids: Vec::new(), given: Vec::new(), is_safe: false, span: tokens[at].1.clone() };
    for argument in arguments {
        let [(TemplateToken::Word(name), _), (TemplateToken::Sign(b'='), _), value @ ..] = argument else { continue };
        if name != wanted {
            found.given.push(name);
            continue;
        }
        found.ids = alternatives(value).into_iter().map(asked).collect();
        if let (Some(first), Some(last)) = (value.first(), value.last()) {
            found.span = first.1.start..last.1.end.min(text.len());
        }
    }
    let filters = tokens[end..].chunks_exact(2).map_while(|pair| match pair {
        [(TemplateToken::Sign(b'|'), _), (TemplateToken::Word(filter), _)] => Some(*filter),
        _ => None,
    });
    found.is_safe = filters.into_iter().any(|filter| filter == "safe");
    (!found.ids.is_empty()).then_some(found)
}

/// The arguments of a call whose parenthesis is open, parted by commas, and the token behind the one that closes it.
fn arguments<'t, 'a>(tokens: &'t [Placed<'a>], start: usize) -> (Vec<&'t [Placed<'a>]>, usize) {
    let (mut arguments, mut from, mut depth) = (Vec::new(), start, 0_usize);
    for (at, (token, _)) in tokens.iter().enumerate().skip(start) {
        match token {
            TemplateToken::Sign(b'(' | b'[' | b'{') => depth += 1,
            TemplateToken::Sign(b')') if depth == 0 => {
                arguments.push(&tokens[from..at]);
                return (arguments, at + 1);
            }
            TemplateToken::Sign(b')' | b']' | b'}') => depth = depth.saturating_sub(1),
            TemplateToken::Sign(b',') if depth == 0 => {
                arguments.push(&tokens[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    (arguments, tokens.len())
}

/// What an expression can be: `a if condition else b` and `a or b` are either.
fn alternatives<'t, 'a>(value: &'t [Placed<'a>]) -> Vec<&'t [Placed<'a>]> {
    let word = |wanted: &str| value.iter().position(|(token, _)| *token == TemplateToken::Word(wanted));
    if let (Some(condition), Some(otherwise)) = (word("if"), word("else"))
        && condition < otherwise
    {
        return [&value[..condition], &value[otherwise + 1..]].into_iter().flat_map(alternatives).collect();
    }
    match word("or") {
        Some(or) => [&value[..or], &value[or + 1..]].into_iter().flat_map(alternatives).collect(),
        None => vec![value],
    }
}

fn asked<'a>(value: &[Placed<'a>]) -> Asked<'a> {
    match value {
        [(TemplateToken::Text(id), _)] => Asked::Id(id),
        [(TemplateToken::Text(prefix), _), (TemplateToken::Sign(b'~'), _), ..] => Asked::Prefix(prefix),
        _ => Asked::Prefix(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_found_where_they_are() {
        use Asked::{Id, Prefix};
        for (text, expected) in [
            (r#"{{ t(id="a") }}"#, vec![("t", vec![Id("a")], vec![], false)]),
            (
                r#"{{- t(id='a', count=n | length, b="x") | safe -}}"#,
                vec![("t", vec![Id("a")], vec!["count", "b"], true)],
            ),
            (r#"{{ t(id="a") | upper | safe }}"#, vec![("t", vec![Id("a")], vec![], true)]),
            (r#"{{ t(id="day-" ~ day) }}"#, vec![("t", vec![Prefix("day-")], vec![], false)]),
            (r#"{{ t(id=name) }}"#, vec![("t", vec![Prefix("")], vec![], false)]),
            (r#"{{ t(id="a" if x else "b-" ~ y) }}"#, vec![("t", vec![Id("a"), Prefix("b-")], vec![], false)]),
            (
                r#"{{ t(id="a", name=t(id="b", n=f(x, y))) }}"#,
                vec![("t", vec![Id("a")], vec!["name"], false), ("t", vec![Id("b")], vec!["n"], false)],
            ),
            (r#"{% if has_message(id="a") %}"#, vec![("has_message", vec![Id("a")], vec![], false)]),
            (
                r#"{{ unit(unit=row.unit or "", value=1) }}"#,
                vec![("unit", vec![Prefix(""), Id("")], vec!["value"], false)],
            ),
            (
                r#"{{ <c.x label={t(id="a")} /> }}{% <c.y a={ {"k": t(id="b")} }> %}"#,
                vec![("t", vec![Id("a")], vec![], false), ("t", vec![Id("b")], vec![], false)],
            ),
            (
                r#"t(id="a") {# {{ t(id="b") }} #} {% raw %}{{ t(id="c") }}{% endraw %}{%- raw -%}{{ t(id="g") }}{%- endraw -%}{{ x.t(id="d") }} {{ sort(id="e") }} {{ "t(id='f')" }}"#,
                vec![],
            ),
            (r#"{{ f(x="\"", y='\\') ~ t(id="a") }}"#, vec![("t", vec![Id("a")], vec![], false)]),
            (r#"{{ t(id="a"#, vec![]),
            ("{{ t(id=\"é\") }}{", vec![("t", vec![Id("é")], vec![], false)]),
        ] {
            let found: Vec<_> =
                uses(text).into_iter().map(|one| (one.function, one.ids, one.given, one.is_safe)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
    proptest::proptest! {
        /// A template that tera refuses is read here all the same.
        #[test]
        fn any_text_is_read(words in proptest::collection::vec(proptest::sample::select(&["{{ ", "{%", " }}", "%}", "{#", "#}", "raw", "endraw", "-", "t", "(", ")", "id", "=", "\"a\"", "\"", "'", "`", " ~ ", " if ", " else ", " or ", ",", "{", "}", "[", "]", "|", "safe", ".", "é", "\n", "has_message"]), 0..60)) {
            let text = words.concat();
            for found in uses(&text) {
                assert!(text.get(found.span).is_some(), "{text}");
            }
        }
    }
}
