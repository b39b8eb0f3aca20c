//! What stands at an address: the site's own files, the studio, the site in the pseudo-locale.

use hyper::StatusCode;

use super::page::ShownPage;
use super::search::NotYet;
use super::state::{PreviewState, SiteMoment};
use super::{pseudo, studio};
use crate::build::Ready;
use crate::diagnostics::Diagnostic;
use crate::names::{file_of, media_type};
use crate::outputs::Output;
use crate::program::to_terminal;

/// Where a path leads that lacks its last slash, or that only means another.
pub(super) fn moved(moment: &SiteMoment, state: &PreviewState, path: &str) -> Option<String> {
    if path == "/_studio" || path == "/_studio/" {
        return Some(format!("{}{}/", studio::ROOT, state.words.lang()));
    }
    let ready = moment.shown.as_ref()?;
    if path == pseudo::ROOT || path == format!("{}/", pseudo::ROOT) {
        let settings = &ready.site.settings;
        return Some(format!("{}/{}/", pseudo::ROOT, settings.language(settings.default_language).code));
    }
    let inner = ready.inner(path)?;
    let is_folder = ready.plan.at(&file_of(inner)).is_none() && ready.plan.at(&file_of(&format!("{inner}/"))).is_some();
    is_folder.then(|| format!("/{}/", path.trim_start_matches('/')))
}

/// What stands at an address now.
pub(super) fn at(state: &PreviewState, moment: &SiteMoment, path: &str, query: &str) -> ShownPage {
    if let Some(inner) = path.strip_prefix(studio::ROOT) {
        return studio::page(state, moment, inner, query).unwrap_or_else(|| ShownPage::plain(StatusCode::NOT_FOUND));
    }
    let Some(ready) = &moment.shown else { return broken(state, &moment.diagnostics) };
    if path.starts_with(pseudo::ROOT) {
        return match state.pseudo.at(&state.root, ready, path) {
            Some((file, Ok(body))) => ShownPage::new(media_type(&file), body),
            Some((_, Err(problem))) => broken(state, &[problem]),
            None => ShownPage::plain(StatusCode::NOT_FOUND),
        };
    }
    let inner = ready.inner(path);
    let file = inner.map(file_of).unwrap_or_default();
    match state.search.at(ready, &file) {
        Some(Ok(body)) => return ShownPage::new(media_type(&file), body),
        Some(Err(NotYet)) => return ShownPage::plain(StatusCode::SERVICE_UNAVAILABLE),
        None => {}
    }
    let (status, file, rendered) = match moment.render(&file) {
        Some(rendered) => (StatusCode::OK, file, rendered),
        None => match missing(moment, ready, inner.unwrap_or_default()) {
            Some(rendered) => (missing_status(ready, inner), "404.html".to_owned(), rendered),
            None => return ShownPage::plain(StatusCode::NOT_FOUND),
        },
    };
    match rendered {
        Ok(body) => {
            let content_type = ready.plan.at(&file).map_or_else(|| media_type(&file), Output::media_type);
            ShownPage { status, content_type, body }
        }
        Err(problem) => broken(state, &[problem]),
    }
}

/// What is said of an address where nothing stands: that there never was anything, or that it's gone.
fn missing_status(ready: &Ready, path: Option<&str>) -> StatusCode {
    if path.is_some_and(|path| ready.plan.is_gone(path)) { StatusCode::GONE } else { StatusCode::NOT_FOUND }
}

/// The 404 of the address's language.
fn missing(moment: &SiteMoment, ready: &Ready, path: &str) -> Option<Result<Vec<u8>, Diagnostic>> {
    let code = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let own = format!("{code}/404.html");
    moment.render(if ready.plan.at(&own).is_some() { &own } else { "404.html" })
}

/// What is shown where there's no page at all.
fn broken(state: &PreviewState, diagnostics: &[Diagnostic]) -> ShownPage {
    let mut text = String::new();
    // Writing to a string can't fail.
    let _ = pulldown_cmark_escape::escape_html(&mut text, &to_terminal(diagnostics, &state.words, false));
    let title = state.words.say("overlay-title", &[("count", diagnostics.len().to_string())]);
    let lang = state.words.lang();
    let body = format!(
        "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><pre>{text}</pre>\n"
    );
    ShownPage {
        status: StatusCode::INTERNAL_SERVER_ERROR,
        ..ShownPage::new("text/html; charset=utf-8", body.into_bytes())
    }
}
