//! People, consents and settings as they are at one moment, for the rules that ask about them.

use chrono::NaiveDate;
use programme::consent::Consent;
use programme::id::PersonId;
use programme::person::Person;
use programme::photo::Photo;
use programme::post::Post;
use programme::readiness::{self, Missing, PhotoMissing};
use programme::settings::Settings;
use store::Db;

use crate::{App, Error};

/// Everything `programme::readiness` asks about.
#[derive(Debug, Clone)]
pub struct Register {
    /// Everybody who can be linked.
    pub people: Vec<Person>,
    /// All consents.
    pub consents: Vec<Consent>,
    /// The organisation's rules.
    pub settings: Settings,
    /// The present day.
    pub on: NaiveDate,
}

impl Register {
    pub(crate) fn load(app: &App, db: &Db) -> Result<Self, Error> {
        Ok(Self {
            people: store::person::list(db)?,
            consents: store::consent::all(db)?,
            settings: store::settings::load(db)?,
            on: app.today(),
        })
    }

    /// What `photo` lacks.
    #[must_use]
    pub fn photo_missing(&self, photo: &Photo) -> Vec<PhotoMissing> {
        readiness::photo_missing(photo, self.view())
    }

    /// What `post` lacks.
    #[must_use]
    pub fn missing(&self, post: &Post, photos: &[Photo]) -> Vec<Missing> {
        readiness::missing(post, photos, self.view())
    }

    /// A person's name.
    #[must_use]
    pub fn name_of(&self, id: PersonId) -> Option<&str> {
        self.people.iter().find(|person| person.id == id).map(|person| person.name.as_str())
    }

    /// A person's own consents.
    #[must_use]
    pub fn consents_of(&self, id: PersonId) -> Vec<Consent> {
        self.consents.iter().filter(|consent| consent.person == id).cloned().collect()
    }

    fn view(&self) -> readiness::Register<'_> {
        readiness::Register {
            people: &self.people,
            consents: &self.consents,
            settings: &self.settings,
            on: self.on,
        }
    }
}
