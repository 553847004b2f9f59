//! Cleaning Windows bitmaps: headers, palette and pixels are copied, everything else goes.

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use crate::Error;
use crate::bytes::{le16, le32};
use crate::clean::Stripped;
use crate::metadata::{Found, Kept, MetadataItem, text};
use crate::orientation::Orientation;

const GROUP: &str = "BMP";
const FILE_HEADER: usize = 14;
/// Length of the newest header, which can name or hold a colour profile.
const V5_HEADER: usize = 124;

/// Copies what shows the picture.
///
/// # Errors
///
/// [`Error::Truncated`], [`Error::Damaged`], [`Error::UnsupportedCoding`] for JPEG and PNG inside of
/// bitmaps, which only printers know.
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, Error> {
    let layout = Layout::read(bytes)?;
    let mut header =
        bytes.get(FILE_HEADER..FILE_HEADER + layout.header).ok_or(Error::Truncated)?.to_vec();
    let between =
        bytes.get(FILE_HEADER + layout.header..layout.pixels_at).ok_or(Error::Truncated)?;
    let palette = &between[..layout.palette.min(between.len())];
    let pixels =
        bytes.get(layout.pixels_at..layout.pixels_at + layout.pixels).ok_or(Error::Truncated)?;
    let mut kept = Vec::new();
    let mut found = Found::default();
    let profile =
        if layout.header == V5_HEADER { profile(bytes, &mut header, &mut found) } else { None };
    if let Some(profile) = profile {
        let at = layout.header + palette.len() + pixels.len();
        header[112..116].copy_from_slice(&(at as u32).to_le_bytes());
        header[116..120].copy_from_slice(&(profile.len() as u32).to_le_bytes());
        kept.push(Kept::ColourProfile);
    }
    let profile = profile.unwrap_or_default();
    let pixels_at = FILE_HEADER + header.len() + palette.len();
    let length = pixels_at + pixels.len() + profile.len();
    let mut cleaned = b"BM".to_vec();
    cleaned.extend((length as u32).to_le_bytes());
    cleaned.extend([0; 4]);
    cleaned.extend((pixels_at as u32).to_le_bytes());
    for part in [&header, palette, pixels, profile] {
        cleaned.extend_from_slice(part);
    }
    if cleaned.len() < bytes.len() {
        let spare = MetadataItem::sized(
            MetadataKind::Other,
            GROUP,
            "unused bytes",
            bytes.len() - cleaned.len(),
        );
        found.push(spare);
    }
    let removed = found.into_items();
    Ok(Stripped {
        bytes: cleaned,
        stored: layout.size,
        orientation: Orientation::Upright,
        removed,
        kept,
    })
}

struct Layout {
    header: usize,
    palette: usize,
    pixels_at: usize,
    pixels: usize,
    size: PhotoSize,
}

impl Layout {
    fn read(bytes: &[u8]) -> Result<Self, Error> {
        let long = |at| le32(bytes, at).ok_or(Error::Truncated);
        let short = |at| le16(bytes, at).ok_or(Error::Truncated);
        let header = long(14)? as usize;
        let is_old = header == 12;
        let (width, height, bits) = if is_old {
            (u32::from(short(18)?), u32::from(short(20)?), short(24)?)
        } else {
            // A negative height says that the first row is the upper one.
            (long(18)?, (long(22)? as i32).unsigned_abs(), short(28)?)
        };
        let size = PhotoSize { width, height };
        if width == 0 || height == 0 {
            return Err(Error::Damaged("picture without a size"));
        }
        crate::decode::check_size(size)?;
        let (compression, stated, colours) =
            if is_old { (0, 0, 0) } else { (long(30)?, long(34)?, long(46)?) };
        let row = (u64::from(width) * u64::from(bits)).div_ceil(32) * 4;
        let pixels = match compression {
            0 | 3 | 6 => row * u64::from(height),
            1 | 2 => u64::from(stated),
            _ => return Err(Error::UnsupportedCoding("kind of bitmap")),
        };
        let masks = if header == 40 { [0, 0, 0, 12, 0, 0, 16][compression as usize] } else { 0 };
        let default = if bits <= 8 { 1 << bits } else { 0 };
        let colours = if colours == 0 { default } else { (colours as usize).min(256) };
        Ok(Self {
            header,
            palette: masks + colours * if is_old { 3 } else { 4 },
            pixels_at: long(10)? as usize,
            pixels: usize::try_from(pixels).map_err(|_| Error::Damaged("picture too large"))?,
            size,
        })
    }
}

/// The profile that stands in the file. One that is only named, by a path on somebody's computer,
/// is struck from the header.
fn profile<'a>(bytes: &'a [u8], header: &mut [u8], found: &mut Found) -> Option<&'a [u8]> {
    const INSIDE: &[u8] = b"DEBM";
    const BY_PATH: &[u8] = b"KNIL";
    let (at, length) = (le32(header, 112)? as usize, le32(header, 116)? as usize);
    header[112..120].fill(0);
    let profile = bytes.get(FILE_HEADER.checked_add(at)?..).and_then(|rest| rest.get(..length));
    if &header[56..60] == INSIDE && profile.is_some() {
        return profile;
    }
    if &header[56..60] == BY_PATH || &header[56..60] == INSIDE {
        let path = text(profile.unwrap_or_default());
        found.push(MetadataItem::new(MetadataKind::EditHistory, GROUP, "path of a profile", &path));
        // What is left says "the colours of Windows".
        header[56..60].copy_from_slice(b"BGRs");
    }
    None
}
