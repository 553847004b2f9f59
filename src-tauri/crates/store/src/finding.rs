//! Findings and how they were settled.

use chrono::{DateTime, Utc};
use programme::finding::{AgeAnswer, Finding, FindingClass, FindingKind, Settlement};
use programme::id::{FindingId, PhotoId};
use programme::region::{PhotoSize, Region};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::value::{millis, moment_or_none, parsed, parsed_or_none, unreadable};
use crate::{Db, Result, Tx};

const INSERT: &str = "
    INSERT INTO finding (id, photo_id, kind, class, region_left, region_top, region_width,
                         region_height, confidence, age)
    VALUES (:id, :photo_id, :kind, :class, :left, :top, :width, :height, :confidence, :age)
";

/// Adds a finding to a photo, settled where it is settled.
///
/// # Errors
///
/// [`Settlement`](crate::Error::Settlement) and those of the database, such as an unknown photo.
pub fn insert(tx: &Tx<'_>, photo: PhotoId, finding: &Finding) -> Result<()> {
    let [left, top, width, height] = finding.region.numbers();
    let values = named_params! {
        ":id": finding.id.to_string(),
        ":photo_id": photo.to_string(),
        ":kind": finding.kind.code(),
        ":class": finding.class.map(FindingClass::code),
        ":left": left,
        ":top": top,
        ":width": width,
        ":height": height,
        ":confidence": finding.confidence,
        ":age": finding.age.map(|answer| answer.code()),
    };
    tx.run(INSERT, values)?;
    match &finding.settlement {
        Some((settlement, at)) => settle(tx, finding.id, settlement, *at),
        None => Ok(()),
    }
}

const SET_REGION: &str = "
    UPDATE finding
    SET    region_left = :left, region_top = :top, region_width = :width,
           region_height = :height, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Moves a finding's box.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn set_region(tx: &Tx<'_>, id: FindingId, region: Region) -> Result<()> {
    let [left, top, width, height] = region.numbers();
    let values = named_params! {
        ":id": id.to_string(),
        ":left": left,
        ":top": top,
        ":width": width,
        ":height": height,
    };
    tx.change(SET_REGION, key(id), values)
}

const SET_KIND: &str = "
    UPDATE finding
    SET    kind = :kind, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Records what a closer look made of a finding.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn set_kind(tx: &Tx<'_>, id: FindingId, kind: FindingKind) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":kind": kind.code() };
    tx.change(SET_KIND, key(id), values)
}

const SET_AGE: &str = "
    UPDATE finding
    SET    age = :age, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Records a person's answer to "adult or child?", or takes it back.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn set_age(tx: &Tx<'_>, id: FindingId, age: Option<AgeAnswer>) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":age": age.map(AgeAnswer::code) };
    tx.change(SET_AGE, key(id), values)
}

const SETTLE: &str = "
    UPDATE finding
    SET    settlement = :settlement, settled_person_id = :person_id, settled_style = :style,
           settled_margin = :margin, settled_exception = :exception,
           settled_reason = :reason, settled_at = :settled_at, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Settles a finding, in place of an earlier settlement.
///
/// # Errors
///
/// [`Settlement`](crate::Error::Settlement) where it does not fit the finding, [`Missing`](crate::Error::Missing)
/// and those of the database, such as an unknown person.
pub fn settle(
    tx: &Tx<'_>,
    id: FindingId,
    settlement: &Settlement,
    now: DateTime<Utc>,
) -> Result<()> {
    get(tx, id)?.1.check(settlement)?;
    let columns = Columns::of(settlement);
    let values = named_params! {
        ":id": id.to_string(),
        ":settlement": columns.code,
        ":person_id": columns.person,
        ":style": columns.style,
        ":margin": columns.margin,
        ":exception": columns.exception,
        ":reason": columns.reason,
        ":settled_at": millis(now),
    };
    tx.change(SETTLE, key(id), values)
}

const REOPEN: &str = "
    UPDATE finding
    SET    settlement = NULL, settled_person_id = NULL, settled_style = NULL,
           settled_margin = NULL, settled_exception = NULL, settled_reason = NULL,
           settled_at = NULL, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Takes a settlement back.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn reopen(tx: &Tx<'_>, id: FindingId) -> Result<()> {
    tx.change(REOPEN, key(id), named_params! { ":id": id.to_string() })
}

const DELETE: &str = "
    UPDATE finding
    SET    deleted_at = :deleted_at, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Removes a finding from its photo. [`restore`] brings it back as it was.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn delete(tx: &Tx<'_>, id: FindingId, now: DateTime<Utc>) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":deleted_at": millis(now) };
    tx.change(DELETE, key(id), values)
}

