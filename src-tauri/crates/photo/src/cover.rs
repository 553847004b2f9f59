//! Covering places in a picture so that nothing leads back to what was there.

use image::{DynamicImage, Rgba, RgbaImage};
use programme::cover::{Cover, CoverStyle};
use programme::region::Region;

use crate::clean::{Cleaned, recognise};
use crate::convert::rewrite;
use crate::encode::{FINE_QUALITY, encode};
use crate::{Error, Format};

/// The colour of solid covers.
const DARK: [u8; 3] = [32, 34, 40];
/// Cells along the longer side of a covered region. A face of 5 by 6 averaged cells can't be told
/// from another one.
const CELLS: u32 = 6;
/// Colours are rounded to steps of this size, and disturbed by up to as much on each side, so that the
/// averages can't be computed back.
const STEP: i32 = 16;

/// Covers regions of a picture and writes it anew, upright and without metadata.
///
/// JPEG, HEIC and AVIF become JPEG, the others PNG. Covered pixels are computed from a handful of
/// rounded and disturbed averages, or from nothing at all. `noise` has to be drawn at random by the
/// caller; the same number gives the same file.
///
/// # Errors
///
/// [`Error::UnsupportedFormat`] for videos, [`Error::UnsupportedCoding`] for animations, and those
/// of [`crate::decode`].
pub fn cover(bytes: &[u8], covers: &[Cover], noise: u64) -> Result<Cleaned, Error> {
    let format = recognise(bytes)?;
    let format_after = match format {
        Format::Jpeg | Format::Heic | Format::Avif => Format::Jpeg,
        Format::Png | Format::WebP | Format::Gif | Format::Tiff | Format::Bmp => Format::Png,
        Format::Mp4 | Format::Mov => return Err(Error::UnsupportedFormat(format)),
    };
    rewrite(
        bytes,
        format,
        |image| Ok((painted(image, covers, noise), format_after)),
        |image, profile, format| encode(image, profile, format, FINE_QUALITY),
    )
}

/// The picture with all covers. Without any nothing is converted: deep and grey pictures stay so.
fn painted(image: DynamicImage, covers: &[Cover], noise: u64) -> DynamicImage {
    if covers.is_empty() {
        return image;
    }
    let mut noise = Noise(noise);
    let mut canvas = image.into_rgba8();
    for cover in covers {
        paint(&mut canvas, cover, &mut noise);
    }
    let is_opaque = canvas.pixels().all(|pixel| pixel[3] == 255);
    let image = DynamicImage::from(canvas);
    if is_opaque { DynamicImage::from(image.into_rgb8()) } else { image }
}

fn paint(canvas: &mut RgbaImage, cover: &Cover, noise: &mut Noise) {
    // The picture may be smaller than the one the region was checked against.
    let limit = programme::region::PhotoSize { width: canvas.width(), height: canvas.height() };
    let edges =
        [cover.region.left(), cover.region.top(), cover.region.right(), cover.region.bottom()];
    let Some(region) = Region::clipped(edges.map(|edge| edge as f32), limit) else { return };
    match cover.style {
        CoverStyle::Solid => fill(canvas, region, |_, _| DARK),
        CoverStyle::Mosaic => {
            let cells = Cells::of(canvas, region, noise);
            fill(canvas, region, |x, y| cells.nearest(x, y));
        }
        CoverStyle::Blur => {
            let cells = Cells::of(canvas, region, noise);
            fill(canvas, region, |x, y| cells.between(x, y));
        }
    }
}

/// Sets every pixel of a region, opaque; `colour` gets the place within the region.
fn fill(canvas: &mut RgbaImage, region: Region, colour: impl Fn(u32, u32) -> [u8; 3]) {
    for y in 0..region.height() {
        for x in 0..region.width() {
            let [red, green, blue] = colour(x, y);
            canvas.put_pixel(region.left() + x, region.top() + y, Rgba([red, green, blue, 255]));
        }
    }
}

/// A region reduced to a few colours.
struct Cells {
    columns: u32,
    rows: u32,
    /// Sides of the region in pixels.
    width: u32,
    height: u32,
    colours: Vec<[u8; 3]>,
}

