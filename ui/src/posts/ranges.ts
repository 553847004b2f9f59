/** A piece of a text, `[start, end)` in UTF-16 units. */
export type Range = [number, number];

/**
 * Moves what is known about `before` to where it stands in `after`: people type on while the text
 * is looked at. What lies before the change stays, what lies behind it moves, and what was touched
 * is gone until the next look.
 */
export function movedRanges(before: string, after: string, ranges: Range[]): (Range | undefined)[] {
  const [from, to] = changeOf(before, after);
  const by = after.length - before.length;
  return ranges.map(([start, end]) => {
    if (end <= from) return [start, end];
    if (start >= to) return [start + by, end + by];
    return undefined;
  });
}

/** A single place, moved in the same way; one inside the change goes to its start. */
export function movedPlace(before: string, after: string, place: number): number {
  const [from, to] = changeOf(before, after);
  if (place <= from) return place;
  return place >= to ? place + after.length - before.length : from;
}

/** Which part of `before` was replaced. */
function changeOf(before: string, after: string): Range {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let tail = 0;
  while (
    tail < shorter - from &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  return [from, before.length - tail];
}

/** Whether a cut lies at the end of a paragraph, with an empty line behind it. */
export function isBeforeEmptyLine(text: string, cut: number): boolean {
  return /^[^\S\n]*\n[^\S\n]*\n/.test(text.slice(cut));
}

/** A stretch of text that looks the same throughout. */
export type Stretch = { text: string; start: number; hashtag: boolean; hint: boolean };

/** Cuts `text` where its look changes, and at `cut` (the fold). The pieces joined are the text. */
export function stretchesOf(
  text: string,
  hashtags: Range[],
  hints: Range[],
  cut: number | null,
): Stretch[] {
  const edges = [0, text.length, ...[...hashtags, ...hints].flat(), ...(cut === null ? [] : [cut])];
  const places = [...new Set(edges)]
    .filter((place) => place >= 0 && place <= text.length)
    .sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? text.length;
    const inside = ([from, to]: Range): boolean => from <= start && end <= to;
    return {
      text: text.slice(start, end),
      start,
      hashtag: hashtags.some(inside),
      hint: hints.some(inside),
    };
  });
}
