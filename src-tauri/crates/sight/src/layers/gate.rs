//! Whole channels made weaker or stronger.

use super::{Grid, Layer, Linear};

/// Makes whole channels weaker or stronger by their means.
pub(crate) struct Gate {
    /// From means to fewer numbers and from these to a factor for each channel.
    narrow: Linear,
    wide: Linear,
    /// Of the straight part between 0 and 1.
    slope: f32,
    /// What the factor is at least.
    least: f32,
}

impl Gate {
    /// Slope, and what the factor is at least: in the backbone a channel may vanish, after it
    /// what passes the gate is added to what there was.
    pub(super) const BACKBONE: (f32, f32) = (1.0 / 6.0, 0.0);
    pub(crate) const NECK: (f32, f32) = (0.2, 1.0);

    /// The next two layers of a file. `None` where they are others.
    pub(crate) fn next<'a>(
        layers: &mut impl Iterator<Item = &'a Layer>,
        [channels, narrow]: [usize; 2],
        (slope, least): (f32, f32),
    ) -> Option<Self> {
        let narrowing = layers.next()?.linear([narrow, channels])?;
        let widening = layers.next()?.linear([channels, narrow])?;
        Some(Self { narrow: narrowing, wide: widening, slope, least })
    }

    pub(crate) fn apply(&self, grid: &mut Grid) {
        let mut factors = self.wide.run(&self.narrow.run(&grid.means()));
        factors
            .iter_mut()
            .for_each(|value| *value = self.least + (*value * self.slope + 0.5).clamp(0.0, 1.0));
        grid.scale(&factors);
    }
}
