/** The month of a day: "2026-11" for "2026-11-23". */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month `by` months later, or earlier where it is negative. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * 12 + number - 1 + by;
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`;
}
