//! The walk over JPEG files.

use crate::Error;

const KEPT: Error = Error::MetadataKept("JPEG segment");

/// A marker, its body and the coded data behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part<'a> {
    marker: u8,
    body: &'a [u8],
    coded: &'a [u8],
}

/// Every byte of the file has to belong to a segment that the picture needs.
pub(super) fn check(bytes: &[u8]) -> Result<(), Error> {
    let (parts, end) = walk(bytes, true).ok_or(Error::Damaged("JPEG segments"))?;
    if end != bytes.len() {
        return Err(Error::MetadataKept("data after the end"));
    }
    let mut blocks = 0;
    for Part { marker, body, .. } in parts {
        let is_needed = match marker {
            0xc0..=0xc2 | 0xc4 | 0xda..=0xdd => true,
            // Fourteen bytes, the last two of which are the size of a thumbnail.
            0xe0 => body.len() == 14 && body.starts_with(b"JFIF\0") && body[12..] == [0, 0],
            0xe1 => {
                blocks += 1;
                blocks == 1 && body.starts_with(b"Exif\0\0") && body.len() == 6 + 26
            }
            0xe2 => body.starts_with(b"ICC_PROFILE\0"),
            0xee => body.starts_with(b"Adobe") && body.len() == 12,
            _ => false,
        };
        if !is_needed {
            return Err(KEPT);
        }
    }
    Ok(())
}

/// What decides about the pixels: tables, frame and coded data in their order.
#[derive(Debug)]
pub(super) struct Coded<'a>(Vec<Part<'a>>);

impl PartialEq for Coded<'_> {
    /// Bytes behind a table's own end and behind the last pixel may be missing on one side: no
    /// decoder reads them, and the pixels are compared as well.
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &Part<'_>, b: &Part<'_>| {
            let shorter = a.body.len().min(b.body.len());
            a.marker == b.marker
                && a.body[..shorter] == b.body[..shorter]
                && same_coded(a.coded, b.coded)
        };
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(|(a, b)| same(a, b))
    }
}

/// Whether all stretches between restart markers begin alike, up to the end of the shorter one.
fn same_coded(a: &[u8], b: &[u8]) -> bool {
    let [mut a, mut b] = [a, b].map(stretches);
    loop {
        match (a.next(), b.next()) {
            (Some(a), Some(b)) if a.starts_with(b) || b.starts_with(a) => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// Each up to the next restart marker, without fill bytes.
fn stretches(coded: &[u8]) -> impl Iterator<Item = &[u8]> {
    let is_restart = |at: &usize| matches!(coded.get(at + 1), Some(0xd0..=0xd7));
    let ends = memchr::memchr_iter(0xff, coded).filter(is_restart).chain([coded.len()]);
    let mut start = 0;
    ends.map(move |end| {
        let mut stretch = &coded[start.min(end)..end];
        start = end + 2;
        while let [rest @ .., 0xff] = stretch {
            stretch = rest;
        }
        stretch
    })
}

/// The coded picture of a file; `None` where it can't be followed.
pub(super) fn picture(bytes: &[u8]) -> Option<Coded<'_>> {
    let (mut parts, _) = walk(bytes, false)?;
    parts.retain(|part| matches!(part.marker, 0xc0..=0xc2 | 0xc4 | 0xda..=0xdd));
    Some(Coded(parts))
}

/// All segments up to the end marker, and where the file goes on behind it. When `strict`, nothing
/// may stand between segments.
fn walk(bytes: &[u8], strict: bool) -> Option<(Vec<Part<'_>>, usize)> {
    let mut parts = Vec::new();
    let mut at = bytes.starts_with(&[0xff, 0xd8]).then_some(2)?;
    loop {
        let marker_at = (at..bytes.len())
            .find(|&i| bytes[i] == 0xff && !matches!(bytes.get(i + 1), Some(0xff)));
        let Some(marker_at) = marker_at.filter(|_| at < bytes.len()) else {
            return (!strict).then_some((parts, bytes.len()));
        };
        if strict && marker_at != at {
            return None;
        }
        let Some(&marker) = bytes.get(marker_at + 1) else {
            return (!strict).then_some((parts, bytes.len()));
        };
        at = marker_at + 2;
        match marker {
            0xd9 => return Some((parts, at)),
            0x00 | 0x01 | 0xd0..=0xd8 if strict => return None,
            0x00 | 0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
        let body = bytes.get(at + 2..at + length)?;
        at += length;
        let coded = if marker == 0xda { coded_data(&bytes[at..]) } else { &[] };
        at += coded.len();
        parts.push(Part { marker, body, coded });
    }
}

/// Up to the first 0xff that is followed by neither a zero nor a restart, without fill bytes.
fn coded_data(bytes: &[u8]) -> &[u8] {
    let mut end = bytes.len();
    for at in memchr::memchr_iter(0xff, bytes) {
        match bytes.get(at + 1) {
            Some(0x00 | 0xd0..=0xd7 | 0xff) => {}
            _ => {
                end = at;
                break;
            }
        }
    }
    while end > 0 && bytes[end - 1] == 0xff {
        end -= 1;
    }
    &bytes[..end]
}
