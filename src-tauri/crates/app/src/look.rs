//! From a file to a clean, checked photo: read, clean, verify, look, keep. The original is not kept.

use std::collections::HashMap;
use std::path::PathBuf;

use photo::{Cleaned, Picture, Target};
use programme::finding::Finding;
use programme::id::{FindingId, PhotoId, PostId};
use programme::journal::Action;
use programme::photo::{CheckState, Photo, Removed};
use sight::{Look, Names, Outcome, Sighting, Stop};
use store::Tx;

use crate::folder::unfold;
use crate::memory::room_for;
use crate::{App, Error};

/// Longest side of the small pictures in lists, in pixels: 104 on screen, times two for fine screens, with room.
pub(crate) const THUMBNAIL: u32 = 320;

/// Where the work on a photo stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Metadata are removed and the result is verified.
    Cleaning,
    /// It is written to the database.
    Saving,
    /// Faces and other things are looked for.
    Looking,
    /// A finder has looked; what it found is in the database.
    Found,
    /// Every finder has looked or failed.
    Checked,
}

impl Step {
    /// Stable word for the wall to the UI.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Cleaning => "cleaning",
            Self::Saving => "saving",
            Self::Looking => "looking",
            Self::Found => "found",
            Self::Checked => "checked",
        }
    }
}

/// How far adding photos came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Photos done.
    pub done: u32,
    /// Photos in all.
    pub total: u32,
    /// What is done with the present one.
    pub step: Step,
    /// The present one, as soon as it can be shown; later steps add to it.
    pub photo: Option<PhotoId>,
}

/// A file that was refused.
#[derive(Debug)]
pub struct Refused {
    /// The file, to be named to the person who chose it and to nobody else.
    pub file: PathBuf,
    /// Why.
    pub error: Error,
}

/// What became of the files.
#[derive(Debug, Default)]
pub struct Added {
    /// The new photos, in the order of the files.
    pub photos: Vec<PhotoId>,
    /// Files that were refused; the others are in.
    pub refused: Vec<Refused>,
    /// Whether it was stopped. Photos before that are in; the last of them may be unchecked.
    pub cancelled: bool,
}

/// Cleans, keeps and checks files, one after the other; a folder stands for the pictures in it.
///
/// A file that is refused does not keep the others from coming in. Each photo
/// is in the database as soon as it is clean, and can be worked on while the
/// finders still look and the next ones come.
pub fn add_files(
    app: &App,
    paths: &[PathBuf],
    post: Option<PostId>,
    stop: &Stop,
    progress: &mut dyn FnMut(Progress),
) -> Added {
    let (files, refused) = unfold(paths, stop);
    let mut added = Added { refused, ..Added::default() };
    let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
    for (done, file) in (0..).zip(&files) {
        let mut tell = |step, photo| progress(Progress { done, total, step, photo });
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let read = photo::read_file(file).map_err(Error::from);
        match read.and_then(|bytes| add(app, &bytes, &name, post, stop, &mut tell)) {
            Ok(id) => added.photos.push(id),
            Err(Error::Cancelled) => {}
            // What fails here fails for every file: the disk, the database.
            Err(error) => added.refused.push(Refused { file: file.clone(), error }),
        }
        if stop.is_stopped() {
            break;
        }
    }
    added.cancelled = stop.is_stopped();
    added
}

/// Cleans, keeps and checks a picture from the clipboard.
///
/// # Errors
///
/// Those of the photo, the store, [`Error::NoMemory`] and [`Error::Cancelled`].
pub fn add_bytes(
    app: &App,
    bytes: &[u8],
    name: &str,
    post: Option<PostId>,
    stop: &Stop,
    progress: &mut dyn FnMut(Progress),
) -> Result<PhotoId, Error> {
    add(app, bytes, name, post, stop, &mut |step, photo| {
        progress(Progress { done: 0, total: 1, step, photo });
    })
}

type Tell<'a> = &'a mut dyn FnMut(Step, Option<PhotoId>);

