import { expect, it } from "vitest";
import { CalendarState } from "./calendar.svelte";

it.each([
  ["ArrowLeft", "2026-11-01", 6, "2026-10-31"],
  ["ArrowRight", "2026-11-30", 0, "2026-12-01"],
  ["ArrowUp", "2026-11-04", 2, "2026-10-28"],
  ["ArrowDown", "2026-11-23", 0, "2026-11-30"],
  ["Home", "2026-11-26", 3, "2026-11-23"],
  ["End", "2026-11-26", 3, "2026-11-29"],
  ["PageDown", "2027-01-31", 6, "2027-02-28"],
  ["PageUp", "2026-12-31", 3, "2026-11-30"],
  ["x", "2026-11-26", 3, undefined],
])("%s from %s", (key, day, weekday, target) => {
  expect(CalendarState.target(key, day, weekday)).toBe(target);
});
