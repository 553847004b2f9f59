//! Making pictures smaller.

use fast_image_resize::images::Image;
use fast_image_resize::pixels::{U8x3, U8x4, U16x3, U16x4};
use fast_image_resize::{PixelTrait, Resizer, create_srgb_mapper};
use image::{DynamicImage, RgbImage, RgbaImage};
use programme::region::PhotoSize;

use crate::Error;

/// Resizes in linear light: averages of light and dark come out as bright as the eye sees them
/// from afar. In the numbers of the file fine bright detail would turn dark.
///
/// # Errors
///
/// [`Error::Encode`] for sizes of 0.
pub(crate) fn resize(image: DynamicImage, size: PhotoSize) -> Result<DynamicImage, Error> {
    let (width, height) = (image.width(), image.height());
    if (PhotoSize { width, height }) == size {
        return Ok(image);
    }
    let has_alpha = image.color().has_alpha();
    let from = PhotoSize { width, height };
    let small = if has_alpha {
        resized::<U8x4, U16x4>(image.into_rgba8().into_raw(), from, size)
    } else {
        resized::<U8x3, U16x3>(image.into_rgb8().into_raw(), from, size)
    };
    let small = small.ok_or(Error::Encode)?;
    let PhotoSize { width, height } = size;
    let image = if has_alpha {
        RgbaImage::from_raw(width, height, small).map(DynamicImage::from)
    } else {
        RgbImage::from_raw(width, height, small).map(DynamicImage::from)
    };
    image.ok_or(Error::Encode)
}

fn resized<Coded: PixelTrait, Linear: PixelTrait>(
    bytes: Vec<u8>,
    from: PhotoSize,
    to: PhotoSize,
) -> Option<Vec<u8>> {
    let mapper = create_srgb_mapper();
    let large = Image::from_vec_u8(from.width, from.height, bytes, Coded::pixel_type()).ok()?;
    let mut large_linear = Image::new(from.width, from.height, Linear::pixel_type());
    mapper.forward_map(&large, &mut large_linear).ok()?;
    drop(large);
    let mut small_linear = Image::new(to.width, to.height, Linear::pixel_type());
    // With the type named, only its own code is compiled here and not that of a dozen others.
    let source = large_linear.typed_image::<Linear>()?;
    Resizer::new().resize_typed(&source, &mut small_linear.typed_image_mut()?, None).ok()?;
    let mut small = Image::new(to.width, to.height, Coded::pixel_type());
    mapper.backward_map(&small_linear, &mut small).ok()?;
    Some(small.into_vec())
}

/// `size` reduced so that no side is longer than `longest`, and none shorter than one pixel.
pub(crate) fn within(size: PhotoSize, longest: u32) -> PhotoSize {
    let current = size.width.max(size.height);
    if current <= longest {
        return size;
    }
    let part = |side: u32| {
        (u64::from(side) * u64::from(longest) / u64::from(current.max(1))).max(1) as u32
    };
    PhotoSize { width: part(size.width), height: part(size.height) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(width: u32, height: u32) -> PhotoSize {
        PhotoSize { width, height }
    }

    #[test]
    fn keeps_the_shape_and_never_enlarges() {
        let cases = [
            ("landscape", size(4000, 3000), size(320, 240)),
            ("portrait", size(3000, 4000), size(240, 320)),
            ("a line", size(4000, 1), size(320, 1)),
            ("small", size(30, 20), size(30, 20)),
        ];
        for (name, before, after) in cases {
            assert_eq!(within(before, 320), after, "{name}");
        }
    }

    #[test]
    fn black_and_white_lines_become_the_grey_of_half_the_light() {
        let lines =
            RgbImage::from_fn(64, 64, |x, _| image::Rgb([if x % 2 == 0 { 0 } else { 255 }; 3]));
        let small = resize(DynamicImage::from(lines), size(8, 8)).unwrap().into_rgb8();
        // Half of the light is 188 in sRGB, not 128.
        assert!(small.get_pixel(4, 4)[0].abs_diff(188) < 4);
    }
}
