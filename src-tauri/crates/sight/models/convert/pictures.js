// Drawn pictures, the same in the test (`src/minors.rs`): whole numbers only, so that both get
// the very same pixels.

/** Picture `index`, `side` pixels wide and high: red, green, blue of each pixel. */
export function picture(index, side) {
  const pixels = []
  let noise = index + 1
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let colour = 0; colour < 3; colour++) {
        noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0
        pixels.push(Math.min(255, shade(index, Math.floor((x * 112) / side), Math.floor((y * 112) / side), colour) + (noise >>> 27)))
      }
  return pixels
}

// Nothing but noise, checks, and two simple faces, in a square of 112.
function shade(index, x, y, colour) {
  if (index === 0) return 0
  if (index === 1) return ((x >> 3) + (y >> 4) + colour) % 3 * 90
  const within = (left, top, a, b) => (x - left) ** 2 * b * b + (y - top) ** 2 * a * a <= a * a * b * b
  const wide = index === 2 ? 44 : 36
  if (within(38, 46, 8, 4) || within(74, 46, 8, 4)) return 50 + 10 * colour
  if (within(56, 84, 16, 4)) return [170, 80, 80][colour]
  if (within(56, 58, 5, 12)) return [230, 190, 165][colour]
  if (within(56, 58, wide, 50)) return [214, 172, 148][colour]
  return 90 + 20 * index
}
