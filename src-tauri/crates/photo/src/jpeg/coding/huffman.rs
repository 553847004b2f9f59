//! Huffman codes (T.81, annexes C, F.2.2.3 and K.2).

use super::bits::BitReader;

/// Bits that are looked up at once; longer codes are rare.
const QUICK: u32 = 9;

/// A code to read with.
#[derive(Debug, Clone)]
pub(super) struct Decoder {
    /// Length and symbol by the first [`QUICK`] bits; length 0 for longer codes.
    quick: Vec<(u8, u8)>,
    /// For each length, one more than the largest code, on the left of 16 bits, and what leads from a
    /// code to its symbol.
    ends: [u32; 17],
    steps: [i32; 17],
    symbols: Vec<u8>,
}

impl Decoder {
    /// From the numbers of codes of each length and the symbols; `None` where they make no code.
    pub(super) fn new(counts: &[u8], symbols: &[u8]) -> Option<Self> {
        let mut quick = vec![(0, 0); 1 << QUICK];
        let (mut ends, mut steps) = ([0; 17], [0; 17]);
        let (mut code, mut index) = (0_u32, 0_usize);
        for length in 1..=16_u32 {
            let count = usize::from(*counts.get(length as usize - 1)?);
            steps[length as usize] = index as i32 - code as i32;
            for symbol in symbols.get(index..index + count)? {
                if code >= 1 << length {
                    return None;
                }
                if length <= QUICK {
                    let first = (code << (QUICK - length)) as usize;
                    quick[first..first + (1 << (QUICK - length))].fill((length as u8, *symbol));
                }
                code += 1;
            }
            index += count;
            ends[length as usize] = code << (16 - length);
            code <<= 1;
        }
        Some(Self { quick, ends, steps, symbols: symbols[..index].to_vec() })
    }

    /// The next symbol.
    pub(super) fn read(&self, bits: &mut BitReader<'_>) -> Option<u8> {
        let ahead = bits.peek(16);
        let (length, symbol) = self.quick[(ahead >> (16 - QUICK)) as usize];
        if length > 0 {
            bits.skip(u32::from(length))?;
            return Some(symbol);
        }
        let length = (QUICK + 1..=16).find(|&length| ahead < self.ends[length as usize])?;
        bits.skip(length)?;
        let index = (ahead >> (16 - length)) as i32 + self.steps[length as usize];
        self.symbols.get(usize::try_from(index).ok()?).copied()
    }
}

/// A code to write with: the shortest for how often each symbol comes up.
#[derive(Debug)]
pub(super) struct Encoder {
    /// How many codes there are of each length from 1 to 16.
    pub(super) counts: [u8; 16],
    /// The symbols, those with the shortest codes first.
    pub(super) symbols: Vec<u8>,
    codes: [(u32, u32); 256],
}

impl Encoder {
    pub(super) fn new(frequencies: &[u64; 256]) -> Self {
        let counts = lengths(frequencies);
        let mut symbols: Vec<u8> = (0..=255).filter(|&s| frequencies[usize::from(s)] > 0).collect();
        symbols.sort_by_key(|&symbol| std::cmp::Reverse(frequencies[usize::from(symbol)]));
        let mut codes = [(0, 0); 256];
        let mut next = symbols.iter();
        let mut code = 0;
        for (index, count) in counts.iter().enumerate() {
            for symbol in next.by_ref().take(usize::from(*count)) {
                codes[usize::from(*symbol)] = (code, index as u32 + 1);
                code += 1;
            }
            code <<= 1;
        }
        Self { counts, symbols, codes }
    }

    /// Code and its length.
    pub(super) fn code(&self, symbol: u8) -> (u32, u32) {
        self.codes[usize::from(symbol)]
    }
}

/// How many codes of each length the best code has, none of them longer than 16 bits and none of ones
/// only.
fn lengths(frequencies: &[u64; 256]) -> [u8; 16] {
    // Rarest first; the first one stands for the code of ones, which stays unused.
    let mut leaves: Vec<u64> = frequencies.iter().copied().filter(|&count| count > 0).collect();
    leaves.sort_unstable();
    leaves.insert(0, 0);
    if leaves.len() == 1 {
        return [0; 16];
    }
    // Package-merge: of 16 rounds each pairs what the last one left with the single symbols.
    let mut packages: Vec<(u64, Vec<u16>)> = Vec::new();
    for _ in 0..16 {
        let single = leaves.iter().enumerate().map(|(index, weight)| (*weight, vec![index as u16]));
        let mut merged: Vec<_> = single.chain(packages).collect();
        merged.sort_by_key(|package| package.0);
        packages = merged
            .chunks_exact(2)
            .map(|pair| (pair[0].0 + pair[1].0, [pair[0].1.as_slice(), &pair[1].1].concat()))
            .collect();
    }
    let mut depth = vec![0_u8; leaves.len()];
    for (_, package) in packages.iter().take(leaves.len() - 1) {
        package.iter().for_each(|&index| depth[usize::from(index)] += 1);
    }
    let mut counts = [0; 16];
    // The rarest one has the longest code, and among those of that length the one of ones.
    depth[1..].iter().for_each(|&length| counts[usize::from(length) - 1] += 1);
    counts
}

#[cfg(test)]
mod tests {
    use super::super::bits::BitWriter;
    use super::*;

    #[test]
    fn every_code_can_be_read_again() {
        let mut steep = [0; 256];
        (0..60_u32).for_each(|i| steep[i as usize * 4] = 1_u64 << (i / 2));
        let mut one = [0; 256];
        one[7] = 12;
        for (name, frequencies) in [("steep", steep), ("flat", [5; 256]), ("one symbol", one)] {
            let encoder = Encoder::new(&frequencies);
            let decoder = Decoder::new(&encoder.counts, &encoder.symbols).unwrap();
            let mut writer = BitWriter::behind(vec![]);
            for symbol in &encoder.symbols {
                let (code, length) = encoder.code(*symbol);
                assert!(code < (1 << length) - 1, "{name}: a code of ones");
                writer.put(code, length);
            }
            let bytes = writer.finish();
            let mut bits = BitReader::new(&bytes);
            for symbol in &encoder.symbols {
                assert_eq!(decoder.read(&mut bits), Some(*symbol), "{name}");
            }
        }
    }

    #[test]
    fn frequent_symbols_have_short_codes() {
        let mut frequencies = [0; 256];
        frequencies[..4].copy_from_slice(&[1000, 10, 5, 1]);
        let encoder = Encoder::new(&frequencies);
        assert_eq!([0, 1, 2, 3].map(|symbol| encoder.code(symbol).1), [1, 2, 3, 4]);
    }

    #[test]
    fn more_codes_than_a_length_has_are_refused() {
        let mut counts = [0; 16];
        counts[0] = 3;
        assert!(Decoder::new(&counts, &[1, 2, 3]).is_none());
    }
}
