/** Reads a day as people type it ("26.11.2026", "26.11.26", "2026-11-26"): ISO, empty for nothing, undefined for nonsense. */
export function parseDay(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const german = /^(\d{1,2})[./](\d{1,2})[./](\d{2}|\d{4})$/.exec(trimmed);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : german
      ? [fullYear(german[3] ?? ""), Number(german[2]), Number(german[1])]
      : [0, 0, 0];
  return exists(year, month, day)
    ? [pad(year, 4), pad(month, 2), pad(day, 2)].join("-")
    : undefined;
}

/** "2026-11-26" as "26.11.2026", in both languages: the field says so. */
export function writeDay(iso: string): string {
  return iso.split("-").reverse().join(".");
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
