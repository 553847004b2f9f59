//! Bits of coded data, with the zeros that are stuffed behind each 0xff (T.81, F.1.2.3).

use std::ops::Range;

/// Reads bits up to the next marker.
#[derive(Debug)]
pub(super) struct BitReader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The lowest `count` bits are still to be read.
    held: u64,
    count: u32,
}

impl<'a> BitReader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, held: 0, count: 0 }
    }

    fn fill(&mut self) {
        while self.count <= 48 {
            let Some(&byte) = self.bytes.get(self.at) else { return };
            if byte == 0xff {
                // Anything but a stuffed zero is a marker: no bit follows.
                if self.bytes.get(self.at + 1) != Some(&0) {
                    return;
                }
                self.at += 1;
            }
            self.at += 1;
            self.held = (self.held << 8) | u64::from(byte);
            self.count += 8;
        }
    }

    /// The next `count` bits (at most 16) without taking them, and zeros behind the last one.
    pub(super) fn peek(&mut self, count: u32) -> u32 {
        if self.count < count {
            self.fill();
        }
        let mask = (1_u64 << count) - 1;
        let bits = if self.count >= count {
            self.held >> (self.count - count)
        } else {
            self.held << (count - self.count)
        };
        (bits & mask) as u32
    }

    /// Takes bits that were looked at; `None` where there are not as many.
    pub(super) fn skip(&mut self, count: u32) -> Option<()> {
        self.count = self.count.checked_sub(count)?;
        Some(())
    }

    /// The next `count` bits, at most 16.
    pub(super) fn take(&mut self, count: u32) -> Option<u32> {
        let bits = self.peek(count);
        self.skip(count)?;
        Some(bits)
    }

    /// A number of `count` bits in the form of T.81, F.2.2.1: the lower half stands for negative ones.
    pub(super) fn signed(&mut self, count: u32) -> Option<i32> {
        if count == 0 {
            return Some(0);
        }
        let bits = self.take(count)? as i32;
        let is_negative = bits < 1 << (count - 1);
        Some(if is_negative { bits - (1 << count) + 1 } else { bits })
    }

    /// Where the byte behind the last one that a bit was taken of stands.
    pub(super) fn end(&self) -> usize {
        let unread = self.count / 8;
        (0..unread).fold(self.at, |at, _| {
            // In front of a stuffed zero stands the byte it belongs to.
            let is_stuffed = at >= 2 && self.bytes[at - 2..at] == [0xff, 0];
            at - if is_stuffed { 2 } else { 1 }
        })
    }

    /// Goes on behind the next restart marker, and returns what stood between the last bit that was
    /// taken and that marker; `None` where the next marker is another one.
    pub(super) fn restart(&mut self) -> Option<Range<usize>> {
        let end = self.end();
        let is_marker = |at: &usize| !matches!(self.bytes.get(at + 1), Some(0 | 0xff));
        let marker =
            memchr::memchr_iter(0xff, &self.bytes[end..]).map(|at| end + at).find(is_marker)?;
        matches!(self.bytes.get(marker + 1), Some(0xd0..=0xd7)).then_some(())?;
        (self.held, self.count, self.at) = (0, 0, marker + 2);
        Some(end..marker)
    }
}

/// Writes bits.
#[derive(Debug)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    held: u64,
    count: u32,
}

impl BitWriter {
    /// Goes on behind bytes that are there already.
    pub(super) fn behind(bytes: Vec<u8>) -> Self {
        Self { bytes, held: 0, count: 0 }
    }

    /// Appends the lowest `count` bits, at most 16, of a number that has no others.
    pub(super) fn put(&mut self, bits: u32, count: u32) {
        self.held = (self.held << count) | u64::from(bits);
        self.count += count;
        while self.count >= 8 {
            self.count -= 8;
            let byte = (self.held >> self.count) as u8;
            self.bytes.push(byte);
            if byte == 0xff {
                self.bytes.push(0);
            }
        }
    }

    /// Fills the last byte with ones.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let open = (8 - self.count % 8) % 8;
        self.put((1 << open) - 1, open);
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let numbers = [(1, 1), (0x7ff, 11), (0, 3), (0xffff, 16), (5, 4), (0xff, 8), (2, 2)];
        let mut writer = BitWriter::behind(vec![]);
        for (bits, count) in numbers {
            writer.put(bits, count);
        }
        let bytes = writer.finish();
        let mut reader = BitReader::new(&bytes);
        for (bits, count) in numbers {
            assert_eq!(reader.take(count), Some(bits));
        }
        assert_eq!(reader.take(16), None);
    }

    #[test]
    fn the_lower_half_of_numbers_is_negative() {
        let mut reader = BitReader::new(&[0b0001_1100]);
        assert_eq!(reader.signed(3), Some(-7));
        assert_eq!(reader.signed(3), Some(7));
    }

    #[test]
    fn reading_goes_on_behind_a_restart_marker_only() {
        let mut reader = BitReader::new(&[0xaa, 0xff, 0xd3, 0x55, 0xff, 0xda]);
        assert_eq!(
            (reader.take(4), reader.restart(), reader.take(8)),
            (Some(10), Some(1..1), Some(0x55))
        );
        assert_eq!((reader.take(1), reader.restart()), (None, None));
    }
}
