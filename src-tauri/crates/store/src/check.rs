//! Whether everything stored is what was stored.

use std::io::Read;

use programme::id::PhotoId;
use rusqlite::Connection;
use rusqlite::MAIN_DB;
use sha2::{Digest, Sha256};

use crate::value::parsed;
use crate::{Error, Result, Store};

/// Something that is not as it was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A page of the file was changed or cut off since it was encrypted.
    Encryption,
    /// The structure of the database is broken.
    Structure,
    /// Rows of this table point at rows that are not there.
    Reference(String),
    /// The photo's bytes are not those that were cleaned and verified.
    PhotoBytes(PhotoId),
    /// The photo's bytes are missing.
    PhotoMissing(PhotoId),
    /// Lines of the journal are missing.
    Journal,
}

/// What a check looked at and found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// Photos whose bytes were compared with their hash.
    pub photos: u32,
    /// Lines of the journal.
    pub journal_lines: u32,
    /// What is wrong; empty: the store is sound.
    pub problems: Vec<Problem>,
}

impl CheckReport {
    /// Whether everything is as it was stored.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Checks every page, reference, photo and line of the journal. Reads the
/// whole file on a connection of its own; others can go on working.
///
/// # Errors
///
/// [`Error::Damaged`] where the damage is so deep that nothing can be read,
/// and others of the database. What can be named is in the report.
pub fn check(store: &Store) -> Result<CheckReport> {
    let connection = store.another()?;
    // Pages that are still in the log are only checked once they are in the file.
    connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
    check_connection(&connection)
}

pub(crate) fn check_connection(connection: &Connection) -> Result<CheckReport> {
    let mut report = CheckReport::default();
    check_pages(connection, &mut report)?;
    if report.is_sound() {
        // On broken pages these would only fail in other words.
        check_references(connection, &mut report)?;
        check_photos(connection, &mut report)?;
        check_journal(connection, &mut report)?;
    }
    Ok(report)
}

fn check_pages(connection: &Connection, report: &mut CheckReport) -> Result<()> {
    if !texts(connection, "PRAGMA cipher_integrity_check")?.is_empty() {
        report.problems.push(Problem::Encryption);
    }
    match texts(connection, "PRAGMA integrity_check") {
        Ok(lines) if lines == ["ok"] => {}
        Ok(_) | Err(Error::Damaged) => report.problems.push(Problem::Structure),
        Err(error) => return Err(error),
    }
    Ok(())
}

fn texts(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut query = connection.prepare(sql)?;
    let rows = query.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn check_references(connection: &Connection, report: &mut CheckReport) -> Result<()> {
    let mut tables = texts(connection, "PRAGMA foreign_key_check")?;
    tables.dedup();
    report.problems.extend(tables.into_iter().map(Problem::Reference));
    Ok(())
}

const PHOTOS: &str = "
    SELECT    photo.id, photo.sha256, photo_bytes.rowid AS place
    FROM      photo
    LEFT JOIN photo_bytes ON photo_bytes.photo_id = photo.id
    WHERE     photo.deleted_at IS NULL
    ORDER BY  photo.id
";

fn check_photos(connection: &Connection, report: &mut CheckReport) -> Result<()> {
    let mut query = connection.prepare(PHOTOS)?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let id = parsed(row, "id")?;
        let expected: String = row.get("sha256")?;
        match row.get("place")? {
            None => report.problems.push(Problem::PhotoMissing(id)),
            Some(place) if hash_of(connection, place)? != expected => {
                report.problems.push(Problem::PhotoBytes(id));
            }
            Some(_) => {}
        }
        report.photos += 1;
    }
    Ok(())
}

/// Hashes one photo piece by piece, so that memory does not grow with the picture.
fn hash_of(connection: &Connection, place: i64) -> Result<String> {
    let mut blob = connection.blob_open(MAIN_DB, "photo_bytes", "bytes", place, true)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        match blob.read(&mut piece).map_err(|_| Error::Damaged)? {
            0 => return Ok(format!("{:x}", hash.finalize())),
            length => hash.update(&piece[..length]),
        }
    }
}

const JOURNAL: &str = "
    SELECT COUNT(*) AS lines,
           COALESCE(MAX(number), 0) AS last,
           COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'journal'), 0) AS given
    FROM   journal
";

/// Numbers are given one by one and taken back with their transaction, so
/// there are as many lines as the last number says.
fn check_journal(connection: &Connection, report: &mut CheckReport) -> Result<()> {
    let (lines, last, given) = connection.query_row(JOURNAL, [], |row| {
        Ok((row.get::<_, u32>("lines")?, row.get::<_, u32>("last")?, row.get::<_, u32>("given")?))
    })?;
    report.journal_lines = lines;
    if lines != last || last != given {
        report.problems.push(Problem::Journal);
    }
    Ok(())
}
