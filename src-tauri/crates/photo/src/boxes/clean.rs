//! Cleaning files built from boxes: pictures, videos, and pictures that are both.

use std::ops::Range;

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use super::canvas::Canvas;
use super::{BoxAt, children, image, video};
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
    /// Whether all coded bytes are known, so that the others can go.
    pub(crate) is_fragmented: bool,
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
    cleaning.is_fragmented = boxes.iter().any(|found| &found.kind == b"moof");
    for found in &boxes {
        match &found.kind {
            b"meta" if !format.is_video() => image::clean(&mut canvas, *found, &mut cleaning)?,
            b"moov" => video::clean(&mut canvas, *found, &mut cleaning)?,
            b"moof" => video::clean_fragment(&mut canvas, *found, &mut cleaning)?,
            b"ftyp" => renounce_gain_map(&mut canvas, *found),
            b"styp" | b"mdat" | b"sidx" | b"mfra" => {}
            _ => free(&mut canvas, *found, &mut cleaning),
        }
    }
    let stored = cleaning.size.ok_or(Error::Damaged("no picture inside"))?;
    clear_unused(&mut canvas, &boxes, &mut cleaning);
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
        let kind = match &found.kind {
            b"mpvd" => MetadataKind::HiddenPicture,
            b"jumb" => MetadataKind::EditHistory,
            _ if content.starts_with(b"\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c") => {
                MetadataKind::EditHistory
            }
            _ => MetadataKind::Other,
        };
        let name = String::from_utf8_lossy(&found.kind).into_owned();
        let length = content.len();
        cleaning.gone(kind, &name, length);
    }
    canvas.free(found);
}

/// Overwrites what no picture and no sample uses, and cuts the end where only such bytes are left.
fn clear_unused(canvas: &mut Canvas, boxes: &[BoxAt], cleaning: &mut Cleaning) {
    let mut last_used = None;
    if !cleaning.is_fragmented {
        for found in boxes.iter().filter(|found| &found.kind == b"mdat") {
            let (gone, end) = canvas.zero_except(found.body..found.end, &cleaning.coded);
            if gone > 0 {
                cleaning.gone(MetadataKind::Other, "unused bytes", gone);
            }
            last_used = Some((*found, end));
        }
    }
    // Boxes at the end that became empty, then the unused end of the picture data before them.
    while let Some(last) = boxes.iter().rev().find(|found| found.start < canvas.bytes.len()) {
        if canvas.bytes[last.start + 4..last.start + 8] != *b"free" {
            break;
        }
        canvas.bytes.truncate(last.start);
    }
    if let Some((found, end)) = last_used.filter(|(found, _)| found.end == canvas.bytes.len()) {
        canvas.bytes.truncate(end);
        canvas.set_length(found, end - found.start);
    }
}
