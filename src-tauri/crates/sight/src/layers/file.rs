//! A network's layers as they stand in its file.
//!
//! What the file does step by step after a layer, it does here with the layer: numbers that are
//! multiplied and added go into its weights, the eight steps of an activation become one.

use super::onnx::{Graph, Node, Tensor};
use super::{Dense, Depthwise, Linear, Then, Window};

/// Of the file's batch normalisations.
const EPSILON: f32 = 1e-5;

/// A layer with what follows it.
pub(crate) struct Layer {
    /// Outputs, inputs of each output, height and width of the window; of a layer that enlarges,
    /// inputs stand first.
    shape: [usize; 4],
    weights: Vec<f32>,
    /// For each output what its sum is multiplied with, and what is added then.
    scale: Vec<f32>,
    shift: Vec<f32>,
    then: Then,
}

/// The layers of a network in its order. `None` where something is none that is known here.
pub(crate) fn layers(graph: &Graph<'_>) -> Option<Vec<Layer>> {
    let mut layers: Vec<Layer> = Vec::new();
    // What the last layer answers is called, with all that followed it so far.
    let mut answer: &[u8] = b"";
    let mut nodes = graph.nodes.as_slice();
    while let Some((node, rest)) = nodes.split_first() {
        nodes = rest;
        let before = layers.last_mut().filter(|_| node.inputs.contains(&answer));
        match (node.kind, before) {
            (b"Conv", _) => layers.push(layer(graph, node, 0)?),
            (b"ConvTranspose", _) => layers.push(layer(graph, node, 1)?),
            // Two answers of other layers may be multiplied as well.
            (b"MatMul", _) => match linear(graph, node) {
                Some(layer) => layers.push(layer),
                None => continue,
            },
            (b"BatchNormalization", Some(layer)) => layer.normalise(graph, node)?,
            (b"Relu", Some(layer)) => layer.then = Then::Relu,
            (b"Clip", Some(layer)) => layer.clip(graph, node)?,
            (b"Add" | b"Mul", Some(layer)) => {
                if let Some((last, rest)) = activation(graph, node, rest, layer) {
                    (answer, nodes) = (last.output, rest);
                    continue;
                } else if let Some(constant) = constant(graph, node) {
                    layer.affine(node.kind, constant)?;
                } else {
                    continue;
                }
            }
            _ => continue,
        }
        answer = node.output;
    }
    Some(layers)
}

fn layer(graph: &Graph<'_>, node: &Node<'_>, outputs_at: usize) -> Option<Layer> {
    let [_, weights, bias @ ..] = node.inputs.as_slice() else { return None };
    let Tensor { shape, numbers: weights } = graph.tensor(weights)?.clone();
    let shape: [usize; 4] = shape.try_into().ok()?;
    let outputs = shape[outputs_at];
    let shift = match bias {
        [] => vec![0.0; outputs],
        [bias, ..] => graph.tensor(bias)?.numbers.clone(),
    };
    let fits = shift.len() == outputs;
    fits.then(|| Layer { shape, weights, scale: vec![1.0; outputs], shift, then: Then::Nothing })
}

/// A layer of one cell. Its weights stand by inputs.
fn linear(graph: &Graph<'_>, node: &Node<'_>) -> Option<Layer> {
    let [_, weights] = node.inputs.as_slice() else { return None };
    let Tensor { shape, numbers } = graph.tensor(weights)?;
    let &[inputs, outputs] = shape.as_slice() else { return None };
    let of = |output: usize| (0..inputs).map(move |input| numbers[input * outputs + output]);
    Some(Layer {
        shape: [outputs, inputs, 1, 1],
        weights: (0..outputs).flat_map(of).collect(),
        scale: vec![1.0; outputs],
        shift: vec![0.0; outputs],
        then: Then::Nothing,
    })
}

/// The number or numbers that a node works with beside a layer's answers.
fn constant<'a>(graph: &'a Graph<'_>, node: &Node<'_>) -> Option<&'a [f32]> {
    node.inputs.iter().find_map(|name| graph.tensor(name)).map(|one| one.numbers.as_slice())
}

/// Hard swish and what is multiplied and added then: six steps, the first of which is `node`.
/// Returns the last of them and the nodes after it.
fn activation<'a, 'b>(
    graph: &Graph<'_>,
    node: &Node<'_>,
    rest: &'a [Node<'b>],
    layer: &mut Layer,
) -> Option<(&'a Node<'b>, &'a [Node<'b>])> {
    let [clip, multiply, divide, factor, shift, rest @ ..] = rest else { return None };
    let kinds = [node, clip, multiply, divide, factor, shift].map(|node| node.kind);
    let expected: [&[u8]; 6] = [b"Add", b"Clip", b"Mul", b"Div", b"Mul", b"Add"];
    let one = |node: &Node<'_>| constant(graph, node).and_then(|all| all.first().copied());
    if kinds != expected || one(node) != Some(3.0) || one(divide) != Some(6.0) {
        return None;
    }
    layer.then = Then::Swish { factor: one(factor)? / 6.0, shift: one(shift)? };
    Some((shift, rest))
}

