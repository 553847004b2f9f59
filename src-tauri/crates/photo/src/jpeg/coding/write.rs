//! From coefficients to a file: sequential, one scan, the best Huffman codes.

use super::bits::BitWriter;
use super::huffman::Encoder;
use super::{Block, Coefficients};
use crate::jpeg::clean::write_segment;

/// Brightness has codes of its own, the other components share theirs.
const CODES: usize = 2;

/// Longest number of bits of the difference of two first coefficients, and of any other coefficient.
const LONGEST_ROUGH: u32 = 11;
const LONGEST_FINE: u32 = 10;

impl Coefficients {
    /// Tables, frame and scan without the markers of start and end. `None` where a number is larger
    /// than this coding allows.
    pub(crate) fn write(&self) -> Option<Vec<u8>> {
        // [rough, fine], each for brightness and for the others.
        let mut counts = [[[0_u64; 256]; CODES]; 2];
        self.symbols(|symbol| counts[symbol.level][symbol.code][usize::from(symbol.name)] += 1)?;
        let encoders = counts.map(|level| level.map(|counts| Encoder::new(&counts)));
        let mut bytes = Vec::new();
        let is_extended = self.write_steps(&mut bytes);
        self.write_frame(&mut bytes, is_extended);
        self.write_codes(&mut bytes, &encoders);
        self.write_scan_head(&mut bytes);
        let mut bits = BitWriter::behind(bytes);
        self.symbols(|symbol| {
            let (code, length) = encoders[symbol.level][symbol.code].code(symbol.name);
            bits.put(code, length);
            bits.put(symbol.bits, symbol.length);
        })?;
        Some(bits.finish())
    }

    /// Walks over the picture in the order of a file.
    fn symbols(&self, mut sink: impl FnMut(Symbol)) -> Option<()> {
        let mut last = vec![0_i32; self.components.len()];
        let first = self.components.first()?;
        let units_across = first.columns / first.across;
        for unit in 0..units_across * (first.rows() / first.down) {
            let (column, row) = (unit % units_across, unit / units_across);
            for (index, component) in self.components.iter().enumerate() {
                let code = usize::from(index > 0);
                for y in 0..component.down {
                    let start =
                        (row * component.down + y) * component.columns + column * component.across;
                    for block in component.blocks.get(start..start + component.across)? {
                        block_symbols(block, &mut last[index], code, &mut sink)?;
                    }
                }
            }
        }
        Some(())
    }

    /// One table for each component. Returns whether a step needs 16 bits.
    fn write_steps(&self, bytes: &mut Vec<u8>) -> bool {
        let mut is_extended = false;
        for (index, component) in self.components.iter().enumerate() {
            let is_wide = component.steps.iter().any(|step| *step > 255);
            is_extended |= is_wide;
            let mut body = vec![index as u8 | u8::from(is_wide) << 4];
            for step in component.steps {
                let [high, low] = step.to_be_bytes();
                body.extend(is_wide.then_some(high));
                body.push(low);
            }
            write_segment(bytes, 0xdb, &body);
        }
        is_extended
    }

    fn write_frame(&self, bytes: &mut Vec<u8>, is_extended: bool) {
        // Both sides came from 16 bits.
        let side = |side: u32| (side as u16).to_be_bytes();
        let mut body = vec![8];
        body.extend(side(self.size.height));
        body.extend(side(self.size.width));
        body.push(self.components.len() as u8);
        for (index, component) in self.components.iter().enumerate() {
            let factors = (component.across << 4 | component.down) as u8;
            body.extend([component.id, factors, index as u8]);
        }
        write_segment(bytes, if is_extended { 0xc1 } else { 0xc0 }, &body);
    }

    fn write_codes(&self, bytes: &mut Vec<u8>, encoders: &[[Encoder; CODES]; 2]) {
        for (level, encoders) in encoders.iter().enumerate() {
            for (code, encoder) in encoders.iter().enumerate().take(self.components.len()) {
                let head = [(level << 4 | code) as u8];
                let body = [&head, encoder.counts.as_slice(), &encoder.symbols].concat();
                write_segment(bytes, 0xc4, &body);
            }
        }
    }

    fn write_scan_head(&self, bytes: &mut Vec<u8>) {
        let mut body = vec![self.components.len() as u8];
        for (index, component) in self.components.iter().enumerate() {
            body.extend([component.id, if index == 0 { 0x00 } else { 0x11 }]);
        }
        body.extend([0, 63, 0]);
        write_segment(bytes, 0xda, &body);
    }
}

/// One code and the bits that follow it.
struct Symbol {
    /// 0 for the first coefficient, 1 for the others.
    level: usize,
    /// 0 for brightness, 1 for the other components.
    code: usize,
    name: u8,
    bits: u32,
    length: u32,
}

fn block_symbols(
    block: &Block,
    last: &mut i32,
    code: usize,
    sink: &mut impl FnMut(Symbol),
) -> Option<()> {
    let (bits, length) = number(i32::from(block[0]) - *last);
    *last = i32::from(block[0]);
    (length <= LONGEST_ROUGH).then_some(())?;
    sink(Symbol { level: 0, code, name: length as u8, bits, length });
    let mut run = 0;
    for coefficient in &block[1..] {
        if *coefficient == 0 {
            run += 1;
            continue;
        }
        while run > 15 {
            sink(Symbol { level: 1, code, name: 0xf0, bits: 0, length: 0 });
            run -= 16;
        }
        let (bits, length) = number(i32::from(*coefficient));
        (length <= LONGEST_FINE).then_some(())?;
        sink(Symbol { level: 1, code, name: run << 4 | length as u8, bits, length });
        run = 0;
    }
    if run > 0 {
        sink(Symbol { level: 1, code, name: 0, bits: 0, length: 0 });
    }
    Some(())
}

/// A number in the form of T.81, F.1.2.1: negative ones are less by one, and as long as they need.
fn number(value: i32) -> (u32, u32) {
    let length = 32 - value.unsigned_abs().leading_zeros();
    let shifted = value - i32::from(value < 0);
    (shifted as u32 & ((1 << length) - 1), length)
}
