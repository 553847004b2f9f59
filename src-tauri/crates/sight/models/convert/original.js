// Runs the original networks with the libraries that they were made for.

// The library is built for browsers and fails where it takes itself to be in Node.
const { process } = globalThis
delete globalThis.process
const faceapi = await import('@vladmandic/face-api/dist/face-api.esm.js')
globalThis.process = process

const PICTURES = 4

/** For each picture: the age by face-api, then the hundred shares of faceres. */
export async function original(small, large, picture) {
  const tf = faceapi.tf
  tf.env().setPlatform('node', {
    isTypedArray: (value) => ArrayBuffer.isView(value) && !(value instanceof DataView),
    now: () => performance.now(),
    encode: (text) => new TextEncoder().encode(text),
    decode: (bytes) => new TextDecoder().decode(bytes),
    setTimeoutCustom: setTimeout,
  })
  class None {}
  faceapi.env.setEnv({ Canvas: None, CanvasRenderingContext2D: None, Image: None, ImageData: None, Video: None })
  await tf.setBackend('cpu')
  const buffer = (file) => file.buffer.slice(file.byteOffset, file.byteOffset + file.length)
  const net = faceapi.nets.ageGenderNet
  net.loadFromWeightMap(tf.io.decodeWeights(buffer(small.file), small.specs))
  const { topology: modelTopology, specs: weightSpecs, signature } = large
  const loaded = tf.io.fromMemory({ format: 'graph-model', modelTopology, weightSpecs, weightData: buffer(large.file), signature })
  const graph = await tf.loadGraphModel(loaded)
  const answers = []
  for (let index = 0; index < PICTURES; index++) {
    const pixels = (side) => tf.tensor4d(picture(index, side), [1, side, side, 3])
    const { age } = await net.forward(pixels(112))
    const shares = graph.execute(pixels(224), 'age_pred/Softmax')
    answers.push([...age.dataSync(), ...shares.dataSync()])
  }
  return answers
}
