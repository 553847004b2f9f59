//! The few kinds of layers that YuNet consists of.
//!
//! Engines spread such small layers badly: they take several times the time of the arithmetic.
//! Here a 1x1 layer and the 3x3 layer after it are one step, row by row, so that what is between
//! them stays in the processor's cache, and all channels of a cell lie together, which is how the
//! vector units want them. A test holds the results against those of a general engine.

use rten_simd::ops::{BitOps, NumOps};
use rten_simd::{Isa, SimdOp};

/// Channels that are worked on together: all numbers of channels here are multiples of it.
pub(super) const BLOCK: usize = 16;

/// Values of the cells of a grid, row by row, all channels of a cell together.
#[derive(Clone, Default)]
pub(super) struct Grid {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) channels: usize,
    pub(super) data: Vec<f32>,
}

impl Grid {
    pub(super) const fn empty() -> Self {
        Self { width: 0, height: 0, channels: 0, data: Vec::new() }
    }

    /// The larger of each two by two cells.
    pub(super) fn halve(&self, into: &mut Self) {
        into.reset(self.width / 2, self.height / 2, self.channels);
        Halving { input: self, output: into }.dispatch();
    }

    fn reset(&mut self, width: usize, height: usize, channels: usize) {
        (self.width, self.height, self.channels) = (width, height, channels);
        self.data.resize(width * height * channels, 0.0);
    }

    fn row(&self, y: usize) -> &[f32] {
        let length = self.width * self.channels;
        &self.data[y * length..(y + 1) * length]
    }

    /// Adds each cell of `small`, a grid of half the width and height, to four cells.
    pub(super) fn add_enlarged(&mut self, small: &Self) {
        let [width, channels] = [self.width, self.channels];
        for (y, row) in self.data.chunks_exact_mut(width * channels).enumerate() {
            let from = small.row(y / 2).chunks_exact(channels);
            for (cells, from) in row.chunks_exact_mut(2 * channels).zip(from) {
                for cell in cells.chunks_exact_mut(channels) {
                    cell.iter_mut().zip(from).for_each(|(value, more)| *value += more);
                }
            }
        }
    }
}

/// A layer that mixes the channels of each cell.
pub(super) struct Pointwise {
    inputs: usize,
    outputs: usize,
    relu: bool,
    // For each block of outputs, for each input: the weights of the block.
    weights: Vec<f32>,
    bias: Vec<f32>,
}

impl Pointwise {
    /// `weight(output, input)` for all pairs; `bias` has a multiple of [`BLOCK`] values.
    pub(super) fn new(
        inputs: usize,
        bias: Vec<f32>,
        relu: bool,
        weight: impl Fn(usize, usize) -> f32,
    ) -> Self {
        let mut weights = Vec::with_capacity(inputs * bias.len());
        for block in (0..bias.len()).step_by(BLOCK) {
            for input in 0..inputs {
                weights.extend((block..block + BLOCK).map(|output| weight(output, input)));
            }
        }
        Self { inputs, outputs: bias.len(), relu, weights, bias }
    }
}

/// A layer that looks at three by three cells, each channel by itself.
pub(super) struct Depthwise {
    relu: bool,
    // For each of the nine cells: the weights of all channels.
    weights: Vec<f32>,
    bias: Vec<f32>,
}

impl Depthwise {
    /// `weight(channel, cell)` for all channels and the nine cells, row by row.
    pub(super) fn new(bias: Vec<f32>, relu: bool, weight: impl Fn(usize, usize) -> f32) -> Self {
        let weights = (0..9).flat_map(|cell| (0..bias.len()).map(move |channel| (channel, cell)));
        Self { relu, weights: weights.map(|(channel, cell)| weight(channel, cell)).collect(), bias }
    }
}

/// The first layer: three by three pixels of each second column and row to 16 channels.
pub(super) struct Stem<'a> {
    pub(super) layer: &'a Pointwise,
    /// Pixels with one more at each edge, three bytes each.
    pub(super) pixels: &'a [u8],
    /// Pixels in a row, with the two more.
    pub(super) width: usize,
    pub(super) output: &'a mut Grid,
}

