//! Stage **render**: `(&Site, &Output)` in, bytes out. A pure function, so that all outputs render in parallel and one
//! can be rendered alone.
//!
//! A [`Renderer`] holds what pages share: for each language a [`view::View`] of the site with the values that templates
//! see, each made once, when it's first asked for, and a copy of the templates with their functions bound to that view.
//! Nothing here has a clock, touches the disk or depends on the order of calls.

mod absolute;
mod calendar;
mod charts;
mod data;
mod document;
mod facets;
mod feed;
mod figures;
mod formats;
mod functions;
mod headers;
mod json_ld;
mod minify;
mod navigation;
mod neighbours;
mod page;
mod pictures;
mod sitemap;
mod social;
mod view;

use std::sync::{Arc, OnceLock};

use tera::{Context, Tera};

use crate::diagnostics::Diagnostic;
use crate::markdown::Document;
use crate::model::Site;
use crate::plan::{Dataset, Destination, Kind, Output, Page, Plan, file_of};
use crate::settings::Lang;
use crate::store::Store;
use crate::text::Source;
use crate::theme::turns::{ENDLESS, counted};
use pictures::Pictures;
use social::Social;
use view::View;

/// Renders the outputs of a site.
pub struct Renderer {
    site: Arc<Site>,
    plan: Arc<Plan>,
    pictures: Arc<Pictures>,
    social: Social,
    languages: Vec<OnceLock<Bound>>,
}

/// A language's view, and the templates bound to it.
struct Bound {
    view: Arc<View>,
    tera: Tera,
}

/// Room for most pages, in bytes.
const PAGE: usize = 16 * 1024;

impl Renderer {
    /// For a linked and planned site. What is costly to render is kept in the store.
    pub fn new(site: Arc<Site>, plan: Arc<Plan>, store: Arc<dyn Store>) -> Self {
        let pictures = Arc::new(Pictures::new(store.clone()));
        let social = Social::new(site.clone(), store);
        let languages = site.settings.langs().map(|_| OnceLock::new()).collect();
        Self { site, plan, pictures, social, languages }
    }

    /// A language, bound when it's first asked for: a preview is looked at in one.
    fn bound(&self, lang: Lang) -> &Bound {
        self.languages[lang.0].get_or_init(|| {
            let view = Arc::new(View::new(self.site.clone(), lang, self.pictures.clone()));
            let mut tera = self.site.theme.tera();
            functions::bind(&mut tera, &view);
            let globals = tera.global_context();
            globals.insert_value("lang", self.site.settings.language(lang).code.clone().into());
            globals.insert_value("language", view.language(lang));
            globals.insert_value("site", view.site_value());
            globals.insert_value("menus", view.menus());
            Bound { view, tera }
        })
    }

    /// The bytes of an output.
    ///
    /// # Errors
    /// When a template fails, with the place in it.
    pub fn render(&self, output: &Output) -> Result<Vec<u8>, Diagnostic> {
        self.bytes(output).map_err(|problem| {
            if problem.code == ENDLESS { problem.arg("page", self.page_of(output)) } else { problem }
        })
    }

    /// What an output is for, as people know it: a picture of a page has no name that says so.
    fn page_of<'a>(&'a self, output: &'a Output) -> &'a str {
        let Kind::Social(page, lang) = output.kind else { return &output.path };
        let shown = self
            .plan
            .outputs
            .iter()
            .find(|other| matches!(other.kind, Kind::Page(known, own) if known == page && own == lang));
        shown.map_or(&output.path, |shown| &shown.path)
    }

    fn bytes(&self, output: &Output) -> Result<Vec<u8>, Diagnostic> {
        Ok(match &output.kind {
            Kind::Page(page, lang) => self.page(*page, *lang)?,
            Kind::Redirect(number) => self.redirect(*number)?,
            Kind::Feed(collection, lang) => feed::atom(self.view(*lang), *collection, self)?,
            Kind::Calendar(Dataset::Entry(entry), lang) => calendar::calendar(self.view(*lang), None, &[*entry]),
            Kind::Calendar(Dataset::Collection(collection), lang) => {
                calendar::of_collection(self.view(*lang), *collection)
            }
            Kind::Data(dataset, format, lang) => data::file(self.view(*lang), *dataset, *format),
            Kind::Facets(collection, lang) => self.facets(*collection, *lang)?,
            Kind::Manifest(lang) => data::manifest(self.view(*lang)),
            Kind::Sitemap(number) => sitemap::sitemap(&self.site, &self.plan, *number),
            Kind::Robots => sitemap::robots(&self.site),
            Kind::Headers => headers::file(&self.site),
            Kind::Redirects => sitemap::redirects(&self.site, &self.plan),
            Kind::Asset(path) => self.site.theme.asset(path).map(|asset| asset.bytes.to_vec()).unwrap_or_default(),
            Kind::Media(path) => self.media(path)?,
            Kind::Static(path) => self.site.statics.get(path).map(|file| file.bytes.to_vec()).unwrap_or_default(),
            Kind::Social(page, lang) => self.social.image(*page, *lang)?,
            Kind::Picture(path, variant) => self.pictures.variant(&self.site, path, variant)?,
        })
    }

