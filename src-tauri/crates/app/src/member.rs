//! The roster.

use chrono::NaiveDate;
use programme::coverage::{Coverage, coverage as count_coverage};
use programme::department::Department;
use programme::id::{DepartmentId, MemberId};
use programme::journal::Action;
use programme::member::{Acknowledgement, LifeCycle, Member, Profile, Step};
use store::member::Search;

use crate::{App, Error};

/// A member with what is derived from the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberView {
    /// The member.
    pub member: Member,
    /// Name of the department.
    pub department: String,
    /// Steps that make sense next.
    pub next_stages: Vec<LifeCycle>,
}

/// Finds members: how many there are, and one page of them. Where no stage is
/// asked for, those who left stay out: they are no longer part of the programme.
///
/// # Errors
///
/// Those of the store.
pub fn list_members(app: &App, search: &Search<'_>) -> Result<(u32, Vec<Member>), Error> {
    let search = &Search { with_left: search.stage.is_some(), ..*search };
    app.store.read(|db| Ok((store::member::count(db, search)?, store::member::search(db, search)?)))
}

/// One member.
///
/// # Errors
///
/// Those of the store.
pub fn get_member(app: &App, id: MemberId) -> Result<MemberView, Error> {
    app.store.read(|db| {
        let member = store::member::get(db, id)?;
        let department = store::department::get(db, member.profile.department)?.name;
        let possible = |stage: &LifeCycle| member.stage.can_become(*stage);
        let next_stages = LifeCycle::ALL.iter().copied().filter(possible).collect();
        Ok(MemberView { member, department, next_stages })
    })
}

/// Where a member's LinkedIn profile is; `None` where none is recorded.
///
/// # Errors
///
/// Those of the store.
pub fn profile_address(app: &App, id: MemberId) -> Result<Option<String>, Error> {
    let profile = app.store.read(|db| store::member::get(db, id).map_err(Error::from))?.profile;
    Ok(address(&profile.linkedin_url))
}

/// People paste the link with and without its beginning; it was checked when it was entered.
fn address(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    (!rest.is_empty()).then(|| format!("https://{rest}"))
}

/// Adds a member who stands at `stage` from today on.
///
/// # Errors
///
/// [`Error::Profile`] and those of the store.
pub fn add_member(app: &App, profile: Profile, stage: LifeCycle) -> Result<MemberId, Error> {
    let profile = tidy(profile);
    profile.check()?;
    let id = MemberId::from_uuid(app.new_id());
    let steps = vec![Step { stage, on: app.today() }];
    let member = Member { id, profile, stage, steps, acknowledgements: vec![] };
    app.store.write(|tx| {
        store::member::insert(tx, &member)?;
        app.journal(tx, Action::Added, "member", id.uuid())
    })?;
    Ok(id)
}

/// Changes what was entered about a member.
///
/// # Errors
///
/// [`Error::Profile`] and those of the store.
pub fn change_member(app: &App, id: MemberId, profile: Profile) -> Result<(), Error> {
    let profile = tidy(profile);
    profile.check()?;
    app.store.write(|tx| {
        store::member::update(tx, id, &profile)?;
        app.journal(tx, Action::Changed, "member", id.uuid())
    })
}

/// Takes the next step of the life cycle.
///
/// # Errors
///
/// [`Error::StepImpossible`], [`Error::DateUnusable`] where `on` lies in the
/// future or before the last step, and those of the store.
pub fn step_member(app: &App, id: MemberId, stage: LifeCycle, on: NaiveDate) -> Result<(), Error> {
    app.store.write(|tx| {
        let member = store::member::get(tx, id)?;
        if !member.stage.can_become(stage) {
            return Err(Error::StepImpossible { from: member.stage, to: stage });
        }
        if on > app.today() || member.steps.last().is_some_and(|last| on < last.on) {
            return Err(Error::DateUnusable);
        }
        store::member::add_step(tx, id, Step { stage, on })?;
        app.journal(tx, Action::Changed, "member", id.uuid())
    })
}

