//! The walk over WebP files.

use crate::Error;

const KEPT: Error = Error::MetadataKept("WebP chunk");

/// Every byte of the file has to belong to a chunk that the picture needs.
pub(super) fn check(bytes: &[u8]) -> Result<(), Error> {
    let parts = walk(bytes.get(12..).unwrap_or_default()).ok_or(Error::Damaged("WebP chunks"))?;
    let stated = bytes.get(4..8).and_then(|length| length.try_into().ok()).map(u32::from_le_bytes);
    if stated.map(|length| length as usize + 8) != Some(bytes.len()) {
        return Err(Error::MetadataKept("data after the end"));
    }
    let flags = parts.iter().find(|(name, _)| *name == b"VP8X").and_then(|(_, data)| data.first());
    for (name, data) in parts {
        let is_needed = match name {
            b"VP8 " | b"VP8L" | b"ALPH" | b"ICCP" => true,
            b"VP8X" => data.len() == 10,
            b"ANIM" => data.len() == 6,
            b"ANMF" => frame(data),
            b"EXIF" => data.len() == 26 && flags.is_some_and(|flags| flags & 0x08 != 0),
            _ => false,
        };
        if !is_needed {
            return Err(KEPT);
        }
    }
    // A flag for XMP without XMP would make readers look for it.
    if flags.is_some_and(|flags| flags & 0x04 != 0) { Err(KEPT) } else { Ok(()) }
}

fn frame(data: &[u8]) -> bool {
    let parts = data.get(16..).and_then(walk);
    parts.is_some_and(|parts| {
        parts.iter().all(|(name, _)| matches!(*name, b"VP8 " | b"VP8L" | b"ALPH"))
    })
}

/// The coded pictures of a file, frames with their heads; `None` where it can't be followed.
pub(super) fn picture(bytes: &[u8]) -> Option<Vec<(&[u8], &[u8])>> {
    let end = (u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?) as usize).checked_add(8)?;
    let mut coded = Vec::new();
    for (name, data) in walk(bytes.get(12..end)?)? {
        match name {
            b"ANMF" => {
                coded.push((name, data.get(..16)?));
                let inner = walk(data.get(16..)?)?;
                coded.extend(
                    inner
                        .into_iter()
                        .filter(|(name, _)| matches!(*name, b"VP8 " | b"VP8L" | b"ALPH")),
                );
            }
            b"VP8 " | b"VP8L"
                if coded.iter().any(|(name, _)| matches!(*name, b"VP8 " | b"VP8L")) => {}
            b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" => coded.push((name, data)),
            _ => {}
        }
    }
    Some(coded)
}

type Parts<'a> = Vec<(&'a [u8], &'a [u8])>;

fn walk(mut bytes: &[u8]) -> Option<Parts<'_>> {
    let mut parts = Vec::new();
    while bytes.len() >= 8 {
        let length = u32::from_le_bytes(bytes[4..8].try_into().ok()?) as usize;
        let data = bytes.get(8..length.checked_add(8)?)?;
        parts.push((&bytes[..4], data));
        let padded = (8 + length + (length & 1)).min(bytes.len());
        bytes = &bytes[padded..];
    }
    Some(parts)
}
