//! Scripts: small modules, each served by itself. What one imports from another, `import "./theme.js"` or
//! `import("./search.js")`, becomes the other's address. Touches nothing.
//!
//! Only specifiers are looked for, so this reads as little of the language as that takes: strings, templates, comments
//! and regular expressions.

use std::collections::BTreeMap;
use std::ops::Range;

use super::asset::{self, AddressTarget, Asset};
use crate::diagnostics::Diagnostic;
use crate::names::encoded;
use crate::text::{File, Source};

/// The scripts, with what they import under its final address.
pub(super) fn modules(files: &[&File], diagnostics: &mut Vec<Diagnostic>) -> Vec<(String, Asset)> {
    let texts = files.iter().filter_map(|file| Some((&*file.path, asset::text(file, diagnostics)?)));
    let sources: BTreeMap<&str, Source> = texts.collect();
    let imports: BTreeMap<&str, Vec<(Range<usize>, &str)>> =
        sources.iter().map(|(path, source)| (*path, imports(path, source, &sources, diagnostics))).collect();
    let needs =
        imports.iter().map(|(path, imports)| (*path, imports.iter().map(|(_, needed)| *needed).collect())).collect();
    let mut modules: BTreeMap<&str, Asset> = BTreeMap::new();
    let order = asset::in_order(&needs).unwrap_or_else(|cycle| {
        diagnostics.push(asset::cycle_problem(&cycle, &sources));
        Vec::new()
    });
    for path in order {
        let source = &sources[path];
        let mut text = String::with_capacity(source.text.len());
        let mut written = 0;
        for (span, needed) in &imports[path] {
            text.push_str(&source.text[written..span.start]);
            text.push_str(&asset::relative(&format!("/assets/{}", encoded(path)), &modules[needed].url));
            written = span.end;
        }
        text.push_str(&source.text[written..]);
        modules.insert(path, Asset::new(path, text.into_bytes().into(), source.path.clone()));
    }
    modules.into_iter().map(|(path, module)| (path.to_owned(), module)).collect()
}

/// What a script imports from other scripts of the theme: where it says so, and their paths. What begins with `/` isn't
/// the theme's.
fn imports<'a>(
    path: &str,
    source: &Source,
    sources: &BTreeMap<&'a str, Source>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Range<usize>, &'a str)> {
    let specifiers = ScriptScanner::new(&source.text).filter(|span| !source.text[span.clone()].starts_with('/'));
    specifiers
        .filter_map(|span| {
            let specifier = &source.text[span.clone()];
            let is_relative = specifier.starts_with("./") || specifier.starts_with("../");
            let problem = match asset::target(path, specifier) {
                AddressTarget::Asset(needed, rest) if is_relative && rest.is_empty() => {
                    match sources.get_key_value(needed.as_str()) {
                        Some((needed, _)) => return Some((span, *needed)),
                        None => asset::unknown(specifier, &needed, sources.keys().copied()),
                    }
                }
                AddressTarget::Asset(needed, _) => asset::unknown(specifier, &needed, sources.keys().copied()),
                AddressTarget::Elsewhere | AddressTarget::Itself => asset::elsewhere(specifier),
            };
            diagnostics.push(problem.at(source.place(span)));
            None
        })
        .collect()
}

/// What was read last.
#[derive(Debug, Clone, Copy, PartialEq)]
enum ScriptToken<'a> {
    /// A name or a keyword; none that follows a point.
    Word(&'a str),
    Punctuation(u8),
    Value,
}

/// Finds the specifiers of a script's imports: the bytes between their quotation marks.
struct ScriptScanner<'a> {
    text: &'a str,
    at: usize,
    /// The last token, and the one before it.
    last: [Option<ScriptToken<'a>>; 2],
    /// For each brace that is open, whether it's a template's.
    braces: Vec<bool>,
}

/// Words after which a slash begins a regular expression.
const BEFORE_VALUES: [&str; 14] = [
    "return",
    "typeof",
    "case",
    "in",
    "of",
    "delete",
    "void",
    "throw",
    "new",
    "instanceof",
    "else",
    "do",
    "yield",
    "await",
];

