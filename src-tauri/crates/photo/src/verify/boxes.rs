//! The walk over files built from boxes.

mod data;

use crate::Error;

pub(super) use data::same;

/// Bytes of a box: its kind, where its content begins and ends.
#[derive(Clone, Copy)]
struct Part {
    kind: [u8; 4],
    /// Where its length stands.
    head: usize,
    start: usize,
    end: usize,
}

/// Deepest nesting of honest files is about ten.
const MAX_DEPTH: usize = 16;

/// Boxes that may hold something, by the box they stand in.
fn may_hold(parent: &[u8; 4]) -> &'static [&'static [u8; 4]] {
    match parent {
        b"file" => &[b"ftyp", b"styp", b"mdat", b"meta", b"moov", b"moof", b"sidx", b"mfra"],
        b"meta" => &[b"hdlr", b"pitm", b"iinf", b"iloc", b"iref", b"iprp", b"idat"],
        b"iprp" => &[b"ipco", b"ipma"],
        b"moov" => &[b"mvhd", b"trak", b"mvex"],
        b"trak" => &[b"tkhd", b"tref", b"edts", b"mdia", b"tapt"],
        b"tref" => &[b"auxl", b"prem"],
        b"edts" => &[b"elst"],
        b"tapt" => &[b"clef", b"prof", b"enof"],
        b"mdia" => &[b"mdhd", b"hdlr", b"minf"],
        b"minf" => &[b"vmhd", b"smhd", b"nmhd", b"sthd", b"hdlr", b"dinf", b"stbl"],
        b"dinf" => &[b"dref"],
        b"mvex" => &[b"mehd", b"trex", b"trep"],
        b"moof" => &[b"mfhd", b"traf"],
        b"traf" => &[
            b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"csgp", b"subs", b"saiz",
            b"saio", b"senc",
        ],
        b"stbl" => &[
            b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64",
            b"stss", b"stsh", b"stps", b"sdtp", b"sbgp", b"sgpd", b"csgp", b"subs", b"saiz",
            b"saio", b"stdp", b"padb",
        ],
        _ => &[],
    }
}

/// Every box has to be one that shows or plays something, or empty.
pub(super) fn check(bytes: &[u8]) -> Result<(), Error> {
    let whole = Part { kind: *b"file", head: 0, start: 0, end: bytes.len() };
    check_inside(bytes, whole, 0)?;
    data::check_unused(bytes, whole)
}

fn check_inside(bytes: &[u8], parent: Part, depth: usize) -> Result<(), Error> {
    if depth > MAX_DEPTH {
        return Err(Error::TooComplex("nested boxes"));
    }
    for part in parts(bytes, parent)? {
        let content = &bytes[part.start..part.end];
        if &part.kind == b"free" {
            is_empty(content)?;
            continue;
        }
        if !may_hold(&parent.kind).contains(&&part.kind) {
            return Err(Error::MetadataKept("box"));
        }
        match &part.kind {
            b"mvhd" | b"tkhd" | b"mdhd" => check_header(&part.kind, content)?,
            b"stsd" => check_descriptions(bytes, part)?,
            // Behind the four letters of the kind of handler: maker and name.
            b"hdlr" => is_empty(content.get(12..).unwrap_or_default())?,
            b"iinf" => check_items(bytes, part)?,
            b"ipco" => check_properties(bytes, part)?,
            b"iref" => check_references(bytes, part)?,
            _ if !may_hold(&part.kind).is_empty() => check_inside(bytes, part, depth + 1)?,
            _ => {}
        }
    }
    Ok(())
}

/// A header names no time, no language, and no place in the video where somebody last stood.
fn check_header(kind: &[u8; 4], content: &[u8]) -> Result<(), Error> {
    let cut = Error::Damaged("movie header");
    // Wide times are four bytes longer each, and so is the duration behind them.
    let (times, wider) = if content.first() == Some(&0) { (8, 0) } else { (16, 12) };
    is_empty(content.get(4..4 + times).ok_or(Error::Damaged("movie header"))?)?;
    match kind {
        b"mvhd" => is_empty(content.get(72 + wider..96 + wider).ok_or(cut)?),
        b"mdhd" if content.get(20 + wider..22 + wider) != Some(&[0x55, 0xc4]) => {
            Err(Error::MetadataKept("language"))
        }
        _ => Ok(()),
    }
}

/// Descriptions of samples name no maker of a coder and hold none of the boxes for free use.
fn check_descriptions(bytes: &[u8], list: Part) -> Result<(), Error> {
    for part in parts(bytes, Part { start: list.start + 8, ..list })? {
        let content = &bytes[part.start..part.end];
        if content.len() >= 28 {
            is_empty(&content[12..16])?;
        }
        // A box is where its length fits, however the fields before it are arranged.
        for kind in [b"uuid", b"udta", b"meta", b"XMP_"] {
            for at in memchr::memmem::find_iter(content, kind) {
                let Some(length) = at.checked_sub(4).and_then(|at| number(content, at, 4)) else {
                    continue;
                };
                if length > 8 && at - 4 + length <= content.len() {
                    is_empty(&content[at + 4..at - 4 + length])?;
                }
            }
        }
    }
    Ok(())
}

