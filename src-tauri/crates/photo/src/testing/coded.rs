//! Small JPEG files in codings that the encoder at hand does not write. Made for these tests from a
//! computed picture, with `cjpeg` of libjpeg-turbo 2.1 and (inks) Pillow.

/// Sequential, one block in a unit.
pub(crate) fn baseline() -> &'static [u8] {
    include_bytes!("files/baseline.jpg")
}

/// Progressive, four blocks of brightness in a unit, no side a multiple of a unit.
pub(crate) fn progressive() -> &'static [u8] {
    include_bytes!("files/progressive.jpg")
}

/// Sequential, four blocks of brightness in a unit, a restart marker after every second one.
pub(crate) fn subsampled() -> &'static [u8] {
    include_bytes!("files/subsampled.jpg")
}

/// Grey.
pub(crate) fn grey() -> &'static [u8] {
    include_bytes!("files/grey.jpg")
}

/// Units of 8 by 16 pixels.
pub(crate) fn tall_units() -> &'static [u8] {
    include_bytes!("files/tall-units.jpg")
}

/// Arithmetic coding.
pub(crate) fn arithmetic() -> &'static [u8] {
    include_bytes!("files/arithmetic.jpg")
}

/// Four inks.
pub(crate) fn inks() -> &'static [u8] {
    include_bytes!("files/cmyk.jpg")
}
