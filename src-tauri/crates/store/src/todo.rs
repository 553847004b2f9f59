//! What a withdrawn consent makes necessary.

use chrono::{DateTime, NaiveDate, Utc};
use programme::id::{ConsentId, PhotoId, PostId, TodoId};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::value::{millis, moment_or_none, parsed, parsed_or_none};
use crate::{Db, Result, Tx};

stored_code! {
    /// What is to be done.
    TodoKind {
        /// Keep the photo from being used again.
        Block = "block",
        /// Change or take down the live post.
        ChangePost = "change_post",
        /// Tell the person that it is done.
        Confirm = "confirm",
    }
}

/// Something to do after a withdrawal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Todo {
    /// Its id.
    pub id: TodoId,
    /// The consent that was withdrawn.
    pub consent: ConsentId,
    /// What is to be done.
    pub kind: TodoKind,
    /// The post it is about.
    pub post: Option<PostId>,
    /// The photo it is about.
    pub photo: Option<PhotoId>,
    /// The last day for it.
    pub due_on: NaiveDate,
    /// When it was done; `None` while it is open.
    pub done_at: Option<DateTime<Utc>>,
}

const INSERT: &str = "
    INSERT INTO todo (id, consent_id, kind, post_id, photo_id, due_on, done_at)
    VALUES (:id, :consent_id, :kind, :post_id, :photo_id, :due_on, :done_at)
";

/// Adds a to-do.
///
/// # Errors
///
/// Those of the database, such as an unknown consent.
pub fn insert(tx: &Tx<'_>, todo: &Todo) -> Result<()> {
    let values = named_params! {
        ":id": todo.id.to_string(),
        ":consent_id": todo.consent.to_string(),
        ":kind": todo.kind.code(),
        ":post_id": todo.post.map(|id| id.to_string()),
        ":photo_id": todo.photo.map(|id| id.to_string()),
        ":due_on": todo.due_on.to_string(),
        ":done_at": todo.done_at.map(millis),
    };
    tx.run(INSERT, values).map(drop)
}

const SET_DONE: &str = "
    UPDATE todo
    SET    done_at = :done_at
    WHERE  id = :id
";

/// Ticks a to-do off, or opens it again for `None`.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn set_done(tx: &Tx<'_>, id: TodoId, done_at: Option<DateTime<Utc>>) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":done_at": done_at.map(millis) };
    tx.change(SET_DONE, key(id), values)
}

const GET: &str = "
    SELECT *
    FROM   todo
    WHERE  id = :id
";

/// One to-do.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn get(db: &Db, id: TodoId) -> Result<Todo> {
    db.one(GET, key(id), read)
}

const LIST: &str = "
    SELECT   *
    FROM     todo
    ORDER BY done_at IS NOT NULL, due_on, id
";

/// All to-dos, open ones first, the most urgent at the top.
///
/// # Errors
///
/// Those of the database.
pub fn list(db: &Db) -> Result<Vec<Todo>> {
    db.all(LIST, &[], read)
}

const OPEN: &str = "
    SELECT   *
    FROM     todo
    WHERE    done_at IS NULL
    ORDER BY due_on, id
";

/// Open to-dos, the most urgent first.
///
/// # Errors
///
/// Those of the database.
pub fn open(db: &Db) -> Result<Vec<Todo>> {
    db.all(OPEN, &[], read)
}

const OF_CONSENT: &str = "
    SELECT   *
    FROM     todo
    WHERE    consent_id = :consent_id
    ORDER BY due_on, id
";

/// What one withdrawal made necessary, done or not.
///
/// # Errors
///
/// Those of the database.
pub fn of_consent(db: &Db, consent: ConsentId) -> Result<Vec<Todo>> {
    db.all(OF_CONSENT, named_params! { ":consent_id": consent.to_string() }, read)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Todo> {
    Ok(Todo {
        id: parsed(row, "id")?,
        consent: parsed(row, "consent_id")?,
        kind: parsed(row, "kind")?,
        post: parsed_or_none(row, "post_id")?,
        photo: parsed_or_none(row, "photo_id")?,
        due_on: parsed(row, "due_on")?,
        done_at: moment_or_none(row, "done_at")?,
    })
}

fn key(id: TodoId) -> (&'static str, Uuid) {
    ("todo", id.uuid())
}
