//! Where the samples of a track lie.

use std::ops::Range;

use super::items::Numbers;
use super::{BoxAt, children};
use crate::Error;

/// Most samples and chunks that are read of one track: some hours of video.
const MAX_SAMPLES: usize = 4_000_000;
const MISSING: Error = Error::Damaged("sample tables are missing");

/// Ranges of the file that hold the samples of a track.
///
/// `starts` are the sorted beginnings of the chunks of all tracks, and `limits` the boxes for
/// samples: what one chunk can't go beyond.
///
/// # Errors
///
/// [`Error::Truncated`] where samples lie behind the end of the file.
pub(crate) fn ranges(
    bytes: &[u8],
    tables: BoxAt,
    is_sound: bool,
    starts: &[usize],
    limits: &[Range<usize>],
) -> Result<Vec<Range<usize>>, Error> {
    let (boxes, _) = children(bytes, tables.body, tables.end)?;
    let offsets = offsets(bytes, &boxes)?;
    let sizes = Sizes::read(bytes, &boxes)?;
    let counts = counts(bytes, &boxes, offsets.len())?;
    let mut sample = 0;
    let mut ranges = Vec::new();
    for (start, count) in offsets.into_iter().zip(counts) {
        let end = match &sizes {
            // Old sound formats call one byte a sample where it is a fraction of a packet. The
            // beginning of the next chunk is a bound that is always right.
            Sizes::Same(_) if is_sound => next_bound(start, starts, limits),
            Sizes::Same(size) => start.saturating_add(size.saturating_mul(count)),
            Sizes::Each(sizes) => {
                let own = sizes.get(sample..(sample + count).min(sizes.len())).unwrap_or_default();
                start.saturating_add(own.iter().map(|size| *size as usize).sum())
            }
        };
        sample += count;
        if end > bytes.len() {
            return Err(Error::Truncated);
        }
        ranges.push(start..end);
    }
    Ok(ranges)
}

/// Beginnings of all chunks of a track.
pub(crate) fn chunk_starts(bytes: &[u8], tables: BoxAt) -> Result<Vec<usize>, Error> {
    let (boxes, _) = children(bytes, tables.body, tables.end)?;
    offsets(bytes, &boxes)
}

fn next_bound(start: usize, starts: &[usize], limits: &[Range<usize>]) -> usize {
    let next = starts.partition_point(|other| *other <= start);
    let limit = limits.iter().find(|limit| limit.contains(&start)).map_or(start, |limit| limit.end);
    starts.get(next).map_or(limit, |next| (*next).min(limit))
}

enum Sizes {
    Same(usize),
    Each(Vec<u32>),
}

impl Sizes {
    fn read(bytes: &[u8], boxes: &[BoxAt]) -> Result<Self, Error> {
        let found =
            boxes.iter().find(|found| matches!(&found.kind, b"stsz" | b"stz2")).ok_or(MISSING)?;
        let mut numbers = Numbers::new(bytes, found.body + 4, found.end);
        let first = numbers.next(4)? as usize;
        let count = (numbers.next(4)? as usize).min(MAX_SAMPLES);
        if &found.kind == b"stsz" && first > 0 {
            return Ok(Self::Same(first));
        }
        let mut sizes = Vec::new();
        match (&found.kind, first & 0xff) {
            (b"stsz", _) => {
                (0..count).try_for_each(|_| numbers.next(4).map(|size| sizes.push(size as u32)))?
            }
            (_, 4) => {
                for _ in 0..count.div_ceil(2) {
                    let pair = numbers.next(1)? as u32;
                    sizes.extend([pair >> 4, pair & 15]);
                }
                sizes.truncate(count);
            }
            (_, 8) => {
                (0..count).try_for_each(|_| numbers.next(1).map(|size| sizes.push(size as u32)))?
            }
            (_, 16) => {
                (0..count).try_for_each(|_| numbers.next(2).map(|size| sizes.push(size as u32)))?
            }
            _ => return Err(Error::Damaged("sample sizes")),
        }
        Ok(Self::Each(sizes))
    }
}

fn offsets(bytes: &[u8], boxes: &[BoxAt]) -> Result<Vec<usize>, Error> {
    let found =
        boxes.iter().find(|found| matches!(&found.kind, b"stco" | b"co64")).ok_or(MISSING)?;
    let width = if &found.kind == b"stco" { 4 } else { 8 };
    let mut numbers = Numbers::new(bytes, found.body + 4, found.end);
    let count = (numbers.next(4)? as usize).min(MAX_SAMPLES);
    (0..count)
        .map(|_| {
            numbers.next(width).and_then(|at| usize::try_from(at).map_err(|_| Error::Truncated))
        })
        .collect()
}

/// How many samples each chunk has; the table names the first chunk of each run.
fn counts(bytes: &[u8], boxes: &[BoxAt], chunks: usize) -> Result<Vec<usize>, Error> {
    let found = boxes.iter().find(|found| &found.kind == b"stsc").ok_or(MISSING)?;
    let mut numbers = Numbers::new(bytes, found.body + 4, found.end);
    let runs = (numbers.next(4)? as usize).min(MAX_SAMPLES);
    let mut counts: Vec<usize> = Vec::new();
    let mut last = 0;
    for _ in 0..runs {
        let (first, count) = (numbers.next(4)? as usize, numbers.next(4)? as usize);
        numbers.next(4)?;
        counts.resize(first.saturating_sub(1).clamp(counts.len(), chunks), last);
        last = count;
    }
    counts.resize(chunks, last);
    Ok(counts)
}
