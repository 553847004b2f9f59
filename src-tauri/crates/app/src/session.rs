//! Open data and everything that is needed to work with them.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate, Utc};
use programme::journal::{Action, Entry};
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
}

impl App {
    pub(crate) fn new(
        store: Store,
        folder: PathBuf,
        models: Option<PathBuf>,
        context: Context,
    ) -> Self {
        Self { store, context, folder, models, eyes: OnceLock::new() }
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
        self.context.clock.now()
    }

    /// The present day in the time zone of the Land.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.context.today()
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
