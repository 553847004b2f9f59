import { expect, it } from "vitest";
import { today } from "./today";

it.each([
  ["noon", "2026-11-23T12:00:00Z", "2026-11-23"],
  ["after midnight in the city, not yet in UTC", "2026-11-23T23:30:00Z", "2026-11-24"],
  ["the same in summer", "2026-06-30T22:15:00Z", "2026-07-01"],
])("%s", (_name, moment, day) => {
  expect(today(new Date(moment))).toBe(day);
});
