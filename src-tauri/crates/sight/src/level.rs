//! Copies of the picture at other scales and turns, and pieces of them.

use std::ops::Range;

use fast_image_resize::images::{Image, TypedImageRef};
use fast_image_resize::pixels::{U8, U8x3};
use fast_image_resize::{FilterType, PixelTrait, ResizeAlg, ResizeOptions, Resizer};
use programme::region::PhotoSize;

use crate::{Error, Picture};

/// Binary places behind the point of the whole numbers that places between pixels are told in.
const PLACES: u32 = 20;

/// A grey copy of a picture.
pub(crate) struct Grey {
    pub(crate) size: PhotoSize,
    pub(crate) luma: Vec<u8>,
}

impl Grey {
    /// A copy of `picture`, each side times `scale`.
    pub(crate) fn of(picture: &Picture<'_>, scale: f32) -> Result<Self, Error> {
        let size = scaled(picture.size(), scale);
        let rgb = resize::<U8x3>(picture.rgb(), picture.size(), size)?;
        Ok(Self { size, luma: luma(&rgb) })
    }

    /// A copy of `picture` in its own size.
    pub(crate) fn whole(picture: &Picture<'_>) -> Self {
        Self { size: picture.size(), luma: luma(picture.rgb()) }
    }

    /// Values along the rows of a grid, each between the middles of four pixels. The grid begins at
    /// `start` and goes on by `across` and `down`; beyond the copy its edge goes on.
    pub(crate) fn sampled(
        &self,
        start: [f32; 2],
        [across, down]: [[f32; 2]; 2],
        [columns, rows]: [u32; 2],
    ) -> Vec<u8> {
        // Whole numbers all the way: turning each place into one takes most of the time.
        let one = f64::from(1 << PLACES);
        let fixed = |parts: [f32; 2]| parts.map(|part| (f64::from(part) * one) as i64);
        let [start, across, down] = [start, across, down].map(fixed);
        let width = self.size.width as usize;
        let last = [self.size.width, self.size.height].map(|side| i64::from(side - 1));
        let mut values = Vec::with_capacity(columns as usize * rows as usize);
        for row in 0..i64::from(rows) {
            let mut at = [start[0] + row * down[0], start[1] + row * down[1]];
            let steps = i64::from(columns) - 1;
            let end = [0, 1].map(|axis| at[axis] + steps * across[axis]);
            let inside =
                |at: [i64; 2]| (0..2).all(|axis| (0..last[axis]).contains(&(at[axis] >> PLACES)));
            if inside(at) && inside(end) {
                self.sample_inside(at, across, columns, &mut values);
                continue;
            }
            for _ in 0..columns {
                let [x, y] = [0, 1].map(|axis| at[axis].clamp(0, last[axis] << PLACES));
                let [left, top] = [x, y].map(|at| (at >> PLACES) as usize);
                let [right, below] =
                    [(left + 1).min(last[0] as usize), (top + 1).min(last[1] as usize)];
                // In 1/256.
                let [over, under] = [x, y].map(|at| (at >> (PLACES - 8)) as u32 & 255);
                let value = |x: usize, y: usize| u32::from(self.luma[y * width + x]);
                let upper = value(left, top) * (256 - over) + value(right, top) * over;
                let lower = value(left, below) * (256 - over) + value(right, below) * over;
                values.push(((upper * (256 - under) + lower * under + (1 << 15)) >> 16) as u8);
                at = [at[0] + across[0], at[1] + across[1]];
            }
        }
        values
    }

    /// One row of [`Self::sampled`] that keeps away from the copy's edges, which most do.
    fn sample_inside(&self, mut at: [i64; 2], step: [i64; 2], count: u32, values: &mut Vec<u8>) {
        let width = self.size.width as usize;
        for _ in 0..count {
            let [left, top] = at.map(|at| (at >> PLACES) as usize);
            let four = &self.luma[top * width + left..][..width + 2];
            let [over, under] = at.map(|at| (at >> (PLACES - 8)) as u32 & 255);
            let value = |index: usize| u32::from(four[index]);
            let upper = value(0) * (256 - over) + value(1) * over;
            let lower = value(width) * (256 - over) + value(width + 1) * over;
            values.push(((upper * (256 - under) + lower * under + (1 << 15)) >> 16) as u8);
            at = [at[0] + step[0], at[1] + step[1]];
        }
    }

    /// The same at half the size.
    pub(crate) fn halved(&self) -> Result<Self, Error> {
        let size = scaled(self.size, 0.5);
        Ok(Self { size, luma: resize::<U8>(&self.luma, self.size, size)? })
    }

