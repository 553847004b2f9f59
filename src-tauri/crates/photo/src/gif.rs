//! Cleaning GIF files (GIF89a): frames, their timing and the loop count are copied, everything else goes.

use programme::metadata::MetadataKind;
use programme::region::PhotoSize;

use crate::Error;
use crate::bytes::le16;
use crate::clean::Stripped;
use crate::metadata::{Found, Kept, MetadataItem, describe_trailer, text};
use crate::orientation::Orientation;

const GROUP: &str = "GIF block";
/// Most blocks that are read; an animation has two for each frame.
const MAX_BLOCKS: usize = 200_000;

const TRAILER: u8 = 0x3b;
const IMAGE: u8 = 0x2c;
const EXTENSION: u8 = 0x21;
const GRAPHIC_CONTROL: u8 = 0xf9;
const PLAIN_TEXT: u8 = 0x01;

/// Copies the blocks that the picture needs.
///
/// # Errors
///
/// [`Error::Truncated`], [`Error::Damaged`], [`Error::TooComplex`].
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, Error> {
    let side = |at| le16(bytes, at).map(u32::from).ok_or(Error::Truncated);
    let stored = PhotoSize { width: side(6)?, height: side(8)? };
    let head = 13 + palette_length(*bytes.get(10).ok_or(Error::Truncated)?);
    let mut cleaning = Cleaning { source: bytes, at: head, ..Cleaning::default() };
    cleaning.bytes.extend_from_slice(bytes.get(..head).ok_or(Error::Truncated)?);
    cleaning.blocks()?;
    let Cleaning { bytes: cleaned, frames, mut kept, mut found, at, .. } = cleaning;
    if frames == 0 {
        return Err(Error::Damaged("no picture inside"));
    }
    if frames > 1 {
        kept.push(Kept::Animation);
    }
    let rest = &bytes[at..];
    if !rest.is_empty() {
        found.push(describe_trailer("GIF trailer", rest));
    }
    Ok(Stripped {
        bytes: cleaned,
        stored,
        orientation: Orientation::Upright,
        removed: found.into_items(),
        kept,
    })
}

#[derive(Default)]
struct Cleaning<'a> {
    source: &'a [u8],
    at: usize,
    bytes: Vec<u8>,
    /// A graphic control waits for the picture it belongs to.
    control: Option<&'a [u8]>,
    frames: usize,
    block_count: usize,
    kept: Vec<Kept>,
    found: Found,
}

impl<'a> Cleaning<'a> {
    fn blocks(&mut self) -> Result<(), Error> {
        while self.block_count <= MAX_BLOCKS {
            self.block_count += 1;
            match self.source.get(self.at) {
                Some(&TRAILER) => {
                    self.at += 1;
                    break;
                }
                Some(&IMAGE) => self.image()?,
                Some(&EXTENSION) => match self.extension() {
                    // All frames are whole, the file ends in something that would go anyway.
                    Err(Error::Truncated) if self.frames > 0 => break,
                    result => result?,
                },
                // Some writers forget the trailer.
                None if self.frames > 0 => break,
                None => return Err(Error::Truncated),
                Some(_) => return Err(Error::Damaged("bytes between blocks")),
            }
        }
        if self.block_count > MAX_BLOCKS {
            return Err(Error::TooComplex("blocks"));
        }
        self.bytes.push(TRAILER);
        Ok(())
    }

    fn image(&mut self) -> Result<(), Error> {
        let flags = *self.source.get(self.at + 9).ok_or(Error::Truncated)?;
        // Descriptor, palette, size of the first code.
        let data_at = self.at + 10 + palette_length(flags) + 1;
        let end = self.end_of_data(data_at)?;
        self.bytes.extend_from_slice(self.control.take().unwrap_or_default());
        self.bytes.extend_from_slice(&self.source[self.at..end]);
        self.frames += 1;
        self.at = end;
        Ok(())
    }

    fn extension(&mut self) -> Result<(), Error> {
        let label = *self.source.get(self.at + 1).ok_or(Error::Truncated)?;
        let end = self.end_of_data(self.at + 2)?;
        let block = &self.source[self.at..end];
        self.at = end;
        match label {
            GRAPHIC_CONTROL if block.len() == 8 => self.control = Some(block),
            0xff if is_loop_count(block) => self.bytes.extend_from_slice(block),
            0xff if block.get(3..14) == Some(b"ICCRGBG1012") => {
                self.bytes.extend_from_slice(block);
                self.kept.push(Kept::ColourProfile);
            }
            0xfe => {
                let comment = joined(&block[2..]);
                self.found.push(MetadataItem::new(
                    MetadataKind::Description,
                    GROUP,
                    "comment",
                    &text(&comment),
                ));
            }
            0xff if block.get(3..14) == Some(b"XMP DataXMP") => {
                // The packet stands unwrapped; a table of 257 bytes that ends every reader follows.
                let packet = block.get(14..block.len().saturating_sub(258)).unwrap_or_default();
                self.found.extend(crate::xmp::read(packet));
            }
            0xff => {
                let name = text(block.get(3..14).unwrap_or_default());
                self.found.push(MetadataItem::sized(
                    MetadataKind::Other,
                    GROUP,
                    &name,
                    block.len(),
                ));
            }
            _ => {
                // The control before a text to be drawn would else change the next frame.
                if label == PLAIN_TEXT {
                    self.control = None;
                }
                let name = format!("extension 0x{label:02x}");
                self.found.push(MetadataItem::sized(
                    MetadataKind::Other,
                    GROUP,
                    &name,
                    block.len(),
                ));
            }
        }
        Ok(())
    }

    /// Where a row of counted blocks, which a zero ends, is over.
    fn end_of_data(&self, mut at: usize) -> Result<usize, Error> {
        loop {
            let length = usize::from(*self.source.get(at).ok_or(Error::Truncated)?);
            at += 1 + length;
            if length == 0 {
                return Ok(at);
            }
        }
    }
}

/// Bytes of the palette that a flag byte announces.
fn palette_length(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 * (2 << (flags & 7)) }
}

/// The block that says how often an animation runs, and says nothing more.
fn is_loop_count(block: &[u8]) -> bool {
    matches!(block.get(3..14), Some(b"NETSCAPE2.0" | b"ANIMEXTS1.0"))
        && block.len() == 19
        && block[14..16] == [3, 1]
}

/// The content of counted blocks.
fn joined(mut blocks: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    while let Some((&length, rest)) = blocks.split_first() {
        let (data, next) = rest.split_at(usize::from(length).min(rest.len()));
        content.extend_from_slice(data);
        blocks = next;
    }
    content
}
