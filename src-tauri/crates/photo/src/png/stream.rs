//! The compressed streams inside of PNG chunks, inflated only as far as they may go.

use flate2::{Decompress, FlushDecompress, Status};

/// How far a stream went.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    /// Compressed bytes that belong to the stream.
    pub(crate) consumed: usize,
    /// Bytes that came out.
    pub(crate) produced: usize,
    /// Whether the stream says that it is complete.
    pub(crate) is_complete: bool,
}

/// Measures a zlib stream without keeping what comes out, and stops after `limit` bytes.
/// `None` where it is no zlib stream.
pub(crate) fn measure<'a>(pieces: impl Iterator<Item = &'a [u8]>, limit: usize) -> Option<Extent> {
    let mut inflating = Decompress::new(true);
    let mut bin = [0; 32 * 1024];
    for piece in pieces {
        let start = inflating.total_in() as usize;
        loop {
            let used = inflating.total_in() as usize - start;
            let before = (inflating.total_in(), inflating.total_out());
            let status =
                inflating.decompress(&piece[used..], &mut bin, FlushDecompress::None).ok()?;
            let is_complete = status == Status::StreamEnd;
            let produced = inflating.total_out() as usize;
            if is_complete || produced > limit {
                return Some(Extent {
                    consumed: inflating.total_in() as usize,
                    produced,
                    is_complete,
                });
            }
            if before == (inflating.total_in(), inflating.total_out()) {
                break;
            }
        }
    }
    let (consumed, produced) = (inflating.total_in() as usize, inflating.total_out() as usize);
    Some(Extent { consumed, produced, is_complete: false })
}

/// Inflates a whole zlib stream of at most `limit` bytes; `None` where it is damaged or larger.
pub(crate) fn inflate(compressed: &[u8], limit: usize) -> Option<Vec<u8>> {
    use std::io::Read;
    let mut inflated = Vec::new();
    let decoder = flate2::read::ZlibDecoder::new(compressed);
    decoder.take(limit as u64 + 1).read_to_end(&mut inflated).ok()?;
    (inflated.len() <= limit).then_some(inflated)
}

/// Inflates a zlib stream as far as it goes, for streams that lack their last bytes. `None` where
/// more than `limit` bytes come out.
pub(crate) fn inflate_leniently(compressed: &[u8], limit: usize) -> Option<Vec<u8>> {
    use std::io::Read;
    let mut inflated = Vec::new();
    let mut decoder = flate2::read::ZlibDecoder::new(compressed).take(limit as u64 + 1);
    // What was read before an error stays in the vector.
    let _ = decoder.read_to_end(&mut inflated);
    (inflated.len() <= limit).then_some(inflated)
}

/// Packs bytes into a zlib stream.
pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("a vector takes any number of bytes");
    encoder.finish().expect("a vector takes any number of bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_measured_across_pieces_and_never_past_the_limit() {
        let stream = deflate(&[7; 100_000]);
        let tail = [stream.as_slice(), b"tail"].concat();
        let whole = Extent { consumed: stream.len(), produced: 100_000, is_complete: true };
        assert_eq!(measure(tail.chunks(10), 100_000), Some(whole));
        assert!(measure(tail.chunks(10), 10).unwrap().produced < 100_000);
        assert!(!measure([&stream[..20]].into_iter(), 100_000).unwrap().is_complete);
        assert_eq!(inflate(&stream, 99_999), None);
    }
}
