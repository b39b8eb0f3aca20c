//! What went wrong in a template, as a diagnostic.

use super::charts;
use crate::diagnostics::Diagnostic;
use crate::model::Site;

/// A template's failure as a diagnostic. Tera's sources hold what a function said;
/// what `chart` says of its figures has no place yet, because an author may be behind it.
pub(super) fn failed(error: &tera::Error, site: &Site) -> Diagnostic {
    if let tera::ErrorKind::RenderingError(report) = error.kind()
        && let Some(problem) = charts::raised(report.message())
    {
        return problem;
    }
    let mut detail = String::new();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        detail = inner.to_string();
        cause = inner.source();
    }
    site.theme.failure(error, &detail)
}
