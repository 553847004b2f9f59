//! What a block of text is about.

use programme::finding::FindingClass;

use super::number::{has_date, has_file_number, has_iban, has_phone, has_plate};
use super::words::folded;

// All folded: the reader knows no ö and no ß, and joins words.
const DOCUMENTS: [&str; 14] = [
    "personalausweis",
    "identitycard",
    "reisepas",
    "pasport",
    "fuhrerschein",
    "aufenthaltstitel",
    "schwerbehindertenausweis",
    "gesundheitskarte",
    "healthinsurancecard",
    "medikationsplan",
    "dienstausweis",
    "schulerausweis",
    "geburtsurkunde",
    "meldebescheinigung",
];
const SECRETS: [&str; 14] = [
    "paswort",
    "kenwort",
    "kennwort",
    "pasword",
    "zugangsdaten",
    "benutzername",
    "username",
    "netzwerkschlusel",
    "sicherheitschlusel",
    "zugangscode",
    "anmeldename",
    "pasphrase",
    "wlanschlusel",
    "turcode",
];
const FILE_NUMBERS: [&str; 14] = [
    "aktenzeichen",
    "geschaftszeichen",
    "kasenzeichen",
    "vorgangsnummer",
    "steurnummer",
    "steurid",
    "identifikationsnummer",
    "sozialversicherungsnummer",
    "versichertennummer",
    "versicherungsnummer",
    "kundennummer",
    "personalnummer",
    "unserzeichen",
    "ihrzeichen",
];
const SHORT_FILE_NUMBERS: [&str; 5] = ["az", "gz", "gesch", "aktz", "svnr"];
const SHORT_SECRETS: [&str; 6] = ["pin", "puk", "pw", "pwd", "tan", "login"];
const BIRTH: [&str; 5] = ["geburtsdatum", "geburtstag", "geborenam", "dateofbirth", "gebdatum"];
const SHORT_BIRTH: [&str; 3] = ["geb", "geboren", "born"];

/// The most private class that fits `text`, whose lines are separated by line feeds.
pub(crate) fn class_of_text(text: &str) -> FindingClass {
    let text = tidy(text);
    let rules: [(FindingClass, fn(&str) -> bool); 9] = [
        (FindingClass::Document, is_document),
        (FindingClass::Wifi, is_wifi),
        (FindingClass::Password, is_secret),
        (FindingClass::Iban, |text| text.lines().any(has_iban)),
        (FindingClass::BirthDate, is_birth_date),
        (FindingClass::FileNumber, is_file_number),
        (FindingClass::Email, |text| text.lines().any(has_email)),
        (FindingClass::Phone, |text| text.lines().any(has_phone)),
        (FindingClass::Plate, |text| text.lines().any(has_plate)),
    ];
    let found = rules.iter().find(|(_, fits)| fits(&text)).map(|(class, _)| *class);
    let link = || text.lines().any(has_link).then_some(FindingClass::Link);
    found.or_else(link).unwrap_or(FindingClass::Plain)
}

/// Signs that the reader takes for others.
fn tidy(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '：' | '∶' => ':',
            '，' | '、' => ',',
            '（' => '(',
            '）' => ')',
            '＠' | '©' | '®' => '@',
            '－' | '—' | '─' | 'ー' => '-',
            '／' => '/',
            '．' | '。' => '.',
            '《' | '〈' | '≤' | '«' | '‹' => '<',
            other => other,
        })
        .collect()
}

/// Words that say it, or the machine-readable lines of a passport or an identity card.
fn is_document(text: &str) -> bool {
    let all = folded(text);
    DOCUMENTS.iter().any(|word| all.contains(word)) || text.lines().any(is_machine_line)
}

/// "P<D<<MUSTERMANN<<ERIKA<<<<": ICAO 9303 has 30, 36 or 44 characters; the reader loses some of
/// the many signs that fill the line.
fn is_machine_line(line: &str) -> bool {
    let letters: Vec<char> = line.chars().filter(|one| !one.is_whitespace()).collect();
    let fillers = letters.iter().filter(|one| **one == '<').count();
    let belong = |one: &&char| one.is_ascii_uppercase() || one.is_ascii_digit() || **one == '<';
    let strange = letters.len() - letters.iter().filter(belong).count();
    letters.len() >= 20 && fillers >= 3 && strange * 10 <= letters.len()
}

fn is_wifi(text: &str) -> bool {
    let all = folded(text);
    let network = ["wlan", "wifi", "sid", "wpa"].iter().any(|word| all.contains(word));
    network && is_secret(text)
}

fn is_secret(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    // The word alone, as in "Passwort vergessen", is no secret: something has to follow.
    let said = |index: usize, line: &str| {
        let next = lines.get(index + 1).copied().unwrap_or_default();
        let followed = line.contains(':')
            || line.contains('=')
            || looks_random(next)
            || line.split_whitespace().any(looks_random);
        let words = line.split(|one: char| !one.is_alphanumeric()).map(folded);
        let digits = line.chars().filter(char::is_ascii_digit).count();
        let all = folded(line);
        SECRETS.iter().any(|word| all.contains(word)) && followed
            || words.clone().any(|word| SHORT_SECRETS.contains(&word.as_str()))
                && (digits >= 4 || line.contains(':'))
    };
    let short = lines.len() <= 3;
    lines.iter().enumerate().any(|(index, line)| said(index, line))
        || short && lines.iter().any(|line| looks_like_password(line.trim()))
}

fn looks_random(word: &str) -> bool {
    let digit = word.bytes().any(|one| one.is_ascii_digit());
    digit && (4..=40).contains(&word.len()) && word.bytes().any(|one| one.is_ascii_alphabetic())
}

