//! Words and sentences.

use std::ops::Range;

use crate::mask::Mask;

/// A word and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Word<'text> {
    pub(crate) bytes: Range<usize>,
    pub(crate) text: &'text str,
}

impl Word<'_> {
    pub(crate) fn letters(&self) -> usize {
        self.text.chars().filter(|letter| letter.is_alphabetic()).count()
    }
}

/// A sentence with its words; never empty.
#[derive(Debug, Clone)]
pub(crate) struct Sentence<'text> {
    pub(crate) words: Vec<Word<'text>>,
}

impl Sentence<'_> {
    pub(crate) fn bytes(&self) -> Range<usize> {
        let start = self.words.first().map_or(0, |word| word.bytes.start);
        let end = self.words.last().map_or(start, |word| word.bytes.end);
        start..end
    }
}

/// Words whose full stop does not end a sentence.
const ABBREVIATIONS: [&str; 34] = [
    "abs", "art", "bspw", "bzw", "ca", "dr", "evtl", "frl", "gem", "ggf", "hr", "inkl", "max",
    "min", "mind", "mio", "mr", "mrd", "mrs", "ms", "nr", "prof", "rd", "sog", "st", "str", "tel",
    "usw", "vgl", "vs", "zzgl", "zz", "jr", "co",
];

/// Months, German and English: what stands before them is a day, not the end of a sentence.
const MONTHS: [&str; 20] = [
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
    "January",
    "February",
    "March",
    "May",
    "June",
    "October",
    "December",
];

/// The sentences of `text`, without what `mask` covers. A line is at least one sentence.
pub(crate) fn sentences<'text>(text: &'text str, mask: &Mask) -> Vec<Sentence<'text>> {
    let mut sentences = Vec::new();
    let mut start_of_line = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let mut words = Vec::new();
        let mut tokens = tokens(line, start_of_line).peekable();
        while let Some((start, token)) = tokens.next() {
            if let Some(word) = word(start, token).filter(|word| !mask.covers(word.bytes.start)) {
                words.push(word);
            }
            let next = tokens.peek().map(|(_, next)| *next);
            if ends_sentence(token, next) && !words.is_empty() {
                sentences.push(Sentence { words: std::mem::take(&mut words) });
            }
        }
        if !words.is_empty() {
            sentences.push(Sentence { words });
        }
        start_of_line += line.len();
    }
    sentences
}

/// What stands between blanks, with its place in the whole text.
fn tokens(line: &str, start_of_line: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = start_of_line;
    line.split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let token = piece.trim_end();
        (!token.is_empty()).then_some((start, token))
    })
}

/// The token without punctuation around it.
fn word(start: usize, token: &str) -> Option<Word<'_>> {
    let inner = token.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let start = start + token.len() - inner.len();
    let inner = inner.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    (!inner.is_empty()).then_some(Word { bytes: start..start + inner.len(), text: inner })
}

fn ends_sentence(token: &str, next: Option<&str>) -> bool {
    let token = token.trim_end_matches(['"', '\'', ')', ']', '“', '”', '«', '»', '‘', '’']);
    let Some(stem) = token.strip_suffix('.') else { return token.ends_with(['!', '?', '…']) };
    let Some(next) = next else { return true };
    let next = next.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let stem = stem.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    if stem.chars().all(|letter| letter.is_ascii_digit()) && !stem.is_empty() {
        return !is_ordinal_before(next);
    }
    // The second full stop of "z.B." hides the first letter.
    let last = stem.rsplit('.').next().unwrap_or(stem);
    let single_letter = last.chars().nth(1).is_none();
    !single_letter && !ABBREVIATIONS.iter().any(|short| short.eq_ignore_ascii_case(last))
}

fn is_ordinal_before(next: &str) -> bool {
    let name = next.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    MONTHS.contains(&name) || next.starts_with(|first: char| !first.is_uppercase())
}

