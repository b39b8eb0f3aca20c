//! Templates that never end. Tera lets a template loop in a loop, and a component use itself, as often as they like; a
//! page may take a few million turns, and then it's given up, with the place of the loop. No clock has a say: what is
//! given up on one machine is given up on each.
//!
//! Tera has nothing to count by. So each template is compiled with two things more: `{% for a in b %}` as
//! `{% for a in (b) | counted_turns %}`, and a call at the beginning of each component that uses components. Places in
//! diagnostics are those of the template as it was.

use std::cell::Cell;
use std::ops::Range;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::scan::{Placed, TemplateToken, blocks};

/// The code of what is said of such a template, and what travels in tera's error.
pub(crate) const ENDLESS: &str = "template-endless";

/// What a template may take: lists of ten thousand entries, and of each two hundred things.
pub(crate) const LIMIT: usize = 2_000_000;

/// What a component costs, in turns of a loop.
const COMPONENT: usize = 10;

const FILTER: &str = "counted_turns";
const FUNCTION: &str = "counted_component";

thread_local! {
    /// What is left to the template that this thread renders.
    static LEFT: Cell<usize> = const { Cell::new(LIMIT) };
}

/// Renders something, with all turns before it.
pub(crate) fn counted<T>(render: impl FnOnce() -> T) -> T {
    // Whoever waits for others may be given another page to render meanwhile.
    let outer = LEFT.replace(LIMIT);
    let rendered = render();
    LEFT.set(outer);
    rendered
}

fn take(turns: usize) -> TeraResult<()> {
    let left = LEFT.get().checked_sub(turns);
    LEFT.set(left.unwrap_or_default());
    left.map(|_| ()).ok_or_else(|| Error::message(ENDLESS))
}

/// Registers what counts.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter(FILTER, |value: &Value, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        take(value.len().unwrap_or_default())?;
        Ok(value.clone())
    });
    tera.register_function(FUNCTION, |_: Kwargs, _: &State<'_>| -> TeraResult<bool> {
        take(COMPONENT)?;
        Ok(false)
    });
}

/// Something more in a template.
#[derive(Debug)]
pub(super) struct Added {
    /// Where, in the template as it was.
    at: usize,
    text: String,
    /// What it's about.
    of: Range<usize>,
}

/// A template in which turns are counted, and what was added to it, in order.
pub(super) fn counting(text: &str) -> (String, Vec<Added>) {
    let mut added = Vec::new();
    let blocks = blocks(text);
    let firsts: Vec<_> =
        blocks.iter().map(|(tokens, _)| tokens.iter().find(|token| !is_trimming(token)).map(|token| token.0)).collect();
    for (number, (tokens, end)) in blocks.iter().enumerate() {
        let end = *end;
        let mut inside =
            firsts[number + 1..].iter().take_while(|token| **token != Some(TemplateToken::Word("endcomponent")));
        // One that uses no other costs what its loops do, and there are many of them: icons, pictures.
        let is_component = firsts[number] == Some(TemplateToken::Word("component")) && text[..end].ends_with("%}");
        if is_component && inside.any(|token| *token == Some(TemplateToken::Sign(b'<'))) {
            let close = if text[..end].ends_with("-%}") { "-%}" } else { "%}" };
            let of = tokens.first().map_or(end..end, |token| token.1.start..end - close.len());
            added.push(Added { at: end, text: format!("{{% if {FUNCTION}() %}}{{% endif {close}"), of });
        }
        // White space is trimmed by a sign right before the end.
        let inner = match tokens.split_last() {
            Some((last, inner)) if is_trimming(&last) && text[last.1.end..end].len() == 2 => inner,
            _ => tokens,
        };
        let loops = (0..inner.len()).filter(|at| inner[*at].0 == TemplateToken::Word("for"));
        for of in loops.filter_map(|at| target(inner, at)) {
            added.push(Added { at: of.start, text: "(".to_owned(), of: of.clone() });
            added.push(Added { at: of.end, text: format!(") | {FILTER}"), of });
        }
    }
    added.sort_by_key(|added| added.at);
    let mut counting = String::with_capacity(text.len() + 32 * added.len());
    let mut at = 0;
    for Added { at: next, text: more, .. } in &added {
        counting.push_str(&text[at..*next]);
        counting.push_str(more);
        at = *next;
    }
    counting.push_str(&text[at..]);
    (counting, added)
}

