//! What every page of the studio is made from: its templates and words, and the site.

use std::sync::LazyLock;

use fluent::{FluentArgs, FluentValue};
use serde_json::{Value, json};
use tera::{Error, Kwargs, Tera, TeraResult};

use crate::build::Ready;
use crate::l10n::Formats;
use crate::model::{Entry, Site};
use crate::preview::state::{PreviewState, SiteMoment};
use crate::program::{self, Words};
use crate::settings::Lang;
use crate::translations::status;

/// Where the studio is.
pub(in crate::preview) const ROOT: &str = "/_studio/";

/// The templates, part of the program.
const TEMPLATES: [(&str, &str); 8] = [
    ("base.html", include_str!("templates/base.html")),
    ("overview.html", include_str!("templates/overview.html")),
    ("translations.html", include_str!("templates/translations.html")),
    ("messages.html", include_str!("templates/messages.html")),
    ("compare.html", include_str!("templates/compare.html")),
    ("guide.html", include_str!("templates/guide.html")),
    ("type.html", include_str!("templates/type.html")),
    ("templates.html", include_str!("templates/templates.html")),
];

/// The studio in one language.
pub(super) struct Studio {
    pub(super) words: &'static Words,
    pub(super) tera: Tera,
    pub(super) formats: &'static Formats,
}

/// In each of the program's languages.
pub(super) static STUDIOS: LazyLock<Vec<Studio>> =
    LazyLock::new(|| program::codes().map(|code| Studio::new(program::words(code))).collect());

/// What a page is made from.
pub(super) struct Scene<'a> {
    pub(super) studio: &'a Studio,
    pub(super) state: &'a PreviewState,
    pub(super) moment: &'a SiteMoment,
    pub(super) ready: &'a Ready,
}

impl Studio {
    pub(super) fn new(words: &'static Words) -> Self {
        let mut tera = Tera::new();
        tera.register_function("t", |arguments: Kwargs, _: &tera::State<'_>| -> TeraResult<tera::Value> {
            message(words, &arguments)
        });
        // The templates are part of the program, and tests show every page of them.
        if let Err(error) = tera.add_raw_templates(TEMPLATES) {
            unreachable!("{error}");
        }
        // So are its languages.
        Self { words, tera, formats: Formats::of(words.lang()) }
    }
}

/// `t(id="studio-title")`
fn message(words: &Words, arguments: &Kwargs) -> TeraResult<tera::Value> {
    let id: &str = arguments.must_get("id")?;
    let mut args = FluentArgs::new();
    for (key, value) in arguments.iter() {
        let Some(key) = key.as_str().filter(|key| *key != "id") else { continue };
        let value: FluentValue<'static> = match value.as_f64() {
            Some(number) if value.is_number() => number.into(),
            _ => value.to_string().into(),
        };
        args.set(key.to_owned(), value);
    }
    words.format(id, &args).map(Into::into).ok_or_else(|| Error::message(format!("message `{id}`?")))
}

impl Scene<'_> {
    pub(super) fn site(&self) -> &Site {
        &self.ready.site
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.studio.words.say(id, &[])
    }

    pub(super) fn date(&self, day: jiff::civil::Date) -> String {
        self.studio.formats.date(day)
    }

    /// The title that a person knows an entry by: in the studio's language, or its source's.
    pub(super) fn title<'a>(&self, entry: &'a Entry) -> &'a str {
        let lang = self.site().settings.lang(self.studio.words.lang());
        lang.and_then(|lang| entry.text(lang))
            .or_else(|| entry.text(entry.source_lang))
            .map_or("", |shown| shown.translation.front.title())
    }

    /// The address of an entry's page as the preview serves it, in a language or the nearest one.
    pub(super) fn url(&self, entry: &Entry, lang: Lang) -> Option<String> {
        let lang = self.site().nearest(entry, lang)?;
        entry.urls[lang].as_ref().map(|url| format!("{}{url}", self.site().settings.base_path()))
    }

    /// What a language has of an entry, as the tables show it.
    pub(super) fn cell(&self, entry: &Entry, lang: Lang) -> Value {
        let status = status(self.site(), entry, lang);
        json!({
            "status": status.name(),
            "label": self.say(&format!("status-{}", status.name())),
            "url": compare_url(self.studio.words.lang(), self.site(), entry, lang),
        })
    }
}

/// Where an entry's source and its translation stand side by side; none for the source itself.
pub(in crate::preview) fn compare_url(studio: &str, site: &Site, entry: &Entry, lang: Lang) -> Option<String> {
    let is_source = lang == entry.source_lang;
    let code = &site.settings.language(lang).code;
    (!is_source).then(|| format!("{ROOT}{studio}/compare/{code}/{}", if entry.id.is_empty() { "" } else { &entry.id }))
}
