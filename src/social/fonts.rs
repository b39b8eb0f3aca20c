//! The theme's own fonts: those that pictures are drawn with.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Source};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::text::File;

/// Fonts, read.
#[derive(Debug, Clone, Default)]
pub struct Fonts {
    database: Arc<Database>,
    files: Vec<Arc<[u8]>>,
    hash: String,
}

impl Fonts {
    /// Of font files (TrueType or OpenType); others beside them, such as their licence, are passed over. One that can't
    /// be read is reported.
    pub fn read(files: &[File], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut database = Database::new();
        let mut fonts = Vec::new();
        let mut hasher = blake3::Hasher::new();
        for file in files.iter().filter(|file| file.path.ends_with(".ttf") || file.path.ends_with(".otf")) {
            let is_read = !database.load_font_source(Source::Binary(Arc::new(file.bytes.to_vec()))).is_empty();
            if is_read && FontRef::new(&file.bytes).is_ok() {
                hasher.update(blake3::hash(&file.bytes).as_bytes());
                fonts.push(file.bytes.clone());
            } else {
                diagnostics.push(Diagnostic::of(rules::BROKEN_FONT).at(Place::file(&file.source)));
            }
        }
        Self { database: Arc::new(database), files: fonts, hash: hasher.finalize().to_hex().to_string() }
    }

    pub(super) fn database(&self) -> Arc<Database> {
        self.database.clone()
    }

    /// The hash of all of them, as text.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The width of a text in the first of the fonts, at size 1. Kerning isn't counted: it only makes lines shorter.
    pub fn measure(&self) -> impl Fn(&str) -> f32 + '_ {
        let font = self.files.first().and_then(|bytes| FontRef::new(bytes).ok());
        let font = font.map(|font| (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default())));
        move |text| {
            let Some((characters, metrics)) = &font else { return text.chars().count() as f32 / 2.0 };
            let advance = |char| metrics.advance_width(characters.map(char).unwrap_or_default()).unwrap_or_default();
            text.chars().map(advance).sum()
        }
    }
}