    /// The pixels of `piece`. Outside of the picture its edge goes on.
    pub(crate) fn cut(&self, piece: Piece) -> Vec<u8> {
        let inside = |at: i64, limit: u32| at.clamp(0, i64::from(limit) - 1) as usize;
        let mut pixels = Vec::with_capacity(piece.width as usize * piece.height as usize);
        for y in 0..i64::from(piece.height) {
            let row = inside(piece.top + y, self.size.height) * self.size.width as usize;
            let row = &self.luma[row..row + self.size.width as usize];
            let columns = 0..i64::from(piece.width);
            pixels.extend(columns.map(|x| row[inside(piece.left + x, self.size.width)]));
        }
        pixels
    }
}

fn luma(rgb: &[u8]) -> Vec<u8> {
    // ITU-R BT.601 weights in 1/256, which add up to 256.
    let luma = |pixel: &[u8; 3]| {
        let [red, green, blue] = pixel.map(u32::from);
        ((77 * red + 150 * green + 29 * blue) >> 8) as u8
    };
    rgb.as_chunks::<3>().0.iter().map(luma).collect()
}

/// How far a copy is turned clockwise against the upright picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    Upright,
    Quarter,
    Half,
    ThreeQuarters,
}

/// A colour copy of a picture, perhaps turned.
pub(crate) struct Colour {
    pub(crate) size: PhotoSize,
    pub(crate) turn: Turn,
    rgb: Vec<u8>,
}

impl Colour {
    /// An upright copy of `picture`, each side times `scale`.
    pub(crate) fn of(picture: &Picture<'_>, scale: f32) -> Result<Self, Error> {
        let size = scaled(picture.size(), scale);
        let rgb = resize::<U8x3>(picture.rgb(), picture.size(), size)?;
        Ok(Self { size, turn: Turn::Upright, rgb })
    }

    /// The same, each side times `scale`.
    pub(crate) fn smaller(&self, scale: f32) -> Result<Self, Error> {
        let size = scaled(self.size, scale);
        let rgb = resize::<U8x3>(&self.rgb, self.size, size)?;
        Ok(Self { size, turn: self.turn, rgb })
    }

    /// As [`Self::smaller`], with a filter that keeps the contrast of thin strokes.
    pub(crate) fn crisp(&self, scale: f32) -> Result<Self, Error> {
        let size = scaled(self.size, scale);
        let rgb = resize_by::<U8x3>(&self.rgb, self.size, size, FilterType::Lanczos3)?;
        Ok(Self { size, turn: self.turn, rgb })
    }

    /// This upright copy, turned.
    pub(crate) fn turned(&self, turn: Turn) -> Self {
        let PhotoSize { width, height } = self.size;
        let size = match turn {
            Turn::Upright | Turn::Half => self.size,
            Turn::Quarter | Turn::ThreeQuarters => PhotoSize { width: height, height: width },
        };
        let pixels = self.rgb.as_chunks::<3>().0;
        let from = |x: u32, y: u32| match turn {
            Turn::Upright => [x, y],
            Turn::Quarter => [y, height - 1 - x],
            Turn::Half => [width - 1 - x, height - 1 - y],
            Turn::ThreeQuarters => [width - 1 - y, x],
        };
        let mut turned = vec![[0; 3]; pixels.len()];
        // In tiles, so that what is read stays in the processor's cache: rows become columns.
        const TILE: u32 = 32;
        for top in (0..size.height).step_by(TILE as usize) {
            for left in (0..size.width).step_by(TILE as usize) {
                let columns = left..(left + TILE).min(size.width);
                for y in top..(top + TILE).min(size.height) {
                    let row = &mut turned[y as usize * size.width as usize..];
                    for x in columns.clone() {
                        let [from_x, from_y] = from(x, y);
                        row[x as usize] =
                            pixels[from_y as usize * width as usize + from_x as usize];
                    }
                }
            }
        }
        let rgb = turned.into_flattened();
        Self { size, turn, rgb }
    }

    /// This copy, left and right exchanged.
    pub(crate) fn mirrored(&self) -> Self {
        let rows = self.rgb.chunks_exact(3 * self.size.width as usize);
        let rgb = rows.flat_map(|row| row.as_chunks::<3>().0.iter().rev().flatten()).copied();
        Self { size: self.size, turn: self.turn, rgb: rgb.collect() }
    }

