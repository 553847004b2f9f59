import type { MonthReport } from "$lib/generated/types";

export type Share = "none" | "some" | "most" | "almost" | "all";

/** Puts `inside` of `posts` into the word the messages choose by; the same steps as in the PDF. */
export function shareOf(inside: number, posts: number): Share {
  if (inside === 0) return "none";
  if (posts === 1 || inside * 2 <= posts) return "some";
  if (inside >= posts) return "all";
  return inside * 10 >= posts * 9 ? "almost" : "most";
}

/** Monday to Friday. */
const WEEKDAYS = [0, 1, 2, 3, 4];

/** Posts by weekday and hour of the posting window, and how many lay outside of it. */
export function hoursOf(report: MonthReport): {
  hours: number[];
  days: number[];
  values: number[][];
  outside: number;
} {
  const [from, to] = windowOf(report);
  const hours = Array.from({ length: to - from }, (_, i) => from + i);
  const at = (weekday: number, hour: number): number =>
    report.hours
      .filter((cell) => cell.weekday === weekday && cell.hour === hour)
      .reduce((sum, cell) => sum + cell.posts, 0);
  const values = WEEKDAYS.map((day) => hours.map((hour) => at(day, hour)));
  const shown = values.flat().reduce((sum, value) => sum + value, 0);
  return { hours, days: WEEKDAYS, values, outside: Math.max(report.posts - shown, 0) };
}

/** The window in full hours; the whole day where the settings turned it round. */
function windowOf({ window: [from, to] }: MonthReport): [number, number] {
  return from < to && to <= 24 ? [from, to] : [0, 24];
}
