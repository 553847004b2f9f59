//! The few kinds of layers that the text detector consists of.
//!
//! As for YuNet, all channels of a cell lie together, and what follows a layer cell by cell is done
//! while its sums are still in registers: a general engine goes through the memory once for each
//! of the eight steps of an activation here. A test holds the results against those of one.

use rten_simd::ops::{BitOps, NumOps};
use rten_simd::{Isa, Simd, SimdOp};

/// Outputs that are worked on together.
const BLOCK: usize = 16;
/// Taps of a window that are added at once: all numbers of channels but the picture's are a multiple
/// of it, and a fixed number needs no checks of bounds.
const CHUNK: usize = 8;
/// Empty cells around a grid: what layers of five by five cells see beyond its edges.
const MARGIN: usize = 2;

/// Values of the cells of a grid, row by row, all channels of a cell together.
#[derive(Default)]
pub(super) struct Grid {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) channels: usize,
    // With the margin. Room for the largest grid so far: what lies behind the last row is left over.
    room: Vec<f32>,
}

impl Grid {
    /// Another size. The margin is empty then, and the cells hold whatever they held.
    pub(super) fn reset(&mut self, width: usize, height: usize, channels: usize) {
        (self.width, self.height, self.channels) = (width, height, channels);
        let (row, rows) = (self.row_length(), height + 2 * MARGIN);
        if self.room.len() < row * rows {
            self.room.resize(row * rows, 0.0);
        }
        let side = MARGIN * channels;
        for (y, row) in self.room.chunks_exact_mut(row).take(rows).enumerate() {
            if (MARGIN..MARGIN + height).contains(&y) {
                row[..side].fill(0.0);
                row[side + width * channels..].fill(0.0);
            } else {
                row.fill(0.0);
            }
        }
    }

    fn row_length(&self) -> usize {
        (self.width + 2 * MARGIN) * self.channels
    }

    /// A row with its margin; row 0 is the first one of the margin.
    fn whole_row(&self, y: usize) -> &[f32] {
        &self.room[y * self.row_length()..][..self.row_length()]
    }

    /// The cells of a row.
    pub(super) fn row(&self, y: usize) -> &[f32] {
        &self.whole_row(y + MARGIN)[MARGIN * self.channels..][..self.width * self.channels]
    }

    pub(super) fn row_mut(&mut self, y: usize) -> &mut [f32] {
        let start = (y + MARGIN) * self.row_length() + MARGIN * self.channels;
        &mut self.room[start..][..self.width * self.channels]
    }

    /// Adds to each cell the one of a grid of half the width and height that lies in its place.
    pub(super) fn add_enlarged(&mut self, small: &Self) {
        let channels = self.channels;
        for y in 0..self.height {
            let from = small.row(y / 2);
            for (x, cell) in self.row_mut(y).chunks_exact_mut(channels).enumerate() {
                let from = &from[x / 2 * channels..][..channels];
                cell.iter_mut().zip(from).for_each(|(value, more)| *value += more);
            }
        }
    }

    /// The mean of each channel.
    pub(super) fn means(&self) -> Vec<f32> {
        let mut sums = vec![0.0; self.channels];
        for y in 0..self.height {
            for cell in self.row(y).chunks_exact(self.channels) {
                sums.iter_mut().zip(cell).for_each(|(sum, value)| *sum += value);
            }
        }
        let cells = (self.width * self.height) as f32;
        sums.iter_mut().for_each(|sum| *sum /= cells);
        sums
    }

    /// Multiplies each channel.
    pub(super) fn scale(&mut self, factors: &[f32]) {
        for y in 0..self.height {
            for cell in self.row_mut(y).chunks_exact_mut(factors.len()) {
                cell.iter_mut().zip(factors).for_each(|(value, factor)| *value *= factor);
            }
        }
    }
}

/// What becomes of each sum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Then {
    Nothing,
    /// Nothing is below 0.
    Relu,
    /// `x` becomes `factor * x * min(max(x + 3, 0), 6) + shift`.
    Swish {
        factor: f32,
        shift: f32,
    },
}

/// Which cells a layer looks at for each of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Window {
    /// Cells across and down: 1, 3 or 5.
    pub(super) side: usize,
    /// From one look to the next.
    pub(super) step: usize,
}

impl Window {
    fn size(self, input: &Grid) -> [usize; 2] {
        [input.width, input.height].map(|side| side.div_ceil(self.step))
    }

    /// The `line`th row that the cells of row `y` look at, from the first value that the first of
    /// them sees on.
    fn row(self, input: &Grid, y: usize, line: usize) -> &[f32] {
        let before = MARGIN - self.side / 2;
        &input.whole_row(y * self.step + line + before)[before * input.channels..]
    }
}

