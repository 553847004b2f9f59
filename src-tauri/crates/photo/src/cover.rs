//! Covering places in a picture so that nothing leads back to what was there.

use image::{DynamicImage, GenericImage, RgbImage, Rgba};
use programme::cover::{Cover, CoverStyle};
use programme::region::{PhotoSize, Region};
use sha2::{Digest, Sha256};

use crate::clean::{Cleaned, Target, clean, clean_without_decoding, recognise, strip};
use crate::convert::rewrite;
use crate::decode::pixels;
use crate::encode::{FINE_QUALITY, encode};
use crate::jpeg::repaint::{Edges, repaint};
use crate::metadata::Kept;
use crate::{Error, Format, verify};

/// The colour of solid covers.
const DARK: [u8; 3] = [32, 34, 40];
/// Cells along the longer side of a covered region. A face of 5 by 6 averaged cells can't be told
/// from another one.
const CELLS: u32 = 6;
/// Colours are rounded to steps of this size, and disturbed by up to as much on each side, so that the
/// averages can't be computed back.
const STEP: i32 = 16;

/// Most that a covered pixel may be away from what was painted, on the average of a cover: a coarsely
/// coded picture shows a solid colour a little rough.
const MAX_ROUGHNESS: u64 = 16;

/// Covers regions of a picture, which comes out without metadata.
///
/// Of a JPEG only the small squares (units) under the covers are encoded anew, wherever its coding
/// allows: the rest keeps its very pixels and the picture its orientation. Else the whole picture is
/// written anew, upright: HEIC, AVIF and such JPEGs as JPEG, the others as PNG. What happened is told
/// by [`Kept::PictureOutsideCovers`].
///
/// Covered pixels are computed from a handful of rounded and disturbed averages, or from nothing at
/// all. `noise` has to be drawn at random by the caller; the same number gives the same file.
///
/// # Errors
///
/// [`Error::UnsupportedFormat`] for videos, [`Error::UnsupportedCoding`] for animations, and those
/// of [`crate::decode`].
pub fn cover(bytes: &[u8], covers: &[Cover], noise: u64) -> Result<Cleaned, Error> {
    let format = recognise(bytes)?;
    if covers.is_empty() && matches!(format, Format::Jpeg | Format::Png) {
        return clean(bytes, Target::SameFormat);
    }
    if format == Format::Jpeg
        && let Some(covered) = cover_units(bytes, covers, noise)?
    {
        return Ok(covered);
    }
    let format_after = match format {
        Format::Jpeg | Format::Heic | Format::Avif => Format::Jpeg,
        Format::Png | Format::WebP | Format::Gif | Format::Tiff | Format::Bmp => Format::Png,
        Format::Mp4 | Format::Mov => return Err(Error::UnsupportedFormat(format)),
    };
    rewrite(
        bytes,
        format,
        |image| {
            let limit = PhotoSize { width: image.width(), height: image.height() };
            let parts = within(covers, limit);
            Ok((painted(image, &parts, noise), format_after))
        },
        |image, profile, format| encode(image, profile, format, FINE_QUALITY),
    )
}

/// Covers a JPEG unit by unit. `None` where its coding does not allow that, or where a decoder shows
/// something else than was meant.
fn cover_units(bytes: &[u8], covers: &[Cover], noise: u64) -> Result<Option<Cleaned>, Error> {
    let mut cleaned = clean_without_decoding(bytes)?;
    let orientation = strip(&cleaned.bytes, cleaned.format)?.orientation;
    let image = pixels(&cleaned.bytes, Format::Jpeg)?.image;
    let stored = PhotoSize { width: image.width(), height: image.height() };
    let parts: Vec<_> = within(covers, orientation.upright_size(stored))
        .into_iter()
        .map(|(edges, style)| (orientation.stored_edges(edges, stored), style))
        .collect();
    let painted = painted(image, &parts, noise).into_rgb8();
    let edges: Vec<_> = parts.iter().map(|(edges, _)| *edges).collect();
    let Some((written, touched)) = repaint(&cleaned.bytes, &painted, &edges) else {
        return Ok(None);
    };
    verify::verify_as(&written, Format::Jpeg)?;
    let shown = pixels(&written, Format::Jpeg)?.image.into_rgb8();
    let is_meant = touched.is_same_elsewhere(&painted, &shown)
        && edges.iter().all(|edges| roughness(&painted, &shown, *edges) <= MAX_ROUGHNESS);
    if !is_meant {
        return Ok(None);
    }
    cleaned.kept.retain(|kept| *kept != Kept::Picture);
    cleaned.kept.push(Kept::PictureOutsideCovers);
    cleaned.sha256_after = Sha256::digest(&written).into();
    cleaned.bytes = written;
    Ok(Some(cleaned))
}

/// How far two pictures are apart within a part, for each number on the average.
fn roughness(one: &RgbImage, other: &RgbImage, [left, top, right, bottom]: Edges) -> u64 {
    let (mut sum, mut count) = (0_u64, 0);
    for y in top..bottom {
        for x in left..right {
            let pairs = one.get_pixel(x, y).0.into_iter().zip(other.get_pixel(x, y).0);
            sum += pairs.map(|(a, b)| u64::from(a.abs_diff(b))).sum::<u64>();
            count += 3;
        }
    }
    sum / count.max(1)
}

