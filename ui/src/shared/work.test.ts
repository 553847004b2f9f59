import { describe, expect, it } from "vitest";
import { secondsLeft } from "./work.svelte";

describe("the time left", () => {
  it.each([
    ["half of it done", 5, 10, 60, 60],
    ["the last one under way", 9, 10, 90, 10],
    ["too few to tell from", 1, 10, 60, undefined],
    ["too early to tell", 4, 10, 2, undefined],
    ["all done", 10, 10, 60, undefined],
  ])("%s", (_name, done, total, elapsed, expected) => {
    expect(secondsLeft(done, total, elapsed)).toBe(expected);
  });
});