const RESTORE: &str = "
    UPDATE finding
    SET    deleted_at = NULL, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NOT NULL
";

/// Undoes [`delete`].
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) where it was not deleted, or its photo was; those of the database.
pub fn restore(tx: &Tx<'_>, id: FindingId) -> Result<()> {
    tx.change(RESTORE, key(id), named_params! { ":id": id.to_string() })
}

const GET: &str = "
    SELECT finding.*, photo.width AS photo_width, photo.height AS photo_height
    FROM   finding
    JOIN   photo ON photo.id = finding.photo_id
    WHERE  finding.id = :id
      AND  finding.deleted_at IS NULL
";

/// One finding and the photo it is in.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn get(db: &Db, id: FindingId) -> Result<(PhotoId, Finding)> {
    db.one(GET, key(id), read)
}

// Faces that may be a minor's are asked about first; the others in the order in which they were
// found: ids sort by time.
const OF_PHOTOS: &str = "
    SELECT   finding.*, photo.width AS photo_width, photo.height AS photo_height
    FROM     finding
    JOIN     photo ON photo.id = finding.photo_id
    WHERE    finding.photo_id IN (SELECT value FROM json_each(:ids))
      AND    finding.deleted_at IS NULL
    ORDER BY finding.kind <> 'possible_minor', finding.id
";

/// The findings of the photos in the JSON array `ids`.
pub(crate) fn of_photos(db: &Db, ids: &str) -> Result<Vec<(PhotoId, Finding)>> {
    db.all(OF_PHOTOS, named_params! { ":ids": ids }, read)
}

/// A settlement, spread over its columns.
#[derive(Default)]
struct Columns<'a> {
    code: &'static str,
    person: Option<String>,
    style: Option<&'static str>,
    margin: Option<&'static str>,
    exception: Option<&'static str>,
    reason: Option<&'a str>,
}

impl<'a> Columns<'a> {
    fn of(settlement: &'a Settlement) -> Self {
        let none = Self::default();
        match settlement {
            Settlement::Consent(person) => {
                Self { code: "consent", person: Some(person.to_string()), ..none }
            }
            Settlement::Covered(style, margin) => Self {
                code: "covered",
                style: Some(style.code()),
                margin: Some(margin.code()),
                ..none
            },
            Settlement::Exempt(exception, reason) => Self {
                code: "exempt",
                exception: Some(exception.code()),
                reason: Some(reason),
                ..none
            },
            Settlement::NotNeeded(reason) => {
                Self { code: "not_needed", reason: Some(reason), ..none }
            }
            Settlement::FalseAlarm => Self { code: "false_alarm", ..none },
        }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<(PhotoId, Finding)> {
    let numbers = [
        row.get("region_left")?,
        row.get("region_top")?,
        row.get("region_width")?,
        row.get("region_height")?,
    ];
    let photo = PhotoSize { width: row.get("photo_width")?, height: row.get("photo_height")? };
    let finding = Finding {
        id: parsed(row, "id")?,
        kind: parsed(row, "kind")?,
        region: Region::new(numbers, photo)
            .map_err(|error| unreadable(row, "region_left", error))?,
        class: parsed_or_none(row, "class")?,
        confidence: row.get("confidence")?,
        age: parsed_or_none(row, "age")?,
        settlement: read_settlement(row)?.zip(moment_or_none(row, "settled_at")?),
    };
    Ok((parsed(row, "photo_id")?, finding))
}

fn read_settlement(row: &Row<'_>) -> rusqlite::Result<Option<Settlement>> {
    let Some(code) = row.get::<_, Option<String>>("settlement")? else { return Ok(None) };
    let settlement = match code.as_str() {
        "consent" => Settlement::Consent(parsed(row, "settled_person_id")?),
        "covered" => {
            Settlement::Covered(parsed(row, "settled_style")?, parsed(row, "settled_margin")?)
        }
        "exempt" => {
            Settlement::Exempt(parsed(row, "settled_exception")?, row.get("settled_reason")?)
        }
        "not_needed" => Settlement::NotNeeded(row.get("settled_reason")?),
        "false_alarm" => Settlement::FalseAlarm,
        _ => {
            let unknown = programme::UnknownCode { kind: "Settlement" };
            return Err(unreadable(row, "settlement", unknown));
        }
    };
    Ok(Some(settlement))
}

fn key(id: FindingId) -> (&'static str, Uuid) {
    ("finding", id.uuid())
}
