//! Redirects: addresses that a page had before.

use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::names::{composed, decoded};
use crate::settings::Lang;

/// From an earlier address to the one of today.
#[derive(Debug, Clone)]
pub struct Redirect {
    /// From the site's root, with a slash at its end unless it names a file.
    pub from: String,
    /// The address of today, from the site's root.
    pub to: String,
    /// The entry.
    pub entry: usize,
    /// The language.
    pub lang: Lang,
}

pub(super) fn redirects(site: &Site, diagnostics: &mut Vec<Diagnostic>) -> Vec<Redirect> {
    let mut redirects = Vec::new();
    for (index, entry) in site.entries.iter().enumerate() {
        for lang in site.settings.langs() {
            let (Some(translation), Some(to)) = (&entry.translations[lang.0], &entry.urls[lang.0]) else { continue };
            let aliases = &translation.front.common.aliases;
            for alias in aliases.iter().flatten() {
                match normal(alias) {
                    Some(from) if from != **to => {
                        redirects.push(Redirect { from, to: to.to_string(), entry: index, lang });
                    }
                    Some(_) => {}
                    None => {
                        let place = translation.front.place(aliases.at());
                        diagnostics.push(Diagnostic::error("invalid-alias").arg("alias", alias).at(place));
                    }
                }
            }
        }
    }
    redirects
}

/// An alias as an address: from the root, of plain parts, none of which leads elsewhere. It may be written as browsers
/// show it or percent-encoded.
fn normal(alias: &str) -> Option<String> {
    let alias = decoded(alias);
    let alias = composed(&alias);
    let inner = alias.strip_prefix('/')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let fits = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.chars().all(|char| char.is_alphanumeric() || "-_.~".contains(char))
    };
    if !inner.split('/').all(fits) {
        return None;
    }
    let is_file = inner.rsplit('/').next().is_some_and(|name| name.ends_with(".html") || name.ends_with(".htm"));
    Some(if is_file { format!("/{inner}") } else { format!("/{inner}/") })
}
