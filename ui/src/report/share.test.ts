import type { MonthReport } from "$lib/generated/types";
import { expect, it } from "vitest";
import { hoursOf, shareOf } from "./share";

it.each([
  ["no posts", 0, 0, "none"],
  ["a single one", 1, 1, "some"],
  ["half", 13, 26, "some"],
  ["more than half", 14, 26, "most"],
  ["just below nine of ten", 89, 100, "most"],
  ["as in October", 24, 26, "almost"],
  ["all", 26, 26, "all"],
])("puts %s into words", (_name, inside, posts, expected) => {
  expect(shareOf(inside, posts)).toBe(expected);
});

const report = (change: Partial<MonthReport>): MonthReport => ({
  month: "2026-10",
  organisation: "Stadt Monheim am Rhein",
  active_members: 2,
  posts: 4,
  target: 4,
  in_window: 2,
  minutes: 60,
  photos: 0,
  removed: [],
  departments: [],
  goals: [],
  without_goal: 4,
  hours: [
    { weekday: 0, hour: 9, posts: 1 },
    { weekday: 3, hour: 15, posts: 1 },
    { weekday: 3, hour: 19, posts: 1 },
    { weekday: 6, hour: 10, posts: 1 },
  ],
  window: [8, 16],
  coverage: [],
  expiring: [],
  withdrawals: 0,
  ...change,
});

it("counts evenings and Sundays as outside", () => {
  const { hours, values, outside } = hoursOf(report({}));
  expect(hours).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
  expect(values[0]).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
  expect(values[3]?.at(-1)).toBe(1);
  expect(outside).toBe(2);
});

it("shows the whole day for a window that ends before it begins", () => {
  expect(hoursOf(report({ window: [16, 8] })).hours).toHaveLength(24);
});
