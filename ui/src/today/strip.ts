import type { Today } from "$lib/generated/types";

/** A working day as the strip shows it. */
export type StripDay = {
  /** "2026-11-26". */
  day: string;
  /** Day of the month. */
  number: number;
  isToday: boolean;
  mark: "published" | "planned" | "slot" | undefined;
  /** The instant that is planned or suggested. */
  at: string | undefined;
  /** Whether "veröffentlicht" has room beside its neighbours' words. */
  worded: boolean;
};

/** How many days a word reaches to each side. */
const REACH = 3;

/** The working days of the month by week. A suggestion is marked where nothing else is. */
export function stripOf({ day: today, days, slot }: Today): StripDay[][] {
  const slotDay = slot && localDay(slot.at);
  const marked = days.map(({ day, published, planned_at }): StripDay => {
    const mark = published
      ? "published"
      : planned_at
        ? "planned"
        : day === slotDay
          ? "slot"
          : undefined;
    const at = mark === "planned" ? planned_at : mark === "slot" ? slot?.at : undefined;
    const number = Number(day.slice(8));
    return { day, number, isToday: day === today, mark, at: at ?? undefined, worded: true };
  });
  for (const [i, day] of marked.entries()) {
    const near = marked.slice(Math.max(0, i - REACH), i + REACH + 1);
    day.worded = near.filter(({ mark }) => mark).length < 2;
  }
  return weeksOf(marked);
}

function weeksOf(days: StripDay[]): StripDay[][] {
  const weeks = new Map<number, StripDay[]>();
  for (const day of days) {
    const week = mondayOf(day.day);
    weeks.set(week, [...(weeks.get(week) ?? []), day]);
  }
  return [...weeks.values()];
}

/** The Monday of a day's week, counted in days. */
function mondayOf(day: string): number {
  const number = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  // 1 January 1970 was a Thursday.
  return number - ((number + 3) % 7);
}

function localDay(instant: string): string {
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date(instant));
}
