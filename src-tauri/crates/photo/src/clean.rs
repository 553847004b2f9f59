//! Cleaning: from a file as it came to a file that holds the picture and nothing else, with proof.

use std::panic::resume_unwind;

use programme::region::PhotoSize;
use sha2::{Digest, Sha256};

use crate::metadata::{Kept, MetadataItem};
use crate::orientation::Orientation;
use crate::{Error, Format, decode, sniff, verify};

/// What the cleaned file is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// The same format; nothing is encoded anew.
    SameFormat,
    /// A format that LinkedIn takes: the same where it does, else the nearest one that does.
    LinkedIn,
    /// This format, where there is a way of ours.
    Format(Format),
}

/// A cleaned file. There is none that has not been verified.
#[derive(Debug, Clone)]
pub struct Cleaned {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it is.
    pub format: Format,
    /// Size of the upright picture.
    pub size: PhotoSize,
    /// What was found in the original and is not in this file.
    pub removed: Vec<MetadataItem>,
    /// What stays on purpose.
    pub kept: Vec<Kept>,
    /// What the original was, where it had to be converted.
    pub converted_from: Option<Format>,
    /// SHA-256 of the original.
    pub sha256_before: [u8; 32],
    /// SHA-256 of `bytes`.
    pub sha256_after: [u8; 32],
}

/// What is in a file.
#[derive(Debug, Clone)]
pub struct Inspection {
    /// What the file is, told from its content.
    pub format: Format,
    /// Size of the upright picture.
    pub size: PhotoSize,
    /// How the stored picture is turned to stand upright.
    pub orientation: Orientation,
    /// Everything beside the picture that cleaning removes.
    pub metadata: Vec<MetadataItem>,
}

/// What a container's cleaner makes of a file.
#[derive(Debug)]
pub(crate) struct Stripped {
    pub(crate) bytes: Vec<u8>,
    /// Size of the picture as stored, before it is turned upright.
    pub(crate) stored: PhotoSize,
    pub(crate) orientation: Orientation,
    pub(crate) removed: Vec<MetadataItem>,
    pub(crate) kept: Vec<Kept>,
}

/// Lists what is in a file beside the picture.
///
/// # Errors
///
/// [`Error::NotAPicture`], [`Error::Truncated`], [`Error::Damaged`] and the limits.
pub fn inspect(bytes: &[u8]) -> Result<Inspection, Error> {
    let format = recognise(bytes)?;
    let stripped = strip_to_the_last_pixel(bytes, format)?;
    Ok(Inspection {
        format,
        size: stripped.orientation.upright_size(stripped.stored),
        orientation: stripped.orientation,
        metadata: stripped.removed,
    })
}

/// Width and height of the upright picture.
///
/// # Errors
///
/// As for [`inspect`].
pub fn size(bytes: &[u8]) -> Result<PhotoSize, Error> {
    let stripped = strip(bytes, recognise(bytes)?)?;
    Ok(stripped.orientation.upright_size(stripped.stored))
}

/// Cleans a file and verifies the result.
///
/// Where the format stays the same the coded picture is copied and not a pixel changes. The
/// pictures before and after are decoded and compared.
///
/// # Errors
///
/// Any [`Error`] but those of reading a file. Above all [`Error::MetadataKept`] and
/// [`Error::PictureChanged`], where the second reader disagrees: then there is no result.
pub fn clean(bytes: &[u8], target: Target) -> Result<Cleaned, Error> {
    let format = recognise(bytes)?;
    let wanted = target.format_for(format);
    if wanted != format {
        return crate::convert::convert(bytes, format, wanted);
    }
    let cleaned = verified(bytes, strip_to_the_last_pixel(bytes, format)?, format)?;
    decode::same_pixels(bytes, &cleaned.bytes, format, cleaned.size)?;
    Ok(cleaned)
}

/// Cleans a file as [`clean`] does with [`Target::SameFormat`], and verifies that the coded picture is the very
/// same, but neither decodes it nor follows its coded data to the last pixel: for those who know that the
/// picture is whole.
///
/// # Errors
///
/// As for [`clean`].
pub fn clean_without_decoding(bytes: &[u8]) -> Result<Cleaned, Error> {
    let format = recognise(bytes)?;
    verified(bytes, strip(bytes, format)?, format)
}

fn verified(bytes: &[u8], stripped: Stripped, format: Format) -> Result<Cleaned, Error> {
    // Each of the four looks takes about as long as reading the file.
    let (clean, sha256_before, same, sha256_after) = std::thread::scope(|scope| {
        let other = scope
            .spawn(|| (verify::verify_as(&stripped.bytes, format), Sha256::digest(bytes).into()));
        let same = verify::same_picture(bytes, &stripped.bytes, format);
        let sha256_after = Sha256::digest(&stripped.bytes).into();
        let (clean, sha256_before) = other.join().unwrap_or_else(|panic| resume_unwind(panic));
        (clean, sha256_before, same, sha256_after)
    });
    clean?;
    same?;
    let mut kept = stripped.kept;
    kept.push(Kept::Picture);
    Ok(Cleaned {
        format,
        size: stripped.orientation.upright_size(stripped.stored),
        removed: stripped.removed,
        kept,
        converted_from: None,
        sha256_before,
        sha256_after,
        bytes: stripped.bytes,
    })
}

