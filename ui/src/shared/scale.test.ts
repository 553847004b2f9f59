import { expect, it } from "vitest";
import { ticksUpTo } from "./scale";

it.each([
  ["nothing", 0, [0, 1]],
  ["one", 1, [0, 1]],
  ["few", 3, [0, 1, 2, 3]],
  ["thousands", 11_600, [0, 5000, 10_000, 15_000]],
  ["a round number", 400, [0, 100, 200, 300, 400]],
])("%s", (_name, largest, expected) => {
  expect(ticksUpTo(largest)).toEqual(expected);
});
