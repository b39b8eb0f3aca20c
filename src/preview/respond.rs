//! Answers to requests: pages as build writes them, with the script that reloads; the studio; and nothing outside of
//! them.

use std::sync::Arc;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use percent_encoding::percent_decode_str;

use super::page::{Answer, ShownPage, parameter};
use super::stands::{at, moved};
use super::state::PreviewState;
use super::{badge, events, studio};

/// Where the preview's own files are: no page of the site can be there, because languages are.
const EVENTS: &str = "/_preview/events";
const SCRIPT: &str = "/_preview/reload.js";
const BADGE: &str = "/_preview/page";

pub(super) fn respond(request: &Request<Incoming>, state: &Arc<PreviewState>) -> Answer {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let host = without_port(host);
    // An address is no name: nobody can have it resolved to something else.
    let is_address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok();
    if !is_address && !state.hosts.iter().any(|known| known == host) {
        return answer(ShownPage::plain(StatusCode::MISDIRECTED_REQUEST));
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut refusal = answer(ShownPage::plain(StatusCode::METHOD_NOT_ALLOWED));
        refusal.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refusal;
    }
    let query = request.uri().query().unwrap_or_default();
    let Ok(path) = percent_decode_str(request.uri().path()).decode_utf8() else {
        return answer(ShownPage::plain(StatusCode::BAD_REQUEST));
    };
    match &*path {
        SCRIPT => answer(ShownPage::new("text/javascript; charset=utf-8", include_bytes!("reload.js").to_vec())),
        EVENTS => events::stream(state, &parameter(query, "path"), &parameter(query, "state")),
        BADGE => answer(ShownPage::new(
            "application/json",
            badge::of(state, &parameter(query, "path")).to_string().into_bytes(),
        )),
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

fn page(request: &Request<Incoming>, state: &PreviewState, path: &str, query: &str) -> Answer {
    let moment = state.moment();
    if let Some(location) = moved(&moment, state, path) {
        let mut redirect = answer(ShownPage::plain(StatusCode::TEMPORARY_REDIRECT));
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

fn answer(page: ShownPage) -> Answer {
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
