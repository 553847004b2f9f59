//! Writing pictures anew.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageEncoder};

use crate::{Error, Format};

/// Quality for pictures people look at. SSIMULACRA2 against the pixels that go in is above 90,
/// which is called visually lossless, on the photos this was tried on.
pub(crate) const FINE_QUALITY: u8 = 95;

/// Writes a picture as JPEG or PNG, with its colour profile where that still fits.
pub(crate) fn encode(
    image: DynamicImage,
    profile: Option<Vec<u8>>,
    format: Format,
    quality: u8,
) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    // A profile for inks says nothing about red, green and blue.
    let profile = profile.filter(|profile| profile.get(16..20) == Some(b"RGB "));
    let result = match format {
        Format::Jpeg => {
            let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
            set_profile(&mut encoder, profile);
            let (width, height) = (image.width(), image.height());
            let rgb = crate::decode::opaque(image);
            encoder.write_image(&rgb, width, height, image::ExtendedColorType::Rgb8)
        }
        Format::Png => {
            let mut encoder = PngEncoder::new(&mut bytes);
            set_profile(&mut encoder, profile.filter(|_| image.color().has_color()));
            image.write_with_encoder(encoder)
        }
        Format::WebP
        | Format::Gif
        | Format::Tiff
        | Format::Bmp
        | Format::Heic
        | Format::Avif
        | Format::Mp4
        | Format::Mov => return Err(Error::UnsupportedFormat(format)),
    };
    result.map_err(|_| Error::Encode)?;
    // Encoders add things of their own, such as a name for the profile.
    Ok(crate::clean::strip(&bytes, format)?.bytes)
}

fn set_profile(encoder: &mut impl ImageEncoder, profile: Option<Vec<u8>>) {
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).expect("both encoders take profiles");
    }
}
