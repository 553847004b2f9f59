//! The walk over files built from boxes.

use crate::Error;

/// Bytes of a box: its kind, where its content begins and ends.
#[derive(Clone, Copy)]
struct Part {
    kind: [u8; 4],
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
        b"trak" => &[b"tkhd", b"edts", b"mdia", b"tapt"],
        b"mdia" => &[b"mdhd", b"hdlr", b"minf", b"elng"],
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
    let whole = Part { kind: *b"file", start: 0, end: bytes.len() };
    check_inside(bytes, whole, 0)
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
            b"mvhd" | b"tkhd" | b"mdhd" => {
                let width = if content.first() == Some(&0) { 8 } else { 16 };
                is_empty(content.get(4..4 + width).ok_or(Error::Damaged("movie header"))?)?;
            }
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
        parts.push(Part { kind, start: at + head, end });
        at = end;
    }
    if bytes[at.min(parent.end)..parent.end].iter().any(|byte| *byte != 0) {
        Err(damaged)
    } else {
        Ok(parts)
    }
}

/// Whether the coded pictures and samples that a cleaned file leads to are, at the same places, the
/// bytes of the file that came.
pub(super) fn same(before: &[u8], after: &[u8]) -> Option<bool> {
    let whole = Part { kind: *b"file", start: 0, end: after.len() };
    let mut data = Vec::new();
    for part in parts(after, whole).ok()? {
        match &part.kind {
            b"meta" => data.extend(item_data(after, part)?),
            b"moov" => data.extend(sample_data(after, part)?),
            // A fragment leads to the data behind it, and all of those stay.
            b"mdat" if has_fragments(after, whole) => data.push(part.start..part.end),
            _ => {}
        }
    }
    let same = |range: std::ops::Range<usize>| {
        before.get(range.clone()).is_some_and(|old| after.get(range) == Some(old))
    };
    Some(data.into_iter().all(same))
}

fn has_fragments(bytes: &[u8], whole: Part) -> bool {
    parts(bytes, whole).is_ok_and(|parts| parts.iter().any(|part| &part.kind == b"moof"))
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

/// Where the items of a picture file lie.
fn item_data(bytes: &[u8], meta: Part) -> Option<Vec<std::ops::Range<usize>>> {
    let table = child(bytes, meta, &[b"iloc"])?;
    let inner = child(bytes, meta, &[b"idat"]).map_or(0, |part| part.start);
    let version = number(bytes, table.start, 1)?;
    let widths = number(bytes, table.start + 4, 2)?;
    let [offset, length, base, index] =
        [widths >> 12, (widths >> 8) % 16, (widths >> 4) % 16, widths % 16];
    let id = if version == 2 { 4 } else { 2 };
    let mut ranges = Vec::new();
    let mut at = table.start + 6 + id;
    for _ in 0..number(bytes, table.start + 6, id)? {
        at += id;
        let origin = if version > 0 && number(bytes, at, 2)? % 16 == 1 { inner } else { 0 };
        at += if version > 0 { 4 } else { 2 };
        let start = origin + number(bytes, at, base)?;
        let count = number(bytes, at + base, 2)?;
        at += base + 2;
        for _ in 0..count {
            at += if version > 0 { index } else { 0 };
            let (from, size) = (
                start.checked_add(number(bytes, at, offset)?)?,
                number(bytes, at + offset, length)?,
            );
            ranges.push(from..from.checked_add(size)?);
            at += offset + length;
        }
    }
    Some(ranges)
}

/// Where the samples of all tracks lie, from the tables of chunks, runs and sizes.
fn sample_data(bytes: &[u8], movie: Part) -> Option<Vec<std::ops::Range<usize>>> {
    let mut ranges = Vec::new();
    for track in parts(bytes, movie).ok()?.into_iter().filter(|part| &part.kind == b"trak") {
        let tables = child(bytes, track, &[b"mdia", b"minf", b"stbl"])?;
        let (runs, sizes) =
            (child(bytes, tables, &[b"stsc"])?.start, child(bytes, tables, &[b"stsz"]));
        let (chunks, width) = match child(bytes, tables, &[b"stco"]) {
            Some(part) => (part.start, 4),
            None => (child(bytes, tables, &[b"co64"])?.start, 8),
        };
        // Without the usual table of sizes the beginnings are compared.
        let same_size = sizes.map_or(Some(0), |part| number(bytes, part.start + 4, 4))?;
        let size_at = |sample: usize| {
            let part = sizes.filter(|part| part.start + 16 + 4 * sample <= part.end)?;
            number(bytes, part.start + 12 + 4 * sample, 4)
        };
        let (mut run, mut sample) = (0_usize, 0_usize);
        for chunk in 0..number(bytes, chunks + 4, 4)? {
            let from = number(bytes, chunks + 8 + width * chunk, width)?;
            while run + 1 < number(bytes, runs + 4, 4)?
                && number(bytes, runs + 8 + 12 * (run + 1), 4)? <= chunk + 1
            {
                run += 1;
            }
            let count = number(bytes, runs + 12 + 12 * run, 4)?;
            let mut to = from.checked_add(same_size.checked_mul(count)?)?;
            if same_size == 0 {
                let own = (sample..sample.saturating_add(count)).map_while(size_at);
                to = own.fold(from, usize::saturating_add);
                sample = sample.saturating_add(count);
            }
            ranges.push(from..to.min(bytes.len()));
        }
    }
    Some(ranges)
}
