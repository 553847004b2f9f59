//! Pictures for benchmarks, made on the spot.

/// A JPEG with as much detail as a camera's, and a comment to remove.
///
/// # Errors
///
/// Those of the encoder.
pub fn jpeg_of(width: u32, height: u32) -> image::ImageResult<Vec<u8>> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        // A cheap hash stands for the grain of a sensor.
        let grain = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(2_246_822_519)) >> 27;
        let grain = u8::try_from(grain).unwrap_or_default();
        let [across, down] = [x * 200 / width, y * 200 / height];
        let light = |value: u32| u8::try_from(value).unwrap_or(u8::MAX).saturating_add(grain);
        image::Rgb([light(across), light(down), light((across + down) / 2)])
    });
    let mut encoded = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut encoded, 92).encode_image(&picture)?;
    Ok(with_comment(&encoded, b"made for a benchmark"))
}

/// Puts a comment segment behind the first marker of a JPEG.
fn with_comment(jpeg: &[u8], comment: &[u8]) -> Vec<u8> {
    let length = u16::try_from(comment.len() + 2).unwrap_or(u16::MAX).to_be_bytes();
    let (start, rest) = jpeg.split_at(2);
    [start, &[0xff, 0xfe], &length, comment, rest].concat()
}
