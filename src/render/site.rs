//! What templates see as `site` and `menus`: the site as a whole.

use icu::locale::{LanguageIdentifier, LocaleExpander};
use tera::Value;

use super::policy::csp;
use super::view::{EntryScope, View, map, optional, params};
use crate::settings::{Lang, MenuItem, MenuTarget};
use crate::types::Map;

impl View {
    /// What templates see of a language.
    pub(crate) fn language(&self, lang: Lang) -> Value {
        let language = self.site.settings.language(lang);
        map! {
            "code" => language.code.as_str(),
            "locale" => language.locale.as_str(),
            "hreflang" => self.site.settings.hreflang(lang),
            "name" => language.name.as_str(),
            "og_locale" => og_locale(&language.locale),
            "dir" => self.site.l10n.formats(lang).direction(),
            "home_url" => self.href(&format!("/{}/", language.code)),
        }
        .into()
    }

    /// Where the page that searches is, the index that it searches, and the collections that are in it; none where
    /// there's no such page, or no index.
    fn search(&self) -> Option<Value> {
        let entry = self.site.entry(crate::search::page(&self.site)?)?;
        let url = self.href(entry.urls[self.lang].as_deref()?);
        let collections = self.site.collections.iter().filter(|collection| !collection.id.is_empty());
        let collections = collections.filter_map(|collection| {
            let link = self.link(&collection.id, None)?;
            Some(map! { "id" => &*collection.id, "title" => link.short_title }.into())
        });
        let index = self.href(&crate::search::url(&self.site, self.lang));
        Some(map! { "url" => url, "index" => index, "collections" => collections.collect::<Vec<Value>>() }.into())
    }

    pub(crate) fn site_value(&self) -> Value {
        let languages: Vec<Value> = self.site.settings.langs().map(|lang| self.language(lang)).collect();
        map! {
            "base_url" => self.site.settings.base_url.as_str(),
            "title" => self.message("site-title"),
            "tagline" => self.message("site-tagline"),
            "language" => self.language(self.lang),
            "languages" => languages,
            "contact_endpoint" => optional(self.site.settings.contact.endpoint.as_ref().map(|endpoint| endpoint.value.clone())),
            // It has nothing in it that HTML would have to be told apart from.
            "content_security_policy" => Value::safe_string(&csp(&self.site.settings)),
            "search" => optional(self.search()),
            "params" => params(&self.site.settings.params, None),
            "theme" => self.site.theme_settings.show(&EntryScope { view: self, dir: "" }),
            "default_language" => self.site.settings.language(self.site.settings.default_language).code.as_str(),
        }
        .into()
    }

    /// The menus by name: those of the site, and, empty, those that the theme shows besides.
    pub(crate) fn menus(&self) -> Value {
        let declared = self.site.theme.layers.menus.iter().map(|name| (name, [].as_slice()));
        let own = self.site.settings.navigation.iter().map(|(name, menu)| (name, menu.items.as_slice()));
        let menus = declared.chain(own);
        menus.map(|(name, items)| (name.clone().into(), self.menu_items(items).into())).collect::<Map>().into()
    }

    /// Items of a menu. One whose page isn't shown gives its place to its children; a heading without any isn't there.
    fn menu_items(&self, items: &[MenuItem]) -> Vec<Value> {
        let mut values = Vec::new();
        for item in items {
            let children = self.menu_items(&item.children);
            let label = item.label.as_ref().map(|(message, _)| self.message(message));
            let mut value = Map::default();
            match &item.target {
                Some(MenuTarget::Id { id, heading }) => {
                    let Some(link) = self.link(id, heading.as_deref()) else {
                        values.extend(children);
                        continue;
                    };
                    let title = label.unwrap_or(link.short_title);
                    let hreflang = optional(link.hreflang);
                    value.extend(map! { "id" => &**id, "url" => link.url, "title" => title, "hreflang" => hreflang });
                }
                Some(MenuTarget::Url(url)) => {
                    value.extend(map! { "url" => &**url, "title" => label.unwrap_or_else(|| url.clone()) });
                }
                None if children.is_empty() => continue,
                None => value.extend(map! { "title" => label.unwrap_or_default() }),
            }
            for key in ["id", "url", "hreflang"] {
                value.entry(key.into()).or_insert_with(Value::none);
            }
            value.insert("children".into(), children.into());
            values.push(value.into());
        }
        values
    }
}

/// A locale as Open Graph has it, with the territory that it most likely means (<https://ogp.me>): `fr` is `fr_FR`.
pub(crate) fn og_locale(locale: &str) -> String {
    let Ok(mut id) = locale.parse::<LanguageIdentifier>() else { return locale.replace('-', "_") };
    LocaleExpander::new_extended().maximize(&mut id);
    id.region.map_or_else(|| id.language.to_string(), |region| format!("{}_{region}", id.language))
}
