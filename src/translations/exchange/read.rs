//! XLIFF 2.0 and 2.1, read: what a translator has sent back, with the place of everything. What it says is judged
//! elsewhere.

use std::borrow::Cow;
use std::ops::Range;

use roxmltree::{Node, ParsingOptions};

use super::unit::Side;
use super::{NAMESPACE, OWN};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::Source;

/// How deep elements may stand in a unit: deeper than anything that is translated.
const DEPTH: usize = 64;

/// A document.
#[derive(Debug)]
pub(super) struct Xliff {
    /// `srcLang`.
    pub from: String,
    /// `trgLang`.
    pub to: String,
    /// Where both are said.
    pub span: Range<usize>,
    /// Its files.
    pub files: Vec<FileElement>,
}

/// A file of the site.
#[derive(Debug)]
pub(super) struct FileElement {
    /// Its path.
    pub original: String,
    /// The text that its units are from.
    pub skeleton: Option<String>,
    /// In what state its translation was when it was exported, if that's said.
    pub target: Option<String>,
    /// What is said of all of it.
    pub notes: Vec<ReadNote>,
    /// Whether the export gave each of its notes a category.
    pub has_categories: bool,
    /// Where it is in the document.
    pub span: Range<usize>,
    /// Its units.
    pub units: Vec<UnitElement>,
}

/// A unit.
#[derive(Debug)]
pub(super) struct UnitElement {
    /// Its id in its file.
    pub id: String,
    /// What a person knows it by.
    pub name: Option<String>,
    /// Where it is in the document.
    pub span: Range<usize>,
    /// What is said of it.
    pub notes: Vec<ReadNote>,
    /// How far the translator is.
    pub state: SegmentState,
    /// What it's translated from.
    pub source: Vec<Inline>,
    /// Its translation, if it has one.
    pub target: Option<Vec<Inline>>,
    /// Where its translation is; or itself, without one.
    pub place: Range<usize>,
}

/// How far a translator is with a unit, by the states of its segments (section 4.3.1.22).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SegmentState {
    /// A segment says that it's `initial`: there may be words, and they aren't done.
    Initial,
    /// It's translated, as far as anything is said.
    Translated,
    /// Somebody has looked at it again: `reviewed` or `final`.
    Reviewed,
}

/// A part of a unit.
#[derive(Debug)]
pub(super) enum Inline {
    /// Words.
    Text(String),
    /// A code, by its id.
    Code { id: String, side: Side, span: Range<usize> },
}

/// Reads a document.
///
/// # Errors
/// Everything in it that can't be read.
pub(super) fn read(source: &Source) -> Result<Xliff, Vec<Diagnostic>> {
    // No DTD: there's nothing that entities could be for, and much that they can do.
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    let document = roxmltree::Document::parse_with_options(&source.text, options).map_err(|error| {
        let at = position(&source.text, error.pos());
        let detail = error.to_string();
        let detail = detail.split(" at ").next().unwrap_or_default();
        vec![Diagnostic::of(rules::XLIFF_XML).arg("detail", detail).at(source.place(at..at))]
    })?;
    let root = document.root_element();
    let version = root.attribute("version").unwrap_or_default();
    if !is(root, "xliff") || !["2.0", "2.1"].contains(&version) {
        return Err(vec![Diagnostic::of(rules::XLIFF_VERSION).at(source.place(tag(source, root)))]);
    }
    let mut problems = Vec::new();
    let elements = root.children().filter(|node| is(*node, "file"));
    let has_categories = root.namespaces().any(|namespace| namespace.uri() == OWN)
        || root.descendants().any(|node| node.attributes().any(|attribute| attribute.namespace() == Some(OWN)));
    let files = elements.map(|node| FileElement { has_categories, ..file(source, node, &mut problems) }).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let language = |name| root.attribute(name).unwrap_or_default().to_owned();
    Ok(Xliff { from: language("srcLang"), to: language("trgLang"), span: tag(source, root), files })
}

fn file(source: &Source, node: Node<'_, '_>, problems: &mut Vec<Diagnostic>) -> FileElement {
    let skeleton = node.children().find(|node| is(*node, "skeleton")).and_then(|node| decoded(&all_text(node)));
    let elements = node.descendants().filter(|node| is(*node, "unit"));
    let units = elements.filter_map(|node| unit(source, node).map_err(|problem| problems.push(problem)).ok()).collect();
    FileElement {
        original: node.attribute("original").unwrap_or_default().to_owned(),
        skeleton,
        target: node.attribute((OWN, "target")).map(str::to_owned),
        notes: notes(node),
        has_categories: false,
        span: tag(source, node),
        units,
    }
}

/// A note as it's read.
#[derive(Debug)]
pub(super) struct ReadNote {
    /// What kind it is, if that's said.
    pub category: Option<String>,
    /// What it says.
    pub text: String,
}

/// The notes of an element.
fn notes(node: Node<'_, '_>) -> Vec<ReadNote> {
    let elements = node.children().filter(|node| is(*node, "notes")).flat_map(|notes| notes.children());
    let note =
        |node: Node<'_, '_>| ReadNote { category: node.attribute("category").map(str::to_owned), text: all_text(node) };
    elements.filter(|node| is(*node, "note")).map(note).collect()
}

