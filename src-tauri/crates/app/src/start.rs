//! Creating and opening the data.

use std::path::Path;

use programme::calendar::Land;
use programme::department::{DEFAULTS, Department};
use programme::id::{DepartmentId, MemberId, TopicId};
use programme::journal::Action;
use programme::member::{Experience, LifeCycle, Member, Profile, Step};
use programme::settings::{Role, Settings};
use programme::topic::{Localised, ShippedTopic, Topic, shipped::SHIPPED};
use store::desk::Desk;
use store::{Key, Store, Tx};

use crate::{App, Context, Error};

/// The answers of the first-run assistant.
#[derive(Debug, Clone)]
pub struct FirstRun {
    /// Influencer, coordinator or both.
    pub role: Role,
    /// The person's name.
    pub name: String,
    /// Name of their department; a new one is added.
    pub department: String,
    /// Name of the administration.
    pub organisation: String,
    /// Which holidays count.
    pub land: Land,
}

/// Creates the data of an empty folder, which is made where it is missing,
/// with the default departments and the shipped topics.
///
/// `models` is the folder of the finders' models, where there is one.
///
/// # Errors
///
/// Those of the store and of the file system.
pub fn create(
    folder: &Path,
    key: &Key,
    models: Option<&Path>,
    context: Context,
) -> Result<App, Error> {
    std::fs::create_dir_all(folder)?;
    let store = Store::create(folder, key)?;
    let app = App::new(store, folder.to_owned(), models.map(Path::to_owned), context);
    app.store.write(|tx| {
        for name in DEFAULTS {
            store::department::insert(
                tx,
                &Department { id: app.department_id(), name: name.into() },
            )?;
        }
        store::settings::save(tx, &Settings::default())?;
        add_shipped_topics(&app, tx)
    })?;
    Ok(app)
}

/// Opens existing data, and adds topics that came with a newer version.
///
/// # Errors
///
/// Those of the store.
pub fn open(
    folder: &Path,
    key: &Key,
    models: Option<&Path>,
    context: Context,
) -> Result<App, Error> {
    let store = Store::open(folder, key)?;
    let app = App::new(store, folder.to_owned(), models.map(Path::to_owned), context);
    let known = app.store.read(|db| store::topic::shipped_keys(db).map_err(Error::from))?;
    if SHIPPED.iter().any(|topic| !known.iter().any(|key| key == topic.key)) {
        app.store.write(|tx| add_shipped_topics(&app, tx))?;
    }
    Ok(app)
}

/// Writes down the answers of the assistant; an influencer becomes a member.
///
/// # Errors
///
/// [`Error::NameMissing`] and those of the store.
pub fn first_run(app: &App, answers: &FirstRun) -> Result<(), Error> {
    if answers.name.trim().is_empty() {
        return Err(Error::NameMissing);
    }
    app.store.write(|tx| {
        let mut settings = store::settings::load(tx)?;
        answers.organisation.trim().clone_into(&mut settings.organisation);
        settings.land = answers.land;
        store::settings::save(tx, &settings)?;
        let member = match answers.role {
            Role::Coordinator => None,
            Role::Influencer | Role::Both => Some(add_self(app, tx, answers)?),
        };
        let desk =
            Desk { member, role: answers.role, name: answers.name.trim().into(), onboarded: true };
        Ok(store::desk::save(tx, &desk)?)
    })
}

fn add_self(app: &App, tx: &Tx<'_>, answers: &FirstRun) -> Result<MemberId, Error> {
    let id = MemberId::from_uuid(app.new_id());
    let profile = Profile {
        name: answers.name.trim().into(),
        department: app.department_named(tx, &answers.department)?,
        email: String::new(),
        phone: String::new(),
        linkedin_url: String::new(),
        experience: Experience::Unknown,
        age_band: None,
        shares_figures: false,
    };
    profile.check()?;
    let steps = vec![Step { stage: LifeCycle::Active, on: app.today() }];
    let member = Member { id, profile, stage: LifeCycle::Active, steps, acknowledgements: vec![] };
    store::member::insert(tx, &member)?;
    app.journal(tx, Action::Added, "member", id.uuid())?;
    Ok(id)
}

impl App {
    pub(crate) fn department_id(&self) -> DepartmentId {
        DepartmentId::from_uuid(self.new_id())
    }

    /// The department of that name, which is added where it is missing.
    pub(crate) fn department_named(&self, tx: &Tx<'_>, name: &str) -> Result<DepartmentId, Error> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Error::NameMissing);
        }
        let known = store::department::list(tx)?;
        let same = |one: &&Department| one.name.to_lowercase() == name.to_lowercase();
        if let Some(found) = known.iter().find(same) {
            return Ok(found.id);
        }
        let department = Department { id: self.department_id(), name: name.into() };
        store::department::insert(tx, &department)?;
        self.journal(tx, Action::Added, "department", department.id.uuid())?;
        Ok(department.id)
    }
}

fn add_shipped_topics(app: &App, tx: &Tx<'_>) -> Result<(), Error> {
    let known = store::topic::shipped_keys(tx)?;
    let departments = store::department::list(tx)?;
    for shipped in SHIPPED.iter().filter(|topic| !known.iter().any(|key| key == topic.key)) {
        let topic = from_shipped(shipped, TopicId::from_uuid(app.new_id()), &departments);
        store::topic::insert(tx, &topic, Some(shipped.key))?;
    }
    Ok(())
}

fn from_shipped(shipped: &ShippedTopic, id: TopicId, departments: &[Department]) -> Topic {
    let text = |[de, en]: [&str; 2]| Localised { de: de.into(), en: en.into() };
    let suits = |one: &&Department| shipped.departments.contains(&one.name.as_str());
    Topic {
        id,
        title: text(shipped.title),
        hint: text(shipped.hint),
        goals: shipped.goals.to_vec(),
        months: shipped.months.to_vec(),
        departments: departments.iter().filter(suits).map(|one| one.id).collect(),
        needs_photo: shipped.needs_photo,
        minutes: shipped.minutes,
        retired: false,
    }
}
