//! Opening the data: which folder, which key, and what happens where there are none yet.

use std::io::{BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use app::{App, Context, Key, Store, StoreError, StoreState};

use crate::call::{Call, shown};
use crate::failure::Failure;

/// The variable that holds the passphrase.
const VARIABLE: &str = "MONFLUENCER_PASSPHRASE";

/// Longest passphrase that is read; a file that was sent by mistake is longer.
const LONGEST: u64 = 4096;

impl Call {
    /// The data folder that this call is about.
    pub(crate) fn folder(&self) -> Result<PathBuf, Failure> {
        let folder = self.data.clone().or_else(app::default_folder);
        folder.ok_or_else(|| Failure::Usage(self.words.plain("cli-data-folder-unknown")))
    }

    /// Opens the data. Where the folder is missing or empty they are created, which is said.
    pub(crate) fn open(&self) -> Result<App, Failure> {
        let folder = self.folder()?;
        if self.state(&folder)? == StoreState::Absent {
            return self.create(&folder);
        }
        self.open_existing()
    }

    /// Opens data that must be there.
    pub(crate) fn open_existing(&self) -> Result<App, Failure> {
        let folder = self.folder()?;
        let key = match self.state(&folder)? {
            StoreState::Absent => return Err(app::Error::from(StoreError::Absent).into()),
            StoreState::Keychain => Key::Keychain,
            StoreState::NeedsPassphrase => self.passphrase()?,
        };
        Ok(app::open(&folder, &key, self.models.as_deref(), Context::system())?)
    }

    fn state(&self, folder: &Path) -> Result<StoreState, Failure> {
        if !folder.exists() {
            return Ok(StoreState::Absent);
        }
        Ok(Store::state(folder).map_err(app::Error::from)?)
    }

    fn create(&self, folder: &Path) -> Result<App, Failure> {
        // Data that lost their database, or somebody's documents: neither is a place to begin in.
        if is_in_use(folder) {
            let folder = shown(folder);
            let text = self.words.say("cli-data-folder-in-use", &[("folder", (&folder).into())]);
            return Err(Failure::Message(text));
        }
        let key = self.new_key()?;
        let app = app::create(folder, &key, self.models.as_deref(), Context::system())?;
        let folder = shown(folder);
        let kind = if matches!(key, Key::Keychain) { "keychain" } else { "passphrase" };
        let args = [("folder", (&folder).into()), ("key", kind.into())];
        self.say("cli-data-created", &args);
        Ok(app)
    }

    /// The key of new data: the variable, what was sent on the standard input, the keychain,
    /// or what a person types twice.
    fn new_key(&self) -> Result<Key, Failure> {
        if let Some(passphrase) = from_variable().or_else(piped) {
            return Ok(Key::Passphrase(passphrase.into()));
        }
        if app::has_keychain() {
            return Ok(Key::Keychain);
        }
        let passphrase = self.typed("cli-passphrase-new")?;
        if self.typed("cli-passphrase-again")? != passphrase {
            return Err(Failure::Message(self.words.plain("cli-passphrase-differs")));
        }
        Ok(Key::Passphrase(passphrase.into()))
    }

    /// The passphrase of data that are there.
    pub(crate) fn passphrase(&self) -> Result<Key, Failure> {
        let found = from_variable().or_else(piped);
        let passphrase = found.map_or_else(|| self.typed("cli-passphrase"), Ok)?;
        Ok(Key::Passphrase(passphrase.into()))
    }

    /// What a person types without being seen.
    fn typed(&self, key: &str) -> Result<String, Failure> {
        let missing = || Failure::Message(self.words.plain("cli-passphrase-missing"));
        if !std::io::stdin().is_terminal() {
            return Err(missing());
        }
        let mut terminal = std::io::stderr();
        let _ = write!(terminal, "{} ", self.words.plain(key)).and_then(|()| terminal.flush());
        rpassword::read_password().ok().filter(|text| !text.is_empty()).ok_or_else(missing)
    }
}

/// Whether something else lies in the folder than what a first start that failed leaves there.
fn is_in_use(folder: &Path) -> bool {
    let leftovers = ["monfluencer.lock", "monfluencer.db", "key-check.db", "key-source"];
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| !leftovers.iter().any(|name| entry.file_name() == *name))
}

fn from_variable() -> Option<String> {
    std::env::var(VARIABLE).ok().filter(|text| !text.is_empty())
}

/// The first line of what was sent; `None` at a terminal and where nothing was sent.
fn piped() -> Option<String> {
    let input = std::io::stdin();
    if input.is_terminal() {
        return None;
    }
    let mut line = Vec::new();
    input.lock().take(LONGEST).read_until(b'\n', &mut line).ok()?;
    let line = String::from_utf8(line).ok()?;
    Some(line.trim_end_matches(['\r', '\n']).to_owned()).filter(|text| !text.is_empty())
}
