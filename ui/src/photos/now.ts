/** This moment, as the commands write moments. */
export function now(): string {
  return new Date().toISOString();
}
