//! A PNG file as a row of chunks (PNG specification, third edition, section 5).

use crate::Error;
use crate::bytes::be32;

/// Most chunks that are read. Streaming writers make one of 8 KB each, so that a large picture has
/// some ten thousand.
const MAX_CHUNKS: usize = 200_000;
/// Length of the signature at the start.
pub(crate) const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// One chunk.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chunk<'a> {
    pub(crate) name: [u8; 4],
    pub(crate) data: &'a [u8],
    /// Whether the check sum is right.
    pub(crate) is_sound: bool,
}

/// Reads all chunks up to the end chunk, and what stands behind it.
///
/// # Errors
///
/// [`Error::Truncated`] without an end chunk, [`Error::TooComplex`] above the limit.
pub(crate) fn read(bytes: &[u8]) -> Result<(Vec<Chunk<'_>>, &[u8]), Error> {
    let mut chunks = Vec::new();
    let mut at = SIGNATURE.len();
    loop {
        let length = be32(bytes, at).ok_or(Error::Truncated)? as usize;
        let end = at
            .checked_add(8)
            .and_then(|start| start.checked_add(length))
            .ok_or(Error::Truncated)?;
        let data = bytes.get(at + 8..end).ok_or(Error::Truncated)?;
        let name: [u8; 4] = bytes[at + 4..at + 8].try_into().expect("four bytes were sliced");
        let sum = be32(bytes, end).ok_or(Error::Truncated)?;
        let is_sound = crc32fast::hash(&bytes[at + 4..end]) == sum;
        chunks.push(Chunk { name, data, is_sound });
        at = end + 4;
        if &name == b"IEND" {
            return Ok((chunks, &bytes[at..]));
        }
        if chunks.len() > MAX_CHUNKS {
            return Err(Error::TooComplex("chunks"));
        }
    }
}

/// Appends a chunk.
pub(crate) fn write(into: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    // Chunks are copied from a file or made shorter, so that the length fits.
    into.extend_from_slice(&(data.len() as u32).to_be_bytes());
    let start = into.len();
    into.extend_from_slice(&name);
    into.extend_from_slice(data);
    let sum = crc32fast::hash(&into[start..]);
    into.extend_from_slice(&sum.to_be_bytes());
}