/// The format, or why it is none of ours.
pub(crate) fn recognise(bytes: &[u8]) -> Result<Format, Error> {
    match sniff(bytes) {
        Some(format) => Ok(format),
        None if bytes.is_empty() => Err(Error::Empty),
        None => Err(Error::NotAPicture),
    }
}

/// Takes a file apart and puts it together from the parts that the picture needs.
pub(crate) fn strip(bytes: &[u8], format: Format) -> Result<Stripped, Error> {
    let stripped = match format {
        Format::Jpeg => crate::jpeg::clean::strip(bytes)?,
        Format::Png => crate::png::clean::strip(bytes)?,
        Format::WebP => crate::webp::strip(bytes)?,
        Format::Gif => crate::gif::strip(bytes)?,
        Format::Tiff => crate::tiff::strip(bytes)?,
        Format::Bmp => crate::bmp::strip(bytes)?,
        Format::Heic | Format::Avif | Format::Mp4 | Format::Mov => {
            crate::boxes::clean::strip(bytes, format)?
        }
    };
    decode::check_size(stripped.stored)?;
    Ok(stripped)
}

/// As [`strip`], and follows the coded data of JPEG files, which takes about as long as decoding them.
fn strip_to_the_last_pixel(bytes: &[u8], format: Format) -> Result<Stripped, Error> {
    let mut stripped = strip(bytes, format)?;
    if format == Format::Jpeg {
        crate::jpeg::clean::cut_spare(&mut stripped);
    }
    Ok(stripped)
}

impl Target {
    fn format_for(self, format: Format) -> Format {
        match self {
            Self::SameFormat => format,
            Self::Format(wanted) => wanted,
            Self::LinkedIn => crate::convert::for_linkedin(format),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode;
    use crate::testing::fixtures;

    #[test]
    fn finds_what_was_planted() {
        for (name, bytes) in fixtures() {
            let found = inspect(&bytes).unwrap().metadata;
            let planted = found.iter().filter(|item| item.value.contains("CANARY")).count();
            assert!(planted > 0, "{name}: {found:?}");
        }
    }

    #[test]
    fn nothing_planted_survives_and_no_pixel_changes() {
        for (name, bytes) in fixtures() {
            let cleaned =
                clean(&bytes, Target::SameFormat).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(!cleaned.bytes.windows(6).any(|window| window == b"CANARY"), "{name}");
            assert!(inspect(&cleaned.bytes).unwrap().metadata.is_empty(), "{name}");
            if !cleaned.format.is_video() {
                assert_eq!(decode(&cleaned.bytes).unwrap(), decode(&bytes).unwrap(), "{name}");
            }
            assert!(!cleaned.removed.is_empty(), "{name}");
        }
    }

    #[test]
    fn cleaning_twice_gives_the_same_bytes() {
        for (name, bytes) in fixtures() {
            let once = clean(&bytes, Target::SameFormat).unwrap();
            let twice = clean(&once.bytes, Target::SameFormat).unwrap();
            assert_eq!(once.bytes, twice.bytes, "{name}");
            assert!(twice.removed.is_empty(), "{name}: {:?}", twice.removed);
            assert_eq!(once.kept, twice.kept, "{name}");
        }
    }

    #[test]
    fn a_file_cut_at_any_byte_is_an_error_or_comes_out_clean() {
        for (name, bytes) in fixtures() {
            // Every byte of the structures, some of the pixels.
            for end in (0..bytes.len()).filter(|end| *end < 1500 || end % 7 == 0) {
                if let Ok(cleaned) = clean(&bytes[..end], Target::SameFormat) {
                    assert!(verify(&cleaned.bytes).is_ok(), "{name} cut at {end}");
                    assert!(
                        !cleaned.bytes.windows(6).any(|window| window == b"CANARY"),
                        "{name} cut at {end}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_was_planted_does_not_pass_the_second_reader() {
        for (name, bytes) in fixtures() {
            assert!(verify::verify(&bytes).is_err(), "{name}");
        }
    }

    #[test]
    fn profile_and_orientation_stay() {
        for (name, bytes) in fixtures() {
            let cleaned = clean(&bytes, Target::SameFormat).unwrap();
            let has_profile = !matches!(name, "GIF" | "BMP" | "MP4" | "MOV" | "MP4 in fragments");
            assert_eq!(cleaned.kept.contains(&Kept::ColourProfile), has_profile, "{name}");
            assert_eq!(cleaned.size, inspect(&cleaned.bytes).unwrap().size, "{name}");
            assert_eq!(
                inspect(&bytes).unwrap().orientation,
                inspect(&cleaned.bytes).unwrap().orientation,
                "{name}"
            );
        }
    }
}
