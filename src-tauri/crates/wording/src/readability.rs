//! How easily a text reads.

use serde::Serialize;

use crate::hint::Parts;
use crate::prose::Sentence;
use crate::span::examined;

/// Fewer words say nothing about a text.
const FEWEST_WORDS: usize = 20;

/// A word of more letters is a long one (Björnsson, *Läsbarhet*, 1968).
const LONG_WORD_LETTERS: usize = 6;

/// Up to here a text reads like fiction or a newspaper: 50 is the usual bound
/// between fiction and non-fiction in German.
const GOOD: u32 = 50;

/// Above it a text reads like specialist literature.
const MEDIUM: u32 = 60;

/// In words, for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Reads well.
    Good,
    /// Takes some effort.
    Medium,
    /// Hard to read.
    Hard,
}

/// How easily a text reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Readability {
    /// The LIX, rounded: about 20 (very easy) to 80 (very hard).
    pub lix: u32,
    /// What it means.
    pub reading: Reading,
}

/// Measures `text` by the LIX: words per sentence plus the percentage of words
/// of more than six letters. `None` below twenty words.
///
/// The LIX and not the Wiener Sachtextformel, because it needs no guess at
/// syllables and holds for German and English alike. Hashtags, links and
/// numbers are left out.
#[must_use]
pub fn readability(text: &str) -> Option<Readability> {
    let text = examined(text);
    measure(&Parts::of(text).sentences)
}

fn measure(sentences: &[Sentence<'_>]) -> Option<Readability> {
    let letters = sentences.iter().flat_map(|one| &one.words).map(|word| word.letters());
    let lengths: Vec<usize> = letters.filter(|letters| *letters > 0).collect();
    let words = lengths.len();
    if words < FEWEST_WORDS {
        return None;
    }
    let long = lengths.iter().filter(|letters| **letters > LONG_WORD_LETTERS).count();
    // words / sentences + 100 * long / words, rounded, over one denominator.
    let denominator = words * sentences.len();
    let sum = words * words + 100 * long * sentences.len();
    let lix = u32::try_from((sum + denominator / 2) / denominator).unwrap_or(u32::MAX);
    let reading = match lix {
        lix if lix <= GOOD => Reading::Good,
        lix if lix <= MEDIUM => Reading::Medium,
        _ => Reading::Hard,
    };
    Some(Readability { lix, reading })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_german() {
        let clear = "Drei Wochen lang haben wir gezählt, warum jemand noch einmal kommen musste. \
            Oft fehlte nur ein Foto. Jetzt liegt der Einladung eine kurze Liste bei. Das hilft \
            beiden Seiten, und die Schlange ist kürzer.";
        let official = "Die Antragstellung hinsichtlich der Inanspruchnahme kommunaler \
            Förderleistungen erfolgt ausschließlich unter Verwendung der bereitgestellten \
            elektronischen Antragsformulare, wobei unvollständig eingereichte Unterlagen \
            grundsätzlich zurückgewiesen werden müssen.";
        let cases = [
            ("nothing", "", None),
            ("too short to tell", "Ein kurzer Satz.", None),
            ("clear", clear, Some(Reading::Good)),
            ("official", official, Some(Reading::Hard)),
        ];
        for (name, text, expected) in cases {
            let measured = readability(text);
            assert_eq!(measured.map(|one| one.reading), expected, "{name}: {measured:?}");
        }
    }

    #[test]
    fn follows_the_formula() {
        let sentence = "wir sind heute länger unterwegs, denn der Garten hat viel Platz.";
        let text =
            "Wir reden miteinander über Verwaltung, Beratung und Zukunft im Ort. ".to_owned();
        let words = 10 + sentence.split(' ').count();
        assert_eq!(words, 21);
        // 21 words, 2 sentences, 5 long words: 10.5 + 23.8.
        let measured = readability(&(text + sentence)).unwrap();
        assert_eq!(measured, Readability { lix: 34, reading: Reading::Good });
    }

    #[test]
    fn hashtags_and_links_do_not_count() {
        let text =
            "Das ist ein ganz normaler Satz mit vielen Wörtern, der etwas erzählt. ".repeat(3);
        let with = format!(
            "{text}\n#ÖffentlicherDienst #Wirtschaftsförderung https://www.monheim.de/verwaltung"
        );
        assert_eq!(readability(&text), readability(&with));
    }
}
