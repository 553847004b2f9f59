//! YuNet's layers, put together.

use rten_simd::SimdOp;

use super::kernels::{BLOCK, Depthwise, Grid, Pair, Pointwise, Stem};
use super::onnx::{Convolution, convolutions};
use crate::level::{Colour, Piece};

struct Layers {
    mix: Pointwise,
    blur: Depthwise,
}

/// The network: a stem, eleven pairs of layers that shrink the picture to 1/8, 1/16 and 1/32,
/// three pairs that bring what the coarse grids saw back into the finer ones, and the heads.
pub(super) struct Net {
    stem: Pointwise,
    backbone: Vec<Layers>,
    // From the coarsest grid to the finest.
    neck: Vec<Layers>,
    // From the finest grid to the coarsest; 16 answers for each cell.
    heads: Vec<Layers>,
}

/// Buffers of one thread, kept from piece to piece.
#[derive(Default)]
pub(super) struct Workspace {
    grids: [Grid; 2],
    between: Vec<f32>,
}

const BACKBONE: usize = 11;
// The pairs after which a quarter of the cells is left …
const HALVED: [usize; 4] = [0, 4, 6, 8];
// … and those whose results the neck takes, before they are halved.
const KEPT: [usize; 3] = [6, 8, 10];

impl Net {
    /// Takes the weights out of the ONNX file. `None` where they are not YuNet's.
    pub(super) fn new(file: &[u8]) -> Option<Self> {
        let all = convolutions(file)?;
        let mut layers = all.iter();
        let stem = stem(layers.next()?)?;
        let mut pairs = |count: usize| {
            (0..count)
                .map(|_| joined(&[layers.next()?], &[layers.next()?], true))
                .collect::<Option<Vec<_>>>()
        };
        let backbone = pairs(BACKBONE)?;
        let neck = pairs(3)?;
        // By kind, and in each kind by grid: class, box, object, points, two layers each.
        let rest: Vec<&Convolution> = layers.collect();
        let head = |grid: usize| {
            // The order of the answers is the one in which `decode` reads them.
            let kinds = [0, 6, 3, 9].map(|kind| 2 * (kind + grid));
            let [mix, blur] =
                [0, 1].map(|part| kinds.map(|at| rest.get(at + part).copied()).into_iter());
            joined(&mix.collect::<Option<Vec<_>>>()?, &blur.collect::<Option<Vec<_>>>()?, false)
        };
        let heads = (0..3).map(head).collect::<Option<Vec<_>>>()?;
        (rest.len() == 24).then_some(Self { stem, backbone, neck, heads })
    }

    /// The answers for a piece of a copy, for cells of 8, 16 and 32 pixels. What lies outside of
    /// the copy is black.
    pub(super) fn run(&self, work: &mut Workspace, copy: &Colour, piece: Piece) -> [Grid; 3] {
        let around = Piece {
            left: piece.left - 1,
            top: piece.top - 1,
            width: piece.width + 2,
            height: piece.height + 2,
        };
        let Workspace { grids: [input, output], between } = work;
        let (pixels, width) = (copy.cut(around), around.width as usize);
        Stem { layer: &self.stem, pixels: &pixels, width, output: input }.dispatch();
        let mut kept = Vec::with_capacity(3);
        for (index, layers) in self.backbone.iter().enumerate() {
            let keep = KEPT.contains(&index);
            let halve = HALVED.contains(&index);
            layers.run(input, output, between, halve && !keep);
            if keep {
                kept.push(output.clone());
            }
            if keep && halve {
                output.halve(input);
            } else {
                std::mem::swap(input, output);
            }
        }
        let mut coarser: Option<Grid> = None;
        let mut answers = [const { Grid::empty() }; 3];
        for (grid, layers) in (0..3).rev().zip(&self.neck) {
            let seen = &mut kept[grid];
            if let Some(coarser) = &coarser {
                seen.add_enlarged(coarser);
            }
            let mut mixed = Grid::empty();
            layers.run(seen, &mut mixed, between, false);
            self.heads[grid].run(&mixed, &mut answers[grid], between, false);
            coarser = Some(mixed);
        }
        answers
    }
}

impl Layers {
    fn run(&self, input: &Grid, output: &mut Grid, between: &mut Vec<f32>, halve: bool) {
        Pair { mix: &self.mix, blur: &self.blur, halve, input, output, between }.dispatch();
    }
}

