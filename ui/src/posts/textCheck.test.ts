import type { TextCheck } from "$lib/generated/types";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CHECK_REST, TextCheckState } from "./textCheck.svelte";

function answer(text: string): TextCheck {
  const at = text.indexOf("#");
  return {
    count: text.length,
    limit: 3000,
    fold_desktop: text.length > 4 ? 4 : null,
    fold_phone: null,
    readability: null,
    hints: [],
    hashtags: at < 0 ? [] : [[at, text.length]],
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("looks once the keys rest", async () => {
  const asked: string[] = [];
  const state = new TextCheckState(async (text) => {
    asked.push(text);
    return answer(text);
  });
  state.follow("a");
  state.follow("a #");
  state.follow("a #b");
  await vi.advanceTimersByTimeAsync(CHECK_REST);
  expect(asked).toEqual(["a", "a #b"]);
  expect(state.hashtags).toEqual([[2, 4]]);
});

it("lets only the last text answer", async () => {
  const waiting: (() => void)[] = [];
  const state = new TextCheckState(async (text) => {
    if (text === "slow#") await new Promise<void>((go) => waiting.push(go));
    return answer(text);
  });
  state.follow("slow#");
  state.follow("quick");
  await vi.advanceTimersByTimeAsync(CHECK_REST);
  waiting.forEach((go) => go());
  await vi.advanceTimersByTimeAsync(0);
  expect(state.hashtags).toEqual([]);
  expect(state.fold("desktop")).toBe(4);
});

it("moves what is known while somebody types on", async () => {
  const state = new TextCheckState(async (text) => answer(text));
  state.follow("ab #x");
  await vi.advanceTimersByTimeAsync(0);
  state.follow("abc #x");
  expect(state.hashtags).toEqual([[4, 6]]);
  expect(state.fold("desktop")).toBe(5);
});
