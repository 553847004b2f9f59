//! The documents as text, compared with `tests/golden`.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};

use super::months;
use super::spoken::{english, german};
use crate::{contents, csv, form, xlsx};

/// Compares with the file, or rewrites it where `UPDATE_GOLDEN=1` is set.
fn check(name: &str, text: &str) {
    // Where cargo runs it: one built in another checkout may still be fresh.
    let package = std::env::var_os("CARGO_MANIFEST_DIR");
    let package = package.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let path = Path::new(&package).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        fs::write(&path, text).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(expected == text, "{name} differs; look at it with UPDATE_GOLDEN=1 and git diff");
}

fn json(values: &typst::foundations::Dict) -> String {
    let mut text = serde_json::to_string_pretty(values).unwrap();
    text.push('\n');
    text
}

#[test]
fn pages_say_what_they_should() {
    let months = [("full", months::full()), ("empty", months::empty()), ("blank", months::blank())];
    for (name, month) in months {
        check(&format!("{name}.de.json"), &json(&contents::contents(&month, &german())));
        check(&format!("{name}.en.json"), &json(&contents::contents(&month, &english())));
    }
}

#[test]
fn forms_say_what_they_should() {
    let organisation = "Stadt Monheim am Rhein";
    check("consent.de.json", &json(&form::contents(organisation, &german())));
    check("consent-unnamed.de.json", &json(&form::contents(" ", &german())));
    check("consent.en.json", &json(&form::contents(organisation, &english())));
}

#[test]
fn tables_hold_the_figures() {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace("\r\n", "\n");
    check("full.de.csv", &text(csv(&months::full(), &german()).unwrap()));
    check("full.en.csv", &text(csv(&months::full(), &english()).unwrap()));
    check("empty.de.csv", &text(csv(&months::empty(), &german()).unwrap()));
}

#[test]
fn workbooks_hold_the_figures() {
    let cases = [
        ("full.de.xlsx.txt", xlsx(&months::full(), &german())),
        ("full.en.xlsx.txt", xlsx(&months::full(), &english())),
        ("empty.de.xlsx.txt", xlsx(&months::empty(), &german())),
    ];
    for (name, workbook) in cases {
        check(name, &cells(workbook.unwrap()));
    }
}

/// All cells, read back: their kind and what they hold.
fn cells(workbook: Vec<u8>) -> String {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    for (name, range) in workbook.worksheets() {
        text.push_str(&format!("# {name}\n"));
        for row in range.rows() {
            let row: Vec<String> = row.iter().map(cell).collect();
            text.push_str(row.join(" | ").trim_end());
            text.push('\n');
        }
    }
    text
}

fn cell(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        Data::String(text) => format!("\"{text}\""),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}
