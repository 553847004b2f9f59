//! Cleaning PNG files: chunks that show the picture are copied, everything else goes.

use std::collections::HashSet;

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use super::chunks::{self, Chunk};
use super::stream;
use crate::Error;
use crate::bytes::{be32, find};
use crate::clean::Stripped;
use crate::metadata::{Found, Kept, MetadataItem, describe_trailer, text};
use crate::orientation::Orientation;

const GROUP: &str = "PNG chunk";
/// Largest colour profile that is kept. The largest in use, for printing, have some 4 MB.
const MAX_PROFILE: usize = 20 * 1024 * 1024;
/// Bytes in front of the data of a frame.
const SEQUENCE_NUMBER: usize = 4;
/// The name that every profile gets.
const PROFILE_NAME: &[u8] = b"ICC";
/// How much of a compressed text is inflated to be listed.
const MAX_TEXT: usize = 64 * 1024;

/// Copies the chunks that the picture needs.
///
/// # Errors
///
/// [`Error::Truncated`], [`Error::Damaged`], [`Error::TooComplex`].
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, Error> {
    let (chunks, rest) = chunks::read(bytes)?;
    let header = chunks.first().filter(|chunk| &chunk.name == b"IHDR" && chunk.data.len() == 13);
    let header = header.ok_or(Error::Damaged("no header"))?.data;
    let stored = size(header)?;
    crate::decode::check_size(stored)?;
    let bytes_at_most = Vec::with_capacity(bytes.len());
    let mut cleaning = Cleaning { bytes: bytes_at_most, ..Cleaning::default() };
    cleaning.check_picture_data(&chunks, header)?;
    cleaning.write(&chunks)?;
    if !rest.is_empty() {
        cleaning.found.push(describe_trailer("PNG trailer", rest));
    }
    let orientation = cleaning.orientation.unwrap_or_default();
    if orientation != Orientation::Upright {
        cleaning.keep(Kept::Orientation);
    }
    let Cleaning { bytes, found, kept, .. } = cleaning;
    Ok(Stripped { bytes, stored, orientation, removed: found.into_items(), kept })
}

fn size(header: &[u8]) -> Result<PhotoSize, Error> {
    let side = |at| {
        be32(header, at).filter(|side| *side > 0).ok_or(Error::Damaged("picture without a size"))
    };
    Ok(PhotoSize { width: side(0)?, height: side(4)? })
}

#[derive(Default)]
struct Cleaning {
    bytes: Vec<u8>,
    found: Found,
    kept: Vec<Kept>,
    orientation: Option<Orientation>,
    /// For each chunk how many of its bytes belong to the picture; what follows them goes.
    lengths: Vec<usize>,
}

