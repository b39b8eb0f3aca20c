//! Pages: those of entries, of lists and of terms, the choice of a language, and what is shown where nothing is.

mod facts;
mod json_ld;
mod navigation;
mod values;

use tera::Context;

use super::lists::{page_url, pages_of};
use super::output::{Origin, OutputKind, Page, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::model::{Site, TaxonomyId};
use crate::render::View;
use crate::settings::{Lang, PER_PAGE};

pub(super) use navigation::{Alternate, hreflangs, own_languages};

/// A page in a language.
#[derive(Debug)]
struct PageFile {
    page: Page,
    lang: Lang,
}

/// Plans the pages of each language, and those of the whole site.
pub(super) fn plan(planning: &mut Planning<'_>) {
    let site = planning.site;
    for lang in site.settings.langs() {
        of_entries(planning, lang);
        of_terms(planning, lang);
        let not_found = format!("/{}/404.html", site.settings.language(lang).code);
        planning.add(&not_found, PageFile { page: Page::NotFound, lang });
    }
    let lang = site.settings.default_language;
    planning.add("/index.html", PageFile { page: Page::Chooser, lang });
    planning.add("/404.html", PageFile { page: Page::NotFound, lang });
}

fn of_entries(planning: &mut Planning<'_>, lang: Lang) {
    let site = planning.site;
    for (index, entry) in site.entries.pairs() {
        let Some(url) = &entry.urls[lang] else { continue };
        if !entry.is_index || entry.id.is_empty() {
            planning.add(url, PageFile { page: Page::Entry(index), lang });
            continue;
        }
        let collection = &site.collections[entry.section];
        for number in 1..=pages_of(collection.entries[lang].len(), collection.per_page()) {
            let page = Page::Collection(entry.section, number);
            planning.add(&page_url(site, lang, url, number), PageFile { page, lang });
        }
    }
}

fn of_terms(planning: &mut Planning<'_>, lang: Lang) {
    let site = planning.site;
    for (index, taxonomy) in site.taxonomies.pairs() {
        planning.add(&site.term_url(taxonomy, None, lang), PageFile { page: Page::Taxonomy(index), lang });
        for (number_of_term, term) in taxonomy.terms.pairs() {
            let url = site.term_url(taxonomy, Some(term), lang);
            for number in 1..=pages_of(term.shown[lang].len(), PER_PAGE) {
                let page = Page::Term(index, number_of_term, number);
                planning.add(&page_url(site, lang, &url, number), PageFile { page, lang });
            }
        }
    }
}

/// The title of a page.
pub(super) fn title_of(view: &View, page: Page) -> String {
    facts::Facts::of(view, page).title
}

impl OutputKind for PageFile {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        if let Some(entry) = self.page.entry(&renderer.site) {
            renderer.views.pictures.check(&renderer.site, &renderer.site.entries[entry])?;
        }
        let bound = renderer.views.bound(self.lang);
        let (template, values) = values::values(&bound.view, &bound.tera, self.page)?;
        let mut context = Context::new();
        context.insert_value("page", values);
        renderer.views.template(bound, &template, &context)
    }

    fn origin(&self, site: &Site) -> Option<Origin> {
        let file = |taxonomy: TaxonomyId| format!("content/taxonomies/{}.yaml", site.taxonomies[taxonomy].id);
        match self.page {
            Page::Entry(_) | Page::Collection(..) => {
                let entry = &site.entries[self.page.entry(site)?];
                Some(Origin::of_entry(entry, self.lang))
            }
            Page::Taxonomy(taxonomy) => Some(Origin::of_file(file(taxonomy))),
            Page::Term(taxonomy, term, _) => {
                let term = &site.taxonomies[taxonomy].terms[term];
                Some(Origin::of_file(format!("{} ({})", file(taxonomy), term.id)))
            }
            Page::NotFound | Page::Chooser => None,
        }
    }

    fn page(&self) -> Option<(Page, Lang)> {
        Some((self.page, self.lang))
    }
}
