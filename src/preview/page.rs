//! What the preview answers with, and what it's asked.

use std::convert::Infallible;

use http_body_util::combinators::BoxBody;
use hyper::body::Bytes;
use hyper::{Response, StatusCode};
use percent_encoding::percent_decode_str;

use super::state::SiteMoment;
use crate::build::Ready;

/// An answer to a request.
pub(super) type Answer = Response<BoxBody<Bytes, Infallible>>;

/// What stands at an address, before the script that reloads is in it.
pub(super) struct ShownPage {
    pub(super) status: StatusCode,
    pub(super) content_type: &'static str,
    pub(super) body: Vec<u8>,
}

impl ShownPage {
    pub(super) fn new(content_type: &'static str, body: Vec<u8>) -> Self {
        Self { status: StatusCode::OK, content_type, body }
    }

    pub(super) fn plain(status: StatusCode) -> Self {
        Self { status, ..Self::new("text/plain; charset=utf-8", status.to_string().into_bytes()) }
    }

    pub(super) fn is_html(&self) -> bool {
        self.content_type.starts_with("text/html")
    }

    /// What the page is, in short, and what it is but for its stylesheets: `all:masked`.
    pub(super) fn state(&self, moment: &SiteMoment) -> String {
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

/// The value of a parameter in an address's query; empty where it isn't there.
pub(super) fn parameter(query: &str, name: &str) -> String {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.into_iter().find_map(|(known, value)| (known == name).then(|| value.replace('+', " ")));
    percent_decode_str(&value.unwrap_or_default()).decode_utf8_lossy().into_owned()
}
