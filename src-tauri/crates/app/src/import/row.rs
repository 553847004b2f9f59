//! One row of a table: what it says about a member, or what is wrong with it.

use chrono::NaiveDate;
use programme::id::DepartmentId;
use programme::member::{Experience, LifeCycle, NAME_LIMIT, Profile, ProfileError};
use uuid::Uuid;

use super::BadRow;
use super::columns::{Columns, Field};
use super::table::Row;

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowProblem {
    /// There is no name.
    NameMissing,
    /// The name, or the department's, is longer than any real one.
    NameTooLong,
    /// There is no department.
    DepartmentMissing,
    /// The address is not of the form a@b.
    EmailMalformed,
    /// The link leads elsewhere.
    NotALinkedInProfile,
    /// Not one of the words for experience.
    ExperienceUnknown,
    /// Not one of the words for the stages.
    StageUnknown,
    /// No date, or one in the future.
    DateUnusable,
    /// Somebody of that name is in the department or in an earlier row.
    Duplicate,
}

impl RowProblem {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::NameMissing,
        Self::NameTooLong,
        Self::DepartmentMissing,
        Self::EmailMalformed,
        Self::NotALinkedInProfile,
        Self::ExperienceUnknown,
        Self::StageUnknown,
        Self::DateUnusable,
        Self::Duplicate,
    ];

    /// Stable word by which callers choose what people read.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NameMissing => "name-missing",
            Self::NameTooLong => "name-too-long",
            Self::DepartmentMissing => "department-missing",
            Self::EmailMalformed => "email-malformed",
            Self::NotALinkedInProfile => "not-a-linkedin-profile",
            Self::ExperienceUnknown => "experience-unknown",
            Self::StageUnknown => "stage-unknown",
            Self::DateUnusable => "date-unusable",
            Self::Duplicate => "duplicate",
        }
    }
}

/// What a good row says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) line: u32,
    pub(super) name: String,
    pub(super) department: String,
    pub(super) email: String,
    pub(super) phone: String,
    pub(super) linkedin_url: String,
    pub(super) experience: Experience,
    pub(super) stage: LifeCycle,
    pub(super) on: NaiveDate,
}

impl Candidate {
    /// Reads a row; without a stage the person is suggested, without a date it is today.
    pub(super) fn read(row: &Row, columns: &Columns, today: NaiveDate) -> Result<Self, BadRow> {
        let text = |field| columns.text(&row.cells, field);
        let bad =
            |problem, value: &str| BadRow { line: row.line, problem, value: shortened(value) };
        let name = match text(Field::Name) {
            "" => format!("{} {}", text(Field::FirstName), text(Field::LastName)).trim().to_owned(),
            name => name.to_owned(),
        };
        let department = text(Field::Department);
        let [email, linkedin] = [text(Field::Email), text(Field::LinkedIn)];
        check(&name, email, linkedin).map_err(|(problem, value)| bad(problem, value))?;
        if department.is_empty() {
            return Err(bad(RowProblem::DepartmentMissing, &name));
        }
        if department.chars().count() > NAME_LIMIT {
            return Err(bad(RowProblem::NameTooLong, department));
        }
        let [experience, stage, on] =
            [text(Field::Experience), text(Field::Stage), text(Field::Date)];
        Ok(Self {
            line: row.line,
            department: department.to_owned(),
            email: email.to_owned(),
            phone: text(Field::Phone).to_owned(),
            linkedin_url: linkedin.to_owned(),
            experience: self::experience(experience)
                .ok_or_else(|| bad(RowProblem::ExperienceUnknown, experience))?,
            stage: self::stage(stage).ok_or_else(|| bad(RowProblem::StageUnknown, stage))?,
            on: date(on, today).ok_or_else(|| bad(RowProblem::DateUnusable, on))?,
            name,
        })
    }
}

/// Asks the domain about name, address and link.
fn check<'a>(
    name: &'a str,
    email: &'a str,
    linkedin: &'a str,
) -> Result<(), (RowProblem, &'a str)> {
    let profile = Profile {
        name: name.to_owned(),
        // The department plays no part in the check.
        department: DepartmentId::from_uuid(Uuid::nil()),
        email: email.to_owned(),
        phone: String::new(),
        linkedin_url: linkedin.to_owned(),
        experience: Experience::Unknown,
        age_band: None,
        shares_figures: false,
    };
    profile.check().map_err(|error| match error {
        ProfileError::NameMissing => (RowProblem::NameMissing, name),
        ProfileError::NameTooLong => (RowProblem::NameTooLong, name),
        ProfileError::EmailMalformed => (RowProblem::EmailMalformed, email),
        ProfileError::NotALinkedInProfile => (RowProblem::NotALinkedInProfile, linkedin),
    })
}

/// Long enough to recognise a value, short enough for a line.
pub(super) fn shortened(value: &str) -> String {
    const LONGEST: usize = 40;
    if value.chars().count() <= LONGEST {
        return value.to_owned();
    }
    let cut: String = value.chars().take(LONGEST).collect();
    format!("{}…", cut.trim_end())
}

fn experience(text: &str) -> Option<Experience> {
    Some(match text.to_lowercase().as_str() {
        "" | "-" | "–" | "noch offen" | "unbekannt" | "unknown" => Experience::Unknown,
        "neu" | "neu dabei" | "keine" | "new" | "none" => Experience::New,
        "etwas" | "etwas erfahrung" | "some" | "some experience" => Experience::Some,
        "geübt" | "geuebt" | "viel" | "practised" | "practiced" => Experience::Practised,
        _ => return None,
    })
}

fn stage(text: &str) -> Option<LifeCycle> {
    Some(match text.to_lowercase().replace('_', " ").as_str() {
        "" | "vorgeschlagen" | "suggested" => LifeCycle::Suggested,
        "eingeladen" | "invited" => LifeCycle::Invited,
        "auftakt" | "auftakt besucht" | "kicked off" | "kick-off" => LifeCycle::KickedOff,
        "geschult" | "workshop" | "workshop besucht" | "trained" => LifeCycle::Trained,
        "aktiv" | "active" => LifeCycle::Active,
        "pausiert" | "pause" | "paused" => LifeCycle::Paused,
        "ausgeschieden" | "left" => LifeCycle::Left,
        _ => return None,
    })
}

/// `DD.MM.YYYY`, with or without leading zeros, or ISO, perhaps with a time behind it; not in the future.
fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if text.is_empty() {
        return Some(today);
    }
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let found = ["%d.%m.%Y", "%Y-%m-%d"]
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(day, format).ok())?;
    // "03.06.26" would be read as the year 26.
    let earliest = NaiveDate::from_ymd_opt(1990, 1, 1)?;
    (earliest..=today).contains(&found).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_as_germans_and_machines_write_them() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day);
        let cases = [
            ("German", "03.06.2026", day(6, 3)),
            ("German, short", "3.6.2026", day(6, 3)),
            ("ISO", "2026-06-03", day(6, 3)),
            ("ISO with time", "2026-06-03T00:00:00", day(6, 3)),
            ("none: today", "", Some(today)),
            ("two digits of a year", "03.06.26", None),
            ("tomorrow", "24.11.2026", None),
            ("no day of the calendar", "31.02.2026", None),
            ("American", "06/03/2026", None),
            ("a word", "gestern", None),
        ];
        for (name, text, expected) in cases {
            assert_eq!(date(text, today), expected, "{name}");
        }
    }

    #[test]
    fn long_values_are_cut() {
        assert_eq!(shortened("kurz"), "kurz");
        assert_eq!(shortened(&"ä".repeat(50)), format!("{}…", "ä".repeat(40)));
    }
}
