//! The monthly report as others open it.

use std::fs;
use std::process::Command;

use calamine::{Data, Reader, open_workbook_auto};

use crate::desk::{Desk, names};

/// A month with one post, in a programme with a department that looks like a formula.
fn reported(desk: &Desk) -> Vec<String> {
    let author = desk.member("Elif Yıldız", "=1+1");
    let post = desk.post(&author, "Ein Text.");
    let link = "https://www.linkedin.com/posts/elif_activity-7264000000000000000-abcd";
    let at = ["--at", "2025-10-07T10:20", "--minutes", "35"];
    desk.ok(&[&["post", "publish", &post, "--url", link], &at[..]].concat());
    let out = desk.ok(&["report", "month", "2025-10", "--out", &desk.text("reports")]);
    out.lines().map(str::to_owned).collect()
}

#[test]
fn all_formats_are_written_and_nothing_is_replaced() {
    let Some(desk) = Desk::find() else { return };
    let paths = reported(&desk);
    let extension = |path: &String| path.rsplit('.').next().unwrap().to_owned();
    assert_eq!(paths.iter().map(extension).collect::<Vec<_>>(), ["pdf", "xlsx", "csv"]);
    let before: Vec<_> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    let again = desk.json(&[
        "report",
        "month",
        "2025-10",
        "--out",
        &desk.text("reports"),
        "--format",
        "xlsx,csv",
    ]);
    assert_eq!(again["files"].as_array().unwrap().len(), 2);
    assert_eq!(names(&desk.path("reports")).len(), 5);
    let after: Vec<_> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    assert!(before == after, "what was there stays");
    let empty = desk.ok(&["report", "month", "2020-01", "--out", &desk.text("reports")]);
    assert_eq!(empty.lines().count(), 3, "a month without a post has a report too");
}

#[test]
fn excel_gets_numbers_dates_and_no_formula() {
    let Some(desk) = Desk::find() else { return };
    let paths = reported(&desk);
    let mut book = open_workbook_auto(&paths[1]).unwrap();
    let (mut numbers, mut dates, mut name_as_text) = (0, 0, false);
    for (sheet, cells) in book.worksheets() {
        for cell in cells.cells().map(|(_, _, cell)| cell) {
            match cell {
                Data::Float(_) | Data::Int(_) => numbers += 1,
                Data::DateTime(_) => dates += 1,
                Data::String(text) => name_as_text |= text == "=1+1",
                _ => {}
            }
        }
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()), "{sheet}");
    }
    assert!(numbers > 20, "{numbers} numbers");
    assert!(dates > 0, "{dates} dates");
    assert!(name_as_text, "the department's name is text");
}

#[test]
fn csv_has_no_cell_that_is_run() {
    let Some(desk) = Desk::find() else { return };
    let paths = reported(&desk);
    let text = fs::read_to_string(&paths[2]).unwrap();
    assert!(text.contains("1+1"), "{text}");
    let cells = text.lines().flat_map(|line| line.split(';'));
    for cell in cells {
        let first = cell.trim_start_matches('"').chars().next();
        assert!(!matches!(first, Some('=' | '@' | '+')), "{cell}");
    }
}

#[test]
fn the_pdf_says_that_it_is_accessible_and_can_be_read() {
    let Some(desk) = Desk::find() else { return };
    let mut command = desk.command(&["member", "list"]);
    command.output().unwrap();
    let paths = reported(&desk);
    let bytes = fs::read(&paths[0]).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    assert!(holds(b"pdfuaid:part"), "marked as PDF/UA");
    assert!(holds(b"/MarkInfo") || holds(b"/StructTreeRoot") || holds(b"/ObjStm"), "tagged");
    let Ok(text) = Command::new("pdftotext").args([&paths[0], "-"]).output() else {
        println!("skipped: pdftotext is not installed");
        return;
    };
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains("October 2025"), "{text}");
    assert!(!text.contains("Elif"), "the report ranks and names nobody: {text}");
}
