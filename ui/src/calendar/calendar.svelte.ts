import { call, failureOf, type CommandFailure } from "$lib/api";
import type { CalendarMonth } from "$lib/generated/types";
import { dayFrom, monthFrom } from "./month";

type Shown =
  | { kind: "loading" }
  | { kind: "failed"; failure: CommandFailure }
  | { kind: "ready"; calendar: CalendarMonth };

/** The month on screen and the day the keyboard is at. */
export class CalendarState {
  /** "2026-11". */
  month = $state("");
  /** The one cell that Tab reaches. */
  day = $state("");
  shown = $state.raw<Shown>({ kind: "loading" });
  #latest = 0;

  constructor(today: string) {
    this.day = today;
    this.month = today.slice(0, 7);
  }

  readonly postCount = $derived(
    this.shown.kind === "ready"
      ? this.shown.calendar.days.reduce((sum, day) => sum + day.posts.length, 0)
      : 0,
  );

  async load(): Promise<void> {
    const request = ++this.#latest;
    const shown = await call<CalendarMonth>("get_calendar", { month: this.month }).then(
      (calendar): Shown => ({ kind: "ready", calendar }),
      (error): Shown => ({ kind: "failed", failure: failureOf(error) }),
    );
    // People leaf on while a month is read. Only the last one may show.
    if (request === this.#latest) this.shown = shown;
  }

  /** Goes to a day and, where it lies in another month, to that month. */
  async goTo(day: string): Promise<void> {
    this.day = day;
    if (day.startsWith(this.month)) return;
    this.month = day.slice(0, 7);
    await this.load();
  }

  async leaf(step: 1 | -1): Promise<void> {
    await this.goTo(`${monthFrom(this.month, step)}-01`);
  }

  /** Where an arrow, Home, End or a page key leads from a day; nothing for other keys. */
  static target(key: string, day: string, weekday: number): string | undefined {
    const inMonth = (month: string): string => {
      const sameDay = dayFrom(`${month}-01`, Number(day.slice(8)) - 1);
      // The 31st of a short month is its last day.
      return sameDay.startsWith(month) ? sameDay : dayFrom(`${monthFrom(month, 1)}-01`, -1);
    };
    const month = day.slice(0, 7);
    const targets: Record<string, string> = {
      ArrowLeft: dayFrom(day, -1),
      ArrowRight: dayFrom(day, 1),
      ArrowUp: dayFrom(day, -7),
      ArrowDown: dayFrom(day, 7),
      Home: dayFrom(day, -weekday),
      End: dayFrom(day, 6 - weekday),
      PageUp: inMonth(monthFrom(month, -1)),
      PageDown: inMonth(monthFrom(month, 1)),
    };
    return targets[key];
  }
}
