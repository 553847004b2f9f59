//! The network that finds text: PP-OCRv4's detector, with kernels of our own.

use super::backbone::{Backbone, Shape};
use crate::layers::{Dense, Gate, Graph, Grid, Layer, Window, layers};

/// The network: a backbone that shrinks the picture to 1/4, 1/8, 1/16 and 1/32, layers that bring
/// what the coarse grids saw into the finer ones, and the head.
pub(super) struct Detector {
    backbone: Backbone,
    // From the finest grid to the coarsest, as all below.
    inward: [(Dense, Gate); 4],
    outward: [(Dense, Gate); 4],
    head: Dense,
    enlarge: Dense,
    answer: Answer,
}

/// The last layer: each cell of half the picture's size becomes two by two pixels.
struct Answer {
    weights: [[f32; 4]; THIN],
    bias: f32,
}

/// Channels of all grids that the layers after the backbone bring together …
const JOINT: usize = 96;
/// … and of what each of them gives to the head.
const THIN: usize = JOINT / 4;
/// After which pairs the grids of 1/4, 1/8, 1/16 and 1/32 are done, and their channels.
const SEEN: [(usize, usize); 4] = [(2, 48), (4, 96), (9, 192), (13, 384)];

const PAIRS: [Shape; 14] = [
    (3, [1, 1], 32, None),
    (3, [2, 2], 48, None),
    (3, [1, 1], 48, None),
    (3, [2, 2], 96, None),
    (3, [1, 1], 96, None),
    (3, [2, 2], 192, None),
    (5, [1, 1], 192, None),
    (5, [1, 1], 192, None),
    (5, [1, 1], 192, None),
    (5, [1, 1], 192, None),
    (5, [2, 2], 384, Some(48)),
    (5, [1, 1], 384, Some(96)),
    (5, [1, 1], 384, None),
    (5, [1, 1], 384, None),
];

/// Buffers of one thread, kept from piece to piece.
#[derive(Default)]
pub(super) struct Workspace {
    picture: Grid,
    /// What the layers hand on by turns.
    turns: [Grid; 3],
    seen: [Grid; 4],
    mixed: [Grid; 4],
    thin: [Grid; 4],
}

impl Detector {
    /// Takes the weights out of the ONNX file. `None` where they are not this network's.
    pub(super) fn new(file: &[u8]) -> Option<Self> {
        let all = layers(&Graph::read(file)?)?;
        let mut layers = all.iter();
        let backbone = Backbone::next(&mut layers, &PAIRS)?;
        let reduced: Vec<&Layer> = layers.by_ref().take(SEEN.len()).collect();
        // From here on the file begins with the coarsest grid.
        let mut inward = Vec::new();
        for (reduce, (_, channels)) in reduced.iter().zip(SEEN).rev() {
            let widen = reduce.before(layers.next()?, [JOINT, channels])?;
            inward.push((widen, Gate::next(&mut layers, [JOINT, 24], Gate::NECK)?));
        }
        let mut outward = Vec::new();
        for _ in SEEN {
            let narrow = layers.next()?.dense(Window::around(3, [1, 1]), [THIN, JOINT])?;
            outward.push((narrow, Gate::next(&mut layers, [THIN, 6], Gate::NECK)?));
        }
        inward.reverse();
        outward.reverse();
        let found = Self {
            backbone,
            inward: inward.try_into().ok()?,
            outward: outward.try_into().ok()?,
            head: layers.next()?.dense(Window::around(3, [1, 1]), [THIN, JOINT])?,
            enlarge: layers.next()?.enlarging([4 * THIN, THIN])?,
            answer: Answer::new(layers.next()?)?,
        };
        layers.next().is_none().then_some(found)
    }

    /// How likely each pixel is text. `picture` has red, green and blue of each pixel together,
    /// as numbers that the network was trained on; its sides are multiples of 32 pixels.
    pub(super) fn run(&self, work: &mut Workspace, picture: &[f32], size: [usize; 2]) -> Vec<f32> {
        let Workspace { picture: grid, turns: [one, other, between], seen, mixed, thin } = work;
        grid.fill(picture, size);
        self.backbone.stem.run(grid, one);
        for (index, pair) in self.backbone.pairs.iter().enumerate() {
            pair.run(one, between, other);
            std::mem::swap(one, other);
            if let Some(place) = SEEN.iter().position(|(last, _)| *last == index) {
                seen[place].copy(one);
            }
        }
        for index in (0..SEEN.len()).rev() {
            let (widen, gate) = &self.inward[index];
            widen.run(&seen[index], &mut mixed[index]);
            gate.apply(&mut mixed[index]);
            if let [finer, coarser, ..] = &mut mixed[index..] {
                finer.add_enlarged(coarser);
            }
            let (narrow, gate) = &self.outward[index];
            narrow.run(&mixed[index], &mut thin[index]);
            gate.apply(&mut thin[index]);
        }
        side_by_side(thin, one);
        self.head.run(one, other);
        self.enlarge.run(other, one);
        self.answer.pixels(one)
    }
}

