//! What the outputs of a site are made from: for each language a [`View`] of the site with the values that templates
//! see, each made once, when it's first asked for, and a copy of the templates with their functions bound to that view;
//! the texts of entries as HTML; pictures and drawings. Nothing here has a clock, touches the disk or depends on the
//! order of calls; what is costly is kept in the [`store`](crate::store), which changes no answer.

mod charts;
mod document;
mod failure;
mod figures;
mod formats;
mod functions;
mod minify;
mod neighbours;
mod pictures;
mod pixels;
mod policy;
mod site;
mod social;
mod unknown;
mod view;

use std::sync::{Arc, OnceLock};

use tera::{Context, Tera};

pub(crate) use document::{attribute, entry as document, escape, heading_text};
pub(crate) use figures::{Point, points, series, unit};
pub(crate) use functions::for_script;
pub(crate) use policy::csp;
pub(crate) use site::og_locale;
pub(crate) use social::{Social, SocialWords, social_hash};
pub(crate) use view::{View, is_example, map, optional, text};

use crate::diagnostics::Diagnostic;
use crate::markdown::Document;
use crate::model::{EntryId, Site};
use crate::settings::{ByLang, Lang};
use crate::store::Store;
use crate::text::Source;
use crate::theme::turns::counted;
use failure::failed;
use pixels::Pictures;

/// A site as its languages see it.
pub(crate) struct Views {
    site: Arc<Site>,
    pub pictures: Arc<Pictures>,
    languages: ByLang<OnceLock<Bound>>,
    /// The same with whole addresses, for what is read elsewhere.
    elsewhere: ByLang<OnceLock<Bound>>,
}

/// A language's view, and the templates bound to it.
pub(crate) struct Bound {
    pub view: Arc<View>,
    pub tera: Tera,
}

/// Room for most pages, in bytes.
const PAGE: usize = 16 * 1024;

impl Views {
    /// Of a linked site.
    pub(crate) fn new(site: Arc<Site>, store: Arc<dyn Store>) -> Self {
        let pictures = Arc::new(Pictures::new(store));
        let empty = || ByLang::of_each(&site.settings.languages, |_| OnceLock::new());
        Self { languages: empty(), elsewhere: empty(), site, pictures }
    }

    /// A language, bound when it's first asked for: a preview is looked at in one.
    pub(crate) fn bound(&self, lang: Lang) -> &Bound {
        self.languages[lang].get_or_init(|| self.bind(lang, true))
    }

    fn bind(&self, lang: Lang, is_on_site: bool) -> Bound {
        let view = Arc::new(View::new(self.site.clone(), lang, self.pictures.clone(), is_on_site));
        let mut tera = self.site.theme.tera();
        functions::bind(&mut tera, &view);
        let globals = tera.global_context();
        globals.insert_value("lang", self.site.settings.language(lang).code.clone().into());
        globals.insert_value("language", view.language(lang));
        globals.insert_value("site", view.site_value());
        globals.insert_value("menus", view.menus());
        Bound { view, tera }
    }

    /// A template, rendered.
    ///
    /// # Errors
    /// When it fails, with the place in it.
    pub(crate) fn template(&self, bound: &Bound, name: &str, context: &Context) -> Result<Vec<u8>, Diagnostic> {
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
    pub(crate) fn fragment(&self, text: &Document, source: &Source, lang: Lang) -> Result<String, Diagnostic> {
        let bound = self.bound(lang);
        document::fragment(&bound.view, &bound.tera, text, source)
    }

    /// The text of an entry as HTML that is read elsewhere: its addresses are whole.
    ///
    /// # Errors
    /// When the template of a component fails.
    pub(crate) fn document(&self, entry: EntryId, lang: Lang) -> Result<String, Diagnostic> {
        let bound = self.elsewhere[lang].get_or_init(|| self.bind(lang, false));
        document::entry(&bound.view, &bound.tera, &self.site.entries[entry], false)
    }
}