impl<'a> ScriptScanner<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, last: [None; 2], braces: Vec::new() }
    }

    fn push(&mut self, token: ScriptToken<'a>) {
        self.last = [Some(token), self.last[0]];
    }

    /// Goes on to the next occurrence of a text, and behind it; to the end if there's none.
    fn skip_to(&mut self, end: &str) {
        self.at = self.text[self.at..].find(end).map_or(self.text.len(), |found| self.at + found + end.len());
    }

    /// Reads to the end of a quoted text or a regular expression; `is_end` is told of each byte that isn't escaped.
    /// Gives its bytes, or nothing where a line ends first.
    fn quoted(&mut self, mut is_end: impl FnMut(u8) -> bool) -> Option<Range<usize>> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'\\' => at += 2,
                b'\n' => return None,
                byte if is_end(*byte) => {
                    self.at = at + 1;
                    return Some(start..at);
                }
                _ => at += 1,
            }
        }
        None
    }

    /// Goes on in a template, to its end or to what is put into it.
    fn template(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'`' => return self.push(ScriptToken::Value),
                b'$' if bytes.get(self.at) == Some(&b'{') => {
                    self.at += 1;
                    self.braces.push(true);
                    return self.push(ScriptToken::Punctuation(b'{'));
                }
                _ => {}
            }
        }
    }

    fn is_specifier(&self) -> bool {
        matches!(
            self.last,
            [Some(ScriptToken::Word("from" | "import")), _]
                | [Some(ScriptToken::Punctuation(b'(')), Some(ScriptToken::Word("import"))]
        )
    }

    fn regular_expression(&mut self) {
        let is_possible = match self.last[0] {
            None => true,
            Some(ScriptToken::Word(word)) => BEFORE_VALUES.contains(&word),
            Some(ScriptToken::Punctuation(byte)) => !matches!(byte, b')' | b']'),
            Some(ScriptToken::Value) => false,
        };
        let mut in_class = false;
        let is_end = |byte: u8| {
            in_class = byte == b'[' || (in_class && byte != b']');
            byte == b'/' && !in_class
        };
        if is_possible && self.quoted(is_end).is_some() {
            self.push(ScriptToken::Value);
        } else {
            self.push(ScriptToken::Punctuation(b'/'));
        }
    }

    fn word(&mut self, start: usize) {
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || !byte.is_ascii();
        let length = self.text.as_bytes()[start..].iter().take_while(|byte| is_part(byte)).count();
        self.at = start + length;
        let is_property = self.last[0] == Some(ScriptToken::Punctuation(b'.'));
        self.push(if is_property { ScriptToken::Value } else { ScriptToken::Word(&self.text[start..self.at]) });
    }
}

impl Iterator for ScriptScanner<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            let start = self.at;
            self.at += 1;
            match (byte, bytes.get(self.at)) {
                (b'/', Some(b'/')) => self.skip_to("\n"),
                (b'/', Some(b'*')) => {
                    self.at += 1;
                    self.skip_to("*/");
                }
                (b'/', _) => self.regular_expression(),
                (quote @ (b'"' | b'\''), _) => {
                    let is_specifier = self.is_specifier();
                    let found = self.quoted(|byte| byte == *quote);
                    self.push(ScriptToken::Value);
                    if is_specifier && found.is_some() {
                        return found;
                    }
                }
                (b'`', _) => self.template(),
                (b'{', _) => {
                    self.braces.push(false);
                    self.push(ScriptToken::Punctuation(b'{'));
                }
                (b'}', _) if self.braces.pop() == Some(true) => self.template(),
                (byte, _) if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || !byte.is_ascii() => {
                    self.word(start);
                }
                (byte, _) if byte.is_ascii_whitespace() => {}
                (byte, _) => self.push(ScriptToken::Punctuation(*byte)),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn specifiers(text: &str) -> Vec<&str> {
        ScriptScanner::new(text).map(|span| &text[span]).collect()
    }

    #[test]
    fn imports_are_found_and_nothing_else() {
        assert_eq!(
            specifiers("import './a.js';import b from\n\"./b.js\"; export * from './c.js'"),
            ["./a.js", "./b.js", "./c.js"]
        );
        assert_eq!(specifiers("import { d as e } from './d.js'; export { f } from './f.js';"), ["./d.js", "./f.js"]);
        assert_eq!(specifiers("const m = await import ( './m.js' );"), ["./m.js"]);
        assert_eq!(
            specifiers("`${await import('./t.js')} import('./no.js') ${{ a: `}` }}`; import './y.js'"),
            ["./t.js", "./y.js"]
        );
        let none = [
            "// import './a.js'",
            "/* import './a.js' */",
            "const text = \"import './a.js'\";",
            "x.import('./a.js'); Array.from('./a.js');",
            "import(`./${name}.js`); import.meta.url",
            "const re = /[/'\"]import '.\\/a.js'/;",
            "'import \\'./a.js\\''",
            "\"",
            "`${",
            "/",
            "'\\",
        ];
        for text in none {
            assert_eq!(specifiers(text), [""; 0], "{text}");
        }
        assert_eq!(specifiers("const half = a / 2; const s = '/'; import './a.js'"), ["./a.js"]);
        assert_eq!(specifiers("if (/'/.test(x)) y = z[0] / w; import './a.js'"), ["./a.js"]);
    }
}
