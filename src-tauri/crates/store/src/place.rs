//! The files of a data folder.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::key::KeySource;
use crate::{Error, Result};

/// What a data folder holds, as far as it shows without a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreState {
    /// No database yet.
    Absent,
    /// A database that a passphrase opens.
    NeedsPassphrase,
    /// A database whose key is in the system's keychain.
    Keychain,
}

/// A data folder that exists.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    folder: PathBuf,
}

impl Place {
    pub(crate) fn new(folder: &Path) -> Result<Self> {
        if !folder.is_dir() {
            return Err(Error::FolderMissing);
        }
        Ok(Self { folder: folder.to_owned() })
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The database itself.
    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join("monfluencer.db")
    }

    /// An empty database with the same key. It opens although the large one
    /// does not: then the key is right and the large one is damaged, which the
    /// encryption alone can't tell.
    pub(crate) fn key_check(&self) -> PathBuf {
        self.folder.join("key-check.db")
    }

    fn key_source_file(&self) -> PathBuf {
        self.folder.join("key-source")
    }

    /// Where the key comes from. A database without this file was copied here
    /// by hand, so only a person can know its key.
    pub(crate) fn key_source(&self) -> Result<KeySource> {
        let mut line = String::new();
        match File::open(self.key_source_file()) {
            // The longest valid line has 46 bytes.
            Ok(file) => file.take(100).read_to_string(&mut line)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(KeySource::Passphrase);
            }
            Err(error) => return Err(error.into()),
        };
        KeySource::from_line(&line).ok_or(Error::Damaged)
    }

    pub(crate) fn set_key_source(&self, source: KeySource) -> Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
        file.write_all(source.to_line().as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(self.key_source_file()).map_err(|failed| failed.error)?;
        sync_folder(&self.folder)
    }

    /// Whether there is a database; an empty file is what a cut off first start left.
    pub(crate) fn has_database(&self) -> Result<bool> {
        match fs::metadata(self.database()) {
            Ok(metadata) => Ok(!metadata.is_file() || metadata.len() > 0),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    pub(crate) fn state(&self) -> Result<StoreState> {
        if !self.has_database()? {
            return Ok(StoreState::Absent);
        }
        Ok(match self.key_source()? {
            KeySource::Passphrase => StoreState::NeedsPassphrase,
            KeySource::Keychain(_) => StoreState::Keychain,
        })
    }

    /// Held while a store is open, so that nobody replaces the file underneath.
    pub(crate) fn lock_shared(&self) -> Result<File> {
        let file = self.lock_file()?;
        locked(file.try_lock_shared())?;
        Ok(file)
    }

    /// Held while the database is created or replaced: nobody has it open.
    pub(crate) fn lock_alone(&self) -> Result<File> {
        let file = self.lock_file()?;
        locked(file.try_lock())?;
        Ok(file)
    }

    fn lock_file(&self) -> Result<File> {
        let path = self.folder.join("monfluencer.lock");
        Ok(OpenOptions::new().create(true).truncate(false).write(true).open(path)?)
    }
}

fn locked(outcome: Result<(), TryLockError>) -> Result<()> {
    outcome.map_err(|error| match error {
        TryLockError::WouldBlock => Error::InUse,
        TryLockError::Error(error) => error.into(),
    })
}

/// Creates an empty file that only this user may read, if there is none.
pub(crate) fn create_private(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    Ok(())
}

/// Makes a rename durable.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    // Windows can't open a folder as a file; NTFS logs the rename itself.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// The name of a file that `SQLite` keeps beside `database`, such as `-wal`.
pub(crate) fn beside(database: &Path, suffix: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
