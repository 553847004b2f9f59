//! Names of people in the store, found in what was read.

use super::words::{folded_words, nearly};

/// The names of members and of people shown, made comparable. They are compared with words that
/// are read in a picture, never with faces.
#[derive(Default)]
pub struct Names(Vec<Vec<Part>>);

struct Part {
    folded: String,
    /// Long enough that one misread letter leaves it recognisable.
    long: bool,
}

// Before a name that stands alone in a sentence.
const TITLES: [&str; 12] =
    ["herr", "herrn", "frau", "fr", "hr", "hern", "dr", "prof", "mr", "mrs", "ms", "familie"];
// Words of a badge or a door sign that say nothing about whether more follows.
const FILLERS: [&str; 3] = ["von", "van", "de"];

impl Names {
    /// Takes whole names, such as "Dr. Elif Yıldız".
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let parts = |name: &str| -> Vec<Part> {
            let sharp = name.contains('ß');
            let words = folded_words(name).into_iter();
            let words = words.filter(|word| !TITLES.contains(&word.as_str()));
            words.map(|folded| Part { long: folded.chars().count() > 4 || sharp, folded }).collect()
        };
        let known = names.into_iter().map(parts);
        Self(known.filter(|name| name.iter().any(|part| part.folded.len() > 1)).collect())
    }

    /// Whether one of them stands in `text`: first and last name side by side in any order, or
    /// the last name after a title or an initial, or the last name alone in a line.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let words = folded_words(text);
        let lines: Vec<Vec<String>> = text.lines().map(folded_words).collect();
        self.0.iter().any(|name| in_words(name, &words) || alone(name, &lines))
    }
}

fn in_words(name: &[Part], words: &[String]) -> bool {
    let [first, .., last] = name else { return false };
    (0..words.len()).any(|at| {
        if !is(last, &words[at]) {
            return false;
        }
        // A middle name may be left out, or stand between.
        let around = words[at.saturating_sub(3)..(at + 3).min(words.len())].iter();
        let mut around = around.filter(|word| !FILLERS.contains(&word.as_str()));
        around.any(|word| is(first, word)) || at > 0 && introduces(first, &words[at - 1])
    })
}

fn introduces(first: &Part, word: &str) -> bool {
    TITLES.contains(&word) || word.len() == 1 && first.folded.starts_with(word)
}

/// The last name alone in a line, as on a badge, a door or a mailbox.
fn alone(name: &[Part], lines: &[Vec<String>]) -> bool {
    let Some(last) = name.last().filter(|last| last.folded.chars().count() > 2) else {
        return false;
    };
    lines.iter().any(|line| {
        let mut words = line.iter().filter(|word| !TITLES.contains(&word.as_str()));
        words.next().is_some_and(|word| is(last, word)) && words.next().is_none()
    })
}

fn is(part: &Part, word: &str) -> bool {
    part.folded == word || part.long && nearly(&part.folded, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_names_as_they_are_written() {
        let names = Names::new(["Dr. Elif Yıldız", "Jörg Weiß", "Anna Lena Müller", "Bo Li"]);
        let cases = [
            ("Elif Yıldız", true),
            ("Elif Yildiz\nBürgerbüro", true),
            ("Sehr geehrte Frau Müller, Ihr Antrag", true),
            ("MUELLER, ANNA", true),
            ("A. Müller", true),
            ("Müller", true),
            ("Joerg Weiss", true),
            ("Jorg WeiB", true),
            ("Jörg\nWeiß", true),
            ("Bo Li", true),
            ("Müllerstraße 3", false),
            ("Die Müller mahlen Korn", false),
            ("B. Müller", false),
            ("weiß auf schwarz", false),
            ("Li", false),
            ("Anna liest", false),
            ("", false),
        ];
        for (text, expected) in cases {
            assert_eq!(names.stand_in(text), expected, "{text}");
        }
    }

    #[test]
    fn no_names_are_in_no_text() {
        let empty = Names::new(["", "  ", "-"]);
        assert!(!empty.stand_in("- \n"));
        assert!(!Names::default().stand_in("Elif"));
    }
}
