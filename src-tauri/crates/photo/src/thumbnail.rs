//! Small pictures for lists.

use fast_image_resize::images::Image;
use fast_image_resize::{PixelType, Resizer};
use image::{DynamicImage, RgbImage};
use programme::region::PhotoSize;

use crate::encode::encode;
use crate::{Error, Format, Picture};

/// Small pictures need no more: they are looked at for a second.
const QUALITY: u8 = 82;

/// The picture as a small JPEG file whose longest side is at most `longest_side` pixels. A picture
/// that is small already keeps its size.
///
/// # Errors
///
/// [`Error::Encode`] for a `longest_side` of 0 or a picture without pixels.
pub fn thumbnail(picture: &Picture, longest_side: u32) -> Result<Vec<u8>, Error> {
    let size = fitted(picture.size, longest_side);
    let small = resized(picture, size)?;
    encode(DynamicImage::from(small), None, Format::Jpeg, QUALITY)
}

/// `size` reduced so that no side is longer than `longest`, and none shorter than one pixel.
fn fitted(size: PhotoSize, longest: u32) -> PhotoSize {
    let current = size.width.max(size.height);
    if current <= longest {
        return size;
    }
    let part = |side: u32| {
        (u64::from(side) * u64::from(longest) / u64::from(current.max(1))).max(1) as u32
    };
    PhotoSize { width: part(size.width), height: part(size.height) }
}

fn resized(picture: &Picture, size: PhotoSize) -> Result<RgbImage, Error> {
    let PhotoSize { width, height } = picture.size;
    // The copy is of one picture that was decoded within its limits.
    let large = Image::from_vec_u8(width, height, picture.rgb.clone(), PixelType::U8x3)
        .map_err(|_| Error::Encode)?;
    let mut small = Image::new(size.width, size.height, PixelType::U8x3);
    Resizer::new().resize(&large, &mut small, None).map_err(|_| Error::Encode)?;
    RgbImage::from_raw(size.width, size.height, small.into_vec()).ok_or(Error::Encode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_shape_and_never_enlarges() {
        let size = |width, height| PhotoSize { width, height };
        let cases = [
            ("landscape", size(4000, 3000), size(320, 240)),
            ("portrait", size(3000, 4000), size(240, 320)),
            ("a line", size(4000, 1), size(320, 1)),
            ("small", size(30, 20), size(30, 20)),
        ];
        for (name, before, after) in cases {
            assert_eq!(fitted(before, 320), after, "{name}");
        }
    }

    #[test]
    fn makes_a_small_jpeg() {
        let picture = crate::decode(&crate::testing::jpeg(1)).unwrap();
        let small = crate::decode(&thumbnail(&picture, 16).unwrap()).unwrap();
        assert_eq!(small.size.width.max(small.size.height), 16);
    }
}
