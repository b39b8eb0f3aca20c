//! The guide: how to write. The front matter of each type from the types' own docs, Markdown, and every component from
//! the theme's definitions.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{SAMPLE, Scene};
use crate::build::Ready;
use crate::markdown;
use crate::model::ContentType;
use crate::model::common::Common;
use crate::model::fields::{FieldInfo, Fields, Role};
use crate::settings::Lang;
use crate::source::Source;
use crate::theme::{Component, RefKind};

pub(super) fn values(scene: &Scene<'_>) -> Value {
    let theme = &scene.site().theme;
    let components: Vec<Value> =
        theme.component_names().filter_map(|name| Some(component(scene, name, theme.component(name)?))).collect();
    let types: Vec<Value> = ContentType::ALL
        .iter()
        .map(|kind| json!({ "name": kind.name(), "label": scene.say(&format!("type-{}", kind.name())), "folder": folder(scene, *kind) }))
        .collect();
    json!({ "types": types, "components": components })
}

/// The front matter of a type.
pub(super) fn content_type(scene: &Scene<'_>, name: &str) -> Option<Value> {
    let kind = ContentType::named(name)?;
    let field = |scope: &str, info: &FieldInfo| {
        let role = match info.role {
            Role::Required => "required",
            Role::Fact => "fact",
            Role::Text => "text",
            Role::Own => "own",
        };
        json!({
            "name": info.name, "role": role, "role_label": scene.say(&format!("role-{role}")),
            // Every entry has a title, though it's no type's own.
            "required": info.role == Role::Required || info.name == "title",
            "docs": docs(scene, scope, info),
        })
    };
    let example = scene.site().entries.iter().find(|entry| entry.content_type == kind && !entry.is_index);
    Some(json!({
        "name": kind.name(),
        "label": scene.say(&format!("type-{}", kind.name())),
        "folder": folder(scene, kind),
        "own": kind.fields().iter().map(|info| field(kind.name(), info)).collect::<Vec<_>>(),
        "common": Common::describe().iter().map(|info| field("common", info)).collect::<Vec<_>>(),
        "example": example.and_then(|entry| entry.source()).map(|source| {
            let front = &source.front;
            json!({ "file": &*front.source.path, "text": front.source.text[..front.part.end].trim_start_matches("---").trim() })
        }),
    }))
}

/// What a field is for: the type's own docs, which are English, or their translation.
fn docs(scene: &Scene<'_>, scope: &str, info: &FieldInfo) -> String {
    let id = format!("field-{scope}-{}", info.name.replace('_', "-"));
    match scene.studio.words.lang() {
        "en" => info.docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" "),
        _ => scene.say(&id),
    }
}

/// The folder whose entries are of a type.
fn folder(scene: &Scene<'_>, kind: ContentType) -> String {
    let found =
        scene.site().collections.iter().find(|collection| collection.content_type == kind && !collection.id.is_empty());
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
                Some(RefKind::File) => scene.say("argument-file"),
                Some(RefKind::Picture) => scene.say("argument-picture"),
                Some(RefKind::Link) => scene.say("argument-link"),
                Some(RefKind::Icon) => {
                    let names: Vec<&str> = site.theme.assets.icon_names().collect();
                    scene.studio.words.say("argument-choice", &[("choices", names.join(", "))])
                }
                Some(RefKind::Entry(collection)) => {
                    scene.studio.words.say("argument-entry", &[("collection", collection.clone())])
                }
                Some(RefKind::Term(taxonomy)) => scene.studio.words.say("argument-term", &[("taxonomy", taxonomy.clone())]),
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
            let _ = pulldown_cmark_escape::escape_html(
                &mut text,
                &crate::diagnostics::to_terminal(&[problem], words, false),
            );
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
