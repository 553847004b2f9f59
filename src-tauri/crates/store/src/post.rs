//! Posts.

use chrono::{DateTime, Utc};
use programme::id::{MemberId, PostId};
use programme::post::{Post, PostState, Publication};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::value::{list as json, listed, millis, moment, moment_or_none, parsed, parsed_or_none};
use crate::{Db, Error, Result, Tx};

const INSERT: &str = "
    INSERT INTO post (id, author_id, topic_id, title, text, goals, planned_at, state, url,
                      published_at, minutes, changed_at, revision)
    VALUES (:id, :author_id, :topic_id, :title, :text, :goals, :planned_at, :state, :url,
            :published_at, :minutes, :changed_at, :revision)
";

/// Adds a post.
///
/// # Errors
///
/// Those of the database, such as an unknown author.
pub fn insert(tx: &Tx<'_>, post: &Post) -> Result<()> {
    let publication = post.publication.as_ref();
    let values = named_params! {
        ":id": post.id.to_string(),
        ":author_id": post.author.to_string(),
        ":topic_id": post.topic.map(|id| id.to_string()),
        ":title": post.title,
        ":text": post.text,
        ":goals": json(&post.goals),
        ":planned_at": post.planned_at.map(millis),
        ":state": post.state.code(),
        ":url": publication.map(|one| &one.url),
        ":published_at": publication.map(|one| millis(one.at)),
        ":minutes": post.minutes,
        ":changed_at": millis(post.changed_at),
        ":revision": post.revision,
    };
    tx.run(INSERT, values).map(drop)
}

const SAVE: &str = "
    UPDATE post
    SET    topic_id = :topic_id, title = :title, text = :text, goals = :goals,
           planned_at = :planned_at, minutes = :minutes, changed_at = :changed_at,
           revision = revision + 1
    WHERE  id = :id
      AND  revision = :expected
      AND  deleted_at IS NULL
";

/// Saves everything a person edits and says the new revision. Author, state
/// and publication stay; `post.revision` is the one that was read.
///
/// # Errors
///
/// [`Error::Conflict`] where the post is no longer at that revision,
/// [`Error::Missing`] and those of the database.
pub fn save(tx: &Tx<'_>, post: &Post, now: DateTime<Utc>) -> Result<u32> {
    let values = named_params! {
        ":id": post.id.to_string(),
        ":expected": post.revision,
        ":topic_id": post.topic.map(|id| id.to_string()),
        ":title": post.title,
        ":text": post.text,
        ":goals": json(&post.goals),
        ":planned_at": post.planned_at.map(millis),
        ":minutes": post.minutes,
        ":changed_at": millis(now),
    };
    let changed = tx.run(SAVE, values)?;
    saved(tx, post.id, changed)
}

const REVISION: &str = "
    SELECT revision
    FROM   post
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// The new revision after a save, or why nothing was saved.
fn saved(tx: &Tx<'_>, id: PostId, changed: usize) -> Result<u32> {
    let (table, uuid) = key(id);
    let found = tx.one(REVISION, key(id), |row| row.get("revision"))?;
    if changed == 0 { Err(Error::Conflict { table, id: uuid, found }) } else { Ok(found) }
}

const SET_STATE: &str = "
    UPDATE post
    SET    state = :state, changed_at = :changed_at, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Moves a post on the board and says its new revision. Whether it may stand
/// there is the domain's question.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn set_state(tx: &Tx<'_>, id: PostId, state: PostState, now: DateTime<Utc>) -> Result<u32> {
    let values = named_params! {
        ":id": id.to_string(),
        ":state": state.code(),
        ":changed_at": millis(now),
    };
    let changed = tx.run(SET_STATE, values)?;
    saved(tx, id, changed)
}

const PUBLISH: &str = "
    UPDATE post
    SET    state = 'published', url = :url, published_at = :published_at, minutes = :minutes,
           changed_at = :changed_at, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Records where and when a post went out and the minutes worked, and says its new revision.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn publish(
    tx: &Tx<'_>,
    id: PostId,
    publication: &Publication,
    minutes: u32,
    now: DateTime<Utc>,
) -> Result<u32> {
    let values = named_params! {
        ":id": id.to_string(),
        ":url": publication.url,
        ":published_at": millis(publication.at),
        ":minutes": minutes,
        ":changed_at": millis(now),
    };
    let changed = tx.run(PUBLISH, values)?;
    saved(tx, id, changed)
}

const DELETE: &str = "
    UPDATE post
    SET    title = '', text = '', url = NULL, published_at = NULL, deleted_at = :deleted_at,
           changed_at = :deleted_at, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Erases a post. Its photos stay; the caller deletes or detaches them.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn delete(tx: &Tx<'_>, id: PostId, now: DateTime<Utc>) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":deleted_at": millis(now) };
    tx.change(DELETE, key(id), values)
}

const GET: &str = "
    SELECT *
    FROM   post
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// One post.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn get(db: &Db, id: PostId) -> Result<Post> {
    db.one(GET, key(id), read)
}

const LIST: &str = "
    SELECT   *
    FROM     post
    WHERE    deleted_at IS NULL
    ORDER BY changed_at DESC, id DESC
";

/// All posts, the last changed first.
///
/// # Errors
///
/// Those of the database.
pub fn list(db: &Db) -> Result<Vec<Post>> {
    db.all(LIST, &[], read)
}

const OF_AUTHOR: &str = "
    SELECT   *
    FROM     post
    WHERE    author_id = :author_id
      AND    deleted_at IS NULL
    ORDER BY changed_at DESC, id DESC
";

/// One member's posts, the last changed first.
///
/// # Errors
///
/// Those of the database.
pub fn of_author(db: &Db, author: MemberId) -> Result<Vec<Post>> {
    db.all(OF_AUTHOR, named_params! { ":author_id": author.to_string() }, read)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Post> {
    let url: Option<String> = row.get("url")?;
    let published_at = moment_or_none(row, "published_at")?;
    Ok(Post {
        id: parsed(row, "id")?,
        author: parsed(row, "author_id")?,
        topic: parsed_or_none(row, "topic_id")?,
        title: row.get("title")?,
        text: row.get("text")?,
        goals: listed(row, "goals")?,
        planned_at: moment_or_none(row, "planned_at")?,
        state: parsed(row, "state")?,
        publication: url.zip(published_at).map(|(url, at)| Publication { url, at }),
        minutes: row.get("minutes")?,
        changed_at: moment(row, "changed_at")?,
        revision: row.get("revision")?,
    })
}

fn key(id: PostId) -> (&'static str, Uuid) {
    ("post", id.uuid())
}
