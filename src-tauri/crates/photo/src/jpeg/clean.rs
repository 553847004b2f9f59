//! Cleaning JPEG files: only what is needed to show the picture is copied.

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use super::coding;
use super::segments::{Piece, Pieces, START_OF_SCAN};
use crate::Error;
use crate::bytes::be16;
use crate::clean::Stripped;
use crate::decode::check_size;
use crate::metadata::{Found, Kept, MetadataItem, describe_trailer, text};
use crate::orientation::Orientation;

const GROUP: &str = "JPEG segment";
const APP0: u8 = 0xe0;
const APP1: u8 = 0xe1;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;

/// Copies the coded picture and the few segments around it that it needs.
///
/// # Errors
///
/// [`Error::Truncated`], [`Error::Damaged`], [`Error::UnsupportedCoding`] for arithmetic, lossless
/// and hierarchical coding, which no phone writes and few programs show.
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, Error> {
    let mut cleaning = Cleaning::default();
    let mut pieces = Pieces::new(bytes);
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Segment { marker, body } => cleaning.segment(marker, body)?,
            Piece::Coded(coded) => cleaning.picture.push(Part::Coded(coded)),
            Piece::Stray(stray) => {
                cleaning.found.push(MetadataItem::sized(
                    MetadataKind::Other,
                    GROUP,
                    "stray bytes",
                    stray.len(),
                ));
            }
            Piece::End { rest } => {
                cleaning.has_end = true;
                if !rest.is_empty() {
                    cleaning.found.push(describe_trailer("JPEG trailer", rest));
                }
                break;
            }
        }
    }
    cleaning.finish()
}

/// A part of the coded picture as it stands in the source: copied once, when all is known.
enum Part<'a> {
    Segment(u8, &'a [u8]),
    Coded(&'a [u8]),
}

impl Part<'_> {
    fn length(&self) -> usize {
        match self {
            Self::Segment(_, body) => body.len() + 4,
            Self::Coded(coded) => coded.len(),
        }
    }
}

#[derive(Default)]
struct Cleaning<'a> {
    jfif: Option<[u8; 14]>,
    orientation: Option<Orientation>,
    profile: Vec<u8>,
    adobe: Vec<u8>,
    /// Tables, frame, scans.
    picture: Vec<Part<'a>>,
    size: Option<PhotoSize>,
    has_scan: bool,
    has_end: bool,
    is_progressive: bool,
    found: Found,
}

impl<'a> Cleaning<'a> {
    fn segment(&mut self, marker: u8, body: &'a [u8]) -> Result<(), Error> {
        match marker {
            APP0 if body.starts_with(b"JFIF\0") && self.jfif.is_none() => self.jfif(body),
            APP1 if body.starts_with(b"Exif\0") => {
                let exif = crate::exif::read(body.get(6..).unwrap_or_default());
                self.orientation = self.orientation.or(exif.orientation);
                self.found.extend(exif.found);
            }
            APP2 if body.starts_with(b"ICC_PROFILE\0") && body.len() > 14 => {
                write_segment(&mut self.profile, APP2, body);
            }
            // Twelve bytes tell the colour transform: with less nobody reads it, more is not defined.
            APP14 if body.starts_with(b"Adobe") && body.len() >= 12 && self.adobe.is_empty() => {
                write_segment(&mut self.adobe, APP14, &body[..12]);
                if body.len() > 12 {
                    let spare = body.len() - 12;
                    let name = "spare bytes";
                    self.found.push(MetadataItem::sized(MetadataKind::Other, GROUP, name, spare));
                }
            }
            0xc0..=0xcf | 0xda..=0xdd => self.picture_segment(marker, body)?,
            _ => self.found.extend(describe(marker, body)),
        }
        Ok(())
    }

    fn jfif(&mut self, body: &[u8]) {
        // Older and broken writers leave fields out: they read as 0.
        let mut header = [0; 14];
        let length = body.len().min(12);
        header[..length].copy_from_slice(&body[..length]);
        // The last two bytes are the thumbnail's size and stay 0.
        self.jfif = Some(header);
        if body.get(12..14).is_some_and(|size| size != [0, 0]) || body.len() > 14 {
            let thumbnail = MetadataItem::sized(
                MetadataKind::HiddenPicture,
                "JFIF",
                "thumbnail",
                body.len() - 12,
            );
            self.found.push(thumbnail);
        }
    }

    /// A segment that belongs to the coding of the picture.
    fn picture_segment(&mut self, marker: u8, body: &'a [u8]) -> Result<(), Error> {
        match marker {
            0xc0..=0xc2 => {
                self.is_progressive = marker == 0xc2;
                self.frame(body)?;
            }
            0xc9 | 0xca => return Err(Error::UnsupportedCoding("arithmetic JPEG")),
            // Extensions and conditioning of codings that are refused.
            0xc8 | 0xcc => return Ok(()),
            0xc4 | 0xda..=0xdd => {}
            _ => return Err(Error::UnsupportedCoding("lossless or hierarchical JPEG")),
        }
        self.has_scan |= marker == START_OF_SCAN;
        let needed =
            needed_length(marker, body).ok_or(Error::Damaged("table or header is cut short"))?;
        if needed < body.len() {
            let spare =
                MetadataItem::sized(MetadataKind::Other, GROUP, "spare bytes", body.len() - needed);
            self.found.push(spare);
        }
        self.picture.push(Part::Segment(marker, &body[..needed]));
        Ok(())
    }