/// A layer that mixes all channels of the cells that it looks at.
pub(super) struct Dense {
    pub(super) window: Window,
    pub(super) outputs: usize,
    pub(super) then: Then,
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

    pub(super) fn run(&self, input: &Grid, output: &mut Grid) {
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
        for y in 0..output.height {
            let row = output.row_mut(y);
            for block in 0..layer.bias.len() {
                // As many cells at once as fill the vector registers with sums, and of the last
                // block only what is needed.
                let half = layer.outputs - block * BLOCK <= BLOCK / 2;
                match (isa.f32().len(), half) {
                    (16, _) => mix_row::<I, 1, 12>(isa, layer, input, y, block, row),
                    (8, true) => mix_row::<I, 1, 8>(isa, layer, input, y, block, row),
                    (8, false) => mix_row::<I, 2, 6>(isa, layer, input, y, block, row),
                    (_, true) => mix_row::<I, 2, 6>(isa, layer, input, y, block, row),
                    (_, false) => mix_row::<I, 4, 3>(isa, layer, input, y, block, row),
                }
            }
        }
    }
}

#[inline(always)]
fn mix_row<I: Isa, const VECTORS: usize, const CELLS: usize>(
    isa: I,
    layer: &Dense,
    input: &Grid,
    y: usize,
    block: usize,
    output: &mut [f32],
) {
    let cells = output.len() / layer.outputs;
    let alone = cells / CELLS * CELLS;
    for x in (0..alone).step_by(CELLS) {
        mix::<I, VECTORS, CELLS>(isa, layer, input, [x, y], block, output);
    }
    for x in alone..cells {
        mix::<I, VECTORS, 1>(isa, layer, input, [x, y], block, output);
    }
}

