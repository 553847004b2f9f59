//! Which bytes of a file built from boxes are coded pictures and samples.

use std::ops::Range;

use super::{Part, child, number, parts};
use crate::Error;

/// Most pieces that the items of a picture may be cut into.
const MAX_PIECES: usize = 400_000;

/// Whether the coded pictures and samples that a cleaned file leads to are, at the same places, the
/// bytes of the file that came.
pub(in crate::verify) fn same(before: &[u8], after: &[u8]) -> Option<bool> {
    let whole = Part { kind: *b"file", head: 0, start: 0, end: after.len() };
    let used = Used::read(after, whole)?;
    let same = |range: &Range<usize>| {
        before.get(range.clone()).is_some_and(|old| after.get(range.clone()) == Some(old))
    };
    Some(if used.is_exact { used.ranges.iter().all(same) } else { used.data.iter().all(same) })
}

/// Between the coded pictures and samples stands nothing.
pub(super) fn check_unused(bytes: &[u8], whole: Part) -> Result<(), Error> {
    let mut used = Used::read(bytes, whole).ok_or(Error::Damaged("tables of places"))?;
    if !used.is_exact {
        return Ok(());
    }
    used.ranges.sort_unstable_by_key(|range| range.start);
    let mut next = used.ranges.into_iter().peekable();
    for area in used.data {
        let mut at = area.start;
        while let Some(range) = next.next_if(|range| range.start < area.end) {
            if range.start > at {
                super::is_empty(&bytes[at..range.start])?;
            }
            at = at.max(range.end);
        }
        super::is_empty(bytes.get(at..area.end).unwrap_or_default())?;
    }
    Ok(())
}

/// The coded pictures and samples of a file.
struct Used {
    ranges: Vec<Range<usize>>,
    /// The boxes they lie in.
    data: Vec<Range<usize>>,
    /// Whether the ends of all of them are known. Old sound formats count samples that are fractions
    /// of a packet, and keys of protected samples lie between them.
    is_exact: bool,
}

impl Used {
    fn read(bytes: &[u8], whole: Part) -> Option<Self> {
        let mut used = Self { ranges: Vec::new(), data: Vec::new(), is_exact: true };
        let all = parts(bytes, whole).ok()?;
        let movie = all.iter().find(|part| &part.kind == b"moov").copied();
        for part in all {
            match &part.kind {
                b"meta" => used.ranges.extend(item_data(bytes, part)?),
                b"moov" => used.add_samples(bytes, part)?,
                b"moof" => used.add_fragment(bytes, part, movie?)?,
                b"mdat" => used.data.push(part.start..part.end),
                _ => {}
            }
        }
        Some(used)
    }

    /// Where the samples of all tracks lie, from the tables of chunks, runs and sizes.
    fn add_samples(&mut self, bytes: &[u8], movie: Part) -> Option<()> {
        for track in parts(bytes, movie).ok()?.into_iter().filter(|part| &part.kind == b"trak") {
            let tables = child(bytes, track, &[b"mdia", b"minf", b"stbl"])?;
            let (runs, sizes) =
                (child(bytes, tables, &[b"stsc"])?.start, child(bytes, tables, &[b"stsz"]));
            let (chunks, width) = match child(bytes, tables, &[b"stco"]) {
                Some(part) => (part.start, 4),
                None => (child(bytes, tables, &[b"co64"])?.start, 8),
            };
            let handler = child(bytes, track, &[b"mdia", b"hdlr"])?.start + 8;
            let is_sound = bytes.get(handler..handler + 4)? == b"soun";
            // Without the usual table of sizes the beginnings are compared.
            let same_size = sizes.map_or(Some(0), |part| number(bytes, part.start + 4, 4))?;
            if sizes.is_none()
                || is_sound && same_size > 0
                || child(bytes, tables, &[b"saio"]).is_some()
            {
                self.is_exact = false;
            }
            let size_at = |sample: usize| {
                let part = sizes.filter(|part| part.start + 16 + 4 * sample <= part.end)?;
                number(bytes, part.start + 12 + 4 * sample, 4)
            };
            let (mut run, mut sample) = (0_usize, 0_usize);
            for chunk in 0..number(bytes, chunks + 4, 4)? {
                let from = number(bytes, chunks + 8 + width * chunk, width)?;
                while run + 1 < number(bytes, runs + 4, 4)?
                    && number(bytes, runs + 8 + 12 * (run + 1), 4)? <= chunk + 1
                {
                    run += 1;
                }
                let count = number(bytes, runs + 12 + 12 * run, 4)?;
                let mut to = from.checked_add(same_size.checked_mul(count)?)?;
                if same_size == 0 {
                    let own = (sample..sample.saturating_add(count)).map_while(size_at);
                    to = own.fold(from, usize::saturating_add);
                    sample = sample.saturating_add(count);
                }
                self.ranges.push(from..to.min(bytes.len()));
            }
        }
        Some(())
    }

