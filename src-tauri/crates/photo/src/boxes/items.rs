//! The items of a HEIF file: what there is, where it lies, what belongs together (ISO/IEC 23008-12).

use std::ops::Range;

use super::{BoxAt, children};
use crate::Error;

/// Most items and places that are read. A grid of a 200-megapixel photo has some thousand tiles.
const MAX_ITEMS: usize = 20_000;
/// Most pieces that all items together may be cut into.
const MAX_EXTENTS: usize = 200_000;
const CUT: Error = Error::Damaged("item tables are cut short");

/// One entry of the list of items.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) id: u32,
    pub(crate) kind: [u8; 4],
    pub(crate) entry: BoxAt,
    /// Name and, for foreign data, media type.
    pub(crate) text: Range<usize>,
}

/// Why the bytes of an item can't be found. An item that goes may have any of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    /// They would lie behind the end.
    Cut,
    /// They are put together from parts of other items.
    InItems,
    /// They are in another file.
    InAnotherFile,
}

impl From<Missing> for Error {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::Cut => Self::Truncated,
            Missing::InItems => Self::UnsupportedCoding("items inside of items"),
            Missing::InAnotherFile => Self::UnsupportedCoding("picture in another file"),
        }
    }
}

/// Where the bytes of an item lie.
#[derive(Debug, Clone)]
pub(crate) struct Location {
    pub(crate) id: u32,
    pub(crate) extents: Result<Vec<Range<usize>>, Missing>,
    /// The entry itself.
    pub(crate) entry: Range<usize>,
}

/// That an item needs others.
#[derive(Debug, Clone)]
pub(crate) struct Reference {
    pub(crate) kind: [u8; 4],
    pub(crate) from: u32,
    pub(crate) to: Vec<u32>,
    pub(crate) entry: BoxAt,
}

/// That an item has a property; numbers of properties count from 1.
#[derive(Debug, Clone)]
pub(crate) struct Association {
    pub(crate) item: u32,
    pub(crate) property: usize,
    /// Where the number stands: one or two bytes.
    pub(crate) place: Range<usize>,
}

/// Reads numbers of different widths one after the other.
pub(crate) struct Numbers<'a> {
    bytes: &'a [u8],
    pub(crate) at: usize,
    end: usize,
}

impl<'a> Numbers<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize, end: usize) -> Self {
        Self { bytes, at, end: end.min(bytes.len()) }
    }

    /// The next big-endian number of up to eight bytes; none bytes are 0.
    pub(crate) fn next(&mut self, width: usize) -> Result<u64, Error> {
        let stop = self.at.checked_add(width).filter(|stop| *stop <= self.end).ok_or(CUT)?;
        let number =
            self.bytes[self.at..stop].iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
        self.at = stop;
        Ok(number)
    }

    /// The next number of two or four bytes.
    pub(crate) fn id(&mut self, is_wide: bool) -> Result<u32, Error> {
        self.next(if is_wide { 4 } else { 2 }).map(|id| id as u32)
    }
}

/// The id of the picture that is shown ("pitm").
pub(crate) fn primary(bytes: &[u8], found: BoxAt) -> Result<u32, Error> {
    let mut numbers = Numbers::new(bytes, found.body, found.end);
    let version = numbers.next(1)?;
    numbers.next(3)?;
    numbers.id(version > 0)
}

/// The list of items ("iinf").
pub(crate) fn items(bytes: &[u8], found: BoxAt) -> Result<Vec<Item>, Error> {
    let (entries, _) = children(bytes, entries_start(bytes, found)?, found.end)?;
    let mut items = Vec::new();
    for entry in entries.into_iter().filter(|entry| &entry.kind == b"infe").take(MAX_ITEMS) {
        let mut numbers = Numbers::new(bytes, entry.body, entry.end);
        let version = numbers.next(1)?;
        numbers.next(3)?;
        // Older versions have no kind and hold no pictures.
        if version >= 2 {
            let id = numbers.id(version > 2)?;
            numbers.next(2)?;
            let kind = (numbers.next(4)? as u32).to_be_bytes();
            items.push(Item { id, kind, entry, text: numbers.at..entry.end });
        }
    }
    Ok(items)
}

/// Where the entries of a list of items begin.
pub(crate) fn entries_start(bytes: &[u8], found: BoxAt) -> Result<usize, Error> {
    let mut numbers = Numbers::new(bytes, found.body, found.end);
    let version = numbers.next(1)?;
    numbers.next(3)?;
    numbers.id(version > 0)?;
    Ok(numbers.at)
}

