//! Places in a photo.

use serde::{Deserialize, Serialize};

/// Width and height in pixels of the upright photo, with the EXIF orientation applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PhotoSize {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// Why four numbers are no [`Region`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegionError {
    /// Width or height is 0.
    #[error("region is empty")]
    Empty,
    /// An edge lies beyond the photo.
    #[error("region reaches outside the photo of {}x{}", .0.width, .0.height)]
    OutsidePhoto(PhotoSize),
}

/// A rectangle of a photo that may show something private.
///
/// Coordinates are pixels of the upright photo, with the EXIF orientation
/// applied. The origin is the top left corner. Never empty, never outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Region {
    left: u32,
    top: u32,
    width: u32,
    height: u32,
}

impl Region {
    /// Checks the numbers a detector reports, `[left, top, width, height]`.
    ///
    /// # Errors
    ///
    /// Any [`RegionError`]. Detectors overshoot near the border, so callers
    /// use [`Region::clipped`] first. An error here means that the caller is broken.
    pub fn new(
        [left, top, width, height]: [u32; 4],
        photo: PhotoSize,
    ) -> Result<Self, RegionError> {
        if width == 0 || height == 0 {
            return Err(RegionError::Empty);
        }
        let fits = |start: u32, length: u32, limit: u32| {
            start.checked_add(length).is_some_and(|end| end <= limit)
        };
        if !fits(left, width, photo.width) || !fits(top, height, photo.height) {
            return Err(RegionError::OutsidePhoto(photo));
        }
        Ok(Self { left, top, width, height })
    }

    /// The part of `[left, top, right, bottom]` that lies in the photo, widened to whole pixels.
    ///
    /// `None` where nothing is left or a number is not finite.
    #[must_use]
    pub fn clipped([left, top, right, bottom]: [f32; 4], photo: PhotoSize) -> Option<Self> {
        if ![left, top, right, bottom].iter().all(|edge| edge.is_finite()) {
            return None;
        }
        // Clamped to 0..=limit first, so the conversion neither wraps nor loses the sign.
        let whole = |edge: f32, limit: u32| edge.clamp(0.0, limit as f32) as u32;
        let [left, top] = [whole(left.floor(), photo.width), whole(top.floor(), photo.height)];
        let [right, bottom] =
            [whole(right.ceil(), photo.width), whole(bottom.ceil(), photo.height)];
        let size = [right.checked_sub(left)?, bottom.checked_sub(top)?];
        Self::new([left, top, size[0], size[1]], photo).ok()
    }

    /// Pixels from the left edge of the photo.
    #[must_use]
    pub fn left(self) -> u32 {
        self.left
    }

    /// Pixels from the top edge of the photo.
    #[must_use]
    pub fn top(self) -> u32 {
        self.top
    }

    /// Width in pixels, at least 1.
    #[must_use]
    pub fn width(self) -> u32 {
        self.width
    }

    /// Height in pixels, at least 1.
    #[must_use]
    pub fn height(self) -> u32 {
        self.height
    }

    /// First pixel column to the right of the region.
    #[must_use]
    pub fn right(self) -> u32 {
        self.left + self.width
    }

    /// First pixel row below the region.
    #[must_use]
    pub fn bottom(self) -> u32 {
        self.top + self.height
    }

    /// `[left, top, width, height]`, the form in which regions are stored.
    #[must_use]
    pub fn numbers(self) -> [u32; 4] {
        [self.left, self.top, self.width, self.height]
    }

    /// The region grown on each side by `share` of its longer side, cut at the photo's edge.
    #[must_use]
    pub fn grown(self, share: f32, photo: PhotoSize) -> Self {
        let by = self.width.max(self.height) as f32 * share.max(0.0);
        let edges = [
            self.left as f32 - by,
            self.top as f32 - by,
            self.right() as f32 + by,
            self.bottom() as f32 + by,
        ];
        Self::clipped(edges, photo).unwrap_or(self)
    }

    /// Shared area divided by joint area, 0 to 1.
    #[must_use]
    pub fn overlap(self, other: Self) -> f32 {
        let side =
            |a: (u32, u32), b: (u32, u32)| u64::from(a.1.min(b.1).saturating_sub(a.0.max(b.0)));
        let shared = side((self.left, self.right()), (other.left, other.right()))
            * side((self.top, self.bottom()), (other.top, other.bottom()));
        let area = |region: Self| u64::from(region.width) * u64::from(region.height);
        shared as f32 / (area(self) + area(other) - shared) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHOTO: PhotoSize = PhotoSize { width: 400, height: 300 };

    #[test]
    fn accepts_only_regions_inside_the_photo() {
        let outside = Err(RegionError::OutsidePhoto(PHOTO));
        let cases = [
            ("whole photo", [0, 0, 400, 300], Ok(())),
            ("one pixel in the last corner", [399, 299, 1, 1], Ok(())),
            ("no width", [10, 10, 0, 5], Err(RegionError::Empty)),
            ("one pixel too wide", [1, 0, 400, 300], outside),
            ("end overflows u32", [u32::MAX, 0, 2, 1], outside),
        ];
        for (name, numbers, expected) in cases {
            assert_eq!(Region::new(numbers, PHOTO).map(|_| ()), expected, "{name}");
        }
    }

    #[test]
    fn clips_what_overshoots() {
        let cases = [
            ("inside", [1.2, 2.0, 10.1, 20.0], Some([1, 2, 10, 18])),
            ("over the left edge", [-5.0, 0.0, 5.0, 5.0], Some([0, 0, 5, 5])),
            ("wholly outside", [500.0, 10.0, 600.0, 20.0], None),
            ("upside down", [20.0, 20.0, 10.0, 10.0], None),
            ("not a number", [f32::NAN, 0.0, 10.0, 10.0], None),
        ];
        for (name, edges, expected) in cases {
            assert_eq!(Region::clipped(edges, PHOTO).map(Region::numbers), expected, "{name}");
        }
    }

    #[test]
    fn overlap_is_one_for_the_same_and_zero_for_apart() {
        let region = |numbers| Region::new(numbers, PHOTO).unwrap();
        assert_eq!(region([0, 0, 10, 10]).overlap(region([0, 0, 10, 10])), 1.0);
        assert_eq!(region([0, 0, 10, 10]).overlap(region([20, 0, 10, 10])), 0.0);
        assert_eq!(region([0, 0, 10, 10]).overlap(region([5, 0, 10, 10])), 50.0 / 150.0);
    }
}
