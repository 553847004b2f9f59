//! Numbers that belong to a person: accounts, telephones, plates, file numbers, dates of birth.

use std::ops::RangeInclusive;

use iban::Iban;

/// Shortest and longest IBAN in use (Norway, Russia), in characters.
const IBAN_CHARACTERS: RangeInclusive<usize> = 15..=33;
/// Digits of a German IBAN, give or take: the reader loses one of two that are alike, or sees one
/// too many. Nothing else has so many after "DE".
const GERMAN_DIGITS: RangeInclusive<usize> = 18..=21;
/// Digits after the word itself, in whatever state the rest is.
const NAMED_DIGITS: usize = 13;

/// Whether `line` holds an IBAN: with a right checksum, or German and about as long as one, since
/// one misread digit breaks the checksum and hides nothing.
pub(crate) fn has_iban(line: &str) -> bool {
    let letters: Vec<char> = line
        .chars()
        .filter(|one| !one.is_whitespace() && !matches!(one, '-' | '.' | ':'))
        .map(|one| one.to_ascii_uppercase())
        .collect();
    let digits = letters.iter().filter(|one| one.is_ascii_digit()).count();
    let named = letters.windows(4).any(|word| word == ['I', 'B', 'A', 'N']);
    named && digits >= NAMED_DIGITS
        || (0..letters.len().saturating_sub(*IBAN_CHARACTERS.start() - 1))
            .any(|start| begins_iban(&letters[start..]))
}

fn begins_iban(letters: &[char]) -> bool {
    if !letters[..2].iter().all(char::is_ascii_alphabetic) {
        return false;
    }
    if letters.starts_with(&['D', 'E']) {
        let alike = letters[2..].iter().take_while(|one| as_digit(**one).is_some());
        let alike: Vec<&char> = alike.collect();
        // A word may follow, such as the bank's name.
        let length = alike.iter().rposition(|one| one.is_ascii_digit()).map_or(0, |last| last + 1);
        // At most three letters stand for digits; more are a word.
        let real = alike.iter().filter(|one| one.is_ascii_digit()).count();
        return GERMAN_DIGITS.contains(&length) && real + 3 >= length;
    }
    let whole = letters.iter().take(*IBAN_CHARACTERS.end());
    let whole: String = whole.take_while(|one| one.is_ascii_alphanumeric()).collect();
    IBAN_CHARACTERS
        .rev()
        .any(|length| whole.get(..length).is_some_and(|part| part.parse::<Iban>().is_ok()))
}

/// The digit that a reader takes for this letter, or the digit itself.
fn as_digit(letter: char) -> Option<char> {
    Some(match letter {
        '0'..='9' => letter,
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' | '|' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        _ => return None,
    })
}

/// Digits of a telephone number with its area code (E.164 allows 15).
const PHONE_DIGITS: RangeInclusive<usize> = 7..=15;

/// Whether `line` holds a telephone number with an area code, written as people in Germany do.
pub(crate) fn has_phone(line: &str) -> bool {
    let belongs = |one: char| one.is_ascii_digit() || "+()/-–. ".contains(one);
    let pieces = line.split(|one: char| !belongs(one)).map(str::trim);
    pieces.filter(|piece| !piece.is_empty()).any(is_phone)
}

fn is_phone(piece: &str) -> bool {
    let starts = piece.match_indices(['+', '(', '0']);
    starts.map(|(start, _)| start).any(|start| {
        let mut before = piece[..start].chars().rev();
        let begins = match before.next() {
            None | Some(' ') => true,
            // "Tel.02173": the reader loses the blank. "12.03" goes on.
            Some('.' | '/' | '-' | '–') => !before.any(|one| one.is_ascii_digit()),
            Some(_) => false,
        };
        begins && is_phone_number(&piece[start..])
    })
}

fn is_phone_number(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let mut groups = number.split(|one: char| !one.is_ascii_digit()).filter(|one| !one.is_empty());
    let first = groups.next().unwrap_or_default();
    let second = groups.next().unwrap_or_default();
    // Area codes have three digits and more, so dates and times drop out here.
    let area_code = first.len() >= 3 && first.starts_with('0') && !first.starts_with("000");
    let country = number.trim_start_matches('(').starts_with('+') && !first.starts_with('0');
    let bracketed = number.starts_with("(0)") && second.len() >= 2;
    PHONE_DIGITS.contains(&digits) && (country || area_code || bracketed)
}

