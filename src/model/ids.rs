//! By what the site knows its parts.

crate::ids! {
    /// Of an entry of the site.
    EntryId;
    /// Of a collection, or of a section of one.
    CollectionId;
    /// Of a taxonomy.
    TaxonomyId;
    /// Of a term, in its taxonomy.
    TermId;
}
