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
//! | read | [`source`] | folders → [`source::Sources`]: each file, parsed | the disk, reading |
//! | link | [`link`] | sources → [`model::Site`]: entries, terms, references, addresses, checked | nothing |
//! | route | [`outputs`] | site → [`outputs::Plan`]: every address and what stands there; collisions found | nothing |
//! | render | [`outputs`] | site and one output → bytes: all outputs in parallel, or one alone | the [`store`] |
//! | publish | [`publish`] | bytes → the output folder, exchanged whole, or file by file | the disk, writing |
//!
//! # The layers
//! Each module uses only what stands above it in this table: in an earlier row, or before it in its own. No two files
//! use each other, nor more of them in a circle. A test holds both.
//!
//! | | what it knows | modules |
//! | --- | --- | --- |
//! | layer 1 | text and places in it, and what is wrong there | `diagnostics`, `text`, `names`, `cache`, `table` |
//! | layer 2 | how a language writes, and the program's own words | `typography`, `l10n`, `program` |
//! | layer 3 | what one file says: Markdown, pictures | `markdown`, `pictures`, `social` |
//! | layer 4 | what an entry may say and do; settings, messages | `types`, `settings`, `fluent`, `localisation` |
//! | layer 5 | the theme, and the site as a whole | `theme`, `model` |
//! | layer 6 | the stages | `source`, `link`, `store`, `search`, `publish`, `render`, `outputs` |
//! | layer 7 | what people do with a site | `translations`, `lint`, `build`, `schema`, `preview` |
//! | layer 8 | the command line | `cli` |
//!
//! - [`diagnostics`]: what is wrong, where, and what to do. [`text`]: files of text; YAML and messages (Fluent), parsed
//!   with places. [`names`]: names of files, as they are compared and as addresses have them. [`cache`]: what was made,
//!   for as long as its inputs are the same. [`table`]: rows known by typed numbers.
//! - [`typography`]: what an author types, as the printers of each language set it. [`l10n`]: messages (Fluent),
//!   numbers, dates, lists and order (ICU4X), time zones (IANA). [`program`]: the program's own words in three
//!   languages.
//! - [`markdown`]: an author's text as HTML with holes; what depends on the language or on other entries is a hole,
//!   filled by render. [`pictures`]: what an author puts beside a text, in the sizes and formats that browsers get.
//!   [`social`]: the picture that networks show of a page, drawn.
//! - [`types`]: content types as data: kinds of fields and what entries do, each a file there; a theme declares types
//!   of them. [`settings`]: `content/site.yaml`. [`fluent`]: what is wrong with messages by themselves.
//!   [`localisation`]: the messages and formats of a site's languages.
//! - [`theme`]: templates, components, assets, of a theme, those that it extends, and the site's own in their place.
//!   [`model`]: what a site consists of; [`model::Site::resolve`] says what an author names of it.
//! - [`search`]: the index that readers' browsers search, made beside the pages. [`store`]: what is costly to make,
//!   kept between builds in `.cache/`.
//! - [`translations`]: what each language has of each entry, what a translation has missed, and the work on it: files
//!   changed by command, XLIFF. [`lint`]: what is suspicious about messages, and about the language of texts.
//!   [`schema`]: JSON Schemas of what people write. [`preview`]: the site while it's written: the same stages, with
//!   pages rendered when a browser asks for them.
//! - [`cli`]: arguments in, exit codes out; the only part that prints, and that reads the clock.
//!
//! # Words of the field
//! | word | what it means here |
//! | --- | --- |
//! | entry | a thing that has a page in each language, under one id; one text of it is a *translation* |
//! | collection, section | the entries of one folder, of one type; a folder in it |
//! | type, field, kind | what an entry is; what can be said of it; what a field holds |
//! | capability | what the entries of a type do, such as having calendar files |
//! | taxonomy, term | a set of labels; one of them, carried by entries |
//! | source, translation | the text that an entry is written in first; the same in another language |
//! | fallback | the language that what is missing in another comes from |
//! | message | a text of the interface, of Fluent; a *label* is the message that names something |
//! | hole | a place in HTML that depends on the reader's language or on other entries |
//! | output | a file of the published site |
//! | diagnostic | one thing that is wrong: its *code*, its arguments, its *place* |
//!
//! # Invariants
//! The same sources and the same day give the same bytes. Diagnostics are collected: a stage returns its value and what
//! is wrong with it. A build that fails leaves the output folder as it was, and one that is killed too where the folder
//! can be exchanged: elsewhere the next one finishes what it began. Words that people read are in `.ftl` files.

pub mod build;
pub mod cache;
pub mod cli;
pub mod diagnostics;
pub mod fluent;
pub mod l10n;
pub mod link;
pub mod lint;
pub mod localisation;
pub mod markdown;
pub mod model;
pub mod names;
pub mod outputs;
pub mod pictures;
pub mod preview;
pub mod program;
pub mod publish;
mod render;
pub mod schema;
pub mod search;
pub mod settings;
pub mod social;
pub mod source;
pub mod store;
pub mod table;
pub mod text;
pub mod theme;
pub mod translations;
pub mod types;
pub mod typography;
