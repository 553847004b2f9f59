//! Layers that look at each channel by itself.

use rten_simd::ops::{BitOps, NumOps};
use rten_simd::{Isa, Simd, SimdOp};

use super::{BLOCK, Grid, Then, Window, after};

/// A layer that looks at each channel by itself. Channels are a multiple of [`BLOCK`].
pub(crate) struct Depthwise {
    window: Window,
    then: Then,
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

    pub(crate) fn run(&self, input: &Grid, output: &mut Grid) {
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
            for block in 0..layer.bias.len() {
                match isa.f32().len() {
                    16 => blur_row::<I, 1, 8>(isa, layer, input, y, block, output),
                    8 => blur_row::<I, 2, 4>(isa, layer, input, y, block, output),
                    _ => blur_row::<I, 4, 2>(isa, layer, input, y, block, output),
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
    output: &mut Grid,
) {
    let together = output.width / CELLS * CELLS;
    for x in (0..together).step_by(CELLS) {
        blur::<I, VECTORS, CELLS>(isa, layer, input, [x, y], block, output);
    }
    for x in together..output.width {
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
    output: &mut Grid,
) {
    let ops = isa.f32();
    let lanes = ops.len();
    let channels = input.channels;
    let Window { side, step: [step, _], .. } = layer.window;
    let start = layer.window.start(input, x, y) + block * BLOCK;
    let mut sums = [[ops.zero(); VECTORS]; CELLS];
    for vector in 0..VECTORS {
        let bias = ops.load(&layer.bias[block][vector * lanes..]);
        for cell in 0..CELLS {
            sums[cell][vector] = bias;
        }
    }
    for line in 0..side {
        let row = input.from(start + line * input.row_length());
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
    let row = &mut output.row_mut(y)[x * channels + block * BLOCK..];
    for cell in 0..CELLS {
        let into = &mut row[cell * channels..][..BLOCK];
        for vector in 0..VECTORS {
            let sum = after(isa, layer.then, sums[cell][vector]);
            into[vector * lanes..][..lanes].copy_from_slice(sum.to_array().as_ref());
        }
    }
}
