//! Breaking a text into lines by its real widths, in the largest size that fits.

/// A text in lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Wrapped {
    /// The size that it fits in.
    pub size: f32,
    /// Its lines.
    pub lines: Vec<String>,
}

/// Breaks a text between words into at most `limit` lines of a width, in the first of `sizes` in which it fits. Where
/// it fits in none, the last line of the last size ends with an ellipsis. `measure` gives the width of a text at size
/// 1. Lines are of like length, as far as their number allows.
pub fn wrap(measure: &dyn Fn(&str) -> f32, text: &str, width: f32, sizes: &[f32], limit: usize) -> Wrapped {
    // Spaces that don't break, such as those before French punctuation, don't.
    let words: Vec<&str> = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect();
    for size in sizes {
        let room = width / size;
        let lines = fill(measure, &words, room);
        let fits = |lines: &[String]| lines.iter().all(|line| measure(line) <= room);
        if lines.len() <= limit && fits(&lines) {
            return Wrapped { size: *size, lines: balance(measure, &words, room, lines) };
        }
    }
    let size = sizes.last().copied().unwrap_or(1.0);
    let mut lines = fill(measure, &words, width / size);
    let is_cut = lines.len() > limit;
    lines.truncate(limit);
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        last.push('…');
    }
    Wrapped { size, lines: lines.iter().map(|line| shorten(measure, line, width / size)).collect() }
}

/// As many words on each line as there's room for.
fn fill(measure: &dyn Fn(&str) -> f32, words: &[&str], room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if measure(&longer) <= room {
                *line = longer;
                continue;
            }
        }
        lines.push((*word).to_owned());
    }
    lines
}

/// The narrowest lines that are no more: no word is left alone at the end.
fn balance(measure: &dyn Fn(&str) -> f32, words: &[&str], room: f32, mut lines: Vec<String>) -> Vec<String> {
    for step in (10..20_u8).rev() {
        let narrow = room * f32::from(step) / 20.0;
        let narrower = fill(measure, words, narrow);
        if narrower.len() > lines.len() || narrower.iter().any(|line| measure(line) > room) {
            break;
        }
        lines = narrower;
    }
    lines
}

/// A line that is no longer than there's room for: its end gives way to an ellipsis.
fn shorten(measure: &dyn Fn(&str) -> f32, line: &str, room: f32) -> String {
    if measure(line) <= room {
        return line.to_owned();
    }
    let mut kept = line.trim_end_matches('…').to_owned();
    while kept.pop().is_some() {
        let cut = format!("{}…", kept.trim_end_matches([' ', ',', ';', ':', '.', '\u{a0}', '\u{202f}']));
        if measure(&cut) <= room {
            return cut;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> (f32, Vec<String>) {
        // Ten characters at size 1, five at size 2.
        let Wrapped { size, lines } = wrap(&|text| text.chars().count() as f32, text, 10.0, &[2.0, 1.0], 2);
        (size, lines)
    }

    #[test]
    fn lines_fit_or_end_in_an_ellipsis() {
        let of = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        assert_eq!(lines(""), (2.0, of(&[])));
        assert_eq!(lines("a b"), (2.0, of(&["a b"])));
        assert_eq!(lines("abc d efg"), (2.0, of(&["abc d", "efg"])));
        assert_eq!(lines("abcdef ghi"), (1.0, of(&["abcdef ghi"])));
        assert_eq!(lines("aaaa bbbb cc"), (1.0, of(&["aaaa", "bbbb cc"])));
        assert_eq!(lines("aaaa bbbb cccc dddd eeee"), (1.0, of(&["aaaa bbbb", "cccc dddd…"])));
        assert_eq!(lines("aaaa bbbb cccc ddddd eeee"), (1.0, of(&["aaaa bbbb", "cccc dddd…"])));
        assert_eq!(lines("abcdefghijklm"), (1.0, of(&["abcdefghi…"])));
        assert_eq!(lines("qui\u{202f}? a"), (2.0, of(&["qui\u{202f}?", "a"])));
    }
}
