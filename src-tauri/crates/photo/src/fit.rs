//! Bringing a picture into the sizes and limits of LinkedIn.

use image::DynamicImage;
use programme::region::{PhotoSize, Region};

use crate::clean::{Cleaned, Target, clean, recognise, size};
use crate::convert::{for_linkedin, rewrite};
use crate::encode::{FINE_QUALITY, encode};
use crate::resize::resize;
use crate::{Error, Format};

/// Most bytes of a picture: LinkedIn names 5 MB for some ways of posting and more for others, so
/// this is safe for all.
pub const LINKEDIN_MAX_BYTES: usize = 5_000_000;
/// LinkedIn takes pictures of fewer pixels than this. Source: the error text of its upload.
pub const LINKEDIN_MAX_PIXELS: u64 = 36_152_320;

/// The shapes LinkedIn shows without cutting. Source: its help pages for posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// As it is, made smaller only where a limit asks for it.
    Original,
    /// 1.91 : 1, 1200 x 627 pixels.
    Wide,
    /// 1 : 1, 1200 x 1200 pixels.
    Square,
    /// 4 : 5, 1080 x 1350 pixels.
    Tall,
}

impl Shape {
    fn size(self) -> Option<PhotoSize> {
        let (width, height) = match self {
            Self::Original => return None,
            Self::Wide => (1200, 627),
            Self::Square => (1200, 1200),
            Self::Tall => (1080, 1350),
        };
        Some(PhotoSize { width, height })
    }
}

/// Crops a picture to a shape with `in_view` (faces, for example) inside as far as they fit,
/// reduces it in linear light, and writes it below LinkedIn's limits, upright, without metadata.
///
/// A small picture is cropped but never enlarged. What is to keep its shape and is within the limits
/// already is only cleaned. PNG stays PNG while it fits; else the result is a JPEG.
///
/// # Errors
///
/// [`Error::DoesNotFit`] where no quality brings it below the limit; those of [`crate::decode`].
pub fn fit(bytes: &[u8], shape: Shape, in_view: &[Region]) -> Result<Cleaned, Error> {
    let format = recognise(bytes)?;
    if shape == Shape::Original && for_linkedin(format) == format && !format.is_video() {
        let cleaned = clean(bytes, Target::SameFormat)?;
        let pixels = u64::from(cleaned.size.width) * u64::from(cleaned.size.height);
        if cleaned.bytes.len() <= LINKEDIN_MAX_BYTES && pixels < LINKEDIN_MAX_PIXELS {
            return Ok(cleaned);
        }
    }
    let wanted = match for_linkedin(format) {
        Format::Gif => Format::Png,
        wanted => wanted,
    };
    let changed = |image: DynamicImage| {
        let image = match shape.size() {
            Some(size) => shaped(image, size, in_view)?,
            None => within_pixels(image)?,
        };
        Ok((image, wanted))
    };
    let fitted = match rewrite(bytes, format, changed, write_lossless) {
        // PNG of a photo is too large: as JPEG it fits.
        Err(Error::DoesNotFit { .. }) => rewrite(
            bytes,
            format,
            |image| changed(image).map(|(image, _)| (image, Format::Jpeg)),
            write_small,
        )?,
        result => result?,
    };
    // To get below the limit it may have become smaller than asked for.
    Ok(Cleaned { size: size(&fitted.bytes)?, ..fitted })
}

fn write_lossless(
    image: DynamicImage,
    profile: Option<Vec<u8>>,
    format: Format,
) -> Result<Vec<u8>, Error> {
    if format == Format::Jpeg {
        return write_small(image, profile, format);
    }
    let bytes = encode(image, profile, format, FINE_QUALITY)?;
    if bytes.len() > LINKEDIN_MAX_BYTES { Err(TOO_LARGE) } else { Ok(bytes) }
}

/// The finest quality whose file is small enough; where even the coarsest is not, of a smaller picture.
fn write_small(
    mut image: DynamicImage,
    profile: Option<Vec<u8>>,
    format: Format,
) -> Result<Vec<u8>, Error> {
    // Below this people see squares before they see that a picture is smaller.
    const QUALITIES: [u8; 5] = [FINE_QUALITY, 90, 85, 78, 70];
    // Each step leaves four fifths of a side: ten make a picture of 36 megapixels one of half of one.
    for _ in 0..10 {
        for quality in QUALITIES {
            let bytes = encode(image.clone(), profile.clone(), format, quality)?;
            if bytes.len() <= LINKEDIN_MAX_BYTES {
                return Ok(bytes);
            }
        }
        let part = |side: u32| (side - side / 5).max(1);
        let size = PhotoSize { width: part(image.width()), height: part(image.height()) };
        image = resize(image, size)?;
    }
    Err(TOO_LARGE)
}

const TOO_LARGE: Error = Error::DoesNotFit { bytes: LINKEDIN_MAX_BYTES };

fn shaped(
    image: DynamicImage,
    target: PhotoSize,
    in_view: &[Region],
) -> Result<DynamicImage, Error> {
    let size = PhotoSize { width: image.width(), height: image.height() };
    let [left, top, width, height] = crop(size, target, in_view);
    let cropped = image.crop_imm(left, top, width, height);
    let is_small = width <= target.width || height <= target.height;
    resize(cropped, if is_small { PhotoSize { width, height } } else { target })
}

