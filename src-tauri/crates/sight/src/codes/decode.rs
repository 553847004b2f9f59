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

type Bitmap = BinaryBitmap<HybridBinarizer<Luma8LuminanceSource>>;

/// The first code found in `luma`, whose rows have `width` pixels.
///
/// # Errors
///
/// [`Error::Crashed`] where the library panicked on these pixels.
pub(super) fn decode(
    luma: Vec<u8>,
    [width, height]: [u32; 2],
    kinds: Kinds,
) -> Result<Option<Decoded>, Error> {
    let run = move || {
        let source = Luma8LuminanceSource::new(luma, width, height).ok()?;
        let mut bitmap = BinaryBitmap::new(HybridBinarizer::new(source));
        let found = match kinds {
            Kinds::Square => square(&mut bitmap),
            Kinds::Bars => bars(&mut bitmap),
        };
        found.and_then(|code| decoded(&code))
    };
    // The library indexes arrays by what it reads in a picture. It keeps no state between calls.
    catch_unwind(AssertUnwindSafe(run)).map_err(|_| Error::Crashed)
}

fn square(bitmap: &mut Bitmap) -> Option<RXingResult> {
    let hints = DecodeHints { TryHarder: Some(true), ..DecodeHints::default() };
    QrReader
        .decode_with_hints(bitmap, &hints)
        .or_else(|_| QRCodeReader.decode_with_hints(bitmap, &hints))
        .or_else(|_| DataMatrixReader.decode_with_hints(bitmap, &hints))
        .or_else(|_| AztecReader.decode_with_hints(bitmap, &hints))
        .ok()
}

fn bars(bitmap: &mut Bitmap) -> Option<RXingResult> {
    let formats = HashSet::from(BARS);
    let hints = DecodeHints {
        TryHarder: Some(true),
        PossibleFormats: Some(formats),
        ..DecodeHints::default()
    };
    let mut reader = MultiFormatOneDReader::new(&hints);
    PDF417Reader
        .decode_with_hints(bitmap, &hints)
        .or_else(|_| reader.decode_with_hints(bitmap, &hints))
        .ok()
}

fn decoded(code: &RXingResult) -> Option<Decoded> {
    let format = *code.getBarcodeFormat();
    let symbology = match format {
        BarcodeFormat::AZTEC => Symbology::Aztec,
        BarcodeFormat::PDF_417 => Symbology::Pdf417,
        BarcodeFormat::EAN_13 | BarcodeFormat::EAN_8 | BarcodeFormat::UPC_A => Symbology::Product,
        _ => Symbology::Any,
    };
    let points = code.getPoints().iter().map(|point| [point.x, point.y]);
    let points: Vec<[f32; 2]> =
        points.filter(|point| point.iter().all(|at| at.is_finite())).collect();
    let enough = points.len() >= 2;
    let text = code.getText().to_owned();
    enough.then(|| Decoded { symbology, text, points, bars: BARS.contains(&format) })
}
