//! What templates can ask for: functions and filters, bound to one language's view, so that no template names the
//! language.
//!
//! Their names are [`crate::theme::api::FUNCTIONS`] and [`crate::theme::api::FILTERS`]: templates are checked against
//! those before there's a view.

use crate::model::TaxonomyId;
use std::sync::Arc;

use fluent::FluentArgs;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::unknown::unknown;
use super::view::View;
use super::{charts, formats, neighbours};

/// Registers everything on a language's copy of the templates.
pub(crate) fn bind(tera: &mut Tera, view: &Arc<View>) {
    macro_rules! function {
        ($name:literal, $function:path) => {{
            let view = view.clone();
            tera.register_function($name, move |arguments: Kwargs, _: &State<'_>| -> TeraResult<Value> {
                $function(&view, &arguments)
            });
        }};
    }
    macro_rules! filter {
        ($name:literal, $filter:path) => {{
            let view = view.clone();
            tera.register_filter($name, move |value: &Value, arguments: Kwargs, _: &State<'_>| -> TeraResult<Value> {
                $filter(&view, value, &arguments)
            });
        }};
    }
    function!("t", message);
    function!("has_message", has_message);
    function!("asset", asset);
    function!("integrity", integrity);
    function!("icon", icon);
    function!("url", url);
    function!("entry", entry);
    function!("entries", entries);
    function!("beside", neighbours::beside);
    function!("related", neighbours::related);
    function!("term", term);
    function!("terms", terms);
    function!("unit", unit);
    function!("site", site);
    function!("chart", charts::chart);
    function!("row_bars", charts::row_bars);
    function!("office_hours", charts::office_hours);
    function!("distances", charts::distances);
    function!("date_range", formats::date_range);
    filter!("number", formats::number);
    filter!("date", formats::date);
    filter!("time", formats::time);
    filter!("list", formats::list);
    filter!("relative_time", formats::relative_time);
    filter!("sort_by_label", sort_by_label);
    filter!("json", json);
    filter!("urlencode", urlencode);
}

/// `t(id="members-count", count=3)`: a message, in the page's language.
fn message(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let id: &str = arguments.must_get("id")?;
    if let Some(value) = view.constant(id) {
        return Ok(value.clone());
    }
    let l10n = &view.site.l10n;
    let mut args = FluentArgs::new();
    for (key, value) in arguments.iter() {
        let Some(key) = key.as_str().filter(|key| *key != "id") else { continue };
        args.set(key.to_owned(), formats::argument(value));
    }
    let message = l10n.message(view.lang, id, Some(&args)).ok_or_else(|| unknown("message", id))?;
    if let Some(problem) = message.errors.first() {
        return Err(Error::message(format!("{id}: {problem}")));
    }
    Ok(message.text.into())
}

fn has_message(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    Ok(view.site.l10n.text(view.lang, arguments.must_get("id")?).is_some().into())
}

/// `asset(path="css/main.css")`: its address.
fn asset(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let path: &str = arguments.must_get("path")?;
    let asset = view.site.theme.asset(path).ok_or_else(|| unknown("asset", path))?;
    Ok(view.href(&asset.url).into())
}

/// `integrity(path="css/main.css")`: the hash that its link or its script states.
fn integrity(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let path: &str = arguments.must_get("path")?;
    let asset = view.site.theme.asset(path).ok_or_else(|| unknown("asset", path))?;
    Ok(asset.integrity().into())
}

/// `icon(name="menu")`: the address of a small icon.
fn icon(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let name: &str = arguments.must_get("name")?;
    let sprite = view.site.theme.assets.icon(name).ok_or_else(|| unknown("icon", name))?;
    Ok(format!("{}#{name}", view.href(&sprite.url)).into())
}

/// `url(id="members")`: the address of anything with a page.
fn url(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let id: &str = arguments.must_get("id")?;
    Ok(view.link(id, None).ok_or_else(|| unknown("id", id))?.url.into())
}

fn entry(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let id: &str = arguments.must_get("id")?;
    let index = view.site.by_id.get(id).ok_or_else(|| unknown("entry", id))?;
    Ok(view.entry(*index))
}

/// `entries(collection="members", limit=3, taxonomy="markets", term="spain")`: in the order of the collection's list.
fn entries(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let id: &str = arguments.must_get("collection")?;
    let collection = view.site.collection(id).ok_or_else(|| unknown("collection", id))?;
    let limit = arguments.get::<usize>("limit")?.unwrap_or(usize::MAX);
    let term = match (arguments.get::<&str>("taxonomy")?, arguments.get::<&str>("term")?) {
        (Some(taxonomy), Some(id)) => Some(view.site.term(taxonomy, id).ok_or_else(|| unknown("term", id))?),
        _ => None,
    };
    let entries = collection.entries[view.lang].iter();
    let chosen = entries.filter(|entry| term.is_none_or(|term| term.entries.binary_search(entry).is_ok())).take(limit);
    Ok(chosen.map(|entry| view.entry(*entry)).collect::<Vec<_>>().into())
}

fn term(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let (name, id): (&str, &str) = (arguments.must_get("taxonomy")?, arguments.must_get("id")?);
    let taxonomy = taxonomy(view, name)?;
    let term = view.site.taxonomies[taxonomy].terms.find(|term| &*term.id == id);
    Ok(view.term(taxonomy, term.ok_or_else(|| unknown("term", id))?))
}

/// `terms(taxonomy="cities", all=true)`: as the language sorts them; those without entries only when asked for.
fn terms(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let taxonomy = taxonomy(view, arguments.must_get("taxonomy")?)?;
    let all = arguments.get::<bool>("all")?.unwrap_or_default();
    let terms = view.sorted_terms(&view.site.taxonomies[taxonomy], all);
    Ok(terms.into_iter().map(|term| view.term(taxonomy, term)).collect::<Vec<_>>().into())
}

fn taxonomy(view: &View, id: &str) -> TeraResult<TaxonomyId> {
    let found = view.site.taxonomies.find(|taxonomy| &*taxonomy.id == id);
    found.ok_or_else(|| unknown("taxonomy", id))
}

/// `unit(unit="kilometres", value=820)`: a value as its unit says it.
fn unit(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    Ok(view.unit(arguments.must_get("unit")?, arguments.must_get("value")?).into())
}

/// `site()`: what templates have as `site`. Components see no globals.
fn site(view: &View, _: &Kwargs) -> TeraResult<Value> {
    Ok(view.site_value())
}

/// Terms, or anything with a `label` or a `title`, as the language sorts them.
fn sort_by_label(view: &View, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let formats = view.site.l10n.formats(view.lang);
    let label = |item: &Value| {
        let found = item.get_from_path("label").or_else(|| item.get_from_path("title"));
        formats.sort_key(found.and_then(Value::as_str).unwrap_or_default())
    };
    let mut items: Vec<Value> = value.as_array().unwrap_or_default().to_vec();
    items.sort_by_cached_key(label);
    Ok(items.into())
}

fn json(_: &View, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let json = serde_json::to_string(value).map_err(|error| Error::message(error.to_string()))?;
    Ok(Value::safe_string(&for_script(&json)))
}

/// A text as part of an address's query (RFC 3986; a line break as RFC 6068 has it in the body of an e-mail).
fn urlencode(_: &View, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    const QUERY: &percent_encoding::AsciiSet =
        &percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let text = value.to_string().replace('\n', "\r\n");
    Ok(percent_encoding::utf8_percent_encode(&text, QUERY).to_string().into())
}

/// JSON that can stand in a script element: no `<` that could end it.
pub(crate) fn for_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}
