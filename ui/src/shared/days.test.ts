import { expect, it } from "vitest";
import { parseDay, writeDay } from "./days";

it.each([
  ["nothing", "  ", ""],
  ["German", "26.11.2026", "2026-11-26"],
  ["short", "1.2.26", "2026-02-01"],
  ["slashes", "01/02/2026", "2026-02-01"],
  ["ISO", "2026-11-26", "2026-11-26"],
  ["leap day", "29.02.2028", "2028-02-29"],
  ["no leap day", "29.02.2027", undefined],
  ["month 13", "01.13.2026", undefined],
  ["day 0", "0.1.2026", undefined],
  ["two digits of a year in ISO", "26-11-26", undefined],
  ["words", "morgen", undefined],
])("reads %s", (_name, text, expected) => {
  expect(parseDay(text)).toBe(expected);
});

it("writes days for reading", () => {
  expect(writeDay("2026-11-26")).toBe("26.11.2026");
  expect(writeDay("")).toBe("");
});