/// The places of items ("iloc"), and where the first entry begins. `data` is the content of the
/// box that holds small items, if there is one.
pub(crate) fn locations(
    bytes: &[u8],
    found: BoxAt,
    data: Option<BoxAt>,
) -> Result<(Vec<Location>, usize), Error> {
    let mut numbers = Numbers::new(bytes, found.body, found.end);
    let version = numbers.next(1)?;
    numbers.next(3)?;
    let widths = numbers.next(2)? as usize;
    let [offset_width, length_width, base_width] =
        [widths >> 12, widths >> 8 & 15, widths >> 4 & 15];
    let index_width = if version > 0 { widths & 15 } else { 0 };
    let count = numbers.id(version > 1)? as usize;
    let first = numbers.at;
    let mut places = Vec::new();
    let mut pieces = 0;
    for _ in 0..count.min(MAX_ITEMS) {
        let start = numbers.at;
        let id = numbers.id(version > 1)?;
        let method = if version > 0 { numbers.next(2)? & 15 } else { 0 };
        let is_elsewhere = numbers.next(2)? > 0;
        let base = numbers.next(base_width)?;
        let mut extents = Ok(Vec::new());
        let count = numbers.next(2)? as usize;
        // Where all numbers are of no width, pieces cost no bytes.
        pieces += count;
        if pieces > MAX_EXTENTS {
            return Err(Error::TooComplex("pieces of items"));
        }
        for _ in 0..count {
            numbers.next(index_width)?;
            let (offset, length) = (numbers.next(offset_width)?, numbers.next(length_width)?);
            let found = match method {
                _ if is_elsewhere => Err(Missing::InAnotherFile),
                0 | 1 => extent(base.saturating_add(offset), length, method, data, bytes.len()),
                _ => Err(Missing::InItems),
            };
            extents = extents.and_then(|mut extents: Vec<_>| {
                extents.push(found?);
                Ok(extents)
            });
        }
        places.push(Location { id, extents, entry: start..numbers.at });
    }
    Ok((places, first))
}

fn extent(
    offset: u64,
    length: u64,
    method: u64,
    data: Option<BoxAt>,
    limit: usize,
) -> Result<Range<usize>, Missing> {
    let (origin, limit) = match (method, data) {
        (0, _) => (0, limit),
        (_, Some(data)) => (data.body, data.end),
        (_, None) => return Err(Missing::Cut),
    };
    let start = usize::try_from(offset).ok().and_then(|offset| origin.checked_add(offset));
    let length = usize::try_from(length).ok();
    let end = start.zip(length).and_then(|(start, length)| start.checked_add(length));
    start.zip(end).filter(|(_, end)| *end <= limit).map_or(Err(Missing::Cut), |(s, e)| Ok(s..e))
}

/// What belongs together ("iref").
pub(crate) fn references(bytes: &[u8], found: BoxAt) -> Result<Vec<Reference>, Error> {
    let is_wide = *found.of(bytes).first().ok_or(CUT)? > 0;
    let (entries, _) = children(bytes, found.body + 4, found.end)?;
    let mut references = Vec::new();
    for entry in entries.into_iter().take(MAX_ITEMS) {
        let mut numbers = Numbers::new(bytes, entry.body, entry.end);
        let from = numbers.id(is_wide)?;
        let count = numbers.next(2)?;
        let to = (0..count).map(|_| numbers.id(is_wide)).collect::<Result<_, _>>()?;
        references.push(Reference { kind: entry.kind, from, to, entry });
    }
    Ok(references)
}

/// Which item has which properties ("ipma").
pub(crate) fn associations(bytes: &[u8], found: BoxAt) -> Result<Vec<Association>, Error> {
    let mut numbers = Numbers::new(bytes, found.body, found.end);
    let version = numbers.next(1)?;
    let width = if numbers.next(3)? & 1 == 0 { 1 } else { 2 };
    let mut associations = Vec::new();
    for _ in 0..(numbers.next(4)? as usize).min(MAX_ITEMS) {
        let item = numbers.id(version > 0)?;
        for _ in 0..numbers.next(1)? {
            let start = numbers.at;
            // The upper bit says that the property is essential.
            let property = numbers.next(width)? as usize & if width == 1 { 0x7f } else { 0x7fff };
            associations.push(Association { item, property, place: start..numbers.at });
        }
    }
    Ok(associations)
}
