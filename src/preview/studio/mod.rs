//! The studio, `/_studio/`: pages for the commissions, in the preview only. In French, English or Spanish, whatever
//! languages the site has.
//!
//! Each page is values (a file beside this one) for a template in `templates/`; the words are the program's own
//! messages. It tells of the newest site, with whatever is wrong with it. It only reads.

mod compare;
mod guide;
mod messages;
mod overview;
mod scene;
mod translations;

use hyper::StatusCode;
use tera::Context;

pub(super) use guide::SAMPLE;
pub(super) use scene::{ROOT, compare_url};
use scene::{STUDIOS, Scene};

use super::page::{ShownPage, parameter};
use super::state::{PreviewState, SiteMoment};
use crate::program;

/// The page at a path below [`ROOT`]; none where there isn't any.
pub(super) fn page(state: &PreviewState, moment: &SiteMoment, path: &str, query: &str) -> Option<ShownPage> {
    if path == "studio.css" {
        return Some(ShownPage::new("text/css; charset=utf-8", include_bytes!("studio.css").to_vec()));
    }
    let ready = moment.newest.as_deref()?;
    if let Some(path) = path.strip_prefix("sample/") {
        let html = guide::sample(ready, path.trim_end_matches('/'))?;
        return Some(ShownPage::new("text/html; charset=utf-8", html.into_bytes()));
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
    let mut page = ShownPage::new("text/html; charset=utf-8", Vec::new());
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
