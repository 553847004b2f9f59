//! Cleaning files built from boxes: pictures, videos, and pictures that are both.

use std::ops::Range;

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use super::canvas::{Canvas, joined};
use super::video::Movie;
use super::{BoxAt, children, image};
use crate::clean::Stripped;
use crate::metadata::{Found, Kept, MetadataItem, describe_trailer};
use crate::orientation::Orientation;
use crate::{Error, Format};

const GROUP: &str = "box";

/// What the parts of a file say together.
#[derive(Debug, Default)]
pub(crate) struct Cleaning {
    pub(crate) found: Found,
    pub(crate) kept: Vec<Kept>,
    /// Upright size of the picture or the first video track.
    pub(crate) size: Option<PhotoSize>,
    /// Bytes of coded pictures and samples.
    pub(crate) coded: Vec<Range<usize>>,
    /// The places for such bytes inside of the tables of pictures.
    pub(crate) inner_data: Vec<Range<usize>>,
    /// Whether there are bytes in use that can't be told from unused ones.
    pub(crate) keeps_all_data: bool,
}

impl Cleaning {
    /// Notes that a box goes.
    pub(crate) fn gone(&mut self, kind: MetadataKind, name: &str, bytes: usize) {
        self.found.push(MetadataItem::sized(kind, GROUP, name, bytes));
    }
}

/// Overwrites everything but the coded pictures and samples and what is needed to show them.
///
/// # Errors
///
/// [`Error::Truncated`], [`Error::Damaged`], [`Error::UnsupportedCoding`], [`Error::TooComplex`].
pub(crate) fn strip(bytes: &[u8], format: Format) -> Result<Stripped, Error> {
    let (boxes, stop) = children(bytes, 0, bytes.len())?;
    let mut canvas = Canvas { bytes: bytes[..stop].to_vec() };
    let mut cleaning = Cleaning::default();
    if stop < bytes.len() {
        cut_end(&boxes, &bytes[stop..], &mut cleaning)?;
    }
    let first = |kind: &[u8; 4]| boxes.iter().find(|found| &found.kind == kind).copied();
    let movie = first(b"moov").map(|found| Movie::read(bytes, found)).transpose()?;
    // The sequence of a file with both can do without the tables of single pictures.
    let pictures = first(b"meta").filter(|meta| {
        !format.is_video() && (movie.is_none() || image::has_pictures(bytes, *meta))
    });
    for found in &boxes {
        match (&found.kind, &movie) {
            (b"meta", _) if Some(*found) == pictures => {
                image::clean(&mut canvas, *found, &mut cleaning)?;
            }
            (b"moov", Some(movie)) if *found == movie.found => {
                movie.clean(&mut canvas, &mut cleaning)?;
            }
            (b"moof", Some(movie)) => movie.clean_fragment(&mut canvas, *found, &mut cleaning)?,
            (b"ftyp", _) => renounce_gain_map(&mut canvas, *found),
            (b"styp" | b"mdat", _) => {}
            // Indexes of a video, which may name tracks that go.
            (b"sidx" | b"mfra", Some(movie))
                if movie.tracks.iter().all(|track| track.is_needed) => {}
            (b"sidx" | b"mfra", _) => canvas.free(*found),
            (b"mini", _) => return Err(Error::UnsupportedCoding("short form of a picture header")),
            _ => free(&mut canvas, *found, &mut cleaning),
        }
    }
    let stored = cleaning.size.ok_or(Error::Damaged("no picture inside"))?;
    if movie.is_some() && !format.is_video() {
        cleaning.kept.push(Kept::Animation);
    }
    clear_unused(&mut canvas, &boxes, &mut cleaning)?;
    cleaning.kept.dedup();
    Ok(Stripped {
        bytes: canvas.bytes,
        stored,
        // The properties of the picture turn it, and they stay.
        orientation: Orientation::Upright,
        removed: cleaning.found.into_items(),
        kept: cleaning.kept,
    })
}

