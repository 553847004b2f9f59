//! The charts: their bars and cells, and the same in words for who can't see them.

use programme::month_report::{MonthReport, SMALLEST_GROUP};
use typst::foundations::{Array, Dict, Value, dict};

use super::clipped;
use crate::format::number;
use crate::labels;
use crate::words::Words;

/// Monday to Friday.
const WEEKDAYS: u32 = 5;

struct Bar {
    label: String,
    value: u32,
    target: Option<u32>,
    text: String,
}

/// Bars of the posts of each department, with a stroke at the target.
pub(super) fn departments(report: &MonthReport, words: &dyn Words) -> Dict {
    let bars: Vec<Bar> = report
        .departments
        .iter()
        .map(|row| Bar {
            label: clipped(&labels::department(row, words)),
            value: row.posts,
            target: Some(row.target),
            text: words.text(
                "report-done-of",
                &[("done", row.posts.into()), ("total", row.target.into())],
            ),
        })
        .collect();
    let reading = if bars.is_empty() {
        words.plain("report-departments-none")
    } else {
        words.text("report-departments-reading", &[("least", SMALLEST_GROUP.into())])
    };
    bar_chart(words.plain("report-departments"), reading, bars)
}

/// Bars of the posts by main goal.
pub(super) fn goals(report: &MonthReport, words: &dyn Words) -> Dict {
    if report.posts == 0 {
        return bar_chart(
            words.plain("report-goals"),
            words.plain("report-hours-none"),
            Vec::new(),
        );
    }
    let bars = report
        .goals
        .iter()
        .map(|(goal, posts)| Bar {
            label: labels::goal(Some(*goal), words),
            value: *posts,
            target: None,
            text: number((*posts).into(), words.language()),
        })
        .collect();
    let mut reading = words.plain("report-goals-reading");
    if report.without_goal > 0 {
        let count = [("count", report.without_goal.into())];
        reading.push(' ');
        reading.push_str(&words.text("report-goals-without", &count));
    }
    bar_chart(words.plain("report-goals"), reading, bars)
}

fn bar_chart(title: String, reading: String, bars: Vec<Bar>) -> Dict {
    let said: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.label, bar.text)).collect();
    let longest = bars.iter().map(|bar| bar.value.max(bar.target.unwrap_or(0))).max();
    let drawn = |bar: Bar| {
        Value::Dict(dict! {
            "label" => bar.label,
            "value" => i64::from(bar.value),
            "target" => bar.target.map_or(Value::None, |target| Value::Int(target.into())),
            "text" => bar.text,
        })
    };
    dict! {
        "alt" => format!("{title}: {}", said.join(", ")),
        "title" => title,
        "reading" => reading,
        "longest" => i64::from(longest.unwrap_or(0).max(1)),
        "bars" => bars.into_iter().map(drawn).collect::<Array>(),
    }
}

/// Posts by weekday and hour of the posting window; no days where there were no posts.
pub(super) fn hours(report: &MonthReport, words: &dyn Words) -> Dict {
    let [from, to] = window(report);
    let at = |day: u32, hour: u32| -> u32 {
        let cells = report.hours.iter().filter(|one| one.weekday == day && one.hour == hour);
        cells.map(|one| one.posts).sum()
    };
    let grid: Vec<(u32, u32, u32)> = (0..WEEKDAYS)
        .flat_map(|day| (from..to).map(move |hour| (day, hour)))
        .map(|(day, hour)| (day, hour, at(day, hour)))
        .collect();
    let shown: u32 = grid.iter().map(|(_, _, posts)| posts).sum();
    let reading = reading(report, shown, words);
    let title = words.plain("report-hours");
    let days = if report.posts == 0 { 0 } else { WEEKDAYS };
    dict! {
        "alt" => format!("{title}: {}", said(&grid, &reading, words)),
        "title" => title,
        "reading" => reading,
        "first" => words.text("report-hour-first", &[("hour", from.into())]),
        "from" => i64::from(from),
        "to" => i64::from(to),
        "largest" => i64::from(grid.iter().map(|cell| cell.2).max().unwrap_or(0).max(1)),
        "days" => (0..days).map(|day| Value::Dict(dict! {
            "name" => labels::weekday(day, words),
            "posts" => (from..to).map(|hour| Value::Int(at(day, hour).into())).collect::<Array>(),
        })).collect::<Array>(),
    }
}

/// The posting window; the whole day where it is turned round.
fn window(report: &MonthReport) -> [u32; 2] {
    match report.window {
        [from, to] if from < to && to <= 24 => [from, to],
        _ => [0, 24],
    }
}

fn reading(report: &MonthReport, shown: u32, words: &dyn Words) -> String {
    match (report.posts, report.posts.saturating_sub(shown)) {
        (0, _) => words.plain("report-hours-none"),
        (_, 0) => words.plain("report-hours-all"),
        (_, outside) => words.text("report-hours-outside", &[("count", outside.into())]),
    }
}

fn said(grid: &[(u32, u32, u32)], reading: &str, words: &dyn Words) -> String {
    let mut said: Vec<String> = grid
        .iter()
        .filter(|(_, _, posts)| *posts > 0)
        .map(|(day, hour, posts)| {
            let day = labels::weekday(*day, words);
            let args =
                [("day", (&day).into()), ("hour", (*hour).into()), ("count", (*posts).into())];
            words.text("report-hours-cell", &args)
        })
        .collect();
    said.push(reading.to_owned());
    said.join(", ")
}
