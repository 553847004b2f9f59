//! The month's figures.

use programme::goal::Goal;
use programme::metadata::MetadataKind;
use programme::month_report as domain;
use serde::Serialize;
use ts_rs::TS;

/// One month of the programme; definitions stand at `programme::month_report`.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct MonthReport {
    /// `2026-10`.
    pub(crate) month: String,
    /// Name of the administration.
    pub(crate) organisation: String,
    /// Members active on at least one day.
    pub(crate) active_members: u32,
    /// Posts that went out.
    pub(crate) posts: u32,
    /// Posts aimed at.
    pub(crate) target: u32,
    /// Posts in the posting window.
    pub(crate) in_window: u32,
    /// Working time in minutes.
    pub(crate) minutes: u32,
    /// Photos that went out.
    pub(crate) photos: u32,
    /// Metadata removed, by what it revealed.
    pub(crate) removed: Vec<RemovedCount>,
    /// By department; small ones merged (`null`).
    pub(crate) departments: Vec<DepartmentPosts>,
    /// By main goal.
    pub(crate) goals: Vec<GoalCount>,
    /// Posts without a main goal.
    pub(crate) without_goal: u32,
    /// By weekday and hour.
    pub(crate) hours: Vec<HourCell>,
    /// The window in full hours.
    pub(crate) window: [u32; 2],
    /// Members by department.
    pub(crate) coverage: Vec<super::Coverage>,
    /// Consents that end soon.
    pub(crate) expiring: Vec<ExpiringConsent>,
    /// People who withdrew a consent.
    pub(crate) withdrawals: u32,
}

/// Metadata removed.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct RemovedCount {
    /// What it revealed.
    #[ts(type = "MetadataKind")]
    pub(crate) kind: MetadataKind,
    /// How many pieces.
    pub(crate) count: u32,
}

/// Posts of a department.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct DepartmentPosts {
    /// `null`: the departments below three members together.
    pub(crate) department: Option<String>,
    /// Active members.
    pub(crate) members: u32,
    /// Posts that went out.
    pub(crate) posts: u32,
    /// Posts aimed at.
    pub(crate) target: u32,
}

/// Posts of a goal.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct GoalCount {
    /// The main goal.
    #[ts(type = "Goal")]
    pub(crate) goal: Goal,
    /// Posts.
    pub(crate) posts: u32,
}

/// Posts by weekday and hour.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct HourCell {
    /// 0 is Monday.
    pub(crate) weekday: u32,
    /// Local full hour.
    pub(crate) hour: u32,
    /// Posts.
    pub(crate) posts: u32,
}

/// A consent that ends soon.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct ExpiringConsent {
    /// The person shown.
    pub(crate) person: String,
    /// The last day.
    pub(crate) until: Option<String>,
}

impl From<domain::MonthReport> for MonthReport {
    fn from(report: domain::MonthReport) -> Self {
        let department = |one: domain::DepartmentPosts| DepartmentPosts {
            department: one.department,
            members: one.members,
            posts: one.posts,
            target: one.target,
        };
        let cell = |one: domain::HourCell| HourCell {
            weekday: one.weekday,
            hour: one.hour,
            posts: one.posts,
        };
        let expiring = |one: domain::ExpiringConsent| ExpiringConsent {
            person: one.person,
            until: one.until.map(|day| day.to_string()),
        };
        let removed = |(kind, count)| RemovedCount { kind, count };
        Self {
            month: report.month.to_string(),
            organisation: report.organisation,
            active_members: report.active_members,
            posts: report.posts,
            target: report.target,
            in_window: report.in_window,
            minutes: report.minutes,
            photos: report.photos,
            removed: report.removed.into_iter().map(removed).collect(),
            departments: report.departments.into_iter().map(department).collect(),
            goals: report
                .goals
                .into_iter()
                .map(|(goal, posts)| GoalCount { goal, posts })
                .collect(),
            without_goal: report.without_goal,
            hours: report.hours.into_iter().map(cell).collect(),
            window: report.window,
            coverage: report.coverage.into_iter().map(Into::into).collect(),
            expiring: report.expiring.into_iter().map(expiring).collect(),
            withdrawals: report.withdrawals,
        }
    }
}
