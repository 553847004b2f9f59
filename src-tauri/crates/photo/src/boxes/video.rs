//! Cleaning the part of a file that describes video and sound.

use std::ops::Range;

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use super::canvas::Canvas;
use super::clean::Cleaning;
use super::{BoxAt, children, samples, user_data};
use crate::Error;
use crate::bytes::{be16, be32};
use crate::metadata::MetadataItem;

const GROUP: &str = "video";

/// Boxes that are needed to play, by the box they stand in.
const MOVIE: &[&[u8; 4]] = &[b"mvhd", b"trak", b"mvex"];
const EXTENDS: &[&[u8; 4]] = &[b"mehd", b"trex", b"trep"];
const TRACK: &[&[u8; 4]] = &[b"tkhd", b"edts", b"mdia", b"tapt"];
const MEDIA: &[&[u8; 4]] = &[b"mdhd", b"hdlr", b"minf", b"elng"];
const MEDIA_PARTS: &[&[u8; 4]] = &[b"vmhd", b"smhd", b"nmhd", b"sthd", b"hdlr", b"dinf", b"stbl"];
const TABLES: &[&[u8; 4]] = &[
    b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss",
    b"stsh", b"stps", b"sdtp", b"sbgp", b"sgpd", b"csgp", b"subs", b"saiz", b"saio", b"stdp",
    b"padb",
];
const FRAGMENT: &[&[u8; 4]] = &[b"mfhd", b"traf"];
const TRACK_FRAGMENT: &[&[u8; 4]] = &[
    b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"csgp", b"subs", b"saiz", b"saio",
    b"senc",
];

/// What a track is for.
#[derive(Debug, Clone, Copy)]
struct Track {
    found: BoxAt,
    handler: [u8; 4],
    tables: Option<BoxAt>,
}

impl Track {
    /// Video, sound, picture sequences and their transparency stay. Time codes tell the time of
    /// day, text tracks titles, metadata tracks the way walked.
    fn is_needed(&self) -> bool {
        matches!(&self.handler, b"vide" | b"soun" | b"pict" | b"auxv")
    }
}

/// Cleans the movie box and notes where its samples lie.
///
/// # Errors
///
/// As for [`super::clean::strip`].
pub(crate) fn clean(
    canvas: &mut Canvas,
    movie: BoxAt,
    cleaning: &mut Cleaning,
) -> Result<(), Error> {
    let tracks = tracks(&canvas.bytes, movie)?;
    if cleaning.is_fragmented && !tracks.iter().all(Track::is_needed) {
        return Err(Error::UnsupportedCoding("fragmented video with further tracks"));
    }
    if !cleaning.is_fragmented {
        cleaning.coded.extend(sample_ranges(&canvas.bytes, &tracks)?);
    }
    if cleaning.size.is_none() {
        let mut needed = tracks.iter().filter(|track| matches!(&track.handler, b"vide" | b"pict"));
        cleaning.size = needed.find_map(|track| size(&canvas.bytes, track.found));
    }
    for track in tracks.iter().filter(|track| !track.is_needed()) {
        let name = format!("track {}", String::from_utf8_lossy(&track.handler));
        cleaning.gone(MetadataKind::Other, &name, track.found.end - track.found.start);
        canvas.free(track.found);
    }
    filter(canvas, movie, MOVIE, cleaning)
}

/// Cleans one fragment of a fragmented video.
///
/// # Errors
///
/// As for [`super::clean::strip`].
pub(crate) fn clean_fragment(
    canvas: &mut Canvas,
    fragment: BoxAt,
    cleaning: &mut Cleaning,
) -> Result<(), Error> {
    filter(canvas, fragment, FRAGMENT, cleaning)
}

/// Empties the boxes that are not on the list, and goes into the others.
fn filter(
    canvas: &mut Canvas,
    parent: BoxAt,
    needed: &[&[u8; 4]],
    cleaning: &mut Cleaning,
) -> Result<(), Error> {
    let (boxes, stop) = children(&canvas.bytes, parent.body, parent.end)?;
    // QuickTime ends some lists with four zeros.
    canvas.zero(stop..parent.end);
    for found in boxes {
        if !needed.contains(&&found.kind) {
            if found.of(&canvas.bytes).iter().any(|byte| *byte != 0) {
                cleaning.found.extend(user_data::describe(&canvas.bytes, found)?);
            }
            canvas.free(found);
            continue;
        }
        match &found.kind {
            b"mvhd" | b"tkhd" | b"mdhd" => clear_times(canvas, found, cleaning)?,
            b"hdlr" => clear_handler(canvas, found),
            b"trak" => filter(canvas, found, TRACK, cleaning)?,
            b"mdia" => filter(canvas, found, MEDIA, cleaning)?,
            b"minf" => filter(canvas, found, MEDIA_PARTS, cleaning)?,
            b"stbl" => filter(canvas, found, TABLES, cleaning)?,
            b"mvex" => filter(canvas, found, EXTENDS, cleaning)?,
            b"traf" => filter(canvas, found, TRACK_FRAGMENT, cleaning)?,
            b"dinf" => clear_data_references(canvas, found)?,
            b"stsd" => clear_descriptions(canvas, found)?,
            _ => {}
        }
    }
    Ok(())
}

fn tracks(bytes: &[u8], movie: BoxAt) -> Result<Vec<Track>, Error> {
    let mut tracks = Vec::new();
    for found in children(bytes, movie.body, movie.end)?.0 {
        match &found.kind {
            b"cmov" => return Err(Error::UnsupportedCoding("compressed movie header")),
            b"trak" => tracks.push(track(bytes, found)?),
            _ => {}
        }
    }
    Ok(tracks)
}

