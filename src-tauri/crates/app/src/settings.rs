//! The organisation's rules and who sits at this PC.

use programme::id::MemberId;
use programme::settings::{Role, Settings};

use crate::{App, Error};

/// The person at this PC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me {
    /// What they do in the programme.
    pub role: Role,
    /// Which member they are; `None` for a coordinator who does not post.
    pub member: Option<MemberId>,
    /// What they are called.
    pub name: String,
    /// Name of their department; empty without one.
    pub department: String,
}

impl Me {
    /// Whether they coordinate.
    #[must_use]
    pub fn coordinates(&self) -> bool {
        matches!(self.role, Role::Coordinator | Role::Both)
    }

    /// Whose posts they see: their own, and as coordinators everybody's (`None`).
    #[must_use]
    pub fn shows_posts_of(&self) -> Option<MemberId> {
        if self.coordinates() { None } else { self.member }
    }
}

/// Who sits at this PC.
///
/// # Errors
///
/// Those of the store.
pub fn me(app: &App) -> Result<Me, Error> {
    app.store.read(|db| {
        let desk = store::desk::load(db)?;
        // A member who was erased meanwhile leaves the desk without one.
        let member = desk.member.and_then(|id| store::member::get(db, id).ok());
        let department = match &member {
            Some(member) => store::department::get(db, member.profile.department)?.name,
            None => String::new(),
        };
        Ok(Me {
            role: desk.role,
            member: member.as_ref().map(|one| one.id),
            name: member.map_or(desk.name, |one| one.profile.name),
            department,
        })
    })
}

/// Changes role, name and which member the person is.
///
/// # Errors
///
/// [`Error::NameMissing`] and those of the store.
pub fn save_me(app: &App, role: Role, member: Option<MemberId>, name: &str) -> Result<(), Error> {
    if name.trim().is_empty() {
        return Err(Error::NameMissing);
    }
    app.store.write(|tx| {
        if let Some(id) = member {
            let mut profile = store::member::get(tx, id)?.profile;
            if profile.name != name.trim() {
                name.trim().clone_into(&mut profile.name);
                profile.check()?;
                store::member::update(tx, id, &profile)?;
            }
        }
        let name = name.trim().into();
        let desk = store::desk::Desk { role, member, name, ..store::desk::load(tx)? };
        Ok(store::desk::save(tx, &desk)?)
    })
}

/// The organisation's rules.
///
/// # Errors
///
/// Those of the store.
pub fn settings(app: &App) -> Result<Settings, Error> {
    app.store.read(|db| Ok(store::settings::load(db)?))
}

/// Changes the organisation's rules.
///
/// # Errors
///
/// [`Error::DateUnusable`] where the posting window ends before it begins, and those of the store.
pub fn save_settings(app: &App, settings: &Settings) -> Result<(), Error> {
    if settings.window_start >= settings.window_end {
        return Err(Error::DateUnusable);
    }
    app.store.write(|tx| Ok(store::settings::save(tx, settings)?))
}
