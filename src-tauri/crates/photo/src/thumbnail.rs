//! Small pictures for lists.

use image::{DynamicImage, RgbImage};

use crate::encode::encode;
use crate::resize::{resize, within};
use crate::{Error, Format, Picture};

/// Small pictures need no more: they are looked at for a second.
const QUALITY: u8 = 82;

/// The picture as a small JPEG file whose longest side is at most `longest_side` pixels. A picture
/// that is small already keeps its size.
///
/// # Errors
///
/// [`Error::Encode`] for a `longest_side` of 0 or a picture whose pixels do not match its size.
pub fn thumbnail(picture: &Picture, longest_side: u32) -> Result<Vec<u8>, Error> {
    let image = RgbImage::from_raw(picture.size.width, picture.size.height, picture.rgb.clone());
    let image = DynamicImage::from(image.filter(|_| longest_side > 0).ok_or(Error::Encode)?);
    let small = resize(image, within(picture.size, longest_side))?;
    encode(small, None, Format::Jpeg, QUALITY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_a_small_jpeg() {
        let picture = crate::decode(&crate::testing::jpeg(1)).unwrap();
        let small = crate::decode(&thumbnail(&picture, 16).unwrap()).unwrap();
        assert_eq!(small.size.width.max(small.size.height), 16);
        assert!(matches!(thumbnail(&picture, 0), Err(Error::Encode)));
    }
}
