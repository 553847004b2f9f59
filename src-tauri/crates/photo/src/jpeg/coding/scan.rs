//! One scan: a walk over the blocks of some components (T.81, annexes F.2 and G.2).

use std::ops::{Range, RangeInclusive};

use super::bits::BitReader;
use super::huffman::Decoder;
use super::{Block, Coefficients};

/// A component of a scan with its codes.
pub(super) struct Part<'a> {
    pub(super) component: usize,
    /// For the first coefficient, which says how bright a block is.
    pub(super) rough: Option<&'a Decoder>,
    /// For the others.
    pub(super) fine: Option<&'a Decoder>,
}

/// What a scan adds to a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pass {
    Whole,
    RoughFirst,
    RoughNext,
    FineFirst,
    FineNext,
}

pub(super) struct Scan<'a> {
    parts: Vec<Part<'a>>,
    pass: Pass,
    /// Which coefficients, in the order of a block.
    band: RangeInclusive<usize>,
    /// How many of the lowest bits follow in later scans.
    low: u32,
    restart_interval: usize,
}

/// What one block leaves for the next one.
struct State {
    /// The first coefficient of the last block, for each part.
    last: Vec<i32>,
    /// Blocks that end without a further code.
    empty: u32,
}

impl<'a> Scan<'a> {
    pub(super) fn sequential(parts: Vec<Part<'a>>, restart_interval: usize) -> Self {
        Self { parts, pass: Pass::Whole, band: 0..=63, low: 0, restart_interval }
    }

    /// `levels` holds which bit came last and which one is the lowest now. `None` where the numbers
    /// contradict each other.
    pub(super) fn progressive(
        parts: Vec<Part<'a>>,
        band: RangeInclusive<usize>,
        levels: u8,
        restart_interval: usize,
    ) -> Option<Self> {
        let (before, low) = (levels >> 4, u32::from(levels & 15));
        let pass = match (*band.start(), before) {
            (0, 0) => Pass::RoughFirst,
            (0, _) => Pass::RoughNext,
            (_, 0) => Pass::FineFirst,
            _ => Pass::FineNext,
        };
        let is_rough = matches!(pass, Pass::RoughFirst | Pass::RoughNext);
        let is_sound = *band.end() <= 63
            && band.start() <= band.end()
            && low <= 13
            && (before == 0 || u32::from(before) == low + 1)
            && if is_rough { *band.end() == 0 } else { parts.len() == 1 };
        is_sound.then_some(Self { parts, pass, band, low, restart_interval })
    }

    /// Reads the scan into the picture, and returns which parts of `coded` no block needs; `None`
    /// where it is damaged or ends early. Components without room for their blocks are read past.
    pub(super) fn read(
        &self,
        picture: &mut Coefficients,
        coded: &[u8],
    ) -> Option<Vec<Range<usize>>> {
        let mut bits = BitReader::new(coded);
        let mut spare = Vec::new();
        let mut state = State { last: vec![0; self.parts.len()], empty: 0 };
        let unit = picture.unit();
        let units = |side: u32, unit: u32| side.div_ceil(unit) as usize;
        let single = (self.parts.len() == 1).then(|| &picture.components[self.parts[0].component]);
        let (columns, rows) = match single {
            // Alone, a component stands in single blocks and only where the picture is.
            Some(one) => {
                let most = [unit.width as usize / 8, unit.height as usize / 8];
                let part = |side: u32, own: usize, most: usize| {
                    (side as usize * own).div_ceil(most).div_ceil(8)
                };
                (
                    part(picture.size.width, one.across, most[0]),
                    part(picture.size.height, one.down, most[1]),
                )
            }
            None => {
                (units(picture.size.width, unit.width), units(picture.size.height, unit.height))
            }
        };
        let is_single = single.is_some();
        for index in 0..columns * rows {
            if self.restart_interval > 0 && index > 0 && index % self.restart_interval == 0 {
                spare.push(bits.restart()?);
                state = State { last: vec![0; self.parts.len()], empty: 0 };
            }
            let (column, row) = (index % columns, index / columns);
            for (number, part) in self.parts.iter().enumerate() {
                let component = &mut picture.components[part.component];
                let [across, down] =
                    if is_single { [1, 1] } else { [component.across, component.down] };
                for y in 0..down {
                    if component.blocks.is_empty() {
                        for _ in 0..across {
                            self.block(number, &mut [0; 64], &mut bits, &mut state)?;
                        }
                        continue;
                    }
                    let start = (row * down + y) * component.columns + column * across;
                    for block in component.blocks.get_mut(start..start + across)? {
                        self.block(number, block, &mut bits, &mut state)?;
                    }
                }
            }
        }
        spare.push(bits.end()..coded.len());
        spare.retain(|range| !range.is_empty());
        Some(spare)
    }

