//! Slugs: words as they stand in addresses and heading ids.

/// Lower-case ASCII letters, digits and single hyphens; other scripts are transliterated, `Œuvre à Fès` gives `oeuvre-a-fes`.
/// Empty where nothing is left.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for char in text.chars() {
        // Apostrophes part words in French and in Spanish quotations: l’équipe gives l-equipe.
        for byte in any_ascii::any_ascii_char(char).bytes() {
            if byte.is_ascii_alphanumeric() {
                slug.push(char::from(byte.to_ascii_lowercase()));
            } else if !slug.ends_with('-') && !slug.is_empty() {
                slug.push('-');
            }
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
