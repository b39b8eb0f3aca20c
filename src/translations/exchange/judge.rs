//! What a translator has made of units, judged: whether they're the ones that were exported, whether each code is where
//! it can be, and whether it's done.

use std::ops::Range;

use super::import::{Import, Pair, Why};
use super::read::{FileElement, Inline, SegmentState};
use super::unit::{Form, Side, Token, Unit, codes, has_words, push_text, written};
use crate::diagnostics::{Diagnostic, rules};

impl Import<'_> {
    /// Each unit of a source with the element that translates it. None, with what is wrong told, where they aren't the
    /// same ones.
    pub(super) fn pairs<'b>(&mut self, element: &'b FileElement, units: &'b [Unit]) -> Option<Vec<Pair<'b>>> {
        let before = self.problems.len();
        for (index, unit) in element.units.iter().enumerate() {
            if !units.iter().any(|known| known.id == unit.id) {
                self.wrong(Diagnostic::of(rules::XLIFF_UNIT).arg("unit", &unit.id), &unit.span);
            } else if element.units[..index].iter().any(|known| known.id == unit.id) {
                self.wrong(Diagnostic::of(rules::XLIFF_UNIT_TWICE).arg("unit", &unit.id), &unit.span);
            }
        }
        let mut pairs = Vec::new();
        for unit in units {
            match element.units.iter().find(|known| known.id == unit.id) {
                Some(found) => pairs.push((unit, found)),
                None => self.wrong(Diagnostic::of(rules::XLIFF_UNIT_MISSING).arg("unit", &unit.id), &element.span),
            }
        }
        (self.problems.len() == before).then_some(pairs)
    }

    /// The translation of each unit, or why it has none that's done. None, with what is wrong told, where one is
    /// damaged.
    pub(super) fn targets(&mut self, pairs: &[Pair<'_>]) -> Option<Vec<Result<Vec<Token>, Why>>> {
        let before = self.problems.len();
        // What is all codes, such as a message of two numbers, is done when a translator says so.
        let some_words = pairs.iter().any(|(unit, _)| has_words(&unit.tokens));
        let mut targets = Vec::new();
        for (unit, element) in pairs {
            match self.tokens(unit, &element.source, &element.span) {
                Some(tokens) if words(&tokens) == words(&unit.tokens) => {}
                Some(_) => self.wrong(Diagnostic::of(rules::XLIFF_SOURCE), &element.span),
                None => {}
            }
            let target = match &element.target {
                Some(target) => match self.tokens(unit, target, &element.place) {
                    Some(tokens) => tokens,
                    None => continue,
                },
                // There's nothing to translate in it.
                None if some_words && !has_words(&unit.tokens) => unit.tokens.clone(),
                None => {
                    targets.push(Err(Why::Untranslated));
                    continue;
                }
            };
            targets.push(match element.state {
                SegmentState::Initial if !some_words || has_words(&unit.tokens) => Err(Why::Unfinished),
                SegmentState::Translated if is_copy(unit, &target) && is_prose(&unit.tokens) => Err(Why::Copy),
                _ => Ok(with_edges(unit, target)),
            });
        }
        // Names may be the same in both languages; not everything is a name.
        let is_own = |((unit, element), target): (&Pair<'_>, &Result<Vec<Token>, Why>)| {
            let is_meant = |target: &Vec<Token>| element.state == SegmentState::Reviewed || !is_copy(unit, target);
            has_words(&unit.tokens) && target.as_ref().is_ok_and(is_meant)
        };
        if some_words && targets.iter().all(Result::is_ok) && !pairs.iter().zip(&targets).any(is_own) {
            targets.fill(Err(Why::Copy));
        }
        (self.problems.len() == before).then_some(targets)
    }

    /// A translator's words and codes as the unit has them: each code that it needs once, none that it hasn't, and
    /// closed as they were opened.
    fn tokens(&mut self, unit: &Unit, parts: &[Inline], place: &Range<usize>) -> Option<Vec<Token>> {
        let before = self.problems.len();
        let mut tokens = Vec::new();
        let mut used: Vec<(usize, Side)> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for part in parts {
            let (id, side, span) = match part {
                Inline::Text(text) => {
                    push_text(&mut tokens, text);
                    continue;
                }
                Inline::Code { id, side, span } => (id, *side, span),
            };
            let known = codes(&unit.tokens).find(|code| code.number.to_string() == *id && code.side == side);
            let Some(code) = known else {
                self.wrong(Diagnostic::of(rules::XLIFF_CODE_UNKNOWN).arg("code", id), span);
                continue;
            };
            if used.contains(&(code.number, side)) {
                self.wrong(
                    Diagnostic::of(rules::XLIFF_CODE_TWICE).arg("code", id).arg("data", shown(&code.data)),
                    span,
                );
            }
            used.push((code.number, side));
            match side {
                Side::Open => open.push(code.number),
                Side::Close if open.pop() != Some(code.number) => {
                    self.wrong(Diagnostic::of(rules::XLIFF_NESTING).arg("code", id), span);
                }
                Side::Close | Side::Alone => {}
            }
            tokens.push(Token::Code(code.clone()));
        }
        for code in codes(&unit.tokens) {
            if !code.is_optional && !used.contains(&(code.number, code.side)) {
                let missing = Diagnostic::of(rules::XLIFF_CODE_MISSING).arg("code", code.number);
                self.wrong(missing.arg("data", shown(&code.data)), place);
            }
        }
        (self.problems.len() == before).then_some(tokens)
    }
}

/// Whether a translation is word by word what it's made from.
fn is_copy(unit: &Unit, target: &[Token]) -> bool {
    has_words(&unit.tokens) && words(target) == words(&unit.tokens)
}

/// Whether words are more than a name, which may be the same in two languages: several, and not all with a capital.
fn is_prose(tokens: &[Token]) -> bool {
    let text: String =
        tokens.iter().map(|token| if let Token::Text(text) = token { text.as_str() } else { " " }).collect();
    let is_word = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    text.split_whitespace().count() > 1
        && text.split_whitespace().filter(is_word).any(|word| word.starts_with(char::is_lowercase))
}

/// A translation of a part of a message with the spaces that its source has at its ends: they stand beside a selector,
/// and tools trim them.
fn with_edges(unit: &Unit, target: Vec<Token>) -> Vec<Token> {
    let edge = |token: Option<&Token>, of: fn(&str) -> &str| match token {
        Some(Token::Text(text)) => of(text).to_owned(),
        _ => String::new(),
    };
    if !matches!(unit.form, Form::Pattern | Form::Category(_)) {
        return target;
    }
    let before = edge(unit.tokens.first(), |text| text.strip_suffix(text.trim_start()).unwrap_or_default());
    let after = edge(unit.tokens.last(), |text| text.strip_prefix(text.trim_end()).unwrap_or_default());
    let mut tokens = Vec::with_capacity(target.len() + 2);
    push_text(&mut tokens, &before);
    let last = target.len().saturating_sub(1);
    for (index, token) in target.into_iter().enumerate() {
        match token {
            Token::Text(text) => {
                let text = if index == 0 { text.trim_start() } else { &text };
                push_text(&mut tokens, if index == last { text.trim_end() } else { text });
            }
            code @ Token::Code(_) => tokens.push(code),
        }
    }
    push_text(&mut tokens, &after);
    tokens
}

/// What tokens say, however a tool has spread it over lines.
fn words(tokens: &[Token]) -> String {
    shown(&written(tokens))
}

/// A code as it's told: on one line.
fn shown(data: &str) -> String {
    data.split_whitespace().collect::<Vec<_>>().join(" ")
}
