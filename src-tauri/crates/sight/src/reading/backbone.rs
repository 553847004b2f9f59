//! What PP-OCR's detector and reader have in common: pairs of layers that look at each channel by
//! itself and then mix them, some with a gate between.
//!
//! A general engine takes two to three times as long for them, most of that for the layers that
//! look at each channel by itself and for activations step by step.

use crate::layers::{Dense, Layer, Separable, Window};

/// A stem that halves the picture, and pairs.
pub(super) struct Backbone {
    pub(super) stem: Dense,
    pub(super) pairs: Vec<Separable>,
}

/// Cells across and down that a pair looks at, its steps across and down, its outputs, and how many
/// numbers its gate has, if there is one.
pub(super) type Shape = (usize, [usize; 2], usize, Option<usize>);

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
        for &(side, step, outputs, gate) in shapes {
            let window = Window::around(side, step);
            pairs.push(Separable::next(layers, window, [inputs, outputs], gate)?);
            inputs = outputs;
        }
        Some(Self { stem, pairs })
    }
}
