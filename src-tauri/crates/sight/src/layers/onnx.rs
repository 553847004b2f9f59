//! Reads nodes and constant tensors out of an ONNX file.
//!
//! ONNX is one protocol buffer (onnx.proto3 of the ONNX project). Only what the networks with
//! kernels of our own need is read: kinds and names of nodes, and tensors of floats, also as they
//! are kept in fewer bits.

use std::collections::HashMap;

use half::f16;

/// The network of a file.
pub(crate) struct Graph<'a> {
    /// In the order of the file, which is one in which they can be worked out.
    pub(crate) nodes: Vec<Node<'a>>,
    tensors: HashMap<&'a [u8], Tensor>,
}

/// One step.
pub(crate) struct Node<'a> {
    /// What it does, such as `Conv`.
    pub(crate) kind: &'a [u8],
    /// Names of what it works with: outputs of other nodes or tensors.
    pub(crate) inputs: Vec<&'a [u8]>,
    /// What it answers is called.
    pub(crate) output: &'a [u8],
}

/// Constant numbers and their shape.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tensor {
    pub(crate) shape: Vec<usize>,
    pub(crate) numbers: Vec<f32>,
}

impl<'a> Graph<'a> {
    /// `None` where the file is no such network.
    pub(crate) fn read(file: &'a [u8]) -> Option<Self> {
        let graph = fields(file)?.into_iter().find_map(|field| field.bytes(7))?;
        let mut read = Self { nodes: Vec::new(), tensors: HashMap::new() };
        for field in fields(graph)? {
            if let Some(node) = field.bytes(1) {
                read.node(&fields(node)?)?;
            } else if let Some(tensor) = field.bytes(5) {
                let tensor = fields(tensor)?;
                let name = tensor.iter().find_map(|field| field.bytes(8))?;
                read.keep(name, &tensor);
            }
        }
        read.unpack();
        Some(read)
    }

    /// Makes numbers that are kept in fewer bits, and unpacked by a node, tensors like all others.
    fn unpack(&mut self) {
        for node in std::mem::take(&mut self.nodes) {
            match self.unpacked(&node) {
                Some(tensor) => drop(self.tensors.insert(node.output, tensor)),
                None => self.nodes.push(node),
            }
        }
    }

    fn unpacked(&self, node: &Node<'_>) -> Option<Tensor> {
        let mut inputs = node.inputs.iter().map(|name| self.tensor(name));
        let packed = inputs.next()??;
        match node.kind {
            b"Cast" => Some(packed.clone()),
            b"DequantizeLinear" => {
                let one = |tensor: Option<&Tensor>| tensor?.numbers.first().copied();
                let [scale, zero] = [one(inputs.next()?)?, one(inputs.next()?)?];
                let number = |packed: &f32| (packed - zero) * scale;
                let numbers = packed.numbers.iter().map(number).collect();
                Some(Tensor { shape: packed.shape.clone(), numbers })
            }
            _ => None,
        }
    }

    fn node(&mut self, fields: &[Field<'a>]) -> Option<()> {
        let kind = fields.iter().find_map(|field| field.bytes(4))?;
        if kind == b"Constant" {
            let name = fields.iter().find_map(|field| field.bytes(2))?;
            let value = self::fields(fields.iter().find_map(|field| field.bytes(5))?)?;
            let tensor = self::fields(value.iter().find_map(|field| field.bytes(5))?)?;
            self.keep(name, &tensor);
            return Some(());
        }
        let inputs = fields.iter().filter_map(|field| field.bytes(1)).collect();
        let output = fields.iter().find_map(|field| field.bytes(2))?;
        self.nodes.push(Node { kind, inputs, output });
        Some(())
    }

    fn keep(&mut self, name: &'a [u8], tensor: &[Field<'a>]) {
        // Shapes and the like are whole numbers, and there are empty ones: nobody asks for them.
        if let Some(tensor) = tensor_of(tensor) {
            self.tensors.insert(name, tensor);
        }
    }

    /// The constant that an input names.
    pub(crate) fn tensor(&self, name: &[u8]) -> Option<&Tensor> {
        self.tensors.get(name)
    }
}

