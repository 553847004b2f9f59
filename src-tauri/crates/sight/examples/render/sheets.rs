//! Things with text: made-up people, numbers with right checksums.

use ab_glyph::FontRef;

use crate::chance::Chance;
use crate::ink::Sheet;

pub(crate) const KINDS: [&str; 6] = ["letter", "monitor", "badge", "plate", "whiteboard", "note"];

const FIRST: [&str; 8] =
    ["Erika", "Jonas", "Leyla", "Karin", "Tobias", "Miriam", "Anton", "Sabine"];
const LAST: [&str; 8] =
    ["Mustermann", "Brandt", "Kaya", "Hoffmann", "Lindner", "Petersen", "Sommer", "Kramer"];
const STREETS: [&str; 4] = ["Hauptstr. 12", "Am Markt 3", "Gartenweg 45", "Ringallee 7"];
const INK: [u8; 3] = [32, 32, 38];
const PLAIN: (&str, &str) = ("plain", "");

pub(crate) fn make(kind: &str, font: &FontRef<'_>, chance: &mut Chance) -> Sheet {
    match kind {
        "letter" => letter(font, chance),
        "monitor" => monitor(font, chance),
        "badge" => badge(font, chance),
        "plate" => plate(font, chance),
        "whiteboard" => whiteboard(font, chance),
        _ => note(font, chance),
    }
}

fn email(chance: &mut Chance) -> String {
    let [first, last] = [chance.one(&FIRST), chance.one(&LAST)].map(str::to_lowercase);
    let host = chance.one(&["stadt-beispiel.de", "rathaus.example", "mail.example.org"]);
    format!("{first}.{last}@{host}")
}

fn phone(chance: &mut Chance) -> String {
    let [area, number] = [chance.digits(3), chance.digits(6)];
    match chance.below(3) {
        0 => format!("02{area} {number}"),
        1 => format!("02{area}/{}-{}", &number[..3], &number[3..]),
        _ => format!("+49 2{area} {number}"),
    }
}

/// ISO 13616: the check digits make the rearranged number leave 1 when divided by 97.
pub(crate) fn iban(chance: &mut Chance) -> String {
    let account = chance.digits(18);
    // "DE00" moved to the end, letters as numbers: D is 13, E is 14.
    let remainder = format!("{account}131400")
        .bytes()
        .fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    let all = format!("DE{:02}{account}", 98 - remainder);
    let groups: Vec<&str> =
        (0..all.len()).step_by(4).map(|at| &all[at..(at + 4).min(all.len())]).collect();
    groups.join(" ")
}

fn date(chance: &mut Chance) -> String {
    format!("{:02}.{:02}.{}", 1 + chance.below(28), 1 + chance.below(12), 1950 + chance.below(60))
}

fn letter(font: &FontRef<'_>, chance: &mut Chance) -> Sheet {
    let mut sheet = Sheet::new(1240, 1754, [244, 243, 238]);
    let mut write = |lines: &[&str], at: [f32; 2], height: f32, known: (&str, &str)| {
        sheet.write(font, lines, at, height, INK, known);
    };
    let name = format!("{} {}", chance.one(&FIRST), chance.one(&LAST));
    write(&["Stadt Beispiel", "Der Magistrat"], [120.0, 90.0], 52.0, PLAIN);
    write(&[&name, chance.one(&STREETS), "40789 Beispiel"], [120.0, 320.0], 36.0, PLAIN);
    let number = format!("Aktenzeichen: 32-{}/26", chance.digits(4));
    write(&[&number], [720.0, 330.0], 36.0, ("file_number", ""));
    let phone = phone(chance);
    write(&[&format!("Tel. {phone}")], [720.0, 430.0], 36.0, ("phone", &phone));
    let mail = email(chance);
    write(&[&mail], [720.0, 530.0], 34.0, ("email", &mail));
    write(&["Ihr Antrag vom Oktober"], [120.0, 660.0], 44.0, PLAIN);
    let body = [
        "wir haben Ihren Antrag gelesen und bitten um",
        "etwas Geduld. Das Team meldet sich in der",
        "kommenden Woche bei Ihnen, bringen Sie dann",
        "bitte alle Unterlagen mit in das Rathaus.",
    ];
    write(&body, [120.0, 780.0], 38.0, PLAIN);
    let born = format!("geboren am {}", date(chance));
    write(&[&born], [120.0, 1080.0], 38.0, ("birth_date", ""));
    let iban = iban(chance);
    write(&[&format!("IBAN {iban}")], [120.0, 1240.0], 38.0, ("iban", &iban));
    write(&["Mit freundlichem Gruss", "Amt 32"], [120.0, 1420.0], 38.0, PLAIN);
    sheet
}

