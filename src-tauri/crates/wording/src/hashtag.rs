//! Hashtags and how they read.

mod words;

use std::ops::Range;

use serde::Serialize;
use unicode_normalization::char::is_combining_mark;

use crate::mask::Mask;
use crate::span::{Ruler, Span, examined};
use crate::weblink::addresses;

/// A hashtag of this many small letters is probably more than one word.
const LONG_TAG_LETTERS: usize = 15;

/// Up to here capitals are an abbreviation (DSGVO, ÖPNV).
const ABBREVIATION_LETTERS: usize = 5;

/// A hashtag in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hashtag {
    /// What stands behind the sign.
    pub name: String,
    /// Where, with the sign.
    pub span: Span,
    /// How it would read better.
    pub advice: Option<CaseAdvice>,
    /// Whether a sign cuts it short, as in `#Smart-City`: LinkedIn would link
    /// only `#Smart`.
    pub cut: bool,
}

/// How a hashtag of several words reads better: screen readers and people
/// find the words by their capitals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "better")]
pub enum CaseAdvice {
    /// All of its words are known: write it so, without the sign.
    Write(String),
    /// Probably several words, but not known which.
    CapitalPerWord,
}

/// The hashtags of `text`, in order. Links are left out.
#[must_use]
pub fn hashtags(text: &str) -> Vec<Hashtag> {
    let text = examined(text);
    let mut links = Mask::new(text);
    for link in addresses(text).links {
        links.cover(&link);
    }
    let ruler = Ruler::new(text);
    find(text, &links).iter().map(|bytes| describe(text, bytes, &ruler)).collect()
}

/// Bytes of the hashtags outside of `mask`, with the sign.
pub(crate) fn find(text: &str, mask: &Mask) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('#') {
        let before = text[..at].chars().next_back();
        // An `&` before it is an HTML character reference that was pasted.
        let begins = !before.is_some_and(|one| one.is_alphanumeric() || "#&".contains(one));
        let name = &text[at + 1..];
        let name = &name[..name.find(|one| !is_tag_letter(one)).unwrap_or(name.len())];
        if begins && !mask.covers(at) && name.contains(char::is_alphabetic) {
            found.push(at..at + 1 + name.len());
        }
    }
    found
}

pub(crate) fn describe(text: &str, bytes: &Range<usize>, ruler: &Ruler) -> Hashtag {
    let name = &text[bytes.start + 1..bytes.end];
    let mut after = text[bytes.end..].chars();
    let sign = after.next().is_some_and(|one| "-_&:*/.'’·".contains(one));
    let cut = sign && after.next().is_some_and(char::is_alphanumeric);
    // Advice on the first half of a name would only be in the way.
    let advice = if cut { None } else { case_advice(name) };
    Hashtag { name: name.to_owned(), span: ruler.span(bytes), advice, cut }
}

fn is_tag_letter(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

fn case_advice(name: &str) -> Option<CaseAdvice> {
    let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
    let capitals = name.chars().filter(|letter| letter.is_uppercase()).count();
    let all_capitals = capitals == letters;
    let starts_with_capital = name.starts_with(char::is_uppercase);
    let has_inner_capitals = capitals > usize::from(starts_with_capital);
    if (has_inner_capitals && !all_capitals) || (all_capitals && letters <= ABBREVIATION_LETTERS) {
        return None;
    }
    if let Some(better) = words::capitalise(&name.to_lowercase()) {
        let worth_it = better.several_words && better.name != name;
        return worth_it.then_some(CaseAdvice::Write(better.name));
    }
    // "Wirtschaftsförderung" is one word: a capital at the front shows that
    // someone thought about it.
    let unclear = letters >= LONG_TAG_LETTERS && (all_capitals || !starts_with_capital);
    unclear.then_some(CaseAdvice::CapitalPerWord)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_hashtags() {
        let cases: [(&str, &str, &[&str]); 10] = [
            ("none", "Platz 1, # allein, C# und a#b", &[]),
            ("umlauts", "Im #Bürgerbüro.", &["Bürgerbüro"]),
            ("decomposed", "#Bu\u{308}ro", &["Bu\u{308}ro"]),
            ("a list", "#A #B\n#C", &["A", "B", "C"]),
            ("glued together", "#A#B", &["A"]),
            ("numbers alone are none", "#1 #2026 #Team2026", &["Team2026"]),
            ("in a link", "https://monheim.de/#Kita", &[]),
            ("pasted from a page", "Das war&#39;s", &[]),
            ("emoji end it", "#Sport🏃", &["Sport"]),
            ("in brackets", "(#Kita)", &["Kita"]),
        ];
        for (name, text, expected) in cases {
            let found = hashtags(text);
            let found: Vec<_> = found.iter().map(|tag| tag.name.as_str()).collect();
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn spans_include_the_sign() {
        let tags = hashtags("👍 #Kita");
        assert_eq!(tags[0].span, Span { start: 3, end: 8 });
    }

    #[test]
    fn notices_what_cuts_a_hashtag() {
        let cases = [
            ("#Smart-City", true),
            ("#Kolleg:innen", true),
            ("#Kolleg*innen", true),
            ("#Team.", false),
            ("#Team: alle", false),
            ("#Team", false),
        ];
        for (text, expected) in cases {
            assert_eq!(hashtags(text)[0].cut, expected, "{text}");
        }
    }

    #[test]
    fn advises_on_capitals_only_where_sure() {
        let write = |better: &str| Some(CaseAdvice::Write(better.into()));
        let cases = [
            ("öffentlicherdienst", write("ÖffentlicherDienst")),
            ("Öffentlicherdienst", write("ÖffentlicherDienst")),
            ("ÖFFENTLICHERDIENST", write("ÖffentlicherDienst")),
            ("ÖffentlicherDienst", None),
            ("monheimamrhein", write("MonheimAmRhein")),
            ("smartcity", write("SmartCity")),
            ("ausbildungbeiderstadt", write("AusbildungBeiDerStadt")),
            ("ausbildung2026", None),
            ("neuebüros2026", write("NeueBüros2026")),
            ("bürgerbüro", None),
            ("stadtverwaltung", None),
            ("Wirtschaftsförderung", None),
            ("Stadtteam", None),
            ("stadtteam", None),
            ("DSGVO", None),
            ("irgendwasunbekanntes", Some(CaseAdvice::CapitalPerWord)),
            ("Irgendwasunbekanntes", None),
            ("kurz", None),
        ];
        for (name, expected) in cases {
            assert_eq!(case_advice(name), expected, "{name}");
        }
    }
}
