//! Stylesheets, by lightningcss: each with the ones that it imports in it, minified, checked, and written for the
//! oldest browsers that the theme has in mind.
//!
//! A stylesheet that another imports, or whose name begins with `_`, is no asset of its own. Touches nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use lightningcss::bundler::{Bundler, ResolveResult, SourceProvider};
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::error::{Error, ErrorLocation, ParserError, SelectorError};
use lightningcss::rules::CssRule;
use lightningcss::stylesheet::{MinifyOptions, ParserFlags, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers as Oldest, Targets};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::asset::{self, AddressTarget, Asset};
use super::settings::{Browsers, Version};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::names::encoded;
use crate::text::{File, Source};

/// The path of the stylesheet of highlighted code.
pub(super) const HIGHLIGHT: &str = "highlight.css";

/// What an address between quotation marks can't have in it.
const QUOTED: &AsciiSet = &CONTROLS.add(b'"').add(b'\\').add(b' ');

/// The stylesheets that pages can link to. `others` are the assets that they can name.
pub(super) fn bundles(
    files: &[&File],
    browsers: &Browsers,
    others: &BTreeMap<String, Asset>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(String, Asset)> {
    let texts = files.iter().filter_map(|file| Some((&*file.path, asset::text(file, diagnostics)?)));
    let sheets = Sheets(texts.collect());
    let before = diagnostics.len();
    let imports: BTreeMap<&str, Vec<&str>> =
        sheets.0.keys().map(|path| (*path, sheets.imports(path, diagnostics))).collect();
    if let Err(cycle) = asset::in_order(&imports) {
        diagnostics.push(asset::cycle_problem(&cycle, &sheets.0));
    }
    // What is wrong with one may be in any that imports it, and has been told.
    let is_sound = !diagnostics[before..].iter().any(Diagnostic::is_error);
    let imported: BTreeSet<&str> = imports.into_values().flatten().collect();
    let is_entry =
        |path: &&&str| !imported.contains(**path) && !path.rsplit('/').next().unwrap_or_default().starts_with('_');
    let mut bundles = Vec::new();
    for path in sheets.0.keys().filter(is_entry) {
        let source = &sheets.0[path];
        let bundled = if is_sound { sheets.bundle(path, browsers, others, diagnostics) } else { None };
        let bytes = bundled.unwrap_or_else(|| source.text.clone()).into_bytes().into();
        bundles.push(((*path).to_owned(), Asset::new(path, bytes, source.path.clone())));
    }
    bundles
}

/// Every stylesheet of the theme, by path.
struct Sheets<'a>(BTreeMap<&'a str, Source>);

impl<'a> Sheets<'a> {
    /// Checks a stylesheet, and gives the paths of those that it imports.
    fn imports(&self, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<&'a str> {
        let source = &self.0[path];
        let warnings = Arc::new(RwLock::new(Vec::new()));
        let parsed = StyleSheet::parse(
            &source.text,
            ParserOptions { filename: path.to_owned(), warnings: Some(warnings.clone()), ..options() },
        );
        for warning in warnings.read().iter().flat_map(|warnings| warnings.iter()) {
            diagnostics.push(match unknown(&warning.kind) {
                Some(name) => self.at(Diagnostic::of(rules::CSS_UNKNOWN).arg("name", name), warning.loc.as_ref()),
                None => self.problem(warning),
            });
        }
        let sheet = match parsed {
            Ok(sheet) => sheet,
            Err(error) => {
                diagnostics.push(self.problem(&error));
                return Vec::new();
            }
        };
        let rules =
            sheet.rules.0.iter().filter_map(|rule| if let CssRule::Import(rule) = rule { Some(rule) } else { None });
        rules
            .filter_map(|rule| {
                let place = || at(source, rule.loc.line, rule.loc.column);
                match asset::target(path, &rule.url) {
                    AddressTarget::Asset(imported, _) => {
                        let found = self.0.get_key_value(imported.as_str()).map(|(path, _)| *path);
                        if found.is_none() {
                            diagnostics.push(asset::unknown(&rule.url, &imported, self.0.keys().copied()).at(place()));
                        }
                        found
                    }
                    AddressTarget::Elsewhere | AddressTarget::Itself => {
                        diagnostics.push(asset::elsewhere(&rule.url).at(place()));
                        None
                    }
                }
            })
            .collect()
    }