/// A sign that trims white space.
fn is_trimming(token: &&Placed<'_>) -> bool {
    token.0 == TemplateToken::Sign(b'-')
}

/// What the loop goes through whose `for` is at a token: of a tag up to its end, in brackets up to a condition.
fn target(tokens: &[Placed<'_>], at: usize) -> Option<Range<usize>> {
    let is_tag = tokens[..at].iter().all(|(token, _)| *token == TemplateToken::Sign(b'-'));
    let (words, from) = (1..=4).find_map(|words| {
        (tokens.get(at + words)?.0 == TemplateToken::Word("in")).then_some((words, at + words + 1))
    })?;
    // `for value in` or `for key, value in`.
    if words != 2 && words != 4 {
        return None;
    }
    let mut depth = 0_usize;
    let mut last = None;
    for (token, span) in &tokens[from..] {
        match token {
            TemplateToken::Sign(b'(' | b'[' | b'{') => depth += 1,
            TemplateToken::Sign(b')' | b']' | b'}') if depth == 0 => break,
            TemplateToken::Sign(b')' | b']' | b'}') => depth -= 1,
            TemplateToken::Word("if") if depth == 0 && !is_tag => break,
            _ => {}
        }
        last = Some(span.end);
    }
    Some(tokens.get(from)?.1.start..last?)
}

/// Bytes of a template as it was, for bytes of the one in which turns are counted.
pub(super) fn original(span: &Range<usize>, added: &[Added]) -> Range<usize> {
    let mut before = 0;
    let (mut start, mut end) = (span.start, span.end);
    for one in added {
        let from = one.at + before;
        let to = from + one.text.len();
        if from <= span.start && span.end <= to && span.start < to {
            return one.of.clone();
        }
        let back = |at: usize| one.text.len().min(at.saturating_sub(from));
        start -= back(span.start);
        end -= back(span.end);
        before += one.text.len();
    }
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_are_counted_and_places_stay() {
        for (text, expected) in [
            ("{% for a in b %}x{% endfor %}", "{% for a in (b) | counted_turns %}x{% endfor %}"),
            (
                "{%- for k, v in b or c -%} x {%- endfor -%}",
                "{%- for k, v in (b or c) | counted_turns -%} x {%- endfor -%}",
            ),
            ("{% for a in f(x='%}') if y else [] %}", "{% for a in (f(x='%}') if y else []) | counted_turns %}"),
            ("{{ [a for a in b.c if a in d] }}", "{{ [a for a in (b.c) | counted_turns if a in d] }}"),
            ("{% for a in [b for b in c] %}", "{% for a in ([b for b in (c) | counted_turns]) | counted_turns %}"),
            (
                "{% component a(b: map) {\"for\": \"in\"} -%}\n<p>{{ <b/> }}{% endcomponent a %}",
                "{% component a(b: map) {\"for\": \"in\"} -%}{% if counted_component() %}{% endif -%}\n<p>{{ <b/> }}{% endcomponent a %}",
            ),
            (
                "{% component a() %} {% <b> %}{% </b> %}{% endcomponent %}",
                "{% component a() %}{% if counted_component() %}{% endif %} {% <b> %}{% </b> %}{% endcomponent %}",
            ),
            ("{% component a() %} <p> {% endcomponent %}{{ <a/> }}", ""),
            (
                "{# {% for a in b %} #}{% raw %}{% for a in b %}{% endraw %} for a in b {{ x.for }} {{ label(for=\"in\") }}",
                "",
            ),
            ("{% for a in %} {% for %} {% for a", ""),
        ] {
            let (counting, added) = counting(text);
            assert_eq!(counting, if expected.is_empty() { text } else { expected });
            for (at, _) in text.char_indices() {
                let moved: usize = added.iter().filter(|added| added.at <= at).map(|added| added.text.len()).sum();
                assert_eq!(original(&(at + moved..at + moved + 1), &added).start, at, "{text}");
            }
        }
    }
}