impl SimdOp for Stem<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let stride = 3 * self.width;
        let [width, height] = [(self.width - 2) / 2, (self.pixels.len() / stride - 2) / 2];
        self.output.reset(width, height, self.layer.outputs);
        let mut patches = vec![0.0; 27 * width];
        let rows = self.output.data.chunks_exact_mut(width * self.layer.outputs);
        for (y, output) in rows.enumerate() {
            for (row, pixels) in
                self.pixels[2 * y * stride..].chunks_exact(stride).take(3).enumerate()
            {
                for (x, patch) in patches.chunks_exact_mut(27).enumerate() {
                    let from = &pixels[6 * x..6 * x + 9];
                    let to = &mut patch[9 * row..9 * row + 9];
                    to.iter_mut().zip(from).for_each(|(to, &from)| *to = f32::from(from));
                }
            }
            mix_row(isa, self.layer, &patches, output);
        }
    }
}

/// A 1x1 layer, the 3x3 layer after it and, where asked for, the larger of two by two cells.
pub(super) struct Pair<'a> {
    pub(super) mix: &'a Pointwise,
    pub(super) blur: &'a Depthwise,
    pub(super) halve: bool,
    pub(super) input: &'a Grid,
    pub(super) output: &'a mut Grid,
    /// Room for the rows between the layers.
    pub(super) between: &'a mut Vec<f32>,
}

impl SimdOp for Pair<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let Grid { width, height, .. } = *self.input;
        let channels = self.mix.outputs;
        let shrink = if self.halve { 2 } else { 1 };
        self.output.reset(width / shrink, height / shrink, channels);
        // Three rows with an empty cell at both ends, one row that stays empty for what lies
        // above and below the grid, and two finished rows for halving.
        let length = (width + 2) * channels;
        self.between.clear();
        self.between.resize(4 * length + 2 * width * channels, 0.0);
        let (rows, finished) = self.between.split_at_mut(4 * length);
        let (ring, empty) = rows.split_at_mut(3 * length);
        let inner = channels..length - channels;
        mix_row(isa, self.mix, self.input.row(0), &mut ring[inner.clone()]);
        for y in 0..height {
            if y + 1 < height {
                let next = &mut ring[(y + 1) % 3 * length..][..length];
                mix_row(isa, self.mix, self.input.row(y + 1), &mut next[inner.clone()]);
            }
            let row = |at: usize| &ring[at % 3 * length..][..length];
            let above = if y == 0 { &*empty } else { row(y - 1) };
            let below = if y + 1 == height { &*empty } else { row(y + 1) };
            let into = if self.halve {
                &mut finished[y % 2 * width * channels..][..width * channels]
            } else {
                &mut self.output.data[y * width * channels..][..width * channels]
            };
            blur_row(isa, self.blur, [above, row(y), below], into);
            if self.halve && y % 2 == 1 {
                let out = self.output.width * channels;
                halve_rows(isa, finished, channels, &mut self.output.data[y / 2 * out..][..out]);
            }
        }
    }
}

struct Halving<'a> {
    input: &'a Grid,
    output: &'a mut Grid,
}

impl SimdOp for Halving<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let channels = self.input.channels;
        let rows = self.input.data.chunks_exact(2 * self.input.width * channels);
        let outputs = self.output.data.chunks_exact_mut(self.output.width * channels);
        for (rows, output) in rows.zip(outputs) {
            halve_rows(isa, rows, channels, output);
        }
    }
}

#[inline(always)]
fn mix_row<I: Isa>(isa: I, layer: &Pointwise, input: &[f32], output: &mut [f32]) {
    // As many cells at once as fill the vector registers with sums: fewer leave the arithmetic
    // waiting for itself, more spill.
    match isa.f32().len() {
        16 => mix_cells::<I, 1, 12>(isa, layer, input, output),
        8 => mix_cells::<I, 2, 6>(isa, layer, input, output),
        _ => mix_cells::<I, 4, 3>(isa, layer, input, output),
    }
}

#[inline(always)]
fn mix_cells<I: Isa, const VECTORS: usize, const CELLS: usize>(
    isa: I,
    layer: &Pointwise,
    input: &[f32],
    output: &mut [f32],
) {
    let mut inputs = input.chunks_exact(CELLS * layer.inputs);
    let mut outputs = output.chunks_exact_mut(CELLS * layer.outputs);
    for (input, output) in inputs.by_ref().zip(outputs.by_ref()) {
        mix::<I, VECTORS, CELLS>(isa, layer, input, output);
    }
    let rest = outputs.into_remainder().chunks_exact_mut(layer.outputs);
    for (input, output) in inputs.remainder().chunks_exact(layer.inputs).zip(rest) {
        mix::<I, VECTORS, 1>(isa, layer, input, output);
    }
}

