//! Lists that go over several pages: how many, and where each stands.

use crate::model::Site;
use crate::settings::Lang;

/// How many pages a list of so many entries has: at least one.
pub(super) fn pages_of(entries: usize, per_page: usize) -> usize {
    entries.div_ceil(per_page).max(1)
}

/// The address of a page of a list, by the address of its first. The word in it is the attribute `.slug` of the message
/// `pagination-title`, and `page` where there's none.
pub(super) fn page_url(site: &Site, lang: Lang, first: &str, number: usize) -> String {
    if number == 1 {
        return first.to_owned();
    }
    let own = site.l10n.text(lang, "pagination-title.slug");
    let own = own.map(|word| crate::markdown::slug(&word, &site.settings.language(lang).locale));
    let word = own.filter(|word| !word.is_empty()).unwrap_or_else(|| "page".to_owned());
    format!("{first}{word}/{number}/")
}