impl Cleaning {
    /// Inflates the picture and the frames of an animation once, so that neither a bomb nor bytes behind
    /// the data get through.
    fn check_picture_data(&mut self, chunks: &[Chunk<'_>], header: &[u8]) -> Result<(), Error> {
        self.lengths = chunks.iter().map(|chunk| chunk.data.len()).collect();
        let picture: Vec<_> = places(chunks, b"IDAT");
        self.check_stream(chunks, &picture, 0, header)?;
        let mut frame: Option<Vec<u8>> = None;
        let mut data = Vec::new();
        for (index, chunk) in chunks.iter().enumerate() {
            match &chunk.name {
                b"fcTL" => {
                    if let Some(header) = frame.filter(|_| !data.is_empty()) {
                        self.check_stream(chunks, &data, SEQUENCE_NUMBER, &header)?;
                    }
                    data.clear();
                    let size =
                        chunk.data.get(4..12).ok_or(Error::Damaged("frame without a size"))?;
                    frame = Some([size, &header[8..]].concat());
                }
                b"fdAT" if chunk.data.len() >= SEQUENCE_NUMBER => data.push(index),
                b"fdAT" => return Err(Error::Damaged("frame is cut short")),
                _ => {}
            }
        }
        match frame.filter(|_| !data.is_empty()) {
            Some(header) => self.check_stream(chunks, &data, SEQUENCE_NUMBER, &header),
            None if data.is_empty() => Ok(()),
            None => Err(Error::Damaged("frame without a size")),
        }
    }

    /// Looks through one stream, which some chunks hold behind `skipped` bytes of their own.
    fn check_stream(
        &mut self,
        chunks: &[Chunk<'_>],
        places: &[usize],
        skipped: usize,
        header: &[u8],
    ) -> Result<(), Error> {
        let data = || places.iter().map(|&place| &chunks[place].data[skipped..]);
        let expected = inflated_size(header).ok_or(Error::Damaged("unknown kind of pixels"))?;
        let limit = usize::try_from(expected).map_err(|_| Error::Damaged("picture too large"))?;
        let extent = stream::measure(data(), limit)
            .ok_or(Error::Damaged("picture data are no zlib stream"))?;
        if extent.produced < limit {
            return Err(Error::Truncated);
        }
        if extent.produced > limit {
            return Err(Error::Damaged("more picture data than pixels"));
        }
        let total: usize = data().map(<[u8]>::len).sum();
        // Without the end of the stream its last bytes can't be told from others: all stay.
        let mut left = if extent.is_complete { extent.consumed } else { total };
        if left < total {
            let name = "bytes behind the picture data";
            let spare = MetadataItem::sized(MetadataKind::Other, GROUP, name, total - left);
            self.found.push(spare);
        }
        for &place in places {
            let length = (chunks[place].data.len() - skipped).min(left);
            self.lengths[place] = skipped + length;
            left -= length;
        }
        Ok(())
    }

    fn write(&mut self, chunks: &[Chunk<'_>]) -> Result<(), Error> {
        // The orientation may stand behind the picture but is best known before it.
        for chunk in chunks.iter().filter(|chunk| &chunk.name == b"eXIf") {
            let exif = crate::exif::read(chunk.data);
            self.orientation = self.orientation.or(exif.orientation);
            self.found.extend(exif.found);
        }
        self.bytes.extend_from_slice(chunks::SIGNATURE);
        let mut seen = HashSet::new();
        for (index, chunk) in chunks.iter().enumerate() {
            self.chunk(chunk, self.lengths[index], &mut seen)?;
            if &chunk.name == b"IHDR" {
                self.write_orientation();
            }
        }
        Ok(())
    }

    fn write_orientation(&mut self) {
        if let Some(orientation) = self.orientation.filter(|turned| *turned != Orientation::Upright)
        {
            chunks::write(&mut self.bytes, *b"eXIf", &orientation.minimal_exif());
        }
    }

    fn chunk(
        &mut self,
        chunk: &Chunk<'_>,
        length: usize,
        seen: &mut HashSet<[u8; 4]>,
    ) -> Result<(), Error> {
        let Chunk { name, data, is_sound } = *chunk;
        let repeats = matches!(&name, b"IDAT" | b"fcTL" | b"fdAT");
        let is_first = seen.insert(name);
        match &name {
            b"IHDR" | b"PLTE" | b"IEND" if !is_first => {
                return Err(Error::Damaged("chunk stands twice"));
            }
            b"eXIf" => {}
            // Nothing is left of some, but an empty one was one.
            b"IDAT" if length > 0 || data.is_empty() => {
                chunks::write(&mut self.bytes, name, &data[..length]);
            }
            b"IDAT" => {}
            b"iCCP" if is_first => self.profile(data)?,
            _ if shows_picture(name, data.len()) && is_sound && (is_first || repeats) => {
                self.keep_for(name);
                chunks::write(&mut self.bytes, name, &data[..length]);
            }
            // A damaged chunk that is needed makes a damaged picture.
            b"IHDR" | b"PLTE" | b"IEND" | b"fcTL" | b"fdAT" => {
                return Err(Error::Damaged("chunk is damaged"));
            }
            _ => self.found.extend(describe(name, data)),
        }
        Ok(())
    }

    /// Packs the profile anew: its name is free text, and bytes may follow the stream.
    fn profile(&mut self, data: &[u8]) -> Result<(), Error> {
        let name_end = memchr::memchr(0, data).filter(|end| *end <= 79);
        let packed = name_end.and_then(|end| data.get(end + 2..)).unwrap_or_default();
        let profile = stream::inflate_leniently(packed, MAX_PROFILE)
            .ok_or(Error::TooComplex("bytes in the colour profile"))?;
        // A profile begins with its own length. What has none is read by nobody.
        let is_whole = be32(&profile, 0).is_some_and(|length| length as usize <= profile.len());
        match Some(profile).filter(|profile| is_whole && profile.len() >= 128) {
            Some(profile) => {
                let name = &data[..name_end.unwrap_or_default()];
                if name != PROFILE_NAME {
                    let value = text(name);
                    self.found.push(MetadataItem::new(
                        MetadataKind::Description,
                        GROUP,
                        "name of the profile",
                        &value,
                    ));
                }
                let packed = [PROFILE_NAME, b"\0\0", &stream::deflate(&profile)].concat();
                chunks::write(&mut self.bytes, *b"iCCP", &packed);
                self.keep(Kept::ColourProfile);
            }
            None => {
                let broken = MetadataItem::sized(
                    MetadataKind::Other,
                    GROUP,
                    "unreadable colour profile",
                    data.len(),
                );
                self.found.push(broken);
            }
        }
        Ok(())
    }

    fn keep_for(&mut self, name: [u8; 4]) {
        match &name {
            b"gAMA" | b"cHRM" | b"sRGB" | b"cICP" | b"mDCV" | b"mDCv" | b"cLLI" | b"cLLi" => {
                self.keep(Kept::ColourDescription);
            }
            b"pHYs" => self.keep(Kept::Resolution),
            b"acTL" => self.keep(Kept::Animation),
            _ => {}
        }
    }

    fn keep(&mut self, kept: Kept) {
        if !self.kept.contains(&kept) {
            self.kept.push(kept);
        }
    }
}

/// Which chunks have a name.
fn places(chunks: &[Chunk<'_>], name: &[u8; 4]) -> Vec<usize> {
    let named = chunks.iter().enumerate().filter(|(_, chunk)| &chunk.name == name);
    named.map(|(place, _)| place).collect()
}

/// Whether a chunk is needed to show the picture, and no longer than it may be.
fn shows_picture(name: [u8; 4], length: usize) -> bool {
    match &name {
        b"IHDR" => length == 13,
        b"PLTE" => length <= 768 && length.is_multiple_of(3),
        b"IEND" => length == 0,
        b"tRNS" => length <= 256,
        b"gAMA" | b"cICP" => length == 4,
        b"cHRM" => length == 32,
        b"sRGB" => length == 1,
        b"sBIT" => length <= 4,
        b"bKGD" => length <= 6,
        b"hIST" => length <= 512,
        b"pHYs" => length == 9,
        b"mDCV" | b"mDCv" => length == 24,
        b"cLLI" | b"cLLi" | b"acTL" => length == 8,
        b"fcTL" => length == 26,
        b"fdAT" => true,
        _ => false,
    }
}

/// Bytes of the filtered rows of the picture that a header describes; `None` for unknown kinds.
fn inflated_size(header: &[u8]) -> Option<u64> {
    let (width, height) = (u64::from(be32(header, 0)?), u64::from(be32(header, 4)?));
    let samples: u64 = match header[9] {
        0 | 3 => 1,
        2 => 3,
        4 => 2,
        6 => 4,
        _ => return None,
    };
    if !matches!(header[8], 1 | 2 | 4 | 8 | 16) {
        return None;
    }
    let bits = samples * u64::from(header[8]);
    // Each row begins with one byte that names its filter.
    let rows = |width: u64, height: u64| {
        if width == 0 { 0 } else { height * (1 + (width * bits).div_ceil(8)) }
    };
    match header[12] {
        0 => Some(rows(width, height)),
        1 => {
            // Start and step of the seven passes of Adam7.
            const PASSES: [[u64; 4]; 7] = [
                [0, 0, 8, 8],
                [4, 0, 8, 8],
                [0, 4, 4, 8],
                [2, 0, 4, 4],
                [0, 2, 2, 4],
                [1, 0, 2, 2],
                [0, 1, 1, 2],
            ];
            let part =
                |length: u64, start: u64, step: u64| length.saturating_sub(start).div_ceil(step);
            Some(
                PASSES
                    .iter()
                    .map(|[x, y, dx, dy]| rows(part(width, *x, *dx), part(height, *y, *dy)))
                    .sum(),
            )
        }
        _ => None,
    }
}

/// What a chunk that goes has told.
fn describe(name: [u8; 4], data: &[u8]) -> Vec<MetadataItem> {
    let chunk_name = String::from_utf8_lossy(&name);
    let (keyword, rest) = match memchr::memchr(0, data) {
        Some(end) if end <= 79 => (text(&data[..end]), &data[end + 1..]),
        _ => (String::new(), data),
    };
    let value = match &name {
        b"tEXt" => text(rest),
        b"zTXt" => inflated_text(rest.get(1..).unwrap_or_default()),
        b"iTXt" => return international_text(&keyword, rest),
        b"tIME" => {
            let [year_high, year_low, month, day, ..] = data else { return vec![] };
            let year = u16::from_be_bytes([*year_high, *year_low]);
            let day = format!("{year:04}-{month:02}-{day:02}");
            return vec![MetadataItem::new(MetadataKind::Time, GROUP, "tIME", &day)];
        }
        b"caBX" => {
            return vec![MetadataItem::sized(
                MetadataKind::EditHistory,
                GROUP,
                "provenance record",
                data.len(),
            )];
        }
        _ => return vec![MetadataItem::sized(MetadataKind::Other, GROUP, &chunk_name, data.len())],
    };
    vec![MetadataItem::new(kind_of(&keyword), GROUP, &keyword, &value)]
}

/// Keyword, then: compressed or not, method, language, translated keyword, text.
fn international_text(keyword: &str, rest: &[u8]) -> Vec<MetadataItem> {
    let is_compressed = rest.first() == Some(&1);
    let body = rest.get(2..).unwrap_or_default();
    let mut parts = body.splitn(3, |byte| *byte == 0).skip(2);
    let raw = parts.next().unwrap_or_default();
    let inflated = if is_compressed {
        stream::inflate(raw, MAX_TEXT).unwrap_or_default()
    } else {
        raw.to_vec()
    };
    if keyword == "XML:com.adobe.xmp" {
        return crate::xmp::read(&inflated);
    }
    vec![MetadataItem::new(kind_of(keyword), GROUP, keyword, &text(&inflated))]
}

fn inflated_text(compressed: &[u8]) -> String {
    match stream::inflate(compressed, MAX_TEXT) {
        Some(inflated) => text(&inflated),
        None => format!("{} bytes", compressed.len()),
    }
}

fn kind_of(keyword: &str) -> MetadataKind {
    match keyword {
        "Author" | "Copyright" | "Artist" => MetadataKind::Owner,
        "Creation Time" | "date:create" | "date:modify" => MetadataKind::Time,
        "Software" | "parameters" | "prompt" | "workflow" => MetadataKind::EditHistory,
        "Source" | "Make" | "Model" => MetadataKind::Device,
        _ if find(keyword.as_bytes(), b"Raw profile").is_some() => MetadataKind::Other,
        _ => MetadataKind::Description,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_how_many_bytes_the_pixels_take() {
        let header = |width: u8, height: u8, depth: u8, colour: u8, interlaced: u8| {
            [0, 0, 0, width, 0, 0, 0, height, depth, colour, 0, 0, interlaced]
        };
        let cases = [
            ("8 bit RGB", header(4, 3, 8, 2, 0), Some(3 * 13)),
            ("1 bit grey", header(9, 2, 1, 0, 0), Some(2 * 3)),
            ("16 bit RGBA", header(1, 1, 16, 6, 0), Some(9)),
            ("interlaced, one pixel", header(1, 1, 8, 0, 1), Some(2)),
            ("interlaced, 8x8 grey", header(8, 8, 8, 0, 1), Some(2 + 2 + 3 + 6 + 10 + 20 + 36)),
            ("unknown colour", header(1, 1, 8, 5, 0), None),
        ];
        for (name, header, expected) in cases {
            assert_eq!(inflated_size(&header), expected, "{name}");
        }
    }
}
