// Brings the two age networks from TensorFlow.js' form into ONNX, and runs the originals on a
// few drawn pictures, so that a test can hold the converted networks against them.
//
// `npm ci && npm run convert` in this folder. The results lie in the folder above.
//
// Only the answer about age is taken over. What the originals say about gender, and the numbers
// of `faceres` by which faces could be compared, are left out: nobody here is recognised.

import { readFileSync, writeFileSync } from 'node:fs'
import { Graph } from './onnx.js'
import { original } from './original.js'
import { picture } from './pictures.js'

const from = (path) => readFileSync(new URL(`node_modules/@vladmandic/${path}`, import.meta.url))
const to = (path) => new URL(`../${path}`, import.meta.url)

/** Weights by name: their shape, and the bytes or half-long floats that the file holds. */
function weights(specs, file) {
  const all = {}
  let at = 0
  for (const { name, shape, dtype, quantization } of specs) {
    const kind = { uint8: Uint8Array, float16: Uint16Array }[quantization?.dtype ?? ''] ?? Float32Array
    const count = shape.reduce((product, side) => product * side, 1)
    const end = at + count * kind.BYTES_PER_ELEMENT
    // A copy, since views of longer numbers have to begin at a multiple of their length.
    const values = new kind(file.buffer.slice(file.byteOffset + at, file.byteOffset + end))
    all[name] = { shape, dtype, values, ...quantization }
    at = end
  }
  if (at !== file.length) throw new Error('the weights do not fill the file')
  return all
}

