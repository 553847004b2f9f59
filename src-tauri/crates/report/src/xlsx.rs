//! The month as a workbook: real numbers and dates, no formulas.

mod sheet;

use chrono::Datelike;
use programme::month_report::MonthReport;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use self::sheet::{Cell, Column, Sheet};
use crate::Error;
use crate::contents::expiring_days;
use crate::labels;
use crate::sentence::sentence;
use crate::words::Words;

/// Writes the workbook of a month.
///
/// Every text is written as a text cell, so nothing that people typed becomes a
/// formula. Author and the like stay empty.
///
/// # Errors
///
/// [`Error::Workbook`].
pub fn xlsx(report: &MonthReport, words: &dyn Words) -> Result<Vec<u8>, Error> {
    let mut workbook = Workbook::new();
    let month = labels::month(report.month, words);
    let title = words.text("report-title-month", &[("month", (&month).into())]);
    let made_at = ExcelDateTime::from_timestamp(report.made_at.timestamp())?;
    workbook
        .set_properties(&DocProperties::new().set_title(&title).set_creation_datetime(&made_at));
    let sheets = [
        overview(report, words),
        departments(report, words),
        goals(report, words),
        hours(report, words),
        posts(report, words),
        coverage(report, words),
        consents(report, words),
    ];
    for sheet in sheets {
        sheet.write(&mut workbook, words.language())?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn sheet(name: &str, columns: &[(&str, f64)], words: &dyn Words) -> Sheet {
    let column = |(name, width): &(&str, f64)| Column {
        head: words.plain(&format!("report-column-{name}")),
        width: *width,
    };
    Sheet {
        name: words.plain(&format!("report-sheet-{name}")),
        columns: columns.iter().map(column).collect(),
        rows: Vec::new(),
    }
}

fn overview(report: &MonthReport, words: &dyn Words) -> Sheet {
    let columns =
        [("figure", 44.0), ("value", 30.0), ("target", 10.0), ("unit", 12.0), ("meaning", 90.0)];
    let mut sheet = sheet("overview", &columns, words);
    let text = |name: &str, value: String| {
        vec![Cell::Text(words.plain(name)), Cell::Text(value), Cell::Empty, Cell::Empty]
    };
    sheet.rows.push(text("report-organisation", report.organisation.clone()));
    sheet.rows.push(text("report-column-month", labels::month(report.month, words)));
    sheet.rows.push(text("report-title", sentence(report, words)));
    let [from, to] = report.window;
    let window = [("from", from.into()), ("to", to.into())];
    let target = [("target", report.target.into()), ("active", report.active_members.into())];
    let figures: [(&str, u32, Option<u32>, &str, String); 5] = [
        (
            "report-posts",
            report.posts,
            Some(report.target),
            "report-unit-posts",
            words.text("report-posts-definition", &target),
        ),
        (
            "report-in-window",
            report.in_window,
            None,
            "report-unit-posts",
            words.text("report-in-window-definition", &window),
        ),
        (
            "report-minutes",
            report.minutes,
            None,
            "report-unit-minutes",
            words.plain("report-minutes-definition"),
        ),
        (
            "report-photos",
            report.photos,
            None,
            "report-unit-photos",
            words.plain("report-photos-definition"),
        ),
        (
            "report-active-members",
            report.active_members,
            None,
            "report-unit-people",
            words.plain("report-active-members-definition"),
        ),
    ];
    sheet.rows.extend(figures.into_iter().map(|(name, value, target, unit, meaning)| {
        vec![
            Cell::Text(words.plain(name)),
            Cell::Number(value),
            target.map_or(Cell::Empty, Cell::Number),
            Cell::Text(words.plain(unit)),
            Cell::Text(meaning),
        ]
    }));
    sheet.rows.extend(report.removed.iter().map(|(kind, pieces)| {
        let name = words.plain("report-photos-cleaned");
        vec![
            Cell::Text(format!("{name}: {}", labels::metadata_kind(*kind, words))),
            Cell::Number(*pieces),
            Cell::Empty,
            Cell::Text(words.plain("report-unit-pieces")),
        ]
    }));
    sheet
}

fn departments(report: &MonthReport, words: &dyn Words) -> Sheet {
    let columns = [("name", 36.0), ("active", 16.0), ("value", 12.0), ("target", 12.0)];
    let mut sheet = sheet("departments", &columns, words);
    sheet.columns[2].head = words.plain("report-posts");
    sheet.rows.extend(report.departments.iter().map(|row| {
        vec![
            Cell::Text(labels::department(row, words)),
            Cell::Number(row.members),
            Cell::Number(row.posts),
            Cell::Number(row.target),
        ]
    }));
    sheet
}

fn goals(report: &MonthReport, words: &dyn Words) -> Sheet {
    let mut sheet = sheet("goals", &[("goal", 30.0), ("value", 12.0)], words);
    sheet.columns[1].head = words.plain("report-posts");
    let goals = report.goals.iter().map(|(goal, posts)| (Some(*goal), *posts));
    sheet.rows.extend(
        goals
            .chain([(None, report.without_goal)])
            .map(|(goal, posts)| vec![Cell::Text(labels::goal(goal, words)), Cell::Number(posts)]),
    );
    sheet
}

fn hours(report: &MonthReport, words: &dyn Words) -> Sheet {
    let columns = [("weekday", 14.0), ("hour", 12.0), ("value", 12.0)];
    let mut sheet = sheet("hours", &columns, words);
    sheet.columns[2].head = words.plain("report-posts");
    sheet.rows.extend(report.hours.iter().map(|cell| {
        vec![
            Cell::Text(labels::weekday(cell.weekday, words)),
            Cell::Number(cell.hour),
            Cell::Number(cell.posts),
        ]
    }));
    sheet
}

fn posts(report: &MonthReport, words: &dyn Words) -> Sheet {
    let columns = [("date", 14.0), ("goal", 30.0), ("in-window", 16.0), ("photos", 10.0)];
    let mut sheet = sheet("posts", &columns, words);
    sheet.rows.extend(report.lines.iter().map(|line| {
        let inside = if line.in_window { "report-yes" } else { "report-no" };
        vec![
            Cell::Day(line.on),
            Cell::Text(labels::goal(line.goal, words)),
            Cell::Text(words.plain(inside)),
            Cell::Number(line.photos),
        ]
    }));
    sheet
}

fn coverage(report: &MonthReport, words: &dyn Words) -> Sheet {
    let mut sheet = sheet("coverage", &[("name", 36.0), ("value", 18.0)], words);
    sheet.columns[1].head = words.plain("report-coverage-members");
    sheet.rows.extend(
        report
            .coverage
            .iter()
            .map(|one| vec![Cell::Text(one.department.name.clone()), Cell::Number(one.members)]),
    );
    sheet
}

/// Days and numbers only; see the crate's notes on names.
fn consents(report: &MonthReport, words: &dyn Words) -> Sheet {
    let mut sheet = sheet("consents", &[("figure", 30.0), ("date", 14.0), ("value", 12.0)], words);
    sheet.columns[1].head = words.plain("report-consents-until");
    sheet.columns[2].head = words.plain("report-consents-people");
    sheet.rows.extend(expiring_days(report).into_iter().map(|(day, people)| {
        vec![
            Cell::Text(words.plain("report-expiring")),
            day.map_or_else(|| Cell::Text(words.plain("report-consents-undated")), Cell::Day),
            Cell::Number(people),
        ]
    }));
    sheet.rows.push(vec![
        Cell::Text(words.plain("report-withdrawals-name")),
        Cell::Empty,
        Cell::Number(report.withdrawals),
    ]);
    sheet
}

/// A day as Excel counts it.
fn excel_day(day: chrono::NaiveDate) -> Option<ExcelDateTime> {
    let part = |number: u32| u8::try_from(number).ok();
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, part(day.month())?, part(day.day())?).ok()
}
