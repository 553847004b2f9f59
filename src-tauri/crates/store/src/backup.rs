//! Backups: complete, encrypted with the same key, verified before they count.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::check::check_connection;
use crate::key::Secret;
use crate::open::{open_file, open_unseen};
use crate::place::{create_private, sync_folder};
use crate::{Error, Result, Store};

/// How a backup's name begins and ends; between them stand date and time.
const NAME: [&str; 2] = ["monfluencer-", ".db"];

/// Date and time in a name: sorts by age, legal on every system.
const STAMP: &str = "%Y-%m-%d-%H%M";

/// Backups of the same minute that get a number of their own.
const SAME_MINUTE: u32 = 99;

/// Copies the open store into `folder` while others go on working with it.
///
/// `at` is the local time for the name, as in `monfluencer-2026-11-23-0912.db`.
/// Nothing is ever overwritten, and a file of that name exists only if it
/// was read back and found sound.
///
/// # Errors
///
/// [`Error::FolderMissing`], [`Error::FolderNotWritable`], [`Error::DiskFull`],
/// [`Error::Damaged`] where the store or the copy is not sound,
/// [`Error::AlreadyThere`] after 99 backups in a minute, and others of the
/// database and the file system.
pub fn backup(store: &Store, folder: &Path, at: NaiveDateTime) -> Result<PathBuf> {
    if !folder.is_dir() {
        return Err(Error::FolderMissing);
    }
    // Removed with everything in it, whatever happens.
    let workshop = tempfile::Builder::new().prefix(".monfluencer-").tempdir_in(folder)?;
    let copy = workshop.path().join("copy.db");
    copy_to(&store.another()?, &copy, store.secret())?;
    verify(&copy, store.secret())?;
    let path = publish(&copy, folder, at)?;
    sync_folder(folder)?;
    Ok(path)
}

fn copy_to(source: &Connection, path: &Path, secret: &Secret) -> Result<()> {
    create_private(path)?;
    let mut target = open_unseen(path, secret)?;
    let backup = Backup::new(source, &mut target)?;
    // All pages in one step are a snapshot; writers go on in the log meanwhile.
    match backup.step(-1)? {
        StepResult::Done => {}
        _ => return Err(Error::InUse),
    }
    drop(backup);
    // One file that needs no log beside it, so that it can be copied anywhere.
    target.execute_batch("PRAGMA journal_mode = DELETE")?;
    target.close().map_err(|(_, error)| error)?;
    File::options().write(true).open(path)?.sync_all()?;
    Ok(())
}

/// Opens a copy from the disk and checks all of it.
pub(crate) fn verify(path: &Path, secret: &Secret) -> Result<()> {
    let connection = open_file(path, secret)?;
    if check_connection(&connection)?.is_sound() { Ok(()) } else { Err(Error::Damaged) }
}

/// Gives a finished copy the first free name of its minute.
fn publish(copy: &Path, folder: &Path, at: NaiveDateTime) -> Result<PathBuf> {
    let stamp = at.format(STAMP);
    for number in 1..=SAME_MINUTE {
        let suffix = if number == 1 { String::new() } else { format!("-{number:02}") };
        let path = folder.join(format!("{}{stamp}{suffix}{}", NAME[0], NAME[1]));
        let unnamed = tempfile::TempPath::try_from_path(copy)?;
        match unnamed.persist_noclobber(&path) {
            Ok(()) => return Ok(path),
            Err(failed) if failed.error.kind() == std::io::ErrorKind::AlreadyExists => {
                // Keeping the copy for the next name; dropping would delete it.
                failed.path.keep().map_err(|failed| failed.error)?;
            }
            Err(failed) => return Err(failed.error.into()),
        }
    }
    Err(Error::AlreadyThere)
}

/// The backups in `folder`, newest first by their names. Other files are not looked at.
///
/// # Errors
///
/// [`Error::FolderMissing`] and others of the file system.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Err(Error::FolderMissing);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if is_backup(&entry.file_name().to_string_lossy()) && entry.file_type()?.is_file() {
            found.push(entry.path());
        }
    }
    found.sort_by(|a, b| b.file_stem().cmp(&a.file_stem()));
    Ok(found)
}

/// The local day on which a backup was made, by its name.
#[must_use]
pub fn day_of(path: &Path) -> Option<NaiveDate> {
    let name = path.file_name()?.to_str()?;
    let stamp = name.strip_prefix(NAME[0])?.get(..15)?;
    NaiveDateTime::parse_from_str(stamp, STAMP).ok().map(|at| at.date())
}

/// Deletes all but the newest `keep` backups, at least one stays; says how many went.
///
/// `just_made` stays in any case: where the clock once ran ahead, backups of
/// days to come would otherwise push out every new one.
///
/// # Errors
///
/// [`Error::FolderMissing`] and others of the file system.
pub fn rotate(folder: &Path, keep: usize, just_made: Option<&Path>) -> Result<usize> {
    let mut kept = list(folder)?;
    let mut old = kept.split_off(keep.max(1).min(kept.len()));
    old.retain(|path| Some(path.as_path()) != just_made);
    for path in &old {
        fs::remove_file(path)?;
    }
    Ok(old.len())
}

/// Whether a file's name is exactly of the form that [`backup`] gives.
fn is_backup(name: &str) -> bool {
    let middle = name.strip_prefix(NAME[0]).and_then(|rest| rest.strip_suffix(NAME[1]));
    let Some(middle) = middle else { return false };
    // "2026-11-23-0912" and perhaps "-02".
    let (stamp, number) = middle.split_at_checked(15).unwrap_or((middle, ""));
    let numbered = number.is_empty()
        || number.strip_prefix('-').is_some_and(|digits| {
            digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit())
        });
    numbered && NaiveDateTime::parse_from_str(stamp, STAMP).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_its_own_files_only() {
        let cases = [
            ("a backup", "monfluencer-2026-11-23-0912.db", true),
            ("second in a minute", "monfluencer-2026-11-23-0912-02.db", true),
            ("the database", "monfluencer.db", false),
            ("kept by hand", "monfluencer-2026-11-23-0912 Kopie.db", false),
            ("set aside", "monfluencer.db.before-restore-2026-11-23-0912", false),
            ("no date", "monfluencer-2026-13-23-0912.db", false),
            ("letters across the cut", "monfluencer-2026-11-23-091ä.db", false),
            ("empty middle", "monfluencer-.db", false),
        ];
        for (name, file, expected) in cases {
            assert_eq!(is_backup(file), expected, "{name}");
        }
    }
}
