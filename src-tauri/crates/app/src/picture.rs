//! The pictures the window shows.

use photo::{Cleaned, Picture};
use programme::cover::Cover;
use programme::id::{FindingId, PhotoId};
use programme::photo::Photo;
use programme::region::{PhotoSize, Region};

use crate::look::THUMBNAIL;
use crate::{App, Error};

/// Longest side of a picture on the bench, in pixels: sharp on a large screen at 200 %, quick to send.
const BENCH: u32 = 2560;

/// Side of the crop beside a finding, in pixels: 44 on screen, times two for fine screens.
const CROP: u32 = 88;

/// Which view of a photo is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// As it will go out, covers applied; reduced for the screen.
    Full,
    /// As it will go out, at its full size: for the look of one's own.
    Whole,
    /// Without covers, for the bench.
    Open,
    /// Small, for lists; covers applied.
    Thumbnail,
    /// A square around a finding; without covers where it is not covered itself.
    Finding(FindingId),
}

/// A picture as bytes with its media type.
///
/// # Errors
///
/// Those of the store and of the photo.
pub fn picture(app: &App, id: PhotoId, variant: Variant) -> Result<(Vec<u8>, String), Error> {
    let (photo, bytes) = app
        .store
        .read(|db| Ok::<_, Error>((store::photo::get(db, id)?, store::photo::bytes(db, id)?)))?;
    let jpeg = |bytes| (bytes, "image/jpeg".to_owned());
    match variant {
        Variant::Thumbnail if covers(&photo).is_empty() => {
            Ok(jpeg(app.store.read(|db| store::photo::thumbnail(db, id).map_err(Error::from))?))
        }
        Variant::Thumbnail => Ok(jpeg(photo::thumbnail(&seen(&photo, &bytes)?, THUMBNAIL)?)),
        Variant::Whole => match covered(&photo, &bytes)? {
            Some(covered) => Ok((covered.bytes, covered.format.media_type().into())),
            None => Ok((bytes, photo.media_type)),
        },
        Variant::Open if is_small(photo.size) => Ok((bytes, photo.media_type)),
        Variant::Open => Ok(jpeg(photo::thumbnail(&photo::decode(&bytes)?, BENCH)?)),
        Variant::Full if covers(&photo).is_empty() && is_small(photo.size) => {
            Ok((bytes, photo.media_type))
        }
        Variant::Full => Ok(jpeg(photo::thumbnail(&seen(&photo, &bytes)?, BENCH)?)),
        Variant::Finding(finding) => {
            let found = photo.findings.iter().find(|one| one.id == finding);
            let found =
                found.ok_or(store::Error::Missing { table: "finding", id: finding.uuid() })?;
            let shown = match found.cover() {
                Some(_) => seen(&photo, &bytes)?,
                None => photo::decode(&bytes)?,
            };
            Ok(jpeg(crop(&shown, found.region)?))
        }
    }
}

fn is_small(size: PhotoSize) -> bool {
    size.width.max(size.height) <= BENCH
}

/// The picture as it will go out.
fn seen(photo: &Photo, bytes: &[u8]) -> Result<Picture, Error> {
    let covers = covers(photo);
    if covers.is_empty() {
        return Ok(photo::decode(bytes)?);
    }
    Ok(photo::decode(&photo::cover(bytes, &covers, noise(photo))?.bytes)?)
}

/// The regions of `photo` that are covered, with their margins.
pub(crate) fn covers(photo: &Photo) -> Vec<Cover> {
    let cover = |finding: &programme::finding::Finding| {
        let (style, margin) = finding.cover()?;
        Some(Cover { region: finding.region.grown(margin.share(), photo.size), style })
    };
    photo.findings.iter().filter_map(cover).collect()
}

/// Covers what is to be covered; `None` where nothing is.
pub(crate) fn covered(photo: &Photo, bytes: &[u8]) -> Result<Option<Cleaned>, Error> {
    let covers = covers(photo);
    if covers.is_empty() {
        return Ok(None);
    }
    Ok(Some(photo::cover(bytes, &covers, noise(photo))?))
}

/// The seed of the disturbance: the random part of the id, so that each photo
/// has its own and a preview looks like the file that leaves. It leaves this PC nowhere.
fn noise(photo: &Photo) -> u64 {
    photo.id.uuid().as_u64_pair().1
}

/// A square around `region` with some room, as a small JPEG.
fn crop(picture: &Picture, region: Region) -> Result<Vec<u8>, Error> {
    let room = region.grown(0.25, picture.size);
    let PhotoSize { width, .. } = picture.size;
    let row = |y: u32| {
        let start = (y as usize * width as usize + room.left() as usize) * 3;
        &picture.rgb[start..start + room.width() as usize * 3]
    };
    let rgb = (room.top()..room.bottom()).flat_map(row).copied().collect();
    let size = PhotoSize { width: room.width(), height: room.height() };
    Ok(photo::thumbnail(&Picture { size, rgb }, CROP)?)
}
