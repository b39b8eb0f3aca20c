//! Characters that no text has, as Markdown can spell them: `&#11;` in what is no code.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

use crate::text::controls::{first_in, without};

/// An event without them, and the first of them.
pub(super) fn taken_out(mut event: Event<'_>) -> (Event<'_>, Option<char>) {
    let mut found = None;
    let mut clean = |text: &mut CowStr<'_>| {
        if let Some(char) = first_in(text) {
            found.get_or_insert(char);
            *text = without(text).into();
        }
    };
    match &mut event {
        Event::Text(text) | Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(text))) => clean(text),
        Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
            clean(dest_url);
            clean(title);
        }
        _ => {}
    }
    (event, found)
}
