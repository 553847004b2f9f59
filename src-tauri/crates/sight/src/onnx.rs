//! Reads the convolutions out of an ONNX file.
//!
//! ONNX is one protocol buffer (onnx.proto3 of the ONNX project). Only what YuNet's layers
//! need is read: nodes of type `Conv` and the constant tensors that they name.

use std::collections::HashMap;

/// Weights of one convolution.
#[derive(Debug, PartialEq)]
pub(super) struct Convolution {
    /// Outputs, inputs of each output, kernel height, kernel width.
    pub(super) shape: [usize; 4],
    pub(super) weights: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

/// The file's convolutions in its order. `None` where it is no such file.
pub(super) fn convolutions(file: &[u8]) -> Option<Vec<Convolution>> {
    let graph = fields(file)?.into_iter().find_map(|field| field.bytes(7))?;
    let mut tensors = HashMap::new();
    let mut nodes = Vec::new();
    for field in fields(graph)? {
        if let Some(node) = field.bytes(1) {
            nodes.push(fields(node)?);
        } else if let Some(tensor) = field.bytes(5) {
            let tensor = fields(tensor)?;
            let name = tensor.iter().find_map(|field| field.bytes(8))?;
            tensors.insert(name, tensor);
        }
    }
    let is_convolution = |node: &&Vec<Field<'_>>| {
        node.iter().any(|field| field.bytes(4) == Some(b"Conv".as_slice()))
    };
    let convolution = |node: &Vec<Field<'_>>| {
        let inputs: Vec<_> = node.iter().filter_map(|field| field.bytes(1)).collect();
        let &[_, weights, bias] = inputs.as_slice() else { return None };
        let (shape, weights) = numbers(tensors.get(weights)?)?;
        let (_, bias) = numbers(tensors.get(bias)?)?;
        let shape: [usize; 4] = shape.try_into().ok()?;
        let fits = shape.iter().product::<usize>() == weights.len() && shape[0] == bias.len();
        fits.then_some(Convolution { shape, weights, bias })
    };
    nodes.iter().filter(is_convolution).map(convolution).collect()
}

fn numbers(tensor: &[Field<'_>]) -> Option<(Vec<usize>, Vec<f32>)> {
    let shape = tensor.iter().filter_map(|field| field.number(1)).map(|side| side as usize);
    let raw = tensor.iter().find_map(|field| field.bytes(9))?;
    let (values, rest) = raw.as_chunks::<4>();
    let values = values.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect();
    rest.is_empty().then_some((shape.collect(), values))
}

/// One field of a message: its number and its value.
struct Field<'a> {
    tag: u64,
    value: Value<'a>,
}

enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

impl<'a> Field<'a> {
    fn bytes(&self, tag: u64) -> Option<&'a [u8]> {
        match self.value {
            Value::Bytes(bytes) if self.tag == tag => Some(bytes),
            Value::Bytes(_) | Value::Number(_) => None,
        }
    }

    fn number(&self, tag: u64) -> Option<u64> {
        match self.value {
            Value::Number(number) if self.tag == tag => Some(number),
            Value::Bytes(_) | Value::Number(_) => None,
        }
    }
}

fn fields(mut message: &[u8]) -> Option<Vec<Field<'_>>> {
    let mut fields = Vec::new();
    while !message.is_empty() {
        let key = varint(&mut message)?;
        let value = match key & 7 {
            0 => Value::Number(varint(&mut message)?),
            1 => Value::Bytes(message.split_off(..8)?),
            2 => {
                let length = usize::try_from(varint(&mut message)?).ok()?;
                Value::Bytes(message.split_off(..length)?)
            }
            5 => Value::Bytes(message.split_off(..4)?),
            _ => return None,
        };
        fields.push(Field { tag: key >> 3, value });
    }
    Some(fields)
}

fn varint(message: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let &byte = message.split_off_first()?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(tag: u8, bytes: &[u8]) -> Vec<u8> {
        [&[tag << 3 | 2, bytes.len() as u8], bytes].concat()
    }

    fn tensor(name: &[u8], shape: &[u8], values: &[f32]) -> Vec<u8> {
        let shape: Vec<u8> = shape.iter().flat_map(|&side| [1 << 3, side]).collect();
        let raw: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        field(5, &[shape, field(8, name), field(9, &raw)].concat())
    }

    fn file(values: &[f32]) -> Vec<u8> {
        let node = [field(1, b"x"), field(1, b"w"), field(1, b"b"), field(4, b"Conv")].concat();
        let relu = [field(1, b"y"), field(4, b"Relu")].concat();
        let graph = [field(1, &node), field(1, &relu), tensor(b"w", &[2, 1, 1, 1], values)];
        let graph = [graph.concat(), tensor(b"b", &[2], &[0.5, -0.5])].concat();
        field(7, &graph)
    }

    #[test]
    fn reads_a_convolution_with_its_weights() {
        let expected =
            Convolution { shape: [2, 1, 1, 1], weights: vec![1.0, 2.0], bias: vec![0.5, -0.5] };
        assert_eq!(convolutions(&file(&[1.0, 2.0])), Some(vec![expected]));
    }

    #[test]
    fn broken_files_are_refused() {
        assert_eq!(convolutions(&file(&[1.0])), None, "fewer numbers than the shape says");
        let whole = file(&[1.0, 2.0]);
        for length in 0..whole.len() {
            assert_eq!(convolutions(&whole[..length]), None, "cut at {length}");
        }
    }
}
