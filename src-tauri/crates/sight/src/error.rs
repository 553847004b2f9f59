//! Why a finder could not look.

use crate::MAX_PIXELS;

/// Why a picture, or a part of the check, could not be looked at.
///
/// Each of these turns the photo into "could not be checked".
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The picture has no pixels.
    #[error("picture is empty")]
    Empty,
    /// More pixels than a check may use memory for.
    #[error("picture has more than {MAX_PIXELS} pixels")]
    TooLarge,
    /// The bytes are not three for each pixel.
    #[error("picture needs {expected} bytes, got {found}")]
    WrongLength {
        /// Width times height times three.
        expected: usize,
        /// What was handed over.
        found: usize,
    },
    /// The person cancelled the check.
    #[error("check was stopped")]
    Stopped,
    /// A library panicked. Its words are dropped: they may quote the picture.
    #[error("finder crashed")]
    Crashed,
    /// A model is damaged or not the one that the finder was built for.
    #[error("model {0} is damaged or not the expected one")]
    Model(&'static str),
    /// The picture could not be brought to the size that a finder needs.
    #[error("picture could not be scaled")]
    Scaling,
}