/// The covered parts of a picture, which may be smaller than the one the regions were checked against.
fn within(covers: &[Cover], limit: PhotoSize) -> Vec<(Edges, CoverStyle)> {
    let clipped = |region: Region| {
        let edges = [region.left(), region.top(), region.right(), region.bottom()];
        let region = Region::clipped(edges.map(|edge| edge as f32), limit)?;
        Some([region.left(), region.top(), region.right(), region.bottom()])
    };
    covers.iter().filter_map(|cover| Some((clipped(cover.region)?, cover.style))).collect()
}

/// The picture with all covers. Without any nothing is converted: deep and grey pictures stay so.
fn painted(image: DynamicImage, parts: &[(Edges, CoverStyle)], noise: u64) -> DynamicImage {
    if parts.is_empty() {
        return image;
    }
    let mut noise = Noise(noise);
    if !image.color().has_alpha() {
        let mut canvas = DynamicImage::from(image.into_rgb8());
        parts.iter().for_each(|part| paint(&mut canvas, *part, &mut noise));
        return canvas;
    }
    let mut canvas = image.into_rgba8();
    parts.iter().for_each(|part| paint(&mut canvas, *part, &mut noise));
    let is_opaque = canvas.pixels().all(|pixel| pixel[3] == 255);
    let image = DynamicImage::from(canvas);
    if is_opaque { DynamicImage::from(image.into_rgb8()) } else { image }
}

fn paint<Canvas: GenericImage<Pixel = Rgba<u8>>>(
    canvas: &mut Canvas,
    (edges, style): (Edges, CoverStyle),
    noise: &mut Noise,
) {
    match style {
        CoverStyle::Solid => fill(canvas, edges, |_, _| DARK),
        CoverStyle::Mosaic => {
            let cells = Cells::of(canvas, edges, noise);
            fill(canvas, edges, |x, y| cells.nearest(x, y));
        }
        CoverStyle::Blur => {
            let cells = Cells::of(canvas, edges, noise);
            fill(canvas, edges, |x, y| cells.between(x, y));
        }
    }
}

/// Sets every pixel of a part, opaque; `colour` gets the place within the part.
fn fill(
    canvas: &mut impl GenericImage<Pixel = Rgba<u8>>,
    [left, top, right, bottom]: Edges,
    colour: impl Fn(u32, u32) -> [u8; 3],
) {
    for y in top..bottom {
        for x in left..right {
            let [red, green, blue] = colour(x - left, y - top);
            canvas.put_pixel(x, y, Rgba([red, green, blue, 255]));
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
    fn of(
        canvas: &impl GenericImage<Pixel = Rgba<u8>>,
        [left, top, right, bottom]: Edges,
        noise: &mut Noise,
    ) -> Self {
        let (width, height) = (right - left, bottom - top);
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
                        let pixel = canvas.get_pixel(left + x, top + y);
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

    /// Every coding that is covered unit by unit, with the size of its units.
    fn codings() -> [(&'static str, &'static [u8], [u32; 2]); 5] {
        use crate::testing::coded::{baseline, grey, progressive, subsampled, tall_units};
        [
            ("baseline", baseline(), [8, 8]),
            ("progressive", progressive(), [16, 16]),
            ("subsampled", subsampled(), [16, 16]),
            ("grey", grey(), [8, 8]),
            ("tall units", tall_units(), [8, 16]),
        ]
    }

    #[test]
    fn a_jpeg_keeps_every_pixel_outside_of_the_touched_units() {
        for (name, file, [width, height]) in codings() {
            let before = decode(file).unwrap();
            for style in [CoverStyle::Solid, CoverStyle::Mosaic, CoverStyle::Blur] {
                let region = Region::new([17, 17, 9, 6], before.size).unwrap();
                let covered = cover(file, &[Cover { region, style }], 3).unwrap();
                assert!(covered.kept.contains(&Kept::PictureOutsideCovers), "{name}");
                let after = decode(&covered.bytes).unwrap();
                // The units under the cover, and a quarter of one around: colours mix there.
                let near = |at: u32, from: u32, to: u32, unit: u32| {
                    (from / unit * unit - unit / 4..to.div_ceil(unit) * unit + unit / 4)
                        .contains(&at)
                };
                let mut changed = 0;
                for (i, (old, new)) in before.rgb.chunks(3).zip(after.rgb.chunks(3)).enumerate() {
                    let (x, y) = (i as u32 % before.size.width, i as u32 / before.size.width);
                    let is_near = near(x, 17, 26, width) && near(y, 17, 23, height);
                    assert!(is_near || old == new, "{name}, {style}: pixel {x}, {y}");
                    changed += u32::from(old != new);
                }
                assert!(changed > 9 * 6 / 2, "{name}, {style}");
            }
        }
    }

    #[test]
    fn a_jpeg_in_inks_is_written_anew_and_does_not_claim_otherwise() {
        let file = crate::testing::coded::inks();
        let size = decode(file).unwrap().size;
        let region = Region::new([8, 8, 16, 16], size).unwrap();
        let covered = cover(file, &[Cover { region, style: CoverStyle::Solid }], 1).unwrap();
        assert!(!covered.kept.contains(&Kept::PictureOutsideCovers));
        assert!(!covered.kept.contains(&Kept::Picture));
        let dark = roughness_of_solid(&covered.bytes, [9, 9, 23, 23]);
        assert!(dark < 8, "{dark}");
    }

    fn roughness_of_solid(file: &[u8], edges: Edges) -> u64 {
        let shown = pixels(file, Format::Jpeg).unwrap().image.into_rgb8();
        let solid = RgbImage::from_pixel(shown.width(), shown.height(), image::Rgb(DARK));
        roughness(&solid, &shown, edges)
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
