//! Members from a table: CSV as Excel, LibreOffice and other programs write it, or XLSX.

mod columns;
mod row;
mod sheet;
mod table;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use programme::department::Department;
use programme::id::{DepartmentId, MemberId};
use programme::journal::Action;
use programme::member::{Member, Profile, Step};
use store::{Db, Tx};

use self::row::Candidate;
use self::table::Table;
use crate::{App, Error};

pub use self::row::RowProblem;

/// Most rows that are taken over at once.
pub const MAX_ROWS: usize = 50_000;

/// A row that can be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodRow {
    /// Its line in the file, from 1.
    pub line: u32,
    /// The member's name.
    pub name: String,
    /// Name of the department.
    pub department: String,
}

/// A row that can't be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// Its line in the file, from 1.
    pub line: u32,
    /// What is wrong with it.
    pub problem: RowProblem,
    /// The shortened value that is wrong.
    pub value: String,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Rows that would be taken over, in the order of the file.
    pub good: Vec<GoodRow>,
    /// Rows that keep everything from being taken over.
    pub bad: Vec<BadRow>,
    /// Departments that would be added.
    pub new_departments: Vec<String>,
}

/// Says what importing the table at `path` would do, and does nothing.
///
/// # Errors
///
/// [`Error::NotATable`], [`Error::ColumnsMissing`], [`Error::TooManyRows`],
/// those of reading a file and of the store.
pub fn preview_import(app: &App, path: &Path) -> Result<Preview, Error> {
    let table = Table::read(path)?;
    let read = app.store.read(|db| sort_out(app, db, &table))?;
    let good = |one: &Candidate| GoodRow {
        line: one.line,
        name: one.name.clone(),
        department: one.department.clone(),
    };
    let known: HashSet<String> = read.departments.iter().map(|one| folded(&one.name)).collect();
    let mut seen = HashSet::new();
    let new = read.good.iter().map(|one| &one.department).filter(|name| {
        let name = folded(name);
        !known.contains(&name) && seen.insert(name)
    });
    Ok(Preview {
        new_departments: new.cloned().collect(),
        good: read.good.iter().map(good).collect(),
        bad: read.bad,
    })
}

/// Takes over all rows of the table at `path`, or none, and names the new members in its order.
///
/// # Errors
///
/// [`Error::BadRows`] where a single row is bad, and those of [`preview_import`].
pub fn import_members(app: &App, path: &Path) -> Result<Vec<MemberId>, Error> {
    let table = Table::read(path)?;
    app.store.write(|tx| {
        let read = sort_out(app, tx, &table)?;
        if !read.bad.is_empty() {
            return Err(Error::BadRows(read.bad.len()));
        }
        let mut departments: HashMap<String, DepartmentId> =
            read.departments.iter().map(|one| (folded(&one.name), one.id)).collect();
        let add = |candidate| insert(app, tx, candidate, &mut departments);
        read.good.iter().map(add).collect()
    })
}

/// The rows of a table, judged.
struct Judged {
    good: Vec<Candidate>,
    bad: Vec<BadRow>,
    departments: Vec<Department>,
}

/// Same name and department: the same person, however it is written.
type Identity = (String, String);

fn sort_out(app: &App, db: &Db, table: &Table) -> Result<Judged, Error> {
    let departments = store::department::list(db)?;
    let mut known = identities(db, &departments)?;
    let mut judged = Judged { good: Vec::new(), bad: Vec::new(), departments };
    for row in &table.rows {
        let read = Candidate::read(row, &table.columns, app.today());
        match read {
            Ok(one) if known.insert((folded(&one.name), folded(&one.department))) => {
                judged.good.push(one);
            }
            Ok(one) => judged.bad.push(BadRow {
                line: one.line,
                problem: RowProblem::Duplicate,
                value: row::shortened(&one.name),
            }),
            Err(bad) => judged.bad.push(bad),
        }
    }
    Ok(judged)
}

fn identities(db: &Db, departments: &[Department]) -> Result<HashSet<Identity>, Error> {
    let names: HashMap<DepartmentId, String> =
        departments.iter().map(|one| (one.id, folded(&one.name))).collect();
    let identity = |member: Member| {
        let department = names.get(&member.profile.department).cloned().unwrap_or_default();
        (folded(&member.profile.name), department)
    };
    Ok(store::member::list(db)?.into_iter().map(identity).collect())
}

fn folded(text: &str) -> String {
    text.to_lowercase()
}

fn insert(
    app: &App,
    tx: &Tx<'_>,
    candidate: &Candidate,
    departments: &mut HashMap<String, DepartmentId>,
) -> Result<MemberId, Error> {
    let name = folded(&candidate.department);
    let department = match departments.get(&name) {
        Some(id) => *id,
        None => {
            let id = app.department_named(tx, &candidate.department)?;
            departments.insert(name, id);
            id
        }
    };
    let id = MemberId::from_uuid(app.new_id());
    let profile = Profile {
        name: candidate.name.clone(),
        department,
        email: candidate.email.clone(),
        phone: candidate.phone.clone(),
        linkedin_url: candidate.linkedin_url.clone(),
        experience: candidate.experience,
        age_band: None,
        shares_figures: false,
    };
    let steps = vec![Step { stage: candidate.stage, on: candidate.on }];
    let member = Member { id, profile, stage: candidate.stage, steps, acknowledgements: vec![] };
    store::member::insert(tx, &member)?;
    app.journal(tx, Action::Added, "member", id.uuid())?;
    Ok(id)
}

#[cfg(test)]
mod tests;
