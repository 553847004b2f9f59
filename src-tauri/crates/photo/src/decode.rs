//! From a file to pixels.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder};
use programme::region::PhotoSize;
use sha2::{Digest, Sha256};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::clean::{recognise, strip};
use crate::error::MAX_PIXELS;
use crate::orientation::Orientation;
use crate::{Error, Format};

/// An upright picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width and height.
    pub size: PhotoSize,
    /// Red, green, blue with 8 bits each, row by row from the top left.
    pub rgb: Vec<u8>,
}

/// Decodes a picture and turns it upright. Of an animation it is the first frame. Transparent
/// places show white.
///
/// # Errors
///
/// [`Error::TooManyPixels`] before anything large is set aside; [`Error::Truncated`] or
/// [`Error::Damaged`] for broken pictures; [`Error::UnsupportedFormat`] for videos.
pub fn decode(bytes: &[u8]) -> Result<Picture, Error> {
    let format = recognise(bytes)?;
    let stripped = strip(bytes, format)?;
    let turned = turn(pixels(&stripped.bytes, format)?.image, stripped.orientation);
    let size = PhotoSize { width: turned.width(), height: turned.height() };
    Ok(Picture { size, rgb: opaque(turned) })
}

/// Pixels as stored, not turned, and the colour profile that says what their numbers mean.
#[derive(Debug)]
pub(crate) struct Pixels {
    pub(crate) image: DynamicImage,
    pub(crate) profile: Option<Vec<u8>>,
}

/// Decodes the picture of a file.
pub(crate) fn pixels(bytes: &[u8], format: Format) -> Result<Pixels, Error> {
    let cursor = Cursor::new(bytes);
    match format {
        Format::Jpeg => jpeg(bytes),
        Format::Png => from_library(image::codecs::png::PngDecoder::new(cursor).map_err(failed)?),
        Format::WebP => {
            from_library(image::codecs::webp::WebPDecoder::new(cursor).map_err(failed)?)
        }
        Format::Gif => from_library(image::codecs::gif::GifDecoder::new(cursor).map_err(failed)?),
        Format::Tiff => {
            from_library(image::codecs::tiff::TiffDecoder::new(cursor).map_err(failed)?)
        }
        Format::Bmp => from_library(image::codecs::bmp::BmpDecoder::new(cursor).map_err(failed)?),
        Format::Heic => crate::heic::decode(bytes),
        Format::Avif => crate::avif::decode(bytes),
        Format::Mp4 | Format::Mov => Err(Error::UnsupportedFormat(format)),
    }
}

/// Whether two files of one format show the same pixels. Codings that we can't decode pass: their
/// data have been compared byte by byte.
///
/// # Errors
///
/// [`Error::PictureChanged`]; [`Error::Truncated`] or [`Error::Damaged`] where there is no whole
/// picture in the first place.
pub(crate) fn same_pixels(
    before: &[u8],
    after: &[u8],
    format: Format,
    size: PhotoSize,
) -> Result<(), Error> {
    match format {
        Format::Jpeg | Format::Png | Format::WebP | Format::Gif | Format::Tiff | Format::Bmp => {}
        // Nothing is moved in these files, and to decode video says nothing more than that.
        Format::Heic | Format::Avif | Format::Mp4 | Format::Mov => return Ok(()),
    }
    let pair = [before, after];
    if u64::from(size.width) * u64::from(size.height) > MAX_AT_ONCE {
        // Two such pictures at a time would take too much memory.
        judge(pair.map(|bytes| fingerprint(bytes, format)), format)
    } else if format == Format::Png {
        judge(both(pair, png_fingerprint), format)
    } else {
        judge(both(pair, |bytes| Ok(pixels(bytes, format)?.image)), format)
    }
}

/// Does the same with both files at the same time.
fn both<T: Send>(
    [before, after]: [&[u8]; 2],
    work: impl Fn(&[u8]) -> Result<T, Error> + Sync,
) -> [Result<T, Error>; 2] {
    std::thread::scope(|scope| {
        let other = scope.spawn(|| work(before));
        let after = work(after);
        [other.join().unwrap_or(Err(Error::Damaged("picture data"))), after]
    })
}

/// What two decoded pictures say about the second file.
fn judge<T: PartialEq>(pair: [Result<T, Error>; 2], format: Format) -> Result<(), Error> {
    match pair {
        [Ok(before), Ok(after)] if before == after => Ok(()),
        [Ok(_), Ok(_)] => Err(Error::PictureChanged),
        // What disturbed the decoder went with the metadata.
        [Err(_), Ok(_)] | [_, Err(Error::UnsupportedCoding(_))] => Ok(()),
        // TIFF has more codings than any decoder knows; what of them is broken can't be told.
        [Err(_), Err(_)] if format == Format::Tiff => Ok(()),
        [_, Err(error)] => Err(error),
    }
}

