//! "Bereit zum Posten": clean pictures, alt texts and the text in a folder.

use std::path::{Path, PathBuf};

use chrono::TimeZone;
use programme::id::PostId;
use programme::journal::Action;
use programme::photo::Photo;
use programme::post::{Post, PostState};
use programme::settings::Settings;

use crate::file::{file_name, free_path};
use crate::look::THUMBNAIL;
use crate::picture::covered;
use crate::{App, Error, Words, write_atomically};

/// What was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// The new folder.
    pub folder: PathBuf,
    /// The pictures in order.
    pub pictures: Vec<PathBuf>,
    /// The text.
    pub text: String,
    /// LinkedIn's composer with the text filled in.
    pub composer: String,
    /// Whether the link carries the whole text.
    pub text_in_link: bool,
}

/// The folder for finished posts in the person's documents; `None` where the system names none.
#[must_use]
pub fn default_hand_over_folder() -> Option<PathBuf> {
    dirs::document_dir().or_else(dirs::home_dir).map(|folder| folder.join("Monfluencer"))
}

/// Writes a new folder in `parent` with the pictures in order, their alt texts and the text.
///
/// Each picture is verified after covering. Covered pixels are then gone from
/// the database as well. The folder appears whole or not at all.
///
/// # Errors
///
/// [`Error::NotReady`] with what is missing, [`Error::DiskFull`] and other
/// failures of the file system, of the photos and of the store.
pub fn hand_over(app: &App, id: PostId, parent: &Path, words: &Words) -> Result<HandOver, Error> {
    let view = crate::get_post(app, id)?;
    if !view.missing.is_empty() {
        return Err(Error::NotReady(id, view.missing));
    }
    std::fs::create_dir_all(parent)?;
    let unfinished = tempfile::Builder::new().prefix(".monfluencer-").tempdir_in(parent)?;
    let names = write_pictures(app, &view.photos, unfinished.path())?;
    write_texts(&view.post, &view.photos, &names, unfinished.path(), words)?;
    let folder = free_path(&parent.join(folder_name(app, &view.post)));
    std::fs::rename(unfinished.path(), &folder)?;
    // The folder has its final name now; there is nothing left to clean up.
    let _ = unfinished.keep();
    app.store.write(|tx| {
        if store::post::get(tx, id)?.state != PostState::Ready {
            store::post::set_state(tx, id, PostState::Ready, app.now())?;
        }
        app.journal(tx, Action::Exported, "post", id.uuid())
    })?;
    let composer = wording::composer(&view.post.text);
    Ok(HandOver {
        pictures: names.iter().map(|name| folder.join(name)).collect(),
        folder,
        text: view.post.text,
        composer: composer.url,
        text_in_link: composer.carries_text,
    })
}

/// "2026-11-26 Wie wir die Wartezeit halbiert haben", by the planned day or today.
fn folder_name(app: &App, post: &Post) -> String {
    let at = post.planned_at.unwrap_or_else(|| app.now());
    let local = Settings::TIME_ZONE.from_utc_datetime(&at.naive_utc());
    let title = if post.title.trim().is_empty() { &post.text } else { &post.title };
    format!("{} {}", local.format("%Y-%m-%d"), file_name(title))
}

fn write_pictures(app: &App, photos: &[Photo], folder: &Path) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    for (number, photo) in (1..).zip(photos) {
        let bytes = final_bytes(app, photo)?;
        // Whatever happened since, nothing leaves that is not verified at this moment.
        photo::verify(&bytes)?;
        let extension = photo::sniff(&bytes).map_or("bin", photo::Format::extension);
        let name = format!("{number:02} {}.{extension}", file_name(&photo.name));
        write_atomically(&folder.join(&name), &bytes)?;
        names.push(name);
    }
    Ok(names)
}

/// The bytes that leave. A photo with covers is replaced in the database too.
fn final_bytes(app: &App, photo: &Photo) -> Result<Vec<u8>, Error> {
    let bytes = app.store.read(|db| store::photo::bytes(db, photo.id).map_err(Error::from))?;
    let Some(covered) = covered(photo, &bytes)? else {
        return Ok(bytes);
    };
    let thumbnail = photo::thumbnail(&photo::decode(&covered.bytes)?, THUMBNAIL)?;
    let new = store::photo::Replacement {
        bytes: &covered.bytes,
        thumbnail: &thumbnail,
        media_type: covered.format.media_type(),
        size: covered.size,
        verified: true,
    };
    app.store.write(|tx| Ok::<_, Error>(store::photo::replace_bytes(tx, photo.id, new)?))?;
    Ok(covered.bytes)
}

fn write_texts(
    post: &Post,
    photos: &[Photo],
    names: &[String],
    folder: &Path,
    words: &Words,
) -> Result<(), Error> {
    // Windows' Notepad reads both, and LinkedIn gets single line feeds either way.
    write_atomically(&folder.join(words.plain("hand-over-text-file")), post.text.as_bytes())?;
    if photos.is_empty() {
        return Ok(());
    }
    let described = |(photo, name): (&Photo, &String)| {
        let text = photo.alt_text.trim();
        let none = words.plain("hand-over-no-alt-text");
        format!("{name}\n{}\n", if text.is_empty() { none.as_str() } else { text })
    };
    let lines: Vec<String> = photos.iter().zip(names).map(described).collect();
    write_atomically(&folder.join(words.plain("hand-over-alt-file")), lines.join("\n").as_bytes())
}
