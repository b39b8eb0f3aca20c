//! What crawlers and servers read: sitemaps, `robots.txt`, `_redirects`.

use super::document::escape;
use super::navigation;
use super::view::is_example;
use crate::model::Site;
use crate::names::encoded;
use crate::plan::{Destination, Kind, Page, Plan, Redirect, SITEMAP_URLS};
use crate::settings::Lang;

/// A sitemap (<https://www.sitemaps.org/protocol.html>) with the addresses of each page in the other languages, or the
/// list of the sitemaps where there are several. Days of change come from front matter, never from files.
pub(super) fn sitemap(site: &Site, plan: &Plan, number: Option<usize>) -> Vec<u8> {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    if number.is_none() && plan.sitemaps > 1 {
        xml.push_str("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for number in 1..=plan.sitemaps {
            xml.push_str("  <sitemap><loc>");
            escape(&format!("{}/sitemap-{number}.xml", site.settings.base_url), &mut xml);
            xml.push_str("</loc></sitemap>\n");
        }
        xml.push_str("</sitemapindex>\n");
        return xml.into_bytes();
    }
    xml.push_str(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let pages = plan.outputs.iter().filter_map(|output| match output.kind {
        Kind::Page(page, lang) if is_listed(site, page, lang) => Some((page, lang)),
        _ => None,
    });
    for (page, lang) in pages.skip(number.unwrap_or_default() * SITEMAP_URLS).take(SITEMAP_URLS) {
        url(site, page, lang, &mut xml);
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

/// Whether search engines should know a page: its text is in its language, and it's no example.
fn is_listed(site: &Site, page: Page, lang: Lang) -> bool {
    let entry = match page {
        Page::Entry(index) => &site.entries[index],
        Page::Collection(collection, _) => match site.collections[collection].index {
            Some(index) => &site.entries[index],
            None => return false,
        },
        Page::Taxonomy(_) | Page::Term(..) => return true,
        Page::NotFound | Page::Chooser => return false,
    };
    let Some(translation) = &entry.translations[lang.0] else { return false };
    !is_example(entry) && !translation.is_draft && !translation.front.flag("noindex")
}

fn url(site: &Site, page: Page, lang: Lang, xml: &mut String) {
    let alternates = navigation::hreflangs(site, page, lang);
    let own = navigation::own_languages(site, page).into_iter().find(|(known, _)| *known == lang);
    let Some((_, own)) = own else { return };
    let base = &site.settings.base_url;
    xml.push_str("  <url>\n    <loc>");
    escape(&format!("{base}{own}"), xml);
    xml.push_str("</loc>\n");
    for navigation::Alternate { hreflang, url, .. } in alternates {
        xml.push_str(&format!("    <xhtml:link rel=\"alternate\" hreflang=\"{hreflang}\" href=\""));
        escape(&format!("{base}{url}"), xml);
        xml.push_str("\"/>\n");
    }
    let entry = match page {
        Page::Entry(index) => Some(&site.entries[index]),
        Page::Collection(collection, _) => site.collections[collection].index.map(|index| &site.entries[index]),
        _ => None,
    };
    let changed = entry.and_then(|entry| entry.updated(lang).or_else(|| entry.published()));
    if let Some(day) = changed {
        xml.push_str(&format!("    <lastmod>{day}</lastmod>\n"));
    }
    xml.push_str("  </url>\n");
}

/// `robots.txt` (RFC 9309): everything may be read, and here is the sitemap.
pub(super) fn robots(site: &Site) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}/sitemap.xml\n", site.settings.base_url).into_bytes()
}

/// The redirects in the form that static hosts read: from, to, status. The first that fits counts: those of the site's
/// own file come after those of its aliases and settings, and last what is shown where nothing is, in the language of
/// the address.
///
/// What is gone has the same page with 410, which Netlify takes as any other status
/// (<https://docs.netlify.com/manage/routing/redirects/redirect-options/#http-status-codes>). Cloudflare Pages has no
/// status above 308 (<https://developers.cloudflare.com/pages/configuration/redirects/>): it passes over those lines,
/// and answers with 404, since nothing stands there.
pub(super) fn redirects(site: &Site, plan: &Plan) -> Vec<u8> {
    let path = site.settings.base_path();
    let line = |redirect: &Redirect| {
        let from = encoded(&redirect.from);
        match &redirect.to {
            Destination::Here { path: to, rest } => format!("{path}{from} {path}{}{rest} 301\n", encoded(to)),
            Destination::Elsewhere(url) => format!("{path}{from} {url} 301\n"),
            Destination::Gone => {
                let code = &site.settings.language(redirect.lang).code;
                format!("{path}{from} {path}/{code}/404.html 410\n")
            }
        }
    };
    let mut made = plan.redirects.iter().map(line).collect::<String>().into_bytes();
    site.add_static("_redirects", &mut made);
    for lang in site.settings.langs().filter(|lang| *lang != site.settings.default_language) {
        let code = &site.settings.language(lang).code;
        made.extend_from_slice(format!("{path}/{code}/* {path}/{code}/404.html 404\n").as_bytes());
    }
    made
}
