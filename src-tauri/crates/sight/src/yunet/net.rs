//! YuNet's layers, put together.

use rten_simd::SimdOp;

use super::kernels::{BLOCK, Depthwise, Grid, Pair, Pointwise, Stem};
use crate::layers::{Graph, Node};
use crate::level::{Colour, Piece};

struct Layers<const IN: usize, const OUT: usize> {
    mix: Pointwise<IN, OUT>,
    blur: Depthwise<OUT>,
}

/// The network: a stem, eleven pairs of layers that shrink the picture to 1/8, 1/16 and 1/32,
/// three pairs that bring what the coarse grids saw back into the finer ones, and the heads.
pub(super) struct Net {
    stem: Pointwise<27, BLOCK>,
    narrow: [Layers<BLOCK, BLOCK>; 2],
    wider: Layers<BLOCK, MIDDLE>,
    middle: Layers<MIDDLE, MIDDLE>,
    widest: Layers<MIDDLE, WIDE>,
    // Two pairs for each grid, from the finest to the coarsest, as all below.
    backbone: [[Layers<WIDE, WIDE>; 2]; 3],
    neck: [Layers<WIDE, WIDE>; 3],
    // 16 answers for each cell.
    heads: [Layers<WIDE, BLOCK>; 3],
}

/// Weights of one convolution.
struct Convolution {
    /// Outputs, inputs of each output, kernel height, kernel width.
    shape: [usize; 4],
    weights: Vec<f32>,
    bias: Vec<f32>,
}

/// Channels after the third and fourth pair …
const MIDDLE: usize = 32;
/// … and from the fifth on.
const WIDE: usize = 64;

/// Buffers of one thread, kept from piece to piece.
#[derive(Default)]
pub(super) struct Workspace {
    narrow: [Grid<BLOCK>; 2],
    middle: [Grid<MIDDLE>; 2],
    wide: [Grid<WIDE>; 2],
    seen: [Grid<WIDE>; 3],
    mixed: [Grid<WIDE>; 3],
    answers: [Grid<BLOCK>; 3],
}

impl Net {
    /// Takes the weights out of the ONNX file. `None` where they are not YuNet's.
    pub(super) fn new(file: &[u8]) -> Option<Self> {
        let all = convolutions(file)?;
        let mut layers = all.iter();
        let layers = &mut layers;
        Some(Self {
            stem: stem(layers.next()?)?,
            narrow: [pair(layers)?, pair(layers)?],
            wider: pair(layers)?,
            middle: pair(layers)?,
            widest: pair(layers)?,
            backbone: [
                [pair(layers)?, pair(layers)?],
                [pair(layers)?, pair(layers)?],
                [pair(layers)?, pair(layers)?],
            ],
            neck: {
                // The file begins with the coarsest.
                let [coarse, middle, fine] = [pair(layers)?, pair(layers)?, pair(layers)?];
                [fine, middle, coarse]
            },
            heads: {
                let rest: &[Convolution] = layers.as_slice();
                (rest.len() == 24).then_some(())?;
                [head(rest, 0)?, head(rest, 1)?, head(rest, 2)?]
            },
        })
    }

    /// The answers for a piece of a copy, for cells of 8, 16 and 32 pixels. What lies outside of
    /// the copy is black.
    pub(super) fn run<'a>(
        &self,
        work: &'a mut Workspace,
        copy: &Colour,
        piece: Piece,
    ) -> &'a [Grid<BLOCK>; 3] {
        let around = Piece {
            left: piece.left - 1,
            top: piece.top - 1,
            width: piece.width + 2,
            height: piece.height + 2,
        };
        let (pixels, width) = (copy.cut(around), around.width as usize);
        let Workspace { narrow, middle, wide: [wide, other], seen, mixed, answers } = work;
        let ([first, second], [third, fourth]) = (narrow, middle);
        Stem { layer: &self.stem, pixels: &pixels, width, output: first }.dispatch();
        self.narrow[0].run(first, second, true);
        self.narrow[1].run(second, first, false);
        self.wider.run(first, third, false);
        self.middle.run(third, fourth, false);
        self.widest.run(fourth, wide, true);
        for (grid, layers) in self.backbone.iter().enumerate() {
            layers[0].run(wide, other, false);
            layers[1].run(other, &mut seen[grid], false);
            if grid + 1 < seen.len() {
                seen[grid].halve(wide);
            }
        }
        for grid in (0..seen.len()).rev() {
            if let Some(coarser) = mixed.get(grid + 1) {
                seen[grid].add_enlarged(coarser);
            }
            self.neck[grid].run(&seen[grid], &mut mixed[grid], false);
            self.heads[grid].run(&mixed[grid], &mut answers[grid], false);
        }
        answers
    }
}

