//! Slugs: words as they stand in addresses and heading ids.

use crate::l10n::to_ascii;

/// How long a slug gets, in bytes: file systems take 255 for the name of a folder, and readers of addresses much less.
const LENGTH: usize = 150;

/// Lower-case ASCII letters, digits and single hyphens, as the language of `locale` (BCP 47) is written in them:
/// `Œuvre à Fès` gives `oeuvre-a-fes`. Empty where nothing is left.
pub fn slug(text: &str, locale: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    // Apostrophes part words in French and in Spanish quotations: l’équipe gives l-equipe.
    for byte in to_ascii(text, locale).bytes() {
        if byte.is_ascii_alphanumeric() {
            slug.push(char::from(byte.to_ascii_lowercase()));
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    // A long title ends after a word. The slug is ASCII, so that any length is the end of a character.
    if slug.len() > LENGTH {
        slug.truncate(slug.get(..=LENGTH).and_then(|start| start.rfind('-')).unwrap_or(LENGTH));
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
