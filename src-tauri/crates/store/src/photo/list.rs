//! Reading the records of photos, without their bytes.

use std::collections::HashMap;

use programme::id::{PhotoId, PostId};
use programme::photo::{OwnLook, Photo, Removed};
use programme::region::PhotoSize;
use rusqlite::{Row, named_params};

use super::key;
use crate::value::{
    list as json, listed, moment, moment_or_none, parsed, parsed_or_none, unreadable,
};
use crate::{Db, Result, finding};

const GET: &str = "
    SELECT *
    FROM   photo
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// One photo with its findings.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn get(db: &Db, id: PhotoId) -> Result<Photo> {
    let mut found = [db.one(GET, key(id), read)?];
    complete(db, &mut found)?;
    let [photo] = found;
    Ok(photo)
}

const LIST: &str = "
    SELECT   *
    FROM     photo
    WHERE    deleted_at IS NULL
    ORDER BY post_id, position, id
";

/// All photos with their findings, post by post.
///
/// # Errors
///
/// Those of the database.
pub fn list(db: &Db) -> Result<Vec<Photo>> {
    let mut photos = db.all(LIST, &[], read)?;
    complete(db, &mut photos)?;
    Ok(photos)
}

const OF_POST: &str = "
    SELECT   *
    FROM     photo
    WHERE    post_id = :post_id
      AND    deleted_at IS NULL
    ORDER BY position, id
";

/// A post's photos in order, with their findings.
///
/// # Errors
///
/// Those of the database.
pub fn of_post(db: &Db, post: PostId) -> Result<Vec<Photo>> {
    let mut photos = db.all(OF_POST, named_params! { ":post_id": post.to_string() }, read)?;
    complete(db, &mut photos)?;
    Ok(photos)
}

const LOOSE: &str = "
    SELECT   *
    FROM     photo
    WHERE    post_id IS NULL
      AND    deleted_at IS NULL
    ORDER BY added_at DESC, id DESC
";

/// Photos without a post, newest first, with their findings.
///
/// # Errors
///
/// Those of the database.
pub fn loose(db: &Db) -> Result<Vec<Photo>> {
    let mut photos = db.all(LOOSE, &[], read)?;
    complete(db, &mut photos)?;
    Ok(photos)
}

const REMOVED: &str = "
    SELECT   photo_id, kind, group_name, name
    FROM     removed
    WHERE    photo_id IN (SELECT value FROM json_each(:ids))
    ORDER BY photo_id, position
";

/// Adds findings and what was removed to photos that were read without.
fn complete(db: &Db, photos: &mut [Photo]) -> Result<()> {
    let ids: Vec<PhotoId> = photos.iter().map(|photo| photo.id).collect();
    let ids = json(&ids);
    let places: HashMap<PhotoId, usize> =
        photos.iter().enumerate().map(|(place, photo)| (photo.id, place)).collect();
    for (id, removed) in db.all(REMOVED, named_params! { ":ids": ids }, read_removed)? {
        photos[places[&id]].removed.push(removed);
    }
    for (id, finding) in finding::of_photos(db, &ids)? {
        photos[places[&id]].findings.push(finding);
    }
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Photo> {
    Ok(Photo {
        id: parsed(row, "id")?,
        post: parsed_or_none(row, "post_id")?,
        position: row.get("position")?,
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        size: PhotoSize { width: row.get("width")?, height: row.get("height")? },
        sha256: row.get("sha256")?,
        verified: row.get("verified")?,
        alt_text: row.get("alt_text")?,
        removed: Vec::new(),
        kept: listed(row, "kept")?,
        check: parsed(row, "checked")?,
        engines: listed(row, "engines")?,
        findings: Vec::new(),
        own_look: read_own_look(row)?.zip(moment_or_none(row, "own_look_at")?),
        added_at: moment(row, "added_at")?,
    })
}

fn read_own_look(row: &Row<'_>) -> rusqlite::Result<Option<OwnLook>> {
    Ok(match row.get::<_, Option<String>>("own_look")?.as_deref() {
        None => None,
        Some("looked") => Some(OwnLook::Looked),
        Some("skipped") => Some(OwnLook::Skipped(row.get("own_look_reason")?)),
        Some(_) => {
            let unknown = programme::UnknownCode { kind: "OwnLook" };
            return Err(unreadable(row, "own_look", unknown));
        }
    })
}

fn read_removed(row: &Row<'_>) -> rusqlite::Result<(PhotoId, Removed)> {
    let removed = Removed {
        kind: parsed(row, "kind")?,
        group: row.get("group_name")?,
        name: row.get("name")?,
    };
    Ok((parsed(row, "photo_id")?, removed))
}
