//! The roster.

use programme::member::{self as domain, AgeBand, Agreement, Experience, LifeCycle};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::CommandError;

/// A department.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Department {
    /// Its id; empty for a new one.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
}

/// How many members stand for a department.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Coverage {
    /// Its id.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
    /// Members who neither paused nor left.
    pub(crate) members: u32,
}

/// Which part of the roster is wanted.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct MemberQuery {
    /// Part of a name or department; empty: all.
    pub(crate) text: String,
    /// Only this department.
    pub(crate) department: Option<String>,
    /// Only this stage.
    #[ts(type = "LifeCycle | null")]
    pub(crate) stage: Option<LifeCycle>,
    /// `name`, `department` or `stage`.
    pub(crate) sort: String,
    /// Z to A.
    pub(crate) descending: bool,
    /// First row wanted.
    pub(crate) offset: u32,
    /// Rows wanted.
    pub(crate) limit: u32,
}

/// A part of the roster.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct MemberPage {
    /// Rows that match in all.
    pub(crate) total: u32,
    /// The rows from `offset` on.
    pub(crate) rows: Vec<MemberRow>,
}

/// A row of the roster.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct MemberRow {
    /// Its id.
    pub(crate) id: String,
    /// First and last name.
    pub(crate) name: String,
    /// The department's name.
    pub(crate) department: String,
    /// Where they stand.
    #[ts(type = "LifeCycle")]
    pub(crate) stage: LifeCycle,
    /// How much they posted before.
    #[ts(type = "Experience")]
    pub(crate) experience: Experience,
    /// Newest version of the service agreement they acknowledged.
    pub(crate) agreement_version: Option<u32>,
    /// Whether that is the version in force.
    pub(crate) agreement_current: bool,
}

/// Everything about a member.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Member {
    /// Its id.
    pub(crate) id: String,
    /// What was entered.
    pub(crate) profile: Profile,
    /// The department's name.
    pub(crate) department: String,
    /// Where they stand.
    #[ts(type = "LifeCycle")]
    pub(crate) stage: LifeCycle,
    /// Steps that make sense next.
    #[ts(type = "LifeCycle[]")]
    pub(crate) next_stages: Vec<LifeCycle>,
    /// All steps, oldest first.
    pub(crate) steps: Vec<Step>,
    /// What they acknowledged.
    pub(crate) acknowledgements: Vec<Acknowledgement>,
}

/// What is entered about a member.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Profile {
    /// First and last name.
    pub(crate) name: String,
    /// The department's id.
    pub(crate) department_id: String,
    /// E-mail address or empty.
    pub(crate) email: String,
    /// Number or empty.
    pub(crate) phone: String,
    /// Profile link or empty.
    pub(crate) linkedin_url: String,
    /// How much they posted before.
    #[ts(type = "Experience")]
    pub(crate) experience: Experience,
    /// Voluntary.
    #[ts(type = "AgeBand | null")]
    pub(crate) age_band: Option<AgeBand>,
    /// Whether coordinators may see this member's own figures.
    pub(crate) shares_figures: bool,
}

/// A dated step.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Step {
    /// What the member became.
    #[ts(type = "LifeCycle")]
    pub(crate) stage: LifeCycle,
    /// The day.
    pub(crate) on: String,
}

/// An acknowledged document.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Acknowledgement {
    /// Which document.
    #[ts(type = "Agreement")]
    pub(crate) agreement: Agreement,
    /// Which version.
    pub(crate) version: u32,
    /// The day.
    pub(crate) on: String,
}

/// What an import file holds, before anything is stored.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct ImportPreview {
    /// Rows that can be taken over.
    pub(crate) good: Vec<ImportRow>,
    /// Rows that can't, with the reason.
    pub(crate) bad: Vec<BadRow>,
    /// Departments that would be new.
    pub(crate) new_departments: Vec<String>,
}

/// A row that can be taken over.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct ImportRow {
    /// Line in the file, from 1.
    pub(crate) line: u32,
    /// The name.
    pub(crate) name: String,
    /// The department's name.
    pub(crate) department: String,
}

/// A row that can't be taken over.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct BadRow {
    /// Line in the file, from 1.
    pub(crate) line: u32,
    /// Code of the reason; the words are `import-<code>`.
    pub(crate) code: String,
    /// What stood there, shortened.
    pub(crate) value: String,
}

impl From<programme::department::Department> for Department {
    fn from(department: programme::department::Department) -> Self {
        Self { id: department.id.to_string(), name: department.name }
    }
}

impl From<programme::coverage::Coverage> for Coverage {
    fn from(coverage: programme::coverage::Coverage) -> Self {
        let Department { id, name } = coverage.department.into();
        Self { id, name, members: coverage.members }
    }
}

impl MemberRow {
    /// A row; `in_force` is the version of the service agreement in force.
    pub(crate) fn new(member: domain::Member, department: String, in_force: u32) -> Self {
        let agreement_version = member.acknowledged(Agreement::ServiceAgreement);
        Self {
            id: member.id.to_string(),
            name: member.profile.name,
            department,
            stage: member.stage,
            experience: member.profile.experience,
            agreement_version,
            agreement_current: agreement_version.is_some_and(|version| version >= in_force),
        }
    }
}

impl From<app::MemberView> for Member {
    fn from(view: app::MemberView) -> Self {
        let member = view.member;
        let step = |one: domain::Step| Step { stage: one.stage, on: one.on.to_string() };
        let acknowledgement = |one: domain::Acknowledgement| Acknowledgement {
            agreement: one.agreement,
            version: one.version,
            on: one.on.to_string(),
        };
        Self {
            id: member.id.to_string(),
            profile: member.profile.into(),
            department: view.department,
            stage: member.stage,
            next_stages: view.next_stages,
            steps: member.steps.into_iter().map(step).collect(),
            acknowledgements: member.acknowledgements.into_iter().map(acknowledgement).collect(),
        }
    }
}

impl From<domain::Profile> for Profile {
    fn from(profile: domain::Profile) -> Self {
        Self {
            name: profile.name,
            department_id: profile.department.to_string(),
            email: profile.email,
            phone: profile.phone,
            linkedin_url: profile.linkedin_url,
            experience: profile.experience,
            age_band: profile.age_band,
            shares_figures: profile.shares_figures,
        }
    }
}

impl TryFrom<Profile> for domain::Profile {
    type Error = CommandError;

    fn try_from(profile: Profile) -> Result<Self, CommandError> {
        Ok(Self {
            name: profile.name,
            department: super::read_id(&profile.department_id)?,
            email: profile.email,
            phone: profile.phone,
            linkedin_url: profile.linkedin_url,
            experience: profile.experience,
            age_band: profile.age_band,
            shares_figures: profile.shares_figures,
        })
    }
}

impl From<app::Preview> for ImportPreview {
    fn from(preview: app::Preview) -> Self {
        let good = |row: app::GoodRow| ImportRow {
            line: row.line,
            name: row.name,
            department: row.department,
        };
        let bad = |row: app::BadRow| BadRow {
            line: row.line,
            code: row.problem.code().into(),
            value: row.value,
        };
        Self {
            good: preview.good.into_iter().map(good).collect(),
            bad: preview.bad.into_iter().map(bad).collect(),
            new_departments: preview.new_departments,
        }
    }
}
