//! JPEG files.

pub(crate) mod clean;
pub(crate) mod segments;
