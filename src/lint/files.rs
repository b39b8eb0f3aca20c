//! Files beside entries that no text uses: nobody can see them, because they aren't published.

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::link::{is_beside_hidden, used};
use crate::model::Site;
use crate::settings::PublishedMedia;
use crate::source::Sources;

/// A warning for each file that isn't published and that no text uses. What stands in the folder of a draft may be used
/// soon.
pub(super) fn unused(sources: &Sources, site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    if site.settings.media == PublishedMedia::All {
        return;
    }
    let used = used(site, &sources.files);
    let is_unused = |path: &str| !used.contains(path) && !is_beside_hidden(site, path);
    let unused = sources.media.iter().filter(|file| is_unused(&file.path));
    diagnostics.extend(unused.map(|file| Diagnostic::of(rules::UNUSED_FILE).at(Place::file(&file.source))));
}
