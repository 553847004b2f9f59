import { expect, it } from "vitest";
import { monthOf, shiftMonth } from "./months";

it.each([
  ["the month before", "2026-11", -1, "2026-10"],
  ["over the turn of the year", "2026-01", -1, "2025-12"],
  ["into the next year", "2026-12", 1, "2027-01"],
  ["a year and more", "2026-03", -15, "2024-12"],
  ["nowhere", "2026-03", 0, "2026-03"],
])("%s", (_name, month, by, expected) => {
  expect(shiftMonth(month, by)).toBe(expected);
});

it("takes the month of a day", () => {
  expect(monthOf("2026-11-23")).toBe("2026-11");
});
