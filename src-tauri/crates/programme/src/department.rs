//! Departments.

use serde::Serialize;

use crate::id::DepartmentId;

/// The eleven departments a new programme starts with; all can be changed.
///
/// Source: the departments of the Monheim programme (`reference/programme.md`).
pub const DEFAULTS: [&str; 11] = [
    "Bürgerbüro",
    "Finanzen",
    "IT",
    "Kita",
    "Liegenschaften",
    "Personal",
    "Smart City",
    "Sportbüro",
    "Tourismusmanagement",
    "Werkstudierende",
    "Wirtschaftsförderung",
];

/// A department of the administration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Department {
    /// Its id.
    pub id: DepartmentId,
    /// Its name as people say it.
    pub name: String,
}
