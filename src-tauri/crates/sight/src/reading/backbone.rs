//! What PP-OCR's detector and reader have in common: pairs of layers that look at each channel by
//! itself and then mix them, some with a gate between.
//!
//! A general engine takes two to three times as long for them, most of that for the layers that
//! look at each channel by itself and for activations step by step.

use crate::layers::{Dense, Depthwise, Grid, Layer, Linear, Window};

/// A stem that halves the picture, and pairs.
pub(super) struct Backbone {
    pub(super) stem: Dense,
    pub(super) pairs: Vec<Pair>,
}

/// A layer that looks at each channel by itself, and one that mixes them.
pub(super) struct Pair {
    blur: Depthwise,
    gate: Option<Gate>,
    mix: Dense,
}

/// Cells across and down that a pair looks at, its steps across and down, its outputs, and how many
/// numbers its gate has, if there is one.
pub(super) type Shape = (usize, [usize; 2], usize, usize);

const STEM: usize = 16;

impl Backbone {
    /// The first layers of a file. `None` where they are others.
    pub(super) fn next<'a>(
        layers: &mut impl Iterator<Item = &'a Layer>,
        shapes: &[Shape],
    ) -> Option<Self> {
        let stem = layers.next()?.dense(Window::around(3, [2, 2]), [STEM, 3])?;
        let mut inputs = STEM;
        let mut pairs = Vec::new();
        for &(side, step, outputs, narrow) in shapes {
            let blur = layers.next()?.depthwise(Window::around(side, step), inputs)?;
            let gate = match narrow {
                0 => None,
                narrow => Some(Gate::next(layers, [inputs, narrow], Gate::BACKBONE)?),
            };
            let mix = layers.next()?.dense(Window::CELL, [outputs, inputs])?;
            pairs.push(Pair { blur, gate, mix });
            inputs = outputs;
        }
        Some(Self { stem, pairs })
    }
}

impl Pair {
    /// `between` gets what the first of the two answers.
    pub(super) fn run(&self, input: &Grid, between: &mut Grid, output: &mut Grid) {
        self.blur.run(input, between);
        if let Some(gate) = &self.gate {
            gate.apply(between);
        }
        self.mix.run(between, output);
    }
}

/// Makes whole channels weaker or stronger by their means.
pub(super) struct Gate {
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
    const BACKBONE: (f32, f32) = (1.0 / 6.0, 0.0);
    pub(super) const NECK: (f32, f32) = (0.2, 1.0);

    /// The next two layers of a file. `None` where they are others.
    pub(super) fn next<'a>(
        layers: &mut impl Iterator<Item = &'a Layer>,
        [channels, narrow]: [usize; 2],
        (slope, least): (f32, f32),
    ) -> Option<Self> {
        let narrowing = layers.next()?.linear([narrow, channels])?;
        let widening = layers.next()?.linear([channels, narrow])?;
        Some(Self { narrow: narrowing, wide: widening, slope, least })
    }

    pub(super) fn apply(&self, grid: &mut Grid) {
        let mut factors = self.wide.run(&self.narrow.run(&grid.means()));
        factors
            .iter_mut()
            .for_each(|value| *value = self.least + (*value * self.slope + 0.5).clamp(0.0, 1.0));
        grid.scale(&factors);
    }
}
