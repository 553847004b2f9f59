import { expect, it } from "vitest";
import { toasts } from "./toasts.svelte";

it("takes steps back one by one, the last first", () => {
  const undone: string[] = [];
  toasts.say("eins", () => undone.push("eins"));
  toasts.say("ohne Rückweg");
  toasts.say("zwei", () => undone.push("zwei"));
  expect(toasts.undoLast()).toBe(true);
  expect(toasts.shown).toBeUndefined();
  expect(toasts.undoLast()).toBe(true);
  expect(toasts.undoLast()).toBe(false);
  expect(undone).toEqual(["zwei", "eins"]);
});

it("keeps 50 steps", () => {
  let undone = 0;
  for (let i = 0; i < 60; i++) toasts.say(`${i}`, () => undone++);
  while (toasts.undoLast());
  expect(undone).toBe(50);
});

it("does not undo twice what the toast took back", () => {
  let undone = 0;
  toasts.say("eins", () => undone++);
  if (toasts.shown) toasts.undo(toasts.shown);
  expect(toasts.undoLast()).toBe(false);
  expect(undone).toBe(1);
});
