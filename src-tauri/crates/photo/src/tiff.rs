//! Cleaning TIFF files (TIFF 6.0): tags that tell nothing about the picture are struck from the
//! directories, and every byte that no remaining tag leads to is overwritten.
//!
//! Nothing moves, so that every offset stays right, also those inside of codings we don't know.

use std::collections::HashSet;
use std::ops::Range;

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use crate::Error;
use crate::boxes::canvas::Canvas;
use crate::clean::Stripped;
use crate::ifd::{Block, Entry};
use crate::jpeg::segments::{Piece, Pieces};
use crate::metadata::{Found, Kept, MetadataItem};
use crate::orientation::Orientation;

/// Most pages that are read.
const MAX_PAGES: usize = 2_000;

const HEADER: Range<usize> = 0..8;

const SUBFILE_TYPE: u16 = 254;
const WIDTH: u16 = 256;
const HEIGHT: u16 = 257;
const COMPRESSION: u16 = 259;
const STRIP_OFFSETS: u16 = 273;
const ORIENTATION: u16 = 274;
const STRIP_LENGTHS: u16 = 279;
const TILE_OFFSETS: u16 = 324;
const TILE_LENGTHS: u16 = 325;
const SUB_DIRECTORIES: u16 = 330;
const JPEG_TABLES: u16 = 347;
const OLD_JPEG_COMPRESSION: u32 = 6;
const JPEG_COMPRESSION: u32 = 7;
const PROFILE: u16 = 34_675;

/// Tags that are needed to show the picture as it is meant.
const NEEDED: &[u16] = &[
    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282,
    283, 284, 286, 287, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324,
    325, 326, 327, 328, 332, 334, 336, 338, 339, 340, 341, 347, 512, 513, 514, 515, 519, 520, 521,
    529, 530, 531, 532, PROFILE,
];

/// Keeps the pages and what is needed to show them.
///
/// # Errors
///
/// [`Error::Truncated`], [`Error::Damaged`], [`Error::UnsupportedCoding`] for raw photos,
/// [`Error::TooComplex`].
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, Error> {
    let block = Block::new(bytes).ok_or(Error::Damaged("no TIFF header"))?;
    let mut cleaning = Cleaning {
        source: bytes,
        block,
        canvas: Canvas { bytes: bytes.to_vec() },
        used: Vec::from([HEADER]),
        found: Found::default(),
        kept: Vec::new(),
    };
    let pages = cleaning.pages()?;
    let first = pages.first().ok_or(Error::Truncated)?;
    let number = |tag| first.entries.iter().find(|entry| entry.tag == tag).and_then(Entry::integer);
    let side =
        |tag| number(tag).filter(|side| *side > 0).ok_or(Error::Damaged("picture without a size"));
    let stored = PhotoSize { width: side(WIDTH)?, height: side(HEIGHT)? };
    let orientation = number(ORIENTATION).and_then(Orientation::from_exif).unwrap_or_default();
    if orientation != Orientation::Upright {
        cleaning.kept.push(Kept::Orientation);
    }
    cleaning.found.extend(crate::exif::read(bytes).found.into_iter().filter(is_told));
    // From the last to the first: a directory names the place of the next one.
    let mut next = 0;
    for page in pages.iter().rev() {
        next = cleaning.page(page, next)?;
    }
    let first = block.long_bytes(next);
    cleaning.canvas.bytes[4..8].copy_from_slice(&first);
    cleaning.finish(stored, orientation)
}

/// Of the tags of a TIFF file most describe the picture itself.
fn is_told(item: &MetadataItem) -> bool {
    item.kind != MetadataKind::Other && item.name != "thumbnail"
}

struct Page<'a> {
    offset: u32,
    entries: Vec<Entry<'a>>,
}

impl Page<'_> {
    fn values(&self, tag: u16) -> Vec<u32> {
        self.entries.iter().find(|entry| entry.tag == tag).map(Entry::integers).unwrap_or_default()
    }

    fn value(&self, tag: u16) -> Option<u32> {
        self.values(tag).first().copied()
    }

    /// Whether this is a smaller copy of another page.
    fn is_reduced(&self) -> bool {
        self.value(SUBFILE_TYPE).is_some_and(|kind| kind & 1 == 1)
    }
}

struct Cleaning<'a> {
    source: &'a [u8],
    block: Block<'a>,
    canvas: Canvas,
    used: Vec<Range<usize>>,
    found: Found,
    kept: Vec<Kept>,
}

