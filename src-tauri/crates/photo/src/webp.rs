//! Cleaning WebP files (RFC 9649): chunks that show the picture are copied, everything else goes.

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use crate::Error;
use crate::bytes::{be16, le16, le32};
use crate::clean::Stripped;
use crate::metadata::{Found, Kept, MetadataItem, describe_trailer};
use crate::orientation::Orientation;

const GROUP: &str = "WebP chunk";
/// Most chunks that are read; an animation has one for each frame.
const MAX_CHUNKS: usize = 100_000;

// Bits of the first byte of the extended header.
const HAS_PROFILE: u8 = 0x20;
const HAS_ALPHA: u8 = 0x10;
const HAS_EXIF: u8 = 0x08;
const HAS_ANIMATION: u8 = 0x02;

#[derive(Debug, Clone, Copy)]
struct Chunk<'a> {
    name: [u8; 4],
    data: &'a [u8],
}

/// Copies the chunks that the picture needs.
///
/// # Errors
///
/// [`Error::Truncated`], [`Error::Damaged`], [`Error::TooComplex`].
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, Error> {
    let length = le32(bytes, 4).ok_or(Error::Truncated)? as usize;
    let end = length.checked_add(8).ok_or(Error::Truncated)?;
    let body = bytes.get(12..end).ok_or(Error::Truncated)?;
    let mut cleaning = Cleaning::default();
    for chunk in chunks(body)? {
        cleaning.chunk(chunk)?;
    }
    // The length leaves out a last padding byte.
    let rest = &bytes[(end + end % 2).min(bytes.len())..];
    if !rest.is_empty() {
        cleaning.found.push(describe_trailer("WebP trailer", rest));
    }
    cleaning.finish()
}

fn chunks(body: &[u8]) -> Result<Vec<Chunk<'_>>, Error> {
    let mut chunks = Vec::new();
    let mut at = 0;
    // Less than a chunk's head is padding.
    while at + 8 <= body.len() {
        let length = le32(body, at + 4).ok_or(Error::Truncated)? as usize;
        let data = at
            .checked_add(8 + length)
            .and_then(|end| body.get(at + 8..end))
            .ok_or(Error::Truncated)?;
        let name = body[at..at + 4].try_into().expect("four bytes were sliced");
        chunks.push(Chunk { name, data });
        if chunks.len() > MAX_CHUNKS {
            return Err(Error::TooComplex("chunks"));
        }
        at += 8 + length + length % 2;
    }
    Ok(chunks)
}

#[derive(Default)]
struct Cleaning {
    /// The ten bytes of the extended header.
    extended: Option<[u8; 10]>,
    profile: Option<Vec<u8>>,
    /// Background and loop count of an animation.
    animation: Option<Vec<u8>>,
    /// Alpha and picture, or the frames.
    picture: Vec<u8>,
    has_picture: bool,
    /// Size as the coded picture tells it.
    coded: Option<PhotoSize>,
    orientation: Option<Orientation>,
    found: Found,
}

impl Cleaning {
    fn chunk(&mut self, chunk: Chunk<'_>) -> Result<(), Error> {
        let Chunk { name, data } = chunk;
        match &name {
            b"VP8X" if self.extended.is_none() => {
                let header =
                    data.get(..10).ok_or(Error::Damaged("extended header is cut short"))?;
                self.extended = Some(header.try_into().expect("ten bytes were sliced"));
            }
            b"ICCP" if self.profile.is_none() => self.profile = Some(data.to_vec()),
            b"ANIM" if self.animation.is_none() => {
                let header =
                    data.get(..6).ok_or(Error::Damaged("animation header is cut short"))?;
                self.animation = Some(header.to_vec());
            }
            b"ANMF" => self.frame(data)?,
            b"ALPH" if !self.has_picture => write(&mut self.picture, chunk),
            b"VP8 " | b"VP8L" if !self.has_picture => {
                self.has_picture = true;
                self.coded = coded_size(chunk);
                write(&mut self.picture, chunk);
            }
            b"EXIF" => {
                let exif = crate::exif::read(data);
                self.orientation = self.orientation.or(exif.orientation);
                self.found.extend(exif.found);
            }
            b"XMP " => self.found.extend(crate::xmp::read(data)),
            _ => self.unknown(chunk),
        }
        Ok(())
    }

