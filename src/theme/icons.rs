//! Small icons: `assets/icons/sprite/*.svg`, drawn with lines, become the symbols of one file, so that a page with many
//! of them loads one. A symbol has the name of its file. Touches nothing.

use std::collections::BTreeSet;

use pulldown_cmark_escape::escape_html;
use roxmltree::{Document, Node};

use super::asset::{self, Asset};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::text::File;

/// Where icons stand, from the theme's assets.
pub(super) const FOLDER: &str = "icons/sprite/";

/// The asset that they become.
pub(super) const SPRITE: &str = "icons.svg";

/// What a symbol doesn't keep of its document: its size is that of the place where it's shown.
const DROPPED: [&str; 4] = ["width", "height", "class", "version"];

/// The icons in one file, and their names; no file without icons. Those that can't be used are reported.
pub(super) fn sprite(files: &[&File], diagnostics: &mut Vec<Diagnostic>) -> (Option<Asset>, BTreeSet<String>) {
    let mut sprite = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
    let mut names = BTreeSet::new();
    for file in files {
        let Some(source) = asset::text(file, diagnostics) else { continue };
        let name = file.path[FOLDER.len()..].trim_end_matches(".svg");
        let is_name = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        match if is_name { symbol(name, &source.text) } else { Err(("name", None)) } {
            Ok(symbol) => sprite.push_str(&symbol),
            Err((reason, at)) => {
                let problem = Diagnostic::of(rules::ICON).arg("reason", reason);
                let offset = at.map(|at| offset(&source.text, at));
                diagnostics.push(
                    problem.at(offset.map_or_else(|| Place::file(&source.path), |offset| source.place(offset..offset))),
                );
            }
        }
        // One that is wrong is reported once, not on each page too.
        names.insert(name.to_owned());
    }
    sprite.push_str("</svg>\n");
    let folder = format!("themes/…/assets/{FOLDER}");
    let asset = (!names.is_empty()).then(|| Asset::new(SPRITE, sprite.into_bytes().into(), folder.into()));
    (asset, names)
}

/// An icon as a symbol; otherwise why it can't be one, and where.
fn symbol(name: &str, text: &str) -> Result<String, (&'static str, Option<roxmltree::TextPos>)> {
    let document = Document::parse(text).map_err(|error| ("syntax", Some(error.pos())))?;
    let root = document.root_element();
    let at = |node: Node<'_, '_>| Some(document.text_pos_at(node.range().start));
    if root.tag_name().name() != "svg" || root.attribute("viewBox").is_none() {
        return Err(("size", at(root)));
    }
    for node in root.descendants().filter(Node::is_element) {
        let is_active = matches!(node.tag_name().name(), "script" | "style" | "foreignObject" | "image");
        // All icons stand in one document, under a policy without inline styles.
        let is_foreign = node
            .attributes()
            .any(|attribute| matches!(attribute.name(), "id" | "style") || attribute.name().starts_with("on"));
        if is_active || is_foreign {
            return Err(("content", at(node)));
        }
    }
    let mut symbol = format!("<symbol id=\"{name}\"");
    for attribute in
        root.attributes().filter(|attribute| attribute.namespace().is_none() && !DROPPED.contains(&attribute.name()))
    {
        symbol.push_str(&format!(" {}=\"", attribute.name()));
        // Writing to a string can't fail.
        let _ = escape_html(&mut symbol, attribute.value());
        symbol.push('"');
    }
    symbol.push('>');
    for node in root.children().filter(Node::is_element) {
        symbol.push_str(&text[node.range()]);
    }
    symbol.push_str("</symbol>\n");
    Ok(symbol)
}

fn offset(text: &str, at: roxmltree::TextPos) -> usize {
    let line: usize = text.split_inclusive('\n').take(at.row.saturating_sub(1) as usize).map(str::len).sum();
    line + text[line..].char_indices().nth(at.col.saturating_sub(1) as usize).map_or(0, |(column, _)| column)
}
