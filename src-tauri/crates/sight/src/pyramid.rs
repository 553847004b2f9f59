//! Grey copies of one picture, each half as wide as the one before, and straightened cuts of them.

use programme::region::PhotoSize;

use crate::level::Grey;
use crate::picture::MOST_SEEN;
use crate::{Error, Picture};

/// Grey copies, the largest first.
pub(crate) struct Pyramid {
    pub(crate) levels: Vec<Grey>,
    /// Pixels of the photo for one of the largest copy.
    unit: f32,
}

/// A cut through the photo, turned and scaled as needed. In pixels of the photo.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct View {
    /// The middle.
    pub(crate) centre: [f32; 2],
    /// From one pixel of the cut to the next on its right.
    pub(crate) across: [f32; 2],
    /// From one pixel of the cut to the next below.
    pub(crate) down: [f32; 2],
    /// Width and height of the cut in its own pixels.
    pub(crate) size: [u32; 2],
}

const SMALLEST_SIDE: u32 = 64;

impl Pyramid {
    pub(crate) fn of(picture: &Picture<'_>) -> Result<Self, Error> {
        let PhotoSize { width, height } = picture.size();
        let scale = (MOST_SEEN / (width as f32 * height as f32)).sqrt().min(1.0);
        let largest = if scale < 1.0 { Grey::of(picture, scale)? } else { Grey::whole(picture) };
        let unit = width as f32 / largest.size.width as f32;
        let mut levels = vec![largest];
        while let Some(last) = levels.last() {
            if last.size.width.max(last.size.height) <= SMALLEST_SIDE {
                break;
            }
            let half = last.halved()?;
            levels.push(half);
        }
        Ok(Self { levels, unit })
    }

    /// Pixels of the photo for one of the copy.
    pub(crate) fn scale(&self, level: usize) -> f32 {
        self.unit * 2_f32.powi(level as i32)
    }

    /// The pixels of `view`, row by row. Beyond the photo its edge goes on.
    pub(crate) fn cut(&self, view: &View) -> Vec<u8> {
        let step = length(view.across).min(length(view.down)) / self.unit;
        // The copy whose pixels are just finer than those of the cut.
        let level = step.max(1.0).log2().floor() as usize;
        let level = level.min(self.levels.len() - 1);
        let scale = self.scale(level);
        let grey = &self.levels[level];
        let start = view.to_photo([0.5, 0.5]).map(|at| at / scale - 0.5);
        let steps = [view.across, view.down].map(|step| step.map(|part| part / scale));
        grey.sampled(start, steps, view.size)
    }
}

impl View {
    /// Where a point of the cut lies in the photo.
    pub(crate) fn to_photo(self, [x, y]: [f32; 2]) -> [f32; 2] {
        let [x, y] = [x - self.size[0] as f32 / 2.0, y - self.size[1] as f32 / 2.0];
        let along = |axis: usize| self.centre[axis] + x * self.across[axis] + y * self.down[axis];
        [along(0), along(1)]
    }
}

pub(crate) fn length([x, y]: [f32; 2]) -> f32 {
    x.hypot(y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_shows_the_photo_straightened() {
        let size = PhotoSize { width: 40, height: 20 };
        let rgb: Vec<u8> = (0..800).flat_map(|at| [(at % 40 * 6) as u8; 3]).collect();
        let pyramid = Pyramid::of(&Picture::new(size, &rgb).unwrap()).unwrap();
        let level = |from: &View| pyramid.cut(from);
        let straight =
            View { centre: [20.0, 10.0], across: [1.0, 0.0], down: [0.0, 1.0], size: [4, 2] };
        assert_eq!(level(&straight), [108, 114, 120, 126, 108, 114, 120, 126]);
        let turned = View { across: [0.0, 1.0], down: [-1.0, 0.0], size: [2, 4], ..straight };
        assert_eq!(level(&turned), [126, 126, 120, 120, 114, 114, 108, 108]);
        let outside = View { centre: [-50.0, 10.0], size: [1, 1], ..straight };
        assert_eq!(level(&outside), [0]);
        assert_eq!(turned.to_photo([0.0, 0.0]), [22.0, 9.0]);
    }

    #[test]
    fn odd_pictures_have_copies() {
        for (width, height) in [(1, 1), (1, 500), (5000, 3)] {
            let size = PhotoSize { width, height };
            let rgb = vec![9; width as usize * height as usize * 3];
            let pyramid = Pyramid::of(&Picture::new(size, &rgb).unwrap()).unwrap();
            let last = pyramid.levels.last().unwrap().size;
            assert!(last.width.max(last.height) <= SMALLEST_SIDE);
        }
    }
}
