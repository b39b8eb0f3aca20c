//! The text of an entry as HTML: the holes of its document filled for one language.

use tera::{ComponentArgType, Context, Tera, Value};

use super::failure::failed;
use super::view::{EntryScope, LinkValue, View, text};
use crate::diagnostics::Diagnostic;
use crate::l10n::arguments;
use crate::markdown::{ComponentCall, Document, Heading, Hole, Image, Link, LinkTarget, Piece};
use crate::model::{Entry, Found, Site};
use crate::text::Source;
use crate::text::yaml::At;
use crate::theme::turns::counted;
use crate::types::{Reference, Scope, Target};
use crate::typography::{self, Style};

/// The component of the theme that shows a picture.
const PICTURE: &str = "ui.picture";

/// The text of an entry, for readers of the view's language. The headings' own links and the choice of a picture's size
/// make sense on its page, and nowhere else.
///
/// # Errors
/// When the template of a component fails.
pub(crate) fn entry(view: &View, tera: &Tera, entry: &Entry, on_page: bool) -> Result<String, Diagnostic> {
    let lang = view.site.nearest(entry, view.lang).unwrap_or(view.lang);
    let Some(shown) = entry.text(lang) else { return Ok(String::new()) };
    let mut html = String::with_capacity(shown.translation.document.len() * 5 / 4);
    let style = view.site.settings.style(shown.lang);
    let here = if on_page { String::new() } else { view.permalink(entry.urls[lang].as_deref().unwrap_or_default()) };
    let source = &shown.translation.front.source;
    Filler { view, tera, dir: entry.dir(), site: &view.site, source, style, on_page, here }
        .document(&shown.translation.document, &mut html)?;
    Ok(html)
}

/// A text that stands beside no entry.
///
/// # Errors
/// When the template of a component fails.
pub(crate) fn fragment(view: &View, tera: &Tera, document: &Document, source: &Source) -> Result<String, Diagnostic> {
    let mut html = String::with_capacity(document.len() * 5 / 4);
    let style = view.site.settings.style(view.lang);
    Filler { view, tera, dir: "", site: &view.site, source, style, on_page: false, here: String::new() }
        .document(document, &mut html)?;
    Ok(html)
}

struct Filler<'a> {
    view: &'a View,
    tera: &'a Tera,
    dir: &'a str,
    site: &'a Site,
    source: &'a Source,
    /// How the words that components are given are set.
    style: Option<Style>,
    on_page: bool,
    /// What stands before a fragment of the text.
    here: String,
}

impl Filler<'_> {
    fn document(&self, document: &Document, html: &mut String) -> Result<(), Diagnostic> {
        // The end of each open link.
        let mut ends = Vec::new();
        for piece in document.pieces() {
            match piece {
                Piece::Html(text) => html.push_str(text),
                Piece::Hole(Hole::LinkOpen(link)) => ends.push(open_link(self.view, self.dir, link, html)),
                Piece::Hole(Hole::LinkClose) => html.push_str(ends.pop().unwrap_or_default()),
                Piece::Hole(Hole::Image(image)) => self.image(image, html)?,
                Piece::Hole(Hole::Message(id)) => escape(&self.view.message(id), html),
                Piece::Hole(Hole::Anchor(number)) if self.on_page => self.anchor(document, *number, html),
                Piece::Hole(Hole::Anchor(_)) => {}
                Piece::Hole(Hole::Here) => attribute(&self.here, html),
                Piece::Hole(Hole::Component(call)) => self.component(call, html)?,
            }
        }
        Ok(())
    }

    /// A picture as the theme shows them, if it says how.
    fn image(&self, image: &Image, html: &mut String) -> Result<(), Diagnostic> {
        let Some(media) = self.site.media_beside(self.dir, &image.path) else { return Ok(()) };
        let picture = self.view.picture(media, None);
        if self.on_page && self.site.theme.has_component(PICTURE) {
            let mut arguments = Context::new();
            arguments.insert_value("image", picture.into());
            arguments.insert_value("alt", image.alt.as_str().into());
            arguments.insert_value("title", image.title.as_str().into());
            let rendered = counted(|| self.tera.render_component(PICTURE, &arguments, None, true));
            html.push_str(&rendered.map_err(|error| failed(&error, self.site))?);
            return Ok(());
        }
        let picture = Value::from(picture);
        html.push_str("<img src=\"");
        attribute(text(&picture, "url"), html);
        html.push_str("\" alt=\"");
        attribute(&image.alt, html);
        if !image.title.is_empty() {
            html.push_str("\" title=\"");
            attribute(&image.title, html);
        }
        let length = |name: &str| picture.get_from_path(name).and_then(Value::as_i64);
        if let Some((width, height)) = length("width").zip(length("height")) {
            html.push_str(&format!("\" width=\"{width}\" height=\"{height}"));
        }
        html.push_str("\" loading=\"lazy\" decoding=\"async\" />");
        Ok(())
    }

    fn anchor(&self, document: &Document, number: usize, html: &mut String) {
        let Some(heading) = document.headings.get(number) else { return };
        html.push_str("<a class=\"heading-anchor\" href=\"#");
        attribute(&heading.id, html);
        html.push_str("\" aria-label=\"");
        let title = heading_text(self.view, heading);
        let label = self.view.message_with("heading-anchor", &arguments([("title", title.as_str())]));
        attribute(label.as_ref().unwrap_or(&title), html);
        html.push_str("\">#</a>");
    }

    fn component(&self, call: &ComponentCall, html: &mut String) -> Result<(), Diagnostic> {
        // An unknown one has been reported when the site was linked.
        let Some(component) = self.site.theme.component(&call.name) else { return Ok(()) };
        let mut arguments = Context::new();
        for argument in &call.arguments {
            let Some(declared) = component.argument(&argument.name) else { continue };
            let value = match (&declared.reference, argument.value.as_str()) {
                (Some(kind), Some(text)) => Some(self.reference(kind, text)).filter(|value| !value.is_none()),
                (Some(kind), None) => {
                    let items = argument.value.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str);
                    let items: Vec<Value> =
                        items.map(|text| self.reference(kind, text)).filter(|value| !value.is_none()).collect();
                    Some(items).filter(|items| !items.is_empty()).map(Into::into)
                }
                (None, Some(text))
                    if declared.kind == Some(ComponentArgType::String) && declared.choices.is_empty() =>
                {
                    match self.style {
                        Some(style) => Some((&*typography::set_text(style, text)).into()),
                        None => Some(text.into()),
                    }
                }
                _ => Some(Value::from_serializable(&argument.value)),
            };
            match value {
                Some(value) => arguments.insert_value(argument.name.clone(), value),
                // What it's about isn't published: there's nothing to show.
                None if declared.required || component.one_of.contains(&argument.name) => return Ok(()),
                None => {}
            }
        }
        let mut body = None;
        if let Some(document) = &call.body {
            let mut inner = String::with_capacity(document.len());
            self.document(document, &mut inner)?;
            body = Some(inner);
        }
        let name = crate::markdown::template_name(&call.name);
        let rendered = counted(|| self.tera.render_component(&name, &arguments, body.as_deref(), true));
        html.push_str(&rendered.map_err(|error| {
            let problem = failed(&error, self.site);
            if problem.place.is_none() { problem.at(self.source.place(call.span.clone())) } else { problem }
        })?);
        Ok(())
    }

    /// What an argument mentions: of an entry, all that there is to say.
    fn reference(&self, target: &Target, text: &str) -> Value {
        if let (Target::Entry(_), Ok(Found::Entry(index))) =
            (target, self.site.resolve(self.dir, self.view.lang, target, text))
        {
            return self.view.entry(index);
        }
        let reference = Reference { target: target.clone(), id: text.to_owned(), at: At::default() };
        EntryScope { view: self.view, dir: self.dir }.resolve(&reference)
    }
}

