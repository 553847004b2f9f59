//! What a person does with a photo on the bench.

use std::collections::HashMap;
use std::sync::Arc;

use programme::finding::{AgeAnswer, Finding, FindingKind, Settlement};
use programme::id::{FindingId, PhotoId, PostId};
use programme::journal::Action;
use programme::photo::{CheckState, OwnLook, Photo};
use programme::post::PostState;
use programme::readiness::PhotoMissing;
use programme::region::Region;
use store::Db;

use crate::{App, Error, Register};

/// A photo with what the rules say about it.
#[derive(Debug, Clone)]
pub struct PhotoView {
    /// The photo.
    pub photo: Photo,
    /// What it lacks.
    pub missing: Vec<PhotoMissing>,
    /// Title of its post.
    pub post_title: Option<String>,
    /// Names and rules, shared by all photos of a list.
    pub register: Arc<Register>,
    /// What no finder looked for, by the codes of `photos-unseen-<code>`.
    pub unseen: Vec<&'static str>,
    /// What was read at its findings; empty in lists, and for photos checked before the start.
    pub words: HashMap<FindingId, String>,
}

/// What the finders that looked can't see. A check by less is a check, but the person is told.
fn unseen(photo: &Photo) -> Vec<&'static str> {
    if photo.check == CheckState::Unchecked {
        return Vec::new();
    }
    let looked = |name: &str| photo.engines.iter().any(|engine| engine == name);
    let faces = match (looked("yunet"), looked("rustface")) {
        (true, _) => None,
        (false, true) => Some("small-faces"),
        (false, false) => Some("faces"),
    };
    let codes = (!looked("rxing")).then_some("codes");
    let text = (!looked("ppocr")).then_some("text");
    [faces, codes, text].into_iter().flatten().collect()
}

pub(crate) fn by_post(photos: Vec<Photo>) -> HashMap<Option<PostId>, Vec<Photo>> {
    let mut found: HashMap<Option<PostId>, Vec<Photo>> = HashMap::new();
    for photo in photos {
        found.entry(photo.post).or_default().push(photo);
    }
    for photos in found.values_mut() {
        photos.sort_by_key(|photo| (photo.position, photo.id));
    }
    found
}

/// The photos of one post, or with `None` those on the bench: of posts under way and of none.
///
/// # Errors
///
/// Those of the store.
pub fn list_photos(app: &App, post: Option<PostId>) -> Result<Vec<PhotoView>, Error> {
    app.store.read(|db| {
        let register = Arc::new(Register::load(app, db)?);
        let posts = store::post::list(db)?;
        let under_way = |id: PostId| {
            let found = posts.iter().find(|one| one.id == id);
            found.is_some_and(|one| {
                !matches!(one.state, PostState::Published | PostState::Withdrawn)
            })
        };
        let mut photos = match post {
            Some(post) => store::photo::of_post(db, post)?,
            None => store::photo::list(db)?,
        };
        if post.is_none() {
            photos.retain(|photo| photo.post.is_none_or(under_way));
            photos.sort_by_key(|photo| (std::cmp::Reverse(photo.post), photo.position, photo.id));
        }
        let title = |id: PostId| posts.iter().find(|one| one.id == id).map(|one| one.title.clone());
        let view = |photo: Photo| PhotoView {
            missing: register.photo_missing(&photo),
            post_title: photo.post.and_then(title),
            register: Arc::clone(&register),
            unseen: unseen(&photo),
            words: HashMap::new(),
            photo,
        };
        Ok(photos.into_iter().map(view).collect())
    })
}

/// One photo.
///
/// # Errors
///
/// Those of the store.
pub fn get_photo(app: &App, id: PhotoId) -> Result<PhotoView, Error> {
    app.store.read(|db| view(app, db, id))
}

