//! Answers to requests: pages as build writes them, with the script that reloads; the studio; and nothing outside of
//! them.

use std::convert::Infallible;
use std::sync::Arc;

use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use percent_encoding::percent_decode_str;

use super::search::NotYet;
use super::state::{Moment, State};
use super::{badge, events, pseudo, studio};
use crate::build::Ready;
use crate::diagnostics::Diagnostic;
use crate::names::media_type;
use crate::outputs::{Output, file_of};
use crate::program::to_terminal;

/// Where the preview's own files are: no page of the site can be there, because languages are.
const EVENTS: &str = "/_preview/events";
const SCRIPT: &str = "/_preview/reload.js";
const BADGE: &str = "/_preview/page";

pub(super) type Answer = Response<BoxBody<Bytes, Infallible>>;

/// What stands at an address, before the script that reloads is in it.
pub(super) struct Page {
    pub(super) status: StatusCode,
    pub(super) content_type: &'static str,
    pub(super) body: Vec<u8>,
}

pub(super) fn respond(request: &Request<Incoming>, state: &Arc<State>) -> Answer {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let host = without_port(host);
    // An address is no name: nobody can have it resolved to something else.
    let is_address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok();
    if !is_address && !state.hosts.iter().any(|known| known == host) {
        return answer(Page::plain(StatusCode::MISDIRECTED_REQUEST));
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut refusal = answer(Page::plain(StatusCode::METHOD_NOT_ALLOWED));
        refusal.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refusal;
    }
    let query = request.uri().query().unwrap_or_default();
    let Ok(path) = percent_decode_str(request.uri().path()).decode_utf8() else {
        return answer(Page::plain(StatusCode::BAD_REQUEST));
    };
    match &*path {
        SCRIPT => answer(Page::new("text/javascript; charset=utf-8", include_bytes!("reload.js").to_vec())),
        EVENTS => events::stream(state, &parameter(query, "path"), &parameter(query, "state")),
        BADGE => {
            answer(Page::new("application/json", badge::of(state, &parameter(query, "path")).to_string().into_bytes()))
        }
        path => page(request, state, path, query),
    }
}

/// A host without its port; an IPv6 address keeps its brackets.
fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// The value of a parameter in an address's query; empty where it isn't there.
pub(super) fn parameter(query: &str, name: &str) -> String {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.into_iter().find_map(|(known, value)| (known == name).then(|| value.replace('+', " ")));
    percent_decode_str(&value.unwrap_or_default()).decode_utf8_lossy().into_owned()
}

fn page(request: &Request<Incoming>, state: &State, path: &str, query: &str) -> Answer {
    let moment = state.moment();
    if let Some(location) = moved(&moment, state, path) {
        let mut redirect = answer(Page::plain(StatusCode::TEMPORARY_REDIRECT));
        let mut location = percent_encoding::utf8_percent_encode(&location, PATH).to_string();
        if !query.is_empty() {
            location.push('?');
            location.push_str(query);
        }
        if let Ok(location) = HeaderValue::from_str(&location) {
            redirect.headers_mut().insert(header::LOCATION, location);
        }
        return redirect;
    }
    let mut page = at(state, &moment, path, query);
    if page.is_html() && !path.starts_with(studio::SAMPLE) {
        let tag = format!("<script src=\"{SCRIPT}\" data-state=\"{}\" defer></script>\n", page.state(&moment));
        page.body.extend_from_slice(tag.as_bytes());
    }
    let mut answer = answer(page);
    let asked = request.headers().get(header::IF_NONE_MATCH);
    if asked.is_some() && asked == answer.headers().get(header::ETAG) {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        *answer.body_mut() = Full::default().boxed();
    }
    answer
}

/// What an address's path has to keep as it is.
const PATH: &percent_encoding::AsciiSet =
    &percent_encoding::CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'?').add(b'#').add(b'%');

