//! The walk over PNG files.

use std::io::Read;

use crate::Error;

/// Names that may stand in a clean file, and how often: a star for any number.
const ALLOWED: &[(&[u8; 4], bool)] = &[
    (b"IHDR", false),
    (b"PLTE", false),
    (b"IDAT", true),
    (b"IEND", false),
    (b"tRNS", false),
    (b"gAMA", false),
    (b"cHRM", false),
    (b"sRGB", false),
    (b"iCCP", false),
    (b"sBIT", false),
    (b"bKGD", false),
    (b"hIST", false),
    (b"pHYs", false),
    (b"acTL", false),
    (b"fcTL", true),
    (b"fdAT", true),
    (b"cICP", false),
    (b"mDCV", false),
    (b"cLLI", false),
    (b"mDCv", false),
    (b"cLLi", false),
    (b"eXIf", false),
];

/// Every byte of the file has to belong to a chunk that the picture needs.
pub(super) fn check(bytes: &[u8]) -> Result<(), Error> {
    let (parts, end) = walk(bytes).ok_or(Error::Damaged("PNG chunks"))?;
    if end != bytes.len() {
        return Err(Error::MetadataKept("data after the end"));
    }
    let mut seen: Vec<&[u8]> = Vec::new();
    for (name, data) in parts {
        let rule = ALLOWED.iter().find(|(allowed, _)| allowed.as_slice() == name);
        let is_allowed = rule.is_some_and(|(_, repeats)| *repeats || !seen.contains(&name));
        let is_sound = match name {
            b"eXIf" => data.len() == 26,
            b"iCCP" => profile(data).is_some(),
            _ => true,
        };
        if !is_allowed || !is_sound {
            return Err(Error::MetadataKept("PNG chunk"));
        }
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    Ok(())
}

/// What decides about the pixels: header, palette, picture data and frames.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Coded<'a> {
    parts: Vec<(&'a [u8], &'a [u8])>,
    pixels: Pixels,
}

/// Length and check sum of the inflated picture data: the compressed ones may have lost a tail.
#[derive(Debug, PartialEq, Eq)]
struct Pixels {
    length: u64,
    sum: u32,
}

/// The coded picture of a file; `None` where it can't be followed.
pub(super) fn picture(bytes: &[u8]) -> Option<Coded<'_>> {
    let (mut parts, _) = walk(bytes)?;
    let data = parts.iter().filter(|(name, _)| *name == b"IDAT").map(|(_, data)| *data);
    let pixels = inflated(data.collect())?;
    parts.retain(|(name, _)| {
        matches!(*name, b"IHDR" | b"PLTE" | b"tRNS" | b"acTL" | b"fcTL" | b"fdAT")
    });
    Some(Coded { parts, pixels })
}

/// The cleaner has bounded the size of what comes out, on the same stream.
fn inflated(pieces: Vec<&[u8]>) -> Option<Pixels> {
    let joined = pieces.concat();
    let mut decoder = flate2::read::ZlibDecoder::new(joined.as_slice());
    let mut hasher = crc32fast::Hasher::new();
    let mut bin = vec![0; 64 * 1024];
    let mut length = 0;
    loop {
        match decoder.read(&mut bin) {
            Ok(0) => break,
            Ok(count) => {
                hasher.update(&bin[..count]);
                length += count as u64;
            }
            // The stream's own check sum may be missing; what came before counts.
            Err(_) => break,
        }
    }
    (length > 0).then(|| Pixels { length, sum: hasher.finalize() })
}

/// A profile with no more than the name "ICC" in front.
fn profile(data: &[u8]) -> Option<()> {
    data.strip_prefix(b"ICC\0\0").map(|_| ())
}

type Parts<'a> = Vec<(&'a [u8], &'a [u8])>;

fn walk(bytes: &[u8]) -> Option<(Parts<'_>, usize)> {
    let mut parts = Vec::new();
    let mut at = 8;
    loop {
        let head: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        let length = u32::from_be_bytes(head) as usize;
        let name = bytes.get(at + 4..at + 8)?;
        let data = bytes.get(at + 8..(at + 8).checked_add(length)?)?;
        at = at + 8 + length + 4;
        if at > bytes.len() {
            return None;
        }
        parts.push((name, data));
        if name == b"IEND" {
            return Some((parts, at));
        }
    }
}
