//! Storing a picture upright without loss.

use sha2::{Digest, Sha256};

use crate::clean::{Cleaned, Target, clean, strip};
use crate::decode::{pixels, turn};
use crate::jpeg::coding::Coefficients;
use crate::jpeg::repaint::with_picture;
use crate::metadata::Kept;
use crate::orientation::Orientation;
use crate::{Error, Format, verify};

/// Most that the numbers of turned pixels differ on the average: decoders round a little differently
/// from the left than from the right.
const MAX_ROUNDING: f64 = 1.0;

/// Cleans a file as [`clean`] does, and stores a JPEG upright where its coded blocks can be turned
/// without loss. Elsewhere the orientation stays as the one EXIF entry, and
/// `kept` says so.
///
/// # Errors
///
/// As for [`clean`].
pub fn clean_upright(bytes: &[u8], target: Target) -> Result<Cleaned, Error> {
    let cleaned = clean(bytes, target)?;
    if cleaned.format != Format::Jpeg || !cleaned.kept.contains(&Kept::Orientation) {
        return Ok(cleaned);
    }
    let orientation = strip(&cleaned.bytes, Format::Jpeg)?.orientation;
    let Some(turned) = turned(&cleaned.bytes, orientation) else { return Ok(cleaned) };
    verify::verify_as(&turned, Format::Jpeg)?;
    let expected = turn(pixels(&cleaned.bytes, Format::Jpeg)?.image, orientation).into_rgb8();
    let shown = pixels(&turned, Format::Jpeg)?.image.into_rgb8();
    if shown.dimensions() != expected.dimensions() || !is_close(&shown, &expected) {
        return Err(Error::PictureChanged);
    }
    let mut kept = cleaned.kept;
    kept.retain(|kept| *kept != Kept::Orientation);
    Ok(Cleaned { sha256_after: Sha256::digest(&turned).into(), bytes: turned, kept, ..cleaned })
}

/// A clean file with its blocks turned, and without an orientation.
fn turned(bytes: &[u8], orientation: Orientation) -> Option<Vec<u8>> {
    let picture = Coefficients::read(bytes)?.turned(orientation)?;
    let written = with_picture(bytes, &picture)?;
    // Of an upright picture no orientation is written.
    let entry = orientation.minimal_exif();
    let at = crate::bytes::find(&written, &entry)?;
    let segment = at.checked_sub(10)?..at + entry.len();
    Some([&written[..segment.start], &written[segment.end..]].concat())
}

fn is_close(one: &[u8], other: &[u8]) -> bool {
    let sum: u64 = one.iter().zip(other).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.len().max(1) as f64 <= MAX_ROUNDING
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::inspect;
    use crate::testing::coded::{progressive, subsampled};
    use crate::testing::with_orientation;

    #[test]
    fn a_picture_of_whole_units_is_stored_upright() {
        for number in 2..=8 {
            let file = with_orientation(subsampled(), number);
            let upright = clean_upright(&file, Target::SameFormat).unwrap();
            assert!(!upright.kept.contains(&Kept::Orientation), "orientation {number}");
            let shown = crate::decode(&upright.bytes).unwrap();
            let expected = crate::decode(&file).unwrap();
            assert_eq!((shown.size, upright.size), (expected.size, expected.size));
            assert!(is_close(&shown.rgb, &expected.rgb), "orientation {number}");
            assert_eq!(inspect(&upright.bytes).unwrap().orientation, Orientation::Upright);
        }
    }

    #[test]
    fn a_picture_that_ends_within_a_unit_keeps_its_orientation() {
        let file = with_orientation(progressive(), 6);
        let cleaned = clean_upright(&file, Target::SameFormat).unwrap();
        assert!(cleaned.kept.contains(&Kept::Orientation));
        assert_eq!(inspect(&cleaned.bytes).unwrap().orientation, Orientation::TurnRight);
    }
}