impl Cells {
    fn of(canvas: &RgbaImage, region: Region, noise: &mut Noise) -> Self {
        let (width, height) = (region.width(), region.height());
        let side = width.max(height).div_ceil(CELLS).max(1);
        let (columns, rows) = (width.div_ceil(side), height.div_ceil(side));
        let mut colours = Vec::new();
        for row in 0..rows {
            for column in 0..columns {
                let xs = column * width / columns..(column + 1) * width / columns;
                let ys = row * height / rows..(row + 1) * height / rows;
                let mut sums = [0_u64; 3];
                let mut count = 0;
                for y in ys {
                    for x in xs.clone() {
                        let pixel = canvas.get_pixel(region.left() + x, region.top() + y);
                        sums.iter_mut()
                            .zip(pixel.0)
                            .for_each(|(sum, value)| *sum += u64::from(value));
                        count += 1;
                    }
                }
                colours.push(sums.map(|sum| noise.disturb((sum / count.max(1)) as i32)));
            }
        }
        Self { columns, rows, width, height, colours }
    }

    fn nearest(&self, x: u32, y: u32) -> [u8; 3] {
        self.at(x * self.columns / self.width, y * self.rows / self.height)
    }

    /// Between the middles of the four nearest cells.
    fn between(&self, x: u32, y: u32) -> [u8; 3] {
        let place = |at: u32, length: u32, cells: u32| {
            ((at as f32 + 0.5) * cells as f32 / length as f32 - 0.5).clamp(0.0, (cells - 1) as f32)
        };
        let (across, down) = (place(x, self.width, self.columns), place(y, self.height, self.rows));
        let (left, top) = (across as u32, down as u32);
        let (right, bottom) = ((left + 1).min(self.columns - 1), (top + 1).min(self.rows - 1));
        let mix =
            |a: u8, b: u8, share: f32| f32::from(a) + (f32::from(b) - f32::from(a)) * share.fract();
        let [a, b, c, d] = [
            self.at(left, top),
            self.at(right, top),
            self.at(left, bottom),
            self.at(right, bottom),
        ];
        [0, 1, 2].map(|channel| {
            let (upper, lower) =
                (mix(a[channel], b[channel], across), mix(c[channel], d[channel], across));
            (upper + (lower - upper) * down.fract()) as u8
        })
    }

    fn at(&self, column: u32, row: u32) -> [u8; 3] {
        self.colours[(row * self.columns + column) as usize]
    }
}

/// A stream of numbers from a random start (SplitMix64, public domain).
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A value rounded to [`STEP`] and moved by up to [`STEP`].
    fn disturb(&mut self, value: i32) -> u8 {
        let moved = (self.next() % (2 * STEP as u64 + 1)) as i32 - STEP;
        (value / STEP * STEP + STEP / 2 + moved).clamp(0, 255) as u8
    }
}

#[cfg(test)]
mod tests {
    use programme::region::PhotoSize;

    use super::*;
    use crate::decode;
    use crate::testing::{PHOTO, jpeg, png};

    fn covers(style: CoverStyle) -> Vec<Cover> {
        vec![Cover { region: Region::new([8, 8, 24, 16], PHOTO).unwrap(), style }]
    }

    #[test]
    fn nothing_of_a_covered_region_stays_and_nothing_else_changes() {
        for style in [CoverStyle::Solid, CoverStyle::Mosaic, CoverStyle::Blur] {
            let before = decode(&png()).unwrap();
            let covered = cover(&png(), &covers(style), 7).unwrap();
            let after = decode(&covered.bytes).unwrap();
            for (i, (old, new)) in before.rgb.chunks(3).zip(after.rgb.chunks(3)).enumerate() {
                let (x, y) = (i as u32 % PHOTO.width, i as u32 / PHOTO.width);
                let is_inside = (8..32).contains(&x) && (8..24).contains(&y);
                assert!(is_inside || old == new, "{style}: pixel {x}, {y}");
            }
            assert_ne!(before, after, "{style}");
        }
    }

    #[test]
    fn two_pictures_that_differ_only_under_a_solid_cover_become_the_same() {
        let first = cover(&png(), &covers(CoverStyle::Solid), 1).unwrap();
        let mosaic = cover(&png(), &covers(CoverStyle::Mosaic), 1).unwrap();
        let second = cover(&mosaic.bytes, &covers(CoverStyle::Solid), 2).unwrap();
        assert_eq!(first.bytes, second.bytes);
    }

    #[test]
    fn a_turned_jpeg_is_covered_in_the_upright_picture() {
        let upright = PhotoSize { width: PHOTO.height, height: PHOTO.width };
        let region = Region::new([0, 0, upright.width, 10], upright).unwrap();
        let covered = cover(&jpeg(6), &[Cover { region, style: CoverStyle::Solid }], 1).unwrap();
        let picture = decode(&covered.bytes).unwrap();
        assert_eq!((covered.size, picture.size), (upright, upright));
        assert!(picture.rgb[..3].iter().zip(DARK).all(|(a, b)| a.abs_diff(b) < 8));
    }
}
