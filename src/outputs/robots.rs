//! `robots.txt` (RFC 9309): everything may be read, and here is the sitemap.

use super::output::{OutputKind, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;

#[derive(Debug)]
struct Robots;

/// Plans `robots.txt`.
pub(super) fn plan(planning: &mut Planning<'_>) {
    planning.add("/robots.txt", Robots);
}

impl OutputKind for Robots {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        let base_url = &renderer.site.settings.base_url;
        Ok(format!("User-agent: *\nAllow: /\n\nSitemap: {base_url}/sitemap.xml\n").into_bytes())
    }
}
