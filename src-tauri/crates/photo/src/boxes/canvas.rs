//! A copy of a file in which things are overwritten in place.

use std::ops::Range;

use super::BoxAt;
use crate::Error;

/// A copy of a file in which things are overwritten in place.
#[derive(Debug)]
pub(crate) struct Canvas {
    pub(crate) bytes: Vec<u8>,
}

impl Canvas {
    /// Overwrites a range with zeros.
    pub(crate) fn zero(&mut self, range: Range<usize>) {
        self.bytes[range].fill(0);
    }

    /// Makes a box one that means nothing: "free", with zeros inside.
    pub(crate) fn free(&mut self, found: BoxAt) {
        self.bytes[found.start + 4..found.start + 8].copy_from_slice(b"free");
        self.zero(found.body..found.end);
    }

    /// Writes shorter content into a box and fills up with a "free" box, so that nothing behind moves.
    ///
    /// # Errors
    ///
    /// [`Error::Damaged`] where the content did not become shorter by at least the head of a box.
    pub(crate) fn shorten(&mut self, found: BoxAt, content: &[u8]) -> Result<(), Error> {
        let room = found.end - found.body;
        let new_end = found.body + content.len();
        match room.checked_sub(content.len()) {
            Some(0) => self.bytes[found.body..found.end].copy_from_slice(content),
            Some(spare) if spare >= 8 => {
                self.bytes[found.body..new_end].copy_from_slice(content);
                self.set_length(found, new_end - found.start);
                self.zero(new_end..found.end);
                self.bytes[new_end..new_end + 4].copy_from_slice(&(spare as u32).to_be_bytes());
                self.bytes[new_end + 4..new_end + 8].copy_from_slice(b"free");
            }
            _ => return Err(Error::Damaged("box of an unusual shape")),
        }
        Ok(())
    }

    /// Writes the length of a box into its head, whichever of the three forms that has.
    pub(crate) fn set_length(&mut self, found: BoxAt, length: usize) {
        if found.body - found.start == 16 {
            self.bytes[found.start + 8..found.body].copy_from_slice(&(length as u64).to_be_bytes());
        } else {
            // Files are bounded far below 4 GB.
            self.bytes[found.start..found.start + 4]
                .copy_from_slice(&(length as u32).to_be_bytes());
        }
    }

    /// Cuts the last box of the file at `end`.
    pub(crate) fn truncate_box(&mut self, found: BoxAt, end: usize) {
        self.bytes.truncate(end);
        self.set_length(found, end - found.start);
    }

    /// Overwrites everything in `area` that lies in none of the `kept` ranges, and returns how many
    /// bytes other than zero that were, and where the last kept byte ends.
    pub(crate) fn zero_except(
        &mut self,
        area: Range<usize>,
        kept: &[Range<usize>],
    ) -> (usize, usize) {
        self.zero_between(area, &joined(kept))
    }

    /// As [`Canvas::zero_except`], for ranges that are [`joined`] already: files can have thousands
    /// of areas and millions of ranges.
    pub(crate) fn zero_between(
        &mut self,
        area: Range<usize>,
        kept: &[Range<usize>],
    ) -> (usize, usize) {
        let first = kept.partition_point(|range| range.end <= area.start);
        let inside = kept[first..].iter().take_while(|range| range.start < area.end);
        let mut at = area.start;
        let mut gone = 0;
        for range in inside {
            if range.start > at {
                gone += self.count(at..range.start);
                self.zero(at..range.start);
            }
            at = range.end.min(area.end);
        }
        gone += self.count(at..area.end);
        self.zero(at..area.end);
        (gone, at)
    }

    /// How many bytes of a range are not zero.
    fn count(&self, range: Range<usize>) -> usize {
        self.bytes[range].iter().filter(|byte| **byte != 0).count()
    }
}

/// Ranges in the order of the file, those that touch or overlap put together, without empty ones.
pub(crate) fn joined(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut sorted: Vec<_> =
        ranges.iter().filter(|range| range.start < range.end).cloned().collect();
    sorted.sort_unstable_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in sorted {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_only_what_is_named() {
        let mut canvas = Canvas { bytes: b"0123456789".to_vec() };
        let result = canvas.zero_except(1..9, &[6..8, 2..4, 5..5, 3..5]);
        assert_eq!(canvas.bytes, b"0\x00234\x0067\x009");
        assert_eq!(result, (3, 8));
    }

    #[test]
    fn a_shortened_box_is_filled_up() {
        let mut canvas = Canvas { bytes: b"\0\0\0\x14abcd0123456789ABtail".to_vec() };
        let found = BoxAt { kind: *b"abcd", start: 0, body: 8, end: 20 };
        canvas.shorten(found, b"xy").unwrap();
        assert_eq!(canvas.bytes, b"\0\0\0\x0aabcdxy\0\0\0\x0afree\0\0tail");
        assert!(canvas.shorten(found, b"0123456789A").is_err());
    }
}
