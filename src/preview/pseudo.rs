//! The site in the pseudo-locale, below [`ROOT`]: each of its languages in longer, accented words in brackets. What
//! isn't in them on a page is in no `.ftl` file and in no text. It's read and linked when somebody asks for it, and
//! again when the site has changed; nothing waits for it otherwise.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::build::{Pipeline, Ready};
use crate::diagnostics::Diagnostic;
use crate::link::LinkOptions;
use crate::names::file_of;

/// Where it is.
pub(super) const ROOT: &str = "/_pseudo";

/// The pseudo-locale's site.
#[derive(Default)]
pub(super) struct Pseudo(Mutex<Option<Linked>>);

struct Linked {
    pipeline: Pipeline,
    /// The site that it goes with.
    of: Arc<Ready>,
    ready: Option<Ready>,
}

impl Pseudo {
    /// What stands at a path, as a path of the output folder, and its bytes; none where nothing does. `of` is the site
    /// of the moment, in the folder `root`.
    pub(super) fn at(&self, root: &Path, of: &Arc<Ready>, path: &str) -> Option<(String, Result<Vec<u8>, Diagnostic>)> {
        let mut linked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let linked = linked.get_or_insert_with(|| Linked {
            pipeline: Pipeline::pseudo(root, options(of)),
            of: of.clone(),
            ready: None,
        });
        if linked.ready.is_none() || !Arc::ptr_eq(&linked.of, of) {
            linked.of = of.clone();
            linked.ready = linked.pipeline.prepare(None).ok();
        }
        let ready = linked.ready.as_ref()?;
        let inner = path.strip_prefix(ready.site.settings.base_path())?;
        let file = file_of(inner);
        let output = ready.plan.at(&file)?;
        Some((file, ready.renderer.render(output)))
    }
}

/// As the site of the moment is, but at an address of its own: links stay below it.
fn options(of: &Ready) -> LinkOptions {
    LinkOptions { as_of: of.site.as_of, drafts: true, base_url: Some(format!("https://pseudo.example{ROOT}")) }
}
