//! Which data are open in this window.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::{App, Context, Key, Language, Stop, StoreError, StoreState, Words};
use tempfile::TempDir;

use crate::dto;
use crate::error::{CommandError, ErrorCode};

/// The window's state, shared by all commands.
pub(crate) struct Session {
    data: PathBuf,
    models: Option<PathBuf>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    real: Option<Arc<App>>,
    practice: Option<Practice>,
    language: Option<Language>,
    stop: Stop,
}

/// Made-up data in a folder that goes with them.
struct Practice {
    app: Arc<App>,
    _folder: TempDir,
}

impl Session {
    pub(crate) fn new(data: PathBuf, models: Option<PathBuf>) -> Self {
        Self { data, models, state: Mutex::default() }
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.data
    }

    /// The data one works with now.
    pub(crate) fn app(&self) -> Result<Arc<App>, CommandError> {
        let state = self.state();
        let open = state.practice.as_ref().map(|one| &one.app).or(state.real.as_ref());
        open.cloned().ok_or_else(|| ErrorCode::NotOpen.into())
    }

    /// The words of the window's language.
    pub(crate) fn words(&self) -> Words {
        Words::new(self.language())
    }

    /// German until the window says otherwise.
    pub(crate) fn language(&self) -> Language {
        self.state().language.unwrap_or(Language::German)
    }

    pub(crate) fn set_language(&self, language: Language) {
        self.state().language = Some(language);
    }

    /// A flag for long work; the one before is no longer ours to raise.
    pub(crate) fn new_stop(&self) -> Stop {
        let stop = Stop::new();
        self.state().stop = stop.clone();
        stop
    }

    /// Stops the long work that runs.
    pub(crate) fn stop(&self) {
        self.state().stop.stop();
    }

    /// What the window has to show first. Opens the data where the keychain has the key.
    pub(crate) fn start(&self) -> dto::Start {
        {
            let state = self.state();
            if state.practice.is_some() || state.real.is_some() {
                return dto::Start::Ready { practice: state.practice.is_some() };
            }
        }
        if self.is_out_of_reach() {
            return self.broken(ErrorCode::FolderUnusable);
        }
        // A folder that is missing is one in which nothing lies yet.
        if !self.data.exists() {
            return self.first_run();
        }
        match app::Store::state(&self.data) {
            Ok(StoreState::Absent) => self.first_run(),
            Ok(StoreState::NeedsPassphrase) => dto::Start::Locked { folder: self.folder_text() },
            Ok(StoreState::Keychain) => {
                self.open(&Key::Keychain).unwrap_or_else(|error| self.broken(error.code))
            }
            Err(error) => self.broken(CommandError::from(app::Error::from(error)).code),
        }
    }

    /// Whether the folder can't even be looked for: then nobody knows whether data lie there, and
    /// the assistant would begin new ones. The platform's own folder is made where it is missing.
    fn is_out_of_reach(&self) -> bool {
        let parent = self.data.parent().filter(|parent| !parent.as_os_str().is_empty());
        let is_own = app::default_folder().is_some_and(|own| own == self.data);
        !is_own && !self.data.exists() && parent.is_some_and(|parent| !parent.exists())
    }

    /// Opens the data with a passphrase. Only another passphrase mends a wrong one; everything else
    /// is no matter of this field and gets a screen of its own.
    pub(crate) fn unlock(&self, key: &Key) -> Result<dto::Start, CommandError> {
        match self.open(key) {
            Err(error) if error.code == ErrorCode::WrongPassphrase => Err(error),
            Err(error) => Ok(self.broken(error.code)),
            opened => opened,
        }
    }

    /// Opens the data; the window is then ready.
    pub(crate) fn open(&self, key: &Key) -> Result<dto::Start, CommandError> {
        let opened = app::open(&self.data, key, self.models.as_deref(), Context::system())?;
        let opened = Arc::new(opened);
        back_up_in_background(Arc::clone(&opened));
        self.state().real = Some(opened);
        Ok(dto::Start::Ready { practice: false })
    }

    /// Creates the data with the assistant's answers. What fails leaves nothing open.
    pub(crate) fn create(
        &self,
        key: &Key,
        answers: &app::FirstRun,
    ) -> Result<dto::Start, CommandError> {
        let created = app::create(&self.data, key, self.models.as_deref(), Context::system())?;
        app::first_run(&created, answers)?;
        let mut state = self.state();
        state.practice = None;
        state.real = Some(Arc::new(created));
        Ok(dto::Start::Ready { practice: false })
    }

    /// Closes the data, so that a backup can take their place.
    pub(crate) fn close(&self) {
        let mut state = self.state();
        state.real = None;
        state.practice = None;
    }

    /// Enters or leaves the practice mode. It begins afresh each time, and its
    /// random key is nowhere but in memory: what was tried is gone afterwards.
    pub(crate) fn practise(&self, on: bool) -> Result<dto::Start, CommandError> {
        if !on {
            self.state().practice = None;
            return Ok(self.start());
        }
        let folder = tempfile::tempdir().map_err(app::Error::from)?;
        let key =
            Key::Passphrase(format!("{}{}", uuid::Uuid::now_v7(), uuid::Uuid::now_v7()).into());
        let made_up = app::create(folder.path(), &key, self.models.as_deref(), Context::system())?;
        app::fill_with_practice_data(&made_up, &self.words())?;
        self.state().practice = Some(Practice { app: Arc::new(made_up), _folder: folder });
        Ok(dto::Start::Ready { practice: true })
    }

    /// What to say about data that are there and can't be opened.
    pub(crate) fn broken(&self, code: ErrorCode) -> dto::Start {
        let backups = app::backups(&self.data).iter().map(dto::Backup::from).collect();
        dto::Start::Broken { code, folder: self.folder_text(), backups }
    }

    fn first_run(&self) -> dto::Start {
        dto::Start::FirstRun {
            folder: self.folder_text(),
            has_keychain: app::has_keychain(),
            passphrase_least: app::PASSPHRASE_LEAST as u32,
        }
    }

    fn folder_text(&self) -> String {
        self.data.to_string_lossy().into_owned()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing between lock and unlock can leave the state half-changed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes the day's backup while the window is already there.
fn back_up_in_background(app: Arc<App>) {
    std::thread::spawn(move || {
        // The person sees the date of the newest backup in the settings; nothing is lost by it.
        if let Err(error) = app::daily_backup(&app) {
            tracing::warn!(error = &error as &dyn std::error::Error, "no daily backup");
        }
    });
}

/// The key that a passphrase, or none, stands for.
pub(crate) fn key(passphrase: Option<String>) -> Key {
    passphrase.map_or(Key::Keychain, |text| Key::Passphrase(text.into()))
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        app::Error::from(error).into()
    }
}
