//! Assets: what browsers load beside pages. A name that changes with the content can be kept by them for ever.
//!
//! Stylesheets are bundled ([`styles`]), scripts name each other by their final addresses ([`scripts`]), small icons
//! become one file ([`icons`]); everything else is passed on as it is. An asset names another by its path from itself,
//! `../fonts/display.woff2`; that becomes the other's address.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use super::asset::Asset;
use super::{Browsers, icons, scripts, styles};
use crate::diagnostics::Diagnostic;
use crate::markdown;
use crate::text::File;

/// The stylesheet of highlighted code: always the same, made once.
static HIGHLIGHT: LazyLock<Arc<[u8]>> = LazyLock::new(|| markdown::stylesheet().into_bytes().into());

/// Every asset of a theme.
#[derive(Debug)]
pub struct Assets {
    by_path: BTreeMap<String, Asset>,
    icons: BTreeSet<String>,
}

impl Assets {
    /// Makes the assets from the theme's files, sorted by path. Where something is wrong with one, it's passed on as it
    /// is.
    pub fn make(files: &[File], browsers: &Browsers, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let highlight =
            File { path: styles::HIGHLIGHT.into(), source: styles::HIGHLIGHT.into(), bytes: HIGHLIGHT.clone() };
        let mut sheets = vec![&highlight];
        let (mut modules, mut symbols, mut by_path) = (Vec::new(), Vec::new(), BTreeMap::new());
        for file in files {
            match AssetKind::of(&file.path) {
                // The theme's own file wins over the one that is made.
                AssetKind::Style if *file.path == *highlight.path => sheets[0] = file,
                AssetKind::Style => sheets.push(file),
                AssetKind::Script => modules.push(file),
                AssetKind::Symbol => symbols.push(file),
                AssetKind::Other => {
                    let asset = Asset::new(&file.path, file.bytes.clone(), file.source.clone());
                    by_path.insert(file.path.to_string(), asset);
                }
            }
        }
        let (sprite, icons) = icons::sprite(&symbols, diagnostics);
        by_path.extend(sprite.map(|sprite| (icons::SPRITE.to_owned(), sprite)));
        by_path.extend(styles::bundles(&sheets, browsers, &by_path, diagnostics));
        by_path.extend(scripts::modules(&modules, diagnostics));
        Self { by_path, icons }
    }

    /// The asset of a path such as `css/main.css`.
    pub fn get(&self, path: &str) -> Option<&Asset> {
        self.by_path.get(path)
    }

    /// Every asset, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.by_path.iter().map(|(path, asset)| (path.as_str(), asset))
    }

    /// The names of the small icons, sorted.
    pub fn icon_names(&self) -> impl Iterator<Item = &str> {
        self.icons.iter().map(String::as_str)
    }

    /// The asset that a small icon is in; nothing if there's no such icon.
    pub fn icon(&self, name: &str) -> Option<&Asset> {
        self.icons.contains(name).then(|| self.get(icons::SPRITE)).flatten()
    }
}

/// What becomes of a file.
enum AssetKind {
    Style,
    Script,
    Symbol,
    Other,
}

impl AssetKind {
    fn of(path: &str) -> Self {
        match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("css") => Self::Style,
            Some("js" | "mjs") => Self::Script,
            Some("svg") if path.starts_with(icons::FOLDER) => Self::Symbol,
            _ => Self::Other,
        }
    }
}
