//! Writing a picture anew: in another format, covered, or in another size.

use image::DynamicImage;
use programme::region::PhotoSize;
use sha2::{Digest, Sha256};

use crate::clean::{Cleaned, strip};
use crate::decode::{pixels, turn};
use crate::encode::{FINE_QUALITY, encode};
use crate::metadata::Kept;
use crate::{Error, Format, verify};

/// What LinkedIn takes of a file that is in `format`: JPG, PNG and GIF of pictures, MP4 and MOV of
/// videos. Source: the error texts of its upload, see the collected facts about LinkedIn.
pub(crate) fn for_linkedin(format: Format) -> Format {
    match format {
        Format::Jpeg | Format::Png | Format::Gif | Format::Mp4 | Format::Mov => format,
        Format::Heic | Format::Avif => Format::Jpeg,
        // The very pixels, without loss.
        Format::WebP | Format::Tiff | Format::Bmp => Format::Png,
    }
}

/// Decodes a picture and writes it in another format.
///
/// # Errors
///
/// [`Error::NoConversion`] where there is no way of ours, and those of decoding.
pub(crate) fn convert(bytes: &[u8], from: Format, to: Format) -> Result<Cleaned, Error> {
    match (from, to) {
        (Format::Heic | Format::Avif, Format::Jpeg)
        | (Format::WebP | Format::Tiff | Format::Bmp, Format::Png) => {}
        _ => return Err(Error::NoConversion { from, to }),
    }
    rewrite(
        bytes,
        from,
        |image| Ok((image, to)),
        |image, profile, to| encode(image, profile, to, FINE_QUALITY),
    )
}

/// Decodes a picture, turns it upright, changes it, writes it, and verifies what was written.
///
/// `change` returns the changed picture and the format for it, `write` the file.
pub(crate) fn rewrite(
    bytes: &[u8],
    from: Format,
    change: impl FnOnce(DynamicImage) -> Result<(DynamicImage, Format), Error>,
    write: impl FnOnce(DynamicImage, Option<Vec<u8>>, Format) -> Result<Vec<u8>, Error>,
) -> Result<Cleaned, Error> {
    if from.is_video() {
        return Err(Error::UnsupportedFormat(from));
    }
    let stripped = strip(bytes, from)?;
    if stripped.kept.contains(&Kept::Animation) {
        return Err(Error::UnsupportedCoding("animation"));
    }
    let pixels = pixels(&stripped.bytes, from)?;
    let (image, format) = change(turn(pixels.image, stripped.orientation))?;
    let size = PhotoSize { width: image.width(), height: image.height() };
    let written = write(image, pixels.profile, format)?;
    verify::verify_as(&written, format)?;
    let mut kept = stripped.kept;
    // The pixels stand upright now, and only the profile is written anew.
    kept.retain(|kept| *kept == Kept::ColourProfile);
    Ok(Cleaned {
        format,
        size,
        removed: stripped.removed,
        kept,
        converted_from: (from != format).then_some(from),
        sha256_before: Sha256::digest(bytes).into(),
        sha256_after: Sha256::digest(&written).into(),
        bytes: written,
    })
}
