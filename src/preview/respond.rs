//! Answers to requests: pages as build writes them, with the script that reloads; a stream that says when to; and nothing outside the site.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Bytes, Frame, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use percent_encoding::percent_decode_str;

use super::State;
use crate::build::Ready;
use crate::diagnostics::to_json;
use crate::plan::{Output, file_of};

/// Where the preview's own files are: no page of the site can be there, because languages are.
const EVENTS: &str = "/_preview/events";
const SCRIPT: &str = "/_preview/reload.js";

type Answer = Response<BoxBody<Bytes, Infallible>>;

pub(super) fn respond(request: &Request<Incoming>, state: &Arc<State>) -> Answer {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let host = without_port(host);
    // An address is no name: nobody can have it resolved to something else.
    let is_address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok();
    if !is_address && !state.hosts.iter().any(|known| known == host) {
        return plain(StatusCode::MISDIRECTED_REQUEST, "");
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, "");
        answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return answer;
    }
    let Ok(path) = percent_decode_str(request.uri().path()).decode_utf8() else {
        return plain(StatusCode::BAD_REQUEST, "");
    };
    match &*path {
        SCRIPT => bytes(StatusCode::OK, "text/javascript; charset=utf-8", include_bytes!("reload.js").to_vec()),
        EVENTS => events(request, state),
        path => match state.ready() {
            Some(ready) => page(request, state, &ready, path),
            None => broken(state),
        },
    }
}

/// A host without its port; an IPv6 address keeps its brackets.
fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

fn page(request: &Request<Incoming>, state: &State, ready: &Ready, path: &str) -> Answer {
    let Some(inner) = path.strip_prefix(ready.site.settings.base_path()) else {
        return missing(state, ready, path);
    };
    match ready.plan.at(&file_of(inner)) {
        Some(output) => {
            let mut answer = rendered(state, ready, output, StatusCode::OK);
            let asked = request.headers().get(header::IF_NONE_MATCH);
            if asked.is_some() && asked == answer.headers().get(header::ETAG) {
                *answer.status_mut() = StatusCode::NOT_MODIFIED;
                *answer.body_mut() = Full::default().boxed();
            }
            answer
        }
        None if ready.plan.at(&file_of(&format!("{inner}/"))).is_some() => {
            let mut answer = plain(StatusCode::PERMANENT_REDIRECT, "");
            if let Ok(location) = HeaderValue::from_str(&format!("{}/", request.uri().path())) {
                answer.headers_mut().insert(header::LOCATION, location);
            }
            answer
        }
        None => missing(state, ready, inner),
    }
}

/// The 404 of the address's language.
fn missing(state: &State, ready: &Ready, path: &str) -> Answer {
    let code = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let output = ready.plan.at(&format!("{code}/404.html")).or_else(|| ready.plan.at("404.html"));
    match output {
        Some(output) => rendered(state, ready, output, StatusCode::NOT_FOUND),
        None => plain(StatusCode::NOT_FOUND, ""),
    }
}

fn rendered(state: &State, ready: &Ready, output: &Output, status: StatusCode) -> Answer {
    let content_type = content_type(&output.path);
    match ready.renderer.render(output) {
        Ok(body) => {
            let body = if content_type.starts_with("text/html") { with_script(body) } else { body };
            bytes(status, content_type, body)
        }
        Err(problem) => {
            let text = crate::diagnostics::to_terminal(&[problem], &state.words, false);
            bytes(StatusCode::INTERNAL_SERVER_ERROR, "text/html; charset=utf-8", with_script(shell(&text)))
        }
    }
}

/// What is shown while there's no site at all.
fn broken(state: &State) -> Answer {
    let text = crate::diagnostics::to_terminal(&state.diagnostics(), &state.words, false);
    bytes(StatusCode::INTERNAL_SERVER_ERROR, "text/html; charset=utf-8", with_script(shell(&text)))
}

