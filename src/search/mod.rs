//! The search index: what a reader's browser searches, made from the linked site by pagefind. Touches nothing.
//!
//! Each language has a bundle of its own in `/<language>/search-index/`, with that language's stemming; accents are
//! folded by pagefind itself, in what it indexes and in what is asked, while excerpts keep theirs. A bundle depends on
//! the [`record`]s of its language alone, not on the theme, and is kept in the [`Store`] by their hash: it takes longer
//! than all pages together, and most builds need none.
//!
//! The names of most of its files come from their content, so the plan can't know them: publishing is handed the
//! bundles whole, and they're made while the pages are. No page is in their way: theirs end in `.html`, and files
//! beside entries are elsewhere.

mod bundle;
mod record;

use std::num::NonZero;
use std::thread;

pub use bundle::BundleFile;
use bundle::failed;

use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::settings::Lang;
use crate::store::{Key, Store, kept};

/// The folder of a language's bundle, below the language's.
pub const FOLDER: &str = "search-index";

/// The address of a language's bundle, from the site's root.
pub fn url(site: &Site, lang: Lang) -> String {
    format!("/{}/{FOLDER}/", site.settings.language(lang).code)
}

/// The id of the page that searches, as the theme says; none where the site has no search.
pub fn page(site: &Site) -> Option<&str> {
    site.theme.layers.search.page.as_ref().map(|page| page.value.as_str()).filter(|_| site.settings.search)
}

/// The bundles of all languages, by path; none where the settings want none.
///
/// # Errors
/// When pagefind fails.
pub fn files(site: &Site, store: &dyn Store) -> Result<Vec<BundleFile>, Vec<Diagnostic>> {
    if !site.settings.search {
        return Ok(Vec::new());
    }
    // Threads of their own, not rayon's: pagefind waits for rayon, and a thread of rayon that waits may be given
    // another language to do. No more of them than there are processors: pagefind holds all that it indexes.
    let at_once = thread::available_parallelism().map_or(1, NonZero::get);
    let langs: Vec<Lang> = site.settings.langs().collect();
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for langs in langs.chunks(at_once) {
        thread::scope(|scope| {
            let threads: Vec<_> =
                langs.iter().map(|lang| scope.spawn(move || of_language(site, *lang, store))).collect();
            for thread in threads {
                match thread.join().unwrap_or_else(|_| Err(failed("panic"))) {
                    Ok(bundle) => files.extend(bundle),
                    Err(problem) => problems.push(problem),
                }
            }
        });
    }
    if problems.is_empty() { Ok(files) } else { Err(problems) }
}

fn of_language(site: &Site, lang: Lang, store: &dyn Store) -> Result<Vec<BundleFile>, Diagnostic> {
    let language = bundle::language(&site.settings.language(lang).locale);
    let records = record::all(site, lang);
    let key = Key { kind: "search-1", hash: bundle::hash(&language, &records) };
    let packed = kept(store, &key, || bundle::make(&language, &records).map(|files| bundle::pack(&files)))?;
    let folder = url(site, lang);
    let folder = folder.trim_start_matches('/');
    // What is kept has been checked by its hash: it's what was packed.
    Ok(bundle::unpack(&packed)
        .into_iter()
        .map(|file| BundleFile { path: format!("{folder}{}", file.path), ..file })
        .collect())
}
