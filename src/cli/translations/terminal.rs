//! Text on a terminal: columns by what characters take up, and colour where it's wanted.

use std::io::IsTerminal;

use unicode_width::UnicodeWidthStr;

/// The columns that are written for.
pub(super) const WIDTH: usize = 80;

/// A colour of terminals (ECMA-48).
#[derive(Clone, Copy)]
pub(super) enum Colour {
    Red = 31,
    Green = 32,
    Yellow = 33,
}

/// Whether standard output shows colour and wants it (<https://no-color.org>).
pub(super) fn has_colour() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// The text in a colour, where there are any.
pub(super) fn paint(text: &str, colour: Colour) -> String {
    if has_colour() { format!("\u{1b}[{}m{text}\u{1b}[0m", colour as u8) } else { text.to_owned() }
}

/// How many columns a text takes up.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// The text, filled up with spaces on its right.
pub(super) fn left(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(width(text))))
}

/// The text, filled up with spaces on its left.
pub(super) fn right(text: &str, to: usize) -> String {
    format!("{}{text}", " ".repeat(to.saturating_sub(width(text))))
}
