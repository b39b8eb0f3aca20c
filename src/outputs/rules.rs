//! `_redirects`: the redirects in the form that static hosts read.

use super::output::{OutputKind, Plan, Renderer};
use super::planning::Planning;
use super::redirects::{Destination, Redirect};
use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::names::encoded;

#[derive(Debug)]
struct RulesFile;

/// Plans `_redirects` where there's a rule: a redirect, or a 404 of another language than the site's first.
pub(super) fn plan(planning: &mut Planning<'_>) {
    if !planning.redirects.is_empty() || planning.site.settings.languages.len() > 1 {
        planning.add("/_redirects", RulesFile);
    }
}

impl OutputKind for RulesFile {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        Ok(rules(&renderer.site, &renderer.plan))
    }

    fn media_type(&self) -> Option<&'static str> {
        Some("text/plain; charset=utf-8")
    }
}

/// A line each: from, to, status. The first that fits counts: those of the site's
/// own file come after those of its aliases and settings, and last what is shown where nothing is, in the language of
/// the address.
///
/// What is gone has the same page with 410, which Netlify takes as any other status
/// (<https://docs.netlify.com/manage/routing/redirects/redirect-options/#http-status-codes>). Cloudflare Pages has no
/// status above 308 (<https://developers.cloudflare.com/pages/configuration/redirects/>): it passes over those lines,
/// and answers with 404, since nothing stands there.
fn rules(site: &Site, plan: &Plan) -> Vec<u8> {
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
