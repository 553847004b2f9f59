//! How the samples of a track are coded ("stsd"), without who made the coder.

use programme::metadata::MetadataKind;

use super::canvas::Canvas;
use super::clean::Cleaning;
use super::{BoxAt, children};
use crate::Error;
use crate::bytes::{be16, find};

/// What a decoder or a screen needs to know beside the fixed fields. That a name ends with "C"
/// says in this family of formats that it configures a decoder, so those stay too.
const PARTS: &[&[u8; 4]] = &[
    b"auxi", b"btrt", b"bitr", b"pasp", b"colr", b"clap", b"fiel", b"gama", b"glbl", b"clli",
    b"mdcv", b"SmDm", b"CoLL", b"amve", b"cclv", b"ccst", b"st3d", b"esds", b"hvcE", b"d263",
    b"damr", b"dac3", b"dec3", b"dac4", b"ddts", b"dOps", b"dfLa", b"dmlp", b"alac", b"wave",
    b"chan", b"chnl", b"srat", b"SA3D", b"sinf", b"jp2h", b"cdef", b"cmap", b"pclr", b"frma",
    b"enda", b"dec0", b"SMI ", b"avcE", b"hvc1", b"vwdi", b"eyes", b"hfov", b"proj",
];

/// Bytes of the fixed fields of a description of sound; QuickTime made them longer twice.
const SOUND_LAYOUTS: [usize; 3] = [28, 44, 64];

/// Whether descriptions are those of transparency. Depth and other auxiliary pictures are not needed.
///
/// # Errors
///
/// [`Error::TooComplex`].
pub(crate) fn is_alpha(bytes: &[u8], found: BoxAt) -> Result<bool, Error> {
    let names = [b":auxiliary:alpha\0".as_slice(), b":auxid:1\0"];
    for entry in entries(bytes, found)? {
        let Some(at) = picture_parts(entry.of(bytes)) else { continue };
        // Only a box that stays may say so: the next reader has no other to go by.
        let says_so = |part: &BoxAt| {
            &part.kind == b"auxi" && names.iter().any(|name| find(part.of(bytes), name).is_some())
        };
        if children(bytes, (entry.body + at).min(entry.end), entry.end)?.0.iter().any(says_so) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn entries(bytes: &[u8], found: BoxAt) -> Result<Vec<BoxAt>, Error> {
    Ok(children(bytes, (found.body + 8).min(found.end), found.end)?.0)
}

/// Clears the name and maker of the coder and what else does not serve decoding.
///
/// # Errors
///
/// [`Error::TooComplex`].
pub(crate) fn clear(
    canvas: &mut Canvas,
    found: BoxAt,
    handler: &[u8; 4],
    cleaning: &mut Cleaning,
) -> Result<(), Error> {
    let version = found.of(&canvas.bytes).first().copied().unwrap_or(0);
    for entry in entries(&canvas.bytes, found)? {
        let content = entry.of(&canvas.bytes);
        // Sound and pictures share the first 16 bytes; the last four of them name the maker.
        if content.len() >= 28 {
            canvas.zero(entry.body + 12..entry.body + 16);
        }
        if handler != b"soun" && entry.end - entry.body >= 78 {
            // A name of up to 31 letters.
            canvas.zero(entry.body + 42..entry.body + 74);
        }
        if handler == b"soun" {
            clear_sound_parts(canvas, entry, version, cleaning)?;
        } else if let Some(at) = picture_parts(entry.of(&canvas.bytes)) {
            clear_parts(canvas, BoxAt { body: entry.body + at, ..entry }, cleaning)?;
        }
    }
    Ok(())
}

/// Clears until the boxes are found where they were before: what was emptied can let them begin
/// elsewhere, and the next reader would look there.
fn clear_sound_parts(
    canvas: &mut Canvas,
    entry: BoxAt,
    version: u8,
    cleaning: &mut Cleaning,
) -> Result<(), Error> {
    let mut place = sound_parts(&canvas.bytes, entry, version)?;
    for _ in 0..SOUND_LAYOUTS.len() {
        let Some(at) = place else { return Ok(()) };
        clear_parts(canvas, BoxAt { body: entry.body + at, ..entry }, cleaning)?;
        let next = sound_parts(&canvas.bytes, entry, version)?;
        if next == place {
            return Ok(());
        }
        place = next;
    }
    Err(Error::UnsupportedCoding("unusual description of sound"))
}

/// Where boxes follow the fixed fields of a description of pictures.
fn picture_parts(content: &[u8]) -> Option<usize> {
    let depth = be16(content, 74)? & 0x1f;
    // Up to eight bits and palette number 0: the palette itself follows.
    let has_palette = matches!(depth, 1 | 2 | 4 | 8) && be16(content, 76)? == 0;
    (!has_palette).then_some(78)
}

/// Where boxes follow the fixed fields of a description of sound.
///
/// # Errors
///
/// [`Error::UnsupportedCoding`] where what follows is no list of boxes: it could be anything.
fn sound_parts(bytes: &[u8], entry: BoxAt, version: u8) -> Result<Option<usize>, Error> {
    let [plain, longer, longest] = SOUND_LAYOUTS;
    let at = match (version, be16(entry.of(bytes), 8)) {
        (0, Some(1)) => longer,
        (0, Some(2)) => longest,
        _ => plain,
    };
    for at in [at, plain, longer, longest] {
        let start = entry.body + at;
        if start > entry.end {
            continue;
        }
        let (_, stop) = children(bytes, start, entry.end)?;
        if bytes[stop..entry.end].iter().all(|byte| *byte == 0) {
            return Ok(Some(at));
        }
    }
    if entry.end - entry.body <= 28 {
        return Ok(None);
    }
    Err(Error::UnsupportedCoding("unusual description of sound"))
}

fn clear_parts(canvas: &mut Canvas, entry: BoxAt, cleaning: &mut Cleaning) -> Result<(), Error> {
    let (parts, stop) = children(&canvas.bytes, entry.body, entry.end)?;
    // What does not end where it should are no boxes, but something of an old decoder.
    if canvas.bytes[stop..entry.end].iter().any(|byte| *byte != 0) {
        return Ok(());
    }
    for part in parts {
        if PARTS.contains(&&part.kind) || part.kind[3] == b'C' || part.kind == [0; 4] {
            continue;
        }
        if part.of(&canvas.bytes).iter().any(|byte| *byte != 0) {
            let name = String::from_utf8_lossy(&part.kind).into_owned();
            cleaning.gone(MetadataKind::Other, &name, part.end - part.body);
        }
        canvas.free(part);
    }
    Ok(())
}