    fn block(
        &self,
        number: usize,
        block: &mut Block,
        bits: &mut BitReader<'_>,
        state: &mut State,
    ) -> Option<()> {
        let part = &self.parts[number];
        match self.pass {
            Pass::Whole => {
                self.rough(part, &mut state.last[number], block, bits)?;
                fine_sequential(part.fine?, block, bits)
            }
            Pass::RoughFirst => self.rough(part, &mut state.last[number], block, bits),
            Pass::RoughNext => {
                block[0] |= (bits.take(1)? << self.low) as i16;
                Some(())
            }
            Pass::FineFirst => self.fine_first(part.fine?, block, bits, &mut state.empty),
            Pass::FineNext => self.fine_next(part.fine?, block, bits, &mut state.empty),
        }
    }

    fn rough(
        &self,
        part: &Part<'_>,
        last: &mut i32,
        block: &mut Block,
        bits: &mut BitReader<'_>,
    ) -> Option<()> {
        let length = u32::from(part.rough?.read(bits)?);
        let difference = if length <= 11 { bits.signed(length)? } else { return None };
        *last += difference;
        block[0] = i16::try_from(*last << self.low).ok()?;
        Some(())
    }

    fn fine_first(
        &self,
        code: &Decoder,
        block: &mut Block,
        bits: &mut BitReader<'_>,
        empty: &mut u32,
    ) -> Option<()> {
        if *empty > 0 {
            *empty -= 1;
            return Some(());
        }
        let mut at = *self.band.start();
        while at <= *self.band.end() {
            let symbol = code.read(bits)?;
            let (run, length) = (symbol >> 4, u32::from(symbol & 15));
            match (run, length) {
                (15, 0) => at += 16,
                (_, 0) => {
                    // This block and those that follow it end here.
                    *empty = (1 << run) - 1 + bits.take(u32::from(run))?;
                    return Some(());
                }
                _ => {
                    at += usize::from(run);
                    let value = i16::try_from(bits.signed(length)? << self.low).ok()?;
                    *block.get_mut(at).filter(|_| at <= *self.band.end())? = value;
                    at += 1;
                }
            }
        }
        Some(())
    }

    fn fine_next(
        &self,
        code: &Decoder,
        block: &mut Block,
        bits: &mut BitReader<'_>,
        empty: &mut u32,
    ) -> Option<()> {
        let step = 1_i16 << self.low;
        let mut at = *self.band.start();
        let end = *self.band.end();
        while *empty == 0 && at <= end {
            let symbol = code.read(bits)?;
            let (run, length) = (symbol >> 4, symbol & 15);
            let value = match (run, length) {
                (0..=14, 0) => {
                    *empty = (1 << run) + bits.take(u32::from(run))?;
                    break;
                }
                (_, 0) => 0,
                (_, 1) => [-step, step][bits.take(1)? as usize],
                _ => return None,
            };
            // Over `run` zeros to the place of the new one; those in between get their next bit.
            let mut zeros = run;
            while at <= end {
                if block[at] != 0 {
                    refine(&mut block[at], step, bits)?;
                } else if zeros == 0 {
                    block[at] = value;
                    break;
                } else {
                    zeros -= 1;
                }
                at += 1;
            }
            if at > end && value != 0 {
                return None;
            }
            at += 1;
        }
        if *empty > 0 {
            for coefficient in block.get_mut(at..=end).unwrap_or_default() {
                if *coefficient != 0 {
                    refine(coefficient, step, bits)?;
                }
            }
            *empty -= 1;
        }
        Some(())
    }
}

fn fine_sequential(code: &Decoder, block: &mut Block, bits: &mut BitReader<'_>) -> Option<()> {
    let mut at = 1;
    while at < 64 {
        let symbol = code.read(bits)?;
        let (run, length) = (usize::from(symbol >> 4), u32::from(symbol & 15));
        match (run, length) {
            (15, 0) => at += 16,
            (_, 0) => break,
            _ => {
                *block.get_mut(at + run)? = bits.signed(length)? as i16;
                at += run + 1;
            }
        }
    }
    Some(())
}

/// One more bit of a coefficient that is not zero: it grows away from zero.
fn refine(coefficient: &mut i16, step: i16, bits: &mut BitReader<'_>) -> Option<()> {
    if bits.take(1)? == 1 && *coefficient & step == 0 {
        *coefficient = coefficient.checked_add(if *coefficient > 0 { step } else { -step })?;
    }
    Some(())
}