fn tensor_of(fields: &[Field<'_>]) -> Option<Tensor> {
    let shape = fields.iter().filter_map(|field| field.number(1)).map(|side| side as usize);
    let shape: Vec<usize> = shape.collect();
    let raw = fields.iter().find_map(|field| field.bytes(9))?;
    // Numbers of the format's `TensorProto.DataType`.
    let numbers: Vec<f32> = match fields.iter().find_map(|field| field.number(2))? {
        1 => numbers(raw, f32::from_le_bytes)?,
        2 => numbers(raw, |[byte]| f32::from(byte))?,
        10 => numbers(raw, |bytes| f16::from_le_bytes(bytes).to_f32())?,
        _ => return None,
    };
    let fits = shape.iter().product::<usize>() == numbers.len();
    fits.then_some(Tensor { shape, numbers })
}

fn numbers<const BYTES: usize>(
    raw: &[u8],
    number: impl Fn([u8; BYTES]) -> f32,
) -> Option<Vec<f32>> {
    let (values, rest) = raw.as_chunks::<BYTES>();
    rest.is_empty().then(|| values.iter().map(|&bytes| number(bytes)).collect())
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
        let length = bytes.len();
        // Numbers over 127 go on in a second byte.
        let length = [(length % 128) as u8 | 0x80, (length / 128) as u8];
        [&[tag << 3 | 2], &length[..], bytes].concat()
    }

    fn tensor(name: &[u8], shape: &[u8], values: &[f32]) -> Vec<u8> {
        let raw: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        packed(name, shape, 1, &raw)
    }

    fn packed(name: &[u8], shape: &[u8], kind: u8, raw: &[u8]) -> Vec<u8> {
        let shape: Vec<u8> = shape.iter().flat_map(|&side| [1 << 3, side]).collect();
        let kind = vec![2 << 3, kind];
        field(5, &[shape, kind, field(8, name), field(9, raw)].concat())
    }

    fn node(inputs: &[&[u8]], output: &[u8], kind: &[u8]) -> Vec<u8> {
        let inputs: Vec<u8> = inputs.iter().flat_map(|name| field(1, name)).collect();
        field(1, &[inputs, field(2, output), field(4, kind)].concat())
    }

    fn file(values: &[f32]) -> Vec<u8> {
        let node = node(&[b"x", b"w", b"b"], b"y", b"Conv");
        let relu = self::node(&[b"y"], b"z", b"Relu");
        let graph = [node, relu, tensor(b"w", &[2, 1, 1, 1], values)];
        let graph = [graph.concat(), tensor(b"b", &[2], &[0.5, -0.5])].concat();
        field(7, &graph)
    }

    #[test]
    fn reads_nodes_and_tensors() {
        let file = file(&[1.0, 2.0]);
        let graph = Graph::read(&file).unwrap();
        let kinds: Vec<_> =
            graph.nodes.iter().map(|node| (node.kind, node.inputs.clone())).collect();
        let named: Vec<&[u8]> = vec![b"x", b"w", b"b"];
        assert_eq!(kinds, [(b"Conv".as_slice(), named), (b"Relu", vec![b"y".as_slice()])]);
        let weights = Tensor { shape: vec![2, 1, 1, 1], numbers: vec![1.0, 2.0] };
        assert_eq!(graph.tensor(b"w"), Some(&weights));
        assert_eq!(graph.tensor(b"x"), None);
    }

    #[test]
    fn a_constant_may_stand_between_the_nodes() {
        let value = field(
            5,
            &field(5, &[vec![1 << 3, 1, 2 << 3, 1], field(9, &3_f32.to_le_bytes())].concat()),
        );
        let constant = [field(2, b"c"), field(4, b"Constant"), value].concat();
        let file = field(7, &field(1, &constant));
        let graph = Graph::read(&file).unwrap();
        assert!(graph.nodes.is_empty());
        assert_eq!(graph.tensor(b"c").map(|one| one.numbers.as_slice()), Some([3.0].as_slice()));
    }

    #[test]
    fn numbers_in_fewer_bits_are_unpacked() {
        let graph = [
            node(&[b"h"], b"halves", b"Cast"),
            node(&[b"q", b"s", b"z"], b"bytes", b"DequantizeLinear"),
            node(&[b"x", b"halves"], b"y", b"MatMul"),
            // 1.5 and -2 as IEEE 754 has them in 16 bits.
            packed(b"h", &[2, 1], 10, &[0x00, 0x3e, 0x00, 0xc0]),
            packed(b"q", &[3], 2, &[0, 128, 255]),
            tensor(b"s", &[], &[0.5]),
            packed(b"z", &[], 2, &[128]),
        ];
        let file = field(7, &graph.concat());
        let graph = Graph::read(&file).unwrap();
        assert_eq!(graph.nodes.len(), 1);
        let numbers = |name: &[u8]| graph.tensor(name).map(|one| one.numbers.as_slice());
        assert_eq!(numbers(b"halves"), Some([1.5, -2.0].as_slice()));
        assert_eq!(numbers(b"bytes"), Some([-64.0, 0.0, 63.5].as_slice()));
        assert_eq!(numbers(b"y"), None);
    }

    #[test]
    fn broken_files_are_refused() {
        let short = file(&[1.0]);
        assert_eq!(
            Graph::read(&short).unwrap().tensor(b"w"),
            None,
            "fewer numbers than the shape says"
        );
        let whole = file(&[1.0, 2.0]);
        for length in 0..whole.len() {
            assert!(Graph::read(&whole[..length]).is_none(), "cut at {length}");
        }
    }
}
