//! How a picture has to be turned to stand upright.

use programme::region::PhotoSize;

/// The EXIF orientation: what to do with the stored picture before it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Orientation {
    /// Stored upright.
    #[default]
    Upright = 1,
    /// Mirrored left to right.
    Mirrored = 2,
    /// Turned by 180 degrees.
    UpsideDown = 3,
    /// Mirrored top to bottom.
    Flipped = 4,
    /// Mirrored along the diagonal from the top left.
    Transposed = 5,
    /// Needs a turn by 90 degrees clockwise.
    TurnRight = 6,
    /// Mirrored along the diagonal from the top right.
    Transversed = 7,
    /// Needs a turn by 90 degrees anticlockwise.
    TurnLeft = 8,
}

impl Orientation {
    /// From the number in an EXIF entry; `None` for numbers outside of 1 to 8.
    #[must_use]
    pub fn from_exif(number: u32) -> Option<Self> {
        Some(match number {
            1 => Self::Upright,
            2 => Self::Mirrored,
            3 => Self::UpsideDown,
            4 => Self::Flipped,
            5 => Self::Transposed,
            6 => Self::TurnRight,
            7 => Self::Transversed,
            8 => Self::TurnLeft,
            _ => return None,
        })
    }

    /// Whether upright width and height are the stored height and width.
    #[must_use]
    pub fn swaps_sides(self) -> bool {
        self as u8 >= 5
    }

    /// Size of the upright picture whose stored size is `stored`.
    #[must_use]
    pub fn upright_size(self, stored: PhotoSize) -> PhotoSize {
        if self.swaps_sides() {
            PhotoSize { width: stored.height, height: stored.width }
        } else {
            stored
        }
    }

    /// Where in the stored picture, of size `stored`, a part of the upright picture stands: its left,
    /// top, right and bottom edge.
    pub(crate) fn stored_edges(
        self,
        [left, top, right, bottom]: [u32; 4],
        stored: PhotoSize,
    ) -> [u32; 4] {
        let PhotoSize { width, height } = stored;
        match self {
            Self::Upright => [left, top, right, bottom],
            Self::Mirrored => [width - right, top, width - left, bottom],
            Self::UpsideDown => [width - right, height - bottom, width - left, height - top],
            Self::Flipped => [left, height - bottom, right, height - top],
            Self::Transposed => [top, left, bottom, right],
            Self::TurnRight => [top, height - right, bottom, height - left],
            Self::Transversed => [width - bottom, height - right, width - top, height - left],
            Self::TurnLeft => [width - bottom, left, width - top, right],
        }
    }

    /// The smallest EXIF block that says this and nothing else; 26 bytes, big-endian.
    pub(crate) fn minimal_exif(self) -> [u8; 26] {
        let mut block = *b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
        block[19] = self as u8;
        block
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minimal_block_says_the_orientation_and_nothing_else() {
        for number in 1..=8 {
            let orientation = Orientation::from_exif(number).unwrap();
            let exif = crate::exif::read(&orientation.minimal_exif());
            assert_eq!(exif.orientation, Some(orientation));
            assert!(exif.found.is_empty(), "orientation {number}");
        }
    }

    #[test]
    fn a_part_of_the_upright_picture_is_found_in_the_stored_one() {
        let stored = PhotoSize { width: 9, height: 5 };
        for number in 1..=8 {
            let orientation = Orientation::from_exif(number).unwrap();
            let PhotoSize { width, height } = orientation.upright_size(stored);
            let edges = [1, 2, width - 1, height];
            let [left, top, right, bottom] = orientation.stored_edges(edges, stored);
            let painted = image::GrayImage::from_fn(stored.width, stored.height, |x, y| {
                let is_inside = (left..right).contains(&x) && (top..bottom).contains(&y);
                image::Luma([u8::from(is_inside)])
            });
            let turned = crate::decode::turn(painted.into(), orientation).into_luma8();
            for (x, y, pixel) in turned.enumerate_pixels() {
                let is_inside = (1..width - 1).contains(&x) && (2..height).contains(&y);
                assert_eq!(pixel.0, [u8::from(is_inside)], "orientation {number}: {x}, {y}");
            }
        }
    }

    #[test]
    fn refuses_numbers_that_mean_nothing() {
        for number in [0, 9, 65535] {
            assert_eq!(Orientation::from_exif(number), None, "{number}");
        }
    }
}
