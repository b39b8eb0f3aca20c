//! What a text mentions: the one visitor of its fields, its links, its pictures, and the arguments of its components,
//! also inside lists and records.

use std::ops::Range;
use std::sync::Arc;

use crate::markdown::{Document, Hole, LinkTarget};
use crate::model::FrontMatter;
use crate::text::{Source, yaml};
use crate::theme::Theme;
use crate::types::{Reference, Target};

/// Something that a text mentions.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mention<'a> {
    /// A value of a field.
    Field(&'a Reference),
    /// What a link leads to.
    Link(&'a LinkTarget),
    /// A picture in the text.
    Picture(&'a str),
    /// An argument of a component, or one of a list of them.
    Argument(&'a Target, &'a str),
}

/// The Markdown of a field.
pub(super) fn compiled(text: &str) -> Document {
    let source = Arc::new(Source { path: "".into(), text: text.to_owned() });
    crate::markdown::compile(&source, 0..text.len(), crate::markdown::Options::default())
}

/// Visits everything that a text mentions, with the bytes of its file that do so.
pub(super) fn each(
    theme: &Theme,
    front: &FrontMatter,
    document: &Document,
    visit: &mut dyn FnMut(Mention<'_>, Range<usize>),
) {
    front.references(&mut |reference| visit(Mention::Field(reference), yaml::span(reference.at, &front.part)));
    front.each_markdown(&mut |text, at| {
        let span = at.map_or(front.part.start..front.part.start, |at| yaml::span(at, &front.part));
        compiled(text).each_hole(&mut |hole| {
            if let Hole::LinkOpen(link) = hole {
                visit(Mention::Link(&link.target), span.clone());
            }
        });
    });
    document.each_hole(&mut |hole| match hole {
        Hole::LinkOpen(link) => visit(Mention::Link(&link.target), link.span.clone()),
        Hole::Image(image) => visit(Mention::Picture(&image.path), image.span.clone()),
        Hole::Component(call) => {
            let component = theme.component(&call.name);
            for argument in &call.arguments {
                let target = component.and_then(|component| component.argument(&argument.name)?.reference.as_ref());
                let Some(target) = target else { continue };
                let list = argument.value.as_array().into_iter().flatten();
                for text in list.chain([&argument.value]).filter_map(serde_json::Value::as_str) {
                    visit(Mention::Argument(target, text), argument.span.clone());
                }
            }
        }
        Hole::LinkClose | Hole::Message(_) | Hole::Anchor(_) | Hole::Here => {}
    });
}