fn unit(source: &Source, node: Node<'_, '_>) -> Result<UnitElement, Diagnostic> {
    let span = tag(source, node);
    let id = node.attribute("id").ok_or_else(|| Diagnostic::of(rules::XLIFF_EMPTY).at(source.place(span.clone())))?;
    // The number of its file stands before its id there.
    let own =
        id.split_once('-').filter(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    let mut unit = UnitElement {
        id: own.map_or(id, |(_, own)| own).to_owned(),
        name: node.attribute("name").map(str::to_owned),
        place: span.clone(),
        span,
        notes: notes(node),
        state: SegmentState::Reviewed,
        source: Vec::new(),
        target: None,
    };
    let mut target = Vec::new();
    let mut is_whole = true;
    // A tool may have cut a unit into segments, with what it ignores between them.
    for part in node.children().filter(|node| is(*node, "segment") || is(*node, "ignorable")) {
        let child = |name| part.children().find(|node| is(*node, name));
        // Some tools put what a translator says beside the words.
        unit.notes.extend(notes(part));
        if is(part, "segment") {
            unit.state = unit.state.min(match part.attribute("state") {
                Some("initial") => SegmentState::Initial,
                Some("reviewed" | "final") => SegmentState::Reviewed,
                _ => SegmentState::Translated,
            });
        }
        if let Some(from) = child("source") {
            inline(source, from, 0, &mut unit.source)?;
        }
        let own = child("target").filter(Node::has_children);
        match own.or_else(|| child("source").filter(|_| is(part, "ignorable"))) {
            Some(to) => {
                if own.is_some() && target.is_empty() {
                    unit.place = tag(source, to);
                }
                inline(source, to, 0, &mut target)?;
            }
            None => is_whole = false,
        }
    }
    let says = |part: &Inline| match part {
        Inline::Text(text) => !text.trim().is_empty(),
        Inline::Code { .. } => true,
    };
    unit.target = Some(target).filter(|target| is_whole && target.iter().any(says));
    Ok(unit)
}

fn inline(source: &Source, parent: Node<'_, '_>, depth: usize, out: &mut Vec<Inline>) -> Result<(), Diagnostic> {
    let wrong = |node: Node<'_, '_>, rule| {
        Diagnostic::of(rule).arg("element", node.tag_name().name()).at(source.place(tag(source, node)))
    };
    for node in parent.children() {
        if node.is_text() {
            out.push(Inline::Text(node.text().unwrap_or_default().to_owned()));
        }
        if !node.is_element() {
            continue;
        }
        let name = if node.tag_name().namespace() == Some(NAMESPACE) { node.tag_name().name() } else { "" };
        let span = tag(source, node);
        let id = |name: &str| node.attribute(name).map(str::to_owned).ok_or_else(|| wrong(node, rules::XLIFF_EMPTY));
        match name {
            _ if depth > DEPTH => return Err(wrong(node, rules::XLIFF_ELEMENT)),
            "ph" => out.push(Inline::Code { id: id("id")?, side: Side::Alone, span }),
            "sc" => out.push(Inline::Code { id: id("id")?, side: Side::Open, span }),
            "ec" => out.push(Inline::Code { id: id("startRef").or_else(|_| id("id"))?, side: Side::Close, span }),
            "pc" => {
                let id = id("id")?;
                out.push(Inline::Code { id: id.clone(), side: Side::Open, span: span.clone() });
                inline(source, node, depth + 1, out)?;
                out.push(Inline::Code { id, side: Side::Close, span });
            }
            "cp" => {
                let hex =
                    node.attribute("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
                let c = hex.filter(|c| *c != '\0').ok_or_else(|| wrong(node, rules::XLIFF_ELEMENT))?;
                out.push(Inline::Text(c.to_string()));
            }
            // What somebody has marked for somebody: the words in it are what they are.
            "mrk" => inline(source, node, depth + 1, out)?,
            "sm" | "em" => {}
            _ => return Err(wrong(node, rules::XLIFF_ELEMENT)),
        }
    }
    Ok(())
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((NAMESPACE, name))
}

/// The bytes of an element's start tag.
fn tag(source: &Source, node: Node<'_, '_>) -> Range<usize> {
    let range = node.range();
    let end = source.text[range.clone()].find('>').map_or(range.end, |at| range.start + at + 1);
    range.start..end
}

fn all_text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

fn decoded(text: &str) -> Option<String> {
    percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .ok()
        .filter(|text| !text.contains('\0'))
        .map(Cow::into_owned)
}

/// The byte at a line and a column, as the parser counts them: in characters, from 1.
fn position(text: &str, at: roxmltree::TextPos) -> usize {
    let row = usize::try_from(at.row).unwrap_or(1).max(1);
    let start: usize = text.split_inclusive('\n').take(row - 1).map(str::len).sum();
    let column = usize::try_from(at.col).unwrap_or(1).max(1);
    let line = text[start..].split('\n').next().unwrap_or_default();
    start + line.char_indices().nth(column - 1).map_or(line.len(), |(at, _)| at)
}
