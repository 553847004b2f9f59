//! Where LinkedIn hides the rest of a post behind "see more".

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::limits::{FOLD_CHARACTERS_DESKTOP, FOLD_CHARACTERS_PHONE, FOLD_LINES};

/// On what the post is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// A browser on a PC.
    Desktop,
    /// A phone.
    Phone,
}

impl Device {
    /// Characters in one line of the feed.
    fn line_width(self) -> usize {
        match self {
            Self::Desktop => FOLD_CHARACTERS_DESKTOP / FOLD_LINES,
            Self::Phone => FOLD_CHARACTERS_PHONE / FOLD_LINES,
        }
    }
}

/// Byte offset where the visible beginning of `text` ends, `None` where all of it is shown.
///
/// Sets the text in lines of the device's width, broken between words, as a
/// browser does. LinkedIn's font is proportional, so the place is right to a
/// word or two. The offset lies at the end of a whole character as people see
/// it; blanks before the fold are left out, like those around the text, which
/// LinkedIn trims.
#[must_use]
pub fn fold(text: &str, device: Device) -> Option<usize> {
    let trimmed = text.trim_start();
    let start = text.len() - trimmed.len();
    let body = trimmed.trim_end();
    let mut end = 0;
    for _ in 0..FOLD_LINES {
        end += first_line(&body[end..], device.line_width());
    }
    (end < body.len()).then(|| start + body[..end].trim_end().len())
}

/// Bytes of the first line of `text`, with the blank or break that ends it.
fn first_line(text: &str, width: usize) -> usize {
    let mut after_last_blank = None;
    let mut set = 0;
    for (at, character) in text.grapheme_indices(true) {
        let end = at + character.len();
        if is_break(character) {
            return end;
        }
        let blank = character.chars().all(char::is_whitespace);
        // A blank may hang over the margin, a letter moves its word to the next line.
        if set == width && !blank {
            return after_last_blank.unwrap_or(at);
        }
        if blank {
            after_last_blank = Some(end);
        }
        set = width.min(set + 1);
    }
    text.len()
}

fn is_break(character: &str) -> bool {
    matches!(character, "\n" | "\r\n" | "\r" | "\u{85}" | "\u{2028}" | "\u{2029}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_after_three_lines() {
        let long_word = "x".repeat(300);
        let families = "👩‍👩‍👧".repeat(300);
        let cases = [
            ("nothing", "", None),
            ("one line", "Ein kurzer Satz.", None),
            ("three lines", "eins\nzwei\ndrei", None),
            ("blanks at the end are trimmed", "eins\nzwei\ndrei\n\n\n", None),
            ("four lines", "eins\nzwei\ndrei\nvier", Some("eins\nzwei\ndrei")),
            ("an empty line is a line", "eins\n\nzwei\ndrei", Some("eins\n\nzwei")),
            ("ends in an empty line", "eins\nzwei\n\ndrei", Some("eins\nzwei")),
            ("Windows breaks", "eins\r\nzwei\r\ndrei\r\nvier", Some("eins\r\nzwei\r\ndrei")),
            ("blank lines before", "\n\n eins\nzwei\ndrei\nvier", Some("\n\n eins\nzwei\ndrei")),
            ("one endless word", long_word.as_str(), Some(&long_word[..210])),
            ("families stay whole", families.as_str(), Some(&families[..210 * 18])),
        ];
        for (name, text, expected) in cases {
            let shown = fold(text, Device::Desktop).map(|end| &text[..end]);
            assert_eq!(shown, expected, "{name}");
        }
    }

    #[test]
    fn a_phone_shows_less_than_a_desktop() {
        let text = "Wir haben drei Wochen lang mitgezählt. ".repeat(10);
        let (desktop, phone) =
            (fold(&text, Device::Desktop).unwrap(), fold(&text, Device::Phone).unwrap());
        assert!(phone < desktop);
        for (end, most) in [(desktop, FOLD_CHARACTERS_DESKTOP), (phone, FOLD_CHARACTERS_PHONE)] {
            let shown = &text[..end];
            assert!(shown.chars().count() <= most, "{shown}");
            assert!(text[end..].starts_with(' '), "cuts a word: {shown}");
        }
    }
}
