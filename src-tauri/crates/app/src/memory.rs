//! Whether there is room for a photo in the memory.

use programme::region::PhotoSize;

use crate::Error;

// Measured with photos of 12 and 100 megapixels: what cleaning and decoding take for each pixel …
const DECODED: u64 = 6;
// … and the finders for each pixel that they look at, which are so many.
const SEEN: u64 = 30;
const SEEN_PIXELS: std::ops::RangeInclusive<u64> = 3_000_000..=12_400_000;

/// Tries to get as much memory as a photo of this size needs, and gives it back. Where a part of the
/// work gets none later, the program ends in the middle of it.
///
/// # Errors
///
/// [`Error::NoMemory`].
pub(crate) fn room_for(size: PhotoSize) -> Result<(), Error> {
    let pixels = u64::from(size.width) * u64::from(size.height);
    let seen = pixels.clamp(*SEEN_PIXELS.start(), *SEEN_PIXELS.end());
    let bytes = usize::try_from(DECODED * pixels + SEEN * seen).map_err(|_| Error::NoMemory)?;
    Vec::<u8>::new().try_reserve_exact(bytes).map_err(|_| Error::NoMemory)
}