    fn frame(&mut self, body: &[u8]) -> Result<(), Error> {
        if self.size.is_some() {
            return Err(Error::Damaged("two frames"));
        }
        if body.first().is_some_and(|bits| *bits != 8) {
            return Err(Error::UnsupportedCoding("JPEG with 12 bits"));
        }
        let side = |at| be16(body, at).map(u32::from).ok_or(Error::Damaged("frame is cut short"));
        // A height of 0 is told later, by a segment of its own; no writer of photos does that.
        let size = PhotoSize { width: side(3)?, height: side(1)? };
        if size.width == 0 || size.height == 0 {
            return Err(Error::Damaged("picture without a size"));
        }
        self.size = Some(size);
        Ok(())
    }

    fn finish(self) -> Result<Stripped, Error> {
        let stored =
            self.size.filter(|_| self.has_scan).ok_or(Error::Damaged("no picture inside"))?;
        // Before the data are weighed: too large is the reason that helps a person.
        check_size(stored)?;
        let length: usize = self.picture.iter().map(Part::length).sum();
        if is_hollow(stored, length) {
            return Err(Error::Truncated);
        }
        let mut bytes = Vec::with_capacity(length + self.profile.len() + 256);
        let mut kept = Vec::new();
        bytes.extend_from_slice(&[0xff, 0xd8]);
        if let Some(jfif) = self.jfif {
            write_segment(&mut bytes, APP0, &jfif);
        }
        let orientation = self.orientation.unwrap_or_default();
        if orientation != Orientation::Upright {
            let block = [b"Exif\0\0".as_slice(), &orientation.minimal_exif()].concat();
            write_segment(&mut bytes, APP1, &block);
            kept.push(Kept::Orientation);
        }
        if !self.profile.is_empty() {
            kept.push(Kept::ColourProfile);
        }
        if !self.adobe.is_empty() {
            kept.push(Kept::ColourDescription);
        }
        bytes.extend_from_slice(&self.profile);
        bytes.extend_from_slice(&self.adobe);
        for part in &self.picture {
            match part {
                Part::Segment(marker, body) => write_segment(&mut bytes, *marker, body),
                Part::Coded(coded) => bytes.extend_from_slice(coded),
            }
        }
        bytes.extend_from_slice(&[0xff, 0xd9]);
        // A forgotten end is written anew where every pixel is there. Of a progressive picture any
        // number of scans may have been cut off together with the end.
        if !self.has_end && (self.is_progressive || coding::spare(&bytes).is_none()) {
            return Err(Error::Truncated);
        }
        Ok(Stripped { bytes, stored, orientation, removed: self.found.into_items(), kept })
    }
}

/// Takes out what stands among the coded data, behind the last pixel of the picture or of a stretch
/// between restart markers. Pictures that can't be followed stay as they are.
pub(crate) fn cut_spare(stripped: &mut Stripped) {
    let spare = coding::spare(&stripped.bytes).unwrap_or_default();
    let length = spare.iter().map(ExactSizeIterator::len).sum();
    if length > 0 {
        let name = "bytes behind the picture data";
        stripped.removed.push(MetadataItem::sized(MetadataKind::Other, GROUP, name, length));
    }
    for range in spare.into_iter().rev() {
        stripped.bytes.drain(range);
    }
}

/// Whether a large picture has less data than even one of a single colour takes, a bit for each square
/// of 8 by 8 pixels: decoders set memory aside for all of it before they see that nothing comes.
fn is_hollow(size: PhotoSize, length: usize) -> bool {
    const LARGE: u64 = 10_000_000;
    let pixels = u64::from(size.width) * u64::from(size.height);
    pixels > LARGE && (length as u64) < pixels / 64 / 8
}

/// How many bytes of a body the coding of the picture needs; `None` where some are missing.
fn needed_length(marker: u8, body: &[u8]) -> Option<usize> {
    let needed = match marker {
        0xc0..=0xc2 => 6 + 3 * usize::from(*body.get(5)?),
        0xc4 => tables(body, |table| {
            Some(17 + table.get(1..17)?.iter().map(|&count| usize::from(count)).sum::<usize>())
        })?,
        0xda => 4 + 2 * usize::from(*body.first()?),
        0xdb => tables(body, |table| Some(if table[0] >> 4 == 0 { 65 } else { 129 }))?,
        _ => 2,
    };
    (needed <= body.len()).then_some(needed)
}

/// Length of as many whole tables as there are; at least one.
fn tables(body: &[u8], length: impl Fn(&[u8]) -> Option<usize>) -> Option<usize> {
    let mut at = 0;
    while at < body.len() {
        match length(&body[at..]) {
            Some(length) if at + length <= body.len() => at += length,
            _ => break,
        }
    }
    (at > 0).then_some(at)
}