fn monitor(font: &FontRef<'_>, chance: &mut Chance) -> Sheet {
    let dark = chance.below(2) == 0;
    let (paper, ink) =
        if dark { ([32, 36, 44], [222, 226, 232]) } else { ([248, 249, 251], [40, 44, 52]) };
    let mut sheet = Sheet::new(1600, 960, [24, 24, 26]);
    sheet.area([24, 24, 1576, 936], paper);
    sheet.area([24, 24, 1576, 84], [44, 90, 160]);
    sheet.write(font, &["Posteingang"], [60.0, 34.0], 38.0, [240, 244, 250], PLAIN);
    let mut write = |lines: &[&str], at: [f32; 2], known: (&str, &str)| {
        sheet.write(font, lines, at, 38.0, ink, known);
    };
    let mail = email(chance);
    write(&[&format!("Von: {mail}")], [80.0, 150.0], ("email", &mail));
    write(&["Betreff: Termin in der Kita"], [80.0, 250.0], PLAIN);
    let body = ["Guten Morgen, anbei die Liste der", "angemeldeten Kinder. Bitte melden."];
    write(&body, [80.0, 370.0], PLAIN);
    let phone = phone(chance);
    write(&[&format!("Rufen Sie an: {phone}")], [80.0, 560.0], ("phone", &phone));
    let iban = iban(chance);
    write(&[&format!("Konto: {iban}")], [80.0, 680.0], ("iban", &iban));
    sheet
}

fn badge(font: &FontRef<'_>, chance: &mut Chance) -> Sheet {
    let mut sheet = Sheet::new(860, 540, [250, 250, 248]);
    sheet.area([0, 0, 860, 110], [30, 96, 80]);
    sheet.write(font, &["STADT BEISPIEL"], [60.0, 30.0], 56.0, [245, 245, 245], PLAIN);
    let name = [chance.one(&FIRST), chance.one(&LAST)];
    sheet.write(font, &name, [60.0, 170.0], 92.0, INK, ("name", &name.join(" ")));
    sheet.write(font, &["Fachdienst Soziales"], [60.0, 450.0], 46.0, INK, PLAIN);
    sheet
}

fn plate(font: &FontRef<'_>, chance: &mut Chance) -> Sheet {
    let mut sheet = Sheet::new(1040, 220, [20, 20, 22]);
    sheet.area([10, 10, 1030, 210], [246, 246, 244]);
    sheet.area([10, 10, 90, 210], [20, 60, 160]);
    let place = chance.one(&["ME", "K", "HH", "SG", "LEV", "W"]);
    let letters = chance.one(&["AB", "KX", "T", "RN", "PS"]);
    let digits = 1 + chance.below(4).max(1);
    let digits = chance.digits(digits);
    let text = format!("{place} {letters} {digits}");
    let known = ("plate", text.as_str());
    // The seal stands between place and letters; here a blank does.
    sheet.write(font, &[&text], [130.0, 12.0], 190.0, [18, 18, 20], known);
    sheet
}

fn whiteboard(font: &FontRef<'_>, chance: &mut Chance) -> Sheet {
    let mut sheet = Sheet::new(1600, 1000, [236, 238, 240]);
    let pen = [[30, 60, 150], [160, 30, 40], [30, 30, 34]][chance.below(3)];
    sheet.write(font, &["Plan der Woche"], [120.0, 80.0], 110.0, pen, PLAIN);
    sheet.write(font, &["1. Presse anrufen"], [140.0, 290.0], 84.0, pen, PLAIN);
    let phone = phone(chance);
    sheet.write(font, &[&phone], [200.0, 430.0], 88.0, pen, ("phone", &phone));
    let born = format!("geb. {}", date(chance));
    sheet.write(font, &[&born], [860.0, 620.0], 80.0, pen, ("birth_date", ""));
    sheet.write(font, &["2. Budget klären"], [140.0, 780.0], 84.0, pen, PLAIN);
    sheet
}

fn note(font: &FontRef<'_>, chance: &mut Chance) -> Sheet {
    let paper = [[250, 230, 110], [255, 190, 200], [190, 230, 180]][chance.below(3)];
    let mut sheet = Sheet::new(600, 600, paper);
    let secret = format!("{}#{}", chance.one(&["Rathaus", "Sommer", "Kaffee"]), chance.digits(4));
    match chance.below(3) {
        0 => sheet.write(
            font,
            &["WLAN Gast", &format!("Passwort: {secret}")],
            [40.0, 160.0],
            58.0,
            INK,
            ("wifi", ""),
        ),
        1 => sheet.write(
            font,
            &["Login: admin", &secret],
            [50.0, 160.0],
            72.0,
            INK,
            ("password", ""),
        ),
        _ => sheet.write(font, &["Kennwort", &secret], [50.0, 160.0], 76.0, INK, ("password", "")),
    }
    sheet
}
