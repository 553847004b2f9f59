//! What the pages of a month say, before they are laid out.

mod charts;

use chrono::NaiveDate;
use programme::month_report::{MUNICH_POSTS_PER_PERSON, MonthReport, SMALLEST_GROUP};
use programme::planning::local_day;
use typst::foundations::{Array, Dict, IntoValue, Value, dict};

use crate::format::{date, decimal, hours, number};
use crate::labels;
use crate::sentence::sentence;
use crate::words::{Language, Words};

/// Longest name on a page, in characters; a longer one ends in an ellipsis.
const LONGEST_NAME: usize = 72;

/// The values for the template `month.typ`.
pub(crate) fn contents(report: &MonthReport, words: &dyn Words) -> Dict {
    let month = labels::month(report.month, words);
    dict! {
        "language" => language(words),
        "title" => words.text("report-title-month", &[("month", (&month).into())]),
        "organisation" => clipped(&report.organisation),
        "month" => month,
        "sentence" => sentence(report, words),
        "running" => running(report, words),
        "made-on" => words.text("report-made-on", &[("date", (&made_on(report, words)).into())]),
        // The template knows the numbers of the pages and puts them in.
        "page" => words.text("report-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        "figures" => figures(report, words),
        "departments" => charts::departments(report, words),
        "goals" => charts::goals(report, words),
        "hours" => charts::hours(report, words),
        "photos" => photos(report, words),
        "coverage" => coverage(report, words),
        "consents" => consents(report, words),
        "benchmark" => benchmark(report, words),
        "notes" => notes(report, words),
    }
}

/// The tag under which screen readers choose their voice.
pub(crate) fn language(words: &dyn Words) -> Dict {
    match words.language() {
        Language::German => dict! { "code" => "de", "region" => "DE" },
        Language::English => dict! { "code" => "en", "region" => "GB" },
    }
}

/// A name that people entered, short enough for a line or two.
pub(crate) fn clipped(name: &str) -> String {
    let name = name.trim();
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST_NAME - 1).collect();
    format!("{}…", kept.trim_end())
}

fn made_on(report: &MonthReport, words: &dyn Words) -> String {
    date(local_day(report.made_at), words.language())
}

/// Says that the month is not over; empty when it is.
fn running(report: &MonthReport, words: &dyn Words) -> String {
    if local_day(report.made_at) >= report.month.next().first_day() {
        return String::new();
    }
    let month = labels::month(report.month, words);
    let day = made_on(report, words);
    words.text("report-running", &[("month", (&month).into()), ("date", (&day).into())])
}

/// The four key figures, each with the one definition of it.
fn figures(report: &MonthReport, words: &dyn Words) -> Array {
    let count = |value: u32| number(value.into(), words.language());
    let of = |total: u32| match total {
        0 => String::new(),
        total => words.text("report-of", &[("total", total.into())]),
    };
    let [from, to] = report.window;
    let target = [("target", report.target.into()), ("active", report.active_members.into())];
    let window = [("from", from.into()), ("to", to.into())];
    let figure = |value: String, unit: String, name: &str, definition: String| {
        dict! {
            "value" => value,
            "unit" => unit,
            "name" => words.plain(name),
            "definition" => definition,
        }
    };
    [
        figure(
            count(report.posts),
            of(report.target),
            "report-posts",
            words.text("report-posts-definition", &target),
        ),
        figure(
            count(report.in_window),
            of(report.posts),
            "report-in-window",
            words.text("report-in-window-definition", &window),
        ),
        figure(
            hours(report.minutes),
            words.plain("report-hours-unit"),
            "report-minutes",
            words.plain("report-minutes-definition"),
        ),
        figure(
            count(report.photos),
            String::new(),
            "report-photos",
            words.plain("report-photos-definition"),
        ),
    ]
    .into_iter()
    .map(Value::Dict)
    .collect()
}

/// A table of two columns.
fn ledger(title: String, reading: String, heads: [&str; 2], rows: Vec<[String; 2]>) -> Dict {
    let row = |[name, value]: [String; 2]| dict! { "name" => name, "value" => value };
    dict! {
        "title" => title,
        "reading" => reading,
        "heads" => heads.into_iter().map(IntoValue::into_value).collect::<Array>(),
        "rows" => rows.into_iter().map(|one| Value::Dict(row(one))).collect::<Array>(),
    }
}