impl Layer {
    fn affine(&mut self, kind: &[u8], constant: &[f32]) -> Option<()> {
        let outputs = self.scale.len();
        // What comes after an activation would change something else than the sums.
        if self.then != Then::Nothing || ![1, outputs].contains(&constant.len()) {
            return None;
        }
        for (output, number) in constant.iter().cycle().take(outputs).enumerate() {
            if kind == b"Mul" {
                self.scale[output] *= number;
                self.shift[output] *= number;
            } else {
                self.shift[output] += number;
            }
        }
        Some(())
    }

    fn normalise(&mut self, graph: &Graph<'_>, node: &Node<'_>) -> Option<()> {
        let [_, names @ ..] = node.inputs.as_slice() else { return None };
        let [scale, shift, mean, variance] = names else { return None };
        let numbers = |name: &[u8]| {
            let numbers = &graph.tensor(name)?.numbers;
            (numbers.len() == self.scale.len()).then(|| numbers.clone())
        };
        let [scale, shift] = [numbers(scale)?, numbers(shift)?];
        let [mean, variance] = [numbers(mean)?, numbers(variance)?];
        for output in 0..scale.len() {
            let scale = scale[output] / (variance[output] + EPSILON).sqrt();
            self.scale[output] *= scale;
            self.shift[output] = (self.shift[output] - mean[output]) * scale + shift[output];
        }
        Some(())
    }

    fn clip(&mut self, graph: &Graph<'_>, node: &Node<'_>) -> Option<()> {
        let [_, bounds @ ..] = node.inputs.as_slice() else { return None };
        let bounds: Vec<&[f32]> =
            bounds.iter().filter_map(|name| graph.tensor(name)).map(|one| &*one.numbers).collect();
        self.then = Then::Relu6;
        (bounds == [[0.0], [6.0]]).then_some(())
    }

    /// As a layer that mixes channels.
    pub(crate) fn dense(&self, window: Window, shape: [usize; 2]) -> Option<Dense> {
        let [outputs, inputs] = shape;
        let cells = window.side * window.side;
        let weight = |output: usize, input: usize, cell: usize| {
            self.weights[(output * inputs + input) * cells + cell] * self.scale[output]
        };
        let fits = self.shape == [outputs, inputs, window.side, window.side];
        let bias = |output: usize| self.shift[output];
        fits.then(|| Dense::new(window, shape, self.then, weight, bias))
    }

    /// This and the layer after it, with nothing between them, as one.
    pub(crate) fn before(&self, next: &Self, shape: [usize; 2]) -> Option<Dense> {
        let [between, inputs, ..] = self.shape;
        let [outputs, ..] = next.shape;
        let fits = self.then == Then::Nothing
            && self.shape == [between, inputs, 1, 1]
            && next.shape == [outputs, between, 1, 1]
            && shape == [outputs, inputs];
        let through = |output: usize, value: &dyn Fn(usize) -> f32| {
            let weights = &next.weights[output * between..][..between];
            let sum: f32 = weights.iter().enumerate().map(|(at, one)| one * value(at)).sum();
            sum * next.scale[output]
        };
        let weight = |output: usize, input: usize, _| {
            through(output, &|at| self.weights[at * inputs + input] * self.scale[at])
        };
        let bias = |output: usize| through(output, &|at| self.shift[at]) + next.shift[output];
        fits.then(|| Dense::new(Window::CELL, shape, next.then, weight, bias))
    }

    /// As a layer that looks at each channel by itself.
    pub(crate) fn depthwise(&self, window: Window, channels: usize) -> Option<Depthwise> {
        let cells = window.side * window.side;
        let weight = |channel: usize, cell: usize| {
            self.weights[channel * cells + cell] * self.scale[channel]
        };
        let fits = self.shape == [channels, 1, window.side, window.side];
        let bias = |channel: usize| self.shift[channel];
        fits.then(|| Depthwise::new(window, channels, self.then, weight, bias))
    }

    /// Enlarges two by two: as a layer whose answer for a cell is that for its four parts, row by
    /// row.
    pub(crate) fn enlarging(&self, shape: [usize; 2]) -> Option<Dense> {
        let [inputs, outputs, ..] = self.shape;
        let weight = |output: usize, input: usize, _| {
            let (part, output) = (output / outputs, output % outputs);
            self.weights[(input * outputs + output) * 4 + part] * self.scale[output]
        };
        let fits = self.shape == [inputs, outputs, 2, 2] && shape == [4 * outputs, inputs];
        let bias = |output: usize| self.shift[output % outputs];
        fits.then(|| Dense::new(Window::CELL, shape, self.then, weight, bias))
    }

    /// As [`Self::enlarging`], of a layer with one output: weights for the four parts of each input,
    /// and what is added.
    pub(crate) fn single_enlarging(&self, inputs: usize) -> Option<(Vec<f32>, f32)> {
        let fits = self.shape == [inputs, 1, 2, 2];
        let weights = || self.weights.iter().map(|weight| weight * self.scale[0]).collect();
        fits.then(|| (weights(), self.shift[0]))
    }

    /// As a layer of a single cell.
    pub(crate) fn linear(&self, shape: [usize; 2]) -> Option<Linear> {
        let [outputs, inputs] = shape;
        let known = matches!(self.then, Then::Nothing | Then::Relu);
        let fits = self.shape == [outputs, inputs, 1, 1]
            && self.scale.iter().all(|one| *one == 1.0)
            && known;
        let (weights, bias) = (&self.weights, &self.shift);
        fits.then(|| Linear { weights: weights.clone(), bias: bias.clone(), then: self.then })
    }
}
