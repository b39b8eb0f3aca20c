//! The stream that a page listens to: `reload` when the page isn't what it was, `styles` when only its stylesheets
//! aren't, `diagnostics` when what is wrong with the site has changed
//! (<https://html.spec.whatwg.org/multipage/server-sent-events.html>).

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http_body_util::BodyExt;
use hyper::Response;
use hyper::body::{Body, Bytes, Frame};
use hyper::header::{self, HeaderValue};

use super::page::Answer;
use super::stands::at;
use super::state::{Opened, PreviewState, SiteMoment};
use crate::diagnostics::{Diagnostic, Severity};
use crate::names::file_of;
use crate::program::to_json;

/// The stream of a page, by its address and the state that the browser has of it.
pub(super) fn stream(state: &Arc<PreviewState>, address: &str, page: &str) -> Answer {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let stream = PageEvents {
        opened: state.open(path),
        path: path.to_owned(),
        query: query.to_owned(),
        page: page.to_owned(),
        state: state.clone(),
        told: String::new(),
        change: None,
    };
    let mut answer = Response::new(stream.boxed());
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

struct PageEvents {
    path: String,
    query: String,
    /// The state of the page that the browser has.
    page: String,
    /// The panel that it has been told of.
    told: String,
    state: Arc<PreviewState>,
    change: Option<Pin<Box<dyn Future<Output = ()> + Send + Sync>>>,
    /// Notes that the page is open, for as long as the stream lives.
    opened: Opened,
}

impl PageEvents {
    /// What there is to say now.
    fn news(&mut self) -> String {
        let moment = self.state.moment();
        let mut news = String::new();
        let panel = self.panel(&moment);
        if self.told != panel {
            news.push_str(&format!("event: diagnostics\ndata: {panel}\n\n"));
            self.told = panel;
        }
        let page = at(&self.state, &moment, &self.path, &self.query).state(&moment);
        if page != self.page {
            let masked = |state: &str| state.split_once(':').map(|(_, masked)| masked.to_owned());
            let only_styles = masked(&page).is_some_and(|now| masked(&self.page).is_some_and(|before| now == before));
            let event = if only_styles { "styles" } else { "reload" };
            news.push_str(&format!("event: {event}\ndata: {page}\n\n"));
            self.page = page;
        }
        news
    }

    /// What the panel over the page shows: every error of the site, and what is wrong with the page itself where it's a
    /// draft.
    fn panel(&self, moment: &SiteMoment) -> String {
        let errors: Vec<Diagnostic> = moment
            .diagnostics
            .iter()
            .filter(|problem| problem.is_error() || self.is_of_shown_draft(moment, problem))
            .cloned()
            .collect();
        let is_stale = errors.iter().any(Diagnostic::is_error);
        let say = |id| self.state.words.say(id, &[]);
        serde_json::json!({
            "title": self.state.words.say("overlay-title", &[("count", errors.len().to_string())]),
            "note": say(if is_stale { "overlay-stale" } else { "overlay-draft" }),
            "close": say("overlay-close"),
            "lang": self.state.words.lang(),
            "diagnostics": to_json(&errors, &self.state.words),
        })
        .to_string()
    }

    /// Whether it's about the draft that the page shows; or about any, where there's no page, perhaps because of it.
    fn is_of_shown_draft(&self, moment: &SiteMoment, problem: &Diagnostic) -> bool {
        let (Some(ready), Some(place)) = (&moment.shown, problem.place.as_deref()) else { return false };
        let is_of_draft = problem.severity == Severity::Note && ready.site.drafts.contains(&place.file);
        let inner = ready.inner(&self.path).filter(|_| is_of_draft);
        let Some(inner) = inner else { return false };
        let Some(output) = ready.plan.at(&file_of(inner)) else {
            // The preview's own pages aren't missing.
            return !inner.starts_with("/_");
        };
        let entry = output.page().and_then(|(page, _)| page.entry(&ready.site));
        let texts = entry.into_iter().flat_map(|entry| ready.site.entries[entry].translations.iter().flatten());
        texts.into_iter().any(|text| text.front.source.path == place.file)
    }
}

impl Body for PageEvents {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        loop {
            if self.opened.is_over() {
                return Poll::Ready(None);
            }
            if let Some(change) = &mut self.change
                && change.as_mut().poll(context).is_pending()
            {
                return Poll::Pending;
            }
            let mut changes = self.state.changes();
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
