import { expect, it } from "vitest";
import { dayFrom, monthFrom, weekdayOf, weeksOf } from "./month";

it.each([
  ["2026-11", 1, "2026-12"],
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-03", -15, "2024-12"],
])("%s and %i months", (month, step, expected) => {
  expect(monthFrom(month, step)).toBe(expected);
});

it.each([
  ["2026-11-30", 1, "2026-12-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-10-25", -7, "2026-10-18"],
])("%s and %i days", (day, step, expected) => {
  expect(dayFrom(day, step)).toBe(expected);
});

it("knows Mondays and Sundays", () => {
  expect([weekdayOf("2026-11-23"), weekdayOf("2026-11-29")]).toEqual([0, 6]);
});

it.each([
  ["begins on a Sunday", "2026-11", 30, 6],
  ["begins on a Monday and has 28 days", "2027-02", 28, 4],
])("a month that %s", (_name, month, length, rows) => {
  const days = Array.from({ length }, (_, i) => ({
    day: `${month}-${String(i + 1).padStart(2, "0")}`,
    working: true,
    holiday: false,
    posts: [],
  }));
  const weeks = weeksOf(days);
  expect(weeks).toHaveLength(rows);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks.flat().filter(Boolean)).toEqual(days);
  weeks.forEach((week) =>
    week.forEach((day, weekday) => day && expect(weekdayOf(day.day)).toBe(weekday)),
  );
});

it("a month without days has no weeks", () => {
  expect(weeksOf([])).toEqual([]);
});