/// Whether `line` is a German number plate, or names one in the usual form "ME-AB 1234".
pub(crate) fn has_plate(line: &str) -> bool {
    let parts: Vec<&str> = line.split(is_gap).filter(|part| !part.is_empty()).collect();
    // The D of the blue field is read as a word of its own.
    let inner = parts.strip_prefix(&["D"]).unwrap_or(&parts);
    is_plate(&parts) || is_plate(inner) || hyphenated(line)
}

fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | ':' | '.' | '·' | '•' | '°' | '*' | '—' | '_')
}

/// "ME", "AB", "1234", with the seal between read as nothing, a blank or some dot.
fn is_plate(parts: &[&str]) -> bool {
    match parts {
        [first, second] => {
            // "ME AB1234" or "MEAB 1234".
            let (letters, digits) = split_digits(second);
            if letters.is_empty() {
                is_plate_of_two(first, digits)
            } else {
                place_letters_digits(first, letters, digits)
            }
        }
        [place, letters, digits] => place_letters_digits(place, letters, digits),
        [one] => {
            let (letters, digits) = split_digits(one);
            is_plate_of_two(letters, digits)
        }
        _ => false,
    }
}

/// Letters of place and owner together. Shorter ones are rooms and paper sizes far more often.
fn is_plate_of_two(letters: &str, digits: &str) -> bool {
    let count = letters.chars().count();
    (3..=5).contains(&count) && digits.len() >= 3 && is_capitals(letters) && fits(count, digits)
}

fn place_letters_digits(place: &str, letters: &str, digits: &str) -> bool {
    let [first, second] = [place, letters].map(|part| part.chars().count());
    let paper = place == "DIN" && letters == "A" && digits.len() == 1;
    (1..=3).contains(&first)
        && (1..=2).contains(&second)
        && is_capitals(place)
        && is_capitals(letters)
        && fits(first + second, digits)
        && !paper
}

/// One to four digits, none of them a leading zero, perhaps E or H after them; eight in all.
fn fits(letters: usize, digits: &str) -> bool {
    let number = digits.strip_suffix(['E', 'H']).unwrap_or(digits);
    (1..=4).contains(&number.len())
        && number.bytes().all(|one| one.is_ascii_digit())
        && !number.starts_with('0')
        && letters + digits.len() <= 8
}

fn split_digits(part: &str) -> (&str, &str) {
    let at = part.find(|one: char| one.is_ascii_digit()).unwrap_or(part.len());
    part.split_at(at)
}

fn is_capitals(part: &str) -> bool {
    part.chars().all(|one| one.is_ascii_uppercase() || matches!(one, 'Ä' | 'Ö' | 'Ü'))
}

fn hyphenated(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.iter().enumerate().any(|(at, word)| {
        let word = word.trim_matches(|one: char| !one.is_alphanumeric());
        let Some((place, rest)) = word.split_once('-') else { return false };
        let (letters, digits) = split_digits(rest);
        let next = words.get(at + 1).copied().unwrap_or_default();
        let next = next.trim_matches(|one: char| !one.is_alphanumeric());
        let digits = if digits.is_empty() { next } else { digits };
        place_letters_digits(place, letters, digits)
    })
}

/// Whether `line` holds a file number as courts and town halls write them.
pub(crate) fn has_file_number(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let court = words.windows(3).any(|words| {
        let [chamber, register, number] = words else { return false };
        let chamber = chamber.trim_matches(|one: char| !one.is_alphanumeric());
        let named = !chamber.is_empty();
        let chamber = chamber.len() <= 3 && chamber.bytes().all(|one| one.is_ascii_digit())
            || chamber.chars().all(|one| "IVX".contains(one));
        let register = (1..=4).contains(&register.len())
            && register.starts_with(|one: char| one.is_ascii_uppercase())
            && register.bytes().all(|one| one.is_ascii_alphabetic());
        named && chamber && register && number_and_year(number)
    });
    court || words.iter().any(|word| groups_and_year(word))
}

/// "345/26".
fn number_and_year(word: &str) -> bool {
    let word = word.trim_matches(|one: char| !one.is_ascii_digit());
    let Some((number, year)) = word.split_once('/') else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|one| one.is_ascii_digit());
    digits(number) && number.len() <= 6 && digits(year) && matches!(year.len(), 2 | 4)
}

/// "32.1-45.67/2026": three groups and more before a year.
fn groups_and_year(word: &str) -> bool {
    let word = word.trim_matches(|one: char| !one.is_alphanumeric());
    let Some((groups, year)) = word.rsplit_once('/') else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|one| one.is_ascii_digit());
    let mut parts = groups.split(['.', '-', '/', '_']);
    let count = groups.split(['.', '-', '/', '_']).count();
    let starts = parts.clone().next().is_some_and(digits);
    let fine = parts.all(|part| {
        !part.is_empty() && part.len() <= 6 && part.bytes().all(|one| one.is_ascii_alphanumeric())
    });
    starts && fine && count >= 2 && digits(year) && matches!(year.len(), 2 | 4) && !is_date(word)
}

