//! Letters and areas on a sheet.

use std::error::Error;

use ab_glyph::{Font, FontRef, ScaleFont, point};
use image::{Rgb, RgbImage};

use crate::scene::Truth;

/// The font of the reports.
pub(crate) fn font() -> Result<FontRef<'static>, Box<dyn Error>> {
    Ok(FontRef::try_from_slice(include_bytes!("../../../report/fonts/FiraSans-Regular.ttf"))?)
}

/// Something flat with known text on it.
pub(crate) struct Sheet {
    pub(crate) image: RgbImage,
    pub(crate) truths: Vec<Truth>,
}

impl Sheet {
    pub(crate) fn new(width: u32, height: u32, paper: [u8; 3]) -> Self {
        Self { image: RgbImage::from_pixel(width, height, Rgb(paper)), truths: Vec::new() }
    }

    pub(crate) fn area(&mut self, [left, top, right, bottom]: [u32; 4], colour: [u8; 3]) {
        let (width, height) = self.image.dimensions();
        for y in top..bottom.min(height) {
            for x in left..right.min(width) {
                self.image.put_pixel(x, y, Rgb(colour));
            }
        }
    }

    /// Writes lines from a top left corner on, each letter `height` pixels high in all, and notes
    /// the block. `class` is the class it should get.
    pub(crate) fn write(
        &mut self,
        font: &FontRef<'_>,
        lines: &[&str],
        [left, top]: [f32; 2],
        height: f32,
        ink: [u8; 3],
        (class, value): (&str, &str),
    ) {
        let mut right = left;
        for (index, line) in lines.iter().enumerate() {
            let y = top + index as f32 * height * 1.25;
            right = right.max(self.line(font, line, [left, y], height, ink));
        }
        let bottom = top + (lines.len() as f32 - 1.0) * height * 1.25 + height;
        self.truths.push(Truth {
            quad: [[left, top], [right, top], [right, bottom], [left, bottom]],
            class: class.into(),
            text: lines.join("\n"),
            value: value.into(),
        });
    }

    fn line(
        &mut self,
        font: &FontRef<'_>,
        line: &str,
        [left, top]: [f32; 2],
        height: f32,
        ink: [u8; 3],
    ) -> f32 {
        let scaled = font.as_scaled(height);
        let mut x = left;
        let mut last = None;
        for letter in line.chars() {
            let id = scaled.glyph_id(letter);
            x += last.map_or(0.0, |last| scaled.kern(last, id));
            last = Some(id);
            let glyph = id.with_scale_and_position(height, point(x, top + scaled.ascent()));
            x += scaled.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else { continue };
            let bounds = outline.px_bounds();
            outline.draw(|dx, dy, share| {
                let [px, py] =
                    [bounds.min.x as i64 + i64::from(dx), bounds.min.y as i64 + i64::from(dy)];
                self.blend(px, py, ink, share.min(1.0));
            });
        }
        x
    }

    fn blend(&mut self, x: i64, y: i64, ink: [u8; 3], share: f32) {
        let [Ok(x), Ok(y)] = [u32::try_from(x), u32::try_from(y)] else { return };
        let Some(pixel) = self.image.get_pixel_mut_checked(x, y) else { return };
        for (value, colour) in pixel.0.iter_mut().zip(ink) {
            *value = (f32::from(*value) * (1.0 - share) + f32::from(colour) * share) as u8;
        }
    }
}
