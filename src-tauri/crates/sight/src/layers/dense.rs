//! Layers that mix channels.

use std::ops::Range;

use rten_simd::ops::{BitOps, NumOps};
use rten_simd::{Isa, Simd, SimdOp};

use super::{BLOCK, Grid, Then, Window, after};

/// Taps of a window that are added at once: all numbers of channels but the picture's are a multiple
/// of it, and a fixed number needs no checks of bounds.
const CHUNK: usize = 8;
/// Numbers of the input that are gone through for one block of outputs after the other: they stay
/// near the core while the weights pass by.
const NEAR: usize = 80_000;

/// A layer that mixes all channels of the cells that it looks at.
pub(crate) struct Dense {
    window: Window,
    outputs: usize,
    then: Then,
    // For each block of outputs, for each cell of the window row by row, for each input.
    weights: Vec<[f32; BLOCK]>,
    bias: Vec<[f32; BLOCK]>,
}

impl Dense {
    /// `weight(output, input, cell)` and `bias(output)` for all of them.
    pub(super) fn new(
        window: Window,
        [outputs, inputs]: [usize; 2],
        then: Then,
        weight: impl Fn(usize, usize, usize) -> f32,
        bias: impl Fn(usize) -> f32,
    ) -> Self {
        let block = |index: usize, value: &dyn Fn(usize) -> f32| {
            std::array::from_fn(|output| {
                let output = index * BLOCK + output;
                if output < outputs { value(output) } else { 0.0 }
            })
        };
        let blocks = 0..outputs.div_ceil(BLOCK);
        let mut weights = Vec::new();
        for index in blocks.clone() {
            for cell in 0..window.side * window.side {
                weights.extend(
                    (0..inputs).map(|input| block(index, &|output| weight(output, input, cell))),
                );
            }
        }
        let bias = blocks.map(|index| block(index, &bias)).collect();
        Self { window, outputs, then, weights, bias }
    }

    pub(crate) fn run(&self, input: &Grid, output: &mut Grid) {
        let [width, height] = self.window.size(input);
        output.reset(width, height, self.outputs);
        Mixing { layer: self, input, output }.dispatch();
    }
}

struct Mixing<'a> {
    layer: &'a Dense,
    input: &'a Grid,
    output: &'a mut Grid,
}

impl SimdOp for Mixing<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let Self { layer, input, output } = self;
        let rows = (NEAR / (input.row_length() * layer.window.step[1])).max(1);
        for top in (0..output.height).step_by(rows) {
            let bottom = (top + rows).min(output.height);
            let cells = top * output.width..bottom * output.width;
            for block in 0..layer.bias.len() {
                // As many cells at once as fill the vector registers with sums, and of the last
                // block only what is needed.
                let half = layer.outputs - block * BLOCK <= BLOCK / 2;
                let cells = cells.clone();
                match (isa.f32().len(), half) {
                    (16, _) => mix_all::<I, 1, 12>(isa, layer, input, cells, block, output),
                    (8, true) => mix_all::<I, 1, 8>(isa, layer, input, cells, block, output),
                    (8, false) => mix_all::<I, 2, 6>(isa, layer, input, cells, block, output),
                    (_, true) => mix_all::<I, 2, 6>(isa, layer, input, cells, block, output),
                    (_, false) => mix_all::<I, 4, 3>(isa, layer, input, cells, block, output),
                }
            }
        }
    }
}

/// One block of outputs of some cells, which are counted row by row.
#[inline(always)]
fn mix_all<I: Isa, const VECTORS: usize, const CELLS: usize>(
    isa: I,
    layer: &Dense,
    input: &Grid,
    mut cells: Range<usize>,
    block: usize,
    output: &mut Grid,
) {
    while cells.len() >= CELLS {
        mix::<I, VECTORS, CELLS>(isa, layer, input, cells.start, block, output);
        cells.start += CELLS;
    }
    for cell in cells {
        mix::<I, VECTORS, 1>(isa, layer, input, cell, block, output);
    }
}

// Here and below: loops over indices and no closures around vectors, as for YuNet's kernels.
#[inline(always)]
#[expect(clippy::needless_range_loop, reason = "see above")]
fn mix<I: Isa, const VECTORS: usize, const CELLS: usize>(
    isa: I,
    layer: &Dense,
    input: &Grid,
    first: usize,
    block: usize,
    output: &mut Grid,
) {
    let ops = isa.f32();
    let lanes = ops.len();
    let Window { side, .. } = layer.window;
    let taps = side * input.channels;
    let mut place = [first % output.width, first / output.width];
    let mut places = [place; CELLS];
    let mut starts = [0; CELLS];
    for cell in 0..CELLS {
        places[cell] = place;
        starts[cell] = layer.window.start(input, place[0], place[1]);
        place[0] += 1;
        if place[0] == output.width {
            place = [0, place[1] + 1];
        }
    }
    let mut sums = [[ops.zero(); VECTORS]; CELLS];
    for vector in 0..VECTORS {
        let bias = ops.load(&layer.bias[block][vector * lanes..]);
        for cell in 0..CELLS {
            sums[cell][vector] = bias;
        }
    }
    for line in 0..side {
        let weights = &layer.weights[(block * side + line) * taps..][..taps];
        let mut rows: [&[f32]; CELLS] = [&[]; CELLS];
        for cell in 0..CELLS {
            rows[cell] = &input.from(starts[cell] + line * input.row_length())[..taps];
        }
        let (chunks, rest) = weights.as_chunks::<CHUNK>();
        for (index, weights) in chunks.iter().enumerate() {
            add::<I, VECTORS, CELLS, CHUNK>(isa, weights, &rows, index * CHUNK, &mut sums);
        }
        for (index, weights) in rest.iter().enumerate() {
            let at = chunks.len() * CHUNK + index;
            let weights = std::array::from_ref(weights);
            add::<I, VECTORS, CELLS, 1>(isa, weights, &rows, at, &mut sums);
        }
    }
    for cell in 0..CELLS {
        let [x, y] = places[cell];
        let into = &mut output.cell_mut(x, y)[block * BLOCK..];
        for vector in 0..VECTORS {
            let sum = after(isa, layer.then, sums[cell][vector]);
            let first = vector * lanes;
            if let Some(into) = into.get_mut(first..first + lanes) {
                into.copy_from_slice(sum.to_array().as_ref());
            } else if let Some(into) = into.get_mut(first..) {
                into.copy_from_slice(&sum.to_array().as_ref()[..into.len()]);
            }
        }
    }
}

/// Adds some taps of some cells to their sums: in each cell's row those from `at` on.
#[inline(always)]
fn add<I: Isa, const VECTORS: usize, const CELLS: usize, const TAPS: usize>(
    isa: I,
    weights: &[[f32; BLOCK]; TAPS],
    rows: &[&[f32]; CELLS],
    at: usize,
    sums: &mut [[I::F32; VECTORS]; CELLS],
) {
    let ops = isa.f32();
    let lanes = ops.len();
    let seen: [&[f32; TAPS]; CELLS] = std::array::from_fn(|cell| {
        rows[cell][at..].first_chunk().expect("a cell's row holds as many taps as weights")
    });
    for tap in 0..TAPS {
        let mut part = [ops.zero(); VECTORS];
        for vector in 0..VECTORS {
            part[vector] = ops.load(&weights[tap][vector * lanes..]);
        }
        for cell in 0..CELLS {
            let value = ops.splat(seen[cell][tap]);
            for vector in 0..VECTORS {
                sums[cell][vector] = ops.mul_add(value, part[vector], sums[cell][vector]);
            }
        }
    }
}