impl<'a> Cleaning<'a> {
    /// The pages of the file without previews.
    fn pages(&mut self) -> Result<Vec<Page<'a>>, Error> {
        let mut pages = Vec::new();
        let mut seen = HashSet::new();
        let mut offset = self.block.first().ok_or(Error::Truncated)?;
        while offset != 0 && seen.insert(offset) {
            if seen.len() > MAX_PAGES {
                return Err(Error::TooComplex("pages"));
            }
            let Some((entries, next)) = self.block.directory(offset) else { break };
            let page = Page { offset, entries };
            if pages.is_empty() && page.is_reduced() && !page.values(SUB_DIRECTORIES).is_empty() {
                return Err(Error::UnsupportedCoding("raw photo"));
            }
            if pages.is_empty() || !page.is_reduced() {
                pages.push(page);
            } else {
                self.found.push(MetadataItem::new(
                    MetadataKind::HiddenPicture,
                    "TIFF",
                    "preview",
                    "",
                ));
            }
            offset = next;
        }
        Ok(pages)
    }

    /// Writes the directory of a page with what is needed, and returns where it stands.
    fn page(&mut self, page: &Page<'_>, next: u32) -> Result<u32, Error> {
        let mut content = Vec::new();
        let start = page.offset as usize;
        if page.value(COMPRESSION) == Some(JPEG_COMPRESSION) && page.value(SUBFILE_TYPE).is_none() {
            // Programs take JPEG data without this tag, which says "a whole picture", for a preview.
            let whole_picture = [self.block.long_bytes(1), self.block.long_bytes(0)].concat();
            content
                .extend([self.block.short_bytes(SUBFILE_TYPE), self.block.short_bytes(4)].concat());
            content.extend(whole_picture);
        }
        for (index, entry) in page.entries.iter().enumerate() {
            if !NEEDED.contains(&entry.tag) {
                continue;
            }
            let at = start + 2 + 12 * index;
            content.extend_from_slice(&self.source[at..at + 12]);
            self.used.extend(entry.place());
            if entry.tag == PROFILE {
                self.kept.push(Kept::ColourProfile);
            }
        }
        // At most as many entries as a directory had, and one.
        let count = (content.len() / 12) as u16;
        let directory =
            [self.block.short_bytes(count).as_slice(), &content, &self.block.long_bytes(next)]
                .concat();
        let old_end = (start + 2 + 12 * page.entries.len() + 4).min(self.source.len());
        self.canvas.zero(start..old_end);
        let mut place = start;
        if start + directory.len() > old_end {
            // No room: it moves to the end, on an even place.
            place = self.canvas.bytes.len().next_multiple_of(2);
            self.canvas.bytes.resize(place + directory.len(), 0);
        }
        self.canvas.bytes[place..place + directory.len()].copy_from_slice(&directory);
        self.used.push(place..place + directory.len());
        self.picture(page)?;
        u32::try_from(place).map_err(|_| Error::Damaged("too long"))
    }

    /// Notes where the coded picture of a page lies.
    fn picture(&mut self, page: &Page<'_>) -> Result<(), Error> {
        if page.value(COMPRESSION) == Some(OLD_JPEG_COMPRESSION) {
            // Its tables lie anywhere in the file, and previews look just the same.
            return Err(Error::UnsupportedCoding("old kind of JPEG in TIFF"));
        }
        for (offsets, lengths) in [(STRIP_OFFSETS, STRIP_LENGTHS), (TILE_OFFSETS, TILE_LENGTHS)] {
            let (offsets, lengths) = (page.values(offsets), page.values(lengths));
            if offsets.len() > lengths.len() {
                return Err(Error::UnsupportedCoding("TIFF without lengths"));
            }
            for (offset, length) in offsets.into_iter().zip(lengths) {
                let range = self.range(offset, length as usize)?;
                if page.value(COMPRESSION) == Some(JPEG_COMPRESSION) {
                    self.clear_jpeg(range.clone());
                }
                self.used.push(range);
            }
        }
        let tables = page.entries.iter().find(|entry| entry.tag == JPEG_TABLES);
        if let Some(place) = tables.and_then(Entry::place) {
            self.clear_jpeg(place);
        }
        Ok(())
    }

    fn range(&self, offset: u32, length: usize) -> Result<Range<usize>, Error> {
        let start = offset as usize;
        let end = start
            .checked_add(length)
            .filter(|end| *end <= self.source.len())
            .ok_or(Error::Truncated)?;
        Ok(start..end)
    }

    /// Empties the comments and application segments of a JPEG stream inside of the file.
    fn clear_jpeg(&mut self, range: Range<usize>) {
        let stream = &self.source[range.clone()];
        if !stream.starts_with(&[0xff, 0xd8]) {
            return;
        }
        let mut pieces = Pieces::new(stream);
        while let Ok(Some(piece)) = pieces.next() {
            if let Piece::Segment { marker: 0xe1..=0xed | 0xef | 0xfe, body } = piece {
                let end = range.start + pieces.position();
                self.canvas.zero(end - body.len()..end);
            }
        }
    }

    fn finish(mut self, stored: PhotoSize, orientation: Orientation) -> Result<Stripped, Error> {
        let length = self.canvas.bytes.len();
        let (gone, end) = self.canvas.zero_except(0..length, &self.used);
        if gone > 0 {
            self.found.push(MetadataItem::sized(MetadataKind::Other, "TIFF", "unused bytes", gone));
        }
        self.canvas.bytes.truncate(end);
        self.kept.dedup();
        let removed = self.found.into_items();
        Ok(Stripped { bytes: self.canvas.bytes, stored, orientation, removed, kept: self.kept })
    }
}
