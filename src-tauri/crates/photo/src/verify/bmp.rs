//! The walk over Windows bitmaps.

use crate::Error;

/// Header, palette, pixels and profile have to fill the file without a gap.
pub(super) fn check(bytes: &[u8]) -> Result<(), Error> {
    let number = |at: usize| -> Option<usize> {
        Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize)
    };
    let facts = (|| Some((number(2)?, number(6)?, number(10)?, number(14)?)))();
    let (length, reserved, pixels_at, header) = facts.ok_or(Error::Damaged("BMP header"))?;
    let palette = pixels_at.checked_sub(14 + header).ok_or(Error::Damaged("BMP header"))?;
    if length != bytes.len() || reserved != 0 || palette > 16 + 4 * 256 {
        return Err(Error::MetadataKept("unused bytes"));
    }
    let names_profile = header == 124 && bytes.get(70..74) == Some(b"KNIL");
    if names_profile { Err(Error::MetadataKept("path of a profile")) } else { Ok(()) }
}

/// Whether two files have the same sides, depth, coding, palette and pixels.
pub(super) fn same(before: &[u8], after: &[u8]) -> Option<bool> {
    let (before, after) = (picture(before)?, picture(after)?);
    // Behind the colours in use there may have been others.
    Some(before.0 == after.0 && before.1.starts_with(after.1) && before.2 == after.2)
}

fn picture(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let number = |at: usize| -> Option<usize> {
        Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize)
    };
    let (pixels_at, header) = (number(10)?, number(14)?);
    let is_old = header == 12;
    let kind = if is_old { bytes.get(18..26)? } else { bytes.get(18..34)? };
    let side = |at: usize| Some((number(at)? as u32 as i32).unsigned_abs() as usize);
    let (width, height, bits) = if is_old {
        let short = |at: usize| {
            Some(usize::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
        };
        (short(18)?, short(20)?, short(24)?)
    } else {
        (side(18)?, side(22)?, usize::from(u16::from_le_bytes(bytes.get(28..30)?.try_into().ok()?)))
    };
    let is_packed = !is_old && matches!(number(30)?, 1 | 2);
    let length = if is_packed { number(34)? } else { (width * bits).div_ceil(32) * 4 * height };
    let colours = bytes.get(14 + header..pixels_at)?;
    // A gap between palette and pixels is no part of the picture.
    let palette = &colours[..colours.len().min(if bits <= 8 { 4 << bits } else { 12 })];
    Some((kind, palette, bytes.get(pixels_at..pixels_at.checked_add(length)?)?))
}
