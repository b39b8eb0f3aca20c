//! Names that templates ask `page` and `site` for and that they don't have: tera gives nothing, and a reader sees
//! nothing. A template that has a variable of its own under one of these names is left alone.

use std::ops::Range;

use crate::diagnostics::{Diagnostic, rules};
use crate::source::Sources;
use crate::theme::api::{Item, PAGE, SITE};
use crate::theme::scan::{Placed, TemplateToken, blocks};

/// The globals, each with what it has.
const GLOBALS: [(&str, &[Item]); 2] = [("page", &PAGE), ("site", &SITE)];

/// The names that a redirect's page has, and no other.
const OTHERS: [&str; 3] = ["redirect.html", "social.svg", "social-background.svg"];

pub(super) fn check(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    for (name, source) in &sources.templates {
        if OTHERS.iter().any(|other| name.ends_with(other)) {
            continue;
        }
        let blocks: Vec<Vec<Placed<'_>>> = blocks(&source.text).into_iter().map(|(tokens, _)| tokens).collect();
        for (global, items) in GLOBALS {
            if blocks.iter().any(|tokens| declares(tokens, global)) {
                continue;
            }
            for (asked, span) in blocks.iter().flat_map(|tokens| asked(tokens, global)) {
                if items.iter().all(|item| item.name != asked) {
                    let problem = Diagnostic::of(rules::TEMPLATE_NAME).arg("name", asked).arg("global", global);
                    let known = items.iter().map(|item| item.name);
                    diagnostics.push(problem.suggest(asked, known).at(source.place(span)));
                }
            }
        }
    }
}

/// Whether a template has a variable of its own of that name: set, of a loop, or an argument of a component that may be
/// given anything.
fn declares(tokens: &[Placed<'_>], global: &str) -> bool {
    let words: Vec<TemplateToken<'_>> =
        tokens.iter().map(|(token, _)| *token).filter(|token| *token != TemplateToken::Sign(b'-')).collect();
    let is_set = words.windows(2).any(|pair| {
        matches!(pair[0], TemplateToken::Word("set" | "set_global" | "for")) && pair[1] == TemplateToken::Word(global)
    });
    let is_pair =
        words.windows(4).any(|four| four[0] == TemplateToken::Word("for") && four[3] == TemplateToken::Word(global));
    // `site()` is what `site` is.
    let is_site = words.windows(4).any(|four| {
        four[1] == TemplateToken::Word("site")
            && four[2] == TemplateToken::Sign(b'=')
            && four[3] == TemplateToken::Word("site")
    });
    (is_set || is_pair) && !is_site
}

/// What a global is asked for, each with its bytes.
fn asked<'a>(tokens: &[Placed<'a>], global: &'a str) -> Vec<(&'a str, Range<usize>)> {
    let found = tokens.windows(3).enumerate().filter_map(|(at, three)| {
        let [(TemplateToken::Word(word), _), (TemplateToken::Sign(b'.'), dot), (TemplateToken::Word(name), span)] =
            three
        else {
            return None;
        };
        // A part of something else: `item.page.title`.
        let is_part = at > 0 && matches!(tokens[at - 1].0, TemplateToken::Sign(b'.'));
        (*word == global && !is_part && dot.end == span.start).then(|| (*name, span.clone()))
    });
    found.collect()
}