fn add(
    app: &App,
    bytes: &[u8],
    name: &str,
    post: Option<PostId>,
    stop: &Stop,
    tell: Tell<'_>,
) -> Result<PhotoId, Error> {
    stopped(stop)?;
    // A video is cleaned, but nobody looks into it: it must never count as a photo that was checked.
    if let Some(video) = photo::sniff(bytes).filter(|format| format.is_video()) {
        return Err(photo::Error::UnsupportedFormat(video).into());
    }
    tell(Step::Cleaning, None);
    room_for(photo::size(bytes)?)?;
    let cleaned = photo::clean(bytes, Target::LinkedIn)?;
    let picture = photo::decode(&cleaned.bytes)?;
    // What no finder could look at is refused before anything of it is kept.
    let view = view(app, &picture)?;
    stopped(stop)?;
    tell(Step::Saving, None);
    let thumbnail = photo::thumbnail(&picture, THUMBNAIL)?;
    let id = keep(app, describe(app, &cleaned, name, post), &cleaned.bytes, &thumbnail)?;
    match look_at(app, id, &view, stop, &mut |step| tell(step, Some(id))) {
        // It stays unchecked, and a person may look at it again or delete it.
        Err(Error::Cancelled) => Ok(id),
        // A person deleted it meanwhile.
        Err(Error::Store(store::Error::Missing { .. })) => Ok(id),
        looked => looked.map(|()| id),
    }
}

/// Puts a photo at the end of its post or of the bench.
fn keep(app: &App, photo: Photo, bytes: &[u8], thumbnail: &[u8]) -> Result<PhotoId, Error> {
    app.store.write(|tx| {
        let position = match photo.post {
            Some(post) => store::photo::of_post(tx, post)?.len(),
            None => store::photo::loose(tx)?.len(),
        };
        let photo = Photo { position: u32::try_from(position).unwrap_or(u32::MAX), ..photo };
        store::photo::insert(tx, &photo, bytes, thumbnail)?;
        app.journal(tx, Action::Added, "photo", photo.id.uuid())?;
        Ok(photo.id)
    })
}

/// Lets the finders look and keeps what each of them found at once.
fn look_at(
    app: &App,
    id: PhotoId,
    view: &sight::Picture<'_>,
    stop: &Stop,
    tell: &mut dyn FnMut(Step),
) -> Result<(), Error> {
    let mut kept = Ok(());
    // Of finders that look closer at what they have seen.
    let mut seen: HashMap<&str, Vec<FindingId>> = HashMap::new();
    let names = names(app)?;
    let look = app.eyes().look(view, stop, &mut |engine, outcome| match outcome {
        Outcome::Started => tell(Step::Looking),
        Outcome::Seen(found) if kept.is_ok() => {
            let known = seen.entry(engine).or_default();
            let new = found.get(known.len()..).unwrap_or_default();
            kept = add_findings(app, id, new).map(|ids| known.extend(ids));
            tell(Step::Found);
        }
        Outcome::Found(found) if kept.is_ok() => {
            let known = seen.remove(engine).unwrap_or_default();
            let (closer, new) = found.split_at(known.len().min(found.len()));
            let mut part = Look { sightings: new.to_vec(), ..Look::default() };
            part.mark_names(&names);
            kept = set_kinds(app, &known, closer)
                .and_then(|()| add_findings(app, id, &part.sightings).map(drop));
            tell(Step::Found);
        }
        Outcome::Seen(_) | Outcome::Found(_) | Outcome::Failed(_) => {}
    });
    kept?;
    stopped(stop)?;
    log_failures(&look);
    app.store.write(|tx| set_check(tx, id, &look))?;
    tell(Step::Checked);
    Ok(())
}

/// The new findings' ids, in the order of `found`.
fn add_findings(app: &App, id: PhotoId, found: &[Sighting]) -> Result<Vec<FindingId>, Error> {
    app.store.write(|tx| {
        // Nothing is added to a photo that was deleted meanwhile.
        store::photo::get(tx, id)?;
        let findings = findings(app, found);
        findings.iter().try_for_each(|one| store::finding::insert(tx, id, one))?;
        Ok(findings.iter().map(|one| one.id).collect())
    })
}

