//! The few kinds of layers that YuNet consists of.
//!
//! Engines spread such small layers badly: they take several times the time of the arithmetic.
//! Here a 1x1 layer and the 3x3 layer after it are one step, row by row, so that what is between
//! them stays in the processor's cache, and all channels of a cell lie together, which is how the
//! vector units want them. Numbers of channels are part of the types, so that the innermost loops
//! need no checks of bounds. A test holds the results against those of a general engine.

use rten_simd::ops::{BitOps, NumOps};
use rten_simd::{Isa, Simd, SimdOp};

/// Channels that are worked on together: all numbers of outputs here are multiples of it.
pub(super) const BLOCK: usize = 16;

/// Values of the cells of a grid, row by row, all channels of a cell together.
pub(super) struct Grid<const CHANNELS: usize> {
    pub(super) width: usize,
    pub(super) height: usize,
    // Room for the largest grid so far: what lies behind the last cell is left over.
    room: Vec<[f32; CHANNELS]>,
}

impl<const CHANNELS: usize> Default for Grid<CHANNELS> {
    fn default() -> Self {
        Self { width: 0, height: 0, room: Vec::new() }
    }
}

impl<const CHANNELS: usize> Grid<CHANNELS> {
    pub(super) fn cells(&self) -> &[[f32; CHANNELS]] {
        &self.room[..self.width * self.height]
    }

    pub(super) fn cells_mut(&mut self) -> &mut [[f32; CHANNELS]] {
        &mut self.room[..self.width * self.height]
    }

    pub(super) fn reset(&mut self, width: usize, height: usize) {
        (self.width, self.height) = (width, height);
        if self.room.len() < width * height {
            self.room.resize(width * height, [0.0; CHANNELS]);
        }
    }

    /// The larger of each two by two cells.
    pub(super) fn halve(&self, into: &mut Self) {
        into.reset(self.width / 2, self.height / 2);
        Halving { input: self, output: into }.dispatch();
    }

    fn row(&self, y: usize) -> &[[f32; CHANNELS]] {
        &self.room[y * self.width..][..self.width]
    }

    /// Adds each cell of `small`, a grid of half the width and height, to four cells.
    pub(super) fn add_enlarged(&mut self, small: &Self) {
        let width = self.width;
        for (y, row) in self.cells_mut().chunks_exact_mut(width).enumerate() {
            for (cells, from) in row.as_chunks_mut::<2>().0.iter_mut().zip(small.row(y / 2)) {
                for cell in cells {
                    cell.iter_mut().zip(from).for_each(|(value, more)| *value += more);
                }
            }
        }
    }
}

/// A layer that mixes the channels of each cell.
pub(super) struct Pointwise<const IN: usize, const OUT: usize> {
    // For each block of outputs, for each input: the weights of the block.
    weights: Vec<[[f32; BLOCK]; IN]>,
    bias: Vec<[f32; BLOCK]>,
}

impl<const IN: usize, const OUT: usize> Pointwise<IN, OUT> {
    /// `bias(output)` and `weight(output, input)` for all pairs.
    pub(super) fn new(bias: impl Fn(usize) -> f32, weight: impl Fn(usize, usize) -> f32) -> Self {
        const { assert!(OUT.is_multiple_of(BLOCK)) };
        let of_block = |values: &dyn Fn(usize) -> f32, block: usize| {
            std::array::from_fn(|output| values(block * BLOCK + output))
        };
        let blocks = 0..OUT / BLOCK;
        Self {
            weights: blocks
                .clone()
                .map(|block| {
                    std::array::from_fn(|input| of_block(&|output| weight(output, input), block))
                })
                .collect(),
            bias: blocks.map(|block| of_block(&bias, block)).collect(),
        }
    }
}

/// A layer that looks at three by three cells, each channel by itself.
pub(super) struct Depthwise<const CHANNELS: usize> {
    // What is below becomes this.
    floor: f32,
    // Of the nine cells, row by row.
    weights: [[f32; CHANNELS]; 9],
    bias: [f32; CHANNELS],
}

impl<const CHANNELS: usize> Depthwise<CHANNELS> {
    /// `bias(channel)`, and `weight(channel, cell)` for the nine cells, row by row. With `relu`
    /// nothing is below 0.
    pub(super) fn new(
        relu: bool,
        bias: impl Fn(usize) -> f32,
        weight: impl Fn(usize, usize) -> f32,
    ) -> Self {
        let of_cell = |cell| std::array::from_fn(|channel| weight(channel, cell));
        Self {
            floor: if relu { 0.0 } else { f32::NEG_INFINITY },
            weights: std::array::from_fn(of_cell),
            bias: std::array::from_fn(bias),
        }
    }
}

