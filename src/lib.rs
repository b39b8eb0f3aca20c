//! The static site generator of the portal "destination Maroc": Markdown in, a portal in several languages out.
//!
//! # The map
//! The library is a compiler. A build is a chain of stages, each a function of the one before:
//!
//! ```text
//!  files on disk ──► Sources ──► Site ──► Plan ──► bytes ──► public/
//!                read        link     route    render    publish
//! ```
//!
//! | stage | module | what goes in → out | may touch |
//! | --- | --- | --- | --- |
//! | read | [`source`] | folders → [`source::Sources`]: settings, parsed Markdown, data, messages, templates, files | the disk, reading |
//! | link | [`link`] | sources → [`model::Site`]: entries with their translations, references, terms, addresses; everything checked | nothing |
//! | route | [`plan`] | site → [`plan::Plan`]: every address and what stands there; collisions found | nothing |
//! | render | [`render`] | site and one output → bytes, a pure function: all outputs in parallel, or one alone | the [`store`], which changes no answer |
//! | publish | [`publish`] | bytes → the output folder, exchanged whole, or file by file where it has to stay | the disk, writing |
//!
//! What the stages share:
//! - [`types`]: content types as data: kinds of fields and what entries do, each a file there; a theme declares types of
//!   them. [`schema`]: the same as JSON Schemas, for editors.
//! - [`model`]: what a site consists of. [`model::Site::resolve`] says what an author names of it.
//! - [`markdown`]: an author's text as HTML with holes; what depends on the language or on other entries is a hole,
//!   filled by render.
//! - [`l10n`]: messages (Fluent), numbers, dates, lists and order (ICU4X) of each language; time zones (IANA).
//! - [`typography`]: what an author types, as the printers of each language set it.
//! - [`theme`]: templates, components, assets, of a theme, those that it extends, and the site's own in their place.
//!   [`settings`]: `content/site.yaml`.
//! - [`names`]: names of files, as they are compared and as addresses have them.
//! - [`diagnostics`]: what is wrong, where, and what to do. [`program`]: the program's own words in three languages.
//! - [`lint`]: what is suspicious about messages, and about the language of texts.
//! - [`search`]: the index that readers' browsers search, made beside the pages.
//! - [`pictures`]: what an author puts beside a text, in the sizes and formats that browsers get.
//! - [`social`]: the picture that networks show of a page, drawn.
//! - [`store`]: what is costly to make, kept between builds in `.cache/`.
//! - [`translations`]: what each language has of each entry, what a translation has missed, and the work on it: files
//!   changed by command, XLIFF.
//! - [`preview`]: the site while it's written: the same stages, with pages rendered when a browser asks for them.
//! - [`cli`]: arguments in, exit codes out; the only part that prints, and that reads the clock.
//!
//! # Invariants
//! The same sources and the same day give the same bytes. Diagnostics are collected: a stage returns its value and what
//! is wrong with it. A build that fails leaves the output folder as it was, and one that is killed too where the folder
//! can be exchanged: elsewhere the next one finishes what it began. Words that people read are in `.ftl` files.

pub mod build;
pub mod cli;
pub mod diagnostics;
pub mod l10n;
pub mod link;
pub mod lint;
pub mod markdown;
pub mod model;
pub mod names;
pub mod pictures;
pub mod plan;
pub mod preview;
pub mod program;
pub mod publish;
pub mod render;
pub mod schema;
pub mod search;
pub mod settings;
pub mod social;
pub mod source;
pub mod store;
pub mod theme;
pub mod translations;
pub mod types;
pub mod typography;
