//! The redirects of a site, as `redirects` in `content/site.yaml` has them: from YAML to rules whose form is right.
//! Where they lead is looked up when the site is planned. Touches nothing.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::markdown::{LinkTarget, target_of};
use crate::text::yaml::{At, Spanned};

/// A redirect as the settings have it.
#[derive(Debug, Clone)]
pub struct RedirectRule {
    /// The address that it leads from, as it was written.
    pub from: String,
    /// Where that stands, for [`Settings::place`](super::Settings::place): a site may have thousands of them, of which
    /// few have to be told.
    pub at: At,
    /// Where it leads.
    pub to: RedirectTarget,
    /// Where that stands.
    pub to_at: At,
}

/// Where a redirect of the settings leads.
#[derive(Debug, Clone)]
pub enum RedirectTarget {
    /// To the page of an entry, a collection, a taxonomy or a term, and maybe to one of the page's headings.
    Id {
        /// The id.
        id: String,
        /// The heading's id.
        heading: Option<String>,
    },
    /// To an address of this site.
    Path(String),
    /// To an address elsewhere.
    Url(String),
    /// Nowhere: what was there is gone, and servers say so (410).
    Gone,
}

/// A redirect as it's written: where it leads, or fields.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RedirectFields {
    to: Option<Spanned<String>>,
    status: Option<Spanned<u64>>,
}

/// The same, of one redirect.
#[derive(Debug)]
pub(super) enum WrittenRedirect {
    To(String),
    Fields(RedirectFields),
}

/// Redirects as they're written.
pub(super) type WrittenRedirects = Vec<(Spanned<String>, Spanned<WrittenRedirect>)>;

impl<'de> Deserialize<'de> for WrittenRedirect {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RedirectVisitor)
    }
}

struct RedirectVisitor;

impl<'de> Visitor<'de> for RedirectVisitor {
    type Value = WrittenRedirect;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, to: &str) -> Result<WrittenRedirect, E> {
        Ok(WrittenRedirect::To(to.to_owned()))
    }

    // An entry may be called `2027`.
    fn visit_u64<E: serde::de::Error>(self, id: u64) -> Result<WrittenRedirect, E> {
        self.visit_str(&id.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, id: i64) -> Result<WrittenRedirect, E> {
        self.visit_str(&id.to_string())
    }

    fn visit_unit<E>(self) -> Result<WrittenRedirect, E> {
        Ok(WrittenRedirect::Fields(RedirectFields::default()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<WrittenRedirect, A::Error> {
        RedirectFields::deserialize(MapAccessDeserializer::new(map)).map(WrittenRedirect::Fields)
    }
}

/// The redirects, from what is written. `at` gives the place of a value; what is wrong is added to `problems`.
pub(super) fn redirects(
    written: WrittenRedirects,
    at: &dyn Fn(At) -> Place,
    problems: &mut Vec<Diagnostic>,
) -> Vec<RedirectRule> {
    let mut rule = |(from, written): (Spanned<String>, Spanned<WrittenRedirect>)| {
        let fields = match written.value {
            WrittenRedirect::To(to) => RedirectFields { to: Some(Spanned { value: to, at: written.at }), status: None },
            WrittenRedirect::Fields(fields) => fields,
        };
        let to = fields.to.filter(|to| !to.value.is_empty());
        let status = fields.status.as_ref().map_or(301, |status| status.value);
        let to_at = to.as_ref().map_or(from.at, |to| to.at);
        let leads_to = match (status, to) {
            (301, Some(to)) => target(&to.value).ok_or(Diagnostic::of(rules::INVALID_URL).arg("value", &to.value)),
            (410, None) => Ok(RedirectTarget::Gone),
            (301, None) => Err(Diagnostic::of(rules::REDIRECT_FORM).arg("why", "nowhere")),
            (410, Some(_)) => Err(Diagnostic::of(rules::REDIRECT_FORM).arg("why", "gone")),
            _ => Err(Diagnostic::of(rules::REDIRECT_FORM).arg("why", "status")),
        };
        let wrong_status = fields.status.filter(|status| status.value != 301 && status.value != 410);
        let wrong = wrong_status.map_or(to_at, |status| status.at);
        let to = leads_to.map_err(|problem| problems.push(problem.at(at(wrong)))).ok()?;
        Some(RedirectRule { from: from.value, at: from.at, to, to_at })
    };
    written.into_iter().filter_map(&mut rule).collect()
}

/// Where a text leads: to an address of this site, to one elsewhere, or to what has an id. None where it's an address
/// that isn't whole.
fn target(written: &str) -> Option<RedirectTarget> {
    let is_plain = !written.contains(|char: char| char.is_control());
    if written.starts_with('/') {
        let rest = written.find(['?', '#']).and_then(|at| written.get(at..)).unwrap_or_default();
        let is_path = is_plain && !written.starts_with("//") && !rest.contains([' ', '<', '>', '"']);
        return is_path.then(|| RedirectTarget::Path(written.to_owned()));
    }
    // No id has a colon.
    if written.contains(':') || written.starts_with("www.") {
        // As it was written, as long as a header can say it.
        let url = url::Url::parse(written).ok().filter(|_| is_plain && crate::types::kinds::is_web(written))?;
        return Some(RedirectTarget::Url(if written.is_ascii() { written.to_owned() } else { url.into() }));
    }
    // As in texts, where `@/` tells an id from a path.
    match target_of(&format!("@/{}", written.strip_prefix("@/").unwrap_or(written))) {
        LinkTarget::Id { id, heading } => Some(RedirectTarget::Id { id, heading }),
        LinkTarget::File(_) => None,
    }
}
