//! Social images: the theme's templates filled with a page's words, and drawn.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::Pixmap;
use tera::{Context, Error, Kwargs, State, Tera, TeraResult, Value};

use super::failed;
use super::view::map;
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::model::Site;
use crate::plan::Page;
use crate::plan::social::{Words, hash, words};
use crate::settings::Lang;
use crate::social::{BACKGROUND, HEIGHT, TEMPLATE, VERSION, WIDTH, draw, to_png, wrap};
use crate::store::{Key, Store, kept};
use crate::theme::turns::counted;

/// Draws the pictures of all pages.
pub(super) struct Social {
    site: Arc<Site>,
    store: Arc<dyn Store>,
    /// The templates and what they need, once a picture is asked for.
    drawing: OnceLock<Result<Drawing, Diagnostic>>,
}

struct Drawing {
    /// The theme's templates, in which only `wrap` does anything: a picture says what its address was made from, and
    /// nothing else.
    tera: Tera,
    background: Option<Pixmap>,
}

impl Social {
    pub(super) fn new(site: Arc<Site>, store: Arc<dyn Store>) -> Self {
        Self { site, store, drawing: OnceLock::new() }
    }

    /// The picture of a page, as PNG.
    ///
    /// # Errors
    /// When a template fails, or what it makes isn't SVG.
    pub(super) fn image(&self, page: Page, lang: Lang) -> Result<Vec<u8>, Diagnostic> {
        let Some(words) = words(&self.site, page, lang) else { return Ok(Vec::new()) };
        let key = Key { kind: VERSION, hash: hash(&self.site, &words) };
        kept(&*self.store, &key, || {
            let drawing = self.drawing.get_or_init(|| self.drawing()).as_ref().map_err(Clone::clone)?;
            let pixmap = self.draw(&drawing.tera, TEMPLATE, &context(words), drawing.background.as_ref())?;
            to_png(&pixmap).map_err(|detail| self.failure(TEMPLATE, detail))
        })
    }

    fn drawing(&self) -> Result<Drawing, Diagnostic> {
        let mut tera = self.site.theme.tera();
        let site = self.site.clone();
        tera.register_function("wrap", move |arguments: Kwargs, _: &State<'_>| wrapped(&site, &arguments));
        let background = self.site.theme.has_template(BACKGROUND);
        let background = background.then(|| self.draw(&tera, BACKGROUND, &Context::new(), None)).transpose()?;
        Ok(Drawing { tera, background })
    }

    fn draw(
        &self,
        tera: &Tera,
        template: &str,
        context: &Context,
        under: Option<&Pixmap>,
    ) -> Result<Pixmap, Diagnostic> {
        let svg = counted(|| tera.render(template, context)).map_err(|error| failed(&error, &self.site))?;
        draw(&svg, self.site.theme.fonts(), under).map_err(|detail| self.failure(template, detail))
    }

    fn failure(&self, template: &str, detail: String) -> Diagnostic {
        let problem = Diagnostic::of(rules::TEMPLATE).arg("detail", detail);
        match self.site.theme.template(template) {
            Some(source) => problem.at(Place::file(&source.path)),
            None => problem,
        }
    }
}

fn context(words: Words) -> Context {
    let mut context = Context::new();
    let Words { title, section, site, tagline, locale } = words;
    for (name, text) in
        [("title", title), ("section", section), ("site", site), ("tagline", tagline), ("locale", locale)]
    {
        context.insert_value(name, text.into());
    }
    context
}

/// `wrap(text=title, width=700, sizes=[88, 72], lines=4)`: the lines of a text, and the size that they're set in.
fn wrapped(site: &Site, arguments: &Kwargs) -> TeraResult<Value> {
    let numbers = |value: &Value| {
        value.as_array().unwrap_or_default().iter().filter_map(Value::as_f64).map(|size| size as f32).collect()
    };
    let sizes: Vec<f32> = numbers(&arguments.must_get::<Value>("sizes")?);
    let (width, limit) = (arguments.must_get::<f64>("width")?, arguments.must_get::<usize>("lines")?);
    if sizes.iter().any(|size| *size <= 0.0) {
        return Err(Error::message("sizes?"));
    }
    let wrapped = wrap(&site.theme.fonts().measure(), arguments.must_get("text")?, width as f32, &sizes, limit);
    let lines: Vec<Value> = wrapped.lines.into_iter().map(Value::from).collect();
    Ok(map! { "size" => f64::from(wrapped.size), "lines" => lines }.into())
}

/// What templates of pages see of a picture.
pub(super) fn value(view: &super::view::View, page: Page) -> Value {
    let url = crate::plan::social::url(&view.site, page, view.lang);
    url.map_or_else(Value::none, |url| {
        map! { "url" => view.href(&url), "permalink" => view.permalink(&url), "width" => WIDTH, "height" => HEIGHT }
            .into()
    })
}
