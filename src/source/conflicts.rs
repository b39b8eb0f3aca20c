//! What git leaves in a file of which two people have changed the same lines: conflict markers. Whoever forgets them
//! would publish both versions, with the markers between them. The first line of each conflict is told, and the file is
//! read as its own side has it, so that nothing else is wrong because of it.
//!
//! Markdown may show a conflict in a block of code.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use crate::diagnostics::{Diagnostic, rules};
use crate::markdown;
use crate::text::{Source, split_front_matter};

/// What begins a line of a conflict, in the order in which they come (git-merge, "How conflicts are presented").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ConflictMark {
    /// `<<<<<<< HEAD`: our side follows.
    Ours,
    /// `||||||| base`: what both sides come from follows.
    Base,
    /// `=======`: their side follows.
    Theirs,
    /// `>>>>>>> branch`: the end.
    End,
}

/// A line with a marker: its bytes without the line break, and the block of code that it stands in.
struct Line {
    mark: ConflictMark,
    span: Range<usize>,
    code: Option<usize>,
}

/// Finds the conflicts in a file, and leaves of each what our side says.
pub(super) fn resolve(source: &mut Source, is_markdown: bool) -> Vec<Diagnostic> {
    let text = source.text.as_str();
    if !["<<<<<<<", "|||||||", ">>>>>>>"].iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    let lines = lines(text, is_markdown);
    let (mut firsts, mut dropped): (Vec<Range<usize>>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        at += 1;
        // Up to its end, unless another conflict begins before.
        let rest = lines[at..].iter().position(|line| matches!(line.mark, ConflictMark::Ours | ConflictMark::End));
        let end = rest
            .map(|found| at + found)
            .filter(|end| first.mark == ConflictMark::Ours && lines[*end].mark == ConflictMark::End);
        let is_shown = first.code.is_some() && end.is_none_or(|end| lines[end].code == first.code);
        if !is_shown && first.mark != ConflictMark::Theirs {
            firsts.push(first.span.clone());
            dropped.push(first.span.clone());
            if let Some(end) = end {
                // Their side, and what both come from.
                let other = lines[at..=end].first().map_or(first.span.end, |line| line.span.start);
                dropped.push(other..lines[end].span.end);
            }
        }
        at = end.map_or(at, |end| end + 1);
    }
    let diagnostic = |span: Range<usize>| {
        let marker = source.text[span.clone()].to_owned();
        Diagnostic::of(rules::CONFLICT_MARKER).arg("marker", marker).at(source.place(span))
    };
    let found = firsts.into_iter().map(diagnostic).collect();
    // Line breaks stay: lines keep their numbers.
    for span in dropped.into_iter().rev() {
        let breaks: String = source.text[span.clone()].chars().filter(|char| *char == '\n').collect();
        source.text.replace_range(span, &breaks);
    }
    found
}

fn lines(text: &str, is_markdown: bool) -> Vec<Line> {
    let code = if is_markdown {
        code_blocks(text, split_front_matter(text).map_or(0, |(_, body)| body.start))
    } else {
        Vec::new()
    };
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        if let Some(mark) = mark(bare) {
            let code = code.iter().position(|block| block.contains(&start));
            lines.push(Line { mark, span: start..start + bare.len(), code });
        }
        start += line.len();
    }
    lines
}

/// The marker that a line is: seven signs at its beginning, then nothing, or a space and a name. Seven pipes alone are
/// an empty row of a table.
fn mark(line: &str) -> Option<ConflictMark> {
    let (signs, name) = line.split_at_checked(7)?;
    let is_named = name.starts_with(' ') && !name.trim().is_empty();
    match signs {
        "<<<<<<<" if is_named || name.is_empty() => Some(ConflictMark::Ours),
        "|||||||" if is_named && !name.contains('|') => Some(ConflictMark::Base),
        "=======" if name.trim_end().is_empty() => Some(ConflictMark::Theirs),
        ">>>>>>>" if is_named || name.is_empty() => Some(ConflictMark::End),
        _ => None,
    }
}

/// The blocks of code in the Markdown of a file from an offset on. A component is none, but its text can have some.
fn code_blocks(text: &str, from: usize) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    for (event, span) in Parser::new_ext(&text[from..], markdown::extensions()).into_offset_iter() {
        let Event::Start(Tag::CodeBlock(kind)) = event else { continue };
        let span = from + span.start..from + span.end;
        let is_component = matches!(&kind, CodeBlockKind::Fenced(info) if markdown::component_name(info).is_some());
        if !is_component {
            blocks.push(span);
        } else if let Some(inner) = text[span.clone()].find('\n').map(|at| span.start + at + 1)
            && let (_, Some(body)) = markdown::split_component(&text[inner..span.end])
        {
            blocks.extend(code_blocks(&text[..span.end], inner + body));
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(text: &str) -> (Vec<usize>, String) {
        let mut source = Source { path: "content/any.fr.md".into(), text: text.to_owned() };
        let found = resolve(&mut source, true);
        (found.iter().filter_map(|problem| problem.place.as_ref().map(|place| place.line)).collect(), source.text)
    }

    #[test]
    fn a_conflict_is_told_once_and_read_as_our_side_has_it() {
        let diff3 = "a\r\n<<<<<<< HEAD\r\nb\r\n||||||| 1234\r\nc\r\n=======\r\nd\r\n>>>>>>> x\r\ne";
        assert_eq!(resolved(diff3), (vec![2], "a\r\n\r\nb\r\n\n\n\n\n\r\ne".to_owned()));
        let fence = "<<<<<<< HEAD\n```js\n=======\n```rust\n>>>>>>> x\ncode\n```\n";
        assert_eq!(resolved(fence), (vec![1], "\n```js\n\n\n\ncode\n```\n".to_owned()));
        assert_eq!(resolved("- a\n<<<<<<< HEAD\n- b\n=======\n- c\n>>>>>>> x\n").0, [2]);
        assert_eq!(
            resolved("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n\n<<<<<<< HEAD\nc\n=======\nd\n>>>>>>> x\n").0,
            [1, 7]
        );
        assert_eq!(resolved("```\na\n<<<<<<< HEAD\n```\n=======\n```\n>>>>>>> x\n").0, [3]);
        assert_eq!(resolved("a\n>>>>>>> x\n").0, [2]);
        assert_eq!(resolved("```{figure}\n<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n```\n").0, [2]);
    }

    #[test]
    fn what_is_no_conflict_stays() {
        for text in [
            "Titre\n=======\n\ntexte",
            "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n",
            "````{note}\n---\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n````\n",
            "~~~\n>>>>>>> x\n~~~\n",
            "|||||||\n|||||||| a\n<<<<<<<< HEAD\n <<<<<<< HEAD\n<<<<<<<a\n",
        ] {
            assert_eq!(resolved(text), (Vec::new(), text.to_owned()));
        }
    }
}
