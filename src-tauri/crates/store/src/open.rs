//! Opening one encrypted file.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::key::Secret;
use crate::place::Place;
use crate::{Error, Result};

/// How long a writer waits for another process; writes take milliseconds.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Statements kept prepared: about as many as there are.
const STATEMENTS: usize = 150;

/// A commit is on the disk when it returns (`FULL`), what is deleted is
/// overwritten, and nothing is ever spilled to an unencrypted temporary file.
/// 16 MB of cache hold the pages of 20,000 members, so that they are decrypted once.
const SETTINGS: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16000;
    PRAGMA synchronous = FULL;
";

/// The first 16 bytes of a database without encryption; in ours they are random.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// `SQLCipher`'s page size since version 4.
const PAGE: u64 = 4096;

/// `PRAGMA application_id` of our databases, "MONF".
const APPLICATION: u32 = 0x4D4F_4E46;

/// Opens the data folder's database.
///
/// # Errors
///
/// [`Error::Absent`], [`Error::WrongKey`], [`Error::NotADatabase`],
/// [`Error::Damaged`] and those of the file system.
pub(crate) fn open_place(place: &Place, secret: &Secret) -> Result<Connection> {
    if !place.has_database()? {
        return Err(Error::Absent);
    }
    let connection = match open_file(&place.database(), secret) {
        Err(Error::WrongKey | Error::NotADatabase) if fits_key_check(place, secret) => {
            return Err(Error::Damaged);
        }
        outcome => outcome?,
    };
    // Readers and one writer do not wait for each other.
    connection.execute_batch("PRAGMA journal_mode = WAL")?;
    Ok(connection)
}

/// Opens one existing encrypted file and reads its first page.
pub(crate) fn open_file(path: &Path, secret: &Secret) -> Result<Connection> {
    looks_encrypted(path)?;
    open_unseen(path, secret)
}

/// Opens a file that may still be empty.
pub(crate) fn open_unseen(path: &Path, secret: &Secret) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // SQLCipher writes to stderr on its own, where only our messages belong.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    secret.unlock(&connection)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // The key is only tried when something is read.
    match connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |_| Ok(())) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
            return Err(Error::WrongKey);
        }
        outcome => outcome?,
    }
    connection.execute_batch(SETTINGS)?;
    Ok(connection)
}

/// Whether a readable database is one of this program's.
pub(crate) fn is_ours(connection: &Connection) -> Result<bool> {
    let application: u32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    Ok(application == APPLICATION)
}

fn fits_key_check(place: &Place, secret: &Secret) -> bool {
    open_file(&place.key_check(), secret).is_ok()
}

/// Refuses what can't be an encrypted database whatever the key.
fn looks_encrypted(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Err(Error::NotADatabase);
    }
    let mut file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::Absent,
        _ => error.into(),
    })?;
    let length = file.metadata()?.len();
    let mut header = [0; 16];
    let readable = length >= PAGE && length % PAGE == 0 && file.read_exact(&mut header).is_ok();
    if readable && &header != PLAIN_HEADER { Ok(()) } else { Err(Error::NotADatabase) }
}
