//! From HEIC to pixels, by a decoder in pure Rust (heifer).

use heifer::Options;
use image::{DynamicImage, RgbaImage};

use crate::Error;
use crate::decode::Pixels;
use crate::error::MAX_PIXELS;

/// Decodes the main picture, turned and cropped as the file says, on all processors.
///
/// With a colour profile the numbers stay as they are and the profile comes along; without one they
/// are converted to sRGB from what the file says in other ways.
///
/// # Errors
///
/// [`Error::UnsupportedCoding`], [`Error::Damaged`].
pub(crate) fn decode(bytes: &[u8]) -> Result<Pixels, Error> {
    let options = Options { max_threads: 0, max_pixels: MAX_PIXELS };
    let profile = heifer::read_metadata(bytes).map_err(|error| failed(&error))?.icc_profile;
    let decoded = match &profile {
        Some(_) => heifer::decode_rgba8(bytes, &options),
        None => match heifer::decode_srgb_rgba8(bytes, &options) {
            // Bright pictures for special screens: their numbers are shown as they are.
            Err(heifer::Error::Unsupported(_)) => heifer::decode_rgba8(bytes, &options),
            result => result,
        },
    };
    let decoded = decoded.map_err(|error| failed(&error))?;
    let has_alpha = decoded.has_alpha;
    let image =
        RgbaImage::from_raw(decoded.width, decoded.height, decoded.data).map(DynamicImage::from);
    let image = image.ok_or(Error::Damaged("HEIC data"))?;
    let image = if has_alpha { image } else { DynamicImage::from(image.into_rgb8()) };
    Ok(Pixels { image, profile })
}

fn failed(error: &heifer::Error) -> Error {
    match error {
        heifer::Error::Unsupported(_) => Error::UnsupportedCoding("kind of HEIC"),
        heifer::Error::Container(_)
        | heifer::Error::Hevc(_)
        | heifer::Error::Encode(_)
        | heifer::Error::Invalid(_) => Error::Damaged("HEIC data"),
    }
}
