//! People who can be recognised in photos.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::id::{DepartmentId, HolderId, PersonId};

/// Someone who holds custody (Sorgerecht) of a minor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Holder {
    /// Their id.
    pub id: HolderId,
    /// Their name.
    pub name: String,
}

/// What must be known about a minor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Minor {
    /// Day of birth; `None` where it is not known, which asks for more, never for less.
    pub born_on: Option<NaiveDate>,
    /// All holders of custody.
    pub holders: Vec<Holder>,
    /// A document shows that one holder has sole custody.
    pub sole_custody: bool,
    /// Shown as a child of a day-care centre (Kita).
    pub kita: bool,
}

/// Which rules apply to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum PersonKind {
    /// Works for the administration; writing is required (DSG NRW § 18 (2)).
    Employee(Option<DepartmentId>),
    /// Guests, citizens, partners.
    External,
    /// Under 18 when recorded.
    Minor(Minor),
}

impl PersonKind {
    /// Stable word that is stored and typed.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Employee(_) => "employee",
            Self::External => "external",
            Self::Minor(_) => "minor",
        }
    }
}

/// A person who can be recognised in photos.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// A word that tells two of the same name apart, such as "Sportverein".
    pub note: String,
    /// Which rules apply.
    pub kind: PersonKind,
}

impl Minor {
    /// Completed years on `day`; `None` where the day of birth is not known.
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> Option<i32> {
        let born = self.born_on?;
        let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
        Some(day.year() - born.year() - i32::from(!had_birthday))
    }
}
