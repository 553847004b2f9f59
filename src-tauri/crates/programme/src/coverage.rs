//! Which departments the programme shows, and which it does not.

use serde::Serialize;

use crate::department::Department;
use crate::member::Member;

/// How many members stand for a department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The department.
    pub department: Department,
    /// Members who neither paused nor left.
    pub members: u32,
}

/// Counts the members of each department, in the order of `departments`.
#[must_use]
pub fn coverage(departments: &[Department], members: &[Member]) -> Vec<Coverage> {
    let mut counts = std::collections::HashMap::new();
    for member in members.iter().filter(|member| member.stage.counts_for_coverage()) {
        *counts.entry(member.profile.department).or_insert(0) += 1;
    }
    let count = |department: &Department| Coverage {
        department: department.clone(),
        members: counts.get(&department.id).copied().unwrap_or(0),
    };
    departments.iter().map(count).collect()
}
