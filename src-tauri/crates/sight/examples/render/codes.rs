//! Codes of all kinds, by the library's own writers.

use std::error::Error;

use ab_glyph::FontRef;
use rxing::{BarcodeFormat, MultiFormatWriter, Writer};

use crate::chance::Chance;
use crate::ink::Sheet;
use crate::scene::Truth;

pub(crate) const KINDS: [&str; 8] =
    ["qr-wifi", "qr-link", "qr-contact", "datamatrix", "aztec", "pdf417", "ean13", "code128"];

/// One code on white paper; the paper is what takes its share of the picture.
pub(crate) fn make(
    kind: &str,
    font: &FontRef<'_>,
    chance: &mut Chance,
) -> Result<Sheet, Box<dyn Error>> {
    let (format, text, class) = content(kind, chance);
    let bars = matches!(kind, "ean13" | "code128");
    let matrix = MultiFormatWriter.encode(&text, &format, 1, if bars { 1 } else { 0 })?;
    let [columns, rows] = [matrix.getWidth(), matrix.getHeight()];
    let unit = (900 / columns.max(rows)).max(3);
    let quiet = 5 * unit;
    let row_height = if bars { 40 * unit } else { unit };
    let [width, height] = [columns * unit + 2 * quiet, rows * row_height + 2 * quiet];
    let below = if bars { 14 * unit } else { 0 };
    let mut sheet = Sheet::new(width, height + below, [245, 245, 242]);
    for y in 0..rows {
        for x in 0..columns {
            if matrix.get(x, y) {
                let [left, top] = [quiet + x * unit, quiet + y * row_height];
                sheet.area([left, top, left + unit, top + row_height], [25, 24, 28]);
            }
        }
    }
    if bars {
        let at = [quiet as f32, height as f32 - 4.0 * unit as f32];
        sheet.write(font, &[&text], at, 10.0 * unit as f32, [25, 24, 28], ("", ""));
        sheet.truths.clear();
    }
    let [left, top] = [quiet as f32, quiet as f32];
    let [right, bottom] = [left + (columns * unit) as f32, top + (rows * row_height) as f32];
    sheet.truths.push(Truth {
        quad: [[left, top], [right, top], [right, bottom], [left, bottom]],
        class: class.into(),
        value: text.clone(),
        text,
    });
    Ok(sheet)
}

fn content(kind: &str, chance: &mut Chance) -> (BarcodeFormat, String, &'static str) {
    let number = chance.digits(6);
    match kind {
        "qr-wifi" => {
            let text = format!("WIFI:T:WPA;S:Rathaus-{number};P:{}-Burg;;", chance.digits(8));
            (BarcodeFormat::QR_CODE, text, "wifi")
        }
        "qr-link" => {
            (BarcodeFormat::QR_CODE, format!("https://www.stadt.example/termin/{number}"), "link")
        }
        "qr-contact" => {
            let phone = chance.digits(7);
            let text = format!(
                "BEGIN:VCARD\nVERSION:3.0\nN:Beispiel;Erika\nTEL:+492173{phone}\nEMAIL:erika{number}@stadt.example\nEND:VCARD"
            );
            (BarcodeFormat::QR_CODE, text, "contact")
        }
        "datamatrix" => (BarcodeFormat::DATA_MATRIX, format!("INVENTAR {number} RAUM 12"), "plain"),
        "aztec" => (BarcodeFormat::AZTEC, format!("TICKET {number} ZONE 3 2026"), "ticket"),
        "pdf417" => {
            let text = format!(
                "M1BEISPIEL/ERIKA      EABC{} DUSMUCLH 2001 331Y012A0001 100",
                &number[..3]
            );
            (BarcodeFormat::PDF_417, text, "ticket")
        }
        "ean13" => {
            let digits = format!("40{}{}", number, chance.digits(4));
            let check = check_digit(&digits);
            (BarcodeFormat::EAN_13, format!("{digits}{check}"), "product")
        }
        _ => (BarcodeFormat::CODE_128, format!("AKTE-{number}"), "plain"),
    }
}

/// GS1: every second digit counts three times, the sum becomes a multiple of ten.
fn check_digit(digits: &str) -> u32 {
    let weigh = |(index, digit): (usize, char)| {
        digit.to_digit(10).unwrap_or(0) * if index % 2 == 0 { 1 } else { 3 }
    };
    (10 - digits.chars().enumerate().map(weigh).sum::<u32>() % 10) % 10
}