/// Parts of `sentences` that shout: long words in capitals, or three in a row.
///
/// Two short words in capitals may be abbreviations that stand side by side.
pub(crate) fn shouting(text: &str, sentences: &[Sentence<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for sentence in sentences {
        let mut run: Vec<&Word<'_>> = Vec::new();
        for word in &sentence.words {
            let follows = run.last().is_some_and(|last| {
                text[last.bytes.end..word.bytes.start].chars().all(char::is_whitespace)
            });
            if !follows || !in_capitals(word) {
                found.extend(loud(&run));
                run.clear();
            }
            if in_capitals(word) {
                run.push(word);
            }
        }
        found.extend(loud(&run));
    }
    found.extend(exclamations(text));
    found
}

fn in_capitals(word: &Word<'_>) -> bool {
    word.letters() >= 2 && !word.text.chars().any(|letter| letter.is_lowercase() && letter != 'ß')
}

fn loud(run: &[&Word<'_>]) -> Option<Range<usize>> {
    let (first, last) = (run.first()?, run.last()?);
    let loud = run.len() >= 3 || run.iter().any(|word| word.letters() >= 7);
    loud.then_some(first.bytes.start..last.bytes.end)
}

/// Two and more exclamation marks in a row.
fn exclamations(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    while let Some(at) = text[start..].find('!') {
        let from = start + at;
        let marks = text[from..].bytes().take_while(|byte| *byte == b'!').count();
        if marks >= 2 {
            found.push(from..from + marks);
        }
        start = from + marks;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let sentences = sentences(text, &Mask::new(text));
        sentences.iter().map(|one| text[one.bytes()].to_owned()).collect()
    }

    #[test]
    fn splits_german_sentences() {
        let cases: [(&str, &str, &[&str]); 11] = [
            ("nothing", "", &[]),
            ("only signs", "👍 – … \n!", &[]),
            ("plain", "Guten Tag. Wie geht es? Gut!", &["Guten Tag", "Wie geht es", "Gut"]),
            ("a number at the end", "Es sind 16. Dafür", &["Es sind 16", "Dafür"]),
            ("a day", "Am 3. Dezember um 10 Uhr.", &["Am 3. Dezember um 10 Uhr"]),
            ("an ordinal", "Die 2. und 3. kamen.", &["Die 2. und 3. kamen"]),
            (
                "abbreviations",
                "Das ist z. B. bzw. ca. Nr. 5 gut.",
                &["Das ist z. B. bzw. ca. Nr. 5 gut"],
            ),
            ("without a blank", "Also z.B. Kitas. Ja.", &["Also z.B. Kitas", "Ja"]),
            ("quoted", "„Komm rein.“ Das half.", &["Komm rein", "Das half"]),
            ("lines are sentences", "Eins\n- zwei\r\n- drei", &["Eins", "zwei", "drei"]),
            ("a link is no end", "Auf monheim.de steht es.", &["Auf monheim.de steht es"]),
        ];
        for (name, text, expected) in cases {
            assert_eq!(split(text), expected, "{name}");
        }
    }

    #[test]
    fn hears_shouting() {
        let cases: [(&str, &str, &[&str]); 9] = [
            ("calm", "Wir suchen Verstärkung!", &[]),
            ("abbreviations", "Die DSGVO und das DSG NRW gelten für die VHS.", &[]),
            ("a list of abbreviations", "VHS, VRR, NRW und IT", &[]),
            ("a long word", "Jetzt BEWERBEN bitte", &["BEWERBEN"]),
            ("three words", "WIR SIND DA für Sie", &["WIR SIND DA"]),
            ("sharp s", "Die GROßEN FERIEN KOMMEN", &["GROßEN FERIEN KOMMEN"]),
            ("numbers are silent", "10 000 2026 300", &[]),
            ("marks", "Endlich!! Ja! Nein!!!", &["!!", "!!!"]),
            ("end of text", "Das ist WICHTIGER", &["WICHTIGER"]),
        ];
        for (name, text, expected) in cases {
            let sentences = sentences(text, &Mask::new(text));
            let found = shouting(text, &sentences);
            let found: Vec<_> = found.into_iter().map(|bytes| &text[bytes]).collect();
            assert_eq!(found, expected, "{name}");
        }
    }
}
