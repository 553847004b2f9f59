//! Cleaning the part of a file that describes video and sound.

use std::collections::HashSet;
use std::ops::Range;

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use super::canvas::Canvas;
use super::clean::Cleaning;
use super::items::Numbers;
use super::{BoxAt, children, descriptions, fragments, samples, user_data};
use crate::Error;
use crate::bytes::{be16, be32};
use crate::metadata::MetadataItem;

const GROUP: &str = "video";
/// "und", packed into three times five bits: no language is named.
const NO_LANGUAGE: u16 = 0x55c4;

/// Most tracks that are read of one file.
const MAX_TRACKS: usize = 200;

/// Boxes that are needed to play, by the box they stand in.
const MOVIE: &[&[u8; 4]] = &[b"mvhd", b"trak", b"mvex"];
const EXTENDS: &[&[u8; 4]] = &[b"mehd", b"trex", b"trep"];
const TRACK: &[&[u8; 4]] = &[b"tkhd", b"tref", b"edts", b"mdia", b"tapt"];
const EDITS: &[&[u8; 4]] = &[b"elst"];
const APERTURES: &[&[u8; 4]] = &[b"clef", b"prof", b"enof"];
const MEDIA: &[&[u8; 4]] = &[b"mdhd", b"hdlr", b"minf"];
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
pub(crate) struct Track {
    found: BoxAt,
    pub(crate) id: u32,
    handler: [u8; 4],
    tables: Option<BoxAt>,
    /// Bytes of a sample where a fragment does not say it.
    pub(crate) sample_size: usize,
    /// Video, sound, picture sequences and their transparency stay. Time codes tell the time of
    /// day, text tracks titles, metadata tracks the way walked.
    pub(crate) is_needed: bool,
    /// Whether keys lie between the samples.
    is_protected: bool,
}

/// The movie box and what its tracks are.
#[derive(Debug)]
pub(crate) struct Movie {
    pub(crate) found: BoxAt,
    pub(crate) tracks: Vec<Track>,
}

impl Movie {
    /// Reads the tracks of a movie.
    ///
    /// # Errors
    ///
    /// [`Error::UnsupportedCoding`] for a compressed one, [`Error::TooComplex`].
    pub(crate) fn read(bytes: &[u8], found: BoxAt) -> Result<Self, Error> {
        Ok(Self { found, tracks: tracks(bytes, found)? })
    }

    /// Cleans the movie box and notes where its samples lie.
    ///
    /// # Errors
    ///
    /// As for [`super::clean::strip`].
    pub(crate) fn clean(&self, canvas: &mut Canvas, cleaning: &mut Cleaning) -> Result<(), Error> {
        cleaning.coded.extend(sample_ranges(&canvas.bytes, &self.tracks)?);
        if self.tracks.iter().any(|track| track.is_protected) {
            self.keep_all_data(cleaning)?;
        }
        if cleaning.size.is_none() {
            let shown = |track: &&Track| matches!(&track.handler, b"vide" | b"pict");
            let mut needed = self.tracks.iter().filter(|track| track.is_needed).filter(shown);
            cleaning.size = needed.find_map(|track| size(&canvas.bytes, track.found));
        }
        for track in self.tracks.iter().filter(|track| !track.is_needed) {
            let name = format!("track {}", String::from_utf8_lossy(&track.handler));
            cleaning.gone(MetadataKind::Other, &name, track.found.end - track.found.start);
            canvas.free(track.found);
        }
        self.filter(canvas, self.found, MOVIE, &[0; 4], cleaning)
    }

    /// Cleans one fragment of a fragmented video and notes where its samples lie.
    ///
    /// # Errors
    ///
    /// As for [`super::clean::strip`].
    pub(crate) fn clean_fragment(
        &self,
        canvas: &mut Canvas,
        fragment: BoxAt,
        cleaning: &mut Cleaning,
    ) -> Result<(), Error> {
        match fragments::ranges(&canvas.bytes, fragment, &self.tracks)? {
            Some(ranges) => cleaning.coded.extend(ranges),
            None => self.keep_all_data(cleaning)?,
        }
        let needed = self.needed();
        let mut is_one_gone = false;
        for part in children(&canvas.bytes, fragment.body, fragment.end)?.0 {
            if &part.kind != b"traf" {
                continue;
            }
            let header = fragments::Header::read(&canvas.bytes, part)?;
            if !needed.contains(&header.track) {
                canvas.free(part);
                is_one_gone = true;
            } else if is_one_gone && header.follows_another() {
                return Err(Error::UnsupportedCoding("fragment that follows one that goes"));
            }
        }
        self.filter(canvas, fragment, FRAGMENT, &[0; 4], cleaning)
    }

