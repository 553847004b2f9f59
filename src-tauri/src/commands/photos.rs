//! Photos and what was found in them.

use std::path::PathBuf;

use app::{App, Stop};
use programme::finding::{AgeAnswer, FindingKind};
use programme::id::{PhotoId, PostId};
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use super::Answer;
use crate::dto::{
    self, OwnLook, Photo, PhotoCard, PhotoProgress, PhotosAdded, RefusedFile, Settlement,
};
use crate::session::Session;

/// Endings the dialog offers first; what a file really is decides its content.
const ENDINGS: [&str; 13] = [
    "jpg", "jpeg", "png", "webp", "gif", "heic", "heif", "avif", "tif", "tiff", "bmp", "mp4", "mov",
];

/// Lets the person choose photos.
#[tauri::command(async)]
pub(crate) fn pick_photos(window: WebviewWindow, title: &str) -> Vec<PathBuf> {
    let dialog = window.dialog().file().set_parent(&window).set_title(title);
    let chosen = dialog.add_filter(title, &ENDINGS).blocking_pick_files().unwrap_or_default();
    chosen.into_iter().filter_map(|path| path.into_path().ok()).collect()
}

/// Cleans, checks and keeps files.
#[tauri::command(async)]
pub(crate) fn add_photos(
    session: State<'_, Session>,
    paths: Vec<PathBuf>,
    post_id: Option<String>,
    progress: Channel<PhotoProgress>,
) -> Answer<PhotosAdded> {
    let app = session.app()?;
    let post = post_id.as_deref().map(dto::read_id).transpose()?;
    let stop = session.new_stop();
    // A window that is gone needs no progress; the work ends all the same.
    let mut tell = |one: app::Progress| drop(progress.send(one.into()));
    let added = app::add_files(&app, &paths, post, &stop, &mut tell);
    cards(&app, added)
}

/// Cleans, checks and keeps a picture from the clipboard.
#[tauri::command(async)]
pub(crate) fn add_pasted_photo(
    session: State<'_, Session>,
    bytes: Vec<u8>,
    post_id: Option<String>,
) -> Answer<PhotosAdded> {
    let app = session.app()?;
    let post: Option<PostId> = post_id.as_deref().map(dto::read_id).transpose()?;
    let name = session.words().plain("hand-over-pasted");
    let id = app::add_bytes(&app, &bytes, &name, post, &session.new_stop(), &mut |_| {})?;
    cards(&app, app::Added { photos: vec![id], ..app::Added::default() })
}

fn cards(app: &App, added: app::Added) -> Answer<PhotosAdded> {
    // A person may have deleted one while the next ones were checked.
    let photo = |id: &PhotoId| match app::get_photo(app, *id) {
        Err(app::Error::Store(app::StoreError::Missing { .. })) => None,
        found => Some(found.map(Photo::from).map_err(Into::into)),
    };
    let photos: Vec<Photo> = added.photos.iter().filter_map(photo).collect::<Answer<_>>()?;
    let cleaned = photos.iter().filter(|photo| !photo.removed.is_empty()).count();
    Ok(PhotosAdded {
        photos: photos.into_iter().map(|photo| photo.card).collect(),
        cleaned: dto::count(cleaned),
        refused: added
            .refused
            .into_iter()
            .map(|one| RefusedFile::new(one.file_name(), one.error))
            .collect(),
        cancelled: added.cancelled,
    })
}

/// Stops adding photos.
#[tauri::command]
pub(crate) fn cancel_photos(session: State<'_, Session>) {
    session.stop();
}

/// The photos of a post, or those on the bench.
#[tauri::command(async)]
pub(crate) fn list_photos(
    session: State<'_, Session>,
    post_id: Option<String>,
) -> Answer<Vec<PhotoCard>> {
    let post = post_id.as_deref().map(dto::read_id).transpose()?;
    let photos = app::list_photos(&*session.app()?, post)?.into_iter();
    Ok(photos.map(|view| PhotoCard::new(&view.photo, &view.register, view.post_title)).collect())
}

/// One photo.
#[tauri::command(async)]
pub(crate) fn get_photo(session: State<'_, Session>, id: &str) -> Answer<Photo> {
    changed(&*session.app()?, id, |_| Ok(()))
}

/// Does something and answers with the photo as it is then.
fn changed(
    app: &App,
    id: &str,
    change: impl FnOnce(PhotoId) -> Result<(), app::Error>,
) -> Answer<Photo> {
    let id = dto::read_id(id)?;
    change(id)?;
    Ok(app::get_photo(app, id)?.into())
}

/// Looks at a photo again.
#[tauri::command(async)]
pub(crate) fn check_photo(session: State<'_, Session>, id: &str) -> Answer<Photo> {
    let app = session.app()?;
    // A stop of its own: cancelling the photos that come in must not break this off, nor the reverse.
    changed(&app, id, |id| app::check_again(&app, id, &Stop::new()))
}

