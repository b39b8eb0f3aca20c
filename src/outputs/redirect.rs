//! The pages that lead from earlier addresses to those of today, for hosts without rules.

use tera::{Context, Value};

use super::aliases;
use super::output::{Origin, Output, OutputKind, Renderer, What, file};
use super::page::title_of;
use super::planning::Planning;
use super::redirects::{self, AskedBy, Destination, Redirect};
use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::names::{encoded, file_of};
use crate::render::{View, map};
use crate::settings::PATH;

/// The page of a redirect.
#[derive(Debug)]
struct RedirectPage(Redirect);

/// Plans the redirects, and a page for each. Where what was there is gone, nothing stands, and nothing else may.
pub(super) fn plan(planning: &mut Planning<'_>) {
    let site = planning.site;
    let mut all = aliases::redirects(site, &mut planning.diagnostics);
    let (own, lost) = redirects::of_settings(site, &mut planning.diagnostics);
    all.extend(own);
    let paths = planning.outputs.iter().map(|output| &*output.path);
    planning.redirects = redirects::follow(site, all, &lost, paths, &mut planning.diagnostics);
    for redirect in &planning.redirects {
        let output = Output::new(&redirect.file(), RedirectPage(redirect.clone()));
        if redirect.is_gone() { planning.gone.push(output) } else { planning.outputs.push(output) }
    }
}

impl OutputKind for RedirectPage {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        let Self(redirect) = self;
        let bound = renderer.views.bound(redirect.lang);
        let leads_to = match &redirect.to {
            Destination::Here { path, .. } => renderer.plan.at(&file_of(path)).and_then(Output::page),
            Destination::Elsewhere(_) | Destination::Gone => None,
        };
        let title = leads_to.map(|(page, lang)| title_of(renderer.view(lang), page));
        let mut context = Context::new();
        context.insert_value("page", value(&bound.view, &redirect.to, title));
        renderer.views.template(bound, "redirect.html", &context)
    }

    fn origin(&self, site: &Site) -> Option<Origin> {
        let Self(redirect) = self;
        Some(match redirect.asked_by {
            AskedBy::Alias(entry) => {
                let entry = &site.entries[entry];
                let front = entry.text(redirect.lang).map(|text| &text.translation.front);
                Origin {
                    name: format!("{} (alias {})", file(entry), redirect.from),
                    place: front.map(|front| front.place(front.at("aliases"))),
                    what: What::Content,
                }
            }
            AskedBy::Settings(number) => {
                let rule = &site.settings.redirects[number];
                Origin {
                    name: format!("{PATH} ({})", rule.from),
                    place: Some(site.settings.place(rule.at)),
                    what: What::Redirect(rule.from.clone()),
                }
            }
        })
    }
}

/// What the template sees. Without a title, it has the address for one.
fn value(view: &View, to: &Destination, title: Option<String>) -> Value {
    let (url, permalink) = match to {
        Destination::Here { path, rest } => {
            let address = format!("{}{rest}", encoded(path));
            (view.href(&address), view.permalink(&address))
        }
        Destination::Elsewhere(url) => (url.clone(), url.clone()),
        // It has no page.
        Destination::Gone => Default::default(),
    };
    map! { "title" => title.unwrap_or_else(|| url.clone()), "url" => url, "permalink" => permalink }.into()
}
