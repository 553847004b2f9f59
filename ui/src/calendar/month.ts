import type { CalendarDay, PostCard } from "$lib/generated/types";

const WEEK = 7;

/** The month a number of months before or after: "2026-12" and 1 is "2027-01". */
export function monthFrom(month: string, step: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const count = year * 12 + number - 1 + step;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The day a number of days before or after. */
export function dayFrom(day: string, step: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % WEEK;
}

/** The days in rows from Monday to Sunday; nothing stands for days of the months beside. */
export function weeksOf(days: CalendarDay[]): (CalendarDay | undefined)[][] {
  const [first] = days;
  if (!first) return [];
  const cells = [...new Array<undefined>(weekdayOf(first.day)), ...days];
  const weeks = Math.ceil(cells.length / WEEK);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK }, (_, weekday) => cells[week * WEEK + weekday]),
  );
}

/** When a post stands in the calendar: published counts before planned. */
export function momentOf(post: PostCard): string | null {
  return post.published_at ?? post.planned_at;
}