/// Gives a photo another name.
#[tauri::command(async)]
pub(crate) fn rename_photo(session: State<'_, Session>, id: &str, name: &str) -> Answer<Photo> {
    let app = session.app()?;
    changed(&app, id, |id| app::rename_photo(&app, id, name))
}

/// Describes a photo.
#[tauri::command(async)]
pub(crate) fn set_alt_text(
    session: State<'_, Session>,
    id: &str,
    alt_text: &str,
) -> Answer<PhotoCard> {
    let app = session.app()?;
    Ok(changed(&app, id, |id| app::set_alt_text(&app, id, alt_text))?.card)
}

/// Writes down a person's own look at the photo, or takes it back.
#[tauri::command(async)]
pub(crate) fn answer_own_look(
    session: State<'_, Session>,
    id: &str,
    answer: Option<OwnLook>,
) -> Answer<Photo> {
    let app = session.app()?;
    let answer = answer.map(Into::into);
    changed(&app, id, |id| app::answer_own_look(&app, id, answer.as_ref()))
}

/// Puts the photos of a post in order.
#[tauri::command(async)]
pub(crate) fn order_photos(
    session: State<'_, Session>,
    post_id: &str,
    ids: Vec<String>,
) -> Answer<()> {
    let ids: Vec<PhotoId> = dto::read_ids(&ids)?;
    Ok(app::order_photos(&*session.app()?, dto::read_id(post_id)?, &ids)?)
}

/// Moves a photo to a post, or back to the bench.
#[tauri::command(async)]
pub(crate) fn attach_photo(
    session: State<'_, Session>,
    id: &str,
    post_id: Option<String>,
) -> Answer<()> {
    let post = post_id.as_deref().map(dto::read_id).transpose()?;
    Ok(app::attach_photo(&*session.app()?, dto::read_id(id)?, post)?)
}

/// Deletes a photo.
#[tauri::command(async)]
pub(crate) fn delete_photo(session: State<'_, Session>, id: &str) -> Answer<()> {
    Ok(app::delete_photo(&*session.app()?, dto::read_id(id)?)?)
}

/// Settles a finding.
#[tauri::command(async)]
pub(crate) fn settle_finding(
    session: State<'_, Session>,
    photo_id: &str,
    finding_id: &str,
    settlement: Settlement,
    age: Option<AgeAnswer>,
) -> Answer<Photo> {
    let app = session.app()?;
    let (finding, settlement) = (dto::read_id(finding_id)?, settlement.try_into()?);
    changed(&app, photo_id, |_| app::settle_finding(&app, finding, &settlement, age))
}

/// Takes a settlement back.
#[tauri::command(async)]
pub(crate) fn reopen_finding(
    session: State<'_, Session>,
    photo_id: &str,
    finding_id: &str,
) -> Answer<Photo> {
    let app = session.app()?;
    let finding = dto::read_id(finding_id)?;
    changed(&app, photo_id, |_| app::reopen_finding(&app, finding))
}

/// Writes down the answer to "adult or child".
#[tauri::command(async)]
pub(crate) fn answer_age(
    session: State<'_, Session>,
    photo_id: &str,
    finding_id: &str,
    age: Option<AgeAnswer>,
) -> Answer<Photo> {
    let app = session.app()?;
    let finding = dto::read_id(finding_id)?;
    changed(&app, photo_id, |_| app::answer_age(&app, finding, age))
}

/// Marks an area that no finder saw.
#[tauri::command(async)]
pub(crate) fn add_area(
    session: State<'_, Session>,
    photo_id: &str,
    region: [u32; 4],
    kind: FindingKind,
) -> Answer<Photo> {
    let app = session.app()?;
    changed(&app, photo_id, |id| app::add_area(&app, id, region, kind).map(drop))
}

/// Moves or resizes a box.
#[tauri::command(async)]
pub(crate) fn move_finding(
    session: State<'_, Session>,
    photo_id: &str,
    finding_id: &str,
    region: [u32; 4],
) -> Answer<Photo> {
    let app = session.app()?;
    let finding = dto::read_id(finding_id)?;
    changed(&app, photo_id, |_| app::move_finding(&app, finding, region))
}

/// Deletes a finding.
#[tauri::command(async)]
pub(crate) fn delete_finding(
    session: State<'_, Session>,
    photo_id: &str,
    finding_id: &str,
) -> Answer<Photo> {
    let app = session.app()?;
    let finding = dto::read_id(finding_id)?;
    changed(&app, photo_id, |_| app::delete_finding(&app, finding))
}

/// Brings a deleted finding back.
#[tauri::command(async)]
pub(crate) fn restore_finding(
    session: State<'_, Session>,
    photo_id: &str,
    finding_id: &str,
) -> Answer<Photo> {
    let app = session.app()?;
    let finding = dto::read_id(finding_id)?;
    changed(&app, photo_id, |_| app::restore_finding(&app, finding))
}