/// Where a path leads that lacks its last slash, or that only means another.
fn moved(moment: &Moment, state: &State, path: &str) -> Option<String> {
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
pub(super) fn at(state: &State, moment: &Moment, path: &str, query: &str) -> Page {
    if let Some(inner) = path.strip_prefix(studio::ROOT) {
        return studio::page(state, moment, inner, query).unwrap_or_else(|| Page::plain(StatusCode::NOT_FOUND));
    }
    let Some(ready) = &moment.shown else { return broken(state, &moment.diagnostics) };
    if path.starts_with(pseudo::ROOT) {
        return match state.pseudo.at(&state.root, ready, path) {
            Some((file, Ok(body))) => Page::new(media_type(&file), body),
            Some((_, Err(problem))) => broken(state, &[problem]),
            None => Page::plain(StatusCode::NOT_FOUND),
        };
    }
    let inner = ready.inner(path);
    let file = inner.map(file_of).unwrap_or_default();
    match state.search.at(ready, &file) {
        Some(Ok(body)) => return Page::new(media_type(&file), body),
        Some(Err(NotYet)) => return Page::plain(StatusCode::SERVICE_UNAVAILABLE),
        None => {}
    }
    let (status, file, rendered) = match moment.render(&file) {
        Some(rendered) => (StatusCode::OK, file, rendered),
        None => match missing(moment, ready, inner.unwrap_or_default()) {
            Some(rendered) => (missing_status(ready, inner), "404.html".to_owned(), rendered),
            None => return Page::plain(StatusCode::NOT_FOUND),
        },
    };
    match rendered {
        Ok(body) => {
            let content_type = ready.plan.at(&file).map_or_else(|| media_type(&file), Output::media_type);
            Page { status, content_type, body }
        }
        Err(problem) => broken(state, &[problem]),
    }
}

/// What is said of an address where nothing stands: that there never was anything, or that it's gone.
fn missing_status(ready: &Ready, path: Option<&str>) -> StatusCode {
    if path.is_some_and(|path| ready.plan.is_gone(path)) { StatusCode::GONE } else { StatusCode::NOT_FOUND }
}

/// The 404 of the address's language.
fn missing(moment: &Moment, ready: &Ready, path: &str) -> Option<Result<Vec<u8>, Diagnostic>> {
    let code = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let own = format!("{code}/404.html");
    moment.render(if ready.plan.at(&own).is_some() { &own } else { "404.html" })
}

/// What is shown where there's no page at all.
fn broken(state: &State, diagnostics: &[Diagnostic]) -> Page {
    let mut text = String::new();
    // Writing to a string can't fail.
    let _ = pulldown_cmark_escape::escape_html(&mut text, &to_terminal(diagnostics, &state.words, false));
    let title = state.words.say("overlay-title", &[("count", diagnostics.len().to_string())]);
    let lang = state.words.lang();
    let body = format!(
        "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><pre>{text}</pre>\n"
    );
    Page { status: StatusCode::INTERNAL_SERVER_ERROR, ..Page::new("text/html; charset=utf-8", body.into_bytes()) }
}

impl Page {
    pub(super) fn new(content_type: &'static str, body: Vec<u8>) -> Self {
        Self { status: StatusCode::OK, content_type, body }
    }

    fn plain(status: StatusCode) -> Self {
        Self { status, ..Self::new("text/plain; charset=utf-8", status.to_string().into_bytes()) }
    }

    fn is_html(&self) -> bool {
        self.content_type.starts_with("text/html")
    }

    /// What the page is, in short, and what it is but for its stylesheets: `all:masked`.
    pub(super) fn state(&self, moment: &Moment) -> String {
        let all = blake3::hash(&self.body);
        let masked = match moment.shown.as_ref().filter(|_| self.is_html()) {
            Some(ready) => blake3::hash(&masked(&self.body, ready)),
            None => all,
        };
        format!("{}:{}", &all.to_hex()[..16], &masked.to_hex()[..16])
    }
}

/// A page without the links to its stylesheets.
fn masked(body: &[u8], ready: &Ready) -> Vec<u8> {
    let text = String::from_utf8_lossy(body);
    let sheets: Vec<&str> =
        ready.site.theme.assets().map(|(_, asset)| asset.url.as_str()).filter(|url| url.ends_with(".css")).collect();
    let mut kept = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(start) = rest.find("<link ") {
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end);
        let is_sheet = sheets.iter().any(|sheet| rest[start..end].contains(sheet));
        kept.push_str(&rest[..if is_sheet { start } else { end }]);
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept.into_bytes()
}

fn answer(page: Page) -> Answer {
    let etag = format!("\"{}\"", &blake3::hash(&page.body).to_hex()[..16]);
    let mut answer = Response::new(Full::new(Bytes::from(page.body)).boxed());
    *answer.status_mut() = page.status;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(page.content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    answer
}
