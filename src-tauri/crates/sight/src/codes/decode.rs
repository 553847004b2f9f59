//! Decodes one cut of a picture with the library, one kind of code after the other.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use rxing::aztec::AztecReader;
use rxing::common::HybridBinarizer;
use rxing::datamatrix::DataMatrixReader;
use rxing::oned::MultiFormatOneDReader;
use rxing::pdf417::PDF417Reader;
use rxing::qrcode::QRCodeReader;
use rxing::qrcode::cpp_port::QrReader;
use rxing::{BarcodeFormat, BinaryBitmap, DecodeHints, Luma8LuminanceSource, RXingResult, Reader};

use crate::Error;
use crate::meaning::Symbology;

/// A decoded code.
pub(super) struct Decoded {
    pub(super) symbology: Symbology,
    pub(super) text: String,
    /// Some of its points in pixels of the cut, at least two.
    pub(super) points: Vec<[f32; 2]>,
    /// A row of bars: the points lie on one line through it.
    pub(super) bars: bool,
}

/// Which kinds to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinds {
    /// QR Code, Data Matrix and Aztec, which may lie in any direction.
    Square,
    /// PDF417, EAN and Code 128, whose bars stand upright in the cut.
    Bars,
}

// What town halls and shops print. Other bar codes have no check digit and are "found" in fences.
const BARS: [BarcodeFormat; 4] =
    [BarcodeFormat::EAN_13, BarcodeFormat::EAN_8, BarcodeFormat::UPC_A, BarcodeFormat::CODE_128];

// The library looks at each row of bars by itself, and one row is much like the next: about so many
// of them are enough.
const ROWS_OF_BARS: u32 = 64;

type Bitmap = BinaryBitmap<HybridBinarizer<Luma8LuminanceSource>>;

/// The first code found in `luma`, whose rows have `width` pixels.
///
/// # Errors
///
/// [`Error::Crashed`] where the library panicked on these pixels.
pub(super) fn decode(luma: &[u8], size: [u32; 2], kinds: Kinds) -> Result<Option<Decoded>, Error> {
    let run = || match kinds {
        Kinds::Square => square(luma, size),
        Kinds::Bars => stacked(luma, size).or_else(|| bars(luma, size)),
    };
    // The library indexes arrays by what it reads in a picture. It keeps no state between calls.
    catch_unwind(AssertUnwindSafe(run)).map_err(|_| Error::Crashed)
}

fn bitmap(luma: Vec<u8>, [width, height]: [u32; 2]) -> Option<Bitmap> {
    let source = Luma8LuminanceSource::new(luma, width, height).ok()?;
    Some(BinaryBitmap::new(HybridBinarizer::new(source)))
}

fn hints() -> DecodeHints {
    DecodeHints { TryHarder: Some(true), ..DecodeHints::default() }
}

fn square(luma: &[u8], size: [u32; 2]) -> Option<Decoded> {
    let (mut bitmap, hints) = (bitmap(luma.to_vec(), size)?, hints());
    let code = QrReader
        .decode_with_hints(&mut bitmap, &hints)
        .or_else(|_| QRCodeReader.decode_with_hints(&mut bitmap, &hints))
        .or_else(|_| DataMatrixReader.decode_with_hints(&mut bitmap, &hints))
        .or_else(|_| AztecReader.decode_with_hints(&mut bitmap, &hints));
    decoded(&code.ok()?, 1.0)
}

fn stacked(luma: &[u8], size: [u32; 2]) -> Option<Decoded> {
    let code = PDF417Reader.decode_with_hints(&mut bitmap(luma.to_vec(), size)?, &hints());
    decoded(&code.ok()?, 1.0)
}

fn bars(luma: &[u8], [width, height]: [u32; 2]) -> Option<Decoded> {
    let step = (height / ROWS_OF_BARS).max(1);
    let rows = luma.chunks_exact(width as usize).step_by(step as usize);
    let (count, thinned) = (rows.len() as u32, rows.flatten().copied().collect());
    let hints = DecodeHints { PossibleFormats: Some(HashSet::from(BARS)), ..hints() };
    let mut reader = MultiFormatOneDReader::new(&hints);
    let code = reader.decode_with_hints(&mut bitmap(thinned, [width, count])?, &hints);
    decoded(&code.ok()?, step as f32)
}

/// `step` is how many rows of the cut one row of the code's picture stands for.
fn decoded(code: &RXingResult, step: f32) -> Option<Decoded> {
    let format = *code.getBarcodeFormat();
    let symbology = match format {
        BarcodeFormat::AZTEC => Symbology::Aztec,
        BarcodeFormat::PDF_417 => Symbology::Pdf417,
        BarcodeFormat::EAN_13 | BarcodeFormat::EAN_8 | BarcodeFormat::UPC_A => Symbology::Product,
        _ => Symbology::Any,
    };
    let points = code.getPoints().iter().map(|point| [point.x, point.y * step]);
    let points: Vec<[f32; 2]> =
        points.filter(|point| point.iter().all(|at| at.is_finite())).collect();
    let enough = points.len() >= 2;
    let text = code.getText().to_owned();
    enough.then(|| Decoded { symbology, text, points, bars: BARS.contains(&format) })
}