/// The grids enlarged to the size of the finest one, the coarsest first.
fn side_by_side(grids: &[Grid; 4], into: &mut Grid) {
    into.reset(grids[0].width, grids[0].height, JOINT);
    for y in 0..into.height {
        let rows: [&[f32]; 4] = std::array::from_fn(|index| grids[index].row(y >> index));
        for (x, cell) in into.row_mut(y).as_chunks_mut::<JOINT>().0.iter_mut().enumerate() {
            let parts = cell.as_chunks_mut::<THIN>().0.iter_mut().rev();
            for (index, (part, row)) in parts.zip(rows).enumerate() {
                part.copy_from_slice(&row[(x >> index) * THIN..][..THIN]);
            }
        }
    }
}

impl Answer {
    fn new(layer: &Layer) -> Option<Self> {
        let (weights, bias) = layer.single_enlarging(THIN)?;
        Some(Self { weights: weights.as_chunks::<4>().0.try_into().ok()?, bias })
    }

    /// One likelihood for each pixel. `grid` has four cells of half the picture's size in each.
    fn pixels(&self, grid: &Grid) -> Vec<f32> {
        let width = 4 * grid.width;
        let mut pixels = vec![0.0; width * 4 * grid.height];
        for y in 0..grid.height {
            let rows = &mut pixels[4 * y * width..][..4 * width];
            for (index, cell) in grid.row(y).as_chunks::<THIN>().0.iter().enumerate() {
                let (x, part) = (4 * (index / 4), index % 4);
                let [left, top] = [x + 2 * (part % 2), 2 * (part / 2)];
                let mut sums = [self.bias; 4];
                for (value, weights) in cell.iter().zip(&self.weights) {
                    sums.iter_mut().zip(weights).for_each(|(sum, one)| *sum += value * one);
                }
                for (at, sum) in sums.into_iter().enumerate() {
                    let likelihood = 1.0 / (1.0 + (-sum).exp());
                    rows[(top + at / 2) * width + left + at % 2] = likelihood;
                }
            }
        }
        pixels
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::Model;
    use crate::network::{Array, Network, Runner};

    const SIDES: [usize; 2] = [320, 192];

    /// Dark letters on a ground of several colours, always the same.
    fn picture([width, height]: [usize; 2]) -> Vec<f32> {
        // H, E, L, T, seven rows of five dots each.
        const LETTERS: [[u8; 7]; 4] = [
            [17, 17, 17, 31, 17, 17, 17],
            [31, 16, 16, 30, 16, 16, 31],
            [16, 16, 16, 16, 16, 16, 31],
            [31, 4, 4, 4, 4, 4, 4],
        ];
        let is_ink = |x: usize, y: usize| {
            let [column, row] = [x / 18, y / 40];
            let [dot, line] = [x % 18 / 3, y % 40 / 3];
            dot < 5 && line < 7 && LETTERS[(column + row) % 4][line] >> (4 - dot) & 1 == 1
        };
        let value = |index: usize| {
            let [x, y, colour] = [index / 3 % width, index / 3 / width, index % 3];
            let ground = ((x / 64 + y / 48 + colour) % 3) as f32 * 0.3;
            if is_ink(x, y) { -1.5 + ground } else { 1.8 - ground }
        };
        (0..3 * width * height).map(value).collect()
    }

    #[test]
    fn says_what_a_general_engine_says() {
        let Some(folder) = crate::tests::models() else { return };
        let file = Model::named("ch_PP-OCRv4_det_infer.onnx").unwrap().read(&folder).unwrap();
        let detector = Detector::new(&file).unwrap();
        let mut work = Workspace::default();
        // A larger piece before must leave nothing behind.
        let larger = [SIDES[0] + 64, SIDES[1] + 32];
        detector.run(&mut work, &picture(larger), larger);
        let picture = picture(SIDES);
        let ours = detector.run(&mut work, &picture, SIDES);

        let engine = Network::load_only("detector", file).unwrap();
        let plane = |colour: usize| picture.iter().skip(colour).step_by(3).copied();
        let data = plane(0).chain(plane(1)).chain(plane(2)).collect();
        let input = Array { shape: [1, 3, SIDES[1], SIDES[0]], data };
        let [theirs] = engine.run::<4, 1>(&Runner::new(), input).unwrap();
        let theirs = theirs.data;
        assert_eq!(ours.len(), theirs.len());
        let most = theirs.iter().copied().fold(0.0, f32::max);
        assert!(most > 0.9, "nothing to compare: {most}");
        for (index, (ours, theirs)) in ours.iter().zip(&theirs).enumerate() {
            assert!((ours - theirs).abs() < 1e-3, "{index}: {ours} {theirs}");
        }
    }

    #[test]
    fn another_network_is_refused() {
        let Some(folder) = crate::tests::models() else { return };
        let file =
            Model::named("face_detection_yunet_2023mar.onnx").unwrap().read(&folder).unwrap();
        assert!(Detector::new(&file).is_none());
        assert!(Detector::new(b"no network").is_none());
    }
}
