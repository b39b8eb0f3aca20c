//! Footnotes: gathered at the end of the text, numbered as they are first met, with a way back from each.

use std::ops::Range;

use indexmap::IndexMap;
use pulldown_cmark::{Event, Tag, TagEnd};

/// The footnotes of a document while it's read.
#[derive(Default)]
pub(super) struct Footnotes<'a> {
    /// How often each was referred to, in the order of the first time.
    references: IndexMap<String, usize>,
    definitions: IndexMap<String, Vec<Event<'a>>>,
    /// Where each definition begins.
    places: IndexMap<String, Range<usize>>,
}

impl<'a> Footnotes<'a> {
    /// HTML of a reference to one. `here` is the mark of what stands before a fragment of the document; `prefix` keeps
    /// the ids of a component's body apart from those around it.
    pub(super) fn refer(&mut self, label: &str, here: &str, prefix: &str) -> String {
        let entry = self.references.entry(label.to_owned());
        let number = entry.index() + 1;
        let times = entry.or_insert(0);
        *times += 1;
        let id = reference_id(prefix, number, *times);
        format!(
            "<sup class=\"footnote-reference\"><a href=\"{here}#{prefix}fn-{number}\" id=\"{id}\" role=\"doc-noteref\">{number}</a></sup>"
        )
    }

    /// Adds a definition, whose label stands at some bytes of the text.
    ///
    /// # Errors
    /// When there's one of that label already: that one counts.
    pub(super) fn define(&mut self, label: &str, events: Vec<Event<'a>>, place: Range<usize>) -> Result<(), ()> {
        if self.definitions.contains_key(label) {
            return Err(());
        }
        self.places.insert(label.to_owned(), place);
        self.definitions.insert(label.to_owned(), events);
        Ok(())
    }

    /// The labels of definitions that nothing refers to, with their places.
    pub(super) fn unused(&self) -> Vec<(String, Range<usize>)> {
        let unused = self.places.iter().filter(|(label, _)| !self.references.contains_key(*label));
        unused.map(|(label, place)| (label.clone(), place.clone())).collect()
    }

    /// The section at the end; `title` and `back` are the marks of the holes for their words.
    pub(super) fn into_events(
        mut self,
        prefix: &str,
        here: &str,
        title: &str,
        mut back: impl FnMut() -> String,
    ) -> Vec<Event<'a>> {
        let mut events = Vec::new();
        if self.references.is_empty() {
            return events;
        }
        events.push(Event::Html(
            format!(
                "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"{prefix}footnotes\">\n\
                 <h2 id=\"{prefix}footnotes\">{title}</h2>\n<ol>\n"
            )
            .into(),
        ));
        for (index, (label, times)) in self.references.iter().enumerate() {
            let number = index + 1;
            events.push(Event::Html(format!("<li id=\"{prefix}fn-{number}\">\n").into()));
            let mut definition = self.definitions.swap_remove(label).unwrap_or_default();
            let links: String = (1..=*times)
                .map(|time| {
                    let id = reference_id(prefix, number, time);
                    format!(
                        " <a href=\"{here}#{id}\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{}\">↩</a>",
                        back()
                    )
                })
                .collect();
            // Into the last paragraph, so that it stands at the end of the words.
            let at = if matches!(definition.last(), Some(Event::End(TagEnd::Paragraph))) {
                definition.len() - 1
            } else {
                definition.len()
            };
            definition.insert(at, Event::InlineHtml(links.into()));
            events.extend(definition);
            events.push(Event::Html("</li>\n".into()));
        }
        events.push(Event::Html("</ol>\n</section>\n".into()));
        events
    }
}

fn reference_id(prefix: &str, number: usize, time: usize) -> String {
    if time == 1 { format!("{prefix}fnref-{number}") } else { format!("{prefix}fnref-{number}-{time}") }
}

/// The label of a definition that starts here.
pub(super) fn definition_label<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Start(Tag::FootnoteDefinition(label)) => Some(label),
        _ => None,
    }
}
