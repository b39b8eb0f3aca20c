//! The guide: how to write. The front matter of each type with the labels of the theme, Markdown, and every component
//! from the theme's definitions.

use std::sync::Arc;

use serde_json::{Value, json};

use super::scene::Scene;
use crate::build::Ready;
use crate::markdown;
use crate::model::Collection;
use crate::settings::Lang;
use crate::text::Source;
use crate::theme::{Component, api};
use crate::types::{Field, Role, Target, Type, labels};

/// Where the samples of components are: pages of the theme, inside those of the studio.
pub(in crate::preview) const SAMPLE: &str = "/_studio/sample/";

pub(super) fn values(scene: &Scene<'_>) -> Value {
    let theme = &scene.site().theme;
    let components: Vec<Value> =
        theme.component_names().filter_map(|name| Some(component(scene, name, theme.component(name)?))).collect();
    let settings = &scene.site().settings;
    let kind = |kind: &Arc<Type>| {
        let label = label(scene, &labels::of_type(&kind.name)).unwrap_or_else(|| kind.name.clone());
        json!({ "name": kind.name, "label": label, "folder": folder(scene, kind) })
    };
    let types: Vec<Value> = settings.types.iter().map(kind).collect();
    json!({ "types": types, "components": components })
}

/// What templates can ask for, from the one table of it.
pub(super) fn templates(scene: &Scene<'_>) -> Value {
    let item = |group: &str, item: &api::Item| {
        let call = if group == "function" || !item.arguments.is_empty() {
            format!("{}({})", item.name, item.arguments.join(", "))
        } else {
            item.name.to_owned()
        };
        json!({ "call": call, "docs": scene.say(&api::message(group, item)) })
    };
    let groups = api::GROUPS.iter().map(|(group, items)| {
        let items: Vec<Value> = items.iter().map(|one| item(group, one)).collect();
        json!({ "id": group, "label": scene.say(&format!("guide-templates-{group}")), "items": items })
    });
    json!({ "groups": groups.collect::<Vec<_>>() })
}

/// The front matter of a type.
pub(super) fn content_type(scene: &Scene<'_>, name: &str) -> Option<Value> {
    let kind = scene.site().settings.types.get(name)?;
    let field = |field: &Field| {
        let role = match field.role {
            Role::Fact if field.is_required => "required",
            Role::Fact => "fact",
            Role::Text => "text",
            Role::Own => "own",
        };
        let id = field.label(name);
        json!({
            "name": &*field.name, "role": role, "role_label": scene.say(&format!("role-{role}")),
            "required": field.is_required,
            "label": label(scene, &id).unwrap_or_else(|| field.name.to_string()),
            "docs": label(scene, &format!("{id}.help")),
        })
    };
    let example = scene.site().entries.iter().find(|entry| Arc::ptr_eq(&entry.content_type, kind) && !entry.is_index);
    Some(json!({
        "name": kind.name,
        "label": label(scene, &labels::of_type(name)).unwrap_or_else(|| name.to_owned()),
        "folder": folder(scene, kind),
        "own": kind.fields.own().map(field).collect::<Vec<_>>(),
        "common": kind.fields.iter().filter(|field| field.is_common).map(field).collect::<Vec<_>>(),
        "example": example.and_then(|entry| entry.source()).map(|source| {
            let front = &source.front;
            json!({ "file": &*front.source.path, "text": front.source.text[..front.part.end].trim_start_matches("---").trim() })
        }),
    }))
}

/// What a type, a field or a choice is called: in the studio's language, where the site has it, or in the site's own.
/// The fields that all types have are the program's to name.
fn label(scene: &Scene<'_>, id: &str) -> Option<String> {
    if id.starts_with("field-common-") {
        return scene.studio.words.find(id, &[]);
    }
    let site = scene.site();
    let lang = site.settings.lang(scene.studio.words.lang()).unwrap_or(site.settings.default_language);
    site.l10n.text(lang, id)
}

/// The folder whose entries are of a type.
fn folder(scene: &Scene<'_>, kind: &Arc<Type>) -> String {
    let is_of = |collection: &&Collection| Arc::ptr_eq(&collection.content_type, kind) && !collection.id.is_empty();
    let found = scene.site().collections.iter().find(is_of);
    found.map_or_else(|| "content/".to_owned(), |collection| format!("content/{}/", collection.id))
}

fn component(scene: &Scene<'_>, name: &str, component: &Component) -> Value {
    let site = scene.site();
    let lang = site.settings.lang(scene.studio.words.lang()).unwrap_or(site.settings.default_language);
    let text = |id: &str| site.l10n.text(lang, id);
    let arguments: Vec<Value> = component
        .arguments
        .iter()
        .map(|argument| {
            let kind = match &argument.reference {
                Some(Target::File) => scene.say("argument-file"),
                Some(Target::Picture) => scene.say("argument-picture"),
                Some(Target::Link) => scene.say("argument-link"),
                Some(Target::Icon) => {
                    let names: Vec<&str> = site.theme.assets.icon_names().collect();
                    scene.studio.words.say("argument-choice", &[("choices", names.join(", "))])
                }
                Some(Target::Entry(collection)) => {
                    scene.studio.words.say("argument-entry", &[("collection", collection.to_string())])
                }
                Some(Target::Term(taxonomy)) => scene.studio.words.say("argument-term", &[("taxonomy", taxonomy.to_string())]),
                None if !argument.choices.is_empty() => {
                    scene.studio.words.say("argument-choice", &[("choices", argument.choices.join(", "))])
                }
                None => scene.say(&format!("argument-{}", argument.kind.map_or("any", crate::link::kind_name))),
            };
            json!({ "name": argument.name, "required": argument.required, "kind": kind, "docs": text(&format!("component-{name}.{}", argument.name)) })
        })
        .collect();
    json!({
        "name": name,
        "docs": text(&format!("component-{name}")),
        "arguments": arguments,
        "example": component.example,
        "sample": component.example.as_ref().map(|_| format!("{SAMPLE}{}/{name}/", site.settings.language(lang).code)),
    })
}

/// The sample of a component, `fr/key-figure`: its example as a page of the theme shows it.
pub(super) fn sample(ready: &Ready, path: &str) -> Option<String> {
    let (code, name) = path.split_once('/')?;
    let site = &ready.site;
    let lang: Lang = site.settings.lang(code)?;
    let example = site.theme.component(name)?.example.as_ref()?;
    let source =
        Arc::new(Source { path: format!("themes/{}/{name}", site.settings.theme).into(), text: example.clone() });
    let document = markdown::compile(&source, 0..source.text.len(), markdown::Options::default());
    let html = match ready.renderer.fragment(&document, &source, lang) {
        Ok(html) => html,
        Err(problem) => {
            let mut text = String::from("<pre>");
            let words = crate::program::words(code);
            // Writing to a string can't fail.
            let _ =
                pulldown_cmark_escape::escape_html(&mut text, &crate::program::to_terminal(&[problem], words, false));
            text + "</pre>"
        }
    };
    let sheets = site.theme.assets().filter(|(path, _)| path.ends_with(".css"));
    let sheets: String = sheets
        .map(|(_, asset)| format!("<link rel=\"stylesheet\" href=\"{}{}\">\n", site.settings.base_path(), asset.url))
        .collect();
    let (locale, direction) = (&site.settings.language(lang).locale, site.l10n.formats(lang).direction());
    Some(format!(
        "<!doctype html>\n<html lang=\"{locale}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{name}</title>\n{sheets}</head>\n<body>\n<main class=\"prose\">\n{html}</main>\n</body>\n</html>\n"
    ))
}
