//! From a file to coefficients.

use std::ops::Range;

use programme::region::PhotoSize;

use super::huffman::Decoder;
use super::scan::{Part, Scan};
use super::{Coefficients, Component};
use crate::bytes::be16;
use crate::decode::check_size;
use crate::jpeg::segments::{Piece, Pieces, START_OF_SCAN};

/// Most scans that are read; progressive files have about ten. Each walks over all blocks.
const MAX_SCANS: usize = 100;

impl Coefficients {
    /// Reads a file with grey or three components, Huffman coded, 8 bits deep, sequential or
    /// progressive. `None` for every other one, and for a picture that is damaged or not whole.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let reading = Reading { keeps_blocks: true, ..Reading::default() }.walk(bytes)?;
        reading.picture.filter(|picture| matches!(picture.components.len(), 1 | 3))
    }
}

/// What of the coded data of a whole, sound picture no pixel needs, as ranges of the file from front
/// to back. `None` like [`Coefficients::read`], which knows fewer kinds of colours.
pub(crate) fn spare(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    Some(Reading::default().walk(bytes)?.spare)
}

#[derive(Default)]
struct Reading {
    picture: Option<Coefficients>,
    /// Which table of steps each component uses, by its number.
    step_tables: Vec<usize>,
    /// Which components have got their steps: the table that stands at their first scan.
    has_steps: Vec<bool>,
    is_progressive: bool,
    steps: [Option<[u16; 64]>; 4],
    rough_codes: [Option<Decoder>; 4],
    fine_codes: [Option<Decoder>; 4],
    restart_interval: usize,
    scans: usize,
    /// Whether somebody asks for the blocks. Later scans of progressive pictures need those of
    /// earlier ones in any case.
    keeps_blocks: bool,
    spare: Vec<Range<usize>>,
}

impl Reading {
    fn walk(mut self, bytes: &[u8]) -> Option<Self> {
        let mut pieces = Pieces::new(bytes.starts_with(&[0xff, 0xd8]).then_some(bytes)?);
        loop {
            match pieces.next().ok()?? {
                Piece::Segment { marker: START_OF_SCAN, body } => {
                    self.scans += 1;
                    (self.scans <= MAX_SCANS).then_some(())?;
                    let start = pieces.position();
                    let Piece::Coded(coded) = pieces.next().ok()?? else { return None };
                    let spare = self.scan(body, coded)?;
                    let moved = spare.into_iter().map(|one| start + one.start..start + one.end);
                    self.spare.extend(moved);
                }
                Piece::Segment { marker, body } => self.segment(marker, body)?,
                Piece::Coded(_) | Piece::Stray(_) => {}
                // A component without a scan would be grey where the file has something to say.
                Piece::End { .. } => return self.has_steps.iter().all(|has| *has).then_some(self),
            }
        }
    }

    fn segment(&mut self, marker: u8, body: &[u8]) -> Option<()> {
        match marker {
            0xc0..=0xc2 => self.frame(marker, body),
            0xc4 => self.codes(body),
            0xdb => self.quantisation(body),
            0xdd => {
                self.restart_interval = usize::from(be16(body, 0)?);
                Some(())
            }
            // Other codings, and a height that is told late.
            0xc3 | 0xc5..=0xcf | 0xdc => None,
            _ => Some(()),
        }
    }

    fn frame(&mut self, marker: u8, body: &[u8]) -> Option<()> {
        let size = PhotoSize { width: be16(body, 3)?.into(), height: be16(body, 1)?.into() };
        let is_known = self.picture.is_none() && body[0] == 8 && (1..=4).contains(body.get(5)?);
        (is_known && size.width > 0 && size.height > 0).then_some(())?;
        check_size(size).ok()?;
        self.is_progressive = marker == 0xc2;
        let count = usize::from(body[5]);
        let mut components = Vec::new();
        for numbers in body.get(6..6 + 3 * count)?.chunks_exact(3) {
            let (across, down) = (usize::from(numbers[1] >> 4), usize::from(numbers[1] & 15));
            let is_sound = (1..=4).contains(&across) && (1..=4).contains(&down) && numbers[2] < 4;
            is_sound.then_some(())?;
            self.step_tables.push(usize::from(numbers[2]));
            // A single component stands in single blocks, whatever its factors say.
            let [across, down] = if count == 1 { [1, 1] } else { [across, down] };
            let id = numbers[0];
            components.push(Component {
                id,
                across,
                down,
                steps: [1; 64],
                columns: 0,
                blocks: vec![],
            });
        }
        let mut picture = Coefficients { size, components };
        let unit = picture.unit();
        let units_across = size.width.div_ceil(unit.width) as usize;
        let units_down = size.height.div_ceil(unit.height) as usize;
        for component in &mut picture.components {
            component.columns = units_across * component.across;
            let count = component.columns * units_down * component.down;
            if self.keeps_blocks || self.is_progressive {
                component.blocks = vec![[0; 64]; count];
            }
        }
        self.has_steps = vec![false; count];
        self.picture = Some(picture);
        Some(())
    }

    fn codes(&mut self, mut body: &[u8]) -> Option<()> {
        while let [head, rest @ ..] = body {
            let counts = rest.get(..16)?;
            let total = counts.iter().map(|&count| usize::from(count)).sum::<usize>();
            let decoder = Decoder::new(counts, rest.get(16..16 + total)?)?;
            let codes = if head >> 4 == 0 { &mut self.rough_codes } else { &mut self.fine_codes };
            *codes.get_mut(usize::from(head & 15))? = Some(decoder);
            body = &rest[16 + total..];
        }
        Some(())
    }

    fn quantisation(&mut self, mut body: &[u8]) -> Option<()> {
        while let [head, rest @ ..] = body {
            let width = if head >> 4 == 0 { 1 } else { 2 };
            let numbers = rest.get(..64 * width)?.chunks_exact(width);
            let mut steps = [0; 64];
            for (step, number) in steps.iter_mut().zip(numbers) {
                *step = number.iter().fold(0, |sum, byte| (sum << 8) | u16::from(*byte));
            }
            *self.steps.get_mut(usize::from(head & 15))? = Some(steps);
            body = &rest[64 * width..];
        }
        Some(())
    }

    fn scan(&mut self, body: &[u8], coded: &[u8]) -> Option<Vec<Range<usize>>> {
        let picture = self.picture.as_mut()?;
        let count = usize::from(*body.first()?);
        let [first, last, levels] = *body.get(1 + 2 * count..4 + 2 * count)? else { return None };
        let mut parts = Vec::new();
        for numbers in body[1..1 + 2 * count].chunks_exact(2) {
            let index = picture.components.iter().position(|one| one.id == numbers[0])?;
            if !std::mem::replace(&mut self.has_steps[index], true) {
                picture.components[index].steps = self.steps[self.step_tables[index]]?;
            }
            parts.push(Part {
                component: index,
                rough: self.rough_codes.get(usize::from(numbers[1] >> 4))?.as_ref(),
                fine: self.fine_codes.get(usize::from(numbers[1] & 15))?.as_ref(),
            });
        }
        // The same component twice would be written twice.
        let is_unique = (1..parts.len())
            .all(|i| parts[..i].iter().all(|other| other.component != parts[i].component));
        (is_unique && !parts.is_empty()).then_some(())?;
        let (first, last) = (usize::from(first), usize::from(last));
        let restart_interval = self.restart_interval;
        let scan = if self.is_progressive {
            Scan::progressive(parts, first..=last, levels, restart_interval)?
        } else {
            Scan::sequential(parts, restart_interval)
        };
        scan.read(picture, coded)
    }
}
