//! From samples to coefficients (T.81, A.3.3), for the units that are painted anew.

use std::f32::consts::PI;
use std::sync::LazyLock;

use super::{Block, Coefficients, ZIGZAG};

impl Coefficients {
    /// Computes one unit anew. `sample` tells the value of a component, from 0 to 255, at a pixel, which
    /// is always inside of the picture.
    pub(crate) fn repaint(
        &mut self,
        [column, row]: [u32; 2],
        sample: impl Fn(usize, u32, u32) -> f32,
    ) {
        let unit = self.unit();
        let limit = [self.size.width - 1, self.size.height - 1];
        for (index, component) in self.components.iter_mut().enumerate() {
            // Pixels that share one sample.
            let across = unit.width / 8 / component.across as u32;
            let down = unit.height / 8 / component.down as u32;
            let mean = |x: u32, y: u32| {
                let mut sum = 0.0;
                for dy in 0..down {
                    for dx in 0..across {
                        let [x, y] = [x * across + dx, y * down + dy];
                        sum += sample(index, x.min(limit[0]), y.min(limit[1]));
                    }
                }
                sum / (across * down) as f32
            };
            for y in 0..component.down {
                for x in 0..component.across {
                    let block_column = column as usize * component.across + x;
                    let block_row = row as usize * component.down + y;
                    let [left, top] = [8 * block_column as u32, 8 * block_row as u32];
                    let samples = std::array::from_fn(|place| {
                        mean(left + place as u32 % 8, top + place as u32 / 8) - 128.0
                    });
                    let at = block_row * component.columns + block_column;
                    component.blocks[at] = quantised(&waves(&samples), &component.steps);
                }
            }
        }
    }
}

fn quantised(waves: &[f32; 64], steps: &[u16; 64]) -> Block {
    std::array::from_fn(|index| {
        let step = f32::from(steps[index].max(1));
        // The range of the coding; samples inside of 0 to 255 stay far within.
        (waves[ZIGZAG[index]] / step).round().clamp(-1023.0, 1023.0) as i16
    })
}

/// The discrete cosine transform of 8 by 8 samples.
fn waves(samples: &[f32; 64]) -> [f32; 64] {
    // First all rows, then all columns; both write their result transposed.
    along_rows(&along_rows(samples))
}

/// The eight waves, eight samples of each.
static WAVES: LazyLock<[[f32; 8]; 8]> = LazyLock::new(|| {
    std::array::from_fn(|wave| {
        let scale = if wave == 0 { 0.5_f32.sqrt() } else { 1.0 };
        std::array::from_fn(|x| {
            let angle = (2 * x + 1) as f32 * wave as f32 * PI / 16.0;
            angle.cos() * scale / 2.0
        })
    })
});

fn along_rows(samples: &[f32; 64]) -> [f32; 64] {
    let mut result = [0.0; 64];
    for (row, samples) in samples.chunks_exact(8).enumerate() {
        for (number, wave) in WAVES.iter().enumerate() {
            let products = samples.iter().zip(wave).map(|(sample, height)| sample * height);
            result[8 * number + row] = products.sum();
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_colour_is_one_number_and_a_wave_is_another() {
        let flat = waves(&[10.0; 64]);
        assert!((flat[0] - 80.0).abs() < 0.01 && flat[1..].iter().all(|wave| wave.abs() < 0.01));
        let across = std::array::from_fn(|place| ((2 * (place % 8) + 1) as f32 * PI / 16.0).cos());
        let wave = waves(&across);
        assert!(wave[1] > 5.0);
        assert!(wave.iter().enumerate().all(|(at, wave)| at == 1 || wave.abs() < 0.01));
    }

    #[test]
    fn a_repainted_unit_shows_what_was_painted_and_the_others_stay() {
        let file = crate::testing::coded::subsampled();
        let before = Coefficients::read(file).unwrap();
        let mut picture = before.clone();
        picture.repaint([1, 1], |component, _, _| [200.0, 90.0, 160.0][component]);
        let unit = picture.unit();
        let written = [&[0xff, 0xd8], picture.write().unwrap().as_slice(), &[0xff, 0xd9]].concat();
        let shown = crate::decode::pixels(&written, crate::Format::Jpeg).unwrap().image.into_rgb8();
        let middle = shown.get_pixel(unit.width * 3 / 2, unit.height * 3 / 2);
        for (value, expected) in middle.0.into_iter().zip([245, 190, 133]) {
            assert!(value.abs_diff(expected) < 6, "{middle:?}");
        }
        let changed = before.components[0].blocks.iter().zip(&picture.components[0].blocks);
        assert_eq!(changed.filter(|(a, b)| a != b).count(), 4);
    }
}
