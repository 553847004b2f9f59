//! The walk over TIFF files.

use std::ops::Range;

use crate::Error;

/// Tags about the coding and the look of the picture: those of TIFF 6.0 without those about people,
/// places, devices and documents, and the colour profile.
fn is_about_picture(tag: u16) -> bool {
    match tag {
        269..=272 | 285 | 288 | 289 | 300 | 305 | 306 | 315 | 316 | 330 | 333 | 337 => false,
        254..=347 | 529..=532 | 34_675 => true,
        _ => false,
    }
}

const HEADER: Range<usize> = 0..8;

/// A file in one byte order.
struct Reader<'a> {
    bytes: &'a [u8],
    is_big: bool,
}

/// One entry of a directory.
#[derive(Clone)]
struct Field {
    tag: u16,
    kind: u16,
    /// Where the values stand.
    values: Range<usize>,
}

struct Page {
    place: Range<usize>,
    fields: Vec<Field>,
}

impl Reader<'_> {
    fn number(&self, at: usize, width: usize) -> Option<usize> {
        let raw = self.bytes.get(at..at.checked_add(width)?)?;
        let join = |sum, byte: &u8| (sum << 8) | usize::from(*byte);
        Some(if self.is_big { raw.iter().fold(0, join) } else { raw.iter().rev().fold(0, join) })
    }

    fn pages(&self) -> Option<Vec<Page>> {
        let mut pages: Vec<Page> = Vec::new();
        let mut at = self.number(4, 4)?;
        while at != 0 && pages.len() < 10_000 {
            if pages.iter().any(|page| page.place.start == at) {
                return Some(pages);
            }
            let count = self.number(at, 2)?;
            let end = at + 2 + 12 * count + 4;
            let fields = (0..count).map(|i| self.field(at + 2 + 12 * i)).collect::<Option<_>>()?;
            pages.push(Page { place: at..end, fields });
            at = self.number(end - 4, 4).unwrap_or(0);
        }
        Some(pages)
    }

    fn field(&self, at: usize) -> Option<Field> {
        let (tag, kind) = (self.number(at, 2)? as u16, self.number(at + 2, 2)? as u16);
        let width = match kind {
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 => 8,
            _ => 1,
        };
        let length = self.number(at + 4, 4)?.checked_mul(width)?;
        let start = if length <= 4 { at + 8 } else { self.number(at + 8, 4)? };
        let end = start.checked_add(length)?.min(self.bytes.len());
        Some(Field { tag, kind, values: start.min(end)..end })
    }

    fn values(&self, page: &Page, tag: u16) -> Vec<usize> {
        let Some(field) = page.fields.iter().find(|field| field.tag == tag) else {
            return Vec::new();
        };
        let width = match field.kind {
            3 => 2,
            4 | 13 => 4,
            _ => 1,
        };
        field.values.clone().step_by(width).filter_map(|at| self.number(at, width)).collect()
    }

    /// Where the coded picture of a page lies.
    fn coded(&self, page: &Page) -> Option<Vec<Range<usize>>> {
        let mut ranges = Vec::new();
        for (offsets, lengths) in [(273, 279), (324, 325)] {
            for (start, length) in
                self.values(page, offsets).into_iter().zip(self.values(page, lengths))
            {
                let end = start.checked_add(length).filter(|end| *end <= self.bytes.len())?;
                ranges.push(start..end);
            }
        }
        Some(ranges)
    }
}

fn reader(bytes: &[u8]) -> Reader<'_> {
    Reader { bytes, is_big: bytes.starts_with(b"MM") }
}

/// Every byte but zero has to belong to the picture or to a tag about it.
pub(super) fn check(bytes: &[u8]) -> Result<(), Error> {
    let reader = reader(bytes);
    let pages = reader.pages().ok_or(Error::Damaged("TIFF directories"))?;
    let mut used = Vec::from([HEADER]);
    for page in &pages {
        if page.fields.iter().any(|field| !is_about_picture(field.tag)) {
            return Err(Error::MetadataKept("TIFF tag"));
        }
        used.push(page.place.clone());
        used.extend(page.fields.iter().map(|field| field.values.clone()));
        used.extend(reader.coded(page).ok_or(Error::Damaged("TIFF picture data"))?);
    }
    used.sort_by_key(|range| range.start);
    used.push(bytes.len()..bytes.len());
    let mut at = 0;
    for range in used {
        if range.start > at && bytes[at..range.start.min(bytes.len())].iter().any(|byte| *byte != 0)
        {
            return Err(Error::MetadataKept("unused bytes"));
        }
        at = at.max(range.end);
    }
    Ok(())
}

/// Whether all pages of a cleaned file are pages of the one that came, with the same values and
/// coded picture.
pub(super) fn same(before: &[u8], after: &[u8]) -> Option<bool> {
    let (old, new) = (reader(before), reader(after));
    let (old_pages, new_pages) = (old.pages()?, new.pages()?);
    for page in &new_pages {
        // A directory may have moved; the coded picture has not.
        let origin = old_pages.iter().find(|origin| old.coded(origin) == new.coded(page))?;
        let of = |reader: &Reader<'_>, field: &Field| {
            (field.tag, field.kind, reader.bytes[field.values.clone()].to_vec())
        };
        let kept: Vec<_> =
            origin.fields.iter().filter(|field| is_about_picture(field.tag)).collect();
        let same_tags = page.fields.iter().all(|field| {
            // "A whole picture" is what a file without this tag means.
            let is_default =
                field.tag == 254 && after[field.values.clone()].iter().all(|byte| *byte == 0);
            let origin = kept.iter().find(|origin| origin.tag == field.tag);
            // Tables of JPEG streams may have lost their comments.
            let is_same = |origin: &&Field| field.tag == 347 || of(&old, origin) == of(&new, field);
            is_default || origin.is_some_and(is_same)
        });
        let same_data = new.coded(page)?.into_iter().all(|range| {
            before
                .get(range.clone())
                .is_some_and(|data| data == &after[range.clone()] || same_jpeg(data, &after[range]))
        });
        if !same_tags || !same_data {
            return Some(false);
        }
    }
    Some(!new_pages.is_empty())
}

/// JPEG streams inside of a TIFF file may have lost comments.
fn same_jpeg(before: &[u8], after: &[u8]) -> bool {
    super::jpeg::picture(before).is_some_and(|picture| Some(picture) == super::jpeg::picture(after))
}
