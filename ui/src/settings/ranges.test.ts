import { expect, it } from "vitest";
import { readNumber, readTime } from "./ranges";

it.each([
  ["in the middle", "14", 14],
  ["with space around", " 2 ", 2],
  ["the least", "1", 1],
  ["the most", "365", 365],
  ["too small", "0", undefined],
  ["too large", "366", undefined],
  ["negative", "-1", undefined],
  ["a fraction", "1,5", undefined],
  ["in words", "zwei", undefined],
  ["empty", "", undefined],
  ["absurdly long", "9".repeat(400), undefined],
])("reads a number: %s", (_name, text, number) => {
  expect(readNumber(text, 1, 365)).toBe(number);
});

it.each([
  ["full", "08:00", "08:00"],
  ["short", "8:30", "08:30"],
  ["only hours", "8", "08:00"],
  ["with a full stop", "16.15", "16:15"],
  ["as spoken", "8 Uhr", "08:00"],
  ["midnight", "0:00", "00:00"],
  ["no such hour", "24:00", undefined],
  ["no such minute", "8:60", undefined],
  ["one digit of minutes", "8:3", undefined],
  ["words", "früh", undefined],
  ["empty", "", undefined],
])("reads a time: %s", (_name, text, time) => {
  expect(readTime(text)).toBe(time);
});
