//! Names that try to be more than names.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use programme::month_report::MonthReport;

use super::months;
use super::spoken::german;
use crate::{consent_form, csv, pdf, xlsx};

const NAMES: [&str; 10] = [
    "#panic(\"x\")",
    "\"] #read(\"/etc/passwd\") [\"",
    "*a* _b_ $x$ `c` <label> @ref \\ // /* https://a.de",
    "=HYPERLINK(\"http://a.de\";\"b\")",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1\r\n=2;\"",
    "{=1} { $x } 🎉 部门 \u{202E}\u{0}\u{FFFF}\u{10FFFF}",
    "",
];

fn hostile(name: &str) -> MonthReport {
    let mut report = months::full();
    report.organisation = name.to_owned();
    report.departments[0].department = Some(name.to_owned());
    report.coverage[0].department.name = name.to_owned();
    report.coverage[1].members = 0;
    report.coverage[1].department.name = name.to_owned();
    report
}

#[test]
fn no_name_runs_or_breaks_a_page() {
    for name in NAMES {
        let bytes =
            pdf(&hostile(name), &german()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(bytes.starts_with(b"%PDF"), "{name}");
        assert!(consent_form(name, &german()).is_ok(), "{name}");
    }
}

#[test]
fn no_name_becomes_a_formula_in_a_workbook() {
    for name in NAMES {
        let bytes = xlsx(&hostile(name), &german()).unwrap();
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        for sheet in workbook.sheet_names() {
            let formulas = workbook.worksheet_formula(&sheet).unwrap();
            assert!(formulas.used_cells().next().is_none(), "{name} in {sheet}");
        }
        if !name.chars().any(|letter| letter.is_control() || letter > '\u{FFFD}')
            && !name.is_empty()
        {
            let range = workbook.worksheet_range("Bereiche").unwrap();
            assert_eq!(range.get_value((1, 0)), Some(&Data::String(name.to_owned())));
        }
    }
}

#[test]
fn no_name_becomes_a_formula_in_a_table() {
    for name in NAMES {
        let bytes = csv(&hostile(name), &german()).unwrap();
        let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
        for row in reader.records() {
            let row = row.unwrap();
            assert_eq!(row.len(), 6, "{name}");
            for cell in &row {
                let first = cell.trim_start().chars().next();
                assert!(!first.is_some_and(|first| "=+-@".contains(first)), "{name}: {cell}");
                assert!(!cell.chars().any(char::is_control), "{name}");
            }
        }
    }
}

#[test]
fn no_document_names_a_person() {
    let report = months::full();
    let texts = [
        csv(&report, &german()).unwrap(),
        serde_json::to_vec(&crate::contents::contents(&report, &german())).unwrap(),
        shared_strings(&xlsx(&report, &german()).unwrap()),
    ];
    for text in texts {
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("Bürgerbüro"));
        for one in &report.expiring {
            assert!(!text.contains(&one.person));
        }
    }
}

#[test]
fn workbooks_carry_no_author() {
    let core = part(&xlsx(&months::full(), &german()).unwrap(), "docProps/core.xml");
    let core = String::from_utf8(core).unwrap();
    assert!(core.contains("Monatsbericht Oktober 2026"), "{core}");
    assert!(core.contains("2026-11-02T08:12:00Z"), "{core}");
    assert!(core.contains("<dc:creator></dc:creator>"), "{core}");
    assert!(core.contains("<cp:lastModifiedBy></cp:lastModifiedBy>"), "{core}");
}

fn shared_strings(workbook: &[u8]) -> Vec<u8> {
    part(workbook, "xl/sharedStrings.xml")
}

fn part(workbook: &[u8], name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut text).unwrap();
    text
}
