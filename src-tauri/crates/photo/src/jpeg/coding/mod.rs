//! The coded picture of a JPEG file, down to its coefficients and back.
//!
//! Who knows the coefficients can change some of a picture's blocks, or turn the whole, and leave
//! everything else as exactly what it was.

mod bits;
mod huffman;
mod read;
mod scan;
mod transform;
mod turn;
mod write;

use programme::region::PhotoSize;

pub(crate) use read::spare;

/// 64 quantised coefficients in the order of the file: from coarse to fine.
pub(crate) type Block = [i16; 64];

/// Where each coefficient of a [`Block`] stands in its square, row by row (T.81, figure A.6).
pub(super) const ZIGZAG: [usize; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// A picture as coefficients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Coefficients {
    /// Width and height as stored.
    pub(crate) size: PhotoSize,
    /// One for grey, three for colour.
    pub(crate) components: Vec<Component>,
}

/// Brightness or one of the two colour differences (or red, green, blue).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Component {
    id: u8,
    /// Blocks within a unit, from left to right and from top to bottom.
    across: usize,
    down: usize,
    /// What coefficients are multiplied with, in the order of a block.
    steps: [u16; 64],
    /// Blocks in a row. Rows and columns are filled up to whole units.
    columns: usize,
    blocks: Vec<Block>,
}

impl Component {
    fn rows(&self) -> usize {
        self.blocks.len() / self.columns.max(1)
    }
}

impl Coefficients {
    /// Width and height in pixels of a unit (MCU): the smallest part that stands by itself.
    pub(crate) fn unit(&self) -> PhotoSize {
        let most = |side: fn(&Component) -> usize| self.components.iter().map(side).max();
        let [across, down] = [most(|one| one.across), most(|one| one.down)];
        let pixels = |blocks: Option<usize>| 8 * blocks.unwrap_or(1) as u32;
        PhotoSize { width: pixels(across), height: pixels(down) }
    }
}

#[cfg(test)]
mod tests {
    use super::Coefficients;
    use crate::Format;
    use crate::decode::pixels;
    use crate::testing::coded::{baseline, grey, progressive, subsampled, tall_units};

    /// A decoder that is not ours sees the very same picture before and after.
    #[test]
    fn a_picture_written_from_its_coefficients_is_the_same() {
        let files = [
            ("baseline", baseline().to_vec()),
            ("progressive", progressive().to_vec()),
            ("subsampled, with restarts", subsampled().to_vec()),
            ("grey", grey().to_vec()),
            ("tall units", tall_units().to_vec()),
            ("made here", crate::testing::plain_jpeg()),
        ];
        for (name, file) in files {
            let coefficients = Coefficients::read(&file).unwrap_or_else(|| panic!("{name}"));
            let written = coefficients.write().unwrap();
            let again = [&[0xff, 0xd8], written.as_slice(), &[0xff, 0xd9]].concat();
            assert_eq!(
                pixels(&again, Format::Jpeg).unwrap().image,
                pixels(&file, Format::Jpeg).unwrap().image,
                "{name}"
            );
            assert_eq!(Coefficients::read(&again).as_ref(), Some(&coefficients), "{name}");
        }
    }

    #[test]
    fn a_picture_cut_at_any_byte_is_not_read() {
        for file in [baseline(), progressive()] {
            let scan = file.windows(2).rposition(|pair| pair == [0xff, 0xda]).unwrap();
            for end in (0..file.len() - 40).filter(|end| *end < scan || end % 5 == 0) {
                assert!(Coefficients::read(&file[..end]).is_none(), "cut at {end}");
            }
        }
    }
}