/// Records that a member acknowledged a document.
///
/// # Errors
///
/// [`Error::DateUnusable`] where the day lies in the future, and those of the store.
pub fn acknowledge(app: &App, id: MemberId, what: Acknowledgement) -> Result<(), Error> {
    if what.on > app.today() {
        return Err(Error::DateUnusable);
    }
    app.store.write(|tx| {
        store::member::acknowledge(tx, id, what)?;
        app.journal(tx, Action::Changed, "member", id.uuid())
    })
}

/// Erases a member's personal data; the proof of it stays.
///
/// # Errors
///
/// Those of the store.
pub fn delete_member(app: &App, id: MemberId) -> Result<(), Error> {
    app.store.write(|tx| {
        store::member::delete(tx, id, app.now())?;
        app.journal(tx, Action::Deleted, "member", id.uuid())
    })
}

/// All departments, by name.
///
/// # Errors
///
/// Those of the store.
pub fn departments(app: &App) -> Result<Vec<Department>, Error> {
    app.store.read(|db| Ok(store::department::list(db)?))
}

/// Adds a department and says its id; that of the one which has the name already.
///
/// # Errors
///
/// [`Error::NameMissing`] and those of the store.
pub fn add_department(app: &App, name: &str) -> Result<DepartmentId, Error> {
    app.store.write(|tx| app.department_named(tx, name))
}

/// Makes `wanted` the departments: new ones without an id are added, missing ones deleted.
///
/// # Errors
///
/// [`Error::NameMissing`], [`Error::NameTaken`], and those of the store, such
/// as a department that still has members.
pub fn save_departments(
    app: &App,
    wanted: &[(Option<DepartmentId>, String)],
) -> Result<Vec<Department>, Error> {
    let mut names: Vec<String> =
        wanted.iter().map(|(_, name)| name.trim().to_lowercase()).collect();
    if names.iter().any(String::is_empty) {
        return Err(Error::NameMissing);
    }
    names.sort();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(Error::NameTaken);
    }
    app.store.write(|tx| {
        let known = store::department::list(tx)?;
        for gone in known.iter().filter(|one| !wanted.iter().any(|(id, _)| *id == Some(one.id))) {
            store::department::delete(tx, gone.id, app.now())?;
            app.journal(tx, Action::Deleted, "department", gone.id.uuid())?;
        }
        for (id, name) in wanted {
            match id {
                Some(id) => store::department::rename(tx, *id, name.trim())?,
                None => {
                    app.department_named(tx, name)?;
                }
            }
        }
        Ok(store::department::list(tx)?)
    })
}

/// How many members stand for each department.
///
/// # Errors
///
/// Those of the store.
pub fn coverage(app: &App) -> Result<Vec<Coverage>, Error> {
    app.store
        .read(|db| Ok(count_coverage(&store::department::list(db)?, &store::member::list(db)?)))
}

/// Without the blanks around what was typed or pasted.
fn tidy(profile: Profile) -> Profile {
    let trimmed = |text: String| text.trim().to_owned();
    Profile {
        name: trimmed(profile.name),
        email: trimmed(profile.email),
        phone: trimmed(profile.phone),
        linkedin_url: trimmed(profile.linkedin_url),
        ..profile
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profile_links_become_addresses() {
        let cases = [
            ("as copied", "https://www.linkedin.com/in/e", Some("https://www.linkedin.com/in/e")),
            ("not encrypted", "http://linkedin.com/in/e", Some("https://linkedin.com/in/e")),
            ("typed", "linkedin.com/in/e", Some("https://linkedin.com/in/e")),
            ("none", "", None),
        ];
        for (name, url, expected) in cases {
            assert_eq!(address(url).as_deref(), expected, "{name}");
        }
    }
}
