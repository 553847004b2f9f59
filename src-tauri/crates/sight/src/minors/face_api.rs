//! face-api's guess of an age: a small Xception and a layer of a single cell.

use super::Workspace;
use crate::layers::{Dense, Graph, Grid, Layer, Linear, Separable, Window, layers};

/// Width and height of the cuts that it looks at.
pub(super) const SIDE: usize = 112;

/// The network.
pub(super) struct FaceApi {
    /// Of the pictures that it was trained on, and what differences are divided by.
    mean: [f32; 3],
    range: f32,
    stem: Dense,
    halving: [Halving; 2],
    middle: Vec<[Separable; 3]>,
    last: Halving,
    widen: Separable,
    age: Linear,
}

/// Two pairs of layers to half the width and height, and a way past them.
struct Halving {
    pairs: [Separable; 2],
    past: Dense,
}

const STEM: usize = 32;
const SEEN: [usize; 2] = [64, 128];
const MIDDLE: usize = 2;
const WIDE: [usize; 2] = [256, 512];

impl FaceApi {
    /// Takes the weights out of the ONNX file. `None` where they are not this network's.
    pub(super) fn new(file: &[u8]) -> Option<Self> {
        let graph = Graph::read(file)?;
        let [less, divided, ..] = graph.nodes.as_slice() else { return None };
        let constant = |inputs: &[&[u8]]| graph.tensor(inputs.get(1)?).map(|one| &*one.numbers);
        let mean = constant(&less.inputs)?.try_into().ok()?;
        let &[range] = constant(&divided.inputs)? else { return None };

        let all = layers(&graph)?;
        let mut layers = all.iter();
        let [first, second] = SEEN;
        let found = Self {
            mean,
            range,
            stem: layers.next()?.dense(Window::even(3, 2), [STEM, 3])?,
            halving: [
                Halving::next(&mut layers, [STEM, first, first])?,
                Halving::next(&mut layers, [first, second, second])?,
            ],
            middle: (0..MIDDLE).map(|_| middle(&mut layers, second)).collect::<Option<_>>()?,
            last: Halving::next(&mut layers, [second, WIDE[0], WIDE[0]])?,
            widen: Separable::next(&mut layers, Window::even(3, 1), WIDE, None)?,
            age: layers.next()?.linear([1, WIDE[1]])?,
        };
        layers.next().is_none().then_some(found)
    }

    /// An age in years. `cut` has [`SIDE`] rows of as many pixels, red, green and blue from 0 to 255.
    pub(super) fn age(&self, work: &mut Workspace, cut: &[[f32; 3]]) -> f32 {
        let Workspace { picture, between, turns: [grid, one, other] } = work;
        let trained = |pixel: &[f32; 3]| {
            [0, 1, 2].map(|colour| (pixel[colour] - self.mean[colour]) / self.range)
        };
        let pixels: Vec<[f32; 3]> = cut.iter().map(trained).collect();
        picture.fill(pixels.as_flattened(), [SIDE; 2]);
        self.stem.run(picture, grid);
        let [first, second] = &self.halving;
        first.run(grid, between, [one, other]);
        second.run(grid, between, [one, other]);
        for [a, b, c] in &self.middle {
            // What goes on past the three pairs is not cut off at 0 for them.
            one.copy(grid);
            one.relu();
            a.run(one, between, other);
            b.run(other, between, one);
            c.run(one, between, other);
            grid.add(other);
        }
        self.last.run(grid, between, [one, other]);
        self.widen.run(grid, between, one);
        self.age.run(&one.means())[0]
    }
}

fn middle<'a>(
    layers: &mut impl Iterator<Item = &'a Layer>,
    channels: usize,
) -> Option<[Separable; 3]> {
    let mut pair = || Separable::next(layers, Window::even(3, 1), [channels; 2], None);
    Some([pair()?, pair()?, pair()?])
}

impl Halving {
    fn next<'a>(
        layers: &mut impl Iterator<Item = &'a Layer>,
        [inputs, between, outputs]: [usize; 3],
    ) -> Option<Self> {
        let mut pair = |channels| Separable::next(layers, Window::even(3, 1), channels, None);
        let pairs = [pair([inputs, between])?, pair([between, outputs])?];
        Some(Self { pairs, past: layers.next()?.dense(Window::even(1, 2), [outputs, inputs])? })
    }

    /// From `grid` to `grid`.
    fn run(&self, grid: &mut Grid, between: &mut Grid, [one, other]: [&mut Grid; 2]) {
        let [first, second] = &self.pairs;
        one.copy(grid);
        one.relu();
        first.run(one, between, other);
        second.run(other, between, one);
        one.most_of_nine(other);
        self.past.run(grid, one);
        one.add(other);
        std::mem::swap(grid, one);
    }
}
