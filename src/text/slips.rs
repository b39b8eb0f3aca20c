//! Slips in YAML that its parser can't know, or tells in words that help nobody: a no-break space where an ordinary one
//! has to be, and a text that ends where a comment begins.

use std::ops::Range;

use serde_json::Value;

/// The first no-break space, or another that isn't YAML's, where the structure of a YAML text has one: before what a
/// line begins with, or behind a `-` or a `key:`. Word processors and web pages write them, and they look the same.
pub(crate) fn foreign_space(text: &str) -> Option<(Range<usize>, char)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut at = start;
        let end = start + line.len();
        loop {
            at = end - text[at..end].trim_start_matches([' ', '\t']).len();
            let rest = &text[at..end];
            if let Some(char) = rest.chars().next().filter(|char| is_foreign(*char)) {
                return Some((at..at + char.len_utf8(), char));
            }
            // What may stand before another: a dash, a key.
            at = match rest
                .strip_prefix('-')
                .filter(|rest| rest.starts_with([' ', '\t']) || rest.starts_with(is_foreign))
            {
                Some(_) => at + 1,
                None => match rest.find(':') {
                    Some(colon)
                        if colon > 0
                            && rest[..colon].chars().all(|char| char.is_alphanumeric() || "-_".contains(char)) =>
                    {
                        at + colon + 1
                    }
                    _ => break,
                },
            };
        }
        start = end;
    }
    None
}

/// The last bracket or brace of a YAML text that nothing closes: the parser tells where the text began.
pub(super) fn unclosed(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote = None;
    let mut last = '\n';
    for (at, char) in text.char_indices() {
        match (quote, char) {
            (Some(end), char) if char == end => quote = None,
            (Some('#'), '\n') => quote = None,
            (Some(_), _) => {}
            // What isn't at the beginning of a value is part of its words.
            (None, '"' | '\'') if " \n[{,:".contains(last) => quote = Some(char),
            (None, '#') if last.is_whitespace() => quote = Some('#'),
            (None, '[' | '{') if " \n[{,:".contains(last) => open.push(at),
            (None, ']' | '}') => {
                open.pop();
            }
            _ => {}
        }
        last = char;
    }
    open.pop()
}

/// Whether it's a space to people and none to YAML (YAML 1.2, section 5.5).
pub(crate) fn is_foreign(char: char) -> bool {
    (char.is_whitespace() && !char.is_ascii()) || matches!(char, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// The comments that have cut a text short: `description: Le centre #1 du Maroc`. `lines` are those of one field,
/// `value` is what was read of it. A comment in a line of its own cuts nothing. With `attached`, only those that begin
/// without a space count, which no comment does that is meant as one.
pub(crate) fn cuts(lines: &str, value: &Value, attached: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in lines.split_inclusive('\n') {
        let bare = line.trim_end();
        let sign = bare.match_indices('#').map(|(at, _)| at).find(|at| bare[..*at].ends_with([' ', '\t']));
        if let Some(sign) = sign {
            let (before, comment) = bare.split_at(sign);
            // Between quotes whoever writes knows what is text.
            let is_text = !before.trim().is_empty() && !before.contains(['"', '\'', '[', '{']);
            let ends_key = before.trim_end().ends_with([':', '|', '>', '-']);
            let is_meant = attached && comment.chars().nth(1).is_none_or(|char| char.is_whitespace() || char == '#');
            if is_text && !ends_key && !is_meant && !holds(value, comment) && holds(value, last_word(before)) {
                found.push(start + sign..start + bare.len());
            }
        }
        start += line.len();
    }
    found
}

/// What a line of YAML gives a value to, or the value itself in a list.
pub(crate) fn named(text: &str, at: usize) -> &str {
    let line = text[..at].rsplit('\n').next().unwrap_or_default().trim_start_matches([' ', '\t', '-']);
    line.split_once(':').map_or(line, |(key, _)| key).trim()
}

fn last_word(text: &str) -> &str {
    text.split_whitespace().next_back().unwrap_or_default()
}

/// Whether a text is in a value, in one of its texts.
fn holds(value: &Value, text: &str) -> bool {
    match value {
        Value::String(known) => known.contains(text),
        Value::Array(items) => items.iter().any(|item| holds(item, text)),
        Value::Object(fields) => fields.values().any(|field| holds(field, text)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_space_is_found_where_yaml_wants_its_own() {
        for (text, expected) in [
            ("title:\u{A0}Contact\n", Some(6)),
            ("a: b\u{A0}c\n\u{202F} d: e\n", Some(8)),
            ("a:\n  - b:\u{A0}c\n", Some(9)),
            ("a:\n  -\u{A0}b\n", Some(6)),
            ("a: b :\u{A0}c\nd: « e:\u{A0}f »\nhttps://a:\u{A0}\n", None),
        ] {
            assert_eq!(foreign_space(text).map(|(span, _)| span.start), expected, "{text:?}");
        }
    }

    #[test]
    fn a_comment_that_cuts_a_text_is_found() {
        for (lines, expected) in [
            ("a: Le centre #1 du Maroc\n", vec!["#1 du Maroc"]),
            ("a: Le centre # du Maroc\r\n", vec!["# du Maroc"]),
            ("a:\n  - b #1\n  - c\n  # d\n", vec!["#1"]),
            ("a: C#\nb: |\n  x #1\n", vec![]),
            ("a: # x\n  y\n", vec![]),
            ("a: \"b\" # c\n", vec![]),
            ("a: 12 # c\n", vec![]),
        ] {
            let place = |_| crate::diagnostics::Place::file(&"".into());
            let value =
                super::super::yaml::parse_text(std::marker::PhantomData::<Value>, lines, &place).unwrap_or_default();
            let found: Vec<&str> = cuts(lines, &value, false).into_iter().map(|span| &lines[span]).collect();
            assert_eq!(found, expected, "{lines:?}");
        }
        assert_eq!((named("x: y\n  - a : b #c", 13), named("- b #c", 4)), ("a", "b"));
        assert!(cuts("a: b # c\n", &Value::from("b"), true).is_empty());
        assert_eq!(cuts("a: b #c\n", &Value::from("b"), true).first(), Some(&(5..7)));
    }
}