    /// The numbers of the tracks that stay.
    fn needed(&self) -> HashSet<u32> {
        self.tracks.iter().filter(|track| track.is_needed).map(|track| track.id).collect()
    }

    /// Gives up telling samples from other bytes, which is only good where all samples stay.
    fn keep_all_data(&self, cleaning: &mut Cleaning) -> Result<(), Error> {
        if !self.tracks.iter().all(|track| track.is_needed) {
            return Err(Error::UnsupportedCoding("protected video with further tracks"));
        }
        cleaning.keeps_all_data = true;
        Ok(())
    }

    /// Empties the boxes that are not on the list, and goes into the others. `handler` is that of
    /// the track it stands in.
    fn filter(
        &self,
        canvas: &mut Canvas,
        parent: BoxAt,
        needed: &[&[u8; 4]],
        handler: &[u8; 4],
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
            let handler_of_track =
                || self.tracks.iter().find(|track| track.found == found).map(|track| track.handler);
            match &found.kind {
                b"mvhd" | b"tkhd" | b"mdhd" => clear_header(canvas, found, cleaning)?,
                b"hdlr" => clear_handler(canvas, found),
                b"trak" => {
                    let handler = handler_of_track().unwrap_or_default();
                    self.filter(canvas, found, TRACK, &handler, cleaning)?;
                }
                b"tref" => self.clear_references(canvas, found)?,
                b"edts" => self.filter(canvas, found, EDITS, handler, cleaning)?,
                b"tapt" => self.filter(canvas, found, APERTURES, handler, cleaning)?,
                b"mdia" => self.filter(canvas, found, MEDIA, handler, cleaning)?,
                b"minf" => self.filter(canvas, found, MEDIA_PARTS, handler, cleaning)?,
                b"stbl" => self.filter(canvas, found, TABLES, handler, cleaning)?,
                b"mvex" => self.filter(canvas, found, EXTENDS, handler, cleaning)?,
                b"traf" => self.filter(canvas, found, TRACK_FRAGMENT, handler, cleaning)?,
                b"dinf" => clear_data_references(canvas, found)?,
                b"stsd" => descriptions::clear(canvas, found, handler, cleaning)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Keeps of the references between tracks what tells whose transparency a track is.
    fn clear_references(&self, canvas: &mut Canvas, found: BoxAt) -> Result<(), Error> {
        let needed = self.needed();
        for reference in children(&canvas.bytes, found.body, found.end)?.0 {
            let mut ids = reference.of(&canvas.bytes).chunks(4);
            let all_needed = ids.all(|id| be32(id, 0).is_some_and(|id| needed.contains(&id)));
            if !(matches!(&reference.kind, b"auxl" | b"prem") && all_needed) {
                canvas.free(reference);
            }
        }
        Ok(())
    }
}

fn tracks(bytes: &[u8], movie: BoxAt) -> Result<Vec<Track>, Error> {
    let mut tracks = Vec::new();
    let boxes = children(bytes, movie.body, movie.end)?.0;
    for found in &boxes {
        match &found.kind {
            b"cmov" => return Err(Error::UnsupportedCoding("compressed movie header")),
            b"trak" if tracks.len() >= MAX_TRACKS => return Err(Error::TooComplex("tracks")),
            b"trak" => tracks.push(track(bytes, *found)?),
            _ => {}
        }
    }
    for extends in boxes.iter().filter(|found| &found.kind == b"mvex") {
        for defaults in children(bytes, extends.body, extends.end)?.0 {
            let content = defaults.of(bytes);
            let Some(id) = be32(content, 4).filter(|_| &defaults.kind == b"trex") else { continue };
            for track in tracks.iter_mut().filter(|track| track.id == id) {
                track.sample_size = be32(content, 16).unwrap_or(0) as usize;
            }
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
    let mut track = Track {
        found,
        id: 0,
        handler: [0; 4],
        tables: None,
        sample_size: 0,
        is_needed: false,
        is_protected: false,
    };
    if let Some(header) = inside(found, b"tkhd")? {
        let content = header.of(bytes);
        let at = if content.first() == Some(&0) { 12 } else { 20 };
        track.id = be32(content, at).unwrap_or(0);
    }
    let Some(media) = inside(found, b"mdia")? else { return Ok(track) };
    if let Some(handler) =
        inside(media, b"hdlr")?.and_then(|handler| bytes.get(handler.body + 8..handler.body + 12))
    {
        track.handler = handler.try_into().expect("four bytes were sliced");
    }
    let mut shows_alpha = false;
    if let Some(parts) = inside(media, b"minf")? {
        track.tables = inside(parts, b"stbl")?;
        if let Some(tables) = track.tables {
            track.is_protected = inside(tables, b"saio")?.is_some();
            shows_alpha = match inside(tables, b"stsd")? {
                Some(found) => descriptions::is_alpha(bytes, found)?,
                None => false,
            };
        }
    }
    let is_thumbnail = match inside(found, b"tref")? {
        Some(references) => inside(references, b"thmb")?.is_some(),
        None => false,
    };
    track.is_needed = match &track.handler {
        b"vide" | b"soun" | b"pict" => !is_thumbnail,
        b"auxv" => shows_alpha,
        _ => false,
    };
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
    for track in tracks.iter().filter(|track| track.is_needed) {
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

/// Sets the times of creation and change to zero, which stands for "unknown", and clears the language
/// and the places where somebody last stood in the video.
fn clear_header(canvas: &mut Canvas, found: BoxAt, cleaning: &mut Cleaning) -> Result<(), Error> {
    let width = if found.of(&canvas.bytes).first() == Some(&0) { 8 } else { 16 };
    let times = found.body + 4..found.body + 4 + width;
    // The header of a movie ends 96 or 108 bytes behind its beginning with the number of a track.
    let (rest, length) = match (&found.kind, width) {
        (b"mvhd", 8) => (72, 24),
        (b"mvhd", _) => (84, 24),
        (b"mdhd", 8) => (20, 2),
        (b"mdhd", _) => (32, 2),
        _ => (4 + width, 0),
    };
    let rest = found.body + rest..found.body + rest + length;
    if times.end > found.end || rest.end > found.end {
        return Err(Error::Damaged("movie header is cut short"));
    }
    let content = &canvas.bytes[times.clone()];
    if content.iter().any(|byte| *byte != 0) {
        let seconds = Numbers::new(&canvas.bytes, times.start, times.end).next(width / 2)?;
        let name = format!("creation time ({})", String::from_utf8_lossy(&found.kind));
        let date = user_data::date_since_1904(seconds);
        cleaning.found.push(MetadataItem::new(MetadataKind::Time, GROUP, &name, &date));
    }
    canvas.zero(times);
    if &found.kind == b"mdhd" {
        clear_language(canvas, rest, cleaning);
    } else {
        canvas.zero(rest);
    }
    Ok(())
}

/// The language of a track is mostly that of the device.
fn clear_language(canvas: &mut Canvas, place: Range<usize>, cleaning: &mut Cleaning) {
    let language = be16(&canvas.bytes, place.start).unwrap_or(NO_LANGUAGE);
    // 0 is English in old files, but also what programs write that do not care.
    if !matches!(language, 0 | NO_LANGUAGE | 0x7fff) {
        let letter = |shift: u16| char::from((language >> shift & 31) as u8 + 0x60);
        let name: String = [10, 5, 0].map(letter).iter().collect();
        let name = if language < 0x400 { language.to_string() } else { name };
        cleaning.found.push(MetadataItem::new(MetadataKind::Other, GROUP, "language", &name));
    }
    canvas.bytes[place].copy_from_slice(&NO_LANGUAGE.to_be_bytes());
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
