//! `_headers`: what hosts send along, in the form that Netlify and Cloudflare Pages read
//! (<https://docs.netlify.com/manage/routing/headers/>).

use super::output::{OutputKind, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::render::csp;

#[derive(Debug)]
struct Headers;

/// Plans `_headers`.
pub(super) fn plan(planning: &mut Planning<'_>) {
    planning.add("/_headers", Headers);
}

impl OutputKind for Headers {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        Ok(file(&renderer.site))
    }

    fn media_type(&self) -> Option<&'static str> {
        Some("text/plain; charset=utf-8")
    }
}

/// Folders whose files never change under their names.
const FINGERPRINTED: [&str; 3] = ["/assets/", "/pictures/", "/social/"];

/// The headers by path, with what the site adds to them.
fn file(site: &Site) -> Vec<u8> {
    let path = site.settings.base_path();
    let mut text = format!(
        "{path}/*\n  \
         Content-Security-Policy: {}; frame-ancestors 'self'\n  \
         X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\n",
        csp(&site.settings)
    );
    for folder in FINGERPRINTED {
        text.push_str(&format!("\n{path}{folder}*\n  Cache-Control: public, max-age=31536000, immutable\n"));
    }
    let mut made = text.into_bytes();
    site.add_static("_headers", &mut made);
    made
}