pub(crate) fn write_segment(into: &mut Vec<u8>, marker: u8, body: &[u8]) {
    // A body comes from a segment or is shorter than one, so that its length fits.
    let length = (body.len() + 2) as u16;
    into.extend_from_slice(&[0xff, marker]);
    into.extend_from_slice(&length.to_be_bytes());
    into.extend_from_slice(body);
}

/// What a segment that goes has told.
fn describe(marker: u8, body: &[u8]) -> Vec<MetadataItem> {
    let one = |kind, name: &str| vec![MetadataItem::sized(kind, GROUP, name, body.len())];
    match (marker, body) {
        (0xfe, _) => {
            vec![MetadataItem::new(MetadataKind::Description, GROUP, "comment", &text(body))]
        }
        (0xe0, [b'J', b'F', b'X', b'X', ..]) => one(MetadataKind::HiddenPicture, "JFXX thumbnail"),
        (0xe1, _) if body.starts_with(b"http://ns.adobe.com/xap/1.0/\0") => {
            crate::xmp::read(&body[29..])
        }
        (0xe1, _) if body.starts_with(b"http://ns.adobe.com/xmp/extension/") => {
            one(MetadataKind::HiddenPicture, "extended XMP")
        }
        (0xe2, [b'M', b'P', b'F', 0, ..]) => {
            one(MetadataKind::HiddenPicture, "list of further pictures")
        }
        (0xe2, _) if body.starts_with(b"urn:iso:std:iso:ts:21496") => {
            one(MetadataKind::HiddenPicture, "gain map")
        }
        (0xe2, _) if body.starts_with(b"FPXR") => one(MetadataKind::HiddenPicture, "FlashPix"),
        (0xeb, [b'J', b'P', ..]) => one(MetadataKind::EditHistory, "provenance record"),
        (0xed, _) if body.starts_with(b"Photoshop 3.0\0") => {
            crate::iptc::read_photoshop(&body[14..])
        }
        (0xe0..=0xef, _) => one(MetadataKind::Other, &format!("APP{}", marker - 0xe0)),
        _ => one(MetadataKind::Other, &format!("marker 0x{marker:02x}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{coded, plain_jpeg};

    #[test]
    fn a_picture_that_breaks_off_is_refused() {
        let whole = plain_jpeg();
        for missing in [12, 60, whole.len() / 4, whole.len() / 2] {
            let cut = &whole[..whole.len() - missing];
            assert!(matches!(strip(cut), Err(Error::Truncated)), "{missing} bytes missing");
        }
    }

    #[test]
    fn a_forgotten_end_is_written_where_all_pixels_are_there() {
        for file in [plain_jpeg(), coded::subsampled().to_vec(), coded::grey().to_vec()] {
            let clean = strip(&file).unwrap().bytes;
            for missing in [1, 2] {
                assert_eq!(strip(&file[..file.len() - missing]).unwrap().bytes, clean);
            }
        }
        let progressive = coded::progressive();
        let cut = &progressive[..progressive.len() - 2];
        assert!(matches!(strip(cut), Err(Error::Truncated)));
    }

    #[test]
    fn bytes_among_the_coded_data_that_no_pixel_needs_go() {
        for file in [coded::baseline(), coded::progressive(), coded::subsampled(), coded::inks()] {
            let clean = strip(file).unwrap().bytes;
            let ends = (2..file.len() - 1).filter(|&at| {
                let is_restart = file[at] == 0xff && matches!(file[at + 1], 0xd0..=0xd7);
                is_restart || at == file.len() - 2
            });
            for at in ends {
                let planted = [&file[..at], b"CANARY\xff\x00\xff", &file[at..]].concat();
                let mut stripped = strip(&planted).unwrap();
                let found = stripped.removed.len();
                cut_spare(&mut stripped);
                assert_eq!(stripped.bytes, clean, "planted at {at}");
                assert_eq!(stripped.removed.len(), found + 1);
            }
        }
    }

    #[test]
    fn codings_that_few_programs_show_are_refused_by_name() {
        for (marker, coding) in [(0xc9, "arithmetic JPEG"), (0xc3, "lossless or hierarchical JPEG")]
        {
            let mut file = plain_jpeg();
            let frame = file.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
            file[frame + 1] = marker;
            assert!(matches!(strip(&file), Err(Error::UnsupportedCoding(name)) if name == coding));
        }
    }

    #[test]
    fn spare_bytes_behind_tables_go() {
        let mut file = plain_jpeg();
        let table = file.windows(2).position(|pair| pair == [0xff, 0xdb]).unwrap();
        let length = be16(&file, table + 2).unwrap();
        file[table + 2..table + 4].copy_from_slice(&(length + 6).to_be_bytes());
        let end = table + 2 + usize::from(length);
        file.splice(end..end, *b"CANARY");
        assert_eq!(strip(&file).unwrap().bytes, strip(&plain_jpeg()).unwrap().bytes);
    }
}
