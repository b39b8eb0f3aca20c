//! The web manifest (<https://www.w3.org/TR/appmanifest/>) of each language, with the theme's icons.

use serde_json::{Value as Json, json};

use super::output::{OutputKind, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::render::View;
use crate::settings::Lang;

#[derive(Debug)]
struct WebManifest(Lang);

/// Plans the manifest of each language.
pub(super) fn plan(planning: &mut Planning<'_>) {
    for lang in planning.site.settings.langs() {
        let code = &planning.site.settings.language(lang).code;
        planning.add(&format!("/{code}/manifest.webmanifest"), WebManifest(lang));
    }
}

impl OutputKind for WebManifest {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        Ok(manifest(renderer.view(self.0)))
    }

    fn media_type(&self) -> Option<&'static str> {
        Some("application/manifest+json")
    }
}

fn manifest(view: &View) -> Vec<u8> {
    let icon = |path: &str, sizes: &str, media_type: &str| {
        let asset = view.site.theme.asset(path)?;
        Some(json!({ "src": view.href(&asset.url), "sizes": sizes, "type": media_type }))
    };
    let icons: Vec<Json> = [
        icon("icons/icon.svg", "any", "image/svg+xml"),
        icon("icons/icon-192.png", "192x192", "image/png"),
        icon("icons/icon-512.png", "512x512", "image/png"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let language = view.site.settings.language(view.lang);
    let start = view.href(&format!("/{}/", language.code));
    let mut manifest = json!({
        "name": view.message("site-title"),
        "short_name": view.message("site-title"),
        "description": view.message("site-description"),
        "lang": language.locale,
        "dir": view.site.l10n.formats(view.lang).direction(),
        "id": start,
        "start_url": start,
        "scope": start,
        "display": "browser",
        "icons": icons,
    });
    if let Some(color) = &view.site.theme.layers.color {
        manifest["theme_color"] = color.as_str().into();
    }
    let mut text = serde_json::to_string_pretty(&manifest).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}
