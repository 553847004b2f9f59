//! From one format to another, where the format that came can't be used.

use crate::clean::Cleaned;
use crate::{Error, Format};

/// What LinkedIn takes of a picture that is in `format`. Source: its error texts for uploads,
/// JPG, PNG and GIF for pictures, MP4 and MOV for videos.
pub(crate) fn for_linkedin(format: Format, _bytes: &[u8]) -> Format {
    match format {
        Format::Jpeg | Format::Png | Format::Gif | Format::Mp4 | Format::Mov => format,
        Format::Heic | Format::Avif => Format::Jpeg,
        // The very pixels, without loss.
        Format::WebP | Format::Tiff | Format::Bmp => Format::Png,
    }
}

/// Decodes a picture and writes it anew.
pub(crate) fn convert(_bytes: &[u8], from: Format, to: Format) -> Result<Cleaned, Error> {
    Err(Error::NoConversion { from, to })
}