    fn view(&self, lang: Lang) -> &View {
        &self.bound(lang).view
    }

    fn page(&self, page: Page, lang: Lang) -> Result<Vec<u8>, Diagnostic> {
        let bound = self.bound(lang);
        let entry = match page {
            Page::Entry(entry) => Some(entry),
            Page::Collection(collection, _) => self.site.collections[collection].index,
            _ => None,
        };
        if let Some(entry) = entry {
            self.pictures.check(&self.site, &self.site.entries[entry])?;
        }
        let (template, values) = page::values(&bound.view, &bound.tera, page)?;
        let mut context = Context::new();
        context.insert_value("page", values);
        self.template(bound, &template, &context)
    }

    /// Each card as its list shows it, from the theme's `card.html`.
    fn facets(&self, collection: usize, lang: Lang) -> Result<Vec<u8>, Diagnostic> {
        let bound = self.bound(lang);
        facets::file(&bound.view, collection, |entry| {
            let mut context = Context::new();
            context.insert_value("entry", entry);
            self.template(bound, "card.html", &context)
        })
    }

    /// A file beside an entry as it's offered: a picture without what its camera says of it.
    fn media(&self, path: &str) -> Result<Vec<u8>, Diagnostic> {
        let Some(media) = self.site.media.get(path) else { return Ok(Vec::new()) };
        match media.raster {
            Some(_) => crate::pictures::without_metadata(&media.file.bytes)
                .map_err(|fault| fault.diagnostic(&media.file.source)),
            None => Ok(media.file.bytes.to_vec()),
        }
    }

    fn redirect(&self, number: usize) -> Result<Vec<u8>, Diagnostic> {
        let redirect = &self.plan.redirects[number];
        let bound = self.bound(redirect.lang);
        let leads_to = match &redirect.to {
            Destination::Here { path, .. } => self.plan.at(&file_of(path)),
            _ => None,
        };
        let title = match leads_to.map(|output| &output.kind) {
            Some(Kind::Page(page, lang)) => Some(page::title_of(&self.bound(*lang).view, *page)),
            _ => None,
        };
        let mut context = Context::new();
        context.insert_value("page", page::redirect(&bound.view, &redirect.to, title));
        self.template(bound, "redirect.html", &context)
    }

    fn template(&self, bound: &Bound, name: &str, context: &Context) -> Result<Vec<u8>, Diagnostic> {
        let mut html = Vec::with_capacity(PAGE);
        counted(|| bound.tera.render_to(name, context, &mut html)).map_err(|error| {
            let mut problem = failed(&error, &self.site);
            // No author is behind what a page's own template asks for.
            problem.place = problem.place.or_else(|| self.site.theme.failure(&error, "").place);
            problem
        })?;
        Ok(if self.site.theme.layers.minify { minify::html(html) } else { html })
    }

    /// A text that is no entry's as HTML: a sample of what authors write.
    ///
    /// # Errors
    /// When the template of a component fails.
    pub fn fragment(&self, document: &Document, source: &Source, lang: Lang) -> Result<String, Diagnostic> {
        let bound = self.bound(lang);
        document::fragment(&bound.view, &bound.tera, document, source)
    }

    /// The text of an entry as HTML, for what isn't a page.
    fn document(&self, entry: usize, lang: Lang) -> Result<String, Diagnostic> {
        let bound = self.bound(lang);
        document::entry(&bound.view, &bound.tera, &self.site.entries[entry], false)
    }
}

/// A template's failure as a diagnostic. Tera's sources hold what a function said;
/// what `chart` says of its figures has no place yet, because an author may be behind it.
fn failed(error: &tera::Error, site: &Site) -> Diagnostic {
    if let tera::ErrorKind::RenderingError(report) = error.kind()
        && let Some(problem) = charts::raised(report.message())
    {
        return problem;
    }
    let mut detail = String::new();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        detail = inner.to_string();
        cause = inner.source();
    }
    site.theme.failure(error, &detail)
}
