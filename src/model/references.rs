//! What one entry says of another: references to entries, terms, pages and files, always by id, checked when the site
//! is linked.

use std::borrow::Cow;
use std::marker::PhantomData;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::DeserializeSeed;
use tera::Value;

use super::fields::{FieldValue, Map};
use crate::source::yaml::{At, Pairs, Spanned};

/// What a reference means to point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A term of the taxonomy of this name.
    Term(Cow<'static, str>),
    /// An entry, by its short id in the collection of this name, or by its whole id in any.
    Entry(&'static str),
    /// Anything with a page, as in Markdown: `@/members/atlas-contact`, or an address on the web.
    Link,
    /// A file beside the entry, to be opened as it is.
    File,
    /// A picture beside the entry, to be shown.
    Picture,
}

/// A reference as it was written.
#[derive(Debug, Clone)]
pub struct Reference {
    /// What it means to point at.
    pub target: Target,
    /// What was written.
    pub id: String,
    /// Where, in the YAML that it stands in.
    pub at: At,
}

impl Reference {
    /// The whole id of the entry that is meant, for [`Target::Entry`].
    pub fn entry_id(&self, collection: &str) -> String {
        whole_id(collection, &self.id)
    }
}

/// The whole id of an entry that a reference into a collection names: by its short id there, or by its whole one.
pub fn whole_id(collection: &str, id: &str) -> String {
    if id.contains('/') || collection.is_empty() { id.to_owned() } else { format!("{collection}/{id}") }
}

impl PartialEq for Reference {
    fn eq(&self, other: &Self) -> bool {
        (&self.target, &self.id) == (&other.target, &other.id)
    }
}

/// The site as one language sees it: what turns references into what templates get.
pub trait Scope {
    /// The value for a reference, or none where it leads nowhere (which has been reported).
    fn resolve(&self, reference: &Reference) -> Value;
    /// A date, localised.
    fn date(&self, date: &crate::l10n::PartialDate) -> String;
}

/// Names what a reference type points at, such as the taxonomy of cities.
pub trait Points: Clone {
    /// The target.
    const TARGET: Target;
}

macro_rules! points {
    ($($(#[$doc:meta])* $name:ident => $target:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub enum $name {}
        impl Points for $name {
            const TARGET: Target = $target;
        }
    )*};
}

points! {
    /// The services that are sold.
    Services => Target::Term(Cow::Borrowed("services"));
    /// The industries of the clients.
    Industries => Target::Term(Cow::Borrowed("industries"));
    /// The languages that are spoken.
    Languages => Target::Term(Cow::Borrowed("languages"));
    /// The cities with sites.
    Cities => Target::Term(Cow::Borrowed("cities"));
    /// The markets that are served.
    Markets => Target::Term(Cow::Borrowed("markets"));
    /// The subjects of the news.
    Tags => Target::Term(Cow::Borrowed("tags"));
    /// The member companies.
    Members => Target::Entry("members");
    /// The association's commissions.
    Commissions => Target::Entry("commissions");
    /// The association's partners.
    Partners => Target::Entry("partners");
    /// Anything with a page.
    Anything => Target::Link;
    /// Files beside the entry.
    Files => Target::File;
    /// Pictures beside the entry.
    Pictures => Target::Picture;
}

/// A reference to what `P` names, written as an id.
#[derive(Debug, Clone, PartialEq)]
pub struct To<P> {
    /// As it was written.
    pub reference: Reference,
    points: PhantomData<P>,
}

impl<'de, P: Points> Deserialize<'de> for To<P> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Spanned { value, at } = Spanned::<String>::deserialize(deserializer)?;
        Ok(Self { reference: Reference { target: P::TARGET, id: value, at }, points: PhantomData })
    }
}

impl<P: Points + PartialEq> FieldValue for To<P> {
    fn value(&self, scope: &dyn Scope) -> Value {
        scope.resolve(&self.reference)
    }
    fn references(&self, visit: &mut dyn FnMut(&Reference)) {
        visit(&self.reference);
    }
}

/// Terms of any taxonomies of the site, by taxonomy: `{ grapes: [touriga, baga] }`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Terms(IndexMap<String, Vec<Reference>>);

impl<'de> Deserialize<'de> for Terms {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pairs = Pairs(PhantomData::<Vec<Spanned<String>>>).deserialize(deserializer)?;
        let of_taxonomy = |(taxonomy, terms): (Spanned<String>, Vec<Spanned<String>>)| {
            let target = Target::Term(taxonomy.value.clone().into());
            let reference = |term: Spanned<String>| Reference { target: target.clone(), id: term.value, at: term.at };
            (taxonomy.value, terms.into_iter().map(reference).collect())
        };
        Ok(Self(pairs.into_iter().map(of_taxonomy).collect()))
    }
}

impl FieldValue for Terms {
    fn value(&self, scope: &dyn Scope) -> Value {
        let of_taxonomy = |terms: &Vec<Reference>| {
            let terms = terms.iter().map(|term| scope.resolve(term));
            terms.filter(|term| !term.is_none()).collect::<Vec<_>>()
        };
        let terms = self.0.iter().map(|(taxonomy, terms)| (taxonomy.clone().into(), of_taxonomy(terms).into()));
        terms.collect::<Map>().into()
    }
    fn references(&self, visit: &mut dyn FnMut(&Reference)) {
        self.0.values().flatten().for_each(visit);
    }
    fn absent() -> Value {
        Map::default().into()
    }
}