fn photos(report: &MonthReport, words: &dyn Words) -> Dict {
    let photos = [("photos", report.photos.into())];
    let reading = if report.photos == 0 {
        words.plain("report-photos-none")
    } else if report.removed.is_empty() {
        words.text("report-photos-cleaned-clean", &photos)
    } else {
        words.text("report-photos-cleaned-reading", &photos)
    };
    let row = |(kind, pieces): &(_, u32)| {
        [labels::metadata_kind(*kind, words), number((*pieces).into(), words.language())]
    };
    let heads = [words.plain("report-removed-kind"), words.plain("report-removed-count")];
    ledger(
        words.plain("report-photos-cleaned"),
        reading,
        [&heads[0], &heads[1]],
        report.removed.iter().map(row).collect(),
    )
}

fn coverage(report: &MonthReport, words: &dyn Words) -> Dict {
    let missing: Vec<String> = report
        .coverage
        .iter()
        .filter(|one| one.members == 0)
        .map(|one| clipped(&one.department.name))
        .collect();
    let count = u32::try_from(report.coverage.len()).unwrap_or(u32::MAX);
    let reading = if count == 0 {
        words.plain("report-coverage-empty")
    } else if missing.is_empty() {
        words.text("report-coverage-full", &[("count", count.into())])
    } else {
        words.text("report-coverage-gaps", &[("departments", (&missing.join(", ")).into())])
    };
    let row = |one: &programme::coverage::Coverage| {
        let members = match one.members {
            0 => words.plain("report-coverage-nobody"),
            members => number(members.into(), words.language()),
        };
        [clipped(&one.department.name), members]
    };
    let heads = [words.plain("report-coverage-department"), words.plain("report-coverage-members")];
    ledger(
        words.plain("report-coverage"),
        reading,
        [&heads[0], &heads[1]],
        report.coverage.iter().map(row).collect(),
    )
}

/// How many consents end on which day, earliest first. See the crate's notes on names.
pub(crate) fn expiring_days(report: &MonthReport) -> Vec<(Option<NaiveDate>, u32)> {
    let mut days = std::collections::BTreeMap::new();
    for one in &report.expiring {
        *days.entry((one.until.is_none(), one.until)).or_insert(0) += 1;
    }
    days.into_iter().map(|((_, day), people)| (day, people)).collect()
}

fn consents(report: &MonthReport, words: &dyn Words) -> Dict {
    let month = labels::month(report.month, words);
    let count = u32::try_from(report.expiring.len()).unwrap_or(u32::MAX);
    let mut reading = words.text("report-consents-expiring", &[("count", count.into())]);
    if count > 0 {
        reading.push(' ');
        reading.push_str(&words.plain("report-consents-names"));
    }
    let row = |(day, people): (Option<NaiveDate>, u32)| {
        let until = day.map_or_else(
            || words.plain("report-consents-undated"),
            |day| date(day, words.language()),
        );
        [until, number(people.into(), words.language())]
    };
    let heads = [words.plain("report-consents-until"), words.plain("report-consents-people")];
    let rows = expiring_days(report).into_iter().map(row).collect();
    let mut consents =
        ledger(words.plain("report-consents"), reading, [&heads[0], &heads[1]], rows);
    let args = [("count", report.withdrawals.into()), ("month", (&month).into())];
    consents.insert("withdrawals".into(), words.text("report-withdrawals", &args).into_value());
    consents
}

fn benchmark(report: &MonthReport, words: &dyn Words) -> Dict {
    let month = labels::month(report.month, words);
    let munich = decimal(MUNICH_POSTS_PER_PERSON.into(), words.language());
    let munich = ("munich", (&munich).into());
    let text = if report.active_members == 0 || report.posts == 0 {
        words.text("report-benchmark-idle", &[munich])
    } else {
        let own = f64::from(report.posts) / f64::from(report.active_members);
        let own = decimal(own, words.language());
        let args = [munich, ("month", (&month).into()), ("own", (&own).into())];
        words.text("report-benchmark-text", &args)
    };
    dict! { "title" => words.plain("report-benchmark"), "text" => text }
}

/// The definitions that don't stand beside their figure already.
fn notes(report: &MonthReport, words: &dyn Words) -> Dict {
    let day = made_on(report, words);
    let note = |name: &str| {
        let args = [("least", SMALLEST_GROUP.into()), ("date", (&day).into())];
        let key = format!("report-note-{name}");
        let text = words.text(&format!("{key}-text"), &args);
        Value::Dict(dict! { "term" => words.plain(&key), "text" => text })
    };
    let names = ["target", "departments", "goals", "removed", "coverage", "consents", "munich"];
    dict! {
        "title" => words.plain("report-notes"),
        "reading" => words.plain("report-notes-reading"),
        "items" => names.into_iter().map(note).collect::<Array>(),
    }
}