    /// A square of `side` pixels around a thing of the photo, scaled so that the thing's longer
    /// side becomes `length`. Black outside of the photo. `None` where the thing has no size.
    pub(crate) fn around(
        &self,
        [left, top, right, bottom]: [f32; 4],
        length: f32,
        side: u32,
        photo: PhotoSize,
    ) -> Result<Option<Self>, Error> {
        let scale = self.size.width as f32 / photo.width as f32;
        let [x, y] = [(left + right) / 2.0 * scale, (top + bottom) / 2.0 * scale];
        let cut = (right - left).max(bottom - top) * scale * side as f32 / length;
        if !(1.0..1e5).contains(&cut) {
            return Ok(None);
        }
        let whole = cut.round() as u32;
        let corner = [x, y].map(|centre| (centre - cut / 2.0).round() as i64);
        let piece = Piece { left: corner[0], top: corner[1], width: whole, height: whole };
        let from = PhotoSize { width: whole, height: whole };
        let size = PhotoSize { width: side, height: side };
        let rgb = resize::<U8x3>(&self.cut(piece), from, size)?;
        Ok(Some(Self { size, turn: self.turn, rgb }))
    }

    /// The pixels of `piece`, black outside of the copy, three bytes each.
    pub(crate) fn cut(&self, piece: Piece) -> Vec<u8> {
        let mut rgb = vec![0; 3 * piece.width as usize * piece.height as usize];
        let columns = inside(piece.left, self.size.width, piece.width);
        for y in inside(piece.top, self.size.height, piece.height) {
            let to = 3 * (y * piece.width as usize + columns.start);
            let from = (piece.top + y as i64) as usize * self.size.width as usize;
            let from = 3 * (from + (piece.left + columns.start as i64) as usize);
            let length = 3 * columns.len();
            rgb[to..to + length].copy_from_slice(&self.rgb[from..from + length]);
        }
        rgb
    }

    /// The colour at a point, mixed of the four pixels around it. Black outside of the copy.
    pub(crate) fn between(&self, [x, y]: [f32; 2]) -> [f32; 3] {
        let [left, top] = [(x - 0.5).floor(), (y - 0.5).floor()];
        let [right, below] = [x - 0.5 - left, y - 0.5 - top];
        let mut mixed = [0.0; 3];
        for (dx, dy, share) in [
            (0, 0, (1.0 - right) * (1.0 - below)),
            (1, 0, right * (1.0 - below)),
            (0, 1, (1.0 - right) * below),
            (1, 1, right * below),
        ] {
            let [x, y] = [left as i64 + dx, top as i64 + dy];
            let [width, height] = [self.size.width, self.size.height].map(i64::from);
            if (0..width).contains(&x) && (0..height).contains(&y) {
                let at = 3 * (y * width + x) as usize;
                let pixel = &self.rgb[at..at + 3];
                mixed.iter_mut().zip(pixel).for_each(|(sum, &one)| *sum += share * f32::from(one));
            }
        }
        mixed
    }

    /// Where a point of this copy lies in the upright picture of size `photo`.
    pub(crate) fn back(&self, [x, y]: [f32; 2], photo: PhotoSize) -> [f32; 2] {
        let [width, height] = [self.size.width as f32, self.size.height as f32];
        let ([x, y], [width, height]) = match self.turn {
            Turn::Upright => ([x, y], [width, height]),
            Turn::Quarter => ([y, width - x], [height, width]),
            Turn::Half => ([width - x, height - y], [width, height]),
            Turn::ThreeQuarters => ([height - y, x], [height, width]),
        };
        [x * photo.width as f32 / width, y * photo.height as f32 / height]
    }
}

/// Which of `length` pixels from `start` on lie in 0..`limit`, counted from `start`.
fn inside(start: i64, limit: u32, length: u32) -> Range<usize> {
    let first = (-start).clamp(0, i64::from(length)) as usize;
    let end = (i64::from(limit) - start).clamp(first as i64, i64::from(length)) as usize;
    first..end
}

/// A rectangle of a copy. It may reach over the copy's edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Piece {
    pub(crate) left: i64,
    pub(crate) top: i64,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// Networks halve a picture five times: they want sides that are a multiple of this.
pub(crate) const STEP: u32 = 32;

/// Pieces of at most `side` pixels that cover a copy and `margin` around it.
///
/// Neighbours share at least `overlap`, so that a thing of that size lies whole in one of them.
pub(crate) fn pieces(size: PhotoSize, side: u32, overlap: u32, margin: u32) -> Vec<Piece> {
    let starts = |length: u32| {
        let whole = length + 2 * margin;
        let gaps = whole.saturating_sub(side).div_ceil(side - overlap);
        // As many as needed, and none larger than they need to be.
        let needed = (whole + gaps * overlap).div_ceil(gaps + 1);
        let piece = needed.next_multiple_of(STEP).min(side).min(whole);
        // Spread evenly: the last ends where the copy does.
        let start = move |index: u32| {
            i64::from(index) * i64::from(whole - piece) / i64::from(gaps.max(1)) - i64::from(margin)
        };
        ((0..=gaps).map(start).collect::<Vec<_>>(), piece)
    };
    let (lefts, width) = starts(size.width);
    let (tops, height) = starts(size.height);
    let row = |&top: &i64| lefts.iter().map(move |&left| Piece { left, top, width, height });
    tops.iter().flat_map(row).collect()
}

