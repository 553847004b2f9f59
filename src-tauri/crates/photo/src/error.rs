//! Why a file could not be read, cleaned or proven clean.

use crate::Format;

/// Most bytes a file may have.
pub const MAX_FILE_BYTES: u64 = 200 * 1024 * 1024;
/// Most pixels a picture may have.
pub const MAX_PIXELS: u64 = 100_000_000;

/// Why a file could not be read, cleaned, covered or proven clean.
///
/// Messages never hold file names, places or any other content of the file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The path leads to no file.
    #[error("file not found")]
    NotFound,
    /// The path is a directory, a device, a pipe.
    #[error("not a regular file")]
    NotAFile,
    /// The system refused to read the file.
    #[error("file could not be read: {0}")]
    Unreadable(std::io::ErrorKind),
    /// The file has no bytes.
    #[error("file is empty")]
    Empty,
    /// More than [`MAX_FILE_BYTES`].
    #[error("file of {bytes} bytes is larger than {MAX_FILE_BYTES} bytes")]
    TooLarge {
        /// Size of the file.
        bytes: u64,
    },
    /// The content is no picture or video we know.
    #[error("content is no known kind of picture")]
    NotAPicture,
    /// A kind of file that is recognised but can't be handled in this way.
    #[error("{} is not supported here", .0.name())]
    UnsupportedFormat(Format),
    /// A known kind of file with a coding inside that we can't handle.
    #[error("unsupported coding: {0}")]
    UnsupportedCoding(&'static str),
    /// There is no way of ours from one format to the other.
    #[error("no conversion from {} to {}", .from.name(), .to.name())]
    NoConversion {
        /// What the file is.
        from: Format,
        /// What was asked for.
        to: Format,
    },
    /// The file ends before the picture does.
    #[error("file ends before the picture is complete")]
    Truncated,
    /// The file contradicts its own format.
    #[error("file is damaged: {0}")]
    Damaged(&'static str),
    /// More than [`MAX_PIXELS`].
    #[error("picture of {width}x{height} has more than {MAX_PIXELS} pixels")]
    TooManyPixels {
        /// Pixels from left to right.
        width: u32,
        /// Pixels from top to bottom.
        height: u32,
    },
    /// More parts than any honest file has.
    #[error("file has too many {0}")]
    TooComplex(&'static str),
    /// The second reader still found something. The result was thrown away.
    #[error("metadata is still there: {0}")]
    MetadataKept(&'static str),
    /// The second reader found that the picture is no longer the same. The result was thrown away.
    #[error("picture data changed while cleaning")]
    PictureChanged,
    /// The picture could not be written in the wanted format.
    #[error("picture could not be encoded")]
    Encode,
    /// The picture can't be brought under the size limit of the target.
    #[error("picture does not fit into {bytes} bytes")]
    DoesNotFit {
        /// The limit.
        bytes: usize,
    },
}
