//! The picture that finders look at.

use programme::region::PhotoSize;
use programme::settings;

use crate::Error;

/// Pixels of the largest picture that is looked at: the bound of the whole program.
pub const MAX_PIXELS: u64 = 100_000_000;

/// The smallest face that counts unless said otherwise, in pixels of a photo of 12 megapixels.
pub const SMALLEST_FACE: f32 = settings::SMALLEST_FACE as f32;
const USUAL_PIXELS: f32 = 12_000_000.0;

/// Pixels of the finest copy that finders look at: larger photos are shrunk to it, where faces of 16
/// pixels count …
pub(crate) const MOST_SEEN: f32 = 12_400_000.0;
/// … and small ones enlarged to this, since what they show is small as well.
pub(crate) const LEAST_SEEN: f32 = 3_000_000.0;
// Of all finders together, for each pixel of that copy. Measured with 12 and 100 megapixels.
const BYTES_SEEN: u64 = 30;

/// Bytes that a look at a photo of this size takes beside its pixels.
#[must_use]
pub fn memory_of_look(size: PhotoSize) -> u64 {
    let pixels = u64::from(size.width) * u64::from(size.height);
    BYTES_SEEN * pixels.clamp(LEAST_SEEN as u64, MOST_SEEN as u64)
}

/// An upright picture: the EXIF orientation is applied.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    size: PhotoSize,
    rgb: &'a [u8],
    smallest_face: f32,
}

impl<'a> Picture<'a> {
    /// Wraps pixels, row by row from the top left, three bytes each: red, green, blue (sRGB).
    ///
    /// # Errors
    ///
    /// [`Error::Empty`], [`Error::TooLarge`], [`Error::WrongLength`].
    pub fn new(size: PhotoSize, rgb: &'a [u8]) -> Result<Self, Error> {
        let pixels = u64::from(size.width) * u64::from(size.height);
        if pixels == 0 {
            return Err(Error::Empty);
        }
        if pixels > MAX_PIXELS {
            return Err(Error::TooLarge);
        }
        // At most 300 million, so the product fits even 32 bit.
        let expected = pixels as usize * 3;
        if rgb.len() != expected {
            return Err(Error::WrongLength { expected, found: rgb.len() });
        }
        Ok(Self { size, rgb, smallest_face: SMALLEST_FACE })
    }

    /// The same, with another smallest face that counts, in pixels of a photo of 12 megapixels.
    /// Values that no finder can serve are brought into 8 to 400.
    #[must_use]
    pub fn with_smallest_face(self, pixels: f32) -> Self {
        Self { smallest_face: pixels.clamp(8.0, 400.0), ..self }
    }

    /// Height of the smallest face that counts, as a multiple of [`SMALLEST_FACE`] …
    pub(crate) fn coarseness(&self) -> f32 {
        self.smallest_face / SMALLEST_FACE
    }

    /// … and in pixels of this picture.
    pub(crate) fn smallest_face(&self) -> f32 {
        let pixels = self.size.width as f32 * self.size.height as f32;
        self.smallest_face * (pixels / USUAL_PIXELS).sqrt()
    }

    /// Width and height in pixels, neither is 0.
    #[must_use]
    pub fn size(&self) -> PhotoSize {
        self.size
    }

    /// Three bytes for each pixel, row by row.
    #[must_use]
    pub fn rgb(&self) -> &'a [u8] {
        self.rgb
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_only_pictures_whose_bytes_fit_the_size() {
        let bytes = vec![0; 300];
        let cases = [
            ("fits", (10, 10), true),
            ("one pixel", (1, 100), true),
            ("too few bytes", (11, 10), false),
            ("too many bytes", (9, 10), false),
            ("no width", (0, 100), false),
            ("more than 100 megapixels", (10_001, 10_000), false),
            ("product overflows u32", (u32::MAX, u32::MAX), false),
        ];
        for (name, (width, height), expected) in cases {
            let picture = Picture::new(PhotoSize { width, height }, &bytes);
            assert_eq!(picture.is_ok(), expected, "{name}");
        }
    }

    #[test]
    fn the_smallest_face_grows_with_the_picture() {
        let bytes = vec![0; 3 * 3000 * 1000];
        let picture = Picture::new(PhotoSize { width: 3000, height: 1000 }, &bytes).unwrap();
        let cases = [(16.0, 8.0), (32.0, 16.0), (0.0, 4.0), (f32::INFINITY, 200.0)];
        for (setting, expected) in cases {
            let height = picture.with_smallest_face(setting).smallest_face();
            assert!((height - expected).abs() < 1e-3, "{setting}: {height}");
        }
    }
}
