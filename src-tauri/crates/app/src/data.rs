//! Where the data lie, whether they are sound, and their backups.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeZone, Utc};
use programme::settings::Settings;
use store::check::CheckReport;
use store::{Key, Store, StoreState};

use crate::{App, Context, Error};

/// Backups that are kept in the data folder.
const KEPT_BACKUPS: usize = 14;

/// A backup file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFile {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Size in bytes.
    pub bytes: u64,
}

/// How the data lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataInfo {
    /// Where the key is.
    pub state: StoreState,
    /// Size of the database in bytes.
    pub bytes: u64,
}

/// How the data lie.
///
/// # Errors
///
/// Those of the store and of the file system.
pub fn data_info(app: &App) -> Result<DataInfo, Error> {
    let bytes = std::fs::metadata(app.folder().join("monfluencer.db"))?.len();
    Ok(DataInfo { state: Store::state(app.folder())?, bytes })
}

/// The platform's folder for this app's data; `None` where the system names none.
#[must_use]
pub fn default_folder() -> Option<PathBuf> {
    dirs::data_local_dir().map(|folder| folder.join("Monfluencer"))
}

/// Checks the database and every photo's bytes against their SHA-256.
///
/// # Errors
///
/// Those of the store.
pub fn check(app: &App) -> Result<CheckReport, Error> {
    Ok(store::check::check(&app.store)?)
}

/// Makes a verified backup in `folder`; `None`: in the data folder, where old ones are rotated.
///
/// # Errors
///
/// Those of the store and of the file system.
pub fn backup(app: &App, folder: Option<&Path>) -> Result<BackupFile, Error> {
    let own = app.folder().join("backups");
    let target = folder.unwrap_or(&own);
    std::fs::create_dir_all(target)?;
    let local = Settings::TIME_ZONE.from_utc_datetime(&app.now().naive_utc()).naive_local();
    let path = store::backup::backup(&app.store, target, local)?;
    if folder.is_none() {
        store::backup::rotate(&own, KEPT_BACKUPS, Some(&path))?;
    }
    let bytes = std::fs::metadata(&path)?.len();
    Ok(BackupFile { path, made_at: app.now(), bytes })
}

/// Makes the day's backup in the data folder; `None` where there is one already.
///
/// # Errors
///
/// Those of the store and of the file system.
pub fn daily_backup(app: &App) -> Result<Option<BackupFile>, Error> {
    let known = store::backup::list(&app.folder().join("backups")).unwrap_or_default();
    // Not "the newest is of today": a clock that once ran ahead must not end all backups.
    if known.iter().any(|path| store::backup::day_of(path) == Some(app.today())) {
        return Ok(None);
    }
    backup(app, None).map(Some)
}

/// Puts a verified backup in the place of the data in `folder`, which nobody may have open.
///
/// The data that were there are kept beside it.
///
/// # Errors
///
/// Those of the store; nothing is changed then.
pub fn restore(file: &Path, folder: &Path, key: &Key, context: &Context) -> Result<(), Error> {
    std::fs::create_dir_all(folder)?;
    let local = Settings::TIME_ZONE.from_utc_datetime(&context.clock.now().naive_utc());
    Ok(store::restore::restore(file, folder, key, local.naive_local())?)
}

/// The backups in the data folder `data`, newest first. None where the folder can't be read.
#[must_use]
pub fn backups(data: &Path) -> Vec<BackupFile> {
    let paths = store::backup::list(&data.join("backups")).unwrap_or_default();
    let mut found: Vec<BackupFile> = paths.into_iter().filter_map(describe).collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.made_at));
    found
}

fn describe(path: PathBuf) -> Option<BackupFile> {
    let facts = std::fs::metadata(&path).ok()?;
    let made_at = facts.modified().ok()?.into();
    Some(BackupFile { path, made_at, bytes: facts.len() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::create;

    #[test]
    fn there_is_one_backup_a_day_whatever_the_clock_did() {
        let folder = tempfile::tempdir().unwrap();
        let key = Key::Passphrase("eine lange Passphrase".to_owned().into());
        let app = create(folder.path(), &key, None, Context::system()).unwrap();
        let made = |at: &str| {
            app.tell_time(Some(at.parse().unwrap()));
            daily_backup(&app).unwrap()
        };
        assert!(made("2026-11-23T08:00:00Z").is_some());
        assert!(made("2026-11-23T15:00:00Z").is_none(), "the same day");
        assert!(made("2026-11-23T23:30:00Z").is_some(), "past midnight in Monheim");
        for day in 1..=20 {
            assert!(made(&format!("2031-01-{day:02}T08:00:00Z")).is_some(), "clock ran ahead");
        }
        assert_eq!(backups(folder.path()).len(), KEPT_BACKUPS);
        let after = made("2026-11-25T08:00:00Z").unwrap();
        assert!(after.path.exists(), "the clock is right again");
        assert!(made("2026-11-25T09:00:00Z").is_none());
    }
}
