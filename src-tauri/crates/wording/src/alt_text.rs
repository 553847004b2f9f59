//! Length of alternative texts.

use serde::Serialize;

use crate::limits::{ALT_TEXT_UNITS, ALT_TEXT_UNITS_ADVISED};
use crate::span::count;

/// How an alternative text fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AltText {
    /// There is none: people who do not see the picture learn nothing of it.
    Missing,
    /// Fits.
    Fits,
    /// Could be shorter.
    Long,
    /// LinkedIn may cut or refuse it.
    TooLong,
}

/// How `text` fits as the alternative text of a picture.
#[must_use]
pub fn alt_text(text: &str) -> AltText {
    match count(text.trim()) {
        0 => AltText::Missing,
        units if units <= ALT_TEXT_UNITS_ADVISED => AltText::Fits,
        units if units <= ALT_TEXT_UNITS => AltText::Long,
        _ => AltText::TooLong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_alternative_texts() {
        let cases = [
            ("nothing", String::new(), AltText::Missing),
            ("blanks", " \n ".into(), AltText::Missing),
            ("a sentence", "Drei Kolleginnen am Infotresen.".into(), AltText::Fits),
            ("up to the advice", "x".repeat(300), AltText::Fits),
            ("above the advice", "x".repeat(301), AltText::Long),
            ("up to the limit", "x".repeat(1_000), AltText::Long),
            ("above the limit", "x".repeat(1_001), AltText::TooLong),
        ];
        for (name, text, expected) in cases {
            assert_eq!(alt_text(&text), expected, "{name}");
        }
    }
}
