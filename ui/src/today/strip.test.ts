import type { Today } from "$lib/generated/types";
import { expect, it } from "vitest";
import { stripOf } from "./strip";

const TODAY: Today = {
  day: "2026-11-23",
  month: "2026-11",
  posts: 1,
  target: 2,
  slot: { at: "2026-11-26T09:20:00Z", midweek: true, day_is_free: true },
  days: ["2026-11-19", "2026-11-20", "2026-11-23", "2026-11-26", "2026-11-30"].map((day) => ({
    day,
    published: day === "2026-11-19",
    planned_at: null,
  })),
  topics: [],
  topic_count: 0,
  drafts: [],
  photos: [],
  last_post: null,
  programme: null,
};

it("groups working days by week and marks them", () => {
  const weeks = stripOf(TODAY).map((week) => week.map(({ number, mark }) => [number, mark]));
  expect(weeks).toEqual([
    [
      [19, "published"],
      [20, undefined],
    ],
    [
      [23, undefined],
      [26, "slot"],
    ],
    [[30, undefined]],
  ]);
});

it("marks what is planned over what is suggested", () => {
  const days = [{ day: "2026-11-26", published: false, planned_at: "2026-11-26T12:40:00Z" }];
  expect(stripOf({ ...TODAY, days })[0]?.[0]).toMatchObject({
    mark: "planned",
    at: "2026-11-26T12:40:00Z",
  });
});

it("leaves words out where two marks stand close", () => {
  const [week] = stripOf(TODAY);
  expect(week?.[0]?.worded).toBe(false);
});
