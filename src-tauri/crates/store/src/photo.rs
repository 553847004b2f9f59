//! Photos. Their bytes lie in a table of their own and are read only when asked for.

mod list;

use chrono::{DateTime, Utc};
use programme::id::{PhotoId, PostId};
use programme::photo::{CheckState, OwnLook, Photo};
use programme::region::PhotoSize;
use rusqlite::named_params;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::value::{list as json, millis};
use crate::{Db, Error, Result, Tx, finding};

pub use list::{get, list, loose, of_post};

const INSERT: &str = "
    INSERT INTO photo (id, post_id, position, name, media_type, width, height, sha256, verified,
                       alt_text, kept, checked, engines, own_look, own_look_reason, own_look_at,
                       added_at)
    VALUES (:id, :post_id, :position, :name, :media_type, :width, :height, :sha256, :verified,
            :alt_text, :kept, :checked, :engines, :own_look, :own_look_reason, :own_look_at,
            :added_at)
";

const INSERT_BYTES: &str = "
    INSERT INTO photo_bytes (photo_id, bytes, thumbnail)
    VALUES (:id, :bytes, :thumbnail)
";

const INSERT_REMOVED: &str = "
    INSERT INTO removed (photo_id, position, kind, group_name, name)
    VALUES (:id, :position, :kind, :group_name, :name)
";

/// Adds a cleaned photo with its bytes, thumbnail, findings and what was removed.
///
/// # Errors
///
/// [`Error::OtherBytes`] where `bytes` are not those of `photo.sha256`, and
/// those of the database.
pub fn insert(tx: &Tx<'_>, photo: &Photo, bytes: &[u8], thumbnail: &[u8]) -> Result<()> {
    if sha256(bytes) != photo.sha256 {
        return Err(Error::OtherBytes(photo.id));
    }
    let id = photo.id.to_string();
    let (own_look, own_look_reason) = own_look_columns(photo.own_look.as_ref().map(|one| &one.0));
    let values = named_params! {
        ":id": id,
        ":post_id": photo.post.map(|post| post.to_string()),
        ":position": photo.position,
        ":name": photo.name,
        ":media_type": photo.media_type,
        ":width": photo.size.width,
        ":height": photo.size.height,
        ":sha256": photo.sha256,
        ":verified": photo.verified,
        ":alt_text": photo.alt_text,
        ":kept": json(&photo.kept),
        ":checked": photo.check.code(),
        ":engines": json(&photo.engines),
        ":own_look": own_look,
        ":own_look_reason": own_look_reason,
        ":own_look_at": photo.own_look.as_ref().map(|(_, at)| millis(*at)),
        ":added_at": millis(photo.added_at),
    };
    tx.run(INSERT, values)?;
    tx.run(INSERT_BYTES, named_params! { ":id": id, ":bytes": bytes, ":thumbnail": thumbnail })?;
    for (position, removed) in (0_u32..).zip(&photo.removed) {
        let values = named_params! {
            ":id": id,
            ":position": position,
            ":kind": removed.kind.code(),
            ":group_name": removed.group,
            ":name": removed.name,
        };
        tx.run(INSERT_REMOVED, values)?;
    }
    photo.findings.iter().try_for_each(|one| finding::insert(tx, photo.id, one))
}

const BYTES: &str = "
    SELECT bytes
    FROM   photo_bytes
    WHERE  photo_id = :id
";

/// The cleaned bytes, checked against their hash.
///
/// # Errors
///
/// [`Error::OtherBytes`] where they changed on the disk,
/// [`Error::Missing`] and those of the database.
pub fn bytes(db: &Db, id: PhotoId) -> Result<Vec<u8>> {
    let expected: String = db.one(SHA256, key(id), |row| row.get("sha256"))?;
    let bytes: Vec<u8> = db.one(BYTES, key(id), |row| row.get("bytes"))?;
    if sha256(&bytes) == expected { Ok(bytes) } else { Err(Error::OtherBytes(id)) }
}

const SHA256: &str = "
    SELECT sha256
    FROM   photo
    WHERE  id = :id
      AND  deleted_at IS NULL
";

const THUMBNAIL: &str = "
    SELECT thumbnail
    FROM   photo_bytes
    WHERE  photo_id = :id
";

/// The small picture for lists.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn thumbnail(db: &Db, id: PhotoId) -> Result<Vec<u8>> {
    db.one(THUMBNAIL, key(id), |row| row.get("thumbnail"))
}

/// New bytes of a photo and what is then true of them.
#[derive(Debug, Clone, Copy)]
pub struct Replacement<'a> {
    /// The cleaned file.
    pub bytes: &'a [u8],
    /// The small picture for lists.
    pub thumbnail: &'a [u8],
    /// Media type of `bytes`.
    pub media_type: &'a str,
    /// Upright size in pixels. Findings have to fit into it.
    pub size: PhotoSize,
    /// Whether the second reader verified `bytes`.
    pub verified: bool,
}

