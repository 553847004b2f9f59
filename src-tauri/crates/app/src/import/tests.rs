use std::path::PathBuf;
use std::time::{Duration, Instant};

use programme::member::{Experience, LifeCycle};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use store::Key;
use store::member::Search;
use tempfile::TempDir;

use super::*;
use crate::{Context, create, list_members};

struct Desk {
    folder: TempDir,
    app: App,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = Key::Passphrase("zwölf Zeichen und mehr".to_owned().into());
        let app = create(&folder.path().join("data"), &key, None, Context::system()).unwrap();
        Self { folder, app }
    }

    fn file(&self, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join("list");
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn members(&self) -> Vec<Member> {
        list_members(&self.app, &Search::default()).unwrap().1
    }
}

#[test]
fn takes_over_a_list_from_german_excel() {
    let desk = Desk::new();
    let path = desk.file(
        b"Name;Bereich;E-Mail;Durchwahl;Erfahrung;Stand;Datum;Schuhgr\xf6\xdfe\r\n\
          J\xfcrgen M\xf6ller;b\xfcrgerb\xfcro;j.moeller@monheim.example;-142;ge\xfcbt;Aktiv;03.06.2026;44\r\n\
          Ada Krings;Friedhof;;;;;;\r\n",
    );
    let preview = preview_import(&desk.app, &path).unwrap();
    assert_eq!((preview.good.len(), preview.bad.len()), (2, 0));
    assert_eq!(preview.new_departments, ["Friedhof"]);
    assert!(desk.members().is_empty(), "a preview stores nothing");

    assert_eq!(import_members(&desk.app, &path).unwrap().len(), 2);
    let members = desk.members();
    let [ada, jürgen] = members.as_slice() else { panic!("{members:?}") };
    assert_eq!((ada.profile.name.as_str(), ada.stage), ("Ada Krings", LifeCycle::Suggested));
    assert_eq!(jürgen.profile.name, "Jürgen Möller");
    assert_eq!(jürgen.profile.experience, Experience::Practised);
    assert_eq!(jürgen.stage, LifeCycle::Active);
    assert_eq!(jürgen.steps[0].on.to_string(), "2026-06-03");
}

#[test]
fn reads_an_excel_sheet_with_real_dates_and_numbers() {
    let desk = Desk::new();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["Vorname", "Nachname", "Department", "Phone", "Date"]) {
        sheet.write(0, column, heading).unwrap();
    }
    for (column, text) in (0..).zip(["Ada", "Krings", "IT"]) {
        sheet.write(3, column, text).unwrap();
    }
    sheet.write(3, 3, 142).unwrap();
    let date = ExcelDateTime::parse_from_str("2026-06-03").unwrap();
    let shown = Format::new().set_num_format("dd.mm.yyyy");
    sheet.write_with_format(3, 4, &date, &shown).unwrap();
    // Far out, so that a dense table of all cells would not fit into memory.
    sheet.write(1_048_575, 16_383, "x").unwrap();
    let path = desk.file(&book.save_to_buffer().unwrap());

    assert_eq!(preview_import(&desk.app, &path).unwrap().good[0].line, 4);
    import_members(&desk.app, &path).unwrap();
    let members = desk.members();
    assert_eq!(members[0].profile.name, "Ada Krings");
    assert_eq!(members[0].profile.phone, "142");
    assert_eq!(members[0].steps[0].on.to_string(), "2026-06-03");
}

#[test]
fn names_each_bad_row_and_takes_over_none() {
    let desk = Desk::new();
    let long = "x".repeat(201);
    let rows = [
        (";IT;;;;;", RowProblem::NameMissing, ""),
        (&format!("{long};IT;;;;;"), RowProblem::NameTooLong, &format!("{}…", &long[..40])),
        ("Ada Krings;;;;;;", RowProblem::DepartmentMissing, "Ada Krings"),
        ("Ben;IT;ben(at)monheim;;;;", RowProblem::EmailMalformed, "ben(at)monheim"),
        ("Ben;IT;;xing.com/ben;;;", RowProblem::NotALinkedInProfile, "xing.com/ben"),
        ("Ben;IT;;;Profi;;", RowProblem::ExperienceUnknown, "Profi"),
        ("Ben;IT;;;;Chef;", RowProblem::StageUnknown, "Chef"),
        ("Ben;IT;;;;;32.01.2026", RowProblem::DateUnusable, "32.01.2026"),
        ("GUTE ZEILE;it;;;;;", RowProblem::Duplicate, "GUTE ZEILE"),
    ];
    let mut text =
        "Name;Bereich;E-Mail;LinkedIn;Erfahrung;Stand;Datum\nGute Zeile;IT;;;;;\n".to_owned();
    for (row, ..) in &rows {
        text.push_str(row);
        text.push('\n');
    }
    let path = desk.file(text.as_bytes());
    let preview = preview_import(&desk.app, &path).unwrap();
    assert_eq!(preview.good.len(), 1);
    for ((number, bad), (row, problem, value)) in (3..).zip(&preview.bad).zip(rows) {
        let expected = BadRow { line: number, problem, value: value.to_owned() };
        assert_eq!(*bad, expected, "{row}");
    }
    assert_eq!(preview.bad.len(), RowProblem::ALL.len());
    let imported = import_members(&desk.app, &path);
    assert!(matches!(imported, Err(Error::BadRows(9))), "{imported:?}");
    assert!(desk.members().is_empty());
}

#[test]
fn who_is_there_already_is_a_duplicate() {
    let desk = Desk::new();
    let path = desk.file(b"Name,Department\nAda Krings,IT\n");
    import_members(&desk.app, &path).unwrap();
    let again = preview_import(&desk.app, &path).unwrap();
    assert_eq!(again.bad[0].problem, RowProblem::Duplicate);
    let elsewhere = desk.file(b"Name,Department\nAda Krings,Kita\n");
    assert_eq!(import_members(&desk.app, &elsewhere).unwrap().len(), 1);
}

#[test]
fn twenty_thousand_rows_take_seconds() {
    let desk = Desk::new();
    let row = |number: u32| format!("Person {number};Bereich {}\n", number % 40);
    let rows: String = (0..20_000).map(row).collect();
    let path = desk.file(format!("Name;Bereich\n{rows}").as_bytes());
    let start = Instant::now();
    assert_eq!(import_members(&desk.app, &path).unwrap().len(), 20_000);
    // Slow machines under load included; a quadratic step would need minutes.
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

#[test]
fn files_that_are_none_are_told_apart() {
    let desk = Desk::new();
    let absent = preview_import(&desk.app, &desk.folder.path().join("absent"));
    assert!(matches!(absent, Err(Error::Photo(photo::Error::NotFound))), "{absent:?}");
    let folder = preview_import(&desk.app, desk.folder.path());
    assert!(matches!(folder, Err(Error::Photo(photo::Error::NotAFile))), "{folder:?}");
    let empty = preview_import(&desk.app, &desk.file(b""));
    assert!(matches!(empty, Err(Error::Photo(photo::Error::Empty))), "{empty:?}");
    let huge = desk.file(b"x");
    std::fs::File::create(&huge).unwrap().set_len(21 * 1024 * 1024).unwrap();
    assert!(matches!(preview_import(&desk.app, &huge), Err(Error::TooManyRows(_))));
}
