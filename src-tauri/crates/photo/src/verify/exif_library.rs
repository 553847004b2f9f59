//! The look with a metadata library that is not ours (kamadak-exif).

use std::io::Cursor;

use exif::{Exif, In, Tag};

use crate::{Error, Format};

/// An EXIF block may say how the picture is turned, and nothing else.
pub(super) fn check(bytes: &[u8], format: Format) -> Result<(), Error> {
    match format {
        Format::Jpeg | Format::Png | Format::WebP | Format::Heic | Format::Avif => {}
        // Their directories describe the picture itself, or the library does not read them.
        Format::Tiff | Format::Gif | Format::Bmp | Format::Mp4 | Format::Mov => return Ok(()),
    }
    match exif::Reader::new().read_from_container(&mut Cursor::new(bytes)) {
        Ok(block) => only_orientation(&block),
        Err(exif::Error::NotFound(_)) => Ok(()),
        // A block that is there but can't be read.
        Err(_) => Err(Error::MetadataKept("unreadable EXIF")),
    }
}

fn only_orientation(block: &Exif) -> Result<(), Error> {
    let mut is_only =
        block.fields().all(|field| field.tag == Tag::Orientation && field.ifd_num == In::PRIMARY);
    // Two bytes of count, one entry of twelve, four bytes for "no more": any more would hide something.
    is_only &= block.fields().count() == 1 && block.buf().len() == 8 + 2 + 12 + 4;
    if is_only { Ok(()) } else { Err(Error::MetadataKept("EXIF")) }
}