const REPLACE: &str = "
    UPDATE photo
    SET    media_type = :media_type, width = :width, height = :height, sha256 = :sha256,
           verified = :verified, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

const REPLACE_BYTES: &str = "
    UPDATE photo_bytes
    SET    bytes = :bytes, thumbnail = :thumbnail
    WHERE  photo_id = :id
";

/// Replaces the bytes for good; what they were is overwritten.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn replace_bytes(tx: &Tx<'_>, id: PhotoId, new: Replacement<'_>) -> Result<()> {
    let values = named_params! {
        ":id": id.to_string(),
        ":media_type": new.media_type,
        ":width": new.size.width,
        ":height": new.size.height,
        ":sha256": sha256(new.bytes),
        ":verified": new.verified,
    };
    tx.change(REPLACE, key(id), values)?;
    let values = named_params! {
        ":id": id.to_string(),
        ":bytes": new.bytes,
        ":thumbnail": new.thumbnail,
    };
    tx.change(REPLACE_BYTES, key(id), values)
}

const SET_CHECK: &str = "
    UPDATE photo
    SET    checked = :checked, engines = :engines, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Records how far the look at the picture came and which finders looked.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn set_check(tx: &Tx<'_>, id: PhotoId, check: CheckState, engines: &[String]) -> Result<()> {
    let values = named_params! {
        ":id": id.to_string(),
        ":checked": check.code(),
        ":engines": json(engines),
    };
    tx.change(SET_CHECK, key(id), values)
}

const SET_OWN_LOOK: &str = "
    UPDATE photo
    SET    own_look = :own_look, own_look_reason = :reason, own_look_at = :at,
           revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Records a person's own look at the picture, or takes it back.
///
/// # Errors
///
/// [`Settlement`](Error::Settlement) where it was skipped without a reason,
/// [`Error::Missing`] and those of the database.
pub fn set_own_look(
    tx: &Tx<'_>,
    id: PhotoId,
    answer: Option<&OwnLook>,
    now: DateTime<Utc>,
) -> Result<()> {
    answer.map_or(Ok(()), OwnLook::check)?;
    let (own_look, reason) = own_look_columns(answer);
    let values = named_params! {
        ":id": id.to_string(),
        ":own_look": own_look,
        ":reason": reason,
        ":at": answer.map(|_| millis(now)),
    };
    tx.change(SET_OWN_LOOK, key(id), values)
}

fn own_look_columns(answer: Option<&OwnLook>) -> (Option<&'static str>, Option<&str>) {
    match answer {
        None => (None, None),
        Some(OwnLook::Looked) => (Some("looked"), None),
        Some(OwnLook::Skipped(reason)) => (Some("skipped"), Some(reason)),
    }
}

const SET_ALT_TEXT: &str = "
    UPDATE photo
    SET    alt_text = :alt_text, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Sets what people who can't see the picture read.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn set_alt_text(tx: &Tx<'_>, id: PhotoId, alt_text: &str) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":alt_text": alt_text };
    tx.change(SET_ALT_TEXT, key(id), values)
}

const RENAME: &str = "
    UPDATE photo
    SET    name = :name, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Changes what the photo is called on screen.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn rename(tx: &Tx<'_>, id: PhotoId, name: &str) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":name": name };
    tx.change(RENAME, key(id), values)
}

const PLACE: &str = "
    UPDATE photo
    SET    post_id = :post_id, position = :position, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Puts these photos in this order into a post, or on the bench for `None`.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn reorder(tx: &Tx<'_>, post: Option<PostId>, photos: &[PhotoId]) -> Result<()> {
    for (position, id) in (0_u32..).zip(photos) {
        let values = named_params! {
            ":id": id.to_string(),
            ":post_id": post.map(|post| post.to_string()),
            ":position": position,
        };
        tx.change(PLACE, key(*id), values)?;
    }
    Ok(())
}

const DELETE: &str = "
    UPDATE photo
    SET    name = '', alt_text = '', sha256 = '', own_look_reason = NULL,
           deleted_at = :deleted_at, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

const DELETE_PARTS: [&str; 3] = [
    "DELETE FROM photo_bytes WHERE photo_id = :id",
    "DELETE FROM removed WHERE photo_id = :id",
    "DELETE FROM finding WHERE photo_id = :id",
];

/// Erases a photo: bytes, thumbnail, findings and texts are overwritten.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn delete(tx: &Tx<'_>, id: PhotoId, now: DateTime<Utc>) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":deleted_at": millis(now) };
    tx.change(DELETE, key(id), values)?;
    for sql in DELETE_PARTS {
        tx.run(sql, named_params! { ":id": id.to_string() })?;
    }
    Ok(())
}

/// SHA-256 in lower case hex, as records hold it.
fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

fn key(id: PhotoId) -> (&'static str, Uuid) {
    ("photo", id.uuid())
}