/// The first layer: three by three pixels of each second column and row to 16 channels.
pub(super) struct Stem<'a> {
    pub(super) layer: &'a Pointwise<27, BLOCK>,
    /// Pixels with one more at each edge, three bytes each.
    pub(super) pixels: &'a [u8],
    /// Pixels in a row, with the two more.
    pub(super) width: usize,
    pub(super) output: &'a mut Grid<BLOCK>,
}

impl SimdOp for Stem<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        // As many cells at once as in `mix_row`; each begins two pixels after the one before.
        match isa.f32().len() {
            16 => stem_rows::<I, 1, 12, 75>(isa, self),
            8 => stem_rows::<I, 2, 6, 39>(isa, self),
            _ => stem_rows::<I, 4, 3, 21>(isa, self),
        }
    }
}

// `TAPS` is 6 * `CELLS` + 3: the values that are read of each row of pixels.
#[inline(always)]
fn stem_rows<I: Isa, const VECTORS: usize, const CELLS: usize, const TAPS: usize>(
    isa: I,
    Stem { layer, pixels, width, output }: Stem<'_>,
) {
    const { assert!(TAPS == 6 * CELLS + 3) };
    let stride = 3 * width;
    output.reset((width - 2) / 2, (pixels.len() / stride - 2) / 2);
    let across = output.width;
    // The third row is the first of the next three.
    let mut rows = [(); 3].map(|()| vec![0.0; stride]);
    numbers(&pixels[..stride], &mut rows[2]);
    for (y, output) in output.cells_mut().chunks_exact_mut(across).enumerate() {
        rows.swap(0, 2);
        numbers(&pixels[(2 * y + 1) * stride..][..stride], &mut rows[1]);
        numbers(&pixels[(2 * y + 2) * stride..][..stride], &mut rows[2]);
        let (together, rest) = output.as_chunks_mut::<CELLS>();
        let alone = together.len() * CELLS;
        for (index, output) in together.iter_mut().enumerate() {
            stem::<I, VECTORS, CELLS, TAPS>(isa, layer, &rows, 6 * CELLS * index, output);
        }
        for (index, output) in rest.iter_mut().enumerate() {
            let output = std::array::from_mut(output);
            stem::<I, VECTORS, 1, 9>(isa, layer, &rows, 6 * (alone + index), output);
        }
    }
}

#[inline(always)]
fn numbers(bytes: &[u8], into: &mut [f32]) {
    for (value, &byte) in into.iter_mut().zip(bytes) {
        *value = f32::from(byte);
    }
}

// Here and below: loops over indices and no closures. What a closure does with vectors is not
// compiled for the vector unit that was chosen at run time, and costs a call each time.
#[inline(always)]
#[expect(clippy::needless_range_loop, reason = "see above")]
fn stem<I: Isa, const VECTORS: usize, const CELLS: usize, const TAPS: usize>(
    isa: I,
    layer: &Pointwise<27, BLOCK>,
    rows: &[Vec<f32>; 3],
    start: usize,
    output: &mut [[f32; BLOCK]; CELLS],
) {
    let ops = isa.f32();
    let lanes = ops.len();
    let mut sums = begun::<I, VECTORS, CELLS>(isa, &layer.bias[0]);
    for line in 0..3 {
        let row = rows[line][start..].first_chunk::<TAPS>();
        let row = row.expect("rows have a pixel more at both ends");
        for tap in 0..9 {
            let weights = &layer.weights[0][9 * line + tap];
            for vector in 0..VECTORS {
                let weights = ops.load(&weights[vector * lanes..]);
                for cell in 0..CELLS {
                    let value = ops.splat(row[6 * cell + tap]);
                    sums[cell][vector] = ops.mul_add(value, weights, sums[cell][vector]);
                }
            }
        }
    }
    for cell in 0..CELLS {
        for vector in 0..VECTORS {
            let sum = ops.max(sums[cell][vector], ops.zero());
            store(sum, &mut output[cell][vector * lanes..][..lanes]);
        }
    }
}

/// A 1x1 layer, the 3x3 layer after it and, where asked for, the larger of two by two cells.
pub(super) struct Pair<'a, const IN: usize, const OUT: usize> {
    pub(super) mix: &'a Pointwise<IN, OUT>,
    pub(super) blur: &'a Depthwise<OUT>,
    pub(super) halve: bool,
    pub(super) input: &'a Grid<IN>,
    pub(super) output: &'a mut Grid<OUT>,
}