pub(crate) fn view(app: &App, db: &Db, id: PhotoId) -> Result<PhotoView, Error> {
    let photo = store::photo::get(db, id)?;
    let register = Arc::new(Register::load(app, db)?);
    let post = photo.post.map(|post| store::post::get(db, post)).transpose()?;
    let words = photo.findings.iter().filter_map(|one| Some((one.id, app.words_at(one.id)?)));
    Ok(PhotoView {
        missing: register.photo_missing(&photo),
        post_title: post.map(|post| post.title),
        unseen: unseen(&photo),
        words: words.collect(),
        photo,
        register,
    })
}

/// Settles a finding, and writes down the answer to "adult or child" where one was given.
///
/// # Errors
///
/// [`Error::Settlement`] where it does not fit, and those of the store.
pub fn settle_finding(
    app: &App,
    id: FindingId,
    settlement: &Settlement,
    age: Option<AgeAnswer>,
) -> Result<(), Error> {
    app.store.write(|tx| {
        let (photo, finding) = store::finding::get(tx, id)?;
        finding.check(settlement)?;
        if let Settlement::Consent(person) = settlement {
            store::person::get(tx, *person)?;
        }
        if age.is_some() {
            store::finding::set_age(tx, id, age)?;
        }
        store::finding::settle(tx, id, settlement, app.now())?;
        unready(app, tx, photo)?;
        app.journal(tx, Action::Settled, "finding", id.uuid())
    })
}

/// Takes a settlement back.
///
/// # Errors
///
/// Those of the store.
pub fn reopen_finding(app: &App, id: FindingId) -> Result<(), Error> {
    change_finding(app, id, Action::Reopened, |tx| Ok(store::finding::reopen(tx, id)?))
}

/// Writes down a person's answer to "adult or child", or takes it back.
///
/// # Errors
///
/// Those of the store.
pub fn answer_age(app: &App, id: FindingId, age: Option<AgeAnswer>) -> Result<(), Error> {
    change_finding(app, id, Action::Changed, |tx| Ok(store::finding::set_age(tx, id, age)?))
}

/// Moves or resizes a finding's box; `numbers` is `[left, top, width, height]`.
///
/// # Errors
///
/// [`Error::Region`] and those of the store.
pub fn move_finding(app: &App, id: FindingId, numbers: [u32; 4]) -> Result<(), Error> {
    change_finding(app, id, Action::Changed, |tx| {
        let (photo, _) = store::finding::get(tx, id)?;
        let region = Region::new(numbers, store::photo::get(tx, photo)?.size)?;
        Ok(store::finding::set_region(tx, id, region)?)
    })
}

/// Deletes a finding; [`restore_finding`] brings it back.
///
/// # Errors
///
/// Those of the store.
pub fn delete_finding(app: &App, id: FindingId) -> Result<(), Error> {
    let now = app.now();
    change_finding(app, id, Action::Deleted, |tx| Ok(store::finding::delete(tx, id, now)?))
}

/// Brings a deleted finding back.
///
/// # Errors
///
/// Those of the store.
pub fn restore_finding(app: &App, id: FindingId) -> Result<(), Error> {
    app.store.write(|tx| {
        store::finding::restore(tx, id)?;
        let (photo, _) = store::finding::get(tx, id)?;
        unready(app, tx, photo)?;
        app.journal(tx, Action::Added, "finding", id.uuid())
    })
}

