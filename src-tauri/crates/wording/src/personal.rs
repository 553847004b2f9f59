//! Numbers that say more than they should: bank accounts and telephones.

use std::ops::Range;

use iban::Iban;

use crate::mask::Mask;

/// Shortest and longest IBAN in use (Norway, Russia), in characters.
const IBAN_CHARACTERS: std::ops::RangeInclusive<usize> = 15..=33;

/// Finds IBANs: with or without blanks, of the right length for their country
/// and with a right checksum, so that file numbers stay out.
pub(crate) fn ibans(text: &str, mask: &Mask) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in starts(text) {
        let after_last = found.last().is_none_or(|last| last.end <= start);
        if !after_last || mask.covers(start) {
            continue;
        }
        if let Some(end) = iban_end(text, start) {
            found.push(start..end);
        }
    }
    found
}

/// Places where two letters and two digits follow no letter or digit.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let country_code = |at: usize| {
        bytes[at].is_ascii_alphabetic()
            && bytes[at + 1].is_ascii_alphabetic()
            && bytes[at + 2].is_ascii_digit()
            && bytes[at + 3].is_ascii_digit()
    };
    (0..bytes.len().saturating_sub(3)).filter(move |at| {
        country_code(*at) && !text[..*at].ends_with(|before: char| before.is_alphanumeric())
    })
}

/// Where the IBAN that begins at `start` ends, if one does.
fn iban_end(text: &str, start: usize) -> Option<usize> {
    let mut compact = String::new();
    let mut found = None;
    let mut separated = false;
    for (at, letter) in text[start..].char_indices() {
        let separator = matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '-');
        if separator && !separated {
            separated = true;
            continue;
        }
        if !letter.is_ascii_alphanumeric() || compact.len() == *IBAN_CHARACTERS.end() {
            break;
        }
        separated = false;
        compact.push(letter.to_ascii_uppercase());
        let end = start + at + 1;
        let ends_here = !text[end..].starts_with(|next: char| next.is_alphanumeric());
        if ends_here && IBAN_CHARACTERS.contains(&compact.len()) && compact.parse::<Iban>().is_ok()
        {
            found = Some(end);
        }
    }
    found
}

/// Digits of a telephone number with its area code (E.164 allows 15).
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// Most characters that a telephone number is spread over, with its signs.
const PHONE_CHARACTERS: usize = 32;

/// Finds telephone numbers with an area code, written as people in Germany do.
pub(crate) fn phones(text: &str, mask: &Mask) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut searched = 0;
    while let Some(at) = text[searched..].find(|letter: char| "+(0".contains(letter)) {
        let start = searched + at;
        let before = text[..start].chars().next_back();
        let begins = !before.is_some_and(|one| one.is_alphanumeric() || ".,/-–:+(".contains(one));
        let end = start + phone_characters(&text[start..]);
        let end =
            start + text[start..end].trim_end_matches(|one: char| !one.is_ascii_digit()).len();
        let number = &text[start..end];
        if begins && !mask.covers(start) && is_phone(number) {
            found.push(start..end);
            searched = end;
        } else {
            searched = start + 1;
        }
    }
    found
}

/// Bytes at the beginning of `text` that could belong to one telephone number.
fn phone_characters(text: &str) -> usize {
    let belongs = |one: &char| one.is_ascii_digit() || "+()/-. \u{a0}\u{202f}".contains(*one);
    text.chars().take(PHONE_CHARACTERS).take_while(belongs).map(char::len_utf8).sum()
}

fn is_phone(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let mut groups = number.split(|one: char| !one.is_ascii_digit()).filter(|one| !one.is_empty());
    let first = groups.next().unwrap_or_default();
    let second = groups.next().unwrap_or_default();
    // Area codes have three digits and more, so dates and times drop out here.
    let area_code = first.len() >= 3 && first.starts_with('0') && !first.starts_with("000");
    let country = number.trim_start_matches('(').starts_with('+');
    let bracketed = number.starts_with("(0)") && second.len() >= 2;
    PHONE_DIGITS.contains(&digits) && (country || area_code || bracketed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, found: Vec<Range<usize>>) -> Vec<&str> {
        found.into_iter().map(|bytes| &text[bytes]).collect()
    }

    #[test]
    fn finds_bank_accounts() {
        let cases: [(&str, &str, &[&str]); 9] = [
            ("compact", "An DE89370400440532013000.", &["DE89370400440532013000"]),
            (
                "in groups",
                "IBAN: DE89 3704 0044 0532 0130 00 bitte",
                &["DE89 3704 0044 0532 0130 00"],
            ),
            (
                "narrow blanks",
                "DE89\u{a0}3704\u{a0}0044\u{a0}0532\u{a0}0130\u{a0}00",
                &["DE89\u{a0}3704\u{a0}0044\u{a0}0532\u{a0}0130\u{a0}00"],
            ),
            ("small letters", "de89370400440532013000", &["de89370400440532013000"]),
            ("Dutch, letters inside", "(NL91 ABNA 0417 1643 00)", &["NL91 ABNA 0417 1643 00"]),
            (
                "two",
                "DE89370400440532013000, AT611904300234573201",
                &["DE89370400440532013000", "AT611904300234573201"],
            ),
            ("wrong checksum", "DE88370400440532013000", &[]),
            ("file number", "AZ12-3456 7890 1234 5678", &[]),
            ("part of a longer word", "XDE893704004405320130001", &[]),
        ];
        for (name, text, expected) in cases {
            assert_eq!(words(text, ibans(text, &Mask::new(text))), expected, "{name}");
        }
    }

    #[test]
    fn finds_telephone_numbers() {
        let cases: [(&str, &str, &[&str]); 14] = [
            ("area code", "Tel. 02173 951-0 oder", &["02173 951-0"]),
            ("too short to be one", "Raum 0815", &[]),
            ("slash", "02173/951100.", &["02173/951100"]),
            ("bracket", "Rufen Sie (02173) 951 100 an", &["(02173) 951 100"]),
            ("country", "+49 (0)2173 951-100", &["+49 (0)2173 951-100"]),
            ("compact", "+492173951100", &["+492173951100"]),
            ("mobile", "0171-1234567", &["0171-1234567"]),
            ("a date", "Am 01.12.2026 und 05/06/2026", &[]),
            ("times", "08:00–16:00 Uhr, 08.00-16.00 Uhr", &[]),
            ("amounts", "1.000.000 Euro, 0,50 Euro, 2.000.000", &[]),
            ("a year", "2026-11-23 bis 2027-01-02", &[]),
            ("authorities' number", "Die 115 hilft", &[]),
            ("an endless number", "012345678901234567890123456789", &[]),
            ("two", "0800 123456, 0211 7654321", &["0800 123456", "0211 7654321"]),
        ];
        for (name, text, expected) in cases {
            assert_eq!(words(text, phones(text, &Mask::new(text))), expected, "{name}");
        }
    }
}
