//! What things of the programme are called on paper.

use programme::goal::Goal;
use programme::metadata::MetadataKind;
use programme::month::Month;
use programme::month_report::DepartmentPosts;

use crate::words::Words;

/// "Oktober 2026".
pub(crate) fn month(month: Month, words: &dyn Words) -> String {
    // The year is a text, or it would be grouped like a number.
    let year = month.year().to_string();
    words.text("report-month", &[("month", month.number().into()), ("year", (&year).into())])
}

/// "Mo" for 0.
pub(crate) fn weekday(day: u32, words: &dyn Words) -> String {
    words.text("report-weekday", &[("day", day.into())])
}

/// A department's own name, or that of all small ones together.
pub(crate) fn department(row: &DepartmentPosts, words: &dyn Words) -> String {
    row.department.clone().unwrap_or_else(|| words.plain("report-other-departments"))
}

/// A goal's name, or that of having none.
pub(crate) fn goal(goal: Option<Goal>, words: &dyn Words) -> String {
    words.plain(&key("report-goal", goal.map_or("none", Goal::code)))
}

/// What a piece of metadata reveals.
pub(crate) fn metadata_kind(kind: MetadataKind, words: &dyn Words) -> String {
    words.plain(&key("metadata-kind", kind.code()))
}

/// The message of a code; Fluent's keys have hyphens where codes have underscores.
pub(crate) fn key(prefix: &str, code: &str) -> String {
    format!("{prefix}-{}", code.replace('_', "-"))
}
