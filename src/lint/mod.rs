//! Lints: what is wrong, or suspicious, with a site's messages and with the language of its texts, beyond what keeps
//! them from being read. `check` and the preview show them; a build shows those that would break a page
//! ([`crate::fluent::broken`]). Touches nothing: [`Sources`] and [`Site`] in, diagnostics out, each with its place.
//!
//! | rule | module |
//! | --- | --- |
//! | messages by themselves | [`crate::fluent`] |
//! | messages that nothing uses, and uses of messages that aren't there | [`uses`], by [`crate::theme::scan`] |
//! | names that `page` and `site` don't have | [`templates`] |
//! | texts in another language than they claim | [`language`] |
//! | files beside entries that no text uses | [`files`] |
//! | translations whose source has moved on | [`translations::stale`] |

mod files;
mod language;
mod templates;
mod uses;

pub use language::Languages;
pub use uses::ASKED;

use crate::diagnostics::Diagnostic;
use crate::fluent::{folders, of_site, suspicious};
use crate::model::Site;
use crate::source::Sources;
use crate::text::allow::{self, Commented};
use crate::translations;
use uses::Uses;

/// A site's lints, without what linking it has told: [`crate::fluent::broken`]. `allowed` is what comments have allowed
/// of that.
pub fn site(sources: &Sources, site: &Site, allowed: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut diagnostics = folders(&site.settings, &sources.messages);
    let catalogue = of_site(&site.settings, &sources.messages);
    let uses = Uses::of(sources, site, &catalogue, &mut diagnostics);
    suspicious(&catalogue, &uses.given, &uses.html, &mut diagnostics);
    // A template that can't be read may ask for any of them.
    if site.theme.is_whole() {
        uses::unused(&catalogue, &uses, &mut diagnostics);
    }
    language::check(site, &catalogue, &mut diagnostics);
    templates::check(sources, &mut diagnostics);
    diagnostics.extend(translations::stale(site));
    files::unused(sources, site, &mut diagnostics);
    let mut allowed = allowed.to_vec();
    let commented = || catalogue.files().map(Commented::Messages).chain(sources.commented());
    allowed.extend(allow::take(commented(), &mut diagnostics));
    allow::check(commented(), &allowed, site.theme.is_whole(), &mut diagnostics);
    diagnostics
}