    /// A frame of an animation is a head of 16 bytes and chunks of its own.
    fn frame(&mut self, data: &[u8]) -> Result<(), Error> {
        let head = data.get(..16).ok_or(Error::Damaged("frame is cut short"))?;
        let mut frame = head.to_vec();
        for chunk in chunks(&data[16..])? {
            match &chunk.name {
                b"ALPH" | b"VP8 " | b"VP8L" => write(&mut frame, chunk),
                _ => self.unknown(chunk),
            }
        }
        if frame.len() == head.len() {
            return Err(Error::Damaged("frame without a picture"));
        }
        self.has_picture = true;
        write(&mut self.picture, Chunk { name: *b"ANMF", data: &frame });
        Ok(())
    }

    fn unknown(&mut self, chunk: Chunk<'_>) {
        let name = String::from_utf8_lossy(&chunk.name);
        self.found.push(MetadataItem::sized(MetadataKind::Other, GROUP, &name, chunk.data.len()));
    }

    fn finish(self) -> Result<Stripped, Error> {
        if !self.has_picture {
            return Err(Error::Damaged("no picture inside"));
        }
        let stored = match self.extended {
            Some(header) => {
                let side = |at: usize| {
                    u32::from_le_bytes([header[at], header[at + 1], header[at + 2], 0]) + 1
                };
                PhotoSize { width: side(4), height: side(7) }
            }
            None => self.coded.ok_or(Error::Damaged("picture without a size"))?,
        };
        // A simple file has no room for an orientation, and no viewer looks for one there.
        let orientation = self.extended.and(self.orientation).unwrap_or_default();
        let mut kept = Vec::new();
        let mut body = b"WEBP".to_vec();
        if let Some(mut header) = self.extended {
            header[0] &= HAS_ALPHA | HAS_ANIMATION;
            header[1..4].fill(0);
            if self.profile.is_some() {
                header[0] |= HAS_PROFILE;
                kept.push(Kept::ColourProfile);
            }
            if orientation != Orientation::Upright {
                header[0] |= HAS_EXIF;
                kept.push(Kept::Orientation);
            }
            write(&mut body, Chunk { name: *b"VP8X", data: &header });
            if let Some(profile) = &self.profile {
                write(&mut body, Chunk { name: *b"ICCP", data: profile });
            }
            if let Some(animation) = &self.animation {
                write(&mut body, Chunk { name: *b"ANIM", data: animation });
                kept.push(Kept::Animation);
            }
        }
        body.extend_from_slice(&self.picture);
        if orientation != Orientation::Upright {
            write(&mut body, Chunk { name: *b"EXIF", data: &orientation.minimal_exif() });
        }
        let length = u32::try_from(body.len()).map_err(|_| Error::Damaged("too long"))?;
        let bytes = [b"RIFF", length.to_le_bytes().as_slice(), &body].concat();
        Ok(Stripped { bytes, stored, orientation, removed: self.found.into_items(), kept })
    }
}

fn write(into: &mut Vec<u8>, chunk: Chunk<'_>) {
    // Chunks come from a file with lengths of 32 bits and never grow.
    into.extend_from_slice(&chunk.name);
    into.extend_from_slice(&(chunk.data.len() as u32).to_le_bytes());
    into.extend_from_slice(chunk.data);
    if !chunk.data.len().is_multiple_of(2) {
        into.push(0);
    }
}

/// Size of a lossy (RFC 6386, 9.1) or lossless (RFC 9649, 3.4) picture.
fn coded_size(chunk: Chunk<'_>) -> Option<PhotoSize> {
    let data = chunk.data;
    if &chunk.name == b"VP8 " {
        // The upper two bits of each side are a scale for viewers, which nobody uses.
        let side = |at| le16(data, at).map(|side| u32::from(side & 0x3fff));
        (be16(data, 3)? == 0x9d01).then_some(PhotoSize { width: side(6)?, height: side(8)? })
    } else {
        let bits = le32(data, 1)?;
        (data[0] == 0x2f)
            .then_some(PhotoSize { width: (bits & 0x3fff) + 1, height: (bits >> 14 & 0x3fff) + 1 })
    }
}