    /// A stylesheet with all that it imports; nothing where something is wrong.
    fn bundle(
        &self,
        path: &str,
        browsers: &Browsers,
        others: &BTreeMap<String, Asset>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let targets = targets(browsers);
        let mut sheet = Bundler::new(self, None, options())
            .bundle(Path::new(path))
            .map_err(|error| diagnostics.push(self.problem(&error)))
            .ok()?;
        // They come as their files were read, in parallel.
        sheet.license_comments.sort();
        sheet
            .minify(MinifyOptions { targets, ..MinifyOptions::default() })
            .map_err(|error| diagnostics.push(self.problem(&error)))
            .ok()?;
        let analyze_dependencies = Some(DependencyOptions::default());
        let printed = sheet
            .to_css(PrinterOptions { minify: true, targets, analyze_dependencies, ..PrinterOptions::default() })
            .map_err(|error| diagnostics.push(self.problem(&error)))
            .ok()?;
        let mut code = printed.code;
        let own = format!("/assets/{}", encoded(path));
        for dependency in printed.dependencies.into_iter().flatten() {
            let Dependency::Url(named) = dependency else { continue };
            let address = match asset::target(&named.loc.file_path, &named.url) {
                AddressTarget::Itself => named.url,
                AddressTarget::Asset(other, rest) if others.contains_key(&other) => {
                    asset::relative(&own, &others[&other].url) + &rest
                }
                wrong => {
                    let problem = match &wrong {
                        AddressTarget::Asset(other, _) => {
                            asset::unknown(&named.url, other, others.keys().map(String::as_str))
                        }
                        _ => asset::elsewhere(&named.url),
                    };
                    let source = self.0.get(named.loc.file_path.as_str());
                    let place =
                        source.map(|source| at(source, named.loc.start.line.saturating_sub(1), named.loc.start.column));
                    diagnostics.push(match place {
                        Some(place) => problem.at(place),
                        None => problem,
                    });
                    continue;
                }
            };
            code = code.replace(&named.placeholder, &utf8_percent_encode(&address, QUOTED).to_string());
        }
        Some(code)
    }

    /// What lightningcss says, with its place.
    fn problem<T: std::fmt::Display>(&self, error: &Error<T>) -> Diagnostic {
        self.at(
            Diagnostic::of(rules::CSS).arg("detail", error.kind.to_string().trim_end_matches('.')),
            error.loc.as_ref(),
        )
    }

    fn at(&self, problem: Diagnostic, loc: Option<&ErrorLocation>) -> Diagnostic {
        let place = loc.and_then(|loc| Some(at(self.0.get(loc.filename.as_str())?, loc.line, loc.column)));
        match place {
            Some(place) => problem.at(place),
            None => problem,
        }
    }
}

/// How stylesheets are read: what is wrong is gathered, not thrown at the first.
fn options<'a>() -> ParserOptions<'a> {
    ParserOptions { error_recovery: true, flags: ParserFlags::NESTING, ..ParserOptions::default() }
}

/// What a browser may know, though lightningcss doesn't.
fn unknown(error: &ParserError<'_>) -> Option<String> {
    match error {
        ParserError::AtRuleInvalid(name) => Some(format!("@{name}")),
        ParserError::SelectorError(SelectorError::UnsupportedPseudoClass(name)) => Some(format!(":{name}")),
        ParserError::SelectorError(SelectorError::UnsupportedPseudoElement(name)) => Some(format!("::{name}")),
        _ => None,
    }
}

/// A place by its line, from 0, and its column, from 1, in UTF-16 units.
fn at(source: &Source, line: u32, column: u32) -> Place {
    let lines = source.text.split_inclusive('\n');
    let start: usize = lines.clone().take(line as usize).map(str::len).sum();
    let text = lines.skip(line as usize).map(|line| line.trim_end_matches(['\n', '\r'])).next().unwrap_or_default();
    let mut units = column.saturating_sub(1) as usize;
    let before = text.char_indices().find(|(_, char)| {
        let is_there = units == 0;
        units = units.saturating_sub(char.len_utf16());
        is_there
    });
    let offset = start + before.map_or(text.len(), |(offset, _)| offset);
    source.place(offset..offset)
}

fn targets(browsers: &Browsers) -> Targets {
    let version = |version: Option<Version>| {
        version.map(|version| u32::from(version.major) << 16 | u32::from(version.minor) << 8)
    };
    let oldest = Oldest {
        android: version(browsers.android),
        chrome: version(browsers.chrome),
        edge: version(browsers.edge),
        firefox: version(browsers.firefox),
        ie: None,
        ios_saf: version(browsers.ios),
        opera: version(browsers.opera),
        safari: version(browsers.safari),
        samsung: version(browsers.samsung),
    };
    if oldest == Oldest::default() { Targets::default() } else { Targets::from(oldest) }
}

/// Gives the bundler what the reader has read.
impl SourceProvider for Sheets<'_> {
    type Error = std::io::Error;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, Self::Error> {
        let source = file.to_str().and_then(|path| self.0.get(path));
        source.map(|source| source.text.as_str()).ok_or_else(|| std::io::ErrorKind::NotFound.into())
    }

    fn resolve(&self, specifier: &str, from: &Path) -> Result<ResolveResult, Self::Error> {
        match asset::target(&from.to_string_lossy(), specifier) {
            AddressTarget::Asset(path, _) => Ok(PathBuf::from(path).into()),
            _ => Err(std::io::ErrorKind::NotFound.into()),
        }
    }
}
