//! Writing pictures anew.

use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageEncoder};
use jpeg_encoder::{ColorType, Encoder, EncodingError, SamplingFactor};

use crate::{Error, Format};

/// Quality for pictures people look at. SSIMULACRA2 against the pixels that go in is above 90,
/// which is called visually lossless: 93.6, 91.9 and 90.0 for the middle of three HEIC photos
/// (27 November 2026; with colours at half the size 92.4, 87.9 and 89.4).
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
        Format::Jpeg => jpeg(image, profile, quality, &mut bytes).map_err(|_| Error::Encode),
        Format::Png => {
            let mut encoder = PngEncoder::new(&mut bytes);
            if let Some(profile) = profile.filter(|_| image.color().has_color()) {
                encoder.set_icc_profile(profile).expect("the encoder takes profiles");
            }
            image.write_with_encoder(encoder).map_err(|_| Error::Encode)
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
    result?;
    // Encoders add things of their own, such as a name for the profile.
    Ok(crate::clean::strip(&bytes, format)?.bytes)
}

fn jpeg(
    image: DynamicImage,
    profile: Option<Vec<u8>>,
    quality: u8,
    into: &mut Vec<u8>,
) -> Result<(), EncodingError> {
    let mut encoder = Encoder::new(into, quality);
    encoder.set_sampling_factor(SamplingFactor::R_4_4_4);
    if let Some(profile) = profile {
        encoder.add_icc_profile(&profile)?;
    }
    // A side that does not fit into the file's 16 bits is refused by the encoder as 0 is.
    let side = |length: u32| u16::try_from(length).unwrap_or(0);
    let (width, height) = (side(image.width()), side(image.height()));
    encoder.encode(&crate::decode::opaque(image), width, height, ColorType::Rgb)
}
