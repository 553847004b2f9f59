//! Positions in a text, in the units of the window.

use std::ops::Range;

use serde::Serialize;

use crate::limits::EXAMINED_UNITS;

/// A part of a text, in UTF-16 units from its beginning.
///
/// UTF-16 because the window's text field and LinkedIn both count so. Never
/// cuts a character in two; empty where a hint means a place, not a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Span {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

/// Length of `text` in UTF-16 units, as LinkedIn counts it.
#[must_use]
pub fn count(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The beginning of `text` that is worth examining: see [`EXAMINED_UNITS`].
pub(crate) fn examined(text: &str) -> &str {
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > EXAMINED_UNITS as usize {
            return &text[..at];
        }
    }
    text
}

/// Turns byte offsets of one text into spans.
pub(crate) struct Ruler {
    /// Units before each byte. Affordable because the text is [`examined`].
    units_before: Vec<u32>,
}

impl Ruler {
    pub(crate) fn new(text: &str) -> Self {
        let mut units_before = Vec::with_capacity(text.len() + 1);
        let mut units = 0;
        for letter in text.chars() {
            units_before.extend(std::iter::repeat_n(units, letter.len_utf8()));
            units += if letter.len_utf16() == 2 { 2 } else { 1 };
        }
        units_before.push(units);
        Self { units_before }
    }

    /// `bytes` lies inside the text the ruler was made for.
    pub(crate) fn span(&self, bytes: &Range<usize>) -> Span {
        Span { start: self.units_before[bytes.start], end: self.units_before[bytes.end] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_like_linkedin() {
        let cases = [
            ("nothing", "", 0),
            ("umlauts are one unit", "Grüße", 5),
            ("spaces and breaks count", "a b\nc ", 6),
            ("an emoji is two", "👍", 2),
            ("a family is many", "👩‍👩‍👧", 8),
            ("decomposed umlaut", "u\u{308}", 2),
        ];
        for (name, text, expected) in cases {
            assert_eq!(count(text), expected, "{name}");
            let javascript = Ruler::new(text).span(&(0..text.len()));
            assert_eq!(javascript, Span { start: 0, end: expected }, "{name}");
        }
    }

    #[test]
    fn spans_follow_wide_characters() {
        let text = "ü👍x";
        let x = text.find('x').unwrap();
        assert_eq!(Ruler::new(text).span(&(x..x + 1)), Span { start: 3, end: 4 });
    }

    #[test]
    fn examines_no_more_than_its_share() {
        let cases = [
            ("short", "abc".to_owned(), 3),
            ("just fits", "x".repeat(12_000), 12_000),
            ("a document", "x".repeat(12_001), 12_000),
            ("an emoji is not cut", format!("{}👍", "x".repeat(11_999)), 11_999),
        ];
        for (name, text, expected) in cases {
            assert_eq!(count(examined(&text)), expected, "{name}");
        }
    }
}
