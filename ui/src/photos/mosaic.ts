/** The sample of a mosaic, eight by six squares in four tones: a drawing, not a piece of anybody's face. */
export const MOSAIC = [...Array(48).keys()].map((i) => (i * 7 + ((i >> 3) * 5 + i * i)) % 4);
