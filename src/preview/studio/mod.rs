//! The studio, `/_studio/`: pages for the commissions, in the preview only. In French, English or Spanish, whatever
//! languages the site has.
//!
//! Each page is values (a file beside this one) for a template in `templates/`; the words are the program's own
//! messages. It tells of the newest site, with whatever is wrong with it. It only reads.

mod compare;
mod guide;
mod messages;
mod overview;
mod translations;

use std::sync::LazyLock;

use fluent::{FluentArgs, FluentValue};
use hyper::StatusCode;
use serde_json::{Value, json};
use tera::{Context, Error, Kwargs, Tera, TeraResult};

use super::respond::{Page, parameter};
use super::state::{Moment, State};
use crate::build::Ready;
use crate::l10n::Formats;
use crate::model::{Entry, Site};
use crate::program::{self, Words};
use crate::settings::Lang;
use crate::translations::status;

/// Where the studio is.
pub(super) const ROOT: &str = "/_studio/";

/// Where the samples of components are: pages of the theme, inside those of the studio.
pub(super) const SAMPLE: &str = "/_studio/sample/";

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
struct Studio {
    words: &'static Words,
    tera: Tera,
    formats: &'static Formats,
}

/// In each of the program's languages.
static STUDIOS: LazyLock<Vec<Studio>> =
    LazyLock::new(|| program::codes().map(|code| Studio::new(program::words(code))).collect());

/// What a page is made from.
struct Scene<'a> {
    studio: &'a Studio,
    state: &'a State,
    moment: &'a Moment,
    ready: &'a Ready,
}

/// The page at a path below [`ROOT`]; none where there isn't any.
pub(super) fn page(state: &State, moment: &Moment, path: &str, query: &str) -> Option<Page> {
    if path == "studio.css" {
        return Some(Page::new("text/css; charset=utf-8", include_bytes!("studio.css").to_vec()));
    }
    let ready = moment.newest.as_deref()?;
    if let Some(path) = path.strip_prefix("sample/") {
        let html = guide::sample(ready, path.trim_end_matches('/'))?;
        return Some(Page::new("text/html; charset=utf-8", html.into_bytes()));
    }
    let (code, inner) = path.split_once('/')?;
    let studio = STUDIOS.iter().find(|studio| studio.words.lang() == code)?;
    let scene = Scene { studio, state, moment, ready };
    let (template, page) = match inner.trim_end_matches('/') {
        "" => ("overview.html", overview::values(&scene)),
        "translations" => {
            let filter = |name| Some(parameter(query, name)).filter(|value| !value.is_empty());
            (
                "translations.html",
                translations::values(&scene, filter("language").as_deref(), filter("collection").as_deref()),
            )
        }
        "messages" => ("messages.html", messages::values(&scene, Some(parameter(query, "language")).as_deref())),
        "guide" => ("guide.html", guide::values(&scene)),
        inner => match inner.split_once('/')? {
            ("guide", "templates") => ("templates.html", guide::templates(&scene)),
            ("guide", name) => ("type.html", guide::content_type(&scene, name)?),
            ("compare", rest) => ("compare.html", compare::values(&scene, rest)?),
            _ => return None,
        },
    };
    let mut context = Context::new();
    context.insert("page", &page);
    context.insert("lang", code);
    context.insert("here", inner);
    context.insert("languages", &program::codes().collect::<Vec<_>>());
    let site = ready.site.settings.base_path();
    context.insert("home", &format!("{site}/"));
    context.insert("pseudo", super::pseudo::ROOT);
    let mut page = Page::new("text/html; charset=utf-8", Vec::new());
    match studio.tera.render(template, &context) {
        Ok(html) => page.body = html.into_bytes(),
        // A mistake of this program's own: its templates and messages are tested.
        Err(error) => {
            page.status = StatusCode::INTERNAL_SERVER_ERROR;
            page.content_type = "text/plain; charset=utf-8";
            page.body =
                format!("{error}: {:?}", std::error::Error::source(&error).map(ToString::to_string)).into_bytes();
        }
    }
    Some(page)
}

impl Studio {
    fn new(words: &'static Words) -> Self {
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
    fn site(&self) -> &Site {
        &self.ready.site
    }

    fn say(&self, id: &str) -> String {
        self.studio.words.say(id, &[])
    }

    fn date(&self, day: jiff::civil::Date) -> String {
        self.studio.formats.date(day)
    }

    /// The title that a person knows an entry by: in the studio's language, or its source's.
    fn title<'a>(&self, entry: &'a Entry) -> &'a str {
        let lang = self.site().settings.lang(self.studio.words.lang());
        lang.and_then(|lang| entry.text(lang))
            .or_else(|| entry.text(entry.source_lang))
            .map_or("", |shown| shown.translation.front.title())
    }

    /// The address of an entry's page as the preview serves it, in a language or the nearest one.
    fn url(&self, entry: &Entry, lang: Lang) -> Option<String> {
        let lang = self.site().nearest(entry, lang)?;
        entry.urls[lang.0].as_ref().map(|url| format!("{}{url}", self.site().settings.base_path()))
    }

    /// What a language has of an entry, as the tables show it.
    fn cell(&self, entry: &Entry, lang: Lang) -> Value {
        let status = status(self.site(), entry, lang);
        json!({
            "status": status.name(),
            "label": self.say(&format!("status-{}", status.name())),
            "url": compare_url(self.studio.words.lang(), self.site(), entry, lang),
        })
    }
}

/// Where an entry's source and its translation stand side by side; none for the source itself.
pub(super) fn compare_url(studio: &str, site: &Site, entry: &Entry, lang: Lang) -> Option<String> {
    let is_source = lang == entry.source_lang;
    let code = &site.settings.language(lang).code;
    (!is_source).then(|| format!("{ROOT}{studio}/compare/{code}/{}", if entry.id.is_empty() { "" } else { &entry.id }))
}
