// Writes ONNX files: one protocol buffer (onnx.proto3 of the ONNX project), of which only the
// few fields are needed that name layers and carry weights.

const FLOAT = 1, UINT8 = 2, FLOAT16 = 10

function varint(number) {
  const bytes = []
  for (let rest = BigInt(number); ; rest >>= 7n) {
    const more = rest > 127n
    bytes.push(Number(rest & 127n) | (more ? 128 : 0))
    if (!more) return Buffer.from(bytes)
  }
}

const number = (field, value) => Buffer.concat([varint(field << 3), varint(value)])

function bytes(field, value) {
  const content = Buffer.from(value)
  return Buffer.concat([varint((field << 3) | 2), varint(content.length), content])
}

const message = (field, parts) => bytes(field, Buffer.concat(parts))

function attribute([name, value]) {
  const [values, type] = Array.isArray(value)
    ? [value.map((one) => number(8, one)), 7]
    : [[number(3, value)], 2]
  return message(5, [bytes(1, name), ...values, number(20, type)])
}

function shaped(field, name, sides) {
  const dimensions = sides.map((side) => message(1, [typeof side === 'string' ? bytes(2, side) : number(1, side)]))
  return message(field, [bytes(1, name), message(2, [message(1, [number(1, FLOAT), message(2, dimensions)])])])
}

/** A network that is put together layer by layer. */
export class Graph {
  #nodes = []
  #weights = []

  /** Adds a layer and returns the name of what it puts out. */
  layer(type, inputs, attributes = {}) {
    const name = `${type.toLowerCase()}${this.#nodes.length}`
    const named = [...inputs.map((input) => bytes(1, input)), bytes(2, name), bytes(4, type)]
    this.#nodes.push(message(1, [...named, ...Object.entries(attributes).map(attribute)]))
    return name
  }

  #tensor(sides, type, raw) {
    const name = `w${this.#weights.length}`
    this.#weights.push(message(5, [...sides.map((side) => number(1, side)), number(2, type), bytes(8, name), bytes(9, raw)]))
    return name
  }

  floats(sides, values) {
    return this.#tensor(sides, FLOAT, Buffer.from(Float32Array.from(values).buffer))
  }

  /** Numbers that were half as long from the start stay so. */
  halves(sides, bits) {
    const half = this.#tensor(sides, FLOAT16, Buffer.from(Uint16Array.from(bits).buffer))
    return this.layer('Cast', [half], { to: FLOAT })
  }

  /** Bytes that stand for `(byte - zero) * scale`. */
  quantised(sides, values, scale, zero) {
    const inputs = [this.#tensor(sides, UINT8, Uint8Array.from(values)), this.floats([], [scale]), this.#tensor([], UINT8, [zero])]
    return this.layer('DequantizeLinear', inputs)
  }

  /** The whole file. */
  file(name, input, inputShape, output, outputShape) {
    const graph = [...this.#nodes, bytes(2, name), ...this.#weights, shaped(11, input, inputShape), shaped(12, output, outputShape)]
    return Buffer.concat([number(1, 8), bytes(2, 'monfluencer'), message(7, graph), message(8, [bytes(1, ''), number(2, 13)])])
  }
}
