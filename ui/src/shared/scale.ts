/** Steps for an axis from 0 that reach at least `largest`: 1, 2 or 5 times a power of ten, at most five of them. */
export function ticksUpTo(largest: number): number[] {
  if (!(largest > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(largest));
  const step =
    [0.2, 0.5, 1, 2].map((part) => part * power).find((size) => largest / size <= 4) ?? power;
  // A count has no halves.
  const whole = Math.max(step, 1);
  const count = Math.ceil(largest / whole);
  return Array.from({ length: count + 1 }, (_, i) => i * whole);
}