impl View {
    /// Words with emphasis and links, such as the value of a field; nothing else of a document.
    pub(crate) fn words(&self, document: &Document) -> String {
        let mut html = String::with_capacity(document.len());
        let mut ends = Vec::new();
        for piece in document.pieces() {
            match piece {
                Piece::Html(text) => html.push_str(text),
                Piece::Hole(Hole::LinkOpen(link)) => ends.push(open_link(self, "", link, &mut html)),
                Piece::Hole(Hole::LinkClose) => html.push_str(ends.pop().unwrap_or_default()),
                Piece::Hole(_) => {}
            }
        }
        html
    }
}

/// Writes the start of a link and gives its end. What isn't on the site is words without a link.
fn open_link(view: &View, dir: &str, link: &Link, html: &mut String) -> &'static str {
    let value = match &link.target {
        LinkTarget::Id { id, heading } => view.link(id, heading.as_deref()),
        LinkTarget::File(path) => view.site.linked_file(dir, path).map(|(media, fragment)| LinkValue {
            url: view.href(&media.url()) + &fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default(),
            title: media.file.path.rsplit('/').next().unwrap_or_default().to_owned(),
            short_title: String::new(),
            hreflang: None,
        }),
    };
    let Some(value) = value else { return "" };
    html.push_str("<a href=\"");
    attribute(&value.url, html);
    if let Some(lang) = &value.hreflang {
        html.push_str("\" hreflang=\"");
        attribute(lang, html);
    }
    if !link.title.is_empty() {
        html.push_str("\" title=\"");
        attribute(&link.title, html);
    }
    html.push_str("\">");
    if link.takes_title {
        escape(&value.title, html);
    }
    "</a>"
}

/// Text as an attribute holds it. Writing to a string can't fail.
pub(crate) fn attribute(text: &str, html: &mut String) {
    let _ = pulldown_cmark_escape::escape_html(html, text);
}

/// Text as HTML shows it.
pub(crate) fn escape(text: &str, html: &mut String) {
    let _ = pulldown_cmark_escape::escape_html_body_text(html, text);
}

/// What a heading says: of one that is a link without words, the title of what it leads to.
pub(crate) fn heading_text(view: &View, heading: &Heading) -> String {
    match &heading.target {
        Some(LinkTarget::Id { id, heading: fragment }) => {
            view.link(id, fragment.as_deref()).map(|link| link.title).unwrap_or_default()
        }
        Some(LinkTarget::File(path)) => path.rsplit('/').next().unwrap_or_default().to_owned(),
        None => heading.text.clone(),
    }
}
