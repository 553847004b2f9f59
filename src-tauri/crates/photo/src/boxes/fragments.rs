//! Where the samples of a fragmented video lie.

use std::ops::Range;

use super::items::Numbers;
use super::video::Track;
use super::{BoxAt, children};
use crate::Error;

const CUT: Error = Error::Damaged("fragment is cut short");

/// What a fragment says about one of its tracks ("tfhd").
pub(crate) struct Header {
    pub(crate) track: u32,
    /// Where its data begin, if it says so.
    base: Option<usize>,
    /// Whether data are counted from the beginning of the fragment.
    is_from_fragment: bool,
    sample_size: Option<usize>,
}

impl Header {
    /// Whether its data begin where those of the track before it in the fragment end.
    pub(crate) fn follows_another(&self) -> bool {
        self.base.is_none() && !self.is_from_fragment
    }

    /// Reads the header of a track fragment ("traf").
    pub(crate) fn read(bytes: &[u8], fragment: BoxAt) -> Result<Self, Error> {
        let (boxes, _) = children(bytes, fragment.body, fragment.end)?;
        let found = boxes.iter().find(|found| &found.kind == b"tfhd").ok_or(CUT)?;
        let mut numbers = Numbers::new(bytes, found.body, found.end);
        let flags = numbers.next(4)?;
        let track = numbers.next(4)? as u32;
        let mut optional = |flag: u64, width| {
            (flags & flag != 0)
                .then(|| numbers.next(width))
                .transpose()
                .map(|n| n.map(|n| n as usize))
        };
        let base = optional(1, 8)?;
        optional(2, 4)?;
        optional(8, 4)?;
        let sample_size = optional(0x10, 4)?;
        Ok(Self { track, base, is_from_fragment: flags & 0x2_0000 != 0, sample_size })
    }
}

/// Ranges of the file that hold the samples of the needed tracks of one fragment ("moof"), or
/// `None` where the keys of protected samples lie between them.
///
/// # Errors
///
/// [`Error::Truncated`] where samples lie behind the end of the file, [`Error::Damaged`].
pub(crate) fn ranges(
    bytes: &[u8],
    fragment: BoxAt,
    tracks: &[Track],
) -> Result<Option<Vec<Range<usize>>>, Error> {
    let mut ranges = Vec::new();
    let mut next = fragment.start;
    for part in children(bytes, fragment.body, fragment.end)?.0 {
        if &part.kind != b"traf" {
            continue;
        }
        let header = Header::read(bytes, part)?;
        let track = tracks.iter().find(|track| track.id == header.track);
        let track = track.ok_or(Error::Damaged("fragment of a track that is not there"))?;
        let base = match header.base {
            Some(base) => base,
            None if header.is_from_fragment => fragment.start,
            None => next,
        };
        next = base;
        let size = header.sample_size.unwrap_or(track.sample_size);
        for run in children(bytes, part.body, part.end)?.0 {
            match &run.kind {
                b"saio" | b"senc" => return Ok(None),
                b"trun" => {
                    let range = run_range(bytes, run, base, next, size)?;
                    next = range.end;
                    if track.is_needed {
                        ranges.push(range);
                    }
                }
                _ => {}
            }
        }
    }
    Ok(Some(ranges))
}

/// Where the samples of one run ("trun") lie, which follow each other.
fn run_range(
    bytes: &[u8],
    run: BoxAt,
    base: usize,
    next: usize,
    sample_size: usize,
) -> Result<Range<usize>, Error> {
    let mut numbers = Numbers::new(bytes, run.body, run.end);
    let flags = numbers.next(4)?;
    let count = numbers.next(4)? as usize;
    let start = if flags & 1 != 0 {
        let offset = numbers.next(4)? as u32 as i32;
        base.checked_add_signed(offset as isize).ok_or(Error::Truncated)?
    } else {
        next
    };
    if flags & 4 != 0 {
        numbers.next(4)?;
    }
    let width = |flag: u64| if flags & flag != 0 { 4 } else { 0 };
    let mut length = 0_usize;
    if flags & 0x200 == 0 {
        length = count.saturating_mul(sample_size);
    } else {
        for _ in 0..count {
            numbers.next(width(0x100))?;
            length = length.saturating_add(numbers.next(4)? as usize);
            numbers.next(width(0x400))?;
            numbers.next(width(0x800))?;
        }
    }
    // A run without samples may point anywhere, behind what is cut off as unused as well.
    let end = start.checked_add(length).filter(|end| length == 0 || *end <= bytes.len());
    end.map(|end| start..end).ok_or(Error::Truncated)
}
