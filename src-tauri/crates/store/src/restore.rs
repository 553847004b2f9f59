//! Putting a backup in the place of the present database.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::backup::verify;
use crate::key::{Key, KeySource, Secret};
use crate::migrate::migrate;
use crate::open::{is_ours, open_file, open_place};
use crate::place::{Place, beside, create_private, sync_folder};
use crate::store::write_key_check;
use crate::{Error, Result, keychain};

/// Replaces the database of the data folder by the backup `file`.
///
/// The backup is copied and verified first; the present database is kept beside
/// it as `monfluencer.db.before-restore-…` with the local time `at`. At every
/// moment there is a complete database in the folder. Nobody may have the store
/// open.
///
/// # Errors
///
/// [`Error::Absent`] where there is no such file, [`Error::WrongKey`],
/// [`Error::NotADatabase`], [`Error::Damaged`], [`Error::NewerVersion`]: the
/// backup can't be used; [`Error::InUse`]: the store is open somewhere;
/// [`Error::KeyMissing`] where this folder's keychain key was never made, as
/// on another PC; [`Error::NoKeychain`] where a key from paper can't be kept;
/// [`Error::DiskFull`], [`Error::FolderMissing`], [`Error::FolderNotWritable`]
/// and others of the file system. After any of them, the present database is
/// where it was.
pub fn restore(file: &Path, folder: &Path, key: &Key, at: NaiveDateTime) -> Result<()> {
    let place = Place::new(folder)?;
    let _lock = place.lock_alone()?;
    let secret = match key {
        // A folder that no keychain key was ever made for, as on another PC.
        Key::Keychain if place.key_source()? == KeySource::Passphrase => {
            return Err(Error::KeyMissing);
        }
        Key::Keychain => Secret::open(key, place.key_source()?)?,
        Key::Passphrase(_) | Key::Recovery(_) => Secret::open(key, KeySource::Passphrase)?,
    };
    let workshop = tempfile::Builder::new().prefix(".restore-").tempdir_in(folder)?;
    let copy = workshop.path().join("copy.db");
    copy_durably(file, &copy)?;
    accept(&copy, &secret)?;
    let source = source(&place, key, &secret)?;

    // Closing takes over what a crash left in the log. A damaged database or
    // one with another key can't, and its log is set aside with it.
    drop(open_place(&place, &secret));
    set_aside(&place, at)?;
    fs::rename(&copy, place.database())?;
    sync_folder(folder)?;
    place.set_key_source(source)?;
    write_key_check(&place, &secret)
}

/// Where the restored database's key is to be found from now on. A key from
/// paper goes into this system's keychain, so that it is typed only once.
fn source(place: &Place, key: &Key, secret: &Secret) -> Result<KeySource> {
    match (key, secret) {
        (Key::Recovery(_), Secret::Raw(raw)) => keychain::keep(raw).map(KeySource::Keychain),
        (Key::Keychain, _) => place.key_source(),
        _ => Ok(KeySource::Passphrase),
    }
}

/// Copies byte by byte, so that the backup itself is never written to.
fn copy_durably(from: &Path, to: &Path) -> Result<()> {
    let mut source = File::open(from).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Error::Absent,
        _ => error.into(),
    })?;
    if !source.metadata()?.is_file() {
        return Err(Error::NotADatabase);
    }
    create_private(to)?;
    let mut target = File::options().write(true).open(to)?;
    io::copy(&mut source, &mut target)?;
    Ok(target.sync_all()?)
}

/// Accepts only a sound database of this program, and brings it to the newest version.
fn accept(copy: &Path, secret: &Secret) -> Result<()> {
    let connection = open_file(copy, secret)?;
    if !is_ours(&connection)? {
        return Err(Error::NotADatabase);
    }
    // Here, where a failure does no harm, and not at the next start.
    migrate(&connection)?;
    drop(connection);
    verify(copy, secret)
}

/// Gives the present database a second name, and its log the one that goes with it.
///
/// The log has to go before the new database comes, or it would be applied to
/// that one. The database keeps its first name until it is replaced.
fn set_aside(place: &Place, at: NaiveDateTime) -> Result<()> {
    let present = place.database();
    if !place.has_database()? {
        return Ok(());
    }
    let aside = free_name(&present, at)?;
    // Not every file system (FAT, some network drives) knows hard links.
    fs::hard_link(&present, &aside).or_else(|_| fs::copy(&present, &aside).map(drop))?;
    File::options().write(true).open(&aside)?.sync_all()?;
    rename_if_there(&beside(&present, "-wal"), &beside(&aside, "-wal"))?;
    rename_if_there(&beside(&present, "-shm"), &beside(&aside, "-shm"))?;
    sync_folder(place.folder())
}

fn free_name(present: &Path, at: NaiveDateTime) -> Result<PathBuf> {
    let stamp = at.format("%Y-%m-%d-%H%M");
    let first = beside(present, &format!(".before-restore-{stamp}"));
    let others = (2..=99).map(|number| beside(&first, &format!("-{number:02}")));
    std::iter::once(first.clone())
        .chain(others)
        .find(|name| !name.exists())
        .ok_or(Error::AlreadyThere)
}

fn rename_if_there(from: &Path, to: &Path) -> Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