impl<const IN: usize, const OUT: usize> SimdOp for Pair<'_, IN, OUT> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let Grid { width, height, .. } = *self.input;
        let shrink = if self.halve { 2 } else { 1 };
        self.output.reset(width / shrink, height / shrink);
        let across = self.output.width;
        // Three rows with an empty cell at both ends, one row that stays empty for what lies
        // above and below the grid, and two finished rows for halving.
        let length = width + 2;
        let mut rows = vec![[0.0; OUT]; 4 * length];
        let (ring, empty) = rows.split_at_mut(3 * length);
        let mut finished = vec![[0.0; OUT]; if self.halve { 2 * width } else { 0 }];
        mix_row(isa, self.mix, self.input.row(0), &mut ring[1..=width]);
        for y in 0..height {
            if y + 1 < height {
                let next = &mut ring[(y + 1) % 3 * length..][1..=width];
                mix_row(isa, self.mix, self.input.row(y + 1), next);
            }
            let row = |at: usize| &ring[at % 3 * length..][..length];
            let above = if y == 0 { &*empty } else { row(y - 1) };
            let below = if y + 1 == height { &*empty } else { row(y + 1) };
            let into = if self.halve {
                &mut finished[y % 2 * width..][..width]
            } else {
                &mut self.output.cells_mut()[y * width..][..width]
            };
            blur_row(isa, self.blur, [above, row(y), below], into);
            if self.halve && y % 2 == 1 {
                halve_rows(
                    isa,
                    &finished,
                    &mut self.output.cells_mut()[y / 2 * across..][..across],
                );
            }
        }
    }
}

struct Halving<'a, const CHANNELS: usize> {
    input: &'a Grid<CHANNELS>,
    output: &'a mut Grid<CHANNELS>,
}

impl<const CHANNELS: usize> SimdOp for Halving<'_, CHANNELS> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let width = self.output.width;
        let rows = self.input.cells().chunks_exact(2 * self.input.width);
        for (rows, output) in rows.zip(self.output.cells_mut().chunks_exact_mut(width)) {
            halve_rows(isa, rows, output);
        }
    }
}

#[inline(always)]
fn mix_row<I: Isa, const IN: usize, const OUT: usize>(
    isa: I,
    layer: &Pointwise<IN, OUT>,
    input: &[[f32; IN]],
    output: &mut [[f32; OUT]],
) {
    // As many cells at once as fill the vector registers with sums: fewer leave the arithmetic
    // waiting for itself, more spill.
    match isa.f32().len() {
        16 => mix_cells::<I, 1, 12, IN, OUT>(isa, layer, input, output),
        8 => mix_cells::<I, 2, 6, IN, OUT>(isa, layer, input, output),
        _ => mix_cells::<I, 4, 3, IN, OUT>(isa, layer, input, output),
    }
}

#[inline(always)]
fn mix_cells<
    I: Isa,
    const VECTORS: usize,
    const CELLS: usize,
    const IN: usize,
    const OUT: usize,
>(
    isa: I,
    layer: &Pointwise<IN, OUT>,
    input: &[[f32; IN]],
    output: &mut [[f32; OUT]],
) {
    let (inputs, last) = input.as_chunks::<CELLS>();
    let (outputs, last_outputs) = output.as_chunks_mut::<CELLS>();
    for (input, output) in inputs.iter().zip(outputs) {
        mix::<I, VECTORS, CELLS, IN, OUT>(isa, layer, input, output);
    }
    for (input, output) in last.iter().zip(last_outputs) {
        let (input, output) = (std::array::from_ref(input), std::array::from_mut(output));
        mix::<I, VECTORS, 1, IN, OUT>(isa, layer, input, output);
    }
}

#[inline(always)]
#[expect(clippy::needless_range_loop, reason = "as in `stem`")]
fn mix<I: Isa, const VECTORS: usize, const CELLS: usize, const IN: usize, const OUT: usize>(
    isa: I,
    layer: &Pointwise<IN, OUT>,
    input: &[[f32; IN]; CELLS],
    output: &mut [[f32; OUT]; CELLS],
) {
    let ops = isa.f32();
    let lanes = ops.len();
    for block in 0..OUT / BLOCK {
        let weights = &layer.weights[block];
        let mut sums = begun::<I, VECTORS, CELLS>(isa, &layer.bias[block]);
        for index in 0..IN {
            let mut part = [ops.zero(); VECTORS];
            for vector in 0..VECTORS {
                part[vector] = ops.load(&weights[index][vector * lanes..]);
            }
            for cell in 0..CELLS {
                let value = ops.splat(input[cell][index]);
                for vector in 0..VECTORS {
                    sums[cell][vector] = ops.mul_add(value, part[vector], sums[cell][vector]);
                }
            }
        }
        for cell in 0..CELLS {
            for vector in 0..VECTORS {
                let at = block * BLOCK + vector * lanes;
                store(sums[cell][vector], &mut output[cell][at..][..lanes]);
            }
        }
    }
}