/** Height, width, inputs, outputs become outputs, inputs, height, width; depthwise: inputs, 1, … */
function turned({ shape: [height, width, inputs, outputs], values }, depthwise) {
  const turn = []
  const place = (y, x, i, o) => ((y * width + x) * inputs + i) * outputs + o
  const [first, second] = depthwise ? [inputs, outputs] : [outputs, inputs]
  for (let a = 0; a < first; a++)
    for (let b = 0; b < second; b++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
          turn.push(values[depthwise ? place(y, x, a, b) : place(y, x, b, a)])
  return { sides: [first, second, height, width], values: turn }
}

/** TensorFlow's padding SAME, for the even sides that these networks have. */
function padding(kernel, stride) {
  const before = stride === 1 ? (kernel - 1) >> 1 : 0
  const after = stride === 1 ? kernel >> 1 : Math.max(kernel - stride, 0)
  return [before, before, after, after]
}

function convolution(graph, input, weight, bias, { sides }, stride, group) {
  const kernel = sides[2]
  const attributes = { dilations: [1, 1], group, kernel_shape: [kernel, kernel], pads: padding(kernel, stride), strides: [stride, stride] }
  return graph.layer('Conv', bias ? [input, weight, bias] : [input, weight], attributes)
}

/** face-api's age network: a small Xception. */
function xception(all) {
  const graph = new Graph()
  const relu = (input) => graph.layer('Relu', [input])
  const weight = (name, depthwise) => {
    const { scale, min } = all[name]
    const turn = turned(all[name], depthwise)
    return [graph.quantised(turn.sides, turn.values, scale, Math.round(-min / scale)), turn]
  }
  const bias = (name) => graph.floats(all[name].shape, all[name].values)
  const conv = (input, name, stride) => {
    const [kernel, turn] = weight(`${name}/filters`)
    return convolution(graph, input, kernel, bias(`${name}/bias`), turn, stride, 1)
  }
  const separable = (input, name) => {
    const [deep, deepTurn] = weight(`${name}/depthwise_filter`, true)
    const [point, pointTurn] = weight(`${name}/pointwise_filter`)
    const seen = convolution(graph, input, deep, null, deepTurn, 1, deepTurn.sides[0])
    return convolution(graph, seen, point, bias(`${name}/bias`), pointTurn, 1, 1)
  }
  const reduction = (input, name, first) => {
    const once = separable(first ? input : relu(input), `${name}/separable_conv0`)
    const twice = separable(relu(once), `${name}/separable_conv1`)
    const pooled = graph.layer('MaxPool', [twice], { dilations: [1, 1], kernel_shape: [3, 3], pads: padding(3, 2), strides: [2, 2] })
    return graph.layer('Add', [pooled, conv(input, `${name}/expansion_conv`, 2)])
  }
  const main = (input, name) => {
    const parts = [0, 1, 2].reduce((seen, part) => separable(relu(seen), `${name}/separable_conv${part}`), input)
    return graph.layer('Add', [parts, input])
  }
  const centred = graph.layer('Sub', ['face', graph.floats([1, 3, 1, 1], [122.782, 117.001, 104.298])])
  let seen = graph.layer('Div', [centred, graph.floats([], [255])])
  seen = relu(conv(seen, 'entry_flow/conv_in', 2))
  seen = reduction(seen, 'entry_flow/reduction_block_0', true)
  seen = reduction(seen, 'entry_flow/reduction_block_1')
  seen = main(main(seen, 'middle_flow/main_block_0'), 'middle_flow/main_block_1')
  seen = reduction(seen, 'exit_flow/reduction_block')
  seen = relu(separable(seen, 'exit_flow/separable_conv'))
  seen = graph.layer('Flatten', [graph.layer('GlobalAveragePool', [seen])], { axis: 1 })
  const { shape, values, scale, min } = all['fc/age/weights']
  const dense = graph.quantised(shape, values, scale, Math.round(-min / scale))
  const age = graph.layer('Add', [graph.layer('MatMul', [seen, dense]), bias('fc/age/bias')])
  return graph.file('age of face-api', 'face', ['faces', 3, 112, 112], age, ['faces', 1])
}

/** human's `faceres`: a MobileNet; of its heads only the one for age. */
function mobilenet(all) {
  const graph = new Graph()
  const half = (name, sides) => graph.halves(sides ?? all[name].shape, all[name].values)
  const channels = (name) => half(name, [1, all[name].shape[0], 1, 1])
  const between = [graph.floats([], [0]), graph.floats([], [6])]
  const bounded = (input) => graph.layer('Clip', [input, ...between])
  const conv = (input, name, stride) => {
    const turn = turned(all[`${name}/convolution/merged_input`])
    const kernel = graph.halves(turn.sides, turn.values)
    return bounded(convolution(graph, input, kernel, half(`${name}_bn/batchnorm_1/sub`), turn, stride, 1))
  }
  const depthwise = (input, name, stride) => {
    const turn = turned(all[`${name}/depthwise_kernel`], true)
    const seen = convolution(graph, input, graph.halves(turn.sides, turn.values), null, turn, stride, turn.sides[0])
    const scaled = graph.layer('Mul', [seen, channels(`${name}_bn/batchnorm_1/mul`)])
    return bounded(graph.layer('Add', [scaled, channels(`${name}_bn/batchnorm_1/sub`)]))
  }
  const dense = (input, name) =>
    graph.layer('Add', [graph.layer('MatMul', [input, half(`${name}/kernel`)]), half(`${name}/bias`)])
  let seen = conv('face', 'conv1', 2)
  for (let block = 1; block <= 13; block++) {
    seen = depthwise(seen, `conv_dw_${block}`, [2, 4, 6, 12].includes(block) ? 2 : 1)
    seen = conv(seen, `conv_pw_${block}`, 1)
  }
  seen = graph.layer('Flatten', [graph.layer('GlobalAveragePool', [seen])], { axis: 1 })
  seen = graph.layer('Relu', [dense(seen, 'feats')])
  const ages = graph.layer('Softmax', [dense(seen, 'age_pred')], { axis: 1 })
  return graph.file('ages of faceres', 'face', ['faces', 3, 224, 224], ages, ['faces', 100])
}

const small = {
  specs: JSON.parse(from('face-api/model/age_gender_model-weights_manifest.json')).flatMap((group) => group.weights),
  file: from('face-api/model/age_gender_model.bin'),
}
const { modelTopology, weightsManifest, signature } = JSON.parse(from('human/models/faceres.json'))
const large = {
  specs: weightsManifest.flatMap((group) => group.weights),
  file: from('human/models/faceres.bin'),
  topology: modelTopology,
  signature,
}

writeFileSync(to('age_face_api.onnx'), xception(weights(small.specs, small.file)))
writeFileSync(to('age_faceres.onnx'), mobilenet(weights(large.specs, large.file)))

const lines = ['# What the original networks answer to the pictures of `convert/pictures.js`, one line for each: the age by face-api, then the hundred shares of faceres.']
for (const answer of await original(small, large, picture)) lines.push(answer.map((number) => number.toPrecision(7)).join('\t'))
writeFileSync(to('age_reference.tsv'), `${lines.join('\n')}\n`)
