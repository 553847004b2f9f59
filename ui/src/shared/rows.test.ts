import { describe, expect, it } from "vitest";
import { lineAt, linesOf, offsetsOf } from "./rows";

const lines = linesOf(
  [
    { label: "Zu erledigen", rows: ["a", "b"] },
    { label: "Leer", rows: [] },
    { label: "Gültig", rows: ["c"] },
  ],
  (row) => (row === "b" ? 5 : 3),
  2,
);

it("leaves empty groups out and numbers rows through", () => {
  expect(lines.map((l) => (l.kind === "row" ? `${l.index}${l.row}` : l.label))).toEqual([
    "Zu erledigen",
    "0a",
    "1b",
    "Gültig",
    "2c",
  ]);
});

describe("the line at a height", () => {
  const offsets = offsetsOf(lines);
  it.each([
    ["top", 0, 0],
    ["end of the head", 1.9, 0],
    ["first row", 2, 1],
    ["inside the tall row", 9.9, 2],
    ["last row", 12, 4],
    ["below everything", 99, 4],
  ])("%s", (_name, height, expected) => {
    expect(lineAt(offsets, height)).toBe(expected);
  });

  it("is 0 in an empty list", () => {
    expect(lineAt(offsetsOf([]), 7)).toBe(0);
  });
});