    /// Where the samples of one fragment lie.
    fn add_fragment(&mut self, bytes: &[u8], fragment: Part, movie: Part) -> Option<()> {
        let origin = fragment.head;
        let mut next = origin;
        for track in parts(bytes, fragment).ok()?.into_iter().filter(|part| &part.kind == b"traf") {
            let header = child(bytes, track, &[b"tfhd"])?.start;
            let flags = number(bytes, header + 1, 3)?;
            let has = |flag: usize| flags & flag != 0;
            let mut at = header + 8;
            let mut base = if has(0x20000) { origin } else { next };
            if has(1) {
                base = number(bytes, at, 8)?;
                at += 8;
            }
            at += [2, 8].iter().filter(|flag| has(**flag)).count() * 4;
            let size = if has(0x10) {
                number(bytes, at, 4)?
            } else {
                default_size(bytes, movie, number(bytes, header + 4, 4)?).unwrap_or(0)
            };
            next = base;
            for part in parts(bytes, track).ok()? {
                match &part.kind {
                    b"trun" => {
                        let run = run(bytes, part, base, next, size)?;
                        next = run.end;
                        self.ranges.push(run);
                    }
                    b"saio" | b"senc" => self.is_exact = false,
                    _ => {}
                }
            }
        }
        Some(())
    }
}

/// Bytes of a sample of a track where a fragment does not say it.
fn default_size(bytes: &[u8], movie: Part, track: usize) -> Option<usize> {
    let extends = child(bytes, movie, &[b"mvex"])?;
    let mut defaults = parts(bytes, extends).ok()?.into_iter().filter(|part| &part.kind == b"trex");
    let own = defaults.find(|part| number(bytes, part.start + 4, 4) == Some(track))?;
    number(bytes, own.start + 16, 4)
}

/// Where one run of samples lies.
fn run(bytes: &[u8], part: Part, base: usize, next: usize, size: usize) -> Option<Range<usize>> {
    let flags = number(bytes, part.start + 1, 3)?;
    let count = number(bytes, part.start + 4, 4)?;
    let mut at = part.start + 8;
    let mut from = next;
    if flags & 1 != 0 {
        let offset = i32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        from = base.checked_add_signed(offset as isize)?;
        at += 4;
    }
    at += flags & 4;
    let fields = [0x100, 0x200, 0x400, 0x800].map(|flag| usize::from(flags & flag != 0) * 4);
    let step: usize = fields.iter().sum();
    let mut length = count.saturating_mul(size);
    if fields[1] > 0 {
        let first = at + fields[0];
        if first + step.saturating_mul(count.saturating_sub(1)) + 4 > part.end {
            return None;
        }
        length = (0..count).filter_map(|sample| number(bytes, first + step * sample, 4)).sum();
    }
    Some(from..from.checked_add(length)?)
}

/// Where the items of a picture file lie.
fn item_data(bytes: &[u8], meta: Part) -> Option<Vec<Range<usize>>> {
    let table = child(bytes, meta, &[b"iloc"])?;
    let inner = child(bytes, meta, &[b"idat"]).map_or(0, |part| part.start);
    let version = number(bytes, table.start, 1)?;
    let widths = number(bytes, table.start + 4, 2)?;
    let [offset, length, base, index] =
        [widths >> 12, (widths >> 8) % 16, (widths >> 4) % 16, widths % 16];
    let id = if version == 2 { 4 } else { 2 };
    let mut ranges = Vec::new();
    let mut at = table.start + 6 + id;
    for _ in 0..number(bytes, table.start + 6, id)? {
        at += id;
        let origin = if version > 0 && number(bytes, at, 2)? % 16 == 1 { inner } else { 0 };
        at += if version > 0 { 4 } else { 2 };
        let start = origin + number(bytes, at, base)?;
        let count = number(bytes, at + base, 2)?;
        if ranges.len() + count > MAX_PIECES {
            return None;
        }
        at += base + 2;
        for _ in 0..count {
            at += if version > 0 { index } else { 0 };
            let (from, size) = (
                start.checked_add(number(bytes, at, offset)?)?,
                number(bytes, at + offset, length)?,
            );
            ranges.push(from..from.checked_add(size)?);
            at += offset + length;
        }
    }
    Some(ranges)
}