/// Bytes behind the last whole box: a box that is cut short means a file that is cut short.
fn cut_end(boxes: &[BoxAt], rest: &[u8], cleaning: &mut Cleaning) -> Result<(), Error> {
    let has = |kind: &[u8; 4]| boxes.iter().any(|found| &found.kind == kind);
    let is_needed = matches!(rest.get(4..8), Some(b"mdat" | b"moov" | b"meta" | b"moof"));
    if is_needed || !(has(b"moov") || has(b"meta")) {
        return Err(Error::Truncated);
    }
    cleaning.found.push(describe_trailer("trailer", rest));
    Ok(())
}

/// A file that announces a gain map without having one is refused by viewers, so the announcement
/// is replaced by one that the file makes anyway.
fn renounce_gain_map(canvas: &mut Canvas, found: BoxAt) {
    for at in (found.body + 8..found.end.saturating_sub(3)).step_by(4) {
        if canvas.bytes[at..at + 4] == *b"tmap" {
            canvas.bytes.copy_within(found.body..found.body + 4, at);
        }
    }
}

fn free(canvas: &mut Canvas, found: BoxAt, cleaning: &mut Cleaning) {
    let content = found.of(&canvas.bytes);
    if content.iter().any(|byte| *byte != 0) {
        let kind = String::from_utf8_lossy(&found.kind).into_owned();
        let (kind, name) = match &found.kind {
            b"mpvd" => (MetadataKind::HiddenPicture, "motion photo video".to_owned()),
            b"jumb" => (MetadataKind::EditHistory, kind),
            _ if content.starts_with(b"\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c") => {
                (MetadataKind::EditHistory, kind)
            }
            _ => (MetadataKind::Other, kind),
        };
        let length = content.len();
        cleaning.gone(kind, &name, length);
    }
    canvas.free(found);
}

/// Overwrites what no picture and no sample uses, and cuts the end where only such bytes are left.
///
/// # Errors
///
/// [`Error::UnsupportedCoding`] where something in use lies outside of the boxes for it.
fn clear_unused(
    canvas: &mut Canvas,
    boxes: &[BoxAt],
    cleaning: &mut Cleaning,
) -> Result<(), Error> {
    let coded = joined(&cleaning.coded);
    let data: Vec<_> = boxes.iter().filter(|found| &found.kind == b"mdat").collect();
    let places: Vec<_> = data.iter().map(|found| found.body..found.end).collect();
    if !is_within(&coded, &[places, cleaning.inner_data.clone()].concat()) {
        return Err(Error::UnsupportedCoding("picture data in an unusual place"));
    }
    let mut last_used = None;
    let data = if cleaning.keeps_all_data { Vec::new() } else { data };
    for found in &data {
        let (gone, end) = canvas.zero_between(found.body..found.end, &coded);
        if gone > 0 {
            cleaning.gone(MetadataKind::Other, "unused bytes", gone);
        }
        last_used = Some((**found, end));
    }
    // Boxes at the end that became empty, then the unused end of the picture data before them.
    while let Some(last) = boxes.iter().rev().find(|found| found.start < canvas.bytes.len()) {
        if canvas.bytes[last.start + 4..last.start + 8] != *b"free" {
            break;
        }
        canvas.bytes.truncate(last.start);
    }
    if let Some((found, end)) = last_used.filter(|(found, _)| found.end == canvas.bytes.len()) {
        canvas.truncate_box(found, end);
    }
    Ok(())
}

/// Whether each of the `joined` ranges lies in one of the places.
fn is_within(ranges: &[Range<usize>], places: &[Range<usize>]) -> bool {
    // Places that touch are one place.
    let places = joined(places);
    ranges.iter().all(|range| {
        let next = places.partition_point(|place| place.end < range.end);
        places.get(next).is_some_and(|place| place.start <= range.start)
    })
}