// Here and below: loops over indices and no closures around vectors, as for YuNet's kernels.
#[inline(always)]
#[expect(clippy::needless_range_loop, reason = "see above")]
fn mix<I: Isa, const VECTORS: usize, const CELLS: usize>(
    isa: I,
    layer: &Dense,
    input: &Grid,
    [x, y]: [usize; 2],
    block: usize,
    output: &mut [f32],
) {
    let ops = isa.f32();
    let lanes = ops.len();
    let Window { side, step } = layer.window;
    let taps = side * input.channels;
    let mut sums = [[ops.zero(); VECTORS]; CELLS];
    for vector in 0..VECTORS {
        let bias = ops.load(&layer.bias[block][vector * lanes..]);
        for cell in 0..CELLS {
            sums[cell][vector] = bias;
        }
    }
    for line in 0..side {
        let row = &layer.window.row(input, y, line)[x * step * input.channels..];
        let weights = &layer.weights[(block * side + line) * taps..][..taps];
        let (chunks, rest) = weights.as_chunks::<CHUNK>();
        for (index, weights) in chunks.iter().enumerate() {
            add::<I, VECTORS, CELLS, CHUNK>(
                isa,
                weights,
                &row[index * CHUNK..],
                step * input.channels,
                &mut sums,
            );
        }
        for (index, weights) in rest.iter().enumerate() {
            add::<I, VECTORS, CELLS, 1>(
                isa,
                std::array::from_ref(weights),
                &row[chunks.len() * CHUNK + index..],
                step * input.channels,
                &mut sums,
            );
        }
    }
    for cell in 0..CELLS {
        let start = (x + cell) * layer.outputs + block * BLOCK;
        let end = (start + BLOCK).min((x + cell + 1) * layer.outputs);
        let into = &mut output[start..end];
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

/// Adds some taps of some cells, which lie `step` values apart, to their sums.
#[inline(always)]
fn add<I: Isa, const VECTORS: usize, const CELLS: usize, const TAPS: usize>(
    isa: I,
    weights: &[[f32; BLOCK]; TAPS],
    row: &[f32],
    step: usize,
    sums: &mut [[I::F32; VECTORS]; CELLS],
) {
    let ops = isa.f32();
    let lanes = ops.len();
    let seen: [&[f32; TAPS]; CELLS] = std::array::from_fn(|cell| {
        row[cell * step..].first_chunk().expect("a row with its margin holds all taps")
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

#[inline(always)]
fn after<I: Isa>(isa: I, then: Then, sum: I::F32) -> I::F32 {
    let ops = isa.f32();
    match then {
        Then::Nothing => sum,
        Then::Relu => ops.max(sum, ops.zero()),
        Then::Swish { factor, shift } => {
            let gate = ops.add(sum, ops.splat(3.0));
            let gate = ops.min(ops.max(gate, ops.zero()), ops.splat(6.0));
            let product = ops.mul(ops.mul(sum, gate), ops.splat(factor));
            ops.add(product, ops.splat(shift))
        }
    }
}

/// A layer that looks at each channel by itself. Channels are a multiple of [`BLOCK`].
pub(super) struct Depthwise {
    pub(super) window: Window,
    pub(super) then: Then,
    // For each block of channels, for each cell of the window row by row.
    weights: Vec<[f32; BLOCK]>,
    bias: Vec<[f32; BLOCK]>,
}

impl Depthwise {
    /// `weight(channel, cell)` and `bias(channel)` for all of them.
    pub(super) fn new(
        window: Window,
        channels: usize,
        then: Then,
        weight: impl Fn(usize, usize) -> f32,
        bias: impl Fn(usize) -> f32,
    ) -> Self {
        let blocks = 0..channels / BLOCK;
        let mut weights = Vec::new();
        for block in blocks.clone() {
            weights.extend((0..window.side * window.side).map(|cell| {
                std::array::from_fn::<_, BLOCK, _>(|one| weight(block * BLOCK + one, cell))
            }));
        }
        let bias = blocks.map(|block| std::array::from_fn(|one| bias(block * BLOCK + one)));
        Self { window, then, weights, bias: bias.collect() }
    }

    pub(super) fn run(&self, input: &Grid, output: &mut Grid) {
        let [width, height] = self.window.size(input);
        output.reset(width, height, input.channels);
        Blurring { layer: self, input, output }.dispatch();
    }
}

struct Blurring<'a> {
    layer: &'a Depthwise,
    input: &'a Grid,
    output: &'a mut Grid,
}

impl SimdOp for Blurring<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let Self { layer, input, output } = self;
        for y in 0..output.height {
            let row = output.row_mut(y);
            for block in 0..layer.bias.len() {
                match isa.f32().len() {
                    16 => blur_row::<I, 1, 8>(isa, layer, input, y, block, row),
                    8 => blur_row::<I, 2, 4>(isa, layer, input, y, block, row),
                    _ => blur_row::<I, 4, 2>(isa, layer, input, y, block, row),
                }
            }
        }
    }
}

#[inline(always)]
fn blur_row<I: Isa, const VECTORS: usize, const CELLS: usize>(
    isa: I,
    layer: &Depthwise,
    input: &Grid,
    y: usize,
    block: usize,
    output: &mut [f32],
) {
    let cells = output.len() / input.channels;
    let alone = cells / CELLS * CELLS;
    for x in (0..alone).step_by(CELLS) {
        blur::<I, VECTORS, CELLS>(isa, layer, input, [x, y], block, output);
    }
    for x in alone..cells {
        blur::<I, VECTORS, 1>(isa, layer, input, [x, y], block, output);
    }
}

#[inline(always)]
#[expect(clippy::needless_range_loop, reason = "as in `mix`")]
fn blur<I: Isa, const VECTORS: usize, const CELLS: usize>(
    isa: I,
    layer: &Depthwise,
    input: &Grid,
    [x, y]: [usize; 2],
    block: usize,
    output: &mut [f32],
) {
    let ops = isa.f32();
    let lanes = ops.len();
    let channels = input.channels;
    let Window { side, step } = layer.window;
    let mut sums = [[ops.zero(); VECTORS]; CELLS];
    for vector in 0..VECTORS {
        let bias = ops.load(&layer.bias[block][vector * lanes..]);
        for cell in 0..CELLS {
            sums[cell][vector] = bias;
        }
    }
    for line in 0..side {
        let row = &layer.window.row(input, y, line)[x * step * channels + block * BLOCK..];
        let weights = &layer.weights[(block * side + line) * side..][..side];
        for tap in 0..side {
            let mut part = [ops.zero(); VECTORS];
            for vector in 0..VECTORS {
                part[vector] = ops.load(&weights[tap][vector * lanes..]);
            }
            for cell in 0..CELLS {
                let seen = &row[(cell * step + tap) * channels..][..BLOCK];
                for vector in 0..VECTORS {
                    let value = ops.load(&seen[vector * lanes..]);
                    sums[cell][vector] = ops.mul_add(value, part[vector], sums[cell][vector]);
                }
            }
        }
    }
    for cell in 0..CELLS {
        let into = &mut output[(x + cell) * channels + block * BLOCK..][..BLOCK];
        for vector in 0..VECTORS {
            let sum = after(isa, layer.then, sums[cell][vector]);
            into[vector * lanes..][..lanes].copy_from_slice(sum.to_array().as_ref());
        }
    }
}
