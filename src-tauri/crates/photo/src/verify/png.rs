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
    let has_tail = |stream: &Pixels| stream.is_complete && stream.unread > 0;
    if streams(&parts).iter().any(has_tail) {
        return Err(Error::MetadataKept("bytes behind the picture data"));
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

/// What decides about the pixels: header, palette, control of the animation, and what comes out of the
/// picture data and of those of each frame.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Coded<'a> {
    parts: Vec<(&'a [u8], &'a [u8])>,
    pixels: Vec<Pixels>,
}

/// Length and check sum of inflated data: the compressed ones may have lost a tail.
#[derive(Debug)]
struct Pixels {
    length: u64,
    sum: u32,
    /// Whether the stream has its end, and how many bytes stand behind it.
    is_complete: bool,
    unread: u64,
}

impl PartialEq for Pixels {
    fn eq(&self, other: &Self) -> bool {
        (self.length, self.sum) == (other.length, other.sum)
    }
}

impl Eq for Pixels {}

/// The coded picture of a file; `None` where it can't be followed.
pub(super) fn picture(bytes: &[u8]) -> Option<Coded<'_>> {
    let (mut parts, _) = walk(bytes)?;
    let pixels = streams(&parts);
    if pixels.is_empty() || pixels.iter().any(|stream| stream.length == 0) {
        return None;
    }
    parts.retain(|(name, _)| matches!(*name, b"IHDR" | b"PLTE" | b"tRNS" | b"acTL" | b"fcTL"));
    Some(Coded { parts, pixels })
}

/// The picture data, then those of each frame that has some of its own.
fn streams(parts: &[(&[u8], &[u8])]) -> Vec<Pixels> {
    let of = |parts: &[(&[u8], &[u8])], name: &[u8], skipped: usize| {
        let data = parts.iter().filter(|part| part.0 == name);
        let pieces: Vec<_> = data.filter_map(|part| part.1.get(skipped..)).collect();
        (!pieces.is_empty()).then(|| inflated(pieces))
    };
    let frames = parts.split(|part| part.0 == b"fcTL");
    let data = of(parts, b"IDAT", 0);
    data.into_iter().chain(frames.filter_map(|frame| of(frame, b"fdAT", 4))).collect()
}

/// The cleaner has bounded the size of what comes out, on the same stream.
fn inflated(pieces: Vec<&[u8]>) -> Pixels {
    let total: u64 = pieces.iter().map(|piece| piece.len() as u64).sum();
    let mut decoder = flate2::read::ZlibDecoder::new(Joined { pieces, at: 0 });
    let mut hasher = crc32fast::Hasher::new();
    let mut bin = vec![0; 64 * 1024];
    let mut length = 0;
    let is_complete = loop {
        match decoder.read(&mut bin) {
            Ok(0) => break true,
            Ok(count) => {
                hasher.update(&bin[..count]);
                length += count as u64;
            }
            // The stream's own check sum may be missing; what came before counts.
            Err(_) => break false,
        }
    };
    Pixels { length, sum: hasher.finalize(), is_complete, unread: total - decoder.total_in() }
}

/// Reads pieces one after the other, without a copy of all of them.
struct Joined<'a> {
    pieces: Vec<&'a [u8]>,
    at: usize,
}

impl Read for Joined<'_> {
    fn read(&mut self, bin: &mut [u8]) -> std::io::Result<usize> {
        while let Some(piece) = self.pieces.get_mut(self.at) {
            let count = piece.read(bin)?;
            if count > 0 {
                return Ok(count);
            }
            self.at += 1;
        }
        Ok(0)
    }
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
