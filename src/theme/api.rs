//! What templates can ask for: one table of the functions, the filters, and what `page` and `site` hold, and what
//! components say of themselves. Templates are checked against it, and the guide for those who make themes is written
//! from it, with the program's messages `api-…`.

/// Something that templates can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: &'static str,
    /// Its arguments; those that may be left out end in `?`, and `…` stands for any others.
    pub arguments: &'static [&'static str],
}

const fn item(name: &'static str, arguments: &'static [&'static str]) -> Item {
    Item { name, arguments }
}

/// The functions; `wrap` is there in social images only (`render::social`).
pub const FUNCTIONS: [Item; 20] = [
    item("t", &["id", "…"]),
    item("has_message", &["id"]),
    item("asset", &["path"]),
    item("integrity", &["path"]),
    item("icon", &["name"]),
    item("url", &["id"]),
    item("entry", &["id"]),
    item("entries", &["collection", "limit?", "taxonomy?", "term?"]),
    item("beside", &["id"]),
    item("related", &["id", "collection?", "limit?"]),
    item("term", &["taxonomy", "id"]),
    item("terms", &["taxonomy", "all?"]),
    item("unit", &["unit", "value"]),
    item("site", &[]),
    item("date_range", &["from", "to", "…"]),
    item("chart", &["figures", "kind?"]),
    item("row_bars", &["cells"]),
    item("office_hours", &["hubs", "offices", "hub?", "office?", "label?", "zone?", "from?", "to?"]),
    item("distances", &["hubs", "places", "label?"]),
    item("wrap", &["text", "…"]),
];

/// The filters, beside tera's own.
pub const FILTERS: [Item; 8] = [
    item("number", &["…"]),
    item("date", &["…"]),
    item("time", &[]),
    item("list", &["…"]),
    item("relative_time", &["unit", "…"]),
    item("sort_by_label", &[]),
    item("json", &[]),
    item("urlencode", &[]),
];

/// What `page` holds; an entry of a list holds what it has of that as an entry.
pub const PAGE: [Item; 54] = [
    item("kind", &[]),
    item("type", &[]),
    item("id", &[]),
    item("section", &[]),
    item("collection", &[]),
    item("title", &[]),
    item("navigation", &[]),
    item("head_title", &[]),
    item("description", &[]),
    item("excerpt", &[]),
    item("url", &[]),
    item("permalink", &[]),
    item("canonical", &[]),
    item("lang", &[]),
    item("content_lang", &[]),
    item("content_code", &[]),
    item("content_name", &[]),
    item("content_dir", &[]),
    item("source_lang", &[]),
    item("is_fallback", &[]),
    item("is_foreign", &[]),
    item("hreflang", &[]),
    item("noindex", &[]),
    item("example", &[]),
    item("stale", &[]),
    item("draft", &[]),
    item("alternates", &[]),
    item("switcher", &[]),
    item("content", &[]),
    item("has_code", &[]),
    item("toc", &[]),
    item("social", &[]),
    item("backlinks", &[]),
    item("feeds", &[]),
    item("pagination", &[]),
    item("items", &[]),
    item("terms", &[]),
    item("term", &[]),
    item("children", &[]),
    item("data", &[]),
    item("facets", &[]),
    item("calendar_url", &[]),
    item("calendar_permalink", &[]),
    item("date", &[]),
    item("published", &[]),
    item("updated", &[]),
    item("image", &[]),
    item("fields", &[]),
    item("details", &[]),
    item("params", &[]),
    item("word_count", &[]),
    item("reading_time", &[]),
    item("json_ld", &[]),
    item("breadcrumbs", &[]),
];

/// What `site` holds.
pub const SITE: [Item; 11] = [
    item("base_url", &[]),
    item("title", &[]),
    item("tagline", &[]),
    item("language", &[]),
    item("languages", &[]),
    item("contact_endpoint", &[]),
    item("content_security_policy", &[]),
    item("search", &[]),
    item("params", &[]),
    item("theme", &[]),
    item("default_language", &[]),
];

/// What a component can say of itself, in the map behind its arguments.
pub const METADATA: [Item; 7] = [
    item("refs", &[]),
    item("terms", &[]),
    item("choices", &[]),
    item("one_of", &[]),
    item("instead_of", &[]),
    item("crops", &[]),
    item("example", &[]),
];

/// The groups of the table, each with the end of what its messages begin with.
pub const GROUPS: [(&str, &[Item]); 5] =
    [("function", &FUNCTIONS), ("filter", &FILTERS), ("page", &PAGE), ("site", &SITE), ("metadata", &METADATA)];

/// The message of the program that says what an item is.
pub fn message(group: &str, item: &Item) -> String {
    format!("api-{group}-{}", item.name.replace('_', "-"))
}
