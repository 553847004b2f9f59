//! The network that reads a line of text: PP-OCRv4's reader.
//!
//! The layers that look at the picture have kernels of our own. What compares the columns with each
//! other and chooses signs is a small part of the work, and a general engine does it.

use super::alphabet::SIGNS;
use super::backbone::{Backbone, Shape};
use crate::Error;
use crate::layers::{Graph, Grid, layers};
use crate::models::ModelError;
use crate::network::{Array, Network, Runner};

/// The network.
pub(super) struct Reader {
    backbone: Backbone,
    rest: Network,
}

/// Height of the pictures of lines, in pixels.
pub(super) const HEIGHT: usize = 48;

const PAIRS: [Shape; 14] = [
    (3, [1, 1], 32, None),
    (3, [1, 1], 64, None),
    (3, [1, 1], 64, None),
    (3, [1, 2], 128, None),
    (3, [1, 1], 128, None),
    (3, [2, 1], 240, None),
    (5, [1, 1], 240, None),
    (5, [1, 1], 240, None),
    (5, [1, 1], 240, None),
    (5, [1, 1], 240, None),
    (5, [1, 2], 480, Some(60)),
    (5, [1, 1], 480, Some(120)),
    (5, [1, 2], 480, None),
    (5, [1, 1], 480, None),
];
/// What the rest of the network begins with: the means of the backbone's cells, three by two.
const MEANS: &str = "p2o.AveragePool.1";
const ACROSS: usize = 2;

/// Buffers of one thread, kept from line to line.
pub(super) struct Workspace {
    runner: Runner,
    picture: Grid,
    turns: [Grid; 3],
}

impl Workspace {
    pub(super) fn new() -> Self {
        Self { runner: Runner::new(), picture: Grid::default(), turns: Default::default() }
    }
}

impl Reader {
    /// Takes the weights out of the ONNX file.
    ///
    /// # Errors
    ///
    /// [`ModelError::Damaged`] where they are not this network's.
    pub(super) fn new(name: &'static str, file: Vec<u8>) -> Result<Self, ModelError> {
        let backbone = Graph::read(&file)
            .and_then(|graph| layers(&graph))
            .and_then(|layers| Backbone::next(&mut layers.iter(), &PAIRS));
        let backbone = backbone.ok_or(ModelError::Damaged)?;
        Ok(Self { backbone, rest: Network::load_rest(name, file, MEANS)? })
    }

    /// How likely each sign stands in each column: [`SIGNS`] numbers for each eighth of the width.
    /// `picture` has [`HEIGHT`] rows of grey pixels, as numbers that the network was trained on.
    pub(super) fn run(&self, work: &mut Workspace, picture: &[f32]) -> Result<Vec<f32>, Error> {
        let Workspace { runner, picture: grid, turns: [one, other, between] } = work;
        let pixels: Vec<[f32; 3]> = picture.iter().map(|&grey| [grey; 3]).collect();
        grid.fill(pixels.as_flattened(), [picture.len() / HEIGHT, HEIGHT]);
        self.backbone.stem.run(grid, one);
        for pair in &self.backbone.pairs {
            pair.run(one, between, other);
            std::mem::swap(one, other);
        }
        let [output] = self.rest.run::<3, 1>(runner, means(one))?;
        let fits = output.shape[2] == SIGNS;
        fits.then_some(output.data).ok_or(Error::Model(self.rest.name()))
    }
}

/// One mean for each channel and two columns.
fn means(grid: &Grid) -> Array<4> {
    let columns = grid.width / ACROSS;
    let mut data = vec![0.0; grid.channels * columns];
    let share = 1.0 / (grid.height * ACROSS) as f32;
    for y in 0..grid.height {
        for (x, cell) in grid.row(y).chunks_exact(grid.channels).enumerate() {
            // A last column without another one is left out.
            let Some(place) = Some(x / ACROSS).filter(|place| *place < columns) else { continue };
            for (channel, value) in cell.iter().enumerate() {
                data[channel * columns + place] += share * value;
            }
        }
    }
    Array { shape: [1, grid.channels, 1, columns], data }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::Model;

    #[test]
    fn says_what_a_general_engine_says() {
        let Some(folder) = crate::tests::models() else { return };
        let file = Model::named("ch_PP-OCRv4_rec_infer.onnx").unwrap().read(&folder).unwrap();
        let reader = Reader::new("reader", file.clone()).unwrap();
        let engine = Network::load_only("reader", file).unwrap();
        let mut work = Workspace::new();
        // The second is narrower, and has a column without another one.
        for width in [328, 156] {
            // Strokes of several widths on uneven ground.
            let grey = |at: usize| {
                let [x, y] = [at % width, at / width];
                let ink = (8..40).contains(&y) && (x / 3 + x / 11 + y / 16) % 3 == 0;
                if ink { -0.8 } else { 0.7 + 0.3 * ((x + y) as f32 / 40.0).sin() }
            };
            let plane: Vec<f32> = (0..width * HEIGHT).map(grey).collect();
            let ours = reader.run(&mut work, &plane).unwrap();
            let input = Array { shape: [1, 3, HEIGHT, width], data: plane.repeat(3) };
            let [theirs] = engine.run::<3, 1>(&Runner::new(), input).unwrap();
            assert_eq!(ours.len(), theirs.data.len());
            let signs = theirs.data.iter().filter(|share| **share > 0.3).count();
            assert!(signs > 3, "nothing to compare: {signs}");
            for (index, (ours, theirs)) in ours.iter().zip(&theirs.data).enumerate() {
                assert!((ours - theirs).abs() < 1e-3, "{width}, {index}: {ours} {theirs}");
            }
        }
    }

    #[test]
    fn another_network_is_refused() {
        let Some(folder) = crate::tests::models() else { return };
        let file = Model::named("ch_PP-OCRv4_det_infer.onnx").unwrap().read(&folder).unwrap();
        assert_eq!(Reader::new("reader", file).err(), Some(ModelError::Damaged));
    }
}
