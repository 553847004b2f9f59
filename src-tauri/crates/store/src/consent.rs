//! Consents.

use chrono::NaiveDate;
use programme::consent::{Consent, Giver};
use programme::id::{ConsentId, HolderId, PersonId};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::value::{list as json, listed, parsed, parsed_or_none};
use crate::{Db, Result, Tx};

const INSERT: &str = "
    INSERT INTO consent (id, person_id, holder_id, purposes, channels, form, form_reason,
                         limited_to, given_on, valid_until, withdrawn_on, original_place, note)
    VALUES (:id, :person_id, :holder_id, :purposes, :channels, :form, :form_reason,
            :limited_to, :given_on, :valid_until, :withdrawn_on, :original_place, :note)
";

/// Adds a consent. It is never changed, only withdrawn.
///
/// # Errors
///
/// Those of the database, such as an unknown person.
pub fn insert(tx: &Tx<'_>, consent: &Consent) -> Result<()> {
    let holder = match consent.giver {
        Giver::Self_ => None,
        Giver::Holder(id) => Some(id.to_string()),
    };
    let values = named_params! {
        ":id": consent.id.to_string(),
        ":person_id": consent.person.to_string(),
        ":holder_id": holder,
        ":purposes": json(&consent.purposes),
        ":channels": json(&consent.channels),
        ":form": consent.form.code(),
        ":form_reason": consent.form_reason,
        ":limited_to": consent.limit.code(),
        ":given_on": consent.given_on.to_string(),
        ":valid_until": consent.valid_until.map(|day| day.to_string()),
        ":withdrawn_on": consent.withdrawn_on.map(|day| day.to_string()),
        ":original_place": consent.original_place,
        ":note": consent.note,
    };
    tx.run(INSERT, values).map(drop)
}

// Whoever withdraws twice withdrew the first time.
const WITHDRAW: &str = "
    UPDATE consent
    SET    withdrawn_on = COALESCE(MIN(withdrawn_on, :day), :day), revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Records that a consent was withdrawn on `day`; an earlier day stays.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn withdraw(tx: &Tx<'_>, id: ConsentId, day: NaiveDate) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":day": day.to_string() };
    tx.change(WITHDRAW, key(id), values)
}

const GET: &str = "
    SELECT *
    FROM   consent
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// One consent.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn get(db: &Db, id: ConsentId) -> Result<Consent> {
    db.one(GET, key(id), read)
}

const OF_PERSON: &str = "
    SELECT   *
    FROM     consent
    WHERE    person_id = :person_id
      AND    deleted_at IS NULL
    ORDER BY given_on, id
";

/// One person's consents, withdrawn ones included, oldest first.
///
/// # Errors
///
/// Those of the database.
pub fn of_person(db: &Db, person: PersonId) -> Result<Vec<Consent>> {
    db.all(OF_PERSON, named_params! { ":person_id": person.to_string() }, read)
}

const ALL: &str = "
    SELECT   *
    FROM     consent
    WHERE    deleted_at IS NULL
    ORDER BY given_on, id
";

/// All consents, withdrawn ones included, oldest first.
///
/// # Errors
///
/// Those of the database.
pub fn all(db: &Db) -> Result<Vec<Consent>> {
    db.all(ALL, &[], read)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Consent> {
    let holder: Option<HolderId> = parsed_or_none(row, "holder_id")?;
    Ok(Consent {
        id: parsed(row, "id")?,
        person: parsed(row, "person_id")?,
        giver: holder.map_or(Giver::Self_, Giver::Holder),
        purposes: listed(row, "purposes")?,
        channels: listed(row, "channels")?,
        form: parsed(row, "form")?,
        form_reason: row.get("form_reason")?,
        limit: parsed(row, "limited_to")?,
        given_on: parsed(row, "given_on")?,
        valid_until: parsed_or_none(row, "valid_until")?,
        withdrawn_on: parsed_or_none(row, "withdrawn_on")?,
        original_place: row.get("original_place")?,
        note: row.get("note")?,
    })
}

fn key(id: ConsentId) -> (&'static str, Uuid) {
    ("consent", id.uuid())
}
