import { expect, it } from "vitest";
import { instantOf, localClock, localDay, parseClock } from "./localTime";

it("turns a local time into an instant and back", () => {
  const cases: [string, string, string, string][] = [
    ["winter", "2026-11-26", "10:20", "2026-11-26T09:20:00.000Z"],
    ["summer", "2026-07-01", "10:20", "2026-07-01T08:20:00.000Z"],
    ["around midnight", "2026-01-01", "00:05", "2025-12-31T23:05:00.000Z"],
    ["after clocks went forward", "2026-03-29", "03:30", "2026-03-29T01:30:00.000Z"],
  ];
  for (const [name, day, clock, instant] of cases) {
    expect(instantOf(day, clock), name).toBe(instant);
    expect([localDay(instant), localClock(instant)], name).toEqual([day, clock]);
  }
});

it("reads times as people type them", () => {
  const cases: [string, string | undefined][] = [
    ["10:20", "10:20"],
    ["9.05", "09:05"],
    ["1020", "10:20"],
    ["9", "09:00"],
    [" 9 Uhr ", "09:00"],
    ["24:00", undefined],
    ["10:60", undefined],
    ["bald", undefined],
    ["", undefined],
  ];
  for (const [text, expected] of cases) expect(parseClock(text), text).toBe(expected);
});
