/** The sample of a mosaic, eight by six squares in four tones: a drawing, not a piece of anybody's face. */
export const MOSAIC = [..."203120131302312002331203311202302031301203121321"].map(Number);