/// Pixels of a picture above which it is not decoded twice at the same time.
const MAX_AT_ONCE: u64 = 25_000_000;

/// Size, kind and numbers of all pixels, told apart by their SHA-256.
#[derive(Debug, PartialEq, Eq)]
struct Fingerprint {
    width: u32,
    height: u32,
    kind: String,
    sum: [u8; 32],
}

fn fingerprint(bytes: &[u8], format: Format) -> Result<Fingerprint, Error> {
    if format == Format::Png {
        return png_fingerprint(bytes);
    }
    let image = pixels(bytes, format)?.image;
    let kind = format!("{:?}", image.color());
    let sum = Sha256::digest(image.as_bytes()).into();
    Ok(Fingerprint { width: image.width(), height: image.height(), kind, sum })
}

/// PNG pictures, the deepest of all, are decoded row by row.
fn png_fingerprint(bytes: &[u8]) -> Result<Fingerprint, Error> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().map_err(png_failed)?;
    let (width, height) = (reader.info().width, reader.info().height);
    let kind = format!("{:?}", reader.output_color_type());
    let mut sum = Sha256::new();
    while let Some(row) = reader.next_row().map_err(png_failed)? {
        sum.update(row.data());
    }
    Ok(Fingerprint { width, height, kind, sum: sum.finalize().into() })
}

fn png_failed(error: png::DecodingError) -> Error {
    match error {
        png::DecodingError::IoError(io) if io.kind() == std::io::ErrorKind::UnexpectedEof => {
            Error::Truncated
        }
        _ => Error::Damaged("picture data"),
    }
}

/// Refuses sizes above [`MAX_PIXELS`].
pub(crate) fn check_size(size: PhotoSize) -> Result<(), Error> {
    let PhotoSize { width, height } = size;
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Error::TooManyPixels { width, height });
    }
    Ok(())
}

fn jpeg(bytes: &[u8]) -> Result<Pixels, Error> {
    const LONGEST_SIDE: usize = 65_535;
    // Old scanners and cameras leave small faults that every viewer forgives, so does this.
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(LONGEST_SIDE)
        .set_max_height(LONGEST_SIDE)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    let rgb = decoder.decode().map_err(|error| match error {
        zune_jpeg::errors::DecodeErrors::ExhaustedData => Error::Truncated,
        zune_jpeg::errors::DecodeErrors::Unsupported(_) => Error::UnsupportedCoding("kind of JPEG"),
        _ => Error::Damaged("JPEG data"),
    })?;
    let (width, height) = decoder.dimensions().ok_or(Error::Damaged("JPEG data"))?;
    let image = image::RgbImage::from_raw(width as u32, height as u32, rgb);
    let image = image.map(DynamicImage::from).ok_or(Error::Damaged("JPEG data"))?;
    Ok(Pixels { image, profile: decoder.icc_profile() })
}

fn from_library(mut decoder: impl ImageDecoder) -> Result<Pixels, Error> {
    let (width, height) = decoder.dimensions();
    check_size(PhotoSize { width, height })?;
    let mut limits = image::Limits::default();
    // Twice 8 bytes for each pixel: 16 bit RGBA, and room for the decoder.
    limits.max_alloc = Some(16 * MAX_PIXELS);
    decoder.set_limits(limits).map_err(failed)?;
    let profile = decoder.icc_profile().unwrap_or(None);
    Ok(Pixels { image: DynamicImage::from_decoder(decoder).map_err(failed)?, profile })
}

fn failed(error: image::ImageError) -> Error {
    match error {
        image::ImageError::Unsupported(_) => Error::UnsupportedCoding("kind of pixels"),
        image::ImageError::IoError(io) if io.kind() == std::io::ErrorKind::UnexpectedEof => {
            Error::Truncated
        }
        _ => Error::Damaged("picture data"),
    }
}

/// Turns pixels of any kind upright.
pub(crate) fn turn(mut image: DynamicImage, orientation: Orientation) -> DynamicImage {
    let number = orientation as u8;
    let turn =
        image::metadata::Orientation::from_exif(number).expect("our numbers are those of EXIF");
    image.apply_orientation(turn);
    image
}

/// RGB with transparent places on white: what is behind them is not seen, so it is not looked at.
pub(crate) fn opaque(image: DynamicImage) -> Vec<u8> {
    if !image.color().has_alpha() {
        return image.into_rgb8().into_raw();
    }
    let rgba = image.into_rgba8();
    let over_white = |value: u8, alpha: u8| {
        let (value, alpha) = (u16::from(value), u16::from(alpha));
        // At most 255 * 255, so that the division by 255 fits into a byte.
        ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    rgba.pixels()
        .flat_map(|pixel| [0, 1, 2].map(|channel| over_white(pixel[channel], pixel[3])))
        .collect()
}