/// Both sides times `scale`, rounded, never 0.
pub(crate) fn scaled(size: PhotoSize, scale: f32) -> PhotoSize {
    let side = |length: u32| ((length as f32 * scale).round() as u32).max(1);
    PhotoSize { width: side(size.width), height: side(size.height) }
}

/// Resizes raw pixels; averages where it shrinks, so that small things do not vanish.
pub(crate) fn resize<Pixel: PixelTrait>(
    pixels: &[u8],
    from: PhotoSize,
    to: PhotoSize,
) -> Result<Vec<u8>, Error> {
    resize_by::<Pixel>(pixels, from, to, FilterType::Bilinear)
}

fn resize_by<Pixel: PixelTrait>(
    pixels: &[u8],
    from: PhotoSize,
    to: PhotoSize,
    filter: FilterType,
) -> Result<Vec<u8>, Error> {
    if from == to {
        return Ok(pixels.to_vec());
    }
    let source = TypedImageRef::<Pixel>::from_buffer(from.width, from.height, pixels);
    let mut target = Image::new(to.width, to.height, Pixel::pixel_type());
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter)).use_alpha(false);
    // With the type named, only its own code is compiled here and not that of a dozen others.
    let mut view = target.typed_image_mut().ok_or(Error::Scaling)?;
    let source = source.map_err(|_| Error::Scaling)?;
    Resizer::new().resize_typed(&source, &mut view, &options).map_err(|_| Error::Scaling)?;
    Ok(target.into_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_cover_the_copy_and_its_margin() {
        let cases = [
            ("one pixel", (1, 1), 1),
            ("exactly one piece", (80, 80), 1),
            ("one pixel more", (81, 80), 2),
            ("panorama", (2000, 100), 33 * 2),
            ("square", (300, 300), 25),
        ];
        for (name, (width, height), count) in cases {
            let pieces = pieces(PhotoSize { width, height }, 100, 40, 10);
            assert_eq!(pieces.len(), count, "{name}");
            let right = pieces.iter().map(|piece| piece.left + i64::from(piece.width)).max();
            let bottom = pieces.iter().map(|piece| piece.top + i64::from(piece.height)).max();
            assert_eq!((pieces[0].left, pieces[0].top), (-10, -10), "{name}");
            assert_eq!(right, Some(i64::from(width) + 10), "{name}");
            assert_eq!(bottom, Some(i64::from(height) + 10), "{name}");
            for pair in pieces.windows(2).filter(|pair| pair[0].top == pair[1].top) {
                let shared = pair[0].left + i64::from(pair[0].width) - pair[1].left;
                assert!(shared >= 40, "{name}: too little overlap");
            }
        }
    }

    #[test]
    fn a_turned_copy_knows_where_its_points_come_from() {
        let rgb: Vec<u8> = (0..18).collect();
        let size = PhotoSize { width: 3, height: 2 };
        let picture = Picture::new(size, &rgb).unwrap();
        let upright = Colour::of(&picture, 1.0).unwrap();
        for turn in [Turn::Upright, Turn::Quarter, Turn::Half, Turn::ThreeQuarters] {
            let turned = upright.turned(turn);
            let pixels = turned.rgb.as_chunks::<3>().0;
            for (index, pixel) in pixels.iter().enumerate() {
                let index = index as u32;
                let at = [index % turned.size.width, index / turned.size.width];
                let [x, y] = turned.back(at.map(|at| at as f32 + 0.5), size);
                let from = (y as usize * 3 + x as usize) * 3;
                assert_eq!(pixel, &rgb[from..from + 3], "{turn:?} {at:?}");
            }
        }
    }

    #[test]
    fn a_piece_is_black_outside_of_the_copy() {
        let picture = Picture::new(PhotoSize { width: 1, height: 2 }, &[1, 2, 3, 4, 5, 6]).unwrap();
        let copy = Colour::of(&picture, 1.0).unwrap();
        let cut = |left, top| copy.cut(Piece { left, top, width: 2, height: 2 });
        assert_eq!(cut(0, 0), [1, 2, 3, 0, 0, 0, 4, 5, 6, 0, 0, 0]);
        assert_eq!(cut(-1, -1), [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3]);
        assert_eq!(cut(5, 7), [0; 12]);
        assert_eq!(cut(-5, -7), [0; 12]);
    }

    #[test]
    fn a_piece_over_the_edge_repeats_the_edge() {
        let grey = Grey { size: PhotoSize { width: 2, height: 2 }, luma: vec![1, 2, 3, 4] };
        let piece = Piece { left: -1, top: 0, width: 4, height: 3 };
        assert_eq!(grey.cut(piece), [1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
    }
}