/// Takes over what a closer look made of findings.
fn set_kinds(app: &App, ids: &[FindingId], found: &[Sighting]) -> Result<(), Error> {
    app.store.write(|tx| {
        for (id, sighting) in ids.iter().zip(found) {
            match store::finding::get(tx, *id) {
                Ok((_, finding)) if finding.kind != sighting.kind => {
                    store::finding::set_kind(tx, *id, sighting.kind)?;
                }
                // Nothing new, or a person deleted it meanwhile.
                Ok(_) | Err(store::Error::Missing { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    })
}

fn set_check(tx: &Tx<'_>, id: PhotoId, look: &Look) -> Result<(), Error> {
    let engines: Vec<String> = look.engines.iter().map(|name| (*name).into()).collect();
    Ok(store::photo::set_check(tx, id, state(look), &engines)?)
}

fn stopped(stop: &Stop) -> Result<(), Error> {
    if stop.is_stopped() { Err(Error::Cancelled) } else { Ok(()) }
}

fn see(app: &App, picture: &Picture, stop: &Stop) -> Result<Look, Error> {
    let view = view(app, picture)?;
    let mut look = app.eyes().look(&view, stop, &mut |_, _| {});
    // A finder that was stopped reports a failure; the person who stopped it needs no photo marked so.
    stopped(stop)?;
    log_failures(&look);
    look.mark_names(&names(app)?);
    Ok(look)
}

/// The picture as the finders look at it.
fn view<'a>(app: &App, picture: &'a Picture) -> Result<sight::Picture<'a>, Error> {
    let smallest = app.store.read(store::settings::load)?.smallest_face;
    let view = sight::Picture::new(picture.size, &picture.rgb)?;
    Ok(view.with_smallest_face(smallest as f32))
}

/// Everybody in the store: their names on a badge or a letter concern them.
///
/// # Errors
///
/// Those of the store.
pub fn names(app: &App) -> Result<Names, Error> {
    app.store.read(|db| {
        let members = store::member::list(db)?;
        let people = store::person::list(db)?;
        let members = members.iter().map(|one| one.profile.name.as_str());
        Ok(Names::new(members.chain(people.iter().map(|one| one.name.as_str()))))
    })
}

fn log_failures(look: &Look) {
    for (engine, error) in &look.failed {
        tracing::warn!(engine, error = error as &dyn std::error::Error, "finder could not look");
    }
}

/// A clean photo that nobody has looked at yet.
fn describe(app: &App, cleaned: &Cleaned, name: &str, post: Option<PostId>) -> Photo {
    let removed = cleaned.removed.iter().map(|item| Removed {
        kind: item.kind,
        group: item.group.clone(),
        name: item.name.clone(),
    });
    Photo {
        id: PhotoId::from_uuid(app.new_id()),
        post,
        position: 0,
        name: name.into(),
        media_type: cleaned.format.media_type().into(),
        size: cleaned.size,
        sha256: hex(&cleaned.sha256_after),
        // `clean` gives nothing out that its second reader did not confirm.
        verified: true,
        alt_text: String::new(),
        removed: removed.collect(),
        kept: cleaned.kept.clone(),
        check: CheckState::Unchecked,
        engines: vec![],
        findings: vec![],
        own_look: None,
        added_at: app.now(),
    }
}

fn state(look: &Look) -> CheckState {
    if look.failed.is_empty() { CheckState::Checked } else { CheckState::CouldNotCheck }
}

/// Findings in the order of `found`. Their ids tell the order in which they are asked about: in
/// rows from the top, in each from the left.
fn findings(app: &App, found: &[Sighting]) -> Vec<Finding> {
    let mut asked: Vec<(usize, &Sighting)> = found.iter().enumerate().collect();
    asked.sort_by_key(|(_, one)| (one.region.top() / 256, one.region.left()));
    let finding = |one: &Sighting| Finding {
        id: app.remember(one),
        kind: one.kind,
        region: one.region,
        class: one.class,
        confidence: one.confidence,
        age: None,
        settlement: None,
    };
    let mut findings: Vec<(usize, Finding)> =
        asked.into_iter().map(|(at, one)| (at, finding(one))).collect();
    findings.sort_by_key(|(at, _)| *at);
    findings.into_iter().map(|(_, finding)| finding).collect()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Looks at a photo again. What a person settled or drew stays; open
/// findings of the machine give way to what it sees now.
///
/// # Errors
///
/// Those of the photo, the store, [`Error::NoMemory`] and [`Error::Cancelled`].
pub fn check_again(app: &App, id: PhotoId, stop: &Stop) -> Result<(), Error> {
    let bytes = app.store.read(|db| store::photo::bytes(db, id).map_err(Error::from))?;
    photo::verify(&bytes)?;
    room_for(photo::size(&bytes)?)?;
    let picture = photo::decode(&bytes)?;
    let look = see(app, &picture, stop)?;
    app.store.write(|tx| {
        let photo = store::photo::get(tx, id)?;
        let drawn = |one: &Finding| one.confidence >= 1.0;
        let (kept, old): (Vec<&Finding>, Vec<&Finding>) =
            photo.findings.iter().partition(|one| one.settlement.is_some() || drawn(one));
        for finding in old {
            store::finding::delete(tx, finding.id, app.now())?;
        }
        // Half an overlap is the same thing seen again.
        let known = |new: &Finding| kept.iter().any(|old| old.region.overlap(new.region) > 0.5);
        for finding in findings(app, &look.sightings).into_iter().filter(|new| !known(new)) {
            store::finding::insert(tx, id, &finding)?;
        }
        set_check(tx, id, &look)?;
        app.journal(tx, Action::Changed, "photo", id.uuid())
    })
}

impl Refused {
    /// The file's name without its folder, for the person who chose it.
    #[must_use]
    pub fn file_name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

#[cfg(test)]
mod tests;