// Here and below: loops over indices and no closures. What a closure does with vectors is not
// compiled for the vector unit that was chosen at run time, and costs a call each time.
#[inline(always)]
#[expect(clippy::needless_range_loop, reason = "see above")]
fn mix<I: Isa, const VECTORS: usize, const CELLS: usize>(
    isa: I,
    layer: &Pointwise,
    input: &[f32],
    output: &mut [f32],
) {
    let ops = isa.f32();
    let lanes = ops.len();
    let [inputs, outputs] = [layer.inputs, layer.outputs];
    let input = &input[..CELLS * inputs];
    let output = &mut output[..CELLS * outputs];
    for first in (0..outputs).step_by(BLOCK) {
        let weights = &layer.weights[first * inputs..][..BLOCK * inputs];
        let mut sums = [[ops.zero(); VECTORS]; CELLS];
        for vector in 0..VECTORS {
            let bias = ops.load(&layer.bias[first + vector * lanes..]);
            for cell in 0..CELLS {
                sums[cell][vector] = bias;
            }
        }
        for index in 0..inputs {
            let weights = &weights[index * BLOCK..][..BLOCK];
            let mut block = [ops.zero(); VECTORS];
            for vector in 0..VECTORS {
                block[vector] = ops.load(&weights[vector * lanes..]);
            }
            for cell in 0..CELLS {
                let value = ops.splat(input[cell * inputs + index]);
                for vector in 0..VECTORS {
                    sums[cell][vector] = ops.mul_add(value, block[vector], sums[cell][vector]);
                }
            }
        }
        for cell in 0..CELLS {
            for vector in 0..VECTORS {
                let mut sum = sums[cell][vector];
                if layer.relu {
                    sum = ops.max(sum, ops.zero());
                }
                ops.store(sum, &mut output[cell * outputs + first + vector * lanes..]);
            }
        }
    }
}

#[inline(always)]
fn blur_row<I: Isa>(isa: I, layer: &Depthwise, rows: [&[f32]; 3], output: &mut [f32]) {
    const CELLS: usize = 4;
    let channels = layer.bias.len();
    let cells = output.len() / channels;
    let mut cell = 0;
    while cell < cells {
        let at = cell * channels;
        let [above, row, below] = rows;
        let rows = [&above[at..], &row[at..], &below[at..]];
        if cells - cell >= CELLS {
            blur::<I, CELLS, 6>(isa, layer, rows, &mut output[at..]);
            cell += CELLS;
        } else {
            blur::<I, 1, 3>(isa, layer, rows, &mut output[at..]);
            cell += 1;
        }
    }
}

// `TAPS` is `CELLS` + 2: the cells that are read in each row.
#[inline(always)]
#[expect(clippy::needless_range_loop, reason = "see above")]
fn blur<I: Isa, const CELLS: usize, const TAPS: usize>(
    isa: I,
    layer: &Depthwise,
    rows: [&[f32]; 3],
    output: &mut [f32],
) {
    let ops = isa.f32();
    let channels = layer.bias.len();
    for channel in (0..channels).step_by(ops.len()) {
        let mut sums = [ops.load(&layer.bias[channel..]); CELLS];
        for line in 0..3 {
            let row = &rows[line][..TAPS * channels];
            let weights = &layer.weights[3 * line * channels..][..3 * channels];
            let mut taps = [ops.zero(); TAPS];
            for tap in 0..TAPS {
                taps[tap] = ops.load(&row[tap * channels + channel..]);
            }
            for column in 0..3 {
                let weight = ops.load(&weights[column * channels + channel..]);
                for cell in 0..CELLS {
                    sums[cell] = ops.mul_add(taps[cell + column], weight, sums[cell]);
                }
            }
        }
        for cell in 0..CELLS {
            let mut sum = sums[cell];
            if layer.relu {
                sum = ops.max(sum, ops.zero());
            }
            ops.store(sum, &mut output[cell * channels + channel..]);
        }
    }
}

#[inline(always)]
fn halve_rows<I: Isa>(isa: I, rows: &[f32], channels: usize, output: &mut [f32]) {
    let ops = isa.f32();
    let (upper, lower) = rows.split_at(rows.len() / 2);
    for (x, output) in output.chunks_exact_mut(channels).enumerate() {
        for channel in (0..channels).step_by(ops.len()) {
            let [left, right] = [2 * x * channels + channel, (2 * x + 1) * channels + channel];
            let above = ops.max(ops.load(&upper[left..]), ops.load(&upper[right..]));
            let below = ops.max(ops.load(&lower[left..]), ops.load(&lower[right..]));
            ops.store(ops.max(above, below), &mut output[channel..]);
        }
    }
}
