//! What a theme has around texts, as its templates say it: texts are parsed before templates are compiled. Touches
//! nothing.

use std::collections::BTreeSet;

use crate::markdown::Surroundings;
use crate::theme::components::instead_of;

/// What some templates have around texts. Where two components take the place of one element, that of the later
/// template does.
pub(super) fn of_templates<'a>(texts: impl Iterator<Item = &'a str>) -> Surroundings {
    let mut surroundings = Surroundings::default();
    for text in texts {
        surroundings.ids.extend(ids(text));
        surroundings.components.extend(instead_of(text));
    }
    surroundings
}

/// The values of the `id` attributes in a template that stand there as they are. What is put together,
/// `id="day-{{ day }}"`, isn't known before a page is rendered.
fn ids(text: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let html = without_expressions(text);
    let mut rest = html.as_str();
    while let Some(at) = rest.find("id=") {
        let is_attribute = rest.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
        rest = rest.get(at + "id=".len()..).unwrap_or_default();
        let value = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => rest.split(quote).nth(1),
            _ => rest.split(|char: char| char.is_whitespace() || "/>".contains(char)).next(),
        };
        ids.extend(value.filter(|id| is_attribute && !id.is_empty() && !id.contains('\0')).map(str::to_owned));
    }
    ids
}

/// A template with a mark in the place of each of its expressions, statements and comments.
fn without_expressions(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, end)) = ["{{", "{%", "{#"]
        .into_iter()
        .zip(["}}", "%}", "#}"])
        .filter_map(|(open, end)| Some((rest.find(open)?, end)))
        .min()
    {
        html.push_str(rest.get(..at).unwrap_or_default());
        html.push('\0');
        let inner = rest.get(at + 2..).unwrap_or_default();
        rest = inner.find(end).and_then(|to| inner.get(to + end.len()..)).unwrap_or_default();
    }
    html.push_str(rest);
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_elements_are_found_and_nothing_else() {
        let template = r#"<nav id="menu"{% if x %} id='other'{% endif %}><a id=plain href="?id=7">{{ t(id="message") }}</a>
            {# <p id="gone"> #}<p data-id="data" id="day-{{ day }}"></p><use href="{{ icon(name="}") }}"/>"#;
        assert_eq!(ids(template), BTreeSet::from(["menu", "other", "plain"].map(str::to_owned)));
        for (template, expected) in [("<p id=", None), ("id=x", None), ("{{ é", None), ("<p id=\"é\">", Some("é"))] {
            assert_eq!(ids(template), expected.into_iter().map(str::to_owned).collect::<BTreeSet<_>>());
        }
    }
}
