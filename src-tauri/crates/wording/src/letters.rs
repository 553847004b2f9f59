//! Letters that only look like letters.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A stretch of pretend letters with the plain text it stands for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Pretend {
    pub(crate) bytes: Range<usize>,
    pub(crate) plain: String,
}

/// Finds "bold" and "italic" made of mathematical or circled letters.
///
/// Screen readers spell or skip them, search does not find them, and German
/// umlauts do not exist among them. One alone may be mathematics or a sign.
pub(crate) fn pretend(text: &str) -> Vec<Pretend> {
    let mut found = Vec::new();
    let mut run: Option<(Range<usize>, usize)> = None;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        match &mut run {
            Some((bytes, letters)) if is_pretend(letter) => {
                bytes.end = end;
                *letters += 1;
            }
            // A dot above belongs to its letter, a blank joins two words.
            Some((bytes, _)) if is_combining_mark(letter) && bytes.end == at => bytes.end = end,
            Some(_) if letter == ' ' => {}
            Some(_) => found.extend(run.take().and_then(|run| finished(text, run))),
            None if is_pretend(letter) => run = Some((at..end, 1)),
            None => {}
        }
    }
    found.extend(run.and_then(|run| finished(text, run)));
    found
}

fn finished(text: &str, (bytes, letters): (Range<usize>, usize)) -> Option<Pretend> {
    let plain = text[bytes.clone()].nfkc().collect();
    (letters >= 2).then_some(Pretend { bytes, plain })
}

fn is_pretend(letter: char) -> bool {
    matches!(
        letter,
        '\u{1D400}'..='\u{1D7FF}' // mathematical alphabets
            | '\u{24B6}'..='\u{24E9}' // circled
            | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' // full width
            | '\u{1F130}'..='\u{1F149}' // squared
    ) || "ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ".contains(letter) // gaps of the alphabets above
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_pretend_letters() {
        let cases: [(&str, &str, &[(&str, &str)]); 8] = [
            ("plain", "Ganz normal, 2 m² groß, 20 °C, №", &[]),
            ("bold", "Wir sind 𝗻𝗲𝘂 hier", &[("𝗻𝗲𝘂", "neu")]),
            ("two words are one part", "𝐆𝐮𝐭𝐞𝐧 𝐓𝐚𝐠, ja", &[("𝐆𝐮𝐭𝐞𝐧 𝐓𝐚𝐠", "Guten Tag")]),
            ("a made-up umlaut", "𝗳𝘂\u{308}𝗿 alle", &[("𝗳𝘂\u{308}𝗿", "für")]),
            ("script with gaps", "𝒽ℯ𝓁𝓁ℴ", &[("𝒽ℯ𝓁𝓁ℴ", "hello")]),
            ("one sign", "x ∈ ℝ und Ⓜ", &[]),
            ("circled", "ⓘⓐ", &[("ⓘⓐ", "ia")]),
            ("emoji", "👍🏽 🅱️ ℹ️", &[]),
        ];
        for (name, text, expected) in cases {
            let found = pretend(text);
            let found: Vec<_> =
                found.iter().map(|one| (&text[one.bytes.clone()], one.plain.as_str())).collect();
            assert_eq!(found, expected, "{name}");
        }
    }
}
