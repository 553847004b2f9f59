//! Grey copies of the picture at other scales, and square pieces of them.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use programme::region::PhotoSize;

use crate::{Error, Picture};

/// A grey copy of a picture.
pub(crate) struct Grey {
    pub(crate) size: PhotoSize,
    pub(crate) luma: Vec<u8>,
}

impl Grey {
    /// A copy of `picture`, each side times `scale`.
    pub(crate) fn of(picture: &Picture<'_>, scale: f32) -> Result<Self, Error> {
        let size = scaled(picture.size(), scale);
        let rgb = resize(picture.rgb(), picture.size(), size, PixelType::U8x3)?;
        // ITU-R BT.601 weights in 1/256, which add up to 256.
        let luma = |pixel: &[u8; 3]| {
            let [red, green, blue] = pixel.map(u32::from);
            ((77 * red + 150 * green + 29 * blue) >> 8) as u8
        };
        Ok(Self { size, luma: rgb.as_chunks::<3>().0.iter().map(luma).collect() })
    }

    /// The same at half the size.
    pub(crate) fn halved(&self) -> Result<Self, Error> {
        let size = scaled(self.size, 0.5);
        Ok(Self { size, luma: resize(&self.luma, self.size, size, PixelType::U8)? })
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

/// A rectangle of a copy. It may reach over the copy's edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Piece {
    pub(crate) left: i64,
    pub(crate) top: i64,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// Pieces of at most `side` pixels that cover a copy and `margin` around it.
///
/// Neighbours share at least `overlap`, so that a thing of that size lies whole in one of them.
pub(crate) fn pieces(size: PhotoSize, side: u32, overlap: u32, margin: u32) -> Vec<Piece> {
    let starts = |length: u32| {
        let whole = length + 2 * margin;
        let piece = whole.min(side);
        let gaps = (whole - piece).div_ceil(side - overlap);
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
pub(crate) fn resize(
    pixels: &[u8],
    from: PhotoSize,
    to: PhotoSize,
    kind: PixelType,
) -> Result<Vec<u8>, Error> {
    if from == to {
        return Ok(pixels.to_vec());
    }
    let source =
        ImageRef::new(from.width, from.height, pixels, kind).map_err(|_| Error::Scaling)?;
    let mut target = Image::new(to.width, to.height, kind);
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::Bilinear))
        .use_alpha(false);
    Resizer::new().resize(&source, &mut target, &options).map_err(|_| Error::Scaling)?;
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
                assert!(pair[1].left - pair[0].left <= 60, "{name}: too little overlap");
            }
        }
    }

    #[test]
    fn a_piece_over_the_edge_repeats_the_edge() {
        let grey = Grey { size: PhotoSize { width: 2, height: 2 }, luma: vec![1, 2, 3, 4] };
        let piece = Piece { left: -1, top: 0, width: 4, height: 3 };
        assert_eq!(grey.cut(piece), [1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
    }
}
