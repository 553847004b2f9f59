import { expect, it } from "vitest";
import { monthsWords } from "./words";

it("says months as a person would", () => {
  const cases: [number[], string][] = [
    [[], "das ganze Jahr"],
    [[6], "Juni"],
    [[6, 7], "Juni, Juli"],
    [[11, 9, 10], "September bis November"],
    [[1, 11, 12], "Januar, November, Dezember"],
  ];
  for (const [months, words] of cases) expect(monthsWords(months)).toBe(words);
});