fn change_finding(
    app: &App,
    id: FindingId,
    action: Action,
    change: impl FnOnce(&store::Tx<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    app.store.write(|tx| {
        let (photo, _) = store::finding::get(tx, id)?;
        change(tx)?;
        unready(app, tx, photo)?;
        app.journal(tx, action, "finding", id.uuid())
    })
}

/// Marks an area that no finder saw.
///
/// # Errors
///
/// [`Error::Region`] and those of the store.
pub fn add_area(
    app: &App,
    photo: PhotoId,
    numbers: [u32; 4],
    kind: FindingKind,
) -> Result<FindingId, Error> {
    let id = FindingId::from_uuid(app.new_id());
    app.store.write(|tx| {
        let region = Region::new(numbers, store::photo::get(tx, photo)?.size)?;
        // A person is sure of what they draw.
        let finding =
            Finding { id, kind, region, class: None, confidence: 1.0, age: None, settlement: None };
        store::finding::insert(tx, photo, &finding)?;
        unready(app, tx, photo)?;
        app.journal(tx, Action::Added, "finding", id.uuid())
    })?;
    Ok(id)
}

/// A post that was handed over with other pictures is a draft again.
fn unready(app: &App, tx: &store::Tx<'_>, photo: PhotoId) -> Result<(), Error> {
    let Some(post) = store::photo::get(tx, photo)?.post else { return Ok(()) };
    if store::post::get(tx, post)?.state == PostState::Ready {
        store::post::set_state(tx, post, PostState::Draft, app.now())?;
    }
    Ok(())
}

/// Describes the picture for people who can't see it.
///
/// # Errors
///
/// Those of the store.
pub fn set_alt_text(app: &App, id: PhotoId, text: &str) -> Result<(), Error> {
    app.store.write(|tx| {
        store::photo::set_alt_text(tx, id, text)?;
        unready(app, tx, id)
    })
}

/// Writes down a person's own look at the photo, or takes it back.
///
/// # Errors
///
/// [`Error::Settlement`] where it is skipped without a reason, and those of the store.
pub fn answer_own_look(app: &App, id: PhotoId, answer: Option<&OwnLook>) -> Result<(), Error> {
    answer.map_or(Ok(()), OwnLook::check)?;
    let action = if answer.is_some() { Action::Settled } else { Action::Reopened };
    app.store.write(|tx| {
        store::photo::set_own_look(tx, id, answer, app.now())?;
        unready(app, tx, id)?;
        app.journal(tx, action, "photo", id.uuid())
    })
}

/// Gives the photo a name that says something.
///
/// # Errors
///
/// [`Error::NameMissing`] and those of the store.
pub fn rename_photo(app: &App, id: PhotoId, name: &str) -> Result<(), Error> {
    if name.trim().is_empty() {
        return Err(Error::NameMissing);
    }
    app.store.write(|tx| Ok(store::photo::rename(tx, id, name.trim())?))
}

/// Puts the photos of a post in this order.
///
/// # Errors
///
/// Those of the store.
pub fn order_photos(app: &App, post: PostId, photos: &[PhotoId]) -> Result<(), Error> {
    app.store.write(|tx| Ok(store::photo::reorder(tx, Some(post), photos)?))
}

/// Moves a photo to the end of a post, or with `None` back to the bench alone.
///
/// # Errors
///
/// Those of the store.
pub fn attach_photo(app: &App, id: PhotoId, post: Option<PostId>) -> Result<(), Error> {
    app.store.write(|tx| {
        unready(app, tx, id)?;
        let mut photos: Vec<PhotoId> = match post {
            Some(post) => store::photo::of_post(tx, post)?.iter().map(|one| one.id).collect(),
            None => store::photo::loose(tx)?.iter().map(|one| one.id).collect(),
        };
        photos.retain(|one| *one != id);
        photos.push(id);
        store::photo::reorder(tx, post, &photos)?;
        unready(app, tx, id)
    })
}

/// Deletes a photo and everything known about it.
///
/// # Errors
///
/// Those of the store.
pub fn delete_photo(app: &App, id: PhotoId) -> Result<(), Error> {
    let photo = app.store.write(|tx| {
        unready(app, tx, id)?;
        let photo = store::photo::get(tx, id)?;
        store::photo::delete(tx, id, app.now())?;
        app.journal(tx, Action::Deleted, "photo", id.uuid())?;
        Ok::<_, Error>(photo)
    })?;
    app.forget(photo.findings.iter().map(|one| one.id));
    Ok(())
}
