//! The second reader: proves that a file holds the picture and nothing else.
//!
//! It shares no code with the cleaners. Three looks, each of which is enough to call a file not
//! clean: a metadata library that is not ours, a scan for the marks of metadata anywhere in the
//! bytes, and a walk over the container that knows only what may be there.

mod bmp;
mod boxes;
mod exif_library;
mod gif;
mod jpeg;
mod png;
mod signatures;
mod tiff;
mod webp;

use crate::{Error, Format};

/// Proves that a file holds the picture and nothing else.
///
/// # Errors
///
/// [`Error::MetadataKept`] with the kind of what is still there; [`Error::Damaged`] where the
/// container can't be followed to its end, which counts as not clean.
pub fn verify(bytes: &[u8]) -> Result<(), Error> {
    verify_as(bytes, crate::clean::recognise(bytes)?)
}

/// As [`verify`], for a file that has to be of one format.
pub(crate) fn verify_as(bytes: &[u8], format: Format) -> Result<(), Error> {
    if crate::sniff(bytes) != Some(format) {
        return Err(Error::Damaged("result is of another format"));
    }
    exif_library::check(bytes, format)?;
    signatures::check(bytes, format)?;
    match format {
        Format::Jpeg => jpeg::check(bytes),
        Format::Png => png::check(bytes),
        Format::WebP => webp::check(bytes),
        Format::Gif => gif::check(bytes),
        Format::Tiff => tiff::check(bytes),
        Format::Bmp => bmp::check(bytes),
        Format::Heic | Format::Avif | Format::Mp4 | Format::Mov => boxes::check(bytes),
    }
}

/// Proves that the coded picture is byte for byte the one that came.
pub(crate) fn same_picture(before: &[u8], after: &[u8], format: Format) -> Result<(), Error> {
    let is_same = match format {
        Format::Jpeg => same(jpeg::picture(before), jpeg::picture(after)),
        Format::Png => same(png::picture(before), png::picture(after)),
        Format::WebP => same(webp::picture(before), webp::picture(after)),
        Format::Gif => same(gif::picture(before), gif::picture(after)),
        Format::Tiff => tiff::same(before, after).unwrap_or(false),
        Format::Bmp => bmp::same(before, after).unwrap_or(false),
        Format::Heic | Format::Avif | Format::Mp4 | Format::Mov => {
            boxes::same(before, after).unwrap_or(false)
        }
    };
    if is_same { Ok(()) } else { Err(Error::PictureChanged) }
}

/// Two pictures that could not be read are not the same.
fn same<T: PartialEq>(before: Option<T>, after: Option<T>) -> bool {
    before.is_some() && before == after
}
