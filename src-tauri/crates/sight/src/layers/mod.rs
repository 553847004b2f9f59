//! The few kinds of layers that the networks consist of for which a general engine is too slow.
//!
//! As for YuNet, all channels of a cell lie together, and what follows a layer cell by cell is done
//! while its sums are still in registers: a general engine goes through the memory once for each
//! of the eight steps of an activation here, and takes its time for layers that look at each channel
//! by itself. Tests hold the results against those of one.

mod dense;
mod depthwise;
mod file;
mod gate;
mod grid;
mod onnx;

use rten_simd::Isa;
use rten_simd::ops::{BitOps, NumOps};

pub(crate) use self::dense::Dense;
pub(crate) use self::depthwise::Depthwise;
pub(crate) use self::file::{Layer, layers};
pub(crate) use self::gate::Gate;
pub(crate) use self::grid::Grid;
pub(crate) use self::onnx::{Graph, Node};

/// Outputs that are worked on together.
const BLOCK: usize = 16;

/// What becomes of each sum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Then {
    Nothing,
    /// Nothing is below 0.
    Relu,
    /// Nothing is below 0 or above 6.
    Relu6,
    /// `x` becomes `factor * x * min(max(x + 3, 0), 6) + shift`.
    Swish {
        factor: f32,
        shift: f32,
    },
}

/// Which cells a layer looks at for each of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Window {
    /// Cells across and down: 1, 3 or 5.
    side: usize,
    /// From one look to the next, across and down.
    step: [usize; 2],
    /// Cells that the first look sees before the grid begins.
    before: usize,
}

impl Window {
    /// One cell by itself.
    pub(crate) const CELL: Self = Self::around(1, [1, 1]);

    /// Looks at the cells around every so many.
    pub(crate) const fn around(side: usize, step: [usize; 2]) -> Self {
        Self { side, step, before: side / 2 }
    }

    /// As TensorFlow places its windows on grids of even sides: where they step by two, they begin
    /// with the first cell, and the last one sees beyond the edge.
    pub(crate) const fn even(side: usize, step: usize) -> Self {
        Self { side, step: [step; 2], before: if step == 1 { side / 2 } else { 0 } }
    }

    fn size(self, input: &Grid) -> [usize; 2] {
        [input.width.div_ceil(self.step[0]), input.height.div_ceil(self.step[1])]
    }

    /// Where in the input the look for cell `(x, y)` begins.
    fn start(self, input: &Grid, x: usize, y: usize) -> usize {
        let back = self.before * (input.row_length() + input.channels);
        input.place(x * self.step[0], y * self.step[1]) - back
    }
}

#[inline(always)]
fn after<I: Isa>(isa: I, then: Then, sum: I::F32) -> I::F32 {
    let ops = isa.f32();
    match then {
        Then::Nothing => sum,
        Then::Relu => ops.max(sum, ops.zero()),
        Then::Relu6 => ops.min(ops.max(sum, ops.zero()), ops.splat(6.0)),
        Then::Swish { factor, shift } => {
            let gate = ops.add(sum, ops.splat(3.0));
            let gate = ops.min(ops.max(gate, ops.zero()), ops.splat(6.0));
            let product = ops.mul(ops.mul(sum, gate), ops.splat(factor));
            ops.add(product, ops.splat(shift))
        }
    }
}

/// A layer of a single cell: from its channels to others.
pub(crate) struct Linear {
    // For each output one for each input.
    weights: Vec<f32>,
    bias: Vec<f32>,
    then: Then,
}

impl Linear {
    pub(crate) fn run(&self, from: &[f32]) -> Vec<f32> {
        let rows = self.weights.chunks_exact(from.len()).zip(&self.bias);
        let sums = rows.map(|(row, bias)| {
            row.iter().zip(from).map(|(weight, value)| weight * value).sum::<f32>() + bias
        });
        match self.then {
            Then::Relu => sums.map(|sum| sum.max(0.0)).collect(),
            _ => sums.collect(),
        }
    }
}

/// A layer that looks at each channel by itself, and one that mixes them, perhaps with a gate between.
pub(crate) struct Separable {
    blur: Depthwise,
    gate: Option<Gate>,
    mix: Dense,
}

impl Separable {
    /// The next layers of a file, from so many channels to so many; `gate` is how many numbers there
    /// are between the two layers of the gate. `None` where they are others.
    pub(crate) fn next<'a>(
        layers: &mut impl Iterator<Item = &'a Layer>,
        window: Window,
        [inputs, outputs]: [usize; 2],
        gate: Option<usize>,
    ) -> Option<Self> {
        let blur = layers.next()?.depthwise(window, inputs)?;
        let gate = match gate {
            None => None,
            Some(narrow) => Some(Gate::next(layers, [inputs, narrow], Gate::BACKBONE)?),
        };
        Some(Self { blur, gate, mix: layers.next()?.dense(Window::CELL, [outputs, inputs])? })
    }

    /// `between` gets what the first of the two answers.
    pub(crate) fn run(&self, input: &Grid, between: &mut Grid, output: &mut Grid) {
        self.blur.run(input, between);
        if let Some(gate) = &self.gate {
            gate.apply(between);
        }
        self.mix.run(between, output);
    }
}
