//! Topic ideas.

use programme::id::TopicId;
use programme::topic::{Localised, Topic};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::value::{list as json, listed, parsed};
use crate::{Db, Result, Tx};

const INSERT: &str = "
    INSERT INTO topic (id, shipped_key, title_de, title_en, hint_de, hint_en, goals, months,
                       departments, needs_photo, minutes, retired)
    VALUES (:id, :shipped_key, :title_de, :title_en, :hint_de, :hint_en, :goals, :months,
            :departments, :needs_photo, :minutes, :retired)
";

/// Adds a topic. `shipped_key` is the stable name of one that came with the app.
///
/// # Errors
///
/// Those of the database, such as a shipped topic that is there already.
pub fn insert(tx: &Tx<'_>, topic: &Topic, shipped_key: Option<&str>) -> Result<()> {
    let values = named_params! {
        ":id": topic.id.to_string(),
        ":shipped_key": shipped_key,
        ":title_de": topic.title.de,
        ":title_en": topic.title.en,
        ":hint_de": topic.hint.de,
        ":hint_en": topic.hint.en,
        ":goals": json(&topic.goals),
        ":months": json(&topic.months),
        ":departments": json(&topic.departments),
        ":needs_photo": topic.needs_photo,
        ":minutes": topic.minutes,
        ":retired": topic.retired,
    };
    tx.run(INSERT, values).map(drop)
}

const UPDATE: &str = "
    UPDATE topic
    SET    title_de = :title_de, title_en = :title_en, hint_de = :hint_de, hint_en = :hint_en,
           goals = :goals, months = :months, departments = :departments,
           needs_photo = :needs_photo, minutes = :minutes, retired = :retired,
           revision = revision + 1
    WHERE  id = :id
";

/// Changes a topic; retiring it and taking it back are changes too.
///
/// # Errors
///
/// [`Error::Missing`](crate::Error::Missing) and those of the database.
pub fn update(tx: &Tx<'_>, topic: &Topic) -> Result<()> {
    let values = named_params! {
        ":id": topic.id.to_string(),
        ":title_de": topic.title.de,
        ":title_en": topic.title.en,
        ":hint_de": topic.hint.de,
        ":hint_en": topic.hint.en,
        ":goals": json(&topic.goals),
        ":months": json(&topic.months),
        ":departments": json(&topic.departments),
        ":needs_photo": topic.needs_photo,
        ":minutes": topic.minutes,
        ":retired": topic.retired,
    };
    tx.change(UPDATE, key(topic.id), values)
}

const LIST: &str = "
    SELECT   *
    FROM     topic
    ORDER BY id
";

/// All topics, retired ones included, in the order in which they came.
///
/// # Errors
///
/// Those of the database.
pub fn list(db: &Db) -> Result<Vec<Topic>> {
    db.all(LIST, &[], read)
}

const GET: &str = "
    SELECT *
    FROM   topic
    WHERE  id = :id
";

/// One topic.
///
/// # Errors
///
/// [`Error::Missing`](crate::Error::Missing) and those of the database.
pub fn get(db: &Db, id: TopicId) -> Result<Topic> {
    db.one(GET, key(id), read)
}

const SHIPPED_KEYS: &str = "
    SELECT   shipped_key
    FROM     topic
    WHERE    shipped_key IS NOT NULL
    ORDER BY shipped_key
";

/// The stable names of the shipped topics that are there, changed or not.
///
/// # Errors
///
/// Those of the database.
pub fn shipped_keys(db: &Db) -> Result<Vec<String>> {
    db.all(SHIPPED_KEYS, &[], |row| row.get("shipped_key"))
}

fn read(row: &Row<'_>) -> rusqlite::Result<Topic> {
    Ok(Topic {
        id: parsed(row, "id")?,
        title: Localised { de: row.get("title_de")?, en: row.get("title_en")? },
        hint: Localised { de: row.get("hint_de")?, en: row.get("hint_en")? },
        goals: listed(row, "goals")?,
        months: listed(row, "months")?,
        departments: listed(row, "departments")?,
        needs_photo: row.get("needs_photo")?,
        minutes: row.get("minutes")?,
        retired: row.get("retired")?,
    })
}

fn key(id: TopicId) -> (&'static str, Uuid) {
    ("topic", id.uuid())
}
