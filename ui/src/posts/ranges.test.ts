import { expect, it } from "vitest";
import { movedPlace, movedRanges, stretchesOf, type Range } from "./ranges";

it("moves what is known to where it stands now", () => {
  const cases: [string, string, string, Range, Range | undefined][] = [
    ["typed behind", "ab #x", "ab #x!", [3, 5], [3, 5]],
    ["typed before", "ab #x", "abc #x", [3, 5], [4, 6]],
    ["deleted before", "ab #x", "b #x", [3, 5], [2, 4]],
    ["typed inside", "ab #xy", "ab #xzy", [3, 6], undefined],
    ["all replaced", "ab", "cd", [0, 1], undefined],
    ["nothing changed", "ab", "ab", [0, 2], [0, 2]],
    ["same letter again", "aa", "aaa", [0, 1], [0, 1]],
  ];
  for (const [name, before, after, range, expected] of cases) {
    expect(movedRanges(before, after, [range]), name).toEqual([expected]);
  }
});

it("moves a place", () => {
  expect(movedPlace("abcd", "xabcd", 2)).toBe(3);
  expect(movedPlace("abcd", "abcdx", 2)).toBe(2);
  expect(movedPlace("abcd", "abXXd", 3)).toBe(4);
  expect(movedPlace("abcd", "aXd", 2)).toBe(1);
});

it("cuts a text so that its pieces joined are the text", () => {
  const text = "Guten Tag #Rathaus und #öffentlich";
  const pieces = stretchesOf(
    text,
    [
      [10, 18],
      [23, 34],
    ],
    [[23, 34]],
    9,
  );
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.filter(({ hashtag }) => hashtag).map((piece) => piece.text)).toEqual([
    "#Rathaus",
    "#öffentlich",
  ]);
  expect(pieces.filter(({ hint }) => hint).map((piece) => piece.text)).toEqual(["#öffentlich"]);
  expect(pieces.some(({ start }) => start === 9)).toBe(true);
});

it("survives places outside of the text", () => {
  expect(
    stretchesOf("ab", [[0, 9]], [], 5)
      .map((piece) => piece.text)
      .join(""),
  ).toBe("ab");
  expect(stretchesOf("", [], [], null)).toEqual([]);
});
