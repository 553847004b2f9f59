//! Open data and everything that is needed to work with them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use programme::id::FindingId;
use programme::journal::{Action, Entry};
use programme::planning::local_day;
use sight::{Eyes, Sighting};
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
    /// What was read at findings since the program started. It is shown and never stored.
    words: Mutex<HashMap<FindingId, String>>,
}

/// Findings whose words are kept until the program ends; all go when more come.
const MOST_WORDS: usize = 5_000;

impl App {
    pub(crate) fn new(
        store: Store,
        folder: PathBuf,
        models: Option<PathBuf>,
        context: Context,
    ) -> Self {
        Self {
            store,
            context,
            folder,
            models,
            eyes: OnceLock::new(),
            story_time: Mutex::new(None),
            words: Mutex::default(),
        }
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

    /// A new id for what was seen; the words read there are kept in memory.
    pub(crate) fn remember(&self, sighting: &Sighting) -> FindingId {
        let id = FindingId::from_uuid(self.new_id());
        if let (Some(content), Ok(mut words)) = (&sighting.content, self.words.lock()) {
            if words.len() >= MOST_WORDS {
                words.clear();
            }
            words.insert(id, content.text.clone());
        }
        id
    }

    /// Drops what was read at these.
    pub(crate) fn forget(&self, ids: impl Iterator<Item = FindingId>) {
        if let Ok(mut words) = self.words.lock() {
            ids.for_each(|id| {
                words.remove(&id);
            });
        }
    }

    /// What was read at a finding, if that was since the program started.
    #[must_use]
    pub fn words_at(&self, id: FindingId) -> Option<String> {
        self.words.lock().ok()?.get(&id).cloned()
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
