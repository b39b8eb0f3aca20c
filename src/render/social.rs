//! Social images: the theme's templates filled with a page's words, and drawn.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::Pixmap;
use tera::{Context, Error, Kwargs, State, Tera, TeraResult, Value};

use super::failure::failed;
use super::view::map;
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::model::Site;
use crate::social::{self, BACKGROUND, TEMPLATE, VERSION, draw, to_png, wrap};
use crate::store::{Key, Store, kept};
use crate::theme::turns::counted;

/// The words on a picture: all that its template sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SocialWords {
    /// The page's title.
    pub title: String,
    /// The name of the section that it's in; empty where it's in none.
    pub section: String,
    /// The site's name.
    pub site: String,
    /// The site's tagline.
    pub tagline: String,
    /// The language of the page (BCP 47).
    pub locale: String,
}

/// The hash of everything that a picture depends on.
pub(crate) fn social_hash(site: &Site, words: &SocialWords) -> blake3::Hash {
    let template = |name| site.theme.template(name).map_or("", |source| &*source.text);
    let fonts = site.theme.fonts().hash();
    let SocialWords { title, section, site, tagline, locale } = words;
    let texts = [
        social::VERSION,
        template(social::TEMPLATE),
        template(social::BACKGROUND),
        fonts,
        title,
        section,
        site,
        tagline,
        locale,
    ];
    social::hash(texts)
}

/// Draws the pictures of all pages.
pub(crate) struct Social {
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
    pub(crate) fn new(site: Arc<Site>, store: Arc<dyn Store>) -> Self {
        Self { site, store, drawing: OnceLock::new() }
    }

    /// The picture that says some words, as PNG.
    ///
    /// # Errors
    /// When a template fails, or what it makes isn't SVG.
    pub(crate) fn image(&self, words: SocialWords) -> Result<Vec<u8>, Diagnostic> {
        let key = Key { kind: VERSION, hash: social_hash(&self.site, &words) };
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

fn context(words: SocialWords) -> Context {
    let mut context = Context::new();
    let SocialWords { title, section, site, tagline, locale } = words;
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