fn shell(text: &str) -> Vec<u8> {
    let mut escaped = String::new();
    // Writing to a string can't fail.
    let _ = pulldown_cmark_escape::escape_html(&mut escaped, text);
    format!(
        "<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>!</title><pre>{escaped}</pre>"
    )
    .into_bytes()
}

/// The page with the script that reloads it, at the end.
fn with_script(mut page: Vec<u8>) -> Vec<u8> {
    page.extend_from_slice(format!("<script src=\"{SCRIPT}\" defer></script>\n").as_bytes());
    page
}

/// The address of the page that a file's text is on.
pub(super) fn page_of(ready: &Ready, file: &str) -> Option<String> {
    let on = |entry: &crate::model::Entry| {
        let lang = entry
            .translations
            .iter()
            .position(|translation| translation.as_ref().is_some_and(|translation| *translation.front.source.path == *file));
        entry.urls[lang?].as_ref().map(ToString::to_string)
    };
    let url = ready.site.entries.iter().find_map(on)?;
    Some(url)
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "txt" | "_redirects" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn plain(status: StatusCode, text: &str) -> Answer {
    bytes(status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
}

fn bytes(status: StatusCode, content_type: &'static str, body: Vec<u8>) -> Answer {
    let etag = format!("\"{}\"", &blake3::hash(&body).to_hex()[..16]);
    let mut answer = Response::new(Full::new(Bytes::from(body)).boxed());
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    answer
}

/// A stream for one page: `reload` when the page isn't what it was, `diagnostics` when what is wrong has changed.
fn events(request: &Request<Incoming>, state: &Arc<State>) -> Answer {
    let query = request.uri().query().and_then(|query| query.strip_prefix("path=")).unwrap_or_default();
    let path = percent_decode_str(query).decode_utf8_lossy().into_owned();
    let stream = Events { page: hash(state, &path), path, state: state.clone(), told: None, change: None };
    let mut answer = Response::new(stream.boxed());
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// What a page is now, in short.
fn hash(state: &State, path: &str) -> Option<blake3::Hash> {
    let ready = state.ready()?;
    let inner = path.strip_prefix(ready.site.settings.base_path())?;
    let output = ready.plan.at(&file_of(inner))?;
    ready.renderer.render(output).ok().map(|bytes| blake3::hash(&bytes))
}

struct Events {
    path: String,
    page: Option<blake3::Hash>,
    /// The diagnostics that the page has been told of.
    told: Option<String>,
    state: Arc<State>,
    change: Option<Pin<Box<dyn Future<Output = ()> + Send + Sync>>>,
}

impl Events {
    /// What there is to say now.
    fn news(&mut self) -> String {
        let mut news = String::new();
        let diagnostics = self.state.diagnostics();
        let panel = serde_json::json!({
            "title": self.state.words.say("overlay-title", &[("count", diagnostics.len().to_string())]),
            "note": self.state.words.say("overlay-stale", &[]),
            "close": self.state.words.say("overlay-close", &[]),
            "lang": self.state.words.lang(),
            "diagnostics": to_json(&diagnostics, &self.state.words),
        })
        .to_string();
        if self.told.as_ref() != Some(&panel) {
            news.push_str(&format!("event: diagnostics\ndata: {panel}\n\n"));
            self.told = Some(panel);
        }
        let page = hash(&self.state, &self.path);
        if page != self.page {
            self.page = page;
            news.push_str("event: reload\ndata:\n\n");
        }
        news
    }
}

impl Body for Events {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        loop {
            if let Some(change) = &mut self.change
                && change.as_mut().poll(context).is_pending()
            {
                return Poll::Pending;
            }
            let mut changes = self.state.changes.subscribe();
            self.change = Some(Box::pin(async move {
                // The sender lives as long as the process.
                let _ = changes.changed().await;
            }));
            let news = self.news();
            if !news.is_empty() {
                return Poll::Ready(Some(Ok(Frame::data(Bytes::from(news)))));
            }
        }
    }
}
