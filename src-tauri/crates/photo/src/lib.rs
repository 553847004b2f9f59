//! Photo containers: inspect, clean losslessly, verify, decode, cover, encode.
//!
//! The way of a photo: [`read_file`], [`sniff`] what it really is, [`inspect`] what it tells beside
//! the picture, [`clean`] it, [`decode`] it to look for people, [`cover`] what must not be seen.
//! Whatever leaves this crate as a [`Cleaned`] file has been read again by [`verify`], which shares
//! no code with the cleaners.

mod avif;
mod bmp;
mod boxes;
mod bytes;
mod clean;
mod convert;
mod cover;
mod decode;
mod encode;
mod error;
mod exif;
mod exif_tags;
mod file;
mod fit;
mod format;
mod gif;
mod heic;
mod ifd;
mod iptc;
mod jpeg;
#[cfg(test)]
mod kinds_test;
mod metadata;
#[cfg(test)]
mod mutation_test;
mod orientation;
mod png;
mod resize;
#[cfg(test)]
mod testing;
mod thumbnail;
mod tiff;
mod turn;
mod verify;
mod webp;
mod xmp;

pub use clean::{Cleaned, Inspection, Target, clean, clean_without_decoding, inspect, size};
pub use cover::cover;
pub use decode::{Picture, decode};
pub use error::{Error, MAX_FILE_BYTES, MAX_PIXELS};
pub use file::read_file;
pub use fit::{LINKEDIN_MAX_BYTES, LINKEDIN_MAX_PIXELS, Shape, fit};
pub use format::{Format, sniff};
pub use metadata::{Kept, MetadataItem};
pub use orientation::Orientation;
pub use thumbnail::thumbnail;
pub use turn::clean_upright;
pub use verify::verify;
