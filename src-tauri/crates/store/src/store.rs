//! The store: one encrypted database, open.

use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use crate::db::{Db, Tx};
use crate::key::{Key, KeySource, Secret};
use crate::migrate::migrate;
use crate::open::{is_ours, open_place, open_unseen};
use crate::place::{Place, StoreState, create_private, sync_folder};
use crate::{Error, Result, keychain, raw_key};

/// An open database. One per process; other processes may have it open too.
#[derive(Debug)]
pub struct Store {
    place: Place,
    secret: Secret,
    db: Mutex<Db>,
    /// Keeps others from replacing the file while it is open.
    _lock: File,
}

impl Store {
    /// What `folder` holds, before anybody is asked for a passphrase.
    ///
    /// # Errors
    ///
    /// [`Error::FolderMissing`], [`Error::Damaged`] where the note on the key
    /// is unreadable, and those of the file system.
    pub fn state(folder: &Path) -> Result<StoreState> {
        Place::new(folder)?.state()
    }

    /// Creates the database of an existing, empty data folder.
    ///
    /// # Errors
    ///
    /// [`Error::AlreadyThere`], [`Error::PassphraseTooShort`],
    /// [`Error::NoKeychain`], [`Error::DiskFull`], [`Error::FolderMissing`],
    /// [`Error::FolderNotWritable`], [`Error::InUse`].
    pub fn create(folder: &Path, key: &Key) -> Result<Self> {
        let place = Place::new(folder)?;
        let lock = place.lock_alone()?;
        if place.has_database()? {
            return Err(Error::AlreadyThere);
        }
        let (secret, source) = Secret::create(key)?;
        let created = place
            .set_key_source(source)
            .and_then(|()| write_key_check(&place, &secret))
            .and_then(|()| create_database(&place, &secret));
        if let Err(error) = created {
            if let KeySource::Keychain(name) = source {
                keychain::forget(name);
            }
            return Err(error);
        }
        drop(lock);
        Self::unlocked(place, secret)
    }

    /// Opens the database of a data folder and brings it to this version.
    ///
    /// # Errors
    ///
    /// [`Error::Absent`], [`Error::WrongKey`], [`Error::OtherKeySource`],
    /// [`Error::NoKeychain`], [`Error::KeyMissing`], [`Error::NotADatabase`],
    /// [`Error::Damaged`], [`Error::NewerVersion`], [`Error::InUse`], and those
    /// of the file system.
    pub fn open(folder: &Path, key: &Key) -> Result<Self> {
        let place = Place::new(folder)?;
        if !place.has_database()? {
            return Err(Error::Absent);
        }
        let secret = Secret::open(key, place.key_source()?)?;
        Self::unlocked(place, secret)
    }

    fn unlocked(place: Place, secret: Secret) -> Result<Self> {
        let lock = place.lock_shared()?;
        let connection = open_place(&place, &secret)?;
        migrate(&connection)?;
        if !is_ours(&connection)? {
            return Err(Error::NotADatabase);
        }
        Ok(Self { place, secret, db: Mutex::new(Db::new(connection)), _lock: lock })
    }

    /// Reads. Everything `read` sees is of the same moment.
    ///
    /// # Errors
    ///
    /// Those of `read` and of the database.
    pub fn read<T, E: From<Error>>(
        &self,
        read: impl FnOnce(&Db) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let db = self.db();
        let snapshot = begin(&db, TransactionBehavior::Deferred)?;
        let answer = read(&db)?;
        snapshot.finish().map_err(Error::from)?;
        Ok(answer)
    }

    /// Writes. All of it is durable when this returns `Ok`, none of it otherwise.
    ///
    /// # Errors
    ///
    /// Those of `write`, [`Error::InUse`] where another process writes for more
    /// than five seconds, [`Error::DiskFull`], and others of the database.
    pub fn write<T, E: From<Error>>(
        &self,
        write: impl FnOnce(&Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let db = self.db();
        let transaction = begin(&db, TransactionBehavior::Immediate)?;
        let answer = write(&Tx::new(&db))?;
        transaction.commit().map_err(Error::from)?;
        Ok(answer)
    }

    /// The random key of a store that the keychain opens, in groups of four hex
    /// digits; `None` where a passphrase opens it.
    ///
    /// Whoever loses the PC loses its keychain, and without this text on paper
    /// ([`Key::Recovery`]) every backup.
    #[must_use]
    pub fn recovery_key(&self) -> Option<Zeroizing<String>> {
        match &self.secret {
            Secret::Raw(raw) => Some(raw_key::to_text(raw)),
            Secret::Passphrase(_) => None,
        }
    }

    /// A second connection, for long work that must not hold up the first.
    pub(crate) fn another(&self) -> Result<Connection> {
        open_place(&self.place, &self.secret)
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.secret
    }

    fn db(&self) -> MutexGuard<'_, Db> {
        // Who panicked in here dropped their transaction, which undid it.
        self.db.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn begin(db: &Db, behavior: TransactionBehavior) -> Result<Transaction<'_>> {
    Ok(Transaction::new_unchecked(db.connection(), behavior)?)
}

/// Replaces the small database that tells a wrong key from a damaged file.
pub(crate) fn write_key_check(place: &Place, secret: &Secret) -> Result<()> {
    let file = tempfile::Builder::new().suffix(".db").tempfile_in(place.folder())?;
    let connection = open_unseen(file.path(), secret)?;
    connection.execute_batch("PRAGMA user_version = 1")?;
    drop(connection);
    file.persist(place.key_check()).map_err(|failed| failed.error)?;
    sync_folder(place.folder())
}

fn create_database(place: &Place, secret: &Secret) -> Result<()> {
    create_private(&place.database())?;
    let created = open_unseen(&place.database(), secret).and_then(|connection| {
        connection.execute_batch("PRAGMA journal_mode = WAL")?;
        migrate(&connection)
    });
    if created.is_err() {
        // Half a first start must not look like somebody's data.
        for suffix in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(crate::place::beside(&place.database(), suffix));
        }
    }
    created?;
    sync_folder(place.folder())
}

#[cfg(test)]
mod tests;
