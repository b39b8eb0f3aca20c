//! The menus of a site, as `navigation` in `content/site.yaml` has them: from YAML to items whose form is right. What
//! they name is looked up when the site is linked. Touches nothing.

use std::fmt;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::text::yaml::{self, Spanned};

/// A menu, by whose name templates ask for it.
#[derive(Debug, Clone)]
pub struct Menu {
    /// Its items, in order.
    pub items: Vec<MenuItem>,
    /// Where its name stands.
    pub place: Place,
}

/// An item of a menu.
#[derive(Debug, Clone)]
pub struct MenuItem {
    /// Where it leads; nothing for a heading above its children.
    pub target: Option<MenuTarget>,
    /// The message that names it, with its place. Without one it's named after what it leads to.
    pub label: Option<(String, Place)>,
    /// The items below it. They have none themselves.
    pub children: Vec<MenuItem>,
    /// Where it stands.
    pub place: Place,
}

/// Where an item of a menu leads.
#[derive(Debug, Clone)]
pub enum MenuTarget {
    /// The page of an entry, a collection, a taxonomy or a term, and maybe one of the page's headings.
    Id {
        /// The id.
        id: String,
        /// The heading's id.
        heading: Option<String>,
    },
    /// An address that isn't the site's: of the web, of somebody's mail, or a telephone number.
    Url(String),
}

/// An item as it's written: an id, or fields.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct MenuFields {
    id: Option<String>,
    url: Option<Spanned<String>>,
    label: Option<Spanned<String>>,
    children: Vec<Spanned<WrittenMenu>>,
}

/// The same; a bare word is its id.
#[derive(Debug)]
pub(super) struct WrittenMenu(MenuFields);

/// Menus as they're written.
pub(super) type WrittenMenus = Vec<(Spanned<String>, Vec<Spanned<WrittenMenu>>)>;

impl<'de> Deserialize<'de> for WrittenMenu {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MenuVisitor)
    }
}

struct MenuVisitor;

impl<'de> Visitor<'de> for MenuVisitor {
    type Value = WrittenMenu;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, id: &str) -> Result<WrittenMenu, E> {
        Ok(WrittenMenu(MenuFields { id: Some(id.to_owned()), ..MenuFields::default() }))
    }

    // An entry may be called `2027`.
    fn visit_u64<E: serde::de::Error>(self, id: u64) -> Result<WrittenMenu, E> {
        self.visit_str(&id.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, id: i64) -> Result<WrittenMenu, E> {
        self.visit_str(&id.to_string())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<WrittenMenu, A::Error> {
        MenuFields::deserialize(MapAccessDeserializer::new(map)).map(WrittenMenu)
    }
}

/// The menus, from what is written. `at` gives the place of a value; what is wrong is added to `problems`.
pub(super) fn menus(
    written: WrittenMenus,
    at: &dyn Fn(yaml::At) -> Place,
    problems: &mut Vec<Diagnostic>,
) -> IndexMap<String, Menu> {
    let mut menu = |(name, items): (Spanned<String>, Vec<Spanned<WrittenMenu>>)| {
        let items = items.into_iter().map(|written| item(written, false, at, problems)).collect();
        (name.value, Menu { items, place: at(name.at) })
    };
    written.into_iter().map(&mut menu).collect()
}

fn item(
    Spanned { value: WrittenMenu(fields), at: own }: Spanned<WrittenMenu>,
    is_child: bool,
    at: &dyn Fn(yaml::At) -> Place,
    problems: &mut Vec<Diagnostic>,
) -> MenuItem {
    let why = match (&fields.id, &fields.url, &fields.label) {
        (Some(_), Some(_), _) => Some("both"),
        (None, Some(_), None) => Some("label"),
        (None, None, _) if fields.children.is_empty() || fields.label.is_none() => Some("nowhere"),
        _ if is_child && !fields.children.is_empty() => Some("depth"),
        _ => None,
    };
    problems.extend(why.map(|why| Diagnostic::of(rules::MENU_ITEM).arg("why", why).at(at(own))));
    if let Some(url) = fields.url.as_ref().filter(|url| !is_elsewhere(&url.value)) {
        problems.push(Diagnostic::of(rules::INVALID_URL).arg("value", &url.value).at(at(url.at)));
    }
    let of_id = |id: String| {
        // As in texts, where `@/` tells an id from a path.
        let id = id.strip_prefix("@/").unwrap_or(&id);
        let (id, heading) = id.split_once('#').map_or((id, None), |(id, heading)| (id, Some(heading)));
        MenuTarget::Id { id: id.to_owned(), heading: heading.map(str::to_owned) }
    };
    MenuItem {
        target: fields.id.map(of_id).or_else(|| fields.url.map(|url| MenuTarget::Url(url.value))),
        label: fields.label.map(|label| (label.value, at(label.at))),
        children: fields.children.into_iter().map(|child| item(child, true, at, problems)).collect(),
        place: at(own),
    }
}

/// Whether it's an address that a link can lead to outside of the site.
pub(crate) fn is_elsewhere(url: &str) -> bool {
    crate::types::kinds::is_web(url) || url.starts_with("mailto:") || url.starts_with("tel:")
}
