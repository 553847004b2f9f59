//! Open data and everything that is needed to work with them.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use programme::journal::{Action, Entry};
use programme::planning::local_day;
use sight::Eyes;
use store::{Store, Tx};
use uuid::Uuid;

use crate::{Context, Error};

/// Open data. One per process, shared by all threads.
pub struct App {
    pub(crate) store: Store,
    pub(crate) context: Context,
    folder: PathBuf,
    models: Option<PathBuf>,
    eyes: OnceLock<Eyes>,
    story_time: Mutex<Option<DateTime<Utc>>>,
}

impl App {
    pub(crate) fn new(
        store: Store,
        folder: PathBuf,
        models: Option<PathBuf>,
        context: Context,
    ) -> Self {
        Self { store, context, folder, models, eyes: OnceLock::new(), story_time: Mutex::new(None) }
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The finders, loaded at the first photo so that the window opens at once.
    pub fn eyes(&self) -> &Eyes {
        self.eyes.get_or_init(|| Eyes::open(self.models.as_deref()))
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        let told = *self.story_time.lock().unwrap_or_else(PoisonError::into_inner);
        told.unwrap_or_else(|| self.context.clock.now())
    }

    /// The present day in the time zone of the Land.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        local_day(self.now())
    }

    /// Sets the clock of the practice data, whose past is made up; `None`: the clock's own time again.
    pub(crate) fn tell_time(&self, at: Option<DateTime<Utc>>) {
        *self.story_time.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }

    pub(crate) fn new_id(&self) -> Uuid {
        self.context.ids.next()
    }

    /// Writes a line of the journal: what happened to which thing, no content.
    pub(crate) fn journal(
        &self,
        tx: &Tx<'_>,
        action: Action,
        subject: &str,
        id: Uuid,
    ) -> Result<(), Error> {
        let entry = Entry { at: self.now(), action, subject: subject.into(), id };
        Ok(store::journal::append(tx, &entry)?)
    }
}
