//! Numbered migrations, each in one transaction.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::{Error, Result};

/// Migration `n` leads from version `n` to `n + 1`. A released one is never edited.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_start.sql"),
    include_str!("../migrations/0002_own_look.sql"),
    include_str!("../migrations/0003_class_of_finding.sql"),
    include_str!("../migrations/0004_smallest_face_and_kept.sql"),
];

/// The version this program writes.
pub(crate) fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).expect("far fewer migrations than u32 counts")
}

/// Brings a database to the newest version.
///
/// # Errors
///
/// [`Error::NewerVersion`] for a database from the future, which is left as it is.
pub(crate) fn migrate(connection: &Connection) -> Result<()> {
    migrate_to(connection, newest())
}

fn migrate_to(connection: &Connection, target: u32) -> Result<()> {
    let found = version(connection)?;
    if found > newest() {
        return Err(Error::NewerVersion { found, known: newest() });
    }
    for number in found..target {
        apply(connection, number)?;
    }
    Ok(())
}

fn apply(connection: &Connection, number: u32) -> Result<()> {
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    // Another process may have been faster while this one waited for the lock.
    if version(&transaction)? == number {
        transaction.execute_batch(MIGRATIONS[number as usize])?;
        transaction.pragma_update(None, "user_version", number + 1)?;
    }
    Ok(transaction.commit()?)
}

/// The version a database has; 0 where it is empty.
pub(crate) fn version(connection: &Connection) -> Result<u32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests;
