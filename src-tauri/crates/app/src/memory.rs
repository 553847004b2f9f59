//! Whether there is room for a photo in the memory.

use programme::region::PhotoSize;

use crate::Error;

// What cleaning and decoding take for each pixel. Measured with 12 and 100 megapixels.
const DECODED: u64 = 6;

/// Tries to get as much memory as a photo of this size needs, and gives it back. Where a part of the
/// work gets none later, the program ends in the middle of it.
///
/// # Errors
///
/// [`Error::NoMemory`].
pub(crate) fn room_for(size: PhotoSize) -> Result<(), Error> {
    let pixels = u64::from(size.width) * u64::from(size.height);
    let bytes = DECODED * pixels + sight::memory_of_look(size);
    let bytes = usize::try_from(bytes).map_err(|_| Error::NoMemory)?;
    Vec::<u8>::new().try_reserve_exact(bytes).map_err(|_| Error::NoMemory)
}