impl<const IN: usize, const OUT: usize> Layers<IN, OUT> {
    fn run(&self, input: &Grid<IN>, output: &mut Grid<OUT>, halve: bool) {
        Pair { mix: &self.mix, blur: &self.blur, halve, input, output }.dispatch();
    }
}

/// The file's convolutions in its order. `None` where it is no such file.
fn convolutions(file: &[u8]) -> Option<Vec<Convolution>> {
    let graph = Graph::read(file)?;
    let nodes = graph.nodes.iter().filter(|node| node.kind == b"Conv");
    let convolution = |node: &Node<'_>| {
        let &[_, weights, bias] = node.inputs.as_slice() else { return None };
        let [weights, bias] = [graph.tensor(weights)?.clone(), graph.tensor(bias)?.clone()];
        let shape: [usize; 4] = weights.shape.try_into().ok()?;
        let fits = shape[0] == bias.numbers.len();
        fits.then_some(Convolution { shape, weights: weights.numbers, bias: bias.numbers })
    };
    nodes.map(convolution).collect()
}

fn stem(layer: &Convolution) -> Option<Pointwise<27, BLOCK>> {
    let fits = layer.shape == [BLOCK, 3, 3, 3];
    // The file's order is blue, green, red, each three by three; a patch of the picture has
    // red, green and blue of each pixel together.
    let weight = |output: usize, input: usize| {
        let [place, colour] = [input / 3, 2 - input % 3];
        layer.weights[output * 27 + colour * 9 + place]
    };
    fits.then(|| Pointwise::new(|output| layer.bias[output], weight))
}

fn pair<'a, const IN: usize, const OUT: usize>(
    layers: &mut impl Iterator<Item = &'a Convolution>,
) -> Option<Layers<IN, OUT>> {
    joined(&[layers.next()?], &[layers.next()?], true)
}

/// The layers that answer for one grid. The file has them by kind, and in each kind by grid: class,
/// box, object, points, two layers each.
fn head(layers: &[Convolution], grid: usize) -> Option<Layers<WIDE, BLOCK>> {
    // The order of the answers is the one in which `decode` reads them.
    let kinds = [0, 6, 3, 9].map(|kind| 2 * (kind + grid));
    let [mix, blur] =
        [0, 1].map(|part| kinds.iter().map(|at| layers.get(at + part)).collect::<Option<Vec<_>>>());
    joined(&mix?, &blur?, false)
}

/// Pairs of layers with the same input, side by side.
fn joined<const IN: usize, const OUT: usize>(
    mix: &[&Convolution],
    blur: &[&Convolution],
    relu: bool,
) -> Option<Layers<IN, OUT>> {
    let outputs: Vec<(usize, usize)> = mix
        .iter()
        .enumerate()
        .flat_map(|(part, layer)| (0..layer.shape[0]).map(move |output| (part, output)))
        .collect();
    let fits = |(mix, blur): (&&Convolution, &&Convolution)| {
        mix.shape == [blur.shape[0], IN, 1, 1] && blur.shape[1..] == [1, 3, 3]
    };
    if !mix.iter().zip(blur).all(fits) || outputs.len() != OUT {
        return None;
    }
    let bias = |layers: &[&Convolution], output: usize| {
        let (part, output) = outputs[output];
        layers[part].bias[output]
    };
    let mixing = |output: usize, input: usize| {
        let (part, output) = outputs[output];
        mix[part].weights[output * IN + input]
    };
    let blurring = |channel: usize, cell: usize| {
        let (part, channel) = outputs[channel];
        blur[part].weights[channel * 9 + cell]
    };
    Some(Layers {
        mix: Pointwise::new(|output| bias(mix, output), mixing),
        blur: Depthwise::new(relu, |channel| bias(blur, channel), blurring),
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
        let mut work = Workspace::default();
        let net = Net::new(&file).unwrap();
        // A larger piece before must leave nothing behind.
        net.run(&mut work, &copy, Piece { width: size.width + 64, ..piece });
        let ours = net.run(&mut work, &copy, piece);

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
        let theirs: [Array<3>; 12] = engine.run(&Runner::new(), input).unwrap();

        for (grid, ours) in ours.iter().enumerate() {
            for (kind, (numbers, first)) in
                [(1, 0), (1, 1), (4, 2), (10, 6)].into_iter().enumerate()
            {
                let theirs = &theirs[3 * kind + grid].data;
                assert_eq!(theirs.len(), ours.width * ours.height * numbers);
                for (index, &expected) in theirs.iter().enumerate() {
                    let ours = ours.cells()[index / numbers][first + index % numbers];
                    // The engine's outputs of the first two kinds are after the sigmoid.
                    let ours = if kind < 2 { 1.0 / (1.0 + (-ours).exp()) } else { ours };
                    let difference = (ours - expected).abs();
                    assert!(difference < 2e-4, "{} {index}: {ours} {expected}", names[kind]);
                }
            }
        }
    }
}
