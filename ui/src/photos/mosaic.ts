/** The sample of a mosaic, eight by six squares in four tones: a drawing, not a piece of anybody's face. */
export const MOSAIC = [...Array(48).keys()].map(
  (i) => (Math.imul(i + 5, 2_654_435_761) >>> 28) % 4,
);
