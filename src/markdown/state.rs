//! What a text says, apart from how it's written: what the state of a source is made of, which tells whether a
//! translation has missed something.

use std::marker::PhantomData;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::{compile, component};
use crate::diagnostics::Place;
use crate::text::yaml;

/// Visits what a text says, block by block. Emphasis, the marks of lists, tables and headings, and how words are spread
/// over lines make no difference; words, addresses, code, the levels of headings and what is said to components do.
pub(crate) fn each_saying(text: &str, visit: &mut dyn FnMut(&str)) {
    let mut said = String::new();
    let mut code: Option<String> = None;
    for event in Parser::new_ext(text, compile::extensions()) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                flush(&mut said, visit);
                code = Some(match kind {
                    CodeBlockKind::Fenced(info) => info.into_string(),
                    CodeBlockKind::Indented => String::new(),
                });
            }
            Event::End(TagEnd::CodeBlock) => {
                let info = code.take().unwrap_or_default();
                let block = std::mem::take(&mut said);
                visit(&info);
                if component::name(&info).is_some() { each_saying_of_component(&block, visit) } else { visit(&block) }
            }
            Event::Start(Tag::Heading { level, .. }) => {
                flush(&mut said, visit);
                said.push_str(&"#".repeat(level as usize));
                said.push(' ');
            }
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                said.push_str(&format!("<{dest_url} {title}>"));
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => {}
            Event::Start(_) | Event::End(_) | Event::Rule => flush(&mut said, visit),
            Event::SoftBreak | Event::HardBreak => said.push(' '),
            Event::TaskListMarker(is_done) => said.push_str(if is_done { "[x] " } else { "[ ] " }),
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::FootnoteReference(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => said.push_str(&text),
        }
    }
    flush(&mut said, visit);
}

/// Its arguments as values, whatever quotation marks and comments there are, and its text.
fn each_saying_of_component(block: &str, visit: &mut dyn FnMut(&str)) {
    let (head, body) = component::split(block);
    let nowhere = |_| Place::file(&"".into());
    match yaml::parse_text(PhantomData::<serde_json::Value>, head, &nowhere) {
        Ok(arguments) => visit(&arguments.to_string()),
        Err(_) => visit(head),
    }
    if let Some(from) = body {
        each_saying(&block[from..], visit);
    }
}

fn flush(said: &mut String, visit: &mut dyn FnMut(&str)) {
    if !said.trim().is_empty() {
        visit(said);
    }
    said.clear();
}