fn track(bytes: &[u8], found: BoxAt) -> Result<Track, Error> {
    let inside = |parent: BoxAt, kind: &[u8; 4]| -> Result<Option<BoxAt>, Error> {
        Ok(children(bytes, parent.body, parent.end)?
            .0
            .into_iter()
            .find(|found| &found.kind == kind))
    };
    let mut track = Track { found, handler: [0; 4], tables: None };
    let Some(media) = inside(found, b"mdia")? else { return Ok(track) };
    if let Some(handler) =
        inside(media, b"hdlr")?.and_then(|handler| bytes.get(handler.body + 8..handler.body + 12))
    {
        track.handler = handler.try_into().expect("four bytes were sliced");
    }
    if let Some(parts) = inside(media, b"minf")? {
        track.tables = inside(parts, b"stbl")?;
    }
    Ok(track)
}

fn sample_ranges(bytes: &[u8], tracks: &[Track]) -> Result<Vec<Range<usize>>, Error> {
    let (boxes, _) = children(bytes, 0, bytes.len())?;
    let limits: Vec<_> = boxes
        .iter()
        .filter(|found| &found.kind == b"mdat")
        .map(|found| found.body..found.end)
        .collect();
    let mut starts = Vec::new();
    for tables in tracks.iter().filter_map(|track| track.tables) {
        starts.extend(samples::chunk_starts(bytes, tables)?);
    }
    starts.sort_unstable();
    let mut ranges = Vec::new();
    for track in tracks.iter().filter(|track| track.is_needed()) {
        let tables = track.tables.ok_or(Error::Damaged("sample tables are missing"))?;
        ranges.extend(samples::ranges(bytes, tables, &track.handler == b"soun", &starts, &limits)?);
    }
    Ok(ranges)
}

/// Upright size of a track: its sides, swapped where its matrix turns it by a quarter.
fn size(bytes: &[u8], track: BoxAt) -> Option<PhotoSize> {
    let (boxes, _) = children(bytes, track.body, track.end).ok()?;
    let header = boxes.iter().find(|found| &found.kind == b"tkhd")?.of(bytes);
    let matrix = if header.first()? == &0 { 40 } else { 52 };
    // Fixed point numbers with 16 bits behind the point.
    let side = |at| be32(header, at).map(|side| side >> 16);
    let (width, height) = (side(matrix + 36)?, side(matrix + 40)?);
    let factor = |at| be32(header, at).map(|factor| (factor as i32).unsigned_abs());
    let is_turned = factor(matrix + 4)? > factor(matrix)?;
    let (width, height) = if is_turned { (height, width) } else { (width, height) };
    (width > 0 && height > 0).then_some(PhotoSize { width, height })
}

/// Sets the times of creation and change to zero, which stands for "unknown".
fn clear_times(canvas: &mut Canvas, found: BoxAt, cleaning: &mut Cleaning) -> Result<(), Error> {
    let width = if found.of(&canvas.bytes).first() == Some(&0) { 8 } else { 16 };
    let times = found.body + 4..found.body + 4 + width;
    if times.end > found.end {
        return Err(Error::Damaged("movie header is cut short"));
    }
    let content = &canvas.bytes[times.clone()];
    if content.iter().any(|byte| *byte != 0) {
        let seconds =
            content[..width / 2].iter().fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
        let name = format!("creation time ({})", String::from_utf8_lossy(&found.kind));
        let item = MetadataItem::new(
            MetadataKind::Time,
            GROUP,
            &name,
            &user_data::date_since_1904(seconds),
        );
        cleaning.found.push(item);
    }
    canvas.zero(times);
    Ok(())
}

/// The name of a handler and its maker are free text; the four letters that count stand before.
fn clear_handler(canvas: &mut Canvas, found: BoxAt) {
    if found.end - found.body >= 12 {
        canvas.zero(found.body + 12..found.end);
    }
}

/// References to the data of a track can hold the path of a file on somebody's computer.
fn clear_data_references(canvas: &mut Canvas, found: BoxAt) -> Result<(), Error> {
    for list in children(&canvas.bytes, found.body, found.end)?.0 {
        if &list.kind != b"dref" || list.end - list.body < 8 {
            canvas.free(list);
            continue;
        }
        for reference in children(&canvas.bytes, list.body + 8, list.end)?.0 {
            let is_own_file =
                be32(reference.of(&canvas.bytes), 0).is_some_and(|flags| flags & 1 == 1);
            if !is_own_file {
                return Err(Error::UnsupportedCoding("samples in another file"));
            }
            canvas.zero(reference.body + 4..reference.end);
        }
    }
    Ok(())
}

/// Clears who made the coder, and what it is called.
fn clear_descriptions(canvas: &mut Canvas, found: BoxAt) -> Result<(), Error> {
    for entry in children(&canvas.bytes, (found.body + 8).min(found.end), found.end)?.0 {
        let content = entry.of(&canvas.bytes);
        // Sound and video share the first 16 bytes. What looks like a size is one only in a video.
        let is_video = content.len() >= 78
            && be16(content, 24).is_some_and(|width| width > 0)
            && content[42] < 32;
        if content.len() >= 28 {
            canvas.zero(entry.body + 12..entry.body + 16);
        }
        if is_video && be32(entry.of(&canvas.bytes), 28) == be32(entry.of(&canvas.bytes), 32) {
            canvas.zero(entry.body + 42..entry.body + 74);
            for inner in children(&canvas.bytes, entry.body + 78, entry.end)?.0 {
                if matches!(&inner.kind, b"uuid" | b"udta" | b"meta") {
                    canvas.free(inner);
                }
            }
        }
    }
    Ok(())
}
