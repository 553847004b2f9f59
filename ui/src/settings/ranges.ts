/** The whole number in `text`, or nothing where there is none between `least` and `most`. */
export function readNumber(text: string, least: number, most: number): number | undefined {
  const trimmed = text.trim();
  if (!/^\d{1,6}$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return number >= least && number <= most ? number : undefined;
}

/** A time of day as people type it ("8", "8:30", "08.30 Uhr") as "08:30", or nothing. */
export function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*Uhr)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
