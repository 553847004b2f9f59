//! What the numbers of an AVIF picture without a colour profile mean (ITU-T H.273).

use crate::Error;

/// The four numbers that describe colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbers {
    pub(super) primaries: u16,
    pub(super) transfer: u16,
    pub(super) matrix: u16,
    pub(super) is_full_range: bool,
}

/// From the wider colours of Display P3 (in linear light) to sRGB: the product of the matrices
/// that follow from the primaries of both and the white they share, D65.
const FROM_P3: [[f32; 3]; 3] = [
    [1.224_940_2, -0.224_940_2, 0.0],
    [-0.042_056_95, 1.042_057, 0.0],
    [-0.019_637_55, -0.078_636_05, 1.098_273_6],
];
/// The same for BT.2020.
const FROM_2020: [[f32; 3]; 3] = [
    [1.660_491, -0.587_641_1, -0.072_849_86],
    [-0.124_550_47, 1.132_899_9, -0.008_349_42],
    [-0.018_150_76, -0.100_578_9, 1.118_729_7],
];

/// Converts RGBA pixels to sRGB, where the file says that they are something else.
///
/// # Errors
///
/// [`Error::UnsupportedCoding`] for brightness that only special screens can show.
pub(super) fn to_srgb(pixels: &mut [u8], numbers: Option<Numbers>) -> Result<(), Error> {
    let Some(numbers) = numbers else { return Ok(()) };
    // Perceptual quantizer: shown as it is, everything would be grey.
    if numbers.transfer == 16 {
        return Err(Error::UnsupportedCoding("HDR picture"));
    }
    let matrix = match numbers.primaries {
        11 | 12 => &FROM_P3,
        9 => &FROM_2020,
        _ => return Ok(()),
    };
    let linear: Vec<f32> = (0..=255).map(|value| to_linear(value as f32 / 255.0)).collect();
    // Fine enough that neighbours differ by less than half a step, even of the darkest.
    let coded: Vec<u8> = (0..=16_383)
        .map(|value| (from_linear(value as f32 / 16_383.0) * 255.0).round() as u8)
        .collect();
    for pixel in pixels.chunks_exact_mut(4) {
        let light = [0, 1, 2].map(|channel| linear[usize::from(pixel[channel])]);
        for (channel, row) in pixel.iter_mut().zip(matrix) {
            let sum: f32 = row.iter().zip(light).map(|(factor, light)| factor * light).sum();
            *channel = coded[(sum.clamp(0.0, 1.0) * 16_383.0).round() as usize];
        }
    }
    Ok(())
}

fn to_linear(value: f32) -> f32 {
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

fn from_linear(light: f32) -> f32 {
    if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grey_stays_grey_and_wide_colours_are_clipped() {
        let p3 = Numbers { primaries: 12, transfer: 13, matrix: 1, is_full_range: true };
        let cases = [
            ("grey", [128, 128, 128], [128, 128, 128]),
            ("white", [255, 255, 255], [255, 255, 255]),
            // Known from CSS: color(display-p3 0.5 0.4 0.3) is about rgb(131, 101, 73).
            ("brown", [128, 102, 77], [132, 101, 74]),
            ("pure green", [0, 255, 0], [0, 255, 0]),
        ];
        for (name, [r, g, b], expected) in cases {
            let mut pixel = [r, g, b, 9];
            to_srgb(&mut pixel, Some(p3)).unwrap();
            for (found, expected) in pixel.into_iter().zip(expected) {
                assert!(found.abs_diff(expected) <= 1, "{name}: {pixel:?}");
            }
            assert_eq!(pixel[3], 9, "{name}");
        }
    }
}