/// Whether a date stands in `text`: "3.5.1984", "03/05/84", "1984-05-03".
pub(crate) fn has_date(text: &str) -> bool {
    // The reader puts blanks after points.
    let joined: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    let dates = |text: &str| {
        text.split(|one: char| !one.is_ascii_digit() && !"./-".contains(one)).any(is_date)
    };
    dates(text) || dates(&joined)
}

fn is_date(word: &str) -> bool {
    let numbers: Option<Vec<u32>> = word
        .trim_matches(['.', '/', '-'])
        .split(['.', '/', '-'])
        .map(|part| if part.len() <= 4 { part.parse().ok() } else { None })
        .collect();
    let Some(numbers) = numbers else { return false };
    let year = |year: u32| year <= 99 || (1900..=2100).contains(&year);
    match numbers[..] {
        [a, b, c] if a >= 1900 => a <= 2100 && (1..=12).contains(&b) && (1..=31).contains(&c),
        [a, b, c] => (1..=31).contains(&a) && (1..=12).contains(&b) && year(c),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: impl Fn(&str) -> bool, yes: &[&str], no: &[&str]) {
        for line in yes {
            assert!(rule(line), "{line}");
        }
        for line in no {
            assert!(!rule(line), "{line}");
        }
    }

    #[test]
    fn accounts() {
        check(
            has_iban,
            &[
                "DE89 3704 0044 0532 0130 00",
                "IBAN:DE89370400440532013000 BIC COBADEFF",
                "IBAN DE89 37O4 0044 0532 0I30 00",
                "DE88 3704 0044 0532 0130 00",
                "NL91 ABNA 0417 1643 00",
                "Konto AT611904300234573201.",
                "DE89 3704 0044 0532 013 00",
                "DE89 3704 0044 0532 01300 GLS Bank",
                "1BAN IBAN OE89 37O4 0044 O532 013",
            ],
            &[
                "AZ12-3456 7890 1234 5678",
                "DE89 3704 0044",
                "DEUTSCHLAND SUCHT DEN BESTEN",
                "DE893704004405320130001234",
                "USt-IdNr. DE123456789",
                "IBAN bitte angeben, Formular 4711/2026",
                "",
            ],
        );
    }

    #[test]
    fn telephones() {
        check(
            has_phone,
            &[
                "Tel. 02173 951-0",
                "02173/951100",
                "(02173) 951 100",
                "+49 (0)2173 951-100",
                "0171-1234567",
                "Fon:+492173951100",
                "Tel.02173 951-100",
                "Tel./Fax.-02173/951100",
                "Raum 3, 0211 7654321",
                "40789 02173 951100",
            ],
            &[
                "Am 01.12.2026 und 05/06/2026",
                "08:00–16:00 Uhr",
                "1.000.000 Euro",
                "2026-11-23",
                "Raum 0815",
                "115",
                "012345678901234567890123456789",
                "",
            ],
        );
    }

    #[test]
    fn plates() {
        check(
            has_plate,
            &[
                "ME AB 1234",
                "ME-AB 1234",
                "ME·AB1234",
                "MEAB1234",
                "MEAB 123",
                "D ME:AB 1234",
                "D AB 123",
                "K A 1",
                "B-MW 7H",
                "M:X 42E",
                "KÖ LN 12",
                "Halter des Pkw ME-AB 1234, Opel",
            ],
            &[
                "DIN A4",
                "Raum 12",
                "A 3",
                "me ab 1234",
                "ME AB 0123",
                "ME AB 12345",
                "ABCD EF 12",
                "WLAN 5",
                "2026",
                "E-Mail",
                "COVID-19",
                "",
                "-",
            ],
        );
    }

    #[test]
    fn file_numbers() {
        check(
            has_file_number,
            &[
                "12 K 345/26",
                "Urteil IV ZR 12/2024",
                "32.1-45.67/2026",
                "50-21-A/26",
                "(3 Js 1/25)",
            ],
            &["01/02/2026", "24/7", "Wahl 2025/26", "1.2.2026", "3/4 Liter", "A/B", "", "/"],
        );
    }

    #[test]
    fn dates() {
        check(
            has_date,
            &["3.5.1984", "am 03.05.84", "1984-05-03", "geb. 03. 05. 1984", "03/05/1984"],
            &["32.5.1984", "1.13.2000", "10.30 Uhr", "951-100", "1.2.3.4", "", "..."],
        );
    }
}
