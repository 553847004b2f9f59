//! The month's figures as one table for German Excel.
//!
//! A press officer stacks the months and pivots them, so this is one tidy table:
//! a line for each figure, with its month, section, name, value, target and
//! unit. The list of single posts is in the workbook.
//!
//! UTF-8 with a byte order mark and semicolons, which Excel in Germany opens by
//! a double click; all values are whole numbers, so no decimal sign can be
//! misread.

use programme::month_report::MonthReport;

use crate::Error;
use crate::labels;
use crate::words::Words;

/// A figure: section, name, value, target where there is one, unit.
struct Line {
    section: String,
    name: String,
    value: u32,
    target: Option<u32>,
    unit: String,
}

/// Writes the table of a month.
///
/// A cell that a spreadsheet could take for a formula begins with an apostrophe
/// (OWASP, "CSV Injection"); control characters become spaces.
///
/// # Errors
///
/// [`Error::Table`].
pub fn csv(report: &MonthReport, words: &dyn Words) -> Result<Vec<u8>, Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(
        ["month", "section", "name", "value", "target", "unit"]
            .map(|column| words.plain(&format!("report-column-{column}"))),
    )?;
    for line in lines(report, words) {
        writer.write_record([
            report.month.to_string(),
            harmless(&line.section),
            harmless(&line.name),
            line.value.to_string(),
            line.target.map(|target| target.to_string()).unwrap_or_default(),
            harmless(&line.unit),
        ])?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()).into())
}

fn lines(report: &MonthReport, words: &dyn Words) -> Vec<Line> {
    let line = |section: &str, name: String, value: u32, target: Option<u32>, unit: &str| Line {
        section: words.plain(section),
        name,
        value,
        target,
        unit: words.plain(unit),
    };
    let posts = "report-unit-posts";
    let people = "report-unit-people";
    let overview = |name: &str, value: u32, target: Option<u32>, unit: &str| {
        line("report-sheet-overview", words.plain(name), value, target, unit)
    };
    let mut lines = vec![
        overview("report-posts", report.posts, Some(report.target), posts),
        overview("report-in-window", report.in_window, None, posts),
        overview("report-minutes", report.minutes, None, "report-unit-minutes"),
        overview("report-photos", report.photos, None, "report-unit-photos"),
        overview("report-active-members", report.active_members, None, people),
    ];
    lines.extend(report.departments.iter().map(|row| {
        let name = labels::department(row, words);
        line("report-sheet-departments", name, row.posts, Some(row.target), posts)
    }));
    let goals = report.goals.iter().map(|(goal, count)| (Some(*goal), *count));
    lines.extend(goals.chain([(None, report.without_goal)]).map(|(goal, count)| {
        line("report-sheet-goals", labels::goal(goal, words), count, None, posts)
    }));
    lines.extend(report.hours.iter().map(|cell| {
        let name = format!("{} {:02}:00", labels::weekday(cell.weekday, words), cell.hour);
        line("report-sheet-hours", name, cell.posts, None, posts)
    }));
    lines.extend(report.removed.iter().map(|(kind, pieces)| {
        let name = labels::metadata_kind(*kind, words);
        line("report-photos-cleaned", name, *pieces, None, "report-unit-pieces")
    }));
    lines.extend(report.coverage.iter().map(|one| {
        line("report-sheet-coverage", one.department.name.clone(), one.members, None, people)
    }));
    let expiring = u32::try_from(report.expiring.len()).unwrap_or(u32::MAX);
    let consents = |name: &str, value: u32| {
        line("report-sheet-consents", words.plain(name), value, None, people)
    };
    lines.push(consents("report-expiring", expiring));
    lines.push(consents("report-withdrawals-name", report.withdrawals));
    lines
}

/// A text that no spreadsheet runs.
fn harmless(text: &str) -> String {
    let text: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    // Spreadsheets skip leading spaces, and some take the wide forms of East Asia as well.
    let first = text.trim_start().chars().next();
    if first.is_some_and(|first| "=+-@＝＋－＠".contains(first)) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let cases = [
            ("a name", "Bürgerbüro", "Bürgerbüro"),
            ("a formula", "=1+2", "'=1+2"),
            ("a command", "@SUM(A1)", "'@SUM(A1)"),
            ("a plus", "+49 2173", "'+49 2173"),
            ("a minus", "-1", "'-1"),
            ("a tab before", "\t=1", "' =1"),
            ("a return before", "\r=1", "' =1"),
            ("spaces before", "  =1", "'  =1"),
            ("a wide sign", "＝1", "'＝1"),
            ("a sign inside", "a=b", "a=b"),
            ("a null", "a\0b", "a b"),
            ("nothing", "", ""),
        ];
        for (name, text, expected) in cases {
            assert_eq!(harmless(text), expected, "{name}");
        }
    }
}
