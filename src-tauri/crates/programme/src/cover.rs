//! Covering a place in a photo for good.

use serde::Serialize;

use crate::region::Region;

coded! {
    /// How a region is covered. None of them lets the pixels be restored.
    CoverStyle {
        /// Large squares of averaged, disturbed colour.
        Mosaic = "mosaic",
        /// A blur computed from a strongly reduced, disturbed copy.
        Blur = "blur",
        /// One dark colour.
        Solid = "solid",
    }
}

coded! {
    /// How far the cover reaches beyond the box.
    CoverMargin {
        /// The box itself.
        Tight = "tight",
        /// A sixth of the longer side on each side, the default: hair and ears are covered too.
        Medium = "medium",
        /// A third of the longer side on each side.
        Wide = "wide",
    }
}

impl CoverMargin {
    /// Share of the box's longer side that is added on each side.
    #[must_use]
    pub fn share(self) -> f32 {
        match self {
            Self::Tight => 0.0,
            Self::Medium => 1.0 / 6.0,
            Self::Wide => 1.0 / 3.0,
        }
    }
}

/// One region to cover; the margin is already added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// Where, in pixels of the upright photo.
    pub region: Region,
    /// How.
    pub style: CoverStyle,
}
