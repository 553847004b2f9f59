//! The walk over GIF files.

use crate::Error;

/// Every byte of the file has to belong to a block that the picture needs.
pub(super) fn check(bytes: &[u8]) -> Result<(), Error> {
    let (blocks, end) = walk(bytes, true).ok_or(Error::Damaged("GIF blocks"))?;
    if end != bytes.len() {
        return Err(Error::MetadataKept("data after the end"));
    }
    let is_needed = |block: &[u8]| match block {
        [0x2c, ..] => true,
        [0x21, 0xf9, 4, ..] => block.len() == 8,
        [0x21, 0xff, 11, application @ ..] => {
            let loops = application.starts_with(b"NETSCAPE2.0\x03\x01")
                || application.starts_with(b"ANIMEXTS1.0\x03\x01");
            (loops && block.len() == 19) || application.starts_with(b"ICCRGBG1012")
        }
        _ => false,
    };
    if blocks.iter().all(|block| is_needed(block)) {
        Ok(())
    } else {
        Err(Error::MetadataKept("GIF block"))
    }
}

/// Header with palette, frames and their graphic controls; `None` where they can't be followed.
pub(super) fn picture(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let (blocks, _) = walk(bytes, false)?;
    let mut coded = vec![bytes.get(..head(bytes)?)?];
    let mut control = None;
    for block in blocks {
        match block {
            [0x2c, ..] => {
                coded.extend(control.take());
                coded.push(block);
            }
            [0x21, 0xf9, ..] => control = Some(block),
            // Text to be drawn uses up its control.
            [0x21, 0x01, ..] => control = None,
            _ => {}
        }
    }
    Some(coded)
}

fn head(bytes: &[u8]) -> Option<usize> {
    let flags = usize::from(*bytes.get(10)?);
    Some(if flags >= 128 { 13 + 3 * (1 << (flags % 8 + 1)) } else { 13 })
}

/// All blocks, and where the file goes on behind the trailer. When not `strict`, a file may end
/// without a trailer, and within a block, which is left out then.
fn walk(bytes: &[u8], strict: bool) -> Option<(Vec<&[u8]>, usize)> {
    let mut at = head(bytes)?;
    let mut blocks = Vec::new();
    loop {
        if bytes.get(at) == Some(&0x3b) {
            return Some((blocks, at + 1));
        }
        let Some(end) = block_end(bytes, at) else {
            return (!strict).then_some((blocks, bytes.len()));
        };
        blocks.push(&bytes[at..end]);
        at = end;
    }
}

fn block_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    match *bytes.get(at)? {
        0x21 => at += 2,
        0x2c => {
            let flags = usize::from(*bytes.get(at + 9)?);
            at += 11 + if flags >= 128 { 3 * (1 << (flags % 8 + 1)) } else { 0 };
        }
        _ => return None,
    }
    while *bytes.get(at)? != 0 {
        at += 1 + usize::from(bytes[at]);
    }
    (at < bytes.len()).then_some(at + 1)
}
