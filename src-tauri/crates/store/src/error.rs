//! What can go wrong with the store.

use std::io;

use programme::finding::SettlementError;
use programme::id::PhotoId;
use rusqlite::ErrorCode;
use uuid::Uuid;

/// The result of everything that touches the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the store could not do it. Never holds a path, a name or a key.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The data folder does not exist, or is a file.
    #[error("data folder is missing")]
    FolderMissing,
    /// The folder or a file in it may not be written.
    #[error("data folder is not writable")]
    FolderNotWritable,
    /// There is no database in the data folder, or no such backup.
    #[error("there is no database")]
    Absent,
    /// There is a database already; it is never overwritten.
    #[error("there is a database already")]
    AlreadyThere,
    /// Another process writes, or holds the store while it is to be replaced.
    #[error("database is in use by another process")]
    InUse,
    /// The disk, or the quota on it, is full; nothing of the transaction was written.
    #[error("disk is full")]
    DiskFull,
    /// Shorter than [`crate::PASSPHRASE_LEAST`].
    #[error("passphrase has fewer than {least} characters")]
    PassphraseTooShort {
        /// Fewest characters.
        least: usize,
    },
    /// The database needs a passphrase, and the keychain was offered, or the other way round.
    #[error("database is locked with the other kind of key")]
    OtherKeySource,
    /// The passphrase or key does not fit.
    #[error("key does not open the database")]
    WrongKey,
    /// The system has no keychain, or it is locked.
    #[error("keychain is not available")]
    NoKeychain,
    /// The keychain does not hold this database's key, as on another PC.
    #[error("keychain does not hold the key")]
    KeyMissing,
    /// The file is no encrypted database of this program.
    #[error("file is no database of this program")]
    NotADatabase,
    /// The key is right, the file is not.
    #[error("database is damaged")]
    Damaged,
    /// Written by a newer version of the program.
    #[error("database has version {found}, this program knows {known}")]
    NewerVersion {
        /// The database's version.
        found: u32,
        /// Newest version this program knows.
        known: u32,
    },
    /// There is no such row, or it was deleted.
    #[error("{table} {id} does not exist")]
    Missing {
        /// The table.
        table: &'static str,
        /// The id that was asked for.
        id: Uuid,
    },
    /// Somebody else changed it first, in another window or process.
    #[error("{table} {id} was changed meanwhile, its revision is {found}")]
    Conflict {
        /// The table.
        table: &'static str,
        /// The row.
        id: Uuid,
        /// Its present revision.
        found: u32,
    },
    /// Something still points at it, so it can't be deleted.
    #[error("{table} {id} is still in use")]
    StillUsed {
        /// The table.
        table: &'static str,
        /// The row.
        id: Uuid,
    },
    /// The bytes handed over are not those of the photo's record.
    #[error("bytes of photo {0} do not match its hash")]
    OtherBytes(PhotoId),
    /// The settlement does not fit the finding.
    #[error(transparent)]
    Settlement(#[from] SettlementError),
    /// Any other failure of the database.
    #[error("database failed")]
    Sqlite(#[source] rusqlite::Error),
    /// Any other failure of the file system; the kind only, because the message names the file.
    #[error("file system failed: {0}")]
    Io(io::ErrorKind),
}

/// The log's index could not grow, which needs 32 kB when a database is opened.
/// `SQLite` reports only writes to the database and its log as "full".
const NO_ROOM_FOR_INDEX: i32 = rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        if let Some(failure) = error.sqlite_error()
            && failure.extended_code == NO_ROOM_FOR_INDEX
        {
            return Self::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::FolderNotWritable,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::FolderNotWritable
            }
            kind => Self::Io(kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_apart_what_the_database_reports() {
        use rusqlite::ffi;
        let cases = [
            ("full", ffi::SQLITE_FULL, "disk is full"),
            ("no room to open", ffi::SQLITE_IOERR_SHMSIZE, "disk is full"),
            ("busy", ffi::SQLITE_BUSY_SNAPSHOT, "database is in use by another process"),
            ("damaged", ffi::SQLITE_CORRUPT, "database is damaged"),
            ("read-only", ffi::SQLITE_READONLY_DIRECTORY, "data folder is not writable"),
            ("other", ffi::SQLITE_IOERR_READ, "database failed"),
        ];
        for (name, code, expected) in cases {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            assert_eq!(Error::from(error).to_string(), expected, "{name}");
        }
    }

    #[test]
    fn tells_apart_what_the_system_reports() {
        let cases = [
            ("full disk", io::ErrorKind::StorageFull, "disk is full"),
            ("quota", io::ErrorKind::QuotaExceeded, "disk is full"),
            ("no right", io::ErrorKind::PermissionDenied, "data folder is not writable"),
            ("read-only", io::ErrorKind::ReadOnlyFilesystem, "data folder is not writable"),
            ("other", io::ErrorKind::TimedOut, "file system failed: timed out"),
        ];
        for (name, kind, expected) in cases {
            let error = io::Error::new(kind, "/home/elif/geheim.db");
            assert_eq!(Error::from(error).to_string(), expected, "{name}");
        }
    }
}