fn stem(layer: &Convolution) -> Option<Pointwise> {
    let fits = layer.shape == [BLOCK, 3, 3, 3];
    // The file's order is blue, green, red, each three by three; a patch of the picture has
    // red, green and blue of each pixel together.
    let weight = |output: usize, input: usize| {
        let [place, colour] = [input / 3, 2 - input % 3];
        layer.weights[output * 27 + colour * 9 + place]
    };
    fits.then(|| Pointwise::new(27, layer.bias.clone(), true, weight))
}

/// Pairs of layers with the same input, side by side.
fn joined(mix: &[&Convolution], blur: &[&Convolution], relu: bool) -> Option<Layers> {
    let inputs = mix.first()?.shape[1];
    let outputs: Vec<(usize, usize)> = mix
        .iter()
        .enumerate()
        .flat_map(|(part, layer)| (0..layer.shape[0]).map(move |output| (part, output)))
        .collect();
    let fits = |(mix, blur): (&&Convolution, &&Convolution)| {
        mix.shape == [blur.shape[0], inputs, 1, 1] && blur.shape[1..] == [1, 3, 3]
    };
    if !mix.iter().zip(blur).all(fits) || !outputs.len().is_multiple_of(BLOCK) {
        return None;
    }
    let bias =
        |layers: &[&Convolution]| layers.iter().flat_map(|layer| &layer.bias).copied().collect();
    let mixing = |output: usize, input: usize| {
        let (part, output) = outputs[output];
        mix[part].weights[output * inputs + input]
    };
    let blurring = |channel: usize, cell: usize| {
        let (part, channel) = outputs[channel];
        blur[part].weights[channel * 9 + cell]
    };
    Some(Layers {
        mix: Pointwise::new(inputs, bias(mix), false, mixing),
        blur: Depthwise::new(bias(blur), relu, blurring),
    })
}

#[cfg(test)]
mod tests {
    use programme::region::PhotoSize;

    use super::*;
    use crate::Picture;
    use crate::models::Model;
    use crate::network::{Array, Network, Runner};

    const SIDE: usize = 640;

    /// A picture with edges and colours of many sizes, always the same.
    fn pixels() -> Vec<u8> {
        let mut state = 7_u32;
        let mut noise = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 24
        };
        let pixel = |index: usize| {
            let [x, y, colour] = [index / 3 % SIDE, index / 3 / SIDE, index % 3];
            let checks = (x / (8 + 16 * colour) + y / (12 + 4 * colour)) % 3;
            (checks as u32 * 70 + noise() / 3) as u8
        };
        (0..SIDE * SIDE * 3).map(pixel).collect()
    }

    #[test]
    fn says_what_a_general_engine_says() {
        let Some(folder) = crate::tests::models() else { return };
        let file =
            Model::named("face_detection_yunet_2023mar.onnx").unwrap().read(&folder).unwrap();
        let pixels = pixels();
        let size = PhotoSize { width: SIDE as u32, height: SIDE as u32 };
        let copy = Colour::of(&Picture::new(size, &pixels).unwrap(), 1.0).unwrap();
        let piece = Piece { left: 0, top: 0, width: size.width, height: size.height };
        let ours = Net::new(&file).unwrap().run(&mut Workspace::default(), &copy, piece);

        let names = ["cls", "obj", "bbox", "kps"];
        let outputs: Vec<String> = names
            .iter()
            .flat_map(|name| [8, 16, 32].map(|cell| format!("{name}_{cell}")))
            .collect();
        let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
        let engine = Network::load("yunet", file, &outputs).unwrap();
        let plane =
            |colour: usize| pixels.iter().skip(colour).step_by(3).map(|&value| f32::from(value));
        let data = plane(2).chain(plane(1)).chain(plane(0)).collect();
        let input = Array { shape: [1, 3, SIDE, SIDE], data };
        let theirs: Vec<Array<3>> = engine.run(&Runner::new(), input).unwrap();

        for (grid, ours) in ours.iter().enumerate() {
            for (kind, (numbers, first)) in
                [(1, 0), (1, 1), (4, 2), (10, 6)].into_iter().enumerate()
            {
                let theirs = &theirs[3 * kind + grid].data;
                assert_eq!(theirs.len(), ours.width * ours.height * numbers);
                for (index, &expected) in theirs.iter().enumerate() {
                    let ours = ours.data[index / numbers * BLOCK + first + index % numbers];
                    // The engine's outputs of the first two kinds are after the sigmoid.
                    let ours = if kind < 2 { 1.0 / (1.0 + (-ours).exp()) } else { ours };
                    let difference = (ours - expected).abs();
                    assert!(difference < 2e-4, "{} {index}: {ours} {expected}", names[kind]);
                }
            }
        }
    }
}