/// Sums that so far are the bias alone.
#[inline(always)]
fn begun<I: Isa, const VECTORS: usize, const CELLS: usize>(
    isa: I,
    bias: &[f32; BLOCK],
) -> [[I::F32; VECTORS]; CELLS] {
    let ops = isa.f32();
    let mut sums = [[ops.zero(); VECTORS]; CELLS];
    for vector in 0..VECTORS {
        let bias = ops.load(&bias[vector * ops.len()..]);
        for sum in &mut sums {
            sum[vector] = bias;
        }
    }
    sums
}

/// The library's own `store` is not always compiled into the loop, and then is a call each time.
#[inline(always)]
fn store<V: Simd<Elem = f32>>(value: V, into: &mut [f32]) {
    into.copy_from_slice(value.to_array().as_ref());
}

#[inline(always)]
fn blur_row<I: Isa, const CHANNELS: usize>(
    isa: I,
    layer: &Depthwise<CHANNELS>,
    rows: [&[[f32; CHANNELS]]; 3],
    output: &mut [[f32; CHANNELS]],
) {
    const CELLS: usize = 6;
    let (together, rest) = output.as_chunks_mut::<CELLS>();
    let alone = together.len() * CELLS;
    for (index, output) in together.iter_mut().enumerate() {
        blur::<I, CELLS, 8, CHANNELS>(isa, layer, rows, index * CELLS, output);
    }
    for (index, output) in rest.iter_mut().enumerate() {
        let output = std::array::from_mut(output);
        blur::<I, 1, 3, CHANNELS>(isa, layer, rows, alone + index, output);
    }
}

// `TAPS` is `CELLS` + 2: the cells that are read in each row.
#[inline(always)]
#[expect(clippy::needless_range_loop, reason = "as in `stem`")]
fn blur<I: Isa, const CELLS: usize, const TAPS: usize, const CHANNELS: usize>(
    isa: I,
    layer: &Depthwise<CHANNELS>,
    rows: [&[[f32; CHANNELS]]; 3],
    start: usize,
    output: &mut [[f32; CHANNELS]; CELLS],
) {
    const { assert!(TAPS == CELLS + 2) };
    let ops = isa.f32();
    let lanes = ops.len();
    let floor = ops.splat(layer.floor);
    let rows = rows.map(|row| {
        row[start..].first_chunk::<TAPS>().expect("rows have an empty cell at both ends")
    });
    for channel in (0..CHANNELS).step_by(lanes) {
        let mut sums = [ops.load(&layer.bias[channel..]); CELLS];
        for line in 0..3 {
            let mut taps = [ops.zero(); TAPS];
            for tap in 0..TAPS {
                taps[tap] = ops.load(&rows[line][tap][channel..]);
            }
            for column in 0..3 {
                let weight = ops.load(&layer.weights[3 * line + column][channel..]);
                for cell in 0..CELLS {
                    sums[cell] = ops.mul_add(taps[cell + column], weight, sums[cell]);
                }
            }
        }
        for cell in 0..CELLS {
            store(ops.max(sums[cell], floor), &mut output[cell][channel..][..lanes]);
        }
    }
}

#[inline(always)]
fn halve_rows<I: Isa, const CHANNELS: usize>(
    isa: I,
    rows: &[[f32; CHANNELS]],
    output: &mut [[f32; CHANNELS]],
) {
    let ops = isa.f32();
    let lanes = ops.len();
    let (upper, lower) = rows.split_at(rows.len() / 2);
    let cells = upper.as_chunks::<2>().0.iter().zip(lower.as_chunks::<2>().0);
    for (([a, b], [c, d]), output) in cells.zip(output) {
        for channel in (0..CHANNELS).step_by(lanes) {
            let above = ops.max(ops.load(&a[channel..]), ops.load(&b[channel..]));
            let below = ops.max(ops.load(&c[channel..]), ops.load(&d[channel..]));
            store(ops.max(above, below), &mut output[channel..][..lanes]);
        }
    }
}
