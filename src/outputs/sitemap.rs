//! Sitemaps (<https://www.sitemaps.org/protocol.html>): every page that search engines should know, with its addresses
//! in the other languages. Days of change come from front matter, never from files.

use super::output::{Output, OutputKind, Page, Renderer};
use super::page::{Alternate, hreflangs, own_languages};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::render::{escape, is_example};
use crate::settings::Lang;

/// Addresses in one sitemap.
const URLS: usize = 50_000;

/// The pages from one on, as many as there may be in one file.
#[derive(Debug)]
struct Sitemap {
    first: usize,
}

/// The list of the sitemaps, where there are several.
#[derive(Debug)]
struct SitemapIndex {
    count: usize,
}

/// Plans `sitemap.xml`, and where one isn't enough, those that it lists.
pub(super) fn plan(planning: &mut Planning<'_>) {
    let count = planning.pages().count().div_ceil(URLS);
    if count < 2 {
        return planning.add("/sitemap.xml", Sitemap { first: 0 });
    }
    planning.add("/sitemap.xml", SitemapIndex { count });
    for number in 0..count {
        planning.add(&format!("/sitemap-{}.xml", number + 1), Sitemap { first: number * URLS });
    }
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

impl OutputKind for SitemapIndex {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        let mut xml = format!("{DECLARATION}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for number in 1..=self.count {
            xml.push_str("  <sitemap><loc>");
            escape(&format!("{}/sitemap-{number}.xml", renderer.site.settings.base_url), &mut xml);
            xml.push_str("</loc></sitemap>\n");
        }
        xml.push_str("</sitemapindex>\n");
        Ok(xml.into_bytes())
    }
}

impl OutputKind for Sitemap {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        let site = &renderer.site;
        let mut xml = format!(
            "{DECLARATION}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        );
        let pages = renderer.plan.outputs.iter().filter_map(Output::page);
        let listed = pages.filter(|(page, lang)| is_listed(site, *page, *lang));
        for (page, lang) in listed.skip(self.first).take(URLS) {
            url(site, page, lang, &mut xml);
        }
        xml.push_str("</urlset>\n");
        Ok(xml.into_bytes())
    }
}

/// Whether search engines should know a page: its text is in its language, and it's no example.
fn is_listed(site: &Site, page: Page, lang: Lang) -> bool {
    if matches!(page, Page::Taxonomy(_) | Page::Term(..)) {
        return true;
    }
    let Some(entry) = page.entry(site).map(|index| &site.entries[index]) else { return false };
    let Some(translation) = &entry.translations[lang] else { return false };
    !is_example(entry) && !translation.is_draft && !translation.front.flag("noindex")
}

fn url(site: &Site, page: Page, lang: Lang, xml: &mut String) {
    let alternates = hreflangs(site, page, lang);
    let own = own_languages(site, page).into_iter().find(|(known, _)| *known == lang);
    let Some((_, own)) = own else { return };
    let base = &site.settings.base_url;
    xml.push_str("  <url>\n    <loc>");
    escape(&format!("{base}{own}"), xml);
    xml.push_str("</loc>\n");
    for Alternate { hreflang, url, .. } in alternates {
        xml.push_str(&format!("    <xhtml:link rel=\"alternate\" hreflang=\"{hreflang}\" href=\""));
        escape(&format!("{base}{url}"), xml);
        xml.push_str("\"/>\n");
    }
    let entry = page.entry(site).map(|index| &site.entries[index]);
    let changed = entry.and_then(|entry| entry.updated(lang).or_else(|| entry.published()));
    if let Some(day) = changed {
        xml.push_str(&format!("    <lastmod>{day}</lastmod>\n"));
    }
    xml.push_str("  </url>\n");
}
