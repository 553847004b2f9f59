//! Made-up months.

use chrono::{DateTime, NaiveDate, Utc};
use programme::coverage::Coverage;
use programme::department::{DEFAULTS, Department};
use programme::goal::Goal;
use programme::id::DepartmentId;
use programme::metadata::MetadataKind;
use programme::month::Month;
use programme::month_report::{DepartmentPosts, ExpiringConsent, HourCell, MonthReport, PostLine};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn department(name: &str) -> Department {
    Department { id: DepartmentId::from_uuid(Uuid::nil()), name: name.to_owned() }
}

fn posts(name: Option<&str>, members: u32, posts: u32) -> DepartmentPosts {
    DepartmentPosts { department: name.map(str::to_owned), members, posts, target: members * 2 }
}

/// A month with something to say in every part.
pub(super) fn full() -> MonthReport {
    let hours = [
        (0, 9, 1),
        (0, 10, 1),
        (0, 14, 1),
        (1, 9, 1),
        (1, 10, 3),
        (1, 11, 1),
        (1, 13, 1),
        (2, 8, 1),
        (2, 10, 2),
        (2, 11, 1),
        (2, 14, 1),
        (3, 9, 2),
        (3, 10, 3),
        (3, 11, 1),
        (3, 13, 1),
        (3, 14, 1),
        (4, 9, 1),
        (4, 10, 1),
        (5, 11, 1),
        (6, 19, 1),
    ];
    let members = [3, 1, 1, 3, 0, 3, 2, 1, 1, 2, 0];
    let coverage = DEFAULTS
        .iter()
        .zip(members)
        .map(|(name, members)| Coverage { department: department(name), members });
    let lines = (0..26_u32).map(|index| PostLine {
        on: day("2026-10-01") + chrono::Days::new(u64::from(index)),
        goal: (index != 3).then(|| Goal::ALL[index as usize % Goal::ALL.len()]),
        in_window: index > 1,
        photos: index % 3,
    });
    let expiring = |person: &str, until: &str| ExpiringConsent {
        person: person.to_owned(),
        until: Some(day(until)),
    };
    MonthReport {
        month: Month::new(2026, 10).unwrap(),
        organisation: "Stadt Monheim am Rhein".to_owned(),
        made_at: at("2026-11-02T08:12:00Z"),
        active_members: 15,
        posts: 26,
        target: 30,
        in_window: 24,
        minutes: 860,
        photos: 25,
        removed: vec![
            (MetadataKind::Place, 18),
            (MetadataKind::SerialNumber, 7),
            (MetadataKind::Owner, 3),
            (MetadataKind::HiddenPicture, 21),
            (MetadataKind::Time, 25),
            (MetadataKind::Device, 24),
            (MetadataKind::Exposure, 1_203),
        ],
        departments: vec![
            posts(Some("Bürgerbüro"), 3, 5),
            posts(Some("Kita"), 3, 4),
            posts(Some("Personal"), 3, 6),
            posts(None, 6, 11),
        ],
        goals: Goal::ALL.iter().copied().zip([9, 6, 5, 3, 2]).collect(),
        without_goal: 1,
        hours: hours
            .into_iter()
            .map(|(weekday, hour, posts)| HourCell { weekday, hour, posts })
            .collect(),
        window: [8, 16],
        coverage: coverage.collect(),
        expiring: vec![
            expiring("Sabine Wagenbach", "2026-11-30"),
            expiring("Karin Esser", "2026-11-30"),
            expiring("Wim Janssen", "2026-11-28"),
            ExpiringConsent { person: "Zeynep Acar".to_owned(), until: None },
        ],
        withdrawals: 1,
        lines: lines.collect(),
    }
}

/// A month in which the programme had members but nobody posted, seen before it was over.
pub(super) fn empty() -> MonthReport {
    MonthReport {
        made_at: at("2026-10-15T08:00:00Z"),
        posts: 0,
        in_window: 0,
        minutes: 0,
        photos: 0,
        removed: Vec::new(),
        departments: vec![posts(Some("Bürgerbüro"), 3, 0), posts(None, 12, 0)],
        goals: Goal::ALL.iter().map(|goal| (*goal, 0)).collect(),
        without_goal: 0,
        hours: Vec::new(),
        expiring: Vec::new(),
        withdrawals: 0,
        lines: Vec::new(),
        ..full()
    }
}

/// The first day of a programme: no members, no departments, no name.
pub(super) fn blank() -> MonthReport {
    MonthReport {
        organisation: String::new(),
        active_members: 0,
        target: 0,
        departments: Vec::new(),
        coverage: Vec::new(),
        ..empty()
    }
}

/// A large authority with names that fill a line and more.
pub(super) fn large() -> MonthReport {
    let name = |index: u32| match index % 3 {
        0 => format!(
            "{index:02} Fachbereich Bauwesen, Stadtplanung und Grundstücksmanagement mit Geoinformation"
        ),
        1 => format!(
            "{index:02} Rindfleischetikettierungsüberwachungsaufgabenübertragungsstelle{}",
            "x".repeat(200)
        ),
        _ => format!("{index:02} Amt"),
    };
    let organisation =
        "Landesbetrieb für Straßenbau, Verkehr und Öffentlichkeitsbeteiligung ".repeat(4);
    MonthReport {
        organisation,
        posts: 41_300,
        target: 2_000,
        minutes: 100_000,
        window: [0, 24],
        departments: (0..40).map(|index| posts(Some(&name(index)), 25, index * 3)).collect(),
        coverage: (0..60)
            .map(|index| Coverage { department: department(&name(index)), members: index % 4 })
            .collect(),
        ..full()
    }
}
