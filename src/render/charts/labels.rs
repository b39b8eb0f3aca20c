//! Words in a drawing: how much room they take, and where there is some. Pure.
//!
//! The reader's font isn't known here, so widths are those of a wide one: what fits fits everywhere.

/// Where a text begins at its place, ends or has its middle: SVG's `text-anchor`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A place for a text: a point of the first line's baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub x: f64,
    pub y: f64,
    pub anchor: Anchor,
}

/// A rectangle of a drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// Around a point.
    pub(super) fn around((x, y): (f64, f64), radius: f64) -> Self {
        Self { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }

    /// Whether it has a point in common with another.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && self.right >= other.right && self.top <= other.top && self.bottom >= other.bottom
    }
}

/// From one baseline to the next, in sizes of the font.
pub(super) const LINE: f64 = 1.25;

/// The room that lines of text take at a place.
pub(super) fn room(lines: &[&str], size: f64, spot: Spot) -> Rect {
    let width = lines.iter().map(|line| width(line, size)).fold(0.0, f64::max);
    let left = match spot.anchor {
        Anchor::Start => spot.x,
        Anchor::Middle => spot.x - width / 2.0,
        Anchor::End => spot.x - width,
    };
    let below = lines.len().saturating_sub(1) as f64 * LINE * size;
    Rect { left, right: left + width, top: spot.y - 0.8 * size, bottom: spot.y + below + 0.25 * size }
}

/// How wide a text is at most, in the unit of the font's size.
pub(super) fn width(text: &str, size: f64) -> f64 {
    let of = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '|' | '!' | '(' | ')' | '’' | '\'' | '-' => {
            0.4
        }
        ' ' | '\u{a0}' | '\u{202f}' => 0.32,
        'm' | 'w' | 'M' | 'W' | '%' | '—' | '…' => 0.95,
        '0'..='9' | '–' | '−' => 0.6,
        // Latin with its marks; what follows, such as Chinese, is as wide as high.
        _ if letter < '\u{250}' => {
            if letter.is_uppercase() {
                0.75
            } else {
                0.62
            }
        }
        _ => 1.0,
    };
    text.chars().map(of).sum::<f64>() * size
}

/// A drawing's free room.
#[derive(Debug, Clone)]
pub(super) struct Canvas {
    bounds: Rect,
    taken: Vec<Rect>,
}

impl Canvas {
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self { bounds: Rect { left: 0.0, top: 0.0, right: width, bottom: height }, taken: Vec::new() }
    }

    /// Keeps words off a part.
    pub(super) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Takes the first of some places where the lines have room, if there is one.
    pub(super) fn place(&mut self, lines: &[&str], size: f64, spots: impl IntoIterator<Item = Spot>) -> Option<Spot> {
        let free = |rect: &Rect| self.bounds.holds(rect) && !self.taken.iter().any(|taken| taken.meets(rect));
        let found = spots.into_iter().map(|spot| (spot, room(lines, size, spot))).find(|(_, rect)| free(rect));
        let (spot, rect) = found?;
        self.taken.push(rect);
        Some(spot)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_has_no_room_has_no_place() {
        let mut canvas = Canvas::new(100.0, 20.0);
        let spot = |x| Spot { x, y: 14.0, anchor: Anchor::Middle };
        assert_eq!(
            canvas.place(&["Casablanca"], 10.0, [spot(10.0), spot(50.0)]),
            Some(spot(50.0)),
            "the first would leave the box"
        );
        assert_eq!(canvas.place(&["Rabat"], 10.0, [spot(50.0)]), None, "it's taken");
    }

    proptest! {
        #[test]
        fn labels_stay_in_the_box_and_apart(labels in prop::collection::vec((".{0,30}", 0.0..300.0_f64, 0.0..200.0_f64, 0..3), 0..30)) {
            let mut canvas = Canvas::new(300.0, 200.0);
            let mut placed: Vec<Rect> = Vec::new();
            for (text, x, y, anchor) in &labels {
                let anchor = [Anchor::Start, Anchor::Middle, Anchor::End][*anchor as usize];
                if let Some(spot) = canvas.place(&[text], 13.0, [Spot { x: *x, y: *y, anchor }]) {
                    let rect = room(&[text], 13.0, spot);
                    prop_assert!(canvas.bounds.holds(&rect));
                    prop_assert!(!placed.iter().any(|other| other.meets(&rect)));
                    placed.push(rect);
                }
            }
        }
    }
}