/// One word of mixed letters, digits and signs, as on a note on a monitor.
fn looks_like_password(word: &str) -> bool {
    let has = |fits: fn(&char) -> bool| word.chars().any(|one| fits(&one));
    let sign = |one: &char| "!?#$%&*+=_~^§".contains(*one);
    let inner = word.trim_end_matches(['!', '?']);
    (8..=32).contains(&word.chars().count())
        && !word.contains(char::is_whitespace)
        && has(char::is_ascii_lowercase)
        && has(char::is_ascii_uppercase)
        && has(char::is_ascii_digit)
        && has(|one| "!?#$%&*+=_~^§".contains(*one))
        && !(inner.contains('@') || inner.contains('/'))
        && word.chars().filter(sign).count() <= word.chars().count() / 2
}

fn is_birth_date(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    lines.iter().enumerate().any(|(index, line)| {
        let all = folded(line);
        let words = line.split(|one: char| !one.is_alphabetic()).map(folded);
        let said = BIRTH.iter().any(|word| all.contains(word))
            || words.clone().any(|word| SHORT_BIRTH.contains(&word.as_str()))
            || line.trim_start().starts_with('*');
        let next = lines.get(index + 1).copied().unwrap_or_default();
        said && (has_date(line) || has_date(next))
    })
}

fn is_file_number(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    lines.iter().enumerate().any(|(index, line)| {
        let all = folded(line);
        let words = line.split(|one: char| !one.is_alphanumeric()).map(folded);
        let said = FILE_NUMBERS.iter().any(|word| all.contains(word))
            || words.clone().any(|word| SHORT_FILE_NUMBERS.contains(&word.as_str()));
        let digits = |line: &str| line.chars().filter(char::is_ascii_digit).count() >= 2;
        let next = lines.get(index + 1).copied().unwrap_or_default();
        said && (digits(line) || digits(next)) || has_file_number(line)
    })
}

fn has_email(line: &str) -> bool {
    // The reader puts blanks around signs, or loses the point before the end.
    let line: String = line.replace(" @", "@").replace("@ ", "@").replace(" .", ".");
    let line = line.replace("(at)", "@").replace("[at]", "@");
    line.match_indices('@').any(|(at, _)| {
        let name = line[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let rest: String = line[at + 1..]
            .chars()
            .take_while(|one| one.is_alphanumeric() || matches!(one, '.' | '-' | '_'))
            .collect();
        let letters = rest.chars().filter(|one| one.is_alphabetic()).count();
        name && letters >= 4
            && (rest.contains('.') || rest.ends_with("de") || rest.ends_with("com"))
    })
}

fn has_link(line: &str) -> bool {
    let line = line.to_lowercase();
    line.contains("www.") || line.contains("http") || line.contains("://")
}

#[cfg(test)]
mod tests {
    use FindingClass::{
        BirthDate, Document, Email, FileNumber, Iban, Link, Password, Phone, Plain, Plate, Wifi,
    };

    use super::*;

    #[test]
    fn names_the_most_private_thing() {
        let cases = [
            ("elif.yildiz@stadt.example", Email),
            ("Mail: info @ rathaus. de", Email),
            ("kita(at)stadt.example", Email),
            ("Tel. 02173 951-0\nFax 02173 951-99", Phone),
            ("IBAN DE89 3704 0044 0532 0130 00\nTel. 02173 951-0", Iban),
            ("ME-AB 1234", Plate),
            ("Aktenzeichen: 32.1-45/26", FileNumber),
            ("Az. 12 K 345/26", FileNumber),
            ("Geschaftszeichen\n50-4711", FileNumber),
            ("Steuer-ID 12 345 678 901", FileNumber),
            ("Elif Y., geb. am 03.05.1984", BirthDate),
            ("Geburtsdatum\n03. 05. 1984", BirthDate),
            ("Passwort: Sommer2026!", Password),
            ("Kennwort\nSommer26", Password),
            ("PIN 4711", Password),
            ("Login: admin", Password),
            ("Rathaus#2026", Password),
            ("WLAN: Rathaus-Gast\nPasswort: Willkommen26", Wifi),
            ("P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<", Document),
            ("IDD<<T220001293<<<<<<<<<<<<<<<", Document),
            ("BUNDESREPUBLIK DEUTSCHLAND\nPERSONALAUSWEIS", Document),
            ("Fuhrerschein", Document),
            ("www.stadt.example", Link),
            ("Bürgerbüro\nMo–Fr 8–16 Uhr", Plain),
            ("Passwort vergessen", Plain),
            ("Tanzen und Pinnwand", Plain),
            ("Azubis gesucht", Plain),
            ("@stadtverwaltung", Plain),
            ("Sommerfest 12.07.2026", Plain),
            ("Willkommen2026", Plain),
            ("", Plain),
        ];
        for (text, expected) in cases {
            assert_eq!(class_of_text(text), expected, "{text}");
        }
    }

    #[test]
    fn words_to_look_for_are_folded() {
        let all = DOCUMENTS.iter().chain(&SECRETS).chain(&SHORT_SECRETS).chain(&FILE_NUMBERS);
        for word in all.chain(&SHORT_FILE_NUMBERS).chain(&BIRTH).chain(&SHORT_BIRTH) {
            assert_eq!(folded(word), *word);
        }
    }

    #[test]
    fn signs_of_other_scripts_stand_for_ours() {
        assert_eq!(class_of_text("Mail：elif＠stadt．example"), Email);
        assert_eq!(class_of_text("Tel：（02173）951－100"), Phone);
    }
}
