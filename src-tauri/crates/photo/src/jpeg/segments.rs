//! A JPEG file as a row of segments (ITU-T T.81, annex B).

use crate::Error;
use crate::bytes::be16;

/// Most segments that are read. The largest honest files have a few thousand, for a large ICC
/// profile or extended XMP.
const MAX_SEGMENTS: usize = 200_000;

pub(crate) const START_OF_SCAN: u8 = 0xda;

/// One piece of a JPEG file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// A marker with a body, which here is without its length field.
    Segment { marker: u8, body: &'a [u8] },
    /// The coded picture that follows a start of scan, with its restart markers.
    Coded(&'a [u8]),
    /// Bytes between segments that belong to nothing.
    Stray(&'a [u8]),
    /// The end of the picture and whatever stands behind it.
    End { rest: &'a [u8] },
}

/// Reads the pieces of a file from front to back.
#[derive(Debug)]
pub(crate) struct Pieces<'a> {
    bytes: &'a [u8],
    at: usize,
    count: usize,
    in_scan: bool,
}

impl<'a> Pieces<'a> {
    /// Starts behind the start-of-image marker.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 2, count: 0, in_scan: false }
    }

    /// Where the next piece begins.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// The next piece; `None` where the file ends without an end marker.
    ///
    /// # Errors
    ///
    /// [`Error::Truncated`] where a segment is cut short, [`Error::TooComplex`] above the limit.
    pub(crate) fn next(&mut self) -> Result<Option<Piece<'a>>, Error> {
        self.count += 1;
        if self.count > MAX_SEGMENTS {
            return Err(Error::TooComplex("segments"));
        }
        if self.in_scan {
            self.in_scan = false;
            return Ok(Some(Piece::Coded(self.coded())));
        }
        loop {
            let Some(&byte) = self.bytes.get(self.at) else { return Ok(None) };
            if byte != 0xff {
                return Ok(Some(Piece::Stray(self.stray())));
            }
            // Any number of fill bytes may stand before a marker.
            while self.bytes.get(self.at) == Some(&0xff) {
                self.at += 1;
            }
            let Some(&marker) = self.bytes.get(self.at) else { return Ok(None) };
            self.at += 1;
            match marker {
                // Markers without a body that mean nothing here.
                0x00 | 0x01 | 0xd0..=0xd8 => {}
                0xd9 => return Ok(Some(Piece::End { rest: &self.bytes[self.at..] })),
                _ => return self.segment(marker).map(Some),
            }
        }
    }

    fn segment(&mut self, marker: u8) -> Result<Piece<'a>, Error> {
        let length = usize::from(be16(self.bytes, self.at).ok_or(Error::Truncated)?);
        if length < 2 {
            return Err(Error::Damaged("segment without a length"));
        }
        let body = self.bytes.get(self.at + 2..self.at + length).ok_or(Error::Truncated)?;
        self.at += length;
        self.in_scan = marker == START_OF_SCAN;
        Ok(Piece::Segment { marker, body })
    }

    fn stray(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = memchr::memchr(0xff, rest).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// Coded data run up to the next marker that is neither a stuffed zero nor a restart.
    fn coded(&mut self) -> &'a [u8] {
        let start = self.at;
        loop {
            let Some(step) = memchr::memchr(0xff, &self.bytes[self.at..]) else {
                self.at = self.bytes.len();
                return &self.bytes[start..];
            };
            let marker_at = self.at + step;
            match self.bytes.get(marker_at + 1) {
                Some(0x00 | 0xd0..=0xd7) => self.at = marker_at + 2,
                Some(0xff) => self.at = marker_at + 1,
                _ => {
                    // Fill bytes before the marker belong to the marker.
                    self.at = marker_at;
                    let coded = &self.bytes[start..marker_at];
                    let fill = coded.iter().rev().take_while(|byte| **byte == 0xff).count();
                    return &coded[..coded.len() - fill];
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(bytes: &[u8]) -> Vec<Piece<'_>> {
        let mut pieces = Pieces::new(bytes);
        std::iter::from_fn(|| pieces.next().unwrap()).take(20).collect()
    }

    #[test]
    fn finds_segments_scans_and_the_end() {
        let file = b"\xff\xd8\xff\xff\xfe\x00\x04abXY\xff\xda\x00\x02\x01\xff\x00\xff\xd0\x02\xff\xff\xd9tail";
        let expected = [
            Piece::Segment { marker: 0xfe, body: b"ab" },
            Piece::Stray(b"XY"),
            Piece::Segment { marker: 0xda, body: b"" },
            Piece::Coded(b"\x01\xff\x00\xff\xd0\x02"),
            Piece::End { rest: b"tail" },
        ];
        assert_eq!(pieces(file)[..5], expected);
    }

    #[test]
    fn a_cut_segment_is_an_error_and_a_missing_end_is_not() {
        assert!(matches!(Pieces::new(b"\xff\xd8\xff\xfe\x00\x09ab").next(), Err(Error::Truncated)));
        assert!(matches!(
            Pieces::new(b"\xff\xd8\xff\xfe\x00\x00ab").next(),
            Err(Error::Damaged(_))
        ));
        assert!(matches!(Pieces::new(b"\xff\xd8\xff").next(), Ok(None)));
    }
}