/// Items are pictures with empty names.
fn check_items(bytes: &[u8], list: Part) -> Result<(), Error> {
    let skip = if bytes.get(list.start) == Some(&0) { 6 } else { 8 };
    for part in parts(bytes, Part { start: list.start + skip, ..list })? {
        let content = &bytes[part.start..part.end];
        let at = match (&part.kind, content.first()) {
            (b"infe", Some(2)) => 8,
            (b"infe", Some(3)) => 10,
            _ => return Err(Error::MetadataKept("item")),
        };
        if matches!(content.get(at..at + 4), None | Some(b"Exif" | b"mime" | b"uri ")) {
            return Err(Error::MetadataKept("item"));
        }
        is_empty(&content[at + 4..])?;
    }
    Ok(())
}

/// Of auxiliary pictures only transparency, of properties none that tells of people and times.
fn check_properties(bytes: &[u8], list: Part) -> Result<(), Error> {
    for part in parts(bytes, list)? {
        let content = &bytes[part.start..part.end];
        match &part.kind {
            b"free" => is_empty(content)?,
            b"auxC" => {
                let text = content.get(4..).unwrap_or_default();
                let is_alpha = [b":auxiliary:alpha\0".as_slice(), b":auxid:1\0"]
                    .iter()
                    .any(|end| text.windows(end.len()).any(|window| window == *end));
                if !is_alpha {
                    return Err(Error::MetadataKept("auxiliary picture"));
                }
            }
            b"uuid" | b"udes" | b"altt" | b"crtt" | b"mdft" | b"cmin" | b"cmex" => {
                return Err(Error::MetadataKept("property"));
            }
            _ => {}
        }
    }
    Ok(())
}

fn check_references(bytes: &[u8], list: Part) -> Result<(), Error> {
    let needed = |part: Part| matches!(&part.kind, b"dimg" | b"auxl" | b"prem" | b"base");
    let all = parts(bytes, Part { start: list.start + 4, ..list })?;
    if all.into_iter().all(needed) { Ok(()) } else { Err(Error::MetadataKept("thumbnail")) }
}

fn is_empty(bytes: &[u8]) -> Result<(), Error> {
    if bytes.iter().all(|byte| *byte == 0) {
        Ok(())
    } else {
        Err(Error::MetadataKept("bytes in an empty place"))
    }
}

fn parts(bytes: &[u8], parent: Part) -> Result<Vec<Part>, Error> {
    let damaged = Error::Damaged("boxes");
    let mut parts = Vec::new();
    let mut at = parent.start
        + match &parent.kind {
            b"meta" => 4,
            b"dref" => 8,
            _ => 0,
        };
    while at + 8 <= parent.end {
        let stated =
            u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes were sliced"))
                as usize;
        let kind = bytes[at + 4..at + 8].try_into().expect("four bytes were sliced");
        let (head, length) = match stated {
            // Four zeros end some lists of QuickTime.
            0 if bytes[at..parent.end].iter().all(|byte| *byte == 0) => return Ok(parts),
            0 => (8, parent.end - at),
            1 => {
                let wide = bytes
                    .get(at + 8..at + 16)
                    .and_then(|wide| wide.try_into().ok())
                    .map(u64::from_be_bytes);
                (16, wide.and_then(|wide| usize::try_from(wide).ok()).unwrap_or(0))
            }
            _ => (8, stated),
        };
        let end = at.checked_add(length).filter(|end| length >= head && *end <= parent.end);
        let Some(end) = end else { return Err(damaged) };
        parts.push(Part { kind, head: at, start: at + head, end });
        at = end;
    }
    if bytes[at.min(parent.end)..parent.end].iter().any(|byte| *byte != 0) {
        Err(damaged)
    } else {
        Ok(parts)
    }
}

fn child(bytes: &[u8], parent: Part, path: &[&[u8; 4]]) -> Option<Part> {
    let Some((kind, rest)) = path.split_first() else { return Some(parent) };
    let next = parts(bytes, parent).ok()?.into_iter().find(|part| &&part.kind == kind)?;
    child(bytes, next, rest)
}

/// Big-endian numbers from `at` on.
fn number(bytes: &[u8], at: usize, width: usize) -> Option<usize> {
    Some(
        bytes
            .get(at..at.checked_add(width)?)?
            .iter()
            .fold(0, |sum, byte| (sum << 8) | usize::from(*byte)),
    )
}