/// The largest part of `size` in the shape of `target`, placed so that the middle of what is to be
/// seen is in its middle, or in the middle of the picture where nothing is named.
fn crop(size: PhotoSize, target: PhotoSize, in_view: &[Region]) -> [u32; 4] {
    let (across, down) = (u64::from(size.width), u64::from(size.height));
    let (ratio_across, ratio_down) = (u64::from(target.width), u64::from(target.height));
    let (width, height) = if across * ratio_down > down * ratio_across {
        ((down * ratio_across / ratio_down).max(1), down)
    } else {
        (across, (across * ratio_down / ratio_across).max(1))
    };
    let middle = |ends: Option<(u32, u32)>, whole: u64| {
        ends.map_or(whole / 2, |(from, to)| (u64::from(from) + u64::from(to)) / 2)
    };
    let span = |from: fn(Region) -> u32, to: fn(Region) -> u32| {
        let first = in_view.iter().map(|region| from(*region)).min()?;
        Some((first, in_view.iter().map(|region| to(*region)).max()?))
    };
    let place =
        |middle: u64, part: u64, whole: u64| middle.saturating_sub(part / 2).min(whole - part);
    let left = place(middle(span(Region::left, Region::right), across), width, across);
    let top = place(middle(span(Region::top, Region::bottom), down), height, down);
    // All of them are at most a side of the picture.
    [left, top, width, height].map(|number| number as u32)
}

fn within_pixels(image: DynamicImage) -> Result<DynamicImage, Error> {
    let pixels = u64::from(image.width()) * u64::from(image.height());
    if pixels < LINKEDIN_MAX_PIXELS {
        return Ok(image);
    }
    let share = (LINKEDIN_MAX_PIXELS as f64 / pixels as f64).sqrt();
    // Rounded down, so that the product stays below the limit.
    let part = |side: u32| ((f64::from(side) * share) as u32).saturating_sub(1).max(1);
    let size = PhotoSize { width: part(image.width()), height: part(image.height()) };
    resize(image, size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{PHOTO, jpeg, png};

    fn size(width: u32, height: u32) -> PhotoSize {
        PhotoSize { width, height }
    }

    #[test]
    fn crops_around_what_is_to_be_seen() {
        let photo = size(4000, 3000);
        let at = |numbers| vec![Region::new(numbers, photo).unwrap()];
        let square = size(1200, 1200);
        let cases = [
            ("nothing named", square, vec![], [500, 0, 3000, 3000]),
            ("a face on the left", square, at([100, 100, 200, 200]), [0, 0, 3000, 3000]),
            ("a face on the right", square, at([3500, 100, 200, 200]), [1000, 0, 3000, 3000]),
            ("a face below", size(1200, 627), at([100, 2800, 200, 200]), [0, 910, 4000, 2090]),
        ];
        for (name, target, in_view, expected) in cases {
            assert_eq!(crop(photo, target, &in_view), expected, "{name}");
        }
    }

    #[test]
    fn every_face_is_in_view_where_all_of_them_fit() {
        let photo = size(3000, 4000);
        let faces = |numbers: &[[u32; 4]]| -> Vec<Region> {
            numbers.iter().map(|face| Region::new(*face, photo).unwrap()).collect()
        };
        let groups = [
            faces(&[[0, 0, 300, 300], [2700, 500, 300, 300]]),
            faces(&[[100, 3700, 200, 300], [1500, 3300, 200, 300]]),
            faces(&[[1300, 900, 200, 200], [1600, 2300, 200, 200], [200, 1500, 200, 200]]),
        ];
        for target in [size(1200, 1200), size(1200, 627), size(1080, 1350)] {
            for group in &groups {
                let [left, top, width, height] = crop(photo, target, group);
                let highest = group.iter().map(|face| face.top()).min().unwrap();
                let lowest = group.iter().map(|face| face.bottom()).max().unwrap();
                let fits = lowest - highest <= height;
                let is_inside = |face: &Region| {
                    face.left() >= left
                        && face.right() <= left + width
                        && face.top() >= top
                        && face.bottom() <= top + height
                };
                assert!(!fits || group.iter().all(is_inside), "{target:?}: {group:?}");
            }
        }
    }

    #[test]
    fn what_fits_already_keeps_its_very_pixels() {
        let fitted = fit(&jpeg(1), Shape::Original, &[]).unwrap();
        assert!(fitted.kept.contains(&crate::Kept::Picture));
    }

    #[test]
    fn a_small_picture_is_cropped_and_not_enlarged() {
        let fitted = fit(&png(), Shape::Square, &[]).unwrap();
        assert_eq!((fitted.size, fitted.format), (size(PHOTO.height, PHOTO.height), Format::Png));
        let fitted = fit(&jpeg(6), Shape::Original, &[]).unwrap();
        assert_eq!((fitted.size, fitted.format), (size(PHOTO.height, PHOTO.width), Format::Jpeg));
    }
}
