//! Files built from boxes (ISO/IEC 14496-12): HEIC, AVIF, MP4, MOV.
//!
//! Nothing moves: what goes is overwritten with zeros in its place, and what shrinks is filled up
//! with a "free" box. So every offset in the file stays right, and the coded pictures and samples
//! stay where they are, byte for byte. Only the end of the file is cut.

pub(crate) mod canvas;
pub(crate) mod clean;
mod descriptions;
mod fragments;
mod image;
mod items;
mod samples;
mod user_data;
mod video;

use crate::Error;
use crate::bytes::be32;

/// Most boxes that are read of one file. A long fragmented video has some ten thousand.
const MAX_BOXES: usize = 100_000;

/// Where a box stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BoxAt {
    pub(crate) kind: [u8; 4],
    /// Start of the length field.
    pub(crate) start: usize,
    /// Start of the content.
    pub(crate) body: usize,
    pub(crate) end: usize,
}

impl BoxAt {
    /// The content.
    pub(crate) fn of(self, bytes: &[u8]) -> &[u8] {
        &bytes[self.body..self.end]
    }
}

/// The boxes that stand side by side in `start..end`, and where they stop: at `end`, or where
/// something stands that is no box.
///
/// # Errors
///
/// [`Error::TooComplex`] above the limit.
pub(crate) fn children(
    bytes: &[u8],
    start: usize,
    end: usize,
) -> Result<(Vec<BoxAt>, usize), Error> {
    let mut boxes = Vec::new();
    let mut at = start;
    while let Some(found) = read(bytes, at, end) {
        if boxes.len() >= MAX_BOXES {
            return Err(Error::TooComplex("boxes"));
        }
        at = found.end;
        boxes.push(found);
    }
    Ok((boxes, at))
}

fn read(bytes: &[u8], start: usize, limit: usize) -> Option<BoxAt> {
    let limit = limit.min(bytes.len());
    if start.checked_add(8)? > limit {
        return None;
    }
    let kind: [u8; 4] = bytes[start + 4..start + 8].try_into().ok()?;
    let (head, length) = match be32(bytes, start)? {
        // Zeros end some lists of QuickTime.
        0 if kind == [0; 4] => return None,
        // Up to the end of whatever it stands in.
        0 => (8, limit - start),
        1 if start + 16 <= limit => {
            let wide = u64::from_be_bytes(bytes[start + 8..start + 16].try_into().ok()?);
            (16, usize::try_from(wide).ok()?)
        }
        length => (8, length as usize),
    };
    let end = start.checked_add(length).filter(|end| *end <= limit)?;
    (length >= head).then_some(BoxAt { kind, start, body: start + head, end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_end_where_something_else_stands() {
        let bytes = b"\0\0\0\x0afreeab\0\0\0\x01skip\0\0\0\0\0\0\0\x10\0\0\0\x07moov";
        let (boxes, stop) = children(bytes, 0, bytes.len()).unwrap();
        assert_eq!(boxes.len(), 2);
        assert_eq!(boxes[0].of(bytes), b"ab");
        assert_eq!((boxes[1].body, boxes[1].end, stop), (26, 26, 26));
    }

    #[test]
    fn a_box_of_length_zero_reaches_to_the_end() {
        let bytes = b"\0\0\0\0mdatabcdef";
        let (boxes, _) = children(bytes, 0, bytes.len()).unwrap();
        assert_eq!(boxes[0].of(bytes), b"abcdef");
    }
}
