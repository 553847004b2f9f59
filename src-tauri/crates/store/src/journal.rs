//! The journal: appended to, never changed. Triggers in the schema refuse everything else.

use programme::journal::Entry;
use rusqlite::{Row, named_params};

use crate::value::{millis, moment, parsed};
use crate::{Db, Result, Tx};

const APPEND: &str = "
    INSERT INTO journal (at, action, subject, subject_id)
    VALUES (:at, :action, :subject, :subject_id)
";

/// Adds a line.
///
/// # Errors
///
/// Those of the database.
pub fn append(tx: &Tx<'_>, entry: &Entry) -> Result<()> {
    let values = named_params! {
        ":at": millis(entry.at),
        ":action": entry.action.code(),
        ":subject": entry.subject,
        ":subject_id": entry.id.to_string(),
    };
    tx.run(APPEND, values).map(drop)
}

const TAIL: &str = "
    SELECT   at, action, subject, subject_id
    FROM     journal
    ORDER BY number DESC
    LIMIT    :limit
    OFFSET   :offset
";

/// The last lines, newest first.
///
/// # Errors
///
/// Those of the database.
pub fn tail(db: &Db, limit: u32, offset: u32) -> Result<Vec<Entry>> {
    db.all(TAIL, named_params! { ":limit": limit, ":offset": offset }, read)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        at: moment(row, "at")?,
        action: parsed(row, "action")?,
        subject: row.get("subject")?,
        id: parsed(row, "subject_id")?,
    })
}
