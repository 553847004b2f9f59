//! faceres' guess of an age: MobileNet and two layers of single cells.

use super::Workspace;
use crate::layers::{Dense, Graph, Linear, Separable, Window, layers};

/// Width and height of the cuts that it looks at.
pub(super) const SIDE: usize = 224;
/// Ages that it tells apart.
pub(super) const AGES: usize = 100;

/// The network.
pub(super) struct Faceres {
    stem: Dense,
    pairs: Vec<Separable>,
    narrow: Linear,
    ages: Linear,
}

const STEM: usize = 32;
// Step and outputs.
const PAIRS: [(usize, usize); 13] = [
    (1, 64),
    (2, 128),
    (1, 128),
    (2, 256),
    (1, 256),
    (2, 512),
    (1, 512),
    (1, 512),
    (1, 512),
    (1, 512),
    (1, 512),
    (2, 1024),
    (1, 1024),
];
const NARROW: usize = 256;

impl Faceres {
    /// Takes the weights out of the ONNX file. `None` where they are not this network's.
    pub(super) fn new(file: &[u8]) -> Option<Self> {
        let all = layers(&Graph::read(file)?)?;
        let mut layers = all.iter();
        let stem = layers.next()?.dense(Window::even(3, 2), [STEM, 3])?;
        let mut channels = STEM;
        let mut pair = |(step, outputs)| {
            let pair =
                Separable::next(&mut layers, Window::even(3, step), [channels, outputs], None)?;
            channels = outputs;
            Some(pair)
        };
        let pairs = PAIRS.iter().map(|shape| pair(*shape)).collect::<Option<_>>()?;
        let narrow = layers.next()?.linear([NARROW, channels])?;
        let ages = layers.next()?.linear([AGES, NARROW])?;
        layers.next().is_none().then_some(Self { stem, pairs, narrow, ages })
    }

    /// How likely each age in years is; together 1. `cut` has [`SIDE`] rows of as many pixels, red,
    /// green and blue from 0 to 255.
    pub(super) fn shares(&self, work: &mut Workspace, cut: &[[f32; 3]]) -> [f32; AGES] {
        let Workspace { picture, between, turns: [grid, other, _] } = work;
        picture.fill(cut.as_flattened(), [SIDE; 2]);
        self.stem.run(picture, grid);
        for pair in &self.pairs {
            pair.run(grid, between, other);
            std::mem::swap(grid, other);
        }
        let sums = self.ages.run(&self.narrow.run(&grid.means()));
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        let mut shares = [0.0; AGES];
        for (share, sum) in shares.iter_mut().zip(sums) {
            *share = (sum - most).exp();
        }
        let all: f32 = shares.iter().sum();
        shares.map(|share| share / all)
    }
}
