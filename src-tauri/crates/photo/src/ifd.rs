//! TIFF directories: the form of EXIF blocks and of TIFF files.

/// Most entries that are read of one directory.
const MAX_ENTRIES: usize = 2_000;

/// A block of bytes that begins with a TIFF header. Offsets count from its start.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block<'a> {
    bytes: &'a [u8],
    big_endian: bool,
}

/// One entry of a directory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) tag: u16,
    /// 1 byte, 2 text, 3 short, 4 long, 5 rational, 6 to 10 the signed ones, 11 float, 12 double.
    pub(crate) field_type: u16,
    pub(crate) count: u32,
    /// The values as stored, or as many of them as the block has.
    pub(crate) raw: &'a [u8],
    /// Where the values stand, if they are too long to stand in the entry.
    offset: Option<u32>,
    big_endian: bool,
}

impl<'a> Block<'a> {
    /// `None` where there is no TIFF header.
    pub(crate) fn new(bytes: &'a [u8]) -> Option<Self> {
        let big_endian = match bytes.get(..4)? {
            b"MM\0*" => true,
            b"II*\0" => false,
            _ => return None,
        };
        Some(Self { bytes, big_endian })
    }

    /// Offset of the first directory.
    pub(crate) fn first(self) -> Option<u32> {
        self.long(4)
    }

    /// The directory at `offset` and the offset of the next one (0 for none).
    /// A directory that is cut short has the entries that are there.
    pub(crate) fn directory(self, offset: u32) -> Option<(Vec<Entry<'a>>, u32)> {
        let start = offset as usize;
        let count = usize::from(self.short(start)?);
        let entries: Vec<_> =
            (0..count.min(MAX_ENTRIES)).map_while(|i| self.entry(start + 2 + 12 * i)).collect();
        Some((entries, self.long(start + 2 + 12 * count).unwrap_or(0)))
    }

    fn entry(self, at: usize) -> Option<Entry<'a>> {
        let (tag, field_type) = (self.short(at)?, self.short(at + 2)?);
        let count = self.long(at + 4)?;
        let inline = self.bytes.get(at + 8..at + 12)?;
        let length = (count as usize).saturating_mul(size_of_type(field_type));
        let offset = if length <= 4 { None } else { self.long(at + 8) };
        let raw = match offset {
            None => &inline[..length],
            Some(offset) => {
                let start = offset as usize;
                let end = start.saturating_add(length).min(self.bytes.len());
                self.bytes.get(start..end).unwrap_or_default()
            }
        };
        Some(Entry { tag, field_type, count, raw, offset, big_endian: self.big_endian })
    }

    /// A number of two bytes in the order of this block.
    pub(crate) fn short_bytes(self, number: u16) -> [u8; 2] {
        if self.big_endian { number.to_be_bytes() } else { number.to_le_bytes() }
    }

    /// A number of four bytes in the order of this block.
    pub(crate) fn long_bytes(self, number: u32) -> [u8; 4] {
        if self.big_endian { number.to_be_bytes() } else { number.to_le_bytes() }
    }

    fn short(self, at: usize) -> Option<u16> {
        if self.big_endian {
            crate::bytes::be16(self.bytes, at)
        } else {
            crate::bytes::le16(self.bytes, at)
        }
    }

    fn long(self, at: usize) -> Option<u32> {
        if self.big_endian {
            crate::bytes::be32(self.bytes, at)
        } else {
            crate::bytes::le32(self.bytes, at)
        }
    }
}

impl Entry<'_> {
    /// Where the values stand in the block, if not in the entry itself.
    pub(crate) fn place(&self) -> Option<std::ops::Range<usize>> {
        let start = self.offset? as usize;
        (!self.raw.is_empty()).then_some(start..start + self.raw.len())
    }

    /// The values of the whole-number types, in order; none of the other types.
    pub(crate) fn integers(&self) -> Vec<u32> {
        match self.field_type {
            1 | 3 | 4 | 6 | 8 | 9 | 13 => {
                let values = self.raw.chunks_exact(size_of_type(self.field_type));
                values.map(|bytes| self.unsigned(bytes)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The first whole number.
    pub(crate) fn integer(&self) -> Option<u32> {
        self.integers().first().copied()
    }

    /// The values as decimal numbers; fractions with a denominator of 0 are left out.
    pub(crate) fn numbers(&self) -> Vec<f64> {
        let signed = |bytes: &[u8]| f64::from(self.unsigned(bytes) as i32);
        match self.field_type {
            5 | 10 => (self.raw.chunks_exact(8))
                .filter_map(|pair| {
                    let [upper, lower] = [&pair[..4], &pair[4..]].map(|half| {
                        if self.field_type == 10 {
                            signed(half)
                        } else {
                            f64::from(self.unsigned(half))
                        }
                    });
                    (lower != 0.0).then(|| upper / lower)
                })
                .collect(),
            9 => self.raw.chunks_exact(4).map(signed).collect(),
            _ => self.integers().into_iter().map(f64::from).collect(),
        }
    }

    /// Upper and lower numbers of the values, if they are fractions without a sign.
    pub(crate) fn fractions(&self) -> Vec<(u32, u32)> {
        let pairs = self.raw.chunks_exact(8).filter(|_| self.field_type == 5);
        pairs.map(|pair| (self.unsigned(&pair[..4]), self.unsigned(&pair[4..]))).collect()
    }

    fn unsigned(&self, bytes: &[u8]) -> u32 {
        let join = |sum: u32, byte: &u8| (sum << 8) | u32::from(*byte);
        if self.big_endian { bytes.iter().fold(0, join) } else { bytes.iter().rev().fold(0, join) }
    }
}

/// Bytes of one value; 1 for types nobody knows.
pub(crate) fn size_of_type(field_type: u16) -> usize {
    match field_type {
        3 | 8 => 2,
        4 | 9 | 11 | 13 => 4,
        5 | 10 | 12 => 8,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_byte_orders() {
        let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        for block in [big.as_slice(), little.as_slice()] {
            let block = Block::new(block).unwrap();
            let (entries, next) = block.directory(block.first().unwrap()).unwrap();
            assert_eq!((entries.len(), entries[0].tag, entries[0].integer()), (1, 0x112, Some(6)));
            assert_eq!(next, 0);
        }
    }

    #[test]
    fn survives_a_block_cut_at_any_byte() {
        let block = b"II*\0\x08\0\0\0\x02\0\x12\x01\x05\0\xff\xff\xff\xff\x06\0\0\0\x0f\x01\x02\0\x09\0\0\0\xff\xff\xff\xff\0\0";
        for end in 0..block.len() {
            let Some(block) = Block::new(&block[..end]) else { continue };
            let Some((entries, _)) = block.first().and_then(|first| block.directory(first)) else {
                continue;
            };
            assert!(entries.iter().all(|entry| entry.numbers().len() < 10), "cut at {end}");
        }
    }
}
